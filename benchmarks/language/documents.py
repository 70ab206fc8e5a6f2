"""Kind `documents`: finding all documents that a long task needs.

Through `brain.text.index.PassageIndex`, a task's sentences each a query; a document's best score counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from benchmarks.language.data_sets import DataSet
from benchmarks.language.experiments import Experiment, Row
from benchmarks.language.measures import durations
from benchmarks.language.searching import index_of
from warmdesk.brain.contract import Passage
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.index import PassageIndex
from warmdesk.brain.text.markdown import paragraphs_of
from warmdesk.brain.text.words import sentences_of

_WHAT = "a task's sentences, best score a document"
_HIT, _RECALL, _TIMED = 5, 20, 60


def experiments(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Iterator[Experiment]:
    """Yield the one experiment there is."""
    yield Experiment(data, _WHAT, partial(_measure, data, encoder, timed))


def passages_of(data: DataSet) -> list[Passage]:
    """Read the documents as articles, in paragraphs."""
    return [
        Passage(str(document["id"]), document["title"], paragraph, "en", None, place)
        for document in data.records("docs")
        for place, paragraph in enumerate(paragraphs_of(document["content"]) or [""])
    ]


def _measure(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Row:
    tasks = [task for task in data.records("tasks") if task.get("required_documents")]
    timed_index = index_of(passages_of(data), timed, is_timed=True)
    queries = [sentence for task in tasks for sentence in _sentences(task)][:_TIMED]
    times = durations([partial(timed_index.search, text, "en") for text in queries])
    index = index_of(passages_of(data), encoder)
    hits = recall = 0.0
    for task in tasks:
        ranked, wanted = _ranked(index, _sentences(task)), set(task["required_documents"])
        hits += bool(wanted.intersection(ranked[:_HIT]))
        recall += len(wanted.intersection(ranked[:_RECALL])) / len(wanted)
    figures = {f"hit{_HIT}": hits / len(tasks), f"recall{_RECALL}": recall / len(tasks), "passages": len(index.passages)}
    return Row(data.name, data.kind, _WHAT, len(tasks), figures | times)


def _sentences(task: dict[str, Any]) -> list[str]:
    told = task["user_scenario"]["instructions"]
    return sentences_of(told if isinstance(told, str) else "\n".join(map(str, told.values())))


def _ranked(index: PassageIndex, sentences: Sequence[str]) -> list[str]:
    best: dict[str, float] = defaultdict(float)
    for sentence in sentences:
        for item in index.search(sentence, "en", top=2 * _RECALL):
            best[item.passage.source] = max(best[item.passage.source], item.score)
    return sorted(best, key=lambda source: -best[source])
