"""What the business keeps for people: always by keyword, and by meaning.

Meaning is judged by what works without an encoder and across languages, too: the embedding of the rule's words and clauses, the
subjects that rule and message share (`cues/subjects.py`), the words that they share, and whether the message sounds like the
trouble that the rule speaks of. With the encoder of many languages, which learned rules beside articles, a rule is ranked as if
it were a passage, and must rank about as high as the best article does: what the business answers every day lies near its rules,
too, for both speak of its trade. Weights without it were fitted on the training rows of the corpus against rules written for
that, those with it by `python -m benchmarks.rules_for_people --fit`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import PeopleOnly, Reason, Signal
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.index import Near, PassageIndex
from warmdesk.brain.text.words import content_words
from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.cues import LANGUAGES
from warmdesk.brain.understand.cues.subjects import ABOUT
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.heard import Heard
from warmdesk.brain.understand.signal_model import SignalModel
from warmdesk.brain.understand.text_model import cue_marks

_CLAUSE = re.compile(r"[;,:]|\bor\b|\band\b|\bou\b|\boder\b|\bo\b|\be\b|\by\b|\bet\b|\bund\b|\ben\b|\bi\b")
_FEWEST_CLAUSE_WORDS = 2
_TROUBLES: tuple[Reason, ...] = ("upset", "urgent", "safety", "dispute", "legal", "sensitive")
_NARROW = {
    "bias": -4.3, "likeness": 10.0, "likeness_of_trouble": 4.2, "agreement": 14.0, "subject": 2.6, "words": 2.0, "question": -1.2,
}  # fmt: skip
"""The likeness to a rule that speaks of trouble counts little, for questions about it sound alike; a plain question about a kind
of trouble ("how long do refunds take") is not that trouble.
"""
_WIDE = {"bias": -2.5, "nearer": 0.35, "rank": 0.39, "brevity": -5.0, "agreement": 1.8, "subject": 2.0}
"""`nearer` is by how much the rule outranks the best article; a message that leans on what was said before lies near to all. The
bias is higher by 1.3 than fitted, where still only one in a hundred everyday questions is heard for nothing.
"""
_USUAL_LIKENESS, _USUAL_NEAREST = 0.22, 36.0
"""What stands for the likeness where there is no encoder, and for the best article's rank where the business has none."""
_BY_KEYWORD = 1.0

_Told = tuple[Heard, frozenset[str], frozenset[str], Near | None]
"""A message, the subjects it speaks of, its content words, and how near it is to what the business answers."""


@dataclass(frozen=True)
class _Rule:
    kept: PeopleOnly
    keywords: tuple[tuple[str, re.Pattern[str]], ...]
    subjects: frozenset[str]
    words: frozenset[str]
    vectors: NDArray[Any] | None
    """Of the rule's words and clauses, by the encoder of many languages if there is one."""
    troubles: Mapping[Reason, float]
    """Which troubles the rule itself speaks of, as the signal model reads its words."""


class KeptForPeople:
    """The business's `people_only` list, compiled."""

    def __init__(
        self, rules: Iterable[PeopleOnly], encoder: Encoder | None, model: SignalModel, book: CueBook, index: PassageIndex
    ) -> None:
        """Take the rules, the encoder of `Heard.vector`, and the index of what the business answers."""
        self._index = index
        self._rules = tuple(_compiled(rule, index.wide_passages or encoder, model, book) for rule in rules)

    def signals(self, heard: Heard) -> tuple[Signal, ...]:
        """Return a signal for each rule with the probability that the message meets it, likeliest first."""
        read = (_signal(rule, *told) for rule, told in self._told(heard))
        return tuple(sorted(read, key=lambda signal: -signal.p))

    def figures(self, heard: Heard) -> list[dict[str, float]]:
        """Return what meaning is judged by, for each rule in order; `benchmarks.rules_for_people` weighs it."""
        return [_figures(rule, *told) for rule, told in self._told(heard)]

    def _told(self, heard: Heard) -> Iterator[tuple[_Rule, _Told]]:
        if not self._rules:
            return
        near = self._index.near(heard.text)
        subjects = frozenset(kind for kind in ABOUT if heard.says(f"subject.{kind}"))
        words = frozenset(content_words(heard.text, heard.language))
        yield from ((rule, (heard, subjects, words, near)) for rule in self._rules)


def _compiled(kept: PeopleOnly, encoder: Encoder | None, model: SignalModel, book: CueBook) -> _Rule:
    keywords = tuple((word, re.compile(rf"(?<!\w){_spaced(cue_text(word))}(?!\w)")) for word in kept.keywords if cue_text(word))
    about = cue_text(f"{kept.about} {' '.join(kept.keywords)}")
    subjects = frozenset(kind for kind, pattern in ABOUT.items() if re.search(pattern, about))
    vectors = encoder.encode([kept.about, *clauses_of(kept.about)]) if encoder else None
    marks = cue_marks(model.cues, lambda kind: book.find(kind, cue_text(kept.about), LANGUAGES))
    learned = model.probabilities(kept.about, marks)
    troubles = {reason: learned.get(reason, 0.0) for reason in _TROUBLES}
    return _Rule(kept, keywords, subjects, frozenset(content_words(kept.about)), vectors, troubles)


def _spaced(words: str) -> str:
    return r"[\W_]+".join(map(re.escape, words.split()))


def clauses_of(about: str) -> list[str]:
    """Cut what a rule says into the cases that it names."""
    clauses = (clause.strip() for clause in _CLAUSE.split(about))
    return [clause for clause in clauses if len(clause.split()) >= _FEWEST_CLAUSE_WORDS]


def _signal(rule: _Rule, heard: Heard, subjects: frozenset[str], words: frozenset[str], near: Near | None) -> Signal:
    seen = next((word for word, pattern in rule.keywords if pattern.search(heard.folded)), "")
    p, because = (_BY_KEYWORD, f"the keyword '{seen}'") if seen else _by_meaning(rule, heard, subjects, words, near)
    because = f"kept for people ({rule.kept.about}): {because}"
    return Signal("people_only", p, because, rule.kept.team, rule.kept.priority, tuple(rule.troubles.items()))


def _by_meaning(
    rule: _Rule, heard: Heard, subjects: frozenset[str], words: frozenset[str], near: Near | None
) -> tuple[float, str]:
    figures = _figures(rule, heard, subjects, words, near)
    weights = _NARROW if near is None else _WIDE
    total = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in figures.items())
    shared, shared_words = sorted(rule.subjects & subjects), sorted(rule.words & words)
    return float(1 / (1 + np.exp(-total))), _in_words(shared, shared_words)


def _figures(rule: _Rule, heard: Heard, subjects: frozenset[str], words: frozenset[str], near: Near | None) -> dict[str, float]:
    trouble = min(1.0, sum(rule.troubles.values()))
    figures = {
        "agreement": sum(p * heard.learned.get(reason, 0.0) for reason, p in rule.troubles.items()),
        "subject": float(bool(rule.subjects & subjects)),
        "words": len(rule.words & words) / max(3, min(len(rule.words), len(words))),
        "question": trouble * heard.asks,
    }
    if near is None:
        likeness = _likeness(rule, heard.vector)
        return figures | {"likeness": (1 - trouble) * likeness, "likeness_of_trouble": trouble * likeness}
    rank = near.rank_of(rule.vectors) if rule.vectors is not None else 0.0
    nearest = _USUAL_NEAREST if near.best is None else near.best
    return figures | {"nearer": rank - nearest, "rank": rank - _USUAL_NEAREST, "brevity": _brevity(heard.text, heard.language)}


def _brevity(text: str, language: str) -> float:
    """Say how much a message lacks words of its own: it lies nearer to everything then."""
    return {0: 0.6, 1: 0.45, 2: 0.15}.get(len(content_words(text, language)), 0.0)


def _likeness(rule: _Rule, vector: NDArray[Any] | None) -> float:
    if vector is None or rule.vectors is None:
        return _USUAL_LIKENESS
    return float(np.max(rule.vectors @ vector))


def _in_words(subjects: list[str], words: list[str]) -> str:
    if subjects:
        return f"speaks of {subjects[0].replace('_', ' ')}"
    return f"shares the words {', '.join(words)}" if words else "means much the same"
