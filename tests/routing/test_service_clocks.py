"""What people promise is measured in opening hours, stands still while a customer is waited for, and ends with what was done."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests import cast
from warmdesk.accounts.services import describe_business
from warmdesk.contacts.models import Contact
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import give_back, resolve, take
from warmdesk.conversations.services import ASSISTANT, by_person, reply
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import ServiceClock
from warmdesk.routing.service_clocks import watch_clocks
from warmdesk.routing.services import hand_over
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
OFFICE = {day: ["09:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")}
LEVELS = {"normal": {"first_reply": 60, "resolve": 480}, "vip": {"first_reply": 10, "resolve": 120}}


def desk(**fields: object) -> None:
    cast.business(timezone="UTC", hours=OFFICE, service_levels=LEVELS, **fields)


def handed_over(**who: object) -> Conversation:
    found = cast.says("a person, please", **who)  # type: ignore[arg-type]
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT)
    drain(STORY)
    return found


def answer(conversation: Conversation) -> Conversation:
    found = take(conversation=conversation, person=cast.tomas())
    reply(conversation=found, text="I'm on it.", by=by_person(cast.tomas()))
    drain(STORY)
    return found


def the(kind: str) -> ServiceClock:
    return ServiceClock.objects.get(kind=kind)


def test_both_clocks_start_at_the_handover_and_are_due_in_opening_hours() -> None:
    desk()
    with clock.at(MONDAY.replace(hour=16, minute=30)):
        handed_over()
    assert the("first_reply").due_at == datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
    assert the("resolve").due_at == datetime(2026, 3, 3, 16, 30, tzinfo=UTC)


def test_a_proven_vip_has_a_sooner_clock_and_a_claimed_one_has_not() -> None:
    desk()
    vip = cast.customer(tier=Contact.Tier.VIP)
    with clock.at(MONDAY):
        handed_over(contact=vip, proven_by="token")
        assert the("first_reply").target == 10
        ServiceClock.objects.all().delete()
        handed_over(contact=vip)
        assert the("first_reply").target == 60


def test_the_first_reply_ends_one_clock_and_lets_the_other_stand_still_until_the_customer_writes() -> None:
    desk()
    with clock.at(MONDAY):
        found = handed_over()
    with clock.at(MONDAY + timedelta(minutes=20)):
        found = answer(found)
    assert (the("first_reply").outcome, the("first_reply").spent) == ("met", 20)
    assert (the("resolve").due_at, the("resolve").spent) == (None, 20)
    with clock.at(MONDAY + timedelta(hours=3)):
        cast.says("still broken", to=found)
        drain(STORY)
    assert the("resolve").due_at == datetime(2026, 3, 3, 11, 40, tzinfo=UTC), "460 minutes after noon: 300 today, 160 tomorrow"
    with clock.at(MONDAY + timedelta(hours=3, minutes=10)):
        resolve(conversation=found, by=by_person(cast.tomas()))
        drain(STORY)
    assert (the("resolve").outcome, the("resolve").spent) == ("met", 30)


def test_people_are_warned_once_and_told_once_that_it_is_over() -> None:
    desk()
    with clock.at(MONDAY):
        found = handed_over()
    for minutes in (47, 49, 50):
        with clock.at(MONDAY + timedelta(minutes=minutes)):
            watch_clocks()
    assert Event.objects.filter(name="routing.clock_warned").count() == 1
    for minutes in (61, 62):
        with clock.at(MONDAY + timedelta(minutes=minutes)):
            watch_clocks()
    assert Event.objects.get(name="routing.clock_breached").facts["kind"] == "first_reply"
    with clock.at(MONDAY + timedelta(minutes=63)):
        answer(found)
    assert the("first_reply").outcome == "breached"
    assert the("first_reply").breached_at == MONDAY + timedelta(minutes=60)


def test_what_was_late_before_the_clock_looked_counts_as_late() -> None:
    desk()
    with clock.at(MONDAY):
        found = handed_over()
    with clock.at(MONDAY + timedelta(minutes=61)):
        answer(found)
    assert (the("first_reply").outcome, the("first_reply").breached_at) == ("breached", MONDAY + timedelta(minutes=60))


def test_given_back_to_the_assistant_people_owe_nothing_any_more() -> None:
    desk()
    with clock.at(MONDAY):
        found = handed_over()
        give_back(conversation=take(conversation=found, person=cast.tomas()), person=cast.tomas())
        drain(STORY)
    assert set(ServiceClock.objects.values_list("outcome", flat=True)) == {"withdrawn"}


def test_other_opening_hours_move_what_is_still_to_come() -> None:
    desk()
    with clock.at(MONDAY.replace(hour=16, minute=30)):
        handed_over()
        describe_business(hours={**OFFICE, "mon": ["09:00-19:00"]})
        drain(STORY)
    assert the("first_reply").due_at == MONDAY.replace(hour=17, minute=30)
