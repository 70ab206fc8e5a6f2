"""Customers are reminded of unpaid invoices: step by step, each once, and not a word more once there is nothing to say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests import cast, mail_server
from tests.mail_server import Mailbox
from warmdesk.accounts.models import Business
from warmdesk.contacts.merging import merge
from warmdesk.contacts.services import meet_visitor, request_erasure
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversations_of_person
from warmdesk.conversations.services import by_person
from warmdesk.followups import dunning
from warmdesk.followups.errors import BadLadder
from warmdesk.followups.events import ReminderDue
from warmdesk.followups.ladder import RUNGS, set_ladder, the_ladder
from warmdesk.followups.models import Reminder, Task
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.payments.billing import Line, credit, draft_invoice, issue
from warmdesk.payments.disputes import dispute, settle_dispute
from warmdesk.payments.models import Invoice
from warmdesk.payments.services import mark_paid, page_address, take_payment
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db
ISSUED = datetime(2026, 3, 2, 10, tzinfo=UTC)
"""A Monday; the invoice is due two weeks later, on Monday, 16 March."""
DUE = ISSUED + timedelta(days=14)


@pytest.fixture(autouse=True)
def desk() -> Business:
    """A business that is there from nine to five on weekdays, and reminds."""
    hours = {day: ["09:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")}
    kept = cast.business(timezone="UTC", hours=hours, languages=["en", "es"], tone="friendly")
    set_ladder(is_on=True, rungs={}, by=cast.ana())
    return kept


@pytest.fixture
def mailbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    with mail_server.running(monkeypatch) as found:
        yield found


@pytest.fixture
def invoice(desk: Business) -> Invoice:
    contact = cast.customer(name="Marta Solís", email="marta@example.org", language="es")
    with clock.at(ISSUED):
        return issue(invoice=draft_invoice(contact=contact, lines=[Line("Cake", 12345)]), by=cast.ana())


@contextmanager
def day(after: int, hour: int = 10) -> Iterator[None]:
    """Stand so many days after the day on which the invoice was due."""
    with clock.at(DUE.replace(hour=hour) + timedelta(days=after)):
        yield


def live(after: int, hour: int = 10) -> None:
    """Let the desk live through one moment of such a day."""
    with day(after, hour):
        dunning.go_round()
        drain(STORY)


def live_until(after: int, since: int = -14) -> None:
    for one in range(since, after + 1):
        live(one)


def taken() -> list[tuple[str, str]]:
    return list(Reminder.objects.order_by("id").values_list("rung", "state"))


def test_the_ladder_is_climbed_once_and_ends_with_a_person(invoice: Invoice, mailbox: Mailbox) -> None:
    live_until(6)
    assert mailbox.mails == []
    live(7)
    live(7, hour=11)
    assert taken() == [("first", "sent")]
    live_until(60, since=8)
    assert taken() == [("first", "sent"), ("second", "sent"), ("last", "task")]
    assert [str(one["To"]) for one in mailbox.mails] == ["marta@example.org"] * 2
    assert [event.facts["days_late"] for event in Event.objects.filter(name="followups.reminder_sent").order_by("id")] == [7, 14]
    task = Task.objects.get(kind="dunning")
    assert (task.contact, str(invoice.number) in task.summary, task.done_at) == (invoice.contact, True, None)


def test_a_reminder_speaks_the_customers_language_and_says_what_is_still_owed(invoice: Invoice, mailbox: Mailbox) -> None:
    with day(1):
        take_payment(invoice=invoice, amount=Money(2345, "EUR"), way="cash", key="a", by=cast.ana())
    live(7)
    letter = mailbox.mails[0]
    text = letter.get_content()
    assert f"factura {invoice.number}" in str(letter["Subject"])
    for words in ("Hola", "100", str(invoice.number), page_address(invoice)):
        assert words in text, words
    assert "123" not in text.replace(str(invoice.public_id), "")
    assert letter["Auto-Submitted"] == "auto-generated"


def test_the_owners_own_words_go_out_in_their_language_alone(invoice: Invoice, mailbox: Mailbox) -> None:
    own = {"days": 3, "is_on": True, "texts": {"es": "Pague {amount} aquí: {link} {nada", "en": "Pay: {link}"}}
    set_ladder(is_on=True, rungs={"before": own}, by=cast.ana())
    live_until(0)
    assert taken() == [("before", "sent")]
    assert f"aquí: {page_address(invoice)} {{nada" in mailbox.mails[0].get_content()


def test_a_note_before_the_day_is_not_sent_after_it(invoice: Invoice, mailbox: Mailbox) -> None:
    set_ladder(is_on=True, rungs={"before": {"days": 3, "is_on": True, "texts": {}}}, by=cast.ana())
    live(2)
    assert taken() == []


def test_an_old_debt_is_reminded_of_from_the_first_step_and_in_its_own_time(invoice: Invoice, mailbox: Mailbox) -> None:
    live(98)
    live(99)
    assert taken() == [("first", "sent")]
    live(105)
    live(106)
    assert taken() == [("first", "sent"), ("second", "sent")]
    live(118)
    assert len(taken()) == 2
    live(119)
    assert taken()[-1] == ("last", "task")


@pytest.mark.parametrize(("after", "hour"), [(7, 8), (7, 17), (5, 10), (6, 10)])
def test_nothing_leaves_while_the_business_is_closed(invoice: Invoice, mailbox: Mailbox, after: int, hour: int) -> None:
    set_ladder(is_on=True, rungs={"first": {"days": 5, "is_on": True, "texts": {}}}, by=cast.ana())
    live(after, hour)
    assert (taken(), mailbox.mails) == ([], [])


def test_nothing_leaves_before_an_owner_switches_it_on(invoice: Invoice, mailbox: Mailbox) -> None:
    set_ladder(is_on=False, rungs={}, by=cast.ana())
    live_until(40, since=5)
    assert (taken(), mailbox.mails) == ([], [])


def pay(invoice: Invoice) -> None:
    mark_paid(invoice=invoice, way="transfer", by=cast.ana(), key="paid")


def credit_all(invoice: Invoice) -> None:
    credit(invoice=invoice, amount=None, text="Cancelled", key="all", by=cast.ana())


def dispute_it(invoice: Invoice) -> None:
    dispute(invoice_id=invoice.id, by=cast.ana())


def forget(invoice: Invoice) -> None:
    request_erasure(contact=invoice.contact, by=None)


def talk(invoice: Invoice) -> None:
    take(conversation=cast.says("That bill is wrong", contact=invoice.contact), person=cast.ana())


def talk_from_elsewhere(invoice: Invoice) -> None:
    """The same person writes by another address, which was merged with the one on the invoice."""
    visitor = meet_visitor(language="en")
    merge(survivor=invoice.contact, merged=visitor, by=cast.ana().id)
    take(conversation=cast.says("That bill is wrong", contact=visitor), person=cast.ana())


@pytest.mark.parametrize("happens", [pay, credit_all, dispute_it, forget, talk, talk_from_elsewhere])
def test_it_stops_at_once(invoice: Invoice, mailbox: Mailbox, happens: Any) -> None:
    live(7)
    with day(13):
        happens(invoice)
        drain(STORY)
    live_until(40, since=14)
    assert len(mailbox.mails) == 1
    assert not Task.objects.filter(kind="dunning", done_at=None).exists()


@pytest.mark.parametrize("happens", [pay, credit_all, dispute_it, forget, talk])
def test_it_stops_even_between_being_due_and_being_sent(invoice: Invoice, mailbox: Mailbox, happens: Any) -> None:
    with day(7):
        dunning.go_round()
        assert taken() == [("first", "due")]
        happens(invoice)
        drain(STORY)
    assert (mailbox.mails, taken()) == ([], [])


def test_it_goes_on_when_the_talk_or_the_dispute_is_over(invoice: Invoice, mailbox: Mailbox) -> None:
    with day(5):
        talk(invoice)
        dispute_it(invoice)
        drain(STORY)
    live_until(9, since=7)
    with day(10):
        for conversation in conversations_of_person(invoice.contact):
            resolve(conversation=conversation, by=by_person(cast.ana()))
        settle_dispute(invoice_id=invoice.id, by=cast.ana())
        drain(STORY)
    live(11)
    assert taken() == [("first", "sent")]


def test_a_payment_closes_the_task_that_asked_for_it(invoice: Invoice, mailbox: Mailbox) -> None:
    live_until(28, since=7)
    assert Task.objects.get(kind="dunning").done_at is None
    with day(29):
        pay(invoice)
        drain(STORY)
    assert Task.objects.get(kind="dunning").done_how == "withdrawn"


def test_a_step_is_sent_once_however_often_its_job_runs(invoice: Invoice, mailbox: Mailbox) -> None:
    live(7)
    with day(7):
        reminder = Reminder.objects.get()
        for _ in range(3):
            dunning.send_reminder(ReminderDue(reminder_id=reminder.id, invoice_id=invoice.id, rung="first"))
            dunning.go_round()
            drain(STORY)
    assert len(mailbox.mails) == 1


def test_a_desk_that_stopped_while_a_mail_left_does_not_send_it_again(
    invoice: Invoice, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(BaseException):
        """What a killed process looks like from inside."""

    send = dunning.mail.send

    def sends_and_stops(letter: Any) -> None:
        send(letter)
        raise Stopped

    with day(7):
        dunning.go_round()
        fact = ReminderDue(reminder_id=Reminder.objects.get().id, invoice_id=invoice.id, rung="first")
        monkeypatch.setattr(dunning.mail, "send", sends_and_stops)
        with pytest.raises(Stopped):
            dunning.send_reminder(fact)
        monkeypatch.setattr(dunning.mail, "send", send)
        drain(STORY)
        dunning.go_round()
    assert len(mailbox.mails) == 1
    assert taken() == [("first", "sending")]


def test_a_mail_that_is_refused_for_good_becomes_a_task(invoice: Invoice, mailbox: Mailbox) -> None:
    mailbox.refusal = "550 no such person"
    live(7)
    assert taken() == [("first", "failed")]
    assert "could not be mailed" in Task.objects.get(kind="dunning").summary


def test_who_has_no_address_is_left_to_a_person_at_the_last_step(invoice: Invoice, mailbox: Mailbox) -> None:
    invoice.contact.email = ""
    invoice.contact.save()
    live_until(28, since=7)
    assert (taken(), mailbox.mails) == ([("last", "task")], [])


@pytest.mark.parametrize(
    "wrong",
    [
        {"first": {"days": 14, "is_on": True, "texts": {}}},
        {"last": {"days": 400, "is_on": True, "texts": {}}},
        {"first": {"days": 7, "is_on": True, "texts": {"en": "{name}: {link}"}}},
        {"first": {"days": 7, "is_on": True, "texts": {"en": "Pay!"}}},
    ],
)
def test_a_ladder_that_cannot_be_climbed_is_refused(wrong: Any) -> None:
    with pytest.raises(BadLadder):
        set_ladder(is_on=True, rungs=wrong, by=cast.ana())
    assert [rung.days for rung in the_ladder().rungs] == [3, 7, 14, 28]


def test_every_step_comes_with_days_of_its_own() -> None:
    assert [rung.key for rung in the_ladder().rungs] == list(RUNGS)
