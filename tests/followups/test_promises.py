"""What a person promises in a reply is dated work with an owner, from the same transaction on."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.console.promising import weighed
from warmdesk.console.sending import say_to_customer
from warmdesk.conversations.models import Conversation, Message
from warmdesk.followups.models import Task
from warmdesk.followups.promises import note_call
from warmdesk.followups.reading import promised_in
from warmdesk.followups.services import erase_contact, finish, page_overdue, snooze_task, take_back
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.notices.models import Notice
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db
MADRID = ZoneInfo("Europe/Madrid")
TUESDAY = dt.datetime(2026, 3, 3, 10, tzinfo=MADRID)
SHOP = {day: ["09:00-18:00"] for day in ("mon", "tue", "wed", "thu", "fri")}


@pytest.fixture(autouse=True)
def on_tuesday() -> object:
    with clock.at(TUESDAY):
        cast.business(hours=SHOP)
        yield


def says_ana(text: str, to: Conversation | None = None, by: User | None = None) -> Conversation:
    person = by or cast.ana()
    conversation = to or cast.says("When will my cake be ready?")
    promised = weighed(text, conversation=conversation, by=person, typed={})
    said = say_to_customer(
        conversation=conversation, text=text, by=person, expected_version=None, client_id=None, promised=promised
    )
    return said.conversation


def recorded(name: str) -> list[dict[str, object]]:
    return [event.facts for event in Event.objects.filter(name=f"followups.{name}").order_by("id")]


def at(hour: int, day: int = 3) -> dt.datetime:
    return TUESDAY.replace(day=day, hour=hour)


def test_what_is_promised_is_a_dated_task_of_who_says_it() -> None:
    says_ana("We'll call you tomorrow by noon.")
    task = Task.objects.get()
    assert (task.kind, task.owner, task.due_at, task.is_promise, task.is_dated) == ("callback", cast.ana(), at(12, 4), True, True)
    made = recorded("promise_made")[0]
    assert (made["actor"], made["kind"], made["is_dated"], made["language"]) == ("person", "callback", True, "en")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I'll get back to you on Friday.", at(18, 6)),
        ("I'll get back to you.", at(18, 4)),
        ("I'll get back to you on Saturday.", at(0, 8)),
        ("I'll get back to you within 2 hours.", at(12)),
        ("I'll get back to you today.", at(18)),
        ("Le responderé el jueves.", at(18, 5)),
    ],
)
def test_a_day_means_closing_time_and_no_day_the_end_of_the_next_open_day(text: str, due: dt.datetime) -> None:
    says_ana(text)
    assert Task.objects.get().due_at == due


def test_without_a_date_on_a_friday_it_is_due_when_monday_ends() -> None:
    with clock.at(at(10, 6)):
        says_ana("I'll look into it.")
    assert Task.objects.get().due_at == at(18, 9)
    assert not Task.objects.get().is_dated


def test_a_promise_in_a_colleagues_name_is_theirs() -> None:
    cast.tomas()
    says_ana("Tomás will ring you tomorrow at 11.")
    assert Task.objects.get().owner == cast.tomas()


def _reply_while_the_power_is_cut() -> None:
    with write():
        says_ana("We'll call you tomorrow.")
        raise RuntimeError("the power is cut")


def test_a_reply_that_is_not_stored_promises_nothing() -> None:
    with pytest.raises(RuntimeError):
        _reply_while_the_power_is_cut()
    assert not Task.objects.exists()
    assert not Message.objects.filter(author="person").exists()


def test_a_reply_that_is_sent_twice_promises_once() -> None:
    conversation = cast.says("hello")
    for _ in range(2):
        promised = weighed("We'll call you tomorrow.", conversation=conversation, by=cast.ana(), typed={})
        with transaction.atomic():
            say_to_customer(
                conversation=conversation, text="We'll call you tomorrow.", by=cast.ana(),
                expected_version=None, client_id="once", promised=promised,
            )  # fmt: skip
        conversation.refresh_from_db()
    assert Task.objects.count() == 1
    assert len(recorded("promise_made")) == 1


def test_the_same_again_moves_it_and_another_thing_is_another() -> None:
    conversation = says_ana("We'll call you tomorrow by noon.")
    says_ana("Sorry, it'll be later: we'll call you on Thursday at 15:00.", conversation)
    assert [task.due_at for task in Task.objects.all()] == [at(15, 5)]
    assert dt.datetime.fromisoformat(str(recorded("promise_renewed")[0]["was_due_at"])) == at(12, 4)
    says_ana("And I'll send you the photos.", conversation)
    assert [task.kind for task in Task.objects.order_by("id")] == ["callback", "send"]


def test_a_reply_keeps_the_promise_of_one_and_a_call_that_of_a_call() -> None:
    conversation = says_ana("I'll get back to you tomorrow. We'll call you on Friday.")
    says_ana("It is ready, come by whenever you like.", conversation)
    reply, call = Task.objects.order_by("id")
    assert (reply.done_how, call.done_at) == ("reply", None)
    note_call(task=call, by=cast.ana())
    assert [(kept["kind"], kept["how"]) for kept in recorded("promise_kept")] == [("reply", "reply"), ("callback", "call")]
    assert not recorded("promise_broken")


def test_a_reply_that_promises_it_again_does_not_keep_it() -> None:
    conversation = says_ana("I'll get back to you tomorrow.")
    says_ana("Still nothing, I'll get back to you on Friday.", conversation)
    assert Task.objects.get().done_at is None
    assert not recorded("promise_kept")


def test_an_overdue_promise_is_broken_once_and_pages_its_owner_then_the_businesss() -> None:
    cast.ana()
    says_ana("I'll call you at 3 pm.", by=cast.tomas())
    with clock.at(at(15)):
        page_overdue()
    assert [notice.person for notice in Notice.objects.filter(kind="overdue")] == [cast.tomas()]
    with clock.at(at(16)):
        page_overdue()
        page_overdue()
    assert {notice.person for notice in Notice.objects.filter(kind="overdue")} == {cast.tomas(), cast.ana()}
    assert [broken["kind"] for broken in recorded("promise_broken")] == ["callback"]
    finish(task=Task.objects.get())
    assert not recorded("promise_kept")
    assert not Notice.objects.filter(kind="overdue", read_at=None).exists()


def test_a_promise_without_anybody_who_is_here_pages_the_owner_at_once() -> None:
    cast.ana()
    says_ana("I'll call you at 3 pm.", by=cast.tomas())
    User.objects.filter(id=cast.tomas().id).update(is_active=False)
    with clock.at(at(15)):
        page_overdue()
    assert [notice.person for notice in Notice.objects.filter(kind="overdue")] == [cast.ana()]


def test_to_snooze_a_promise_does_not_make_it_less_late() -> None:
    says_ana("I'll call you at 3 pm.")
    snooze_task(task=Task.objects.get(), until=at(17), by=cast.ana())
    with clock.at(at(16)):
        page_overdue()
    assert recorded("promise_broken")
    assert not Notice.objects.filter(kind="overdue").exists()
    with clock.at(at(17)):
        page_overdue()
    assert Notice.objects.filter(kind="overdue").exists()


def test_what_was_read_wrongly_counts_neither_as_kept_nor_as_broken() -> None:
    says_ana("We'll call you tomorrow.")
    take_back(task=Task.objects.get(), reason="not_a_promise", by=cast.ana())
    assert [gone["reason"] for gone in recorded("promise_withdrawn")] == ["not_a_promise"]
    with clock.at(at(12, 9)):
        page_overdue()
    assert not recorded("promise_kept") + recorded("promise_broken")


def test_events_hold_no_words_and_erasing_forgets_those_of_the_task() -> None:
    conversation = says_ana("We'll call you tomorrow about Marta's surprise.")
    assert "surprise" not in str([event.facts for event in Event.objects.all()])
    erase_contact(conversation.contact_id)
    task = Task.objects.get()
    assert (task.said, task.summary, task.reach) == ("", "", "")
    assert task.due_at == at(18, 4)


def test_what_is_changed_before_sending_holds() -> None:
    text, conversation = "We'll call you tomorrow by noon.", cast.says("hello")
    read = promised_in(text, language="en", business=cast.business(hours=SHOP), speaker=cast.ana())[0]
    typed = {
        "weighed": "yes", "promise-0-reading": read.reading, "promise-0-read-due": "2026-03-04T12:00",
        "promise-0-due": "2026-03-05T09:30", "promise-0-read-owner": str(cast.ana().id), "promise-0-owner": str(cast.tomas().id),
    }  # fmt: skip
    shown = weighed(text, conversation=conversation, by=cast.ana(), typed=typed)
    assert not shown.is_unseen
    assert (shown.promises[0].due_at, shown.promises[0].owner) == (at(9, 5).replace(minute=30), cast.tomas())
    off = weighed(text, conversation=conversation, by=cast.ana(), typed={**typed, "promise-0-off": "yes"})
    assert off.promises == []
    other = weighed("We'll call you on Friday.", conversation=conversation, by=cast.ana(), typed=typed)
    assert other.is_unseen
