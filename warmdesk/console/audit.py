"""Reads: who changed what and when, from the events, which are kept for ever and can't be changed."""

from __future__ import annotations

import typing
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import everybody
from warmdesk.outbox.events import known_events
from warmdesk.outbox.models import Event

PAGE = 100
MOST_ROWS = 50_000
ACTORS = ("actor_id", "by_id", "by", "person_id", "user_id")
"""The facts that say which person acted, the first that an event has."""


@dataclass(frozen=True)
class Asked:
    """What of the record is asked for."""

    room: str = ""
    person: int | None = None
    since: date | None = None
    until: date | None = None
    before: int | None = None


@dataclass(frozen=True)
class Change:
    """One line of the record."""

    event: Event
    who: str
    words: str
    details: list[tuple[str, str]]


def rooms() -> list[str]:
    """Return the rooms of which something is written down that people did."""
    return sorted({name.partition(".")[0] for names in _names().values() for name in names})


def changes(asked: Asked, business: Business, *, most: int = PAGE) -> list[Change]:
    """Return what people did, the newest first; days are the business's."""
    found = _found(asked, business).order_by("-id")[:most]
    called = {person.id: person.name for person in everybody()}
    words = {kind.name: (kind.__doc__ or "").strip().splitlines()[0].replace("`", "") for kind in known_events()}
    actors = {name: actor for actor, names in _names().items() for name in names}
    return [_change(event, actors[event.name], called, words[event.name]) for event in found]


def _found(asked: Asked, business: Business) -> QuerySet[Event]:
    zone = business.zone
    found = Event.objects.filter(_acted(asked))
    if asked.since:
        found = found.filter(at__gte=datetime.combine(asked.since, time.min, zone))
    if asked.until:
        found = found.filter(at__lt=datetime.combine(asked.until + timedelta(days=1), time.min, zone))
    return found.filter(id__lt=asked.before) if asked.before else found


def _acted(asked: Asked) -> Q:
    """Return what holds of the events that a person, or this one, brought about."""
    acted = Q(pk__in=[])
    for actor, names in _names().items():
        wanted = [name for name in names if not asked.room or name.startswith(f"{asked.room}.")]
        somebody = Q(**{f"facts__{actor}__gt": 0}) & ~Q(**{f"facts__{actor}": None})
        by = Q(**{f"facts__{actor}": asked.person}) if asked.person else somebody
        acted |= Q(name__in=wanted) & by if wanted else Q(pk__in=[])
    return acted


def _names() -> dict[str, list[str]]:
    """Return the names of the events that a person can bring about, by the fact that says who."""
    found: dict[str, list[str]] = {actor: [] for actor in ACTORS}
    for kind in known_events():
        hints = typing.get_type_hints(kind)
        actor = next((name for name in ACTORS if hints.get(name) in (int, int | None)), None)
        if actor is not None:
            found[actor].append(kind.name)
    return found


def _change(event: Event, actor: str, called: dict[int, str], words: str) -> Change:
    facts = {name: value for name, value in event.facts.items() if name != actor and value not in (None, "", [])}
    details = [(name.replace("_", " "), _said(name, value, called)) for name, value in facts.items()]
    return Change(event=event, who=called.get(int(event.facts[actor]), str(event.facts[actor])), words=words, details=details)


def _said(name: str, value: Any, called: dict[int, str]) -> str:
    if name in {"user_id", "person_id", "assignee_id", "to_id"} and value in called:
        return called[value]
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_said('', one, called)}" for key, one in value.items())
    return str(value)
