"""How well later messages find what answers them: `python -m benchmarks.later_turns [--fit] [--encoder none]`.

Each conversation of `benchmarks/businesses` is played to the search alone: a message that something surely answers is
answered, any other one is offered choices, and the next message comes after that. Messages that an article answers count, from
the second on. `--fit` prints what `warmdesk/brain/text/fit.py` holds about what went before, found over those to fit on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.businesses import FITTED_ON, HELD_OUT, HERE, first_turns
from benchmarks.figures import show
from warmdesk.assistant.listening import the_wide_encoders
from warmdesk.brain.contract import Found
from warmdesk.brain.decide.thresholds import BY_WORDS, THRESHOLDS, Thresholds
from warmdesk.brain.text.encoder import MiniLM
from warmdesk.brain.text.fit import LEXICAL, MULTILINGUAL, Fit
from warmdesk.brain.text.index import Before, PassageIndex, Wide
from warmdesk.brain.text.words import content_words
from warmdesk.brain.understand.memory import RememberingEncoder
from warmdesk.lib import encoder_weights

_CHOICES, _SAID = 3, 2
_RIDGE, _WORDS = 0.05, 4


@dataclass(frozen=True)
class Later:
    """A later message that is answered: to whom, in which language, after what, and by which sources."""

    index: PassageIndex
    text: str
    language: str
    before: Before
    wanted: frozenset[str]


def later_turns(index: PassageIndex, name: str, limits: Thresholds) -> Iterator[Later]:
    """Play a business's conversations to the search."""
    known = {passage.source for passage in index.passages}
    for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        scenario = json.loads(line)
        before: Before | None = None
        said: list[str] = []
        for turn in scenario["turns"]:
            text, wanted = turn["say"], turn["expect"].get("article") or []
            answering = frozenset([wanted] if isinstance(wanted, str) else wanted) & known
            if before and answering:
                yield Later(index, text, scenario["language"], before, answering)
            found = index.search(text, scenario["language"], before=before)
            said.append(text)
            before = _after(found, " ".join(said[-_SAID:]), limits)


def _after(found: Sequence[Found], said: str, limits: Thresholds) -> Before:
    if found and found[0].score >= limits.answer:
        return Before(said, (found[0].passage.source,))
    likely = tuple(item.passage.source for item in found[:_CHOICES] if item.score >= limits.choice)
    return Before(said, (), likely if found and found[0].score >= limits.offer else ())


def counted(turns: Sequence[Later], limits: Thresholds) -> tuple[int, int, int]:
    """Count the messages whose source is found first, those answered rightly and those answered wrongly."""
    found = [turn.index.search(turn.text, turn.language, before=turn.before)[0] for turn in turns]
    is_right = [item.passage.source in turn.wanted for item, turn in zip(found, turns, strict=True)]
    answered = [right for item, right in zip(found, is_right, strict=True) if item.score >= limits.answer]
    return sum(is_right), sum(answered), len(answered) - sum(answered)


def fitted(turns: Sequence[Later], fit: Fit) -> Mapping[str, float]:
    """Find how much of what was said before a message needs, and what its last reply's sources weigh."""
    cases = [_case(turn, fit) for turn in turns]
    found = minimize(_loss, [0.5, 0.1, 1.0, 1.0], (cases,), method="Nelder-Mead").x
    return dict(zip(("share", "less a content word", "answered_before", "offered_before"), found.round(2).tolist(), strict=True))


@dataclass(frozen=True)
class _Case:
    """Ranks of all sources by the message alone and with what was said before, what the last reply was about, what is right."""

    words: int
    alone: NDArray[np.float32]
    both: NDArray[np.float32]
    answered: NDArray[np.bool_]
    offered: NDArray[np.bool_]
    right: NDArray[np.bool_]


def _case(turn: Later, fit: Fit) -> _Case:
    sources = list(dict.fromkeys(passage.source for passage in turn.index.passages))

    def among(some: Sequence[str] | frozenset[str]) -> NDArray[np.bool_]:
        return np.array([source in some for source in sources])

    alone, both = (
        fit.rank_of(turn.index.figures_of(text, turn.language)) for text in (turn.text, f"{turn.before.text} {turn.text}")
    )
    words = len(content_words(turn.text, turn.language))
    return _Case(words, alone, both, among(turn.before.answered), among(turn.before.offered), among(turn.wanted))


def _loss(weights: NDArray[np.float64], cases: Sequence[_Case]) -> float:
    """Softmax cross-entropy over sources, with a little ridge."""
    share, slope, answered, offered = weights
    total = _RIDGE * float(weights @ weights)
    for case in cases:
        part = min(0.8, max(0.0, share - slope * min(case.words, _WORDS)))
        ranks = (1 - part) * case.alone + part * case.both + answered * case.answered + offered * case.offered
        likely = np.exp(ranks - ranks.max())
        total -= float(np.log(likely[case.right].sum() / likely.sum() + 1e-9))
    return total


def main() -> None:
    """Play, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true", help="print weights fitted on the businesses to fit on")
    parser.add_argument("--encoder", choices=["wide", "none"], default="wide")
    chosen = parser.parse_args()
    stored, halves = (encoder_weights.load(), the_wide_encoders()) if chosen.encoder == "wide" else (None, None)
    encoder = RememberingEncoder(MiniLM(stored.arrays, stored.vocabulary)) if stored else None
    wide = None
    if halves:
        messages, passages = (RememberingEncoder(half, most=100_000) for half in halves)
        wide = Wide(messages, passages)
    limits, fit = (THRESHOLDS, MULTILINGUAL) if wide else (BY_WORDS, LEXICAL)
    for group, names in {"fitted_on": FITTED_ON, "held_out": HELD_OUT}.items():
        indexes = {
            name: PassageIndex(asked.passages, encoder, wide=wide) for name, asked in zip(names, first_turns(names), strict=True)
        }
        turns = [turn for name, index in indexes.items() for turn in later_turns(index, name, limits)]
        show(f"later_turns.{group}.n", len(turns), "messages")
        for name, count in zip(("first", "answered_right", "answered_wrong"), counted(turns, limits), strict=True):
            show(f"later_turns.{group}.{name}", count, "messages")
        if chosen.fit and names is FITTED_ON:
            print(*(f"{name} {value}" for name, value in fitted(turns, fit).items()), sep=", ")


if __name__ == "__main__":
    main()
