"""Writes: the way to people. `hand_over` is the only one, and needs nothing that thinks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, TypeVar

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import business_or_none, team_by_key, voice_of
from warmdesk.accounts.voice import say
from warmdesk.conversations.events import MessageReceived, OwnerChanged
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import change_owner
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import message as message_by_id
from warmdesk.conversations.selectors import orphaned, stranded
from warmdesk.conversations.services import SYSTEM, By, add_activity, reply
from warmdesk.lib import clock
from warmdesk.lib.reach import reach_in
from warmdesk.lib.transactions import write
from warmdesk.outbox.events import Fact
from warmdesk.outbox.services import record
from warmdesk.routing.events import HandedOver, ReachNoted
from warmdesk.routing.models import Handover
from warmdesk.routing.packet import minimal_packet
from warmdesk.routing.protocols import facts_of, protocol_for
from warmdesk.routing.selectors import back_in_words, latest_handover, people_now, wait_in_words

log = logging.getLogger(__name__)
T = TypeVar("T")
PATIENCE = timedelta(seconds=90)
"""How long a customer may wait for the assistant before the desk calls a person by itself."""
LAST_WORDS = "A person will take over. Everything you wrote is passed on, and nothing is lost."
EMPTY_PACKET: dict[str, Any] = {}
SPOKEN_FIRST = {"upset": "handover_upset", "safety": "handover_safety", "fault": "handover_fault", "only_file": "handover_file"}


def hand_over(
    *,
    conversation: Conversation,
    reason: str,
    by: By,
    also: Sequence[str] = (),
    because: Sequence[str] = (),
    team: str | None = None,
    priority: str = "normal",
    prepared: Mapping[str, str] | None = None,
    expected_version: int | None = None,
    is_quiet: bool = False,
) -> Handover | None:
    """Give a conversation to people: owner, queue entry, packet and a word to the customer, in one transaction.

    Works from every state and when the assistant is dead; the first protocol that fits may name another team, person, time or
    priority. Records HandedOver. A conversation that people already have stays
    where it is, unless its person works here no more: its newest handover is returned, or None when a person took it by
    themselves. Where people had it before, `is_quiet` spares the customer a second word. Raises ConversationMoved only when a
    version is expected.
    """
    with write():
        before = _as_it_stands(conversation.id)
        if before.is_with_people and not before.has_lost_its_person:
            return latest_handover(before)
        business = business_or_none()
        protocol = _whatever_happens(lambda: protocol_for(facts_of(before, reason, priority)), None)
        if protocol is not None:
            team, priority = protocol.team.key if protocol.team else team, protocol.priority or priority
        current = give_to_queue(before, by, team, priority, expected_version)
        handover = Handover.objects.create(
            conversation=current,
            engagement=current.engagement,
            reason=reason,
            also=list(also),
            by=by.kind,
            team=current.team,
            priority=priority,
            protocol=protocol,
            person=protocol.person if protocol else None,
            target_minutes=protocol.target_minutes if protocol else None,
            is_outside_hours=_whatever_happens(lambda: business is not None and not people_now(business).are_here, False),
            entered_at=clock.now(),
            packet=_whatever_happens(lambda: minimal_packet(current, reason, because, prepared or {}), EMPTY_PACKET),
        )
        _record(current, handover)
        if not is_quiet:
            word = _whatever_happens(lambda: _promise(business, current, handover) if business else LAST_WORDS, LAST_WORDS)
            reply(conversation=current, text=word, by=SYSTEM, kind="handover")
    return handover


def _as_it_stands(conversation_id: int) -> Conversation:
    """Return the conversation, or the one that it was merged into."""
    found = conversation_by_id(conversation_id)
    return conversation_by_id(found.merged_into_id) if found.merged_into_id else found


def _whatever_happens(make: Callable[[], T], otherwise: T) -> T:
    """Make a part of the handover; whatever goes wrong there must not keep the customer from a person."""
    try:
        return make()
    except Exception:
        log.exception("a part of a handover could not be made")
        return otherwise


def _record(conversation: Conversation, handover: Handover) -> None:
    fact = HandedOver(
        conversation_id=conversation.id,
        handover_id=handover.id,
        reason=handover.reason,
        also=handover.also,
        by=handover.by,
        priority=handover.priority,
        team=handover.team.key if handover.team else None,
        topic=conversation.topic.key if conversation.topic else None,
        is_outside_hours=handover.is_outside_hours,
        engagement=handover.engagement,
    )
    record(fact)
    summary = f"Handed to people: {handover.reason.replace('_', ' ')}"
    add_activity(conversation=conversation, kind="handed_over", summary=summary, reference=handover.reason)


def give_to_queue(
    conversation: Conversation, by: By, team: str | None, priority: str, expected_version: int | None
) -> Conversation:
    """Make the queue the owner; an older handover that nobody closed ends here."""
    now = clock.now()
    Handover.objects.filter(conversation=conversation, taken_at=None).update(taken_at=now)
    waits_since = conversation.waiting_since or now
    return change_owner(
        conversation=conversation,
        owner=Conversation.Owner.QUEUE,
        by=by,
        expected_version=expected_version,
        starts_engagement=conversation.is_resolved,
        team=team_by_key(team) or conversation.team,
        priority=priority,
        resolved_at=None,
        waiting_since=waits_since,
    )


def _promise(business: Business, conversation: Conversation, handover: Handover) -> str:
    voice = voice_of(business)
    language = conversation.language or business.language
    first = SPOKEN_FIRST.get(handover.reason)
    key, facts = _promise_of(business, conversation, handover, language)
    spoken = [say(first, voice=voice, language=language)] if first else []
    return "\n\n".join([*spoken, say(key, voice=voice, language=language, **facts)])


def _promise_of(business: Business, conversation: Conversation, handover: Handover, language: str) -> tuple[str, dict[str, str]]:
    """Choose the sentence: with the wait while people are here, else with when they are back and how to reach the customer."""
    people = people_now(business)
    if people.are_here:
        wait = wait_in_words(business, language)
        return ("handover_open", {"wait": wait}) if wait else ("handover_open_no_wait", {})
    when = back_in_words(business, people.back_at, language)
    known = _reach_of(conversation)
    if known:
        Handover.objects.filter(id=handover.id).update(reach=known)
        return "handover_closed_known", {"when": when, "reach": known}
    return "handover_closed", {"when": when}


def _reach_of(conversation: Conversation) -> str:
    """Return how to reach a customer who has proven who they are; an unproven one is asked."""
    if not conversation.is_proven:
        return ""
    return conversation.contact.email or conversation.contact.phone


def settle_handover(fact: OwnerChanged) -> None:
    """Close the handover once the queue no longer has the conversation."""
    if fact.was == Conversation.Owner.QUEUE and fact.now != Conversation.Owner.QUEUE and fact.conversation_id:
        with write():
            found = Handover.objects.filter(conversation_id=fact.conversation_id, taken_at=None, engagement__lte=fact.engagement)
            found.update(taken_at=clock.now(), taken_by_id=fact.assignee_id)


def hear_waiting_customer(fact: MessageReceived) -> None:
    """Take what a waiting customer adds: how to reach them outside hours, and one word that it was added."""
    if fact.owner != Conversation.Owner.QUEUE or fact.conversation_id is None:
        return
    handover, business = Handover.objects.filter(conversation=fact.conversation_id, taken_at=None).first(), business_or_none()
    if handover is None or business is None:
        return
    asks_reach, is_acknowledged = handover.is_outside_hours and not handover.reach, handover.packet.get("is_acknowledged")
    reach = reach_in(message_by_id(fact.message_id).text, business.phone) if asks_reach else ""
    if is_acknowledged and not reach:
        return
    conversation = conversation_by_id(fact.conversation_id)
    if conversation.last_seq != fact.seq:
        return
    if reach:
        note_reach(handover=handover, conversation=conversation, reach=reach)
    else:
        _acknowledge(business, conversation, handover)


def note_reach(*, handover: Handover, conversation: Conversation, reach: str) -> None:
    """Keep how a waiting customer wants to be reached, and say so; records ReachNoted."""
    with write():
        Handover.objects.filter(id=handover.id).update(reach=reach)
        record(ReachNoted(conversation_id=conversation.id, handover_id=handover.id))
        business = business_or_none()
        if business is None:
            return
        language = conversation.language or business.language
        when = back_in_words(business, people_now(business).back_at, language)
        text = say("reach_noted", voice=voice_of(business), language=language, reach=reach, when=when)
        reply(conversation=conversation, text=text, by=SYSTEM, kind="handover")


def _acknowledge(business: Business, conversation: Conversation, handover: Handover) -> None:
    language = conversation.language or business.language
    with write():
        put_in_packet(handover_id=handover.id, facts={"is_acknowledged": True})
        people = people_now(business)
        known = (
            {"wait": wait_in_words(business, language)}
            if people.are_here
            else {"when": back_in_words(business, people.back_at, language)}
        )
        text = say("already_with_people", voice=voice_of(business), language=language, **known)
        reply(conversation=conversation, text=text, by=SYSTEM, kind="handover")


def put_in_packet(*, handover_id: int, facts: Mapping[str, Any]) -> None:
    """Add what was found out later (mood, a suggested reply) to a packet."""
    with write():
        handover = Handover.objects.select_for_update().get(id=handover_id)
        handover.packet = {**handover.packet, **facts}
        handover.save(update_fields=["packet"])


def hand_over_after_fault(fact: Fact, because: str) -> None:
    """What the story does when the machine gave up while a customer waits: a person, and a word to the customer."""
    if fact.conversation_id is None:
        return
    conversation = conversation_by_id(fact.conversation_id)
    if not conversation.is_with_people:
        hand_over(conversation=conversation, reason="fault", by=SYSTEM, because=[f"The assistant failed: {because}."])


def rescue_stranded() -> None:
    """By the clock: whoever has waited too long for the assistant gets a person."""
    for conversation in stranded(clock.now() - PATIENCE):
        hand_over(conversation=conversation, reason="fault", by=SYSTEM, because=["The assistant did not answer in time."])


def return_orphans() -> None:
    """Return to the queue what belongs to people who work here no more. Safe to call twice.

    The console calls it where it closes an account, and the clock, for accounts that a folder closed.
    """
    returned = orphaned()
    with write():
        for one in returned:
            hand_over(conversation=one, reason="colleague_left", by=SYSTEM, priority=one.priority, is_quiet=True)


def erase_contact(contact_id: int) -> None:
    """Forget the packets and addresses of a contact's handovers; why and when they happened stays."""
    with write():
        Handover.objects.filter(conversation__contact_id=contact_id).update(packet={}, reach="")
