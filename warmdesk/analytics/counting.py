"""Count what the event log says: a pure function of plain rows, which another program can repeat.

Every count belongs to the moment at which it began, so that a period can be cut out afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from warmdesk.assistant.events import Decided
from warmdesk.conversations.events import (
    ConversationsMerged,
    ConversationSplit,
    ConversationsUnmerged,
    MessageReceived,
    OwnerChanged,
    Reopened,
    ReplyQueued,
    Resolved,
)
from warmdesk.conversations.merging import MERGE
from warmdesk.followups.events import Rated, RatingAsked
from warmdesk.routing.events import HandedOver

SILENCE = timedelta(hours=24)
"""After so long without a word an engagement is over; a customer who reopens a conversation sooner was not helped."""


NONE: Mapping[int, int] = {}


class Happened(NamedTuple):
    """One row of the event log."""

    name: str
    at: datetime
    conversation_id: int
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Wait:
    """A customer waited from `began_at` until `ended_at`, which is None when no reply came."""

    began_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True)
class Ended:
    """An engagement that is over and in which somebody replied."""

    began_at: datetime
    is_contained: bool


@dataclass(frozen=True)
class GivenToPeople:
    """A handover with its decisive reason."""

    began_at: datetime
    reason: str


@dataclass(frozen=True)
class Score:
    """A rating from 1 to 5, and who handled the engagement."""

    began_at: datetime
    score: int
    handled_by: str


@dataclass(frozen=True)
class Request:
    """A customer was asked for a rating."""

    began_at: datetime
    is_answered: bool


@dataclass(frozen=True)
class Counted:
    """Everything that the figures are made of, in no particular order."""

    assistant_waits: tuple[Wait, ...] = ()
    people_waits: tuple[Wait, ...] = ()
    engagements: tuple[Ended, ...] = ()
    handovers: tuple[GivenToPeople, ...] = ()
    scores: tuple[Score, ...] = ()
    requests: tuple[Request, ...] = ()

    def within(self, since: datetime | None, until: datetime | None) -> Counted:
        """Return what began from `since` on and before `until`."""
        kept = {
            name: tuple(
                one for one in counts if (since is None or one.began_at >= since) and (until is None or one.began_at < until)
            )
            for name, counts in vars(self).items()
        }
        return Counted(**kept)


@dataclass
class _Engagement:
    """One round of a conversation that its customer began with the assistant."""

    began_at: datetime
    last_word_at: datetime
    has_reply: bool = False
    has_people: bool = False
    resolved_at: datetime | None = None
    came_back: bool = False

    def is_over(self, now: datetime) -> bool:
        return self.has_people or self.resolved_at is not None or now - self.last_word_at >= SILENCE

    def ended(self) -> Ended:
        return Ended(self.began_at, self.has_reply and not self.has_people and not self.came_back)


@dataclass
class _Conversation:
    """What has been seen of one conversation so far; a method for each name of an event, called in the log's order."""

    assistant_waits: list[Wait] = field(default_factory=list)
    people_waits: list[Wait] = field(default_factory=list)
    engagements: dict[int, _Engagement] = field(default_factory=dict)
    handovers: list[GivenToPeople] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    asked_at: list[datetime] = field(default_factory=list)
    waits_for_assistant: datetime | None = None
    waits_for_people: datetime | None = None

    def message_received(self, at: datetime, facts: Mapping[str, Any]) -> None:
        if facts["owner"] == "assistant":
            self._begin(facts["engagement"], at)
        if facts["owner"] in {"assistant", "nobody"}:
            self.waits_for_assistant = self.waits_for_assistant or at
        self._hear(facts["engagement"], at)

    def reply_queued(self, at: datetime, facts: Mapping[str, Any]) -> None:
        engagement = self.engagements.get(facts["engagement"])
        if facts["actor"] == "assistant":
            if self.waits_for_assistant:
                self.assistant_waits.append(Wait(self.waits_for_assistant, at))
            self.waits_for_assistant = None
            if engagement:
                engagement.has_reply = True
        elif facts["actor"] == "person":
            self.waits_for_assistant = None
            self._end_wait_for_people(at)
            self._let_people_in(facts["engagement"])
        if facts["actor"] != "system":
            self._hear(facts["engagement"], at)

    def decided(self, at: datetime, facts: Mapping[str, Any]) -> None:
        if facts["kind"] == "silent":
            self.waits_for_assistant = None

    def owner_changed(self, at: datetime, facts: Mapping[str, Any]) -> None:
        if facts["now"] != "assistant":
            self.waits_for_assistant = None
        if facts["now"] in {"queue", "person"}:
            self._let_people_in(facts["engagement"])
        else:
            self._end_wait_for_people(None)

    def handed_over(self, at: datetime, facts: Mapping[str, Any]) -> None:
        self.handovers.append(GivenToPeople(at, facts["reason"]))
        self.waits_for_people = self.waits_for_people or at
        if facts["by"] == "customer":
            self._begin(facts["engagement"], at)
        self._let_people_in(facts["engagement"])

    def resolved(self, at: datetime, facts: Mapping[str, Any]) -> None:
        engagement = self.engagements.get(facts["engagement"])
        if engagement:
            engagement.resolved_at = at

    def reopened(self, at: datetime, facts: Mapping[str, Any]) -> None:
        if facts["by"] != "customer":
            return
        before = self.engagements.get(facts["engagement"] - 1)
        if before and before.resolved_at and at - before.resolved_at < SILENCE:
            before.came_back = True
        self._begin(facts["engagement"], at)

    def rating_asked(self, at: datetime, facts: Mapping[str, Any]) -> None:
        self.asked_at.append(at)

    def rated(self, at: datetime, facts: Mapping[str, Any]) -> None:
        self.scores.append(Score(at, facts["score"], facts["handled_by"]))

    def close(self) -> None:
        """Take what is still open as it stands."""
        self._end_wait_for_people(None)

    def _begin(self, number: int, at: datetime) -> None:
        self.engagements.setdefault(number, _Engagement(began_at=at, last_word_at=at))

    def _hear(self, number: int, at: datetime) -> None:
        if number in self.engagements:
            self.engagements[number].last_word_at = at

    def _let_people_in(self, number: int) -> None:
        if number in self.engagements:
            self.engagements[number].has_people = True

    def _end_wait_for_people(self, at: datetime | None) -> None:
        if self.waits_for_people:
            self.people_waits.append(Wait(self.waits_for_people, at))
        self.waits_for_people = None


_HEARD = {
    MessageReceived.name: _Conversation.message_received,
    ReplyQueued.name: _Conversation.reply_queued,
    OwnerChanged.name: _Conversation.owner_changed,
    Resolved.name: _Conversation.resolved,
    Reopened.name: _Conversation.reopened,
    Decided.name: _Conversation.decided,
    HandedOver.name: _Conversation.handed_over,
    RatingAsked.name: _Conversation.rating_asked,
    Rated.name: _Conversation.rated,
}
JOINING = (ConversationSplit.name, ConversationsMerged.name, ConversationsUnmerged.name)
COUNTED_EVENTS = (*_HEARD, *JOINING)
"""The names of the events that figures are made of; others may stand in the log and are passed over."""


def joined_in(log: Iterable[Happened]) -> dict[int, int]:
    """Return which conversations are one as of the end of the log, merged or split, each with the oldest of them."""
    split: dict[int, int] = {}
    merged: dict[int, int] = {}
    for happened in log:
        if happened.name == ConversationSplit.name:
            split[happened.facts["split_id"]] = happened.conversation_id
        elif happened.name == ConversationsMerged.name:
            merged[happened.facts["merged_id"]] = happened.conversation_id
        elif happened.name == ConversationsUnmerged.name:
            merged.pop(happened.facts["merged_id"], None)
    older: dict[int, int] = {}
    for pair in (*split.items(), *merged.items()):
        one, other = sorted(_oldest(each, older) for each in pair)
        if one != other:
            older[other] = one
    return {each: _oldest(each, older) for each in older}


def _oldest(conversation_id: int, older: Mapping[int, int]) -> int:
    while conversation_id in older:
        conversation_id = older[conversation_id]
    return conversation_id


def count(log: Iterable[Happened], now: datetime, joined: Mapping[int, int] = NONE) -> Counted:
    """Return what the log, in its own order, says as of `now`; conversations that are `joined` are counted as one."""
    seen: dict[int, _Conversation] = defaultdict(_Conversation)
    for happened in log:
        hear = _HEARD.get(happened.name)
        if hear and happened.facts.get("by") != MERGE:
            hear(seen[joined.get(happened.conversation_id, happened.conversation_id)], happened.at, happened.facts)
    conversations = list(seen.values())
    for conversation in conversations:
        conversation.close()
    return Counted(
        assistant_waits=tuple(wait for one in conversations for wait in one.assistant_waits),
        people_waits=tuple(wait for one in conversations for wait in one.people_waits),
        engagements=tuple(ended for one in conversations for ended in _over(one, now)),
        handovers=tuple(handover for one in conversations for handover in one.handovers),
        scores=tuple(score for one in conversations for score in one.scores),
        requests=tuple(Request(at, bool(one.scores)) for one in conversations for at in one.asked_at),
    )


def _over(conversation: _Conversation, now: datetime) -> list[Ended]:
    return [
        engagement.ended()
        for engagement in conversation.engagements.values()
        if engagement.is_over(now) and (engagement.has_reply or engagement.has_people)
    ]
