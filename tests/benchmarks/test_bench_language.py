"""`make bench-language` walks any folder of sets by their kinds, keeps finished rows and names what it skips."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.language import __main__ as command
from benchmarks.language import report
from benchmarks.language.intents import folds_of
from benchmarks.language.measures import OUTSIDE, Guesses, best_overall, coverage, outside_figures
from benchmarks.language.typos import mistyped
from tests import encoders

_FORMS = {
    "late": ("where is my {}", "the {} is late", "track my {}"),
    "cost": ("price of the {}", "what costs the {}", "{} cost"),
}
_FELT = (
    ("this is a disgrace, you useless thieves", "negative"),
    ("the shop is in the high street", "neutral"),
    ("wonderful, thank you so much", "positive"),
)
_THINGS = ("lamp", "chair", "table", "clock", "vase")


def _rows(**extra: str) -> list[dict[str, Any]]:
    return [
        {"text": form.format(thing), "label": label, **extra}
        for label, forms in _FORMS.items()
        for form in forms
        for thing in _THINGS
    ]


def _put(folder: Path, meta: dict[str, Any], **files: list[dict[str, Any]]) -> None:
    folder.mkdir(parents=True)
    (folder / "meta.json").write_text(json.dumps(meta))
    for name, rows in files.items():
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)))


@pytest.fixture
def sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("WARMDESK_CACHE", str(tmp_path / "cache"))
    encoders.forget()
    folder = tmp_path / "sets"
    outside = [{"text": "who won the cup", "label": "oos"}, {"text": "sing me a song", "label": "oos"}]
    parts = {part: f"{part}.jsonl" for part in ("train", "valid", "test", "oos_test")}
    intent = {"name": "things", "kind": "intent", **parts}
    _put(folder / "a", intent, train=_rows(), valid=_rows()[::3], test=_rows()[::2], oos_test=outside)
    many = [{"text": row["text"], "intents": [row["label"]], "fold": place % 3} for place, row in enumerate(_rows())]
    _put(folder / "b", {"name": "several", "kind": "multi_intent", "all": "all.jsonl", "fold": "fold"}, all=many)
    docs = [
        {"id": n, "question": form.format("lamp"), "answers": [f"About the {_THINGS[n]}."]}
        for n, form in enumerate(_FORMS["late"])
    ]
    asked = [{"query": f"please {doc['question']}", "docs": [doc["id"]]} for doc in docs for _ in range(4)]
    _put(
        folder / "c", {"name": "asked", "kind": "faq", "docs": "docs.jsonl", "queries": "queries.jsonl"}, docs=docs, queries=asked
    )
    spans = [{"text": "I am at ada@example.org", "spans": [{"type": "EMAIL_ADDRESS", "start": 8, "end": 23}]}]
    _put(folder / "d", {"name": "masked", "kind": "pii", "test": "all.jsonl"}, all=spans)
    felt = [{"text": text, "label": label} for text, label in _FELT for _ in range(3)]
    parts = dict.fromkeys(("train", "valid", "test"), "all.jsonl")
    _put(folder / "f", {"name": "felt", "kind": "sentiment", **parts}, all=felt)
    guides = [{"id": thing, "title": f"The {thing}", "content": f"How to mend the {thing}."} for thing in _THINGS]
    told = {"instructions": {"reason": "Your lamp fell. You want to mend it. The chair is fine."}}
    tasks = [{"user_scenario": told, "required_documents": ["lamp"]}]
    meta = {"name": "guides", "kind": "documents", "docs": "docs.jsonl", "tasks": "tasks.jsonl"}
    _put(folder / "g", meta, docs=guides, tasks=tasks)
    _put(folder / "e", {"name": "parcels", "kind": "purchases"})
    yield folder
    encoders.forget()


def test_every_kind_gets_its_rows_and_what_is_unknown_a_line(
    sets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench", str(sets)])
    monkeypatch.setattr(command, "keep", lambda rows, name: report.keep(rows, name, tmp_path))
    assert command.main() == 0
    first = capsys.readouterr()
    assert "parcels: skipped" in first.out
    assert "encoder: none" in first.out
    assert "| things  | all examples" in first.out
    assert "email recall 100.0" in first.out
    kept = json.loads((tmp_path / "language-words-alone.json").read_text())
    assert {row["kind"] for row in kept["rows"]} == {"intent", "multi_intent", "faq", "documents", "sentiment", "pii"}
    assert kept["rows"][0]["figures"]["accuracy"] > 0.9
    assert "<polyline" in (tmp_path / "language-words-alone.svg").read_text()
    figures = {(row["data"], row["what"]): row["figures"] for row in kept["rows"]}
    assert figures["guides", "a task's sentences, best score a document"]["hit5"] == 1
    assert figures["felt", "in domain"]["accuracy"] == 1
    assert figures["felt", "zero-shot"]["negative_auroc"] > 0.5
    assert command.main() == 0
    assert capsys.readouterr().err == "", "rows that were made before are made again"


def test_what_there_is_no_time_for_is_said_not_to_have_been_run(
    sets: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench", str(sets), "--only", "masked", "--minutes", "0", "--no-results"])
    assert command.main() == 0
    told = capsys.readouterr()
    assert "not run" in told.out
    assert told.err == ""


def test_a_folder_without_sets_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["bench", str(tmp_path)])
    assert command.main() == 2


def test_a_quarter_of_the_longer_words_gets_one_slip_each() -> None:
    words = ["order"] * 4000
    slipped = mistyped([" ".join(words)])[0].split(" ")
    assert 0.22 < sum(word != "order" for word in slipped) / len(words) < 0.28
    assert mistyped(["a to of"]) == ["a to of"]
    assert mistyped(["where is it"], seed=3) == mistyped(["where is it"], seed=3)


def test_folds_share_each_label_evenly() -> None:
    rows = [(str(n), "often" if n < 50 else "rare") for n in range(60)]
    folds = folds_of(rows)
    assert [sum(f == fold for f in folds[50:]) for fold in range(5)] == [2, 2, 2, 2, 2]


def test_figures_of_outside_messages_are_counted_by_hand() -> None:
    test = Guesses.of(["a", "b", OUTSIDE, OUTSIDE], [("a", 0.9), ("a", 0.8), ("b", 0.7), ("a", 0.1)])
    told = outside_figures(test, threshold=0.5)
    assert told == {"in_scope": 0.5, "oos_recall": 0.5, "auroc": 1.0, "overall": 0.5, "overall_best": 0.75}
    assert best_overall(test) == 0.75


def test_coverage_takes_its_threshold_from_validation() -> None:
    validation = Guesses.of(["a"] * 3, [("a", 0.9), ("a", 0.6), ("b", 0.5)])
    test = Guesses.of(["a", "a", "a", "a"], [("a", 0.95), ("b", 0.7), ("a", 0.59), ("a", 0.2)])
    assert coverage(validation, test) == {"coverage": 0.5, "precision": 0.5}
    hopeless = Guesses.of(["a"], [("b", 0.9)])
    assert coverage(hopeless, test)["coverage"] == 0
    assert np.isclose(coverage(hopeless, test)["precision"], 1)
