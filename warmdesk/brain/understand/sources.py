"""What may answer a message: search, with the conversation so far and the structured facts taken into account."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace

from warmdesk.brain.contract import Found, Lesson, Passage, Situation, Turn
from warmdesk.brain.text.encoder import Floats
from warmdesk.brain.text.index import Before, PassageIndex
from warmdesk.brain.understand.folding import cue_text

_ASKED_BY = {
    "business:hours": ("hours",),
    "business:holidays": ("hours",),
    "business:address": ("address",),
    "business:contact": ("contact",),
    "service": ("price", "duration"),
    "product": ("price", "product_search"),
}
"""What a fact holds: it answers only a question for that."""
_SAID_OUTRIGHT = ("business:hours", "business:address", "business:contact")
"""Facts that a cue alone finds, however little their words fit."""
_DURATION = re.compile(
    r"\b(?:how long|cuanto (?:tiempo|dura|tarda|demora)|combien de temps|quelle duree|dure(?:nt)? combien|wie lange?"
    r"|quanto tempo|quanto (?:dura|demora)|hoe lang|jak dlugo|ile (?:trwa|czasu|to potrwa))\b"
)
_FACT_SCORE = 0.72
"""What a fact scores at least when the message asks for its kind in so many words."""
_UNASKED = 0.5
"""What is left of a fact's score when nothing that it holds is asked for."""
_TOP = 8
_CONTEXT_TURNS = 2

Says = Callable[[str], bool]


class Sources:
    """The business's passages, ready to be searched."""

    def __init__(self, passages: Sequence[Passage], index: PassageIndex) -> None:
        self._index = index
        self._first: dict[str, Passage] = {}
        for passage in passages:
            self._first.setdefault(passage.source, passage)

    def taught(self, lessons: Sequence[Lesson], vectors: Mapping[str, Floats]) -> Sources:
        """Return these sources with more example questions."""
        learned = copy(self)
        learned._index = self._index.taught(lessons, vectors)
        return learned

    def find(self, situation: Situation, language: str, says: Says) -> tuple[Found, ...]:
        """Return what fits best, best first; `says(kind)` tells whether the message holds a strong cue of that kind."""
        asks = _Asked(says, cue_text(situation.message))
        found = self._index.search(situation.message, language=language, top=_TOP, before=_before(situation.turns, says))
        weighed = [replace(item, score=asks.weigh(item)) for item in found]
        known = {item.passage.source for item in found}
        missing = [self._first[source] for source in asks.outright if source in self._first and source not in known]
        told = (*weighed, *(Found(passage, _FACT_SCORE, {"asked_for": 1.0}) for passage in missing))
        return tuple(sorted(told, key=lambda item: -item.score))


class _Asked:
    """Which kinds of facts a message asks for."""

    def __init__(self, says: Says, folded: str) -> None:
        kinds = {kind for needed in _ASKED_BY.values() for kind in needed if kind != "duration" and says(kind)}
        self._kinds = kinds | ({"duration"} if _DURATION.search(folded) else set())
        self.outright = tuple(source for source in _SAID_OUTRIGHT if self._is_asked(source))

    def weigh(self, item: Found) -> float:
        """Return the score of a source: a fact's counts half when nothing that it holds is asked for."""
        source = item.passage.source
        if source in self.outright:
            return max(item.score, _FACT_SCORE)
        return item.score if not item.passage.is_fact or self._is_asked(source) else _UNASKED * item.score

    def _is_asked(self, source: str) -> bool:
        needed = _ASKED_BY.get(source) or _ASKED_BY.get(source.partition(":")[0], ())
        return not self._kinds.isdisjoint(needed)


def _before(turns: Sequence[Turn], says: Says) -> Before | None:
    """Give what the customer said last, and what the last reply of the assistant was about unless it helped nothing."""
    said = [turn.text for turn in turns if turn.speaker == "customer"]
    if not said:
        return None
    last = next((turn for turn in reversed(turns) if turn.speaker == "assistant"), None)
    if last is None or says("unhelped"):
        return Before(" ".join(said[-_CONTEXT_TURNS:]))
    return Before(" ".join(said[-_CONTEXT_TURNS:]), last.sources, tuple(source for _, source in last.choices))
