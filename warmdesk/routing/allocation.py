"""Who is asked first: a pure choice among people, with its reasons in words that the console can show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import inf
from typing import Any


@dataclass(frozen=True)
class Need:
    """What a waiting conversation asks of a person; `passed_over` were asked before and did not take it."""

    person_id: int | None = None
    team_id: int | None = None
    fallback_team_id: int | None = None
    language: str = ""
    skills: frozenset[str] = frozenset()
    passed_over: frozenset[int] = frozenset()
    home_id: int | None = None
    """The team to which the conversation belongs: whoever is bound to teams may have no other."""


@dataclass(frozen=True)
class Candidate:
    """Somebody of the staff as they are now; `load` counts the conversations they have or are being offered."""

    person_id: int
    is_here: bool
    load: int
    capacity: int
    team_ids: frozenset[int] = frozenset()
    languages: frozenset[str] = frozenset()
    skills: frozenset[str] = frozenset()
    offered_at: datetime | None = None
    is_bound: bool = False
    """Whether only conversations of their own teams may be offered: to an outside partner."""

    @property
    def has_room(self) -> bool:
        """Whether one more conversation is within their capacity."""
        return self.load < self.capacity


@dataclass(frozen=True)
class Choice:
    """Who is asked, and by what they were chosen: `person`, `team`, `fallback_team`, `language`, `skill`, `free`."""

    person_id: int
    fits: tuple[str, ...]


def choose(need: Need, candidates: Iterable[Candidate]) -> Choice | None:
    """Return who is asked next, or None when nobody who is here has room.

    In this order: the customer's own person or the protocol's, the team, the team to fall back on, the language, the skills,
    then whoever is freest, then whoever was asked longest ago. A team that nobody of is here does not keep a customer waiting.
    """
    able = [one for one in candidates if may_be_asked(need, one) and one.has_room]
    if not able:
        return None
    best = max(able, key=lambda one: _rank(need, one))
    return Choice(best.person_id, _fits(need, best))


def may_be_asked(need: Need, candidate: Candidate) -> bool:
    """Whether somebody is here, was not asked before, and may have what belongs to that team."""
    is_theirs = not candidate.is_bound or need.home_id in candidate.team_ids
    return candidate.is_here and candidate.person_id not in need.passed_over and is_theirs


def _rank(need: Need, one: Candidate) -> tuple[Any, ...]:
    return (
        one.person_id == need.person_id,
        need.team_id in one.team_ids,
        need.fallback_team_id in one.team_ids,
        _speaks(need, one),
        len(need.skills & one.skills),
        (one.capacity - one.load) / one.capacity,
        -one.offered_at.timestamp() if one.offered_at else inf,
        -one.person_id,
    )


def _speaks(need: Need, one: Candidate) -> bool:
    """Somebody who named no languages is taken to speak the business's."""
    return not need.language or not one.languages or need.language.split("-")[0] in one.languages


def _fits(need: Need, one: Candidate) -> tuple[str, ...]:
    fits = {
        "person": one.person_id == need.person_id,
        "team": need.team_id in one.team_ids,
        "fallback_team": need.fallback_team_id in one.team_ids,
        "language": bool(need.language) and need.language.split("-")[0] in one.languages,
        "skill": bool(need.skills & one.skills),
        "free": True,
    }
    return tuple(name for name, holds in fits.items() if holds)
