"""Kind `sentiment`: negative, neutral or positive.

Zero-shot through the desk's own reading of a message (`brain.understand.reader.Reader`, sentiment -1..1); in domain, where a set
has a train part, through the topic classifier over its labels.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import partial

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from benchmarks.language.data_sets import DataSet, Record
from benchmarks.language.experiments import Experiment, Row
from benchmarks.language.intents import classifier
from benchmarks.language.measures import Floats, durations
from warmdesk.assistant.training import the_models
from warmdesk.brain.contract import Business, Customer, Situation
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.index import PassageIndex
from warmdesk.brain.understand.reader import Reader
from warmdesk.lib.language import language_of

LABELS = ("negative", "neutral", "positive")
_LANGUAGES = ("en", "es", "fr", "de", "it", "pt", "nl", "pl")
_TIMED = 200
_LIMITS = np.linspace(-1, 1, 81)


def experiments(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Iterator[Experiment]:
    """Yield the zero-shot experiment, and the one in domain where there is something to learn from."""
    yield Experiment(data, "zero-shot", partial(_zero_shot, data, encoder, timed))
    if data.has("train"):
        yield Experiment(data, "in domain", partial(_in_domain, data, encoder))


def the_reader(encoder: Encoder | None) -> Reader:
    """Make what reads messages at a desk of a business that says nothing of itself."""
    business = Business(name="", about="", languages=_LANGUAGES, passages=())
    return Reader(business, encoder, language_of, the_models(), PassageIndex((), encoder))


def _zero_shot(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Row:
    rows = data.records("test")
    felt = _felt(the_reader(encoder), rows, data)
    valid = data.records("valid")
    low, high = _limits(_felt(the_reader(encoder), valid, data), _labels(valid, data)) if valid else (-0.25, 0.25)
    guessed = np.where(felt < low, "negative", np.where(felt > high, "positive", "neutral"))
    reader = the_reader(timed)
    calls = [partial(_felt, reader, [row], data) for row in random.Random(0).sample(rows, min(_TIMED, len(rows)))]
    return Row(data.name, data.kind, "zero-shot", len(rows), _figures(rows, guessed, -felt, data) | durations(calls))


def _felt(reader: Reader, rows: Sequence[Record], data: DataSet) -> Floats:
    text = data.meta.get("text", "text")
    now = datetime(2024, 1, 1, tzinfo=UTC)
    return np.array([reader.read(Situation(row[text], (), Customer(), None, now)).sentiment for row in rows])


def _limits(felt: Floats, meant: Sequence[str]) -> tuple[float, float]:
    """Find on validation between which values a message is neutral."""
    best = max(
        ((low, high) for low in _LIMITS for high in _LIMITS if low <= high),
        key=lambda pair: _macro(meant, np.where(felt < pair[0], "negative", np.where(felt > pair[1], "positive", "neutral"))),
    )
    return float(best[0]), float(best[1])


def _in_domain(data: DataSet, encoder: Encoder | None) -> Row:
    """Learn each language's messages apart, and by all of them together where a set names no languages."""
    rows, language = data.records("test"), data.meta.get("language", "")
    text, label = data.meta.get("text", "text"), data.meta.get("label", "label")
    parts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in data.records("train"):
        parts[row.get(language, "")].append((row[text], row[label]))
    guessed, bad = np.empty(len(rows), dtype="U20"), np.zeros(len(rows))
    for name, known in parts.items():
        places = [at for at, row in enumerate(rows) if row.get(language, "") == name]
        topics = classifier(sorted({label for _, label in known}), known, encoder)
        asked = [rows[at][text] for at in places]
        vectors = encoder.encode(asked) if encoder else [None] * len(asked)
        for at, said, vector in zip(places, asked, vectors, strict=True):
            told = topics.probabilities(said, vector)
            guessed[at], bad[at] = told[0][0], dict(told).get("negative", 0.0)
    return Row(data.name, data.kind, "in domain", len(rows), _figures(rows, guessed, bad, data))


def _figures(rows: Sequence[Record], guessed: np.ndarray, bad: Floats, data: DataSet) -> dict[str, float]:
    """Return accuracy, macro-F1 (its mean over languages where there are any) and how well the negative stand out."""
    meant, language = np.array(_labels(rows, data)), data.meta.get("language", "")
    groups = np.array([str(row.get(language, "")) for row in rows])
    macros = [_macro(meant[groups == name], guessed[groups == name]) for name in np.unique(groups)]
    return {
        "accuracy": float((meant == guessed).mean()),
        "macro_f1": float(np.mean(macros)),
        "negative_auroc": float(roc_auc_score(meant == "negative", bad)),
    }


def _labels(rows: Sequence[Record], data: DataSet) -> list[str]:
    return [str(row[data.meta.get("label", "label")]) for row in rows]


def _macro(meant: Sequence[str], guessed: np.ndarray) -> float:
    return float(f1_score(meant, guessed, average="macro", labels=np.unique(meant), zero_division=0))
