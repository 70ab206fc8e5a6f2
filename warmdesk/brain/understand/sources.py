"""What may answer a message: search, with the conversation so far and the structured facts taken into account."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from warmdesk.brain.contract import Found, Passage, Situation, Turn
from warmdesk.brain.text.index import PassageIndex

_FACT_KINDS = {
    "hours": ("business:hours", "business:holidays"),
    "address": ("business:address",),
    "contact": ("business:contact",),
}
_FACT_SCORE = 0.72
"""What a fact scores at least when the message asks for its kind in so many words."""
_SAME_SOURCE = 0.25
"""How much of the way to certainty the last answer's source moves on a follow-up."""
_SHORT_WORDS = 7
_TOP = 8
_CONTEXT_TURNS = 2

Says = Callable[[str], bool]


class Sources:
    """The business's passages, ready to be searched."""

    def __init__(self, passages: Sequence[Passage], index: PassageIndex) -> None:
        self._index = index
        self._facts = {passage.source: passage for passage in passages if passage.is_fact}

    def find(self, situation: Situation, language: str, says: Says) -> tuple[Found, ...]:
        """Return what fits best, best first; `says(kind)` tells whether the message holds a strong cue of that kind."""
        follows = _is_follow_up(situation, says)
        context = _said_before(situation.turns) if follows else ""
        found = self._index.search(situation.message, language=language, top=_TOP, context=context)
        found = self._with_facts(found, says)
        if follows:
            found = tuple(_nearer(item, _last_sources(situation.turns)) for item in found)
        return tuple(sorted(found, key=lambda item: -item.score))

    def _with_facts(self, found: tuple[Found, ...], says: Says) -> tuple[Found, ...]:
        wanted = [source for kind, sources in _FACT_KINDS.items() if says(kind) for source in sources[:1]]
        lifted = [replace(item, score=max(item.score, _FACT_SCORE)) if item.passage.source in wanted else item for item in found]
        known = {item.passage.source for item in found}
        missing = [self._facts[source] for source in wanted if source in self._facts and source not in known]
        return (*lifted, *(Found(passage, _FACT_SCORE, {"asked_for": 1.0}) for passage in missing))


def _is_follow_up(situation: Situation, says: Says) -> bool:
    """A short message, or one that opens like "and ..." or leans on "that", after something was said."""
    if not any(turn.speaker == "customer" for turn in situation.turns):
        return False
    return len(situation.message.split()) <= _SHORT_WORDS or says("follow_up")


def _said_before(turns: Sequence[Turn]) -> str:
    said = [turn.text for turn in turns if turn.speaker == "customer"]
    return " ".join(said[-_CONTEXT_TURNS:])


def _last_sources(turns: Sequence[Turn]) -> tuple[str, ...]:
    spoken = [turn for turn in turns if turn.speaker == "assistant"]
    return spoken[-1].sources if spoken else ()


def _nearer(item: Found, sources: tuple[str, ...]) -> Found:
    if item.passage.source not in sources:
        return item
    return replace(item, score=item.score + _SAME_SOURCE * (1 - item.score))
