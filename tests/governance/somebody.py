"""One customer of the boutique of whom every room knows something, and a search through everything that the database holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

from django.db import connection

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.assistant.models import Cue, Decision, Draft, Example, FormState, ModelUse, ToolCall
from warmdesk.assistant.services import respond
from warmdesk.assistant.teaching import teach
from warmdesk.bookings.caldav.syncing import connect_calendar
from warmdesk.bookings.models import OutsideEvent
from warmdesk.bookings.selectors import free_slots, upcoming_of
from warmdesk.bookings.services import book
from warmdesk.bookings.setting_up import put_rules
from warmdesk.bookings.waiting import wait_for_place
from warmdesk.catalog.models import Service
from warmdesk.channels.widget.identity import sign_identity
from warmdesk.channels.widget.visitors import admit, say
from warmdesk.contacts.custom_fields import put_field, set_contact_values
from warmdesk.contacts.merging import merge, tell_apart
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.contacts.services import meet_visitor
from warmdesk.conversations.attachments import upload, writer_of
from warmdesk.conversations.custom_values import set_conversation_values
from warmdesk.conversations.following import follow
from warmdesk.conversations.merging import merge as put_together
from warmdesk.conversations.models import Conversation, Unsent
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.proofs import start_proof
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import inbox_by_key, messages_of
from warmdesk.conversations.services import ASSISTANT, by_person, note, put_inbox, receive_message, reply
from warmdesk.conversations.sorting import label, put_label
from warmdesk.folder.loading import load_command
from warmdesk.followups.models import Reminder
from warmdesk.followups.services import open_task, rate
from warmdesk.learning.models import Evidence
from warmdesk.lib import clock, mail
from warmdesk.lib.money import Money
from warmdesk.orders.models import Order
from warmdesk.orders.selectors import orders_of
from warmdesk.orders.services import start_return
from warmdesk.outbox.story import Story
from warmdesk.outbox.worker import drain
from warmdesk.payments.billing import Line, draft_invoice, issue
from warmdesk.payments.models import Checkout, Refund
from warmdesk.payments.services import take_payment
from warmdesk.routing.services import hand_over
from warmdesk.story import STORY

BOUTIQUE = Path(__file__).parent.parent / "fixtures" / "businesses" / "boutique"
WEDNESDAY = datetime(2026, 3, 4, 17, tzinfo=UTC)
"""Eleven in the morning in the shop: people are there."""
SUNDAY = datetime(2026, 3, 8, 17, tzinfo=UTC)
"""Nobody is there, so a handover is dated."""
NUMBER = "C-103"
SAID = "xylophonist"
"""A word that stands nowhere but in what this customer says and in what is said about them."""
WORDS = (
    SAID, "Marguerite", "Ellison", "ellisonfoundation", "555 0113", "15555550113", "5550113", "spring and fall galas",
    "BA16377460", "BA16647113", "private.line", "555 0177",
)  # fmt: skip
"""Name, address, phone in two forms, notes, tracking numbers, and another address and phone that they typed."""
WITHOUT_ASSISTANT = Story(rows=tuple(row for row in STORY.rows if row.do is not respond))
"""The story, told without the assistant: this customer's turns are decided by hand, which takes no time."""


@dataclass(frozen=True)
class Somebody:
    """The customer, and the conversations in which they wrote."""

    contact: Contact
    conversations: Sequence[Conversation]


def load_boutique() -> None:
    """Load the folder, as often as one likes."""
    assert load_command(BOUTIQUE, StringIO()) == 0


def known_everywhere() -> Somebody:
    """Return a customer with orders, a visit, invoices, and conversations of every kind, as they are on the Sunday."""
    load_boutique()
    put_inbox(channel="web", key="web", name="Website", secret="a secret of the site")
    with clock.at(WEDNESDAY):
        rated = _rated_conversation()
    with clock.at(SUNDAY):
        waiting = _waiting_conversation()
        unfinished = _unfinished_conversation()
        contact = contact_by_external_id(NUMBER)
        assert contact is not None
        _gives_something_back(contact)
        _is_billed(contact)
        _came_as_somebody_else(contact)
    with clock.at(WEDNESDAY):
        _visit_at_home(contact)
    return Somebody(contact, [read(one.id) for one in (rated, waiting, unfinished)])


def _shows(conversation: Conversation, person: User | None, name: str) -> None:
    """Send a file, and put another beside words that are never sent."""
    writer = writer_of(conversation, person)
    sent = upload(writer=writer, name=f"{name}.txt", content=f"{SAID} of {name}".encode())
    if person:
        note(conversation=conversation, text="", by=person, files=[str(sent.public_id)])
    else:
        receive_message(
            inbox=conversation.inbox, thread_key=conversation.thread_key, contact=conversation.contact, text="", client_id=name,
            files=[str(sent.public_id)],
        )  # fmt: skip
    upload(writer=writer, name=f"{name} again.txt", content=f"{SAID} of {name}, again".encode())


def _comes_by_the_site(text: str) -> Conversation:
    """Let them write in the widget, proven by the site, in a browser of its own."""
    inbox = inbox_by_key("web")
    assert inbox is not None
    claim = {"sub": NUMBER, "exp": (clock.now() + timedelta(hours=1)).timestamp(), "email": "m.ellison@ellisonfoundation.example"}
    admitted = admit(inbox=inbox, token="", identity=sign_identity(inbox.secret, claim), language="en")
    return say(visitor=admitted.visitor, text=text, client_id=f"{SAID}-{admitted.visitor.id}").conversation


def _rated_conversation() -> Conversation:
    """Answered by the assistant, handed over, noted on, answered by a person, resolved and rated."""
    found = _comes_by_the_site(f"I am Marguerite, the {SAID}. Where is my dress?")
    _decide(found, f"It is for {SAID}s, Marguerite.")
    hand_over(
        conversation=found, reason="vip", by=ASSISTANT, because=[f"Marguerite the {SAID} is a VIP."], prepared={"order": SAID}
    )
    person = _colleague()
    found = take(conversation=found, person=person)
    label(conversation=found, key=put_label(name="Gala").key, is_on=True, by=person)
    note(conversation=found, text=f"The {SAID} again.", by=person)
    _shows(found, person, "Marguerite")
    follow(conversation=found, person=person)
    reply(conversation=found, text=f"Dear Marguerite, dear {SAID}", by=by_person(person), choices=[{"text": SAID, "source": ""}])
    resolve(conversation=found, by=by_person(person))
    drain(WITHOUT_ASSISTANT)
    rate(conversation=read(found.id), score=5, comment=f"Signed: the {SAID}")
    Cue.objects.create(conversation=found, kind=Cue.Kind.PRODUCT, key="some-sku", why="chosen", at=clock.now())
    drain(WITHOUT_ASSISTANT)
    return found


def _waiting_conversation() -> Conversation:
    """Handed over while the shop is closed; they say how to reach them."""
    found = cast.says(f"The {SAID} needs somebody", contact=contact_by_external_id(NUMBER))
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT)
    drain(WITHOUT_ASSISTANT)
    _shows(found, None, "Ellison")
    cast.says("Write to private.line@mailbox.example", to=found)
    drain(WITHOUT_ASSISTANT)
    return found


def _unfinished_conversation() -> Conversation:
    """In the middle of asking to be called back, with a task that somebody wrote by hand."""
    found = _comes_by_the_site(f"Call the {SAID} on +1 555 0177")
    _decide(found, "On which number?")
    FormState.objects.create(
        conversation=found, engagement=1, tool="request_callback", fields={"phone": "+1 555 0177"}, asked="phone",
        known={"first": {"text": f"Call the {SAID}"}}, offered=[{"text": SAID, "value": SAID}],
    )  # fmt: skip
    ToolCall.objects.create(
        key="1:1:request_callback", conversation=found, engagement=1, tool="request_callback", fields={"phone": "+1 555 0177"},
        is_proven=True, effect={"task": 1}, prepared_at=clock.now(),
    )  # fmt: skip
    teach(by=_colleague(), how=Example.How.CORRECTION, source="shipping-us", message=messages_of(found)[0])
    open_task(
        kind="callback",
        summary=f"Call the {SAID}",
        due_at=clock.now(),
        conversation=found,
        contact=found.contact,
        reach="+1 555 0177",
    )
    with mail.collected():
        start_proof(conversation=found, claims="", contact=found.contact, by=ASSISTANT)
        drain(WITHOUT_ASSISTANT)
    return found


def _came_as_somebody_else(contact: Contact) -> None:
    """They once wrote under another address, which a colleague put together; a third who looks like them is told apart."""
    other = meet_visitor(name="Marguerite Ellison", email="private.line@mailbox.example")
    cast.says(f"The {SAID} from home", contact=other)
    drain(WITHOUT_ASSISTANT)
    merge(survivor=contact, merged=other, by=_colleague().id)
    one, two = (cast.says(f"{number} {SAID}", contact=contact) for number in ("A first", "A second"))
    label(conversation=two, key=put_label(name="Gala").key, is_on=True, by=_colleague())
    put_field(name="Shoe", about="contact", kind="text", by=None)
    put_field(name="Gift", about="conversation", kind="text", by=None)
    set_contact_values(contact=contact, values={"shoe": f"{SAID} 38"}, by=None)
    set_conversation_values(conversation=one, values={"gift": f"For the {SAID}"}, by=None)
    put_together(survivor=one, merged=two, by=_colleague())
    drain(WITHOUT_ASSISTANT)
    tell_apart(one=contact, other=meet_visitor(name="Her sister"), by=_colleague().id)


def _gives_something_back(contact: Contact) -> None:
    """Ask to give the newest delivered order back, and say why; a line of it was made for them."""
    order = next(order for order in orders_of(contact) if order.status == Order.Status.DELIVERED)
    order.lines.update(title=f"Tote with the words {SAID}")
    start_return(order=order, by=ASSISTANT, key=f"return-{SAID}", reason=f"The {SAID} likes it no more")


def _is_billed(contact: Contact) -> None:
    """An invoice in their name, paid in part, and a draft."""
    invoice = issue(invoice=draft_invoice(contact=contact, lines=[Line("Gala styling", 9000)]), by=None)
    paid = take_payment(invoice=invoice, amount=Money(4000, "USD"), way="cash", key="till-1", by=None)
    Checkout.objects.create(
        invoice=invoice, amount_minor=5000, currency="USD", session="cs_1", url="https://pay.example/cs_1", created_at=clock.now()
    )
    Refund.objects.create(payment=paid, amount_minor=100, key="refund-1", status="asked", reference="re_1", at=clock.now())
    Reminder.objects.create(invoice=invoice, rung="first", state="sent", language="en", at=clock.now())
    draft_invoice(contact=contact, lines=[Line(f"Whatever the {SAID} wants", 100)])


def _visit_at_home(contact: Contact) -> None:
    """Booked at their own address, and waiting for an earlier day."""
    service, day = Service.objects.get(key="styling-session"), timedelta(days=1)
    put_rules(service=service, is_away=True)
    since, until = WEDNESDAY + day, WEDNESDAY + 5 * day
    slot = free_slots(service, since=since, until=until, limit=1)[0]
    book(service=service, starts_at=slot.starts_at, contact=contact, by=ASSISTANT, key="visit", address=f"{SAID} Lane 1")
    calendar = connect_calendar(person=_colleague(), url="https://calendar.example/t/", username="t", password="p")
    OutsideEvent.objects.create(calendar=calendar, href="/t/1.ics", etag="1", appointment=upcoming_of(contact, WEDNESDAY)[0])
    wait_for_place(contact=contact, service=service, since=WEDNESDAY, until=since)


def _decide(conversation: Conversation, text: str) -> None:
    """Keep a decision about the last words, as the assistant does, with what it understood."""
    said = reply(conversation=conversation, text=text, by=ASSISTANT, kind="answer", sources=["shipping-us"])
    Decision.objects.create(
        conversation=conversation, engagement=1, message=messages_of(conversation)[0], reply=said, kind="answer",
        reasons=[f"They said {SAID}."], sources=["shipping-us"], scores={"best": 0.9}, fields={"phone": "+1 555 0177"},
        understanding={"entities": {"name": ["Marguerite Ellison"]}}, versions={"desk": "1"}, at=clock.now(),
    )  # fmt: skip
    ModelUse.objects.create(
        conversation=conversation, message=messages_of(conversation)[0], model="ollama:small", outcome="declined", currency="USD",
        at=clock.now(),
    )  # fmt: skip
    for held in (None, clock.now()):
        Unsent.objects.create(
            conversation=conversation, person=_colleague(), text=f"Dear {SAID}", client_id="Marguerite-1", sends_at=held,
            typed={"promise-0-reading": SAID}, changed_at=clock.now(),
        )  # fmt: skip
    draft = Draft.objects.create(
        conversation=conversation, engagement=1, message=messages_of(conversation)[0], subject="shipping", level="draft",
        kind="answer", text=f"Dear {SAID}", sources=["shipping-us"], state="compared", at=clock.now(),
    )  # fmt: skip
    Evidence.objects.create(
        subject="shipping", level="draft", outcome="good", why="sent", distance=0.0, conversation=conversation, engagement=1,
        draft=draft, at=clock.now(), heard_at=clock.now(),
    )  # fmt: skip


def _colleague() -> User:
    return cast.colleague("tomas@mainstreet.example", "Tomás", User.Role.AGENT)


def places_that_hold(words: Sequence[str]) -> set[str]:
    """Return `table.column: word` for each of the words that stands anywhere in the database, whatever the column's type."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
            kind = "BLOB" if connection.vendor == "sqlite" else "TEXT"  # an index holds bytes that are no text
            shown = ", ".join(f"CAST({connection.ops.quote_name(column)} AS {kind})" for column in columns)
            cursor.execute(f"SELECT {shown} FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                held = (
                    (column, _as_text(value).lower()) for column, value in zip(columns, row, strict=True) if value is not None
                )
                found |= {f"{table}.{column}: {word}" for column, value in held for word in words if word.lower() in value}
    return found


def _as_text(value: object) -> str:
    return value.decode("utf-8", errors="replace") if isinstance(value, bytes) else str(value)
