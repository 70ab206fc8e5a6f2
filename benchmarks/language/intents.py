"""Kind `intent`: one topic a message, with or without messages that are about none of them.

Through `brain.understand.topics.Topics`, a message at a time, as at a desk. A label's name is the topic's name.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from benchmarks.language.data_sets import DataSet
from benchmarks.language.experiments import Experiment, Row, averaged
from benchmarks.language.measures import OUTSIDE, Guesses, coverage, curve, durations, outside_figures, plain, rejecting
from benchmarks.language.typos import mistyped
from warmdesk.brain.contract import Topic
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.understand.topics import Topics

Labelled = Sequence[tuple[str, str]]
FEW, SEEDS, FOLDS = (10, 5), (0, 1, 2), 5
_TIMED = 200
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def experiments(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Iterator[Experiment]:
    """Yield what is done with an intent set; `timed` is the encoder that durations are measured with."""
    yield Experiment(data, "all examples", partial(_full, data, encoder, timed))
    for k in FEW:
        if _is_enough(data, k):
            yield Experiment(data, f"{k} examples a topic", partial(_few, data, encoder, k))
    yield Experiment(data, "no example, names only", partial(_few, data, encoder, 0))
    yield Experiment(data, "all examples, a quarter of the words mistyped", partial(_typos, data, encoder))
    for name, rows in data.peers():
        yield Experiment(data, name.replace("_", " "), partial(_peer, data, name, rows))


class Intents:
    """A set's parts, with what is in no training label marked as outside."""

    def __init__(self, data: DataSet) -> None:
        known = [(text, label) for text, label in data.labelled("train") if label != data.meta.get("oos_label")]
        self.train = known
        self.labels = frozenset(label for _, label in known)
        self.valid = self._marked(data.labelled("valid"))
        self.test = self._marked(data.labelled("test"))
        self.outside = [(text, OUTSIDE) for text, _ in data.labelled("oos_test")]
        self.has_outside = bool(self.outside) or any(label == OUTSIDE for _, label in self.test)

    def _marked(self, rows: Labelled) -> list[tuple[str, str]]:
        return [(text, label if label in self.labels else OUTSIDE) for text, label in rows]


def classifier(labels: Sequence[str], rows: Labelled, encoder: Encoder | None) -> Topics:
    """Make the product's classifier: a topic a label, its name read off the label."""
    examples: dict[str, list[str]] = defaultdict(list)
    for text, label in rows:
        examples[label].append(text)
    topics = [Topic(label, name_of(label), tuple(examples[label])) for label in sorted(labels)]
    return Topics(topics, (), encoder)


def name_of(label: str) -> str:
    """Read a label as words: "card_arrival" is "card arrival"."""
    return " ".join(re.split(r"[\W_]+", _CAMEL.sub(" ", label))).strip().lower()


def guess(topics: Topics, rows: Labelled, encoder: Encoder | None) -> Guesses:
    """Classify each message alone, as at a desk."""
    texts = [text for text, _ in rows]
    vectors = encoder.encode(texts) if encoder else [None] * len(texts)
    guessed = [topics.probabilities(text, vector)[0] for text, vector in zip(texts, vectors, strict=True)]
    return Guesses.of([label for _, label in rows], guessed)


def validation_of(parts: Intents, topics: Topics, rows: Labelled, encoder: Encoder | None) -> Guesses:
    """Guess the set's own validation part, else every training row by a classifier that has not seen it."""
    if parts.valid:
        return guess(topics, parts.valid, encoder)
    return out_of_fold(sorted(parts.labels), rows, encoder)


def out_of_fold(labels: Sequence[str], rows: Labelled, encoder: Encoder | None) -> Guesses:
    """Guess each row by a classifier of the other folds."""
    parts = []
    for number in range(FOLDS):
        held = [row for row, fold in zip(rows, folds_of(rows), strict=True) if fold == number]
        rest = [row for row, fold in zip(rows, folds_of(rows), strict=True) if fold != number]
        parts.append(guess(classifier(labels, rest, encoder), held, encoder))
    return sum(parts[1:], parts[0])


def folds_of(rows: Labelled) -> list[int]:
    """Deal each label's rows out to the folds in turn, in random order."""
    order = random.Random(0).sample(range(len(rows)), len(rows))
    turn: dict[str, int] = defaultdict(int)
    folds = [0] * len(rows)
    for at in order:
        folds[at] = turn[rows[at][1]] % FOLDS
        turn[rows[at][1]] += 1
    return folds


def _full(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Row:
    parts = Intents(data)
    topics = classifier(sorted(parts.labels), parts.train, encoder)
    test = guess(topics, [*parts.test, *parts.outside], encoder)
    validation = validation_of(parts, topics, parts.train, encoder)
    figures = plain(test) | coverage(validation, test)
    if parts.has_outside:
        figures |= outside_figures(test, rejecting(validation))
    texts = [text for text, _ in random.Random(0).sample(parts.test, min(_TIMED, len(parts.test)))]
    figures |= _times(topics, texts, timed)
    return Row(data.name, data.kind, "all examples", len(test.meant), figures, curve=curve(test))


def _times(topics: Topics, texts: Sequence[str], timed: Encoder | None) -> dict[str, float]:
    """Time the classifier alone, and a whole message with its encoding."""
    vectors = timed.encode(texts) if timed else [None] * len(texts)
    alone = durations([partial(topics.probabilities, text, vector) for text, vector in zip(texts, vectors, strict=True)])
    whole = durations([partial(_read, topics, text, timed) for text in texts])
    return whole | {f"classifier_{name}": value for name, value in alone.items()}


def _read(topics: Topics, text: str, encoder: Encoder | None) -> None:
    topics.probabilities(text, encoder.encode([text])[0] if encoder else None)


def _few(data: DataSet, encoder: Encoder | None, k: int) -> Row:
    parts = Intents(data)
    runs = []
    for seed in SEEDS if k else SEEDS[:1]:
        rows = drawn(parts.train, k, seed)
        test = guess(classifier(sorted(parts.labels), rows, encoder), [*parts.test, *parts.outside], encoder)
        run = plain(test)
        if k:
            run |= coverage(out_of_fold(sorted(parts.labels), rows, encoder), test)
        runs.append(run)
    means, deviations = averaged(runs)
    what = f"{k} examples a topic" if k else "no example, names only"
    return Row(data.name, data.kind, what, len(parts.test) + len(parts.outside), means, deviations if k else {})


def drawn(rows: Labelled, k: int, seed: int) -> list[tuple[str, str]]:
    """Draw k rows of each label, or all there are."""
    by_label: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        by_label[row[1]].append(row)
    chance = random.Random(seed)
    return [row for label in sorted(by_label) for row in chance.sample(by_label[label], min(k, len(by_label[label])))]


def _is_enough(data: DataSet, k: int) -> bool:
    """Tell whether there is more to a set than k rows a label."""
    parts = Intents(data)
    return len(parts.train) > 2 * k * len(parts.labels)


def _typos(data: DataSet, encoder: Encoder | None) -> Row:
    parts = Intents(data)
    texts = mistyped([text for text, _ in parts.test])
    rows = list(zip(texts, [label for _, label in parts.test], strict=True))
    test = guess(classifier(sorted(parts.labels), parts.train, encoder), rows, encoder)
    return Row(data.name, data.kind, "all examples, a quarter of the words mistyped", len(rows), plain(test))


def _peer(data: DataSet, name: str, rows: Sequence[dict[str, str]]) -> Row:
    """Read another system's predictions: the meant label, the guessed one and its score are the last three columns."""
    labels = Intents(data).labels

    def known(label: str) -> str:
        return label if label in labels else OUTSIDE

    table = [list(row.values())[-3:] for row in rows]
    scored = [(known(guessed), float(score) if guessed in labels else 0.0) for _, guessed, score in table]
    test = Guesses.of([known(meant) for meant, _, _ in table], scored)
    figures = plain(test)
    if not test.is_inside.all():
        told = outside_figures(test, 0.0)
        figures |= {name: told[name] for name in ("auroc", "overall_best")}
    return Row(data.name, data.kind, name.replace("_", " "), len(table), figures, curve=curve(test))
