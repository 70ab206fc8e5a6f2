"""Kind `multi_intent`: several topics a message, in folds: trained on one or two of them, tested on the rest.

Through `brain.understand.topics.Topics.several`; a topic counts as said when it is as likely as not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import numpy as np
from sklearn.metrics import f1_score
from sklearn.preprocessing import MultiLabelBinarizer

from benchmarks.language.data_sets import DataSet, Record
from benchmarks.language.experiments import Experiment, Row, averaged
from benchmarks.language.intents import name_of
from benchmarks.language.measures import durations
from warmdesk.brain.contract import Topic
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.understand.topics import Topics

_TRAINED_ON = (1, 2)
_TIMED = 200


def experiments(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Iterator[Experiment]:
    """Yield one experiment for each number of folds that are trained on."""
    for count in _TRAINED_ON:
        yield Experiment(data, _what(count), partial(_folds, data, encoder, timed, count))


def several(rows: Sequence[Record], data: DataSet, encoder: Encoder | None) -> Topics:
    """Make the product's classifier: a message is an example of each of its topics."""
    text, labels = _fields(data)
    known = sorted({label for row in rows for label in row[labels]})
    topics = [Topic(label, name_of(label), tuple(row[text] for row in rows if label in row[labels])) for label in known]
    silent = [row[text] for row in rows if not row[labels]]
    return Topics(topics, (), encoder, about_nothing=silent)


def _what(count: int) -> str:
    return f"trained on {count} fold{'s' if count > 1 else ''}, tested on the rest"


def _fields(data: DataSet) -> tuple[str, str]:
    return data.meta.get("text", "text"), data.meta.get("labels", "intents")


def _folds(data: DataSet, encoder: Encoder | None, timed: Encoder | None, count: int) -> Row:
    rows = data.records("all")
    fold = data.meta.get("fold", "fold")
    names = sorted({row[fold] for row in rows})
    runs = []
    for start in range(0, len(names), count):
        trained = {names[(start + more) % len(names)] for more in range(count)}
        train, test = [row for row in rows if row[fold] in trained], [row for row in rows if row[fold] not in trained]
        topics = several(train, data, encoder)
        runs.append(_measured(topics, test, data, encoder) | (_times(topics, test, data, timed) if not start else {}))
    means, deviations = averaged([{name: run[name] for name in ("micro_f1", "macro_f1", "accuracy")} for run in runs])
    times = {name: value for name, value in runs[0].items() if name.endswith("_ms")}
    return Row(data.name, data.kind, _what(count), len(rows), means | times, deviations)


def _measured(topics: Topics, test: Sequence[Record], data: DataSet, encoder: Encoder | None) -> dict[str, float]:
    text, labels = _fields(data)
    texts = [row[text] for row in test]
    vectors = encoder.encode(texts) if encoder else [None] * len(texts)
    guessed = [_said(topics, said, vector) for said, vector in zip(texts, vectors, strict=True)]
    meant = [row[labels] for row in test]
    both = MultiLabelBinarizer().fit([*meant, *guessed])
    wanted, given = both.transform(meant), both.transform(guessed)
    return {
        "micro_f1": float(f1_score(wanted, given, average="micro", zero_division=0)),
        "macro_f1": float(f1_score(wanted, given, average="macro", zero_division=0)),
        "accuracy": float(np.all(wanted == given, axis=1).mean()),
    }


def _said(topics: Topics, text: str, vector: Any) -> list[str]:
    return [topic for topic, p in topics.several(text, vector) if p >= 0.5]


def _times(topics: Topics, test: Sequence[Record], data: DataSet, timed: Encoder | None) -> dict[str, float]:
    texts = [row[_fields(data)[0]] for row in test[:_TIMED]]

    def read(text: str) -> None:
        topics.several(text, timed.encode([text])[0] if timed else None)

    return durations([partial(read, text) for text in texts])
