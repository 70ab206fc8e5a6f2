"""The way to people works from every state, and says what happens next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests import cast
from warmdesk.accounts.models import Business
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import change_owner, give_back, resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import messages_of
from warmdesk.conversations.services import ASSISTANT, SYSTEM, by_person, reply
from warmdesk.followups.models import Task
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import Handover
from warmdesk.routing.services import LAST_WORDS, hand_over, rescue_stranded
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db
SUNDAY = datetime(2026, 3, 8, 12, tzinfo=UTC)
WEEKDAYS = {day: ["09:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")}


def ask_for_person(conversation: Conversation) -> Handover | None:
    return hand_over(conversation=conversation, reason="asked_for_human", by=ASSISTANT, because=["asks for a person"])


def test_handing_over_changes_owner_queue_packet_and_word_at_once() -> None:
    cast.business()
    found = cast.says("my order is broken, get me somebody")
    handover = ask_for_person(found)
    assert handover is not None
    assert read(found.id).owner == "queue"
    assert handover.packet["wants"] == ["my order is broken, get me somebody"]
    assert handover.packet["because"] == ["asks for a person"]
    assert "person" in messages_of(found)[-1].text.lower()
    assert Event.objects.get(name="routing.handed_over").facts["reason"] == "asked_for_human"


@pytest.mark.parametrize("state", ["assistant", "resolved", "given back", "queue", "person"])
def test_from_every_state_a_person_has_the_conversation_afterwards(state: str) -> None:
    cast.business()
    found = cast.says("hello")
    ana = cast.ana()
    if state == "resolved":
        found = resolve(conversation=found, by=SYSTEM)
    elif state == "given back":
        found = give_back(conversation=take(conversation=found, person=ana), person=ana)
    elif state == "queue":
        ask_for_person(found)
    elif state == "person":
        found = take(conversation=found, person=ana)
    ask_for_person(found)
    assert read(found.id).is_with_people
    assert Handover.objects.filter(taken_at=None).count() == (0 if state == "person" else 1)


def test_a_conversation_that_a_person_has_is_left_with_them() -> None:
    cast.business()
    found = take(conversation=cast.says("hello"), person=cast.tomas())
    ask_for_person(found)
    assert read(found.id).assignee == cast.tomas()


def test_handing_over_works_without_a_business_without_words_and_without_people() -> None:
    found = cast.says("hello")
    Business.objects.all().delete()
    ask_for_person(found)
    assert read(found.id).owner == "queue"
    assert messages_of(found)[-1].text == LAST_WORDS


@pytest.mark.parametrize(
    "damage",
    [
        {"languages": []},
        {"timezone": "Nowhere/At_All"},
        {"hours": {"mon": ["noon"]}},
        {"tone": "shouting"},
        {"service_levels": []},
    ],
)
def test_a_business_whose_description_is_damaged_still_lets_customers_out(damage: dict[str, object]) -> None:
    cast.business()
    found = cast.says("hello")
    Business.objects.update(**damage)
    ask_for_person(found)
    assert read(found.id).owner == "queue"
    assert messages_of(found)[-1].author == "system"


def test_outside_opening_hours_the_customer_learns_when_and_a_dated_task_backs_it() -> None:
    cast.business(hours=WEEKDAYS)
    with clock.at(SUNDAY):
        found = cast.says("a person please")
        ask_for_person(found)
        drain(STORY)
    assert "9" in messages_of(found)[-1].text
    task = Task.objects.get()
    assert task.is_promise
    assert task.due_at == datetime(2026, 3, 9, 10, tzinfo=UTC)  # Monday 9:00 in Madrid, and two opening hours more


def test_a_waiting_customer_who_leaves_a_number_is_not_asked_again() -> None:
    cast.business(hours=WEEKDAYS)
    with clock.at(SUNDAY):
        found = cast.says("a person please")
        ask_for_person(found)
        drain(STORY)
        cast.says("call me on +34 600 123 456", to=found)
        drain(STORY)
    assert Handover.objects.get().reach == "+34 600 123 456"
    assert Task.objects.get().reach == "+34 600 123 456"
    assert "+34 600 123 456" in messages_of(found)[-1].text


def test_a_customer_who_adds_to_a_waiting_conversation_is_told_once() -> None:
    cast.business()
    found = cast.says("a person please")
    ask_for_person(found)
    for words in ("it is about my cake", "the red one", "hello?"):
        cast.says(words, to=found)
        drain(STORY)
    assert [message.author for message in messages_of(found)].count("system") == 2


def test_a_reply_by_a_person_keeps_the_promise() -> None:
    cast.business(hours=WEEKDAYS)
    with clock.at(SUNDAY):
        found = cast.says("a person please")
        ask_for_person(found)
        drain(STORY)
    with clock.at(SUNDAY + timedelta(days=1)):
        taken = take(conversation=found, person=cast.ana())
        reply(conversation=taken, text="Here I am", by=by_person(cast.ana()))
        drain(STORY)
    assert Task.objects.get().done_at is not None
    assert Handover.objects.get().taken_by == cast.ana()


def test_whoever_waits_too_long_for_the_assistant_gets_a_person() -> None:
    cast.business()
    found = cast.says("hello?")
    with clock.at(clock.now() + timedelta(minutes=5)):
        rescue_stranded()
    assert read(found.id).owner == "queue"
    assert Handover.objects.get().reason == "fault"


def test_a_second_round_makes_a_second_handover() -> None:
    cast.business()
    found = cast.says("a person please")
    ask_for_person(found)
    back = change_owner(conversation=found, owner="assistant", by=SYSTEM)
    ask_for_person(back)
    assert Handover.objects.count() == 2
    assert Handover.objects.filter(taken_at=None).count() == 1
