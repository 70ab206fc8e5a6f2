"""Kind `pii`: personal data found by its form, through `brain.text.personal_data`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from benchmarks.language.data_sets import DataSet, Record
from benchmarks.language.experiments import Experiment, Row
from benchmarks.language.measures import durations
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.personal_data import PersonalData, personal_data_in

_KIND_OF = {"EMAIL_ADDRESS": "email", "EMAIL": "email", "IBAN_CODE": "iban", "IBAN": "iban", "CREDIT_CARD": "card",
            "PHONE_NUMBER": "phone", "PHONE": "phone"}  # fmt: skip
"""What the kinds that the desk masks are called in such sets; names and places it does not look for."""
_WHAT = "e-mail, IBAN, card, phone"
_TIMED = 200


def experiments(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Iterator[Experiment]:
    """Yield the one experiment there is; no encoder takes part."""
    yield Experiment(data, _WHAT, partial(_measure, data))


def _measure(data: DataSet) -> Row:
    rows = data.records("test")
    text = data.meta.get("text", "text")
    counts = {kind: [0, 0, 0] for kind in ("email", "iban", "card", "phone")}
    for row in rows:
        _count(counts, row, personal_data_in(row[text]))
    figures: dict[str, float] = {}
    for kind, (held, of_all, of_found) in {
        **counts,
        "all": [sum(column) for column in zip(*counts.values(), strict=True)],
    }.items():
        if of_all:
            figures |= {f"{kind}_recall": held / of_all, f"{kind}_precision": 1 - of_found / max(1, of_found + held)}
    calls = [partial(personal_data_in, row[text]) for row in rows[:_TIMED]]
    return Row(data.name, data.kind, _WHAT, len(rows), figures | durations(calls))


def _count(counts: dict[str, list[int]], row: Record, found: tuple[PersonalData, ...]) -> None:
    """Add to each kind: spans that were found, spans there are, finds that meet no span of any kind of personal data."""
    for span in row["spans"]:
        kind = _KIND_OF.get(span["type"])
        if kind:
            counts[kind][1] += 1
            counts[kind][0] += any(item.kind == kind and _meets(span, item) for item in found)
    for item in found:
        counts[item.kind][2] += not any(_KIND_OF.get(span["type"]) == item.kind and _meets(span, item) for span in row["spans"])


def _meets(span: Record, item: PersonalData) -> bool:
    return bool(span["start"] < item.end and item.start < span["end"])
