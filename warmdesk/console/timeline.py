"""Reads: one conversation as it stands on the screen, from the first words shown to the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from django.utils import timezone
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.assistant.models import Decision
from warmdesk.assistant.selectors import decisions_of
from warmdesk.console.words import reason_words
from warmdesk.conversations.models import Activity, Conversation, Message
from warmdesk.conversations.seats import readable
from warmdesk.conversations.selectors import activities_of, said_in
from warmdesk.knowledge.selectors import article_titles
from warmdesk.live.services import who_is_typing
from warmdesk.topics.selectors import all_topics

PAGE = 30
SOURCE = "source."
LEAST_SHOWN = 0.005
MOST = 500
Mark = Literal["", "queued", "sent", "read", "failed"]


@dataclass(frozen=True)
class Source:
    """What an answer rests on; `article` is its key where it can be opened."""

    title: str
    article: str = ""


@dataclass(frozen=True)
class Sureness:
    """How sure the assistant was of several things of one kind, the surest first; each from 0 to 1."""

    name: str
    scores: list[tuple[str, float]]


@dataclass(frozen=True)
class Why:
    """Why the assistant did what it did."""

    decision: Decision
    sources: list[Source]
    sureness: list[Sureness]


@dataclass(frozen=True)
class Entry:
    """A day, a message or something that happened, at its place in the thread."""

    kind: Literal["day", "message", "activity"]
    key: str
    at: datetime | None = None
    day: date | None = None
    message: Message | None = None
    activity: Activity | None = None
    who: str = ""
    mark: Mark = ""
    why: Why | None = None


@dataclass(frozen=True)
class Thread:
    """What the conversation pane shows of one conversation."""

    entries: list[Entry]
    shown: int
    has_earlier: bool
    typing: str = ""
    people: dict[int, str] = field(default_factory=dict)

    @property
    def may_split(self) -> bool:
        """Whether the customer said more than one thing."""
        heard = [one for one in self.entries if one.message and one.message.author == Message.Author.CUSTOMER]
        return len(heard) > 1


def thread_of(
    conversation: Conversation, reader: User, parts: Sequence[Conversation], *, people: Iterable[User], shown: int = PAGE
) -> Thread:
    """Return the newest `shown` messages with what happened between them, days, delivery marks and the assistant's reasons.

    `parts` are the conversation and those merged into it. A partner reads what the seat holds, and no reasons.
    """
    shown = max(PAGE, min(shown, MOST))
    found = said_in(parts, limit=shown)
    messages = readable(reader, conversation, found)
    names = {person.id: person.name for person in people}
    has_earlier = len(found) == shown and messages[:1] == found[:1]
    first = min((one.seq for one in messages if one.conversation_id == conversation.id), default=0)
    activities = [one for part in parts for one in activities_of(part) if one.kind != "merged_away" or len(parts) == 1]
    is_cut = has_earlier or len(messages) < len(found)
    kept = [one for one in activities if one.after_seq >= first - 1 or not is_cut]
    entries = _merged(parts, messages, kept, names, with_reasons=reader.may_read)
    return Thread(
        entries=_with_days(entries), shown=shown, has_earlier=has_earlier, typing=who_is_typing(f"conversation:{conversation.id}")
    )


def _merged(
    parts: Sequence[Conversation],
    messages: Sequence[Message],
    activities: Sequence[Activity],
    names: dict[int, str],
    *,
    with_reasons: bool,
) -> list[Entry]:
    """Sort what was said and what happened: in a conversation that stands alone by its numbers, in a merged one by time."""
    reasons = {message: why for part in parts for message, why in _reasons(part).items()} if with_reasons else {}
    read = {part.id: part.read_seq for part in parts}
    is_alone = len(parts) == 1
    said = [
        (one.seq if is_alone else one.created_at, 0, _message_entry(one, read[one.conversation_id], reasons.get(one.id)))
        for one in messages
    ]  # fmt: skip
    happened = [
        (
            one.after_seq if is_alone else one.at,
            1,
            Entry(kind="activity", key=f"activity-{one.id}", at=one.at, activity=one, who=_actor(one, names)),
        )
        for one in activities
    ]
    return [entry for _, _, entry in sorted([*said, *happened], key=lambda item: item[:2])]


def _message_entry(message: Message, read_seq: int, why: Why | None) -> Entry:
    mark = _mark(message, read_seq)
    return Entry(kind="message", key=f"message-{message.id}", at=message.created_at, message=message, mark=mark, why=why)


def _mark(message: Message, read_seq: int) -> Mark:
    if message.is_note or message.author == Message.Author.CUSTOMER:
        return ""
    if message.status == Message.Status.FAILED:
        return "failed"
    if message.seq <= read_seq:
        return "read"
    return "sent" if message.status == Message.Status.SENT else "queued"


def _actor(activity: Activity, names: dict[int, str]) -> str:
    kind, _, number = activity.reference.partition(":")
    return names.get(int(number), "") if kind == "person" and number.isdigit() else ""


def _reasons(conversation: Conversation) -> dict[int, Why]:
    """Return the assistant's reasons by the message that shows them: its reply, or what it stayed silent about."""
    decisions = decisions_of(conversation)
    titles = article_titles([source for decision in decisions for source in _named_in(decision)])
    topics = {topic.key: topic.name for topic in all_topics()} if decisions else {}
    return {
        decision.reply_id or decision.message_id: Why(
            decision=decision,
            sources=[source_of(key, titles) for key in decision.sources],
            sureness=_sureness(decision, titles, topics),
        )
        for decision in decisions
    }


def _named_in(decision: Decision) -> list[str]:
    """Return what the decision rests on or had looked at."""
    looked_at = [key.removeprefix(SOURCE) for key in decision.scores if key.startswith(SOURCE)]
    return [*decision.sources, *looked_at]


def _sureness(decision: Decision, titles: dict[str, str], topics: dict[str, str]) -> list[Sureness]:
    """Sort the decision's scores by what they are about, in words."""
    reasons = reason_words()
    heard: list[tuple[str, float]] = []
    found: list[tuple[str, float]] = []
    for key, p in decision.scores.items():
        kind, _, name = key.partition(".")
        if f"{kind}." == SOURCE:
            found.append((source_of(name, titles).title, float(p)))
        elif key == "needs_person":
            heard.append((gettext("Needs a person"), float(p)))
        else:
            heard.append((reasons.get(name, name or key), float(p)))
    about = [(topics.get(name, str(name)), float(p)) for name, p in decision.understanding.get("topics", [])[:3]]
    groups = {gettext("What it is about"): about, gettext("What fits the question"): found, gettext("What else it heard"): heard}
    sorted_groups = [Sureness(name, _surest_first(scores)) for name, scores in groups.items()]
    return [group for group in sorted_groups if group.scores]


def _surest_first(scores: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Return the scores from high to low, without those that would read as 0 %."""
    return sorted(((name, p) for name, p in scores if p >= LEAST_SHOWN), key=lambda item: -item[1])


def source_of(key: str, titles: dict[str, str]) -> Source:
    """Return a source by its id, with the title that people know it by."""
    kind, _, name = key.partition(":")
    if not name:
        return Source(titles.get(key, key), article=key if key in titles else "")
    facts = {
        "hours": gettext("Opening hours"), "holidays": gettext("Holidays"),
        "contact": gettext("Contact"), "address": gettext("Address"),
    }  # fmt: skip
    if kind == "business":
        return Source(facts.get(name, name))
    pattern = gettext("Service: %(name)s") if kind == "service" else gettext("Product: %(name)s")
    return Source(pattern % {"name": name})


def _with_days(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries with a heading before the first of each day, in the reader's zone."""
    shown: list[Entry] = []
    last: date | None = None
    for entry in entries:
        day = timezone.localtime(entry.at).date() if entry.at else last
        if day is not None and day != last:
            shown.append(Entry(kind="day", key=f"day-{day}", day=day))
            last = day
        shown.append(entry)
    return shown
