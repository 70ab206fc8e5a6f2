"""Count what the event log says of one person's work: a pure function of plain rows, which another program can repeat.

Each conversation is counted by itself, merged or not: what is asked is what somebody did in it, not how it went on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from statistics import median
from typing import Any, NamedTuple

from warmdesk.analytics.counting import SILENCE, Happened
from warmdesk.analytics.figures import Figure, figure_of, share_of
from warmdesk.conversations.events import Reopened, ReplyQueued, Resolved, SaidOutside
from warmdesk.conversations.merging import MERGE
from warmdesk.followups.events import PromiseBroken, PromiseKept, PromiseWithdrawn, Rated, RatingAsked
from warmdesk.lib.interval import quantile_interval
from warmdesk.routing.events import ClockEnded, HandedOver

SUGGESTION_EDITED = "learning.suggestion_edited"
"""By its name alone: its room stands above this one."""


KINDS = ("rating", "first_reply", "promise", "edited", "came_back")


class Mark(NamedTuple):
    """Something that somebody did, and how it came out.

    `kind` and `value`: rating 1..5, first_reply and promise 1 in time or 0 late, came_back 1 or 0, edited 0..1 of the words.
    """

    kind: str
    person_id: int
    conversation_id: int
    at: datetime
    value: float


@dataclass
class _Seen:
    """What has been seen of one conversation so far; a method for each name of an event, called in the log's order."""

    conversation_id: int
    marks: list[Mark] = field(default_factory=list)
    spoke: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Who of the people replied, by engagement."""
    handed_at: dict[int, datetime] = field(default_factory=dict)
    """When people were first asked for, by engagement, until the first of them has replied."""
    has_first_reply: set[int] = field(default_factory=set)
    first_reply: tuple[int | None, datetime] = (None, datetime.min)
    rated: list[int] = field(default_factory=list)
    """Who is meant by a rating: those who had replied when it was asked for."""
    resolved: tuple[int | None, datetime] | None = None

    def mark(self, kind: str, person_id: int | None, at: datetime, value: float) -> None:
        if person_id is not None:
            self.marks.append(Mark(kind, person_id, self.conversation_id, at, value))

    def handed_over(self, at: datetime, facts: Mapping[str, Any]) -> None:
        self.handed_at.setdefault(facts["engagement"], at)

    def said(self, at: datetime, facts: Mapping[str, Any]) -> None:
        engagement, person_id = facts["engagement"], facts["actor_id"]
        if facts["actor"] != "person":
            return
        if engagement in self.handed_at and engagement not in self.has_first_reply:
            self.has_first_reply.add(engagement)
            self.first_reply = (person_id, self.handed_at[engagement])
        if person_id is not None and person_id not in self.spoke[engagement]:
            self.spoke[engagement].append(person_id)

    def clock_ended(self, at: datetime, facts: Mapping[str, Any]) -> None:
        if facts["kind"] == "first_reply" and facts["outcome"] != "withdrawn":
            person_id, handed_at = self.first_reply
            self.mark("first_reply", person_id, handed_at, float(facts["outcome"] == "met"))
            self.first_reply = (None, at)

    def rating_asked(self, at: datetime, facts: Mapping[str, Any]) -> None:
        self.rated = list(self.spoke[facts["engagement"]])

    def was_rated(self, at: datetime, facts: Mapping[str, Any]) -> None:
        for person_id in self.rated:
            self.mark("rating", person_id, at, float(facts["score"]))

    def edited(self, at: datetime, facts: Mapping[str, Any]) -> None:
        self.mark("edited", facts["by_id"], at, facts["share"])

    def was_resolved(self, at: datetime, facts: Mapping[str, Any]) -> None:
        self._settle(at, came_back=False)
        self.resolved = (facts["by_id"] if facts["by"] == "person" else None, at)

    def reopened(self, at: datetime, facts: Mapping[str, Any]) -> None:
        if facts["by"] == "person":
            self._settle(at, came_back=False)
            self.resolved = None
        elif self.resolved:
            self._settle(at, came_back=at - self.resolved[1] < SILENCE)

    def close(self, now: datetime) -> list[Mark]:
        """Take what is still open as it stands."""
        self._settle(now, came_back=False)
        return self.marks

    def _settle(self, at: datetime, *, came_back: bool) -> None:
        """An end counts once the customer came back, or had a day to."""
        if self.resolved and (came_back or at - self.resolved[1] >= SILENCE):
            self.mark("came_back", self.resolved[0], self.resolved[1], float(came_back))
            self.resolved = None


_HEARD: dict[str, Callable[[_Seen, datetime, Mapping[str, Any]], None]] = {
    HandedOver.name: _Seen.handed_over,
    ReplyQueued.name: _Seen.said,
    SaidOutside.name: _Seen.said,
    ClockEnded.name: _Seen.clock_ended,
    RatingAsked.name: _Seen.rating_asked,
    Rated.name: _Seen.was_rated,
    SUGGESTION_EDITED: _Seen.edited,
    Resolved.name: _Seen.was_resolved,
    Reopened.name: _Seen.reopened,
}
_PROMISED = {PromiseKept.name: 1.0, PromiseBroken.name: 0.0}
WORK_EVENTS = (*_HEARD, *_PROMISED, PromiseWithdrawn.name)
"""The names of the events that a person's figures are made of; others are passed over."""


def marks(log: Iterable[Happened], now: datetime) -> list[Mark]:
    """Return what the log, in its own order, says of everybody's work as of `now`, in no particular order."""
    seen: dict[int, _Seen] = {}
    promises: dict[int, Mark] = {}
    for happened in log:
        hear, facts = _HEARD.get(happened.name), happened.facts
        if hear and facts.get("by") != MERGE:
            hear(seen.setdefault(happened.conversation_id, _Seen(happened.conversation_id)), happened.at, facts)
        elif happened.name in _PROMISED and facts["owner_id"] is not None:
            value = _PROMISED[happened.name]
            promises[facts["task_id"]] = Mark("promise", facts["owner_id"], happened.conversation_id, happened.at, value)
        elif happened.name == PromiseWithdrawn.name:
            promises.pop(facts["task_id"], None)
    return [*promises.values(), *(mark for one in seen.values() for mark in one.close(now))]


def own_figures(found: Sequence[Mark]) -> list[Figure]:
    """Return the figures of one person's marks, in the order of the definitions; of too few, only their number is told."""
    values = {kind: [mark.value for mark in found if mark.kind == kind] for kind in KINDS}
    edited = sorted(values["edited"])
    shown = (
        share_of("own_csat", sum(score >= 4 for score in values["rating"]), len(values["rating"])),
        share_of("own_first_reply", int(sum(values["first_reply"])), len(values["first_reply"])),
        share_of("own_promises", int(sum(values["promise"])), len(values["promise"])),
        figure_of("own_edited", median(edited) if edited else None, n=len(edited), interval=quantile_interval(edited, 0.5)),
        share_of("own_came_back", int(sum(values["came_back"])), len(values["came_back"])),
    )
    return [figure if figure.enough else replace(figure, k=None) for figure in shown]


def worth_another_look(found: Iterable[Mark], most: int = 5) -> list[tuple[int, str]]:
    """Return conversations in which something went badly, the newest first, each once with the kind of the newest reason."""
    badly = sorted((mark for mark in found if _went_badly(mark)), key=lambda mark: mark.at, reverse=True)
    newest: dict[int, str] = {}
    for mark in badly:
        newest.setdefault(mark.conversation_id, mark.kind)
    return list(newest.items())[:most]


def _went_badly(mark: Mark) -> bool:
    match mark.kind:
        case "rating":
            return mark.value <= 2
        case "came_back":
            return mark.value == 1
        case "first_reply" | "promise":
            return mark.value == 0
        case _:
            return False
