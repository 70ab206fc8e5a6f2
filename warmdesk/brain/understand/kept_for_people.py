"""What the business keeps for people: always by keyword, and by meaning.

Meaning is judged three ways, so that it works without an encoder and across languages: by the embedding of the rule's words and
clauses, by the subjects that rule and message share (`cues/subjects.py`), and by the words that they share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import PeopleOnly, Signal
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.words import content_words
from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.cues.subjects import ABOUT
from warmdesk.brain.understand.folding import cue_text

_CLAUSE = re.compile(r"[;,:]|\bor\b|\band\b|\bou\b|\boder\b|\bo\b|\band\b")
_FEWEST_CLAUSE_WORDS = 2
_EVEN, _STEEP = 0.5, 14.0
"""The cosine at which meaning alone is an even bet, and how fast that turns into certainty."""
_BY_KEYWORD, _BY_SUBJECT = 1.0, 0.9
_WORD_SHARE = 0.6


@dataclass(frozen=True)
class _Rule:
    kept: PeopleOnly
    keywords: tuple[tuple[str, re.Pattern[str]], ...]
    subjects: frozenset[str]
    words: frozenset[str]
    vectors: NDArray[Any] | None


class KeptForPeople:
    """The business's `people_only` list, compiled."""

    def __init__(self, rules: Iterable[PeopleOnly], encoder: Encoder | None) -> None:
        self._rules = tuple(_compiled(rule, encoder) for rule in rules)

    def signals(
        self, text: str, language: str, vector: NDArray[Any] | None, book: CueBook, languages: Iterable[str]
    ) -> tuple[Signal, ...]:
        """Return a signal for each rule that the message may meet, with its probability; likely ones first."""
        folded, spoken = cue_text(text), tuple(languages)
        subjects = frozenset(kind for kind in ABOUT if book.says(f"subject.{kind}", folded, spoken))
        words = frozenset(content_words(text, language))
        found = [_signal(rule, folded, subjects, words, vector) for rule in self._rules]
        return tuple(sorted(found, key=lambda signal: -signal.p))


def _compiled(kept: PeopleOnly, encoder: Encoder | None) -> _Rule:
    keywords = tuple((word, re.compile(rf"(?<!\w){_spaced(cue_text(word))}(?!\w)")) for word in kept.keywords if cue_text(word))
    about = cue_text(f"{kept.about} {' '.join(kept.keywords)}")
    subjects = frozenset(kind for kind, pattern in ABOUT.items() if re.search(pattern, about))
    vectors = encoder.encode([kept.about, *_clauses(kept.about)]) if encoder else None
    return _Rule(kept, keywords, subjects, frozenset(content_words(kept.about)), vectors)


def _spaced(words: str) -> str:
    return r"[\W_]+".join(map(re.escape, words.split()))


def _clauses(about: str) -> list[str]:
    clauses = (clause.strip() for clause in _CLAUSE.split(about))
    return [clause for clause in clauses if len(clause.split()) >= _FEWEST_CLAUSE_WORDS]


def _signal(
    rule: _Rule, folded: str, subjects: frozenset[str], words: frozenset[str], vector: NDArray[Any] | None
) -> Signal:
    p, because = max(_by_keyword(rule, folded), _by_subject(rule, subjects), _by_meaning(rule, vector), _by_words(rule, words))
    return Signal("people_only", p, f"kept for people ({rule.kept.about}): {because}", rule.kept.team, rule.kept.priority)


def _by_keyword(rule: _Rule, folded: str) -> tuple[float, str]:
    seen = next((word for word, pattern in rule.keywords if pattern.search(folded)), "")
    return (_BY_KEYWORD, f"the keyword '{seen}'") if seen else (0.0, "")


def _by_subject(rule: _Rule, subjects: frozenset[str]) -> tuple[float, str]:
    shared = sorted(rule.subjects & subjects)
    return (_BY_SUBJECT, f"speaks of {shared[0].replace('_', ' ')}") if shared else (0.0, "")


def _by_meaning(rule: _Rule, vector: NDArray[Any] | None) -> tuple[float, str]:
    if vector is None or rule.vectors is None:
        return 0.0, ""
    likeness = float(np.max(rule.vectors @ vector))
    return float(1 / (1 + np.exp(-_STEEP * (likeness - _EVEN)))), f"means the same ({likeness:.2f})"


def _by_words(rule: _Rule, words: frozenset[str]) -> tuple[float, str]:
    shared = sorted(rule.words & words)
    share = len(shared) / max(3, min(len(rule.words), len(words)))
    return _WORD_SHARE * min(1.0, share), f"shares the words {', '.join(shared)}"
