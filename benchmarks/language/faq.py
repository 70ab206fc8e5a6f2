"""Kind `faq`: which entry answers a question, cold and after people answered some.

Through `brain.text.index.PassageIndex`: an entry's question is a title, its answer the text, an answered question an example. A
question's first entry is right if it is one of those that were judged to answer it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import partial

from benchmarks.language.data_sets import DataSet
from benchmarks.language.experiments import Experiment, Row, averaged
from benchmarks.language.measures import durations
from benchmarks.language.searching import index_of
from warmdesk.brain.contract import Passage
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.index import PassageIndex
from warmdesk.brain.text.markdown import paragraphs_of

Asked = Sequence[tuple[str, frozenset[str]]]
_HELD_BACK, _SEEDS, _TIMED = 0.2, (0, 1, 2), 100
_ANSWERED = (0.0, 0.1, 0.25, 0.5)
"""Of all questions, how many were answered before; the rest that are not held back are not used."""


def experiments(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Iterator[Experiment]:
    """Yield the cold experiment over all questions, then the learning ones over a fixed fifth of them."""
    yield Experiment(data, "cold, all questions", partial(_cold, data, encoder, timed))
    for share in _ANSWERED:
        yield Experiment(data, _what(data, share), partial(_learned, data, encoder, share))


def passages_of(data: DataSet) -> list[Passage]:
    """Read the entries as articles: the question, its other wordings and the answer's paragraphs."""
    passages = []
    for entry in data.records("docs"):
        text = "\n\n".join([*entry.get("answers", ()), *entry.get("alt_questions", ())])
        for place, paragraph in enumerate(paragraphs_of(text) or [""]):
            passages.append(Passage(str(entry["id"]), entry["question"].strip(), paragraph, "en", None, place))
    return passages


def questions_of(data: DataSet) -> list[tuple[str, frozenset[str]]]:
    """Read the questions with the entries that answer each."""
    return [(row["query"], frozenset(map(str, row["docs"]))) for row in data.records("queries")]


def _what(data: DataSet, share: float) -> str:
    return f"a fifth of the questions, after {round(share * len(questions_of(data)))} answered"


def _cold(data: DataSet, encoder: Encoder | None, timed: Encoder | None) -> Row:
    """A question counts once for each entry that was judged to answer it, as in the published figures, and by itself."""
    asked = questions_of(data)
    timed_index = index_of(passages_of(data), timed, is_timed=True)
    times = durations([partial(timed_index.search, question, "en") for question, _ in asked[:_TIMED]])
    index = index_of(passages_of(data), encoder)
    pairs = [(question, sources) for question, sources in asked for _ in sources]
    by_question = {f"{name}_by_question": value for name, value in _hits(index, asked).items()}
    return Row(data.name, data.kind, "cold, all questions", len(pairs), _hits(index, pairs) | by_question | times)


def _learned(data: DataSet, encoder: Encoder | None, share: float) -> Row:
    asked = questions_of(data)
    held, rest = parted(asked)
    runs = []
    for seed in _SEEDS if share else _SEEDS[:1]:
        taught = random.Random(seed).sample(rest, min(len(rest), round(share * len(asked))))
        examples = [(question, source) for question, sources in taught for source in sorted(sources)]
        runs.append(_hits(index_of(passages_of(data), encoder, examples), held))
    means, deviations = averaged(runs)
    return Row(data.name, data.kind, _what(data, share), len(held), means, deviations if share else {})


def parted(asked: Asked) -> tuple[list[tuple[str, frozenset[str]]], list[tuple[str, frozenset[str]]]]:
    """Hold back a fixed fifth of the questions; return it and the rest."""
    order = random.Random(0).sample(list(asked), len(asked))
    middle = round(_HELD_BACK * len(asked))
    return order[:middle], order[middle:]


def _hits(index: PassageIndex, asked: Asked) -> dict[str, float]:
    firsts = threes = 0
    for question, sources in asked:
        found = [item.passage.source for item in index.search(question, "en", top=3)]
        firsts += bool(sources.intersection(found[:1]))
        threes += bool(sources.intersection(found))
    return {"accuracy": firsts / len(asked), "top3": threes / len(asked)}
