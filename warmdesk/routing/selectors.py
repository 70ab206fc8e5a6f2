"""Reads: who waits, for how long, and what a customer may know of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import opening_hours, voice_of
from warmdesk.accounts.voice import say
from warmdesk.conversations.models import Conversation
from warmdesk.lib import clock, wording
from warmdesk.routing.levels import level_for
from warmdesk.routing.models import Handover, ServiceClock
from warmdesk.routing.priority import Rank, rank

FEWEST_WAITS = 5
"""Under so many past waits the desk names no expected wait: it would be a guess."""
REMEMBERED = timedelta(days=30)


@dataclass(frozen=True)
class People:
    """Whether people are here, and when they are back."""

    are_here: bool
    back_at: datetime | None


@dataclass(frozen=True)
class CustomerState:
    """What a customer sees of their conversation: who speaks now, and how long it takes."""

    owner: str
    speaker: str | None = None
    wait: str | None = None
    back: str | None = None


def people_now(business: Business) -> People:
    """Return whether people are here at this moment."""
    hours = opening_hours(business)
    now = clock.now()
    if hours.is_open(now):
        return People(are_here=True, back_at=now)
    return People(are_here=False, back_at=hours.next_opening(now))


def expected_wait_minutes() -> int | None:
    """Return the median wait of the last 30 days, rounded up to five minutes; None below five waits inside opening hours."""
    recent = Handover.objects.filter(entered_at__gte=clock.now() - REMEMBERED, is_outside_hours=False).exclude(taken_at=None)
    moments = recent.values_list("entered_at", "taken_at")[:500]
    spans = [(taken - entered).total_seconds() / 60 for entered, taken in moments if taken]
    if len(spans) < FEWEST_WAITS:
        return None
    return max(5, math.ceil(median(spans) / 5) * 5)


def open_handover(conversation: Conversation) -> Handover | None:
    """Return the handover that nobody has taken yet, if any."""
    return Handover.objects.filter(conversation=conversation, taken_at=None).select_related("team", "offered_to").first()


def latest_handover(conversation: Conversation) -> Handover | None:
    """Return the newest handover, taken or not."""
    return (
        Handover.objects.filter(conversation=conversation)
        .select_related("team", "taken_by", "offered_to")
        .order_by("-entered_at", "-id")
        .first()
    )


def ranked(handovers: Sequence[Handover], business: Business | None) -> list[tuple[Handover, Rank]]:
    """Return waiting handovers, the most pressing first, each with its rank; one query, however many there are."""
    if business is None or not handovers:
        return []
    hours = opening_hours(business)
    running = ServiceClock.objects.filter(conversation__in=[one.conversation_id for one in handovers], ended_at=None)
    clocks = {(one.conversation_id, one.engagement): one for one in running.filter(kind=ServiceClock.Kind.FIRST_REPLY)}
    now = clock.now()
    found = []
    for one in handovers:
        ticking = clocks.get((one.conversation_id, one.engagement))
        tier = one.conversation.tier
        spent = ticking.watch.spent_by(now, hours) if ticking else hours.minutes_between(one.entered_at, now)
        target = ticking.target if ticking else level_for(business, priority=one.priority, tier=tier).first_reply
        found.append((one, rank(priority=one.priority, tier=tier, spent=spent, target=target)))
    return sorted(found, key=lambda each: (-each[1].score, each[0].entered_at))


def waiting_handovers(conversation_ids: Sequence[int]) -> list[Handover]:
    """Return the handovers of these conversations that nobody has taken, with whom each is offered to."""
    if not conversation_ids:
        return []
    found = Handover.objects.filter(taken_at=None, conversation_id__in=conversation_ids)
    return list(found.select_related("conversation__contact", "offered_to"))


def late_ids() -> list[int]:
    """Return the ids of conversations of which a promised time is over or nearly so."""
    running = ServiceClock.objects.filter(ended_at=None, running_since__isnull=False, warned_at__isnull=False)
    return list(running.values_list("conversation_id", flat=True).distinct())


def soonest_due_ids(most: int) -> list[int]:
    """Return the ids of conversations whose first reply people owe soonest, at most so many."""
    running = ServiceClock.objects.filter(ended_at=None, kind=ServiceClock.Kind.FIRST_REPLY, due_at__isnull=False)
    return list(running.order_by("due_at").values_list("conversation_id", flat=True)[:most])


def clocks_of(conversation: Conversation) -> list[ServiceClock]:
    """Return the service clocks of this engagement, the first reply's first."""
    return list(ServiceClock.objects.filter(conversation=conversation, engagement=conversation.engagement).order_by("kind"))


def back_in_words(business: Business, back_at: datetime | None, language: str) -> str:
    """Say when people are back, in the business's zone."""
    return wording.say_moment(back_at, language, now=clock.now().astimezone(business.zone)) if back_at else ""


def wait_in_words(business: Business, language: str) -> str:
    """Say how long it takes, or nothing when too little is known."""
    minutes = expected_wait_minutes()
    if minutes is None:
        return ""
    return say("wait_minutes", voice=voice_of(business), language=language, duration=wording.say_duration(minutes, language))


def state_for_customer(conversation: Conversation | None, business: Business, language: str) -> CustomerState:
    """Return who is speaking and the expected wait, in the customer's language; before the first words it is the assistant."""
    owner = conversation.owner if conversation else Conversation.Owner.ASSISTANT
    if conversation and owner == Conversation.Owner.PERSON and conversation.assignee:
        return CustomerState(owner="person", speaker=conversation.assignee.name)
    if owner not in {Conversation.Owner.ASSISTANT, Conversation.Owner.QUEUE}:
        return CustomerState(owner=owner)
    people = people_now(business)
    if not people.are_here:
        return CustomerState(owner=owner, back=back_in_words(business, people.back_at, language) or None)
    if owner == Conversation.Owner.ASSISTANT:
        return CustomerState(owner=owner)
    wait = wait_in_words(business, language) or say("wait_unknown", voice=voice_of(business), language=language)
    return CustomerState(owner="queue", wait=wait)
