"""The fixed cast: one business, Ana who owns it, Tomás who answers, and a visitor. Plain functions; call what a test needs."""

from __future__ import annotations

from itertools import count

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import people_ids, person, the_business
from warmdesk.accounts.services import describe_business, put_people, put_teams, set_password
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.contacts.services import meet_visitor, put_customers
from warmdesk.conversations.models import Conversation, Inbox
from warmdesk.conversations.services import ASSISTANT, put_inbox, receive_message, reply

PASSWORD = "a long and quiet password"
WEEK = {day: ["00:00-24:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
_numbers = count(1)


def business(**fields: object) -> Business:
    """Return Corner Bakery: open day and night, so that a test without a clock is never outside hours."""
    described = {
        "name": "Corner Bakery", "timezone": "Europe/Madrid", "currency": "EUR", "languages": ["en", "es"], "hours": WEEK,
        "greeting": "Hello! I'm the bakery's automated assistant.", "signature": "— Corner Bakery",
        "email": "hello@bakery.example", "phone": "+34 600 000 001",
        "service_levels": {"urgent": {"first_reply": 15}, "high": {"first_reply": 30}, "normal": {"first_reply": 120}},
    }  # fmt: skip
    describe_business(**{**described, **fields})
    Business.objects.update(undo_s=0)
    put_teams(teams={"front": {"name": "Front desk", "skills": ["orders"]}})
    return the_business()


def ana() -> User:
    """Return the owner."""
    return colleague("ana@bakery.example", "Ana", User.Role.OWNER)


def tomas() -> User:
    """Return an agent."""
    return colleague("tomas@bakery.example", "Tomás", User.Role.AGENT)


def reader() -> User:
    """Return somebody who may read and never write."""
    return colleague("reader@bakery.example", "Rita", User.Role.READ_ONLY)


def colleague(email: str, name: str, role: str) -> User:
    """Return a member of staff with the cast's password; the same address is the same person."""
    known = people_ids().get(email)
    if known is None:
        put_people(people={email: {"name": name, "role": role, "languages": ["en"]}}, teams={email: []})
        set_password(user=person(people_ids()[email]), password=PASSWORD)
    return person(people_ids()[email])


def inbox() -> Inbox:
    """Return the website's inbox."""
    return put_inbox(channel="web", key="web", name="Website")


def visitor() -> Contact:
    """Return somebody new of whom nothing is known."""
    return meet_visitor(language="en")


def customer(number: str = "C-1", **fields: object) -> Contact:
    """Return a customer whom the business knows."""
    known = {"name": "Marta Solís", "email": "marta@example.com", "language": "en", "tier": Contact.Tier.STANDARD}
    put_customers(customers={number: {**known, **fields}})
    found = contact_by_external_id(number)
    assert found is not None
    return found


def says(text: str, *, to: Conversation | None = None, contact: Contact | None = None, proven_by: str = "") -> Conversation:
    """Let a customer write, in a conversation or, without one, in a new one; return it as it is then."""
    number = next(_numbers)
    thread, who = (to.thread_key, to.contact) if to else (f"thread-{number}", contact or visitor())
    received = receive_message(
        inbox=to.inbox if to else inbox(),
        thread_key=thread,
        contact=who,
        text=text,
        client_id=f"message-{number}",
        proven_by=proven_by,
    )
    return received.conversation


def assistant_says(text: str, *, to: Conversation, **fields: object) -> Conversation:
    """Let the assistant reply; return the conversation as it is then."""
    said = reply(conversation=to, text=text, by=ASSISTANT, **fields)  # type: ignore[arg-type]
    return said.conversation
