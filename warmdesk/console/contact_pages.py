"""Reads: who writes to the business: one person on a page, with every contact that they are, and who may be one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.console.access import require_reader
from warmdesk.console.beside import bought_by
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.field_forms import Filled, filled
from warmdesk.contacts.custom_fields import contact_values, custom_fields
from warmdesk.contacts.duplicates import Duplicate, duplicates_of, likely_duplicates
from warmdesk.contacts.models import Contact, Merge
from warmdesk.contacts.selectors import contact_by_id, merges_of, persons_called, same_person
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation_counts, visible_to

SHOWN = 50
FEW = 20


@dataclass(frozen=True)
class Identity:
    """One contact of a person, and the merge by which it became theirs."""

    contact: Contact
    merge: Merge | None


@dataclass(frozen=True)
class ContactPage:
    """One person: who stands for them, all that they are, and what they said and bought."""

    contact: Contact
    identities: list[Identity]
    duplicates: list[Duplicate]
    conversations: list[Conversation]
    bought: dict[str, list[Any]]
    fields: list[Filled]


@dataclass(frozen=True)
class ContactList:
    """Persons that were looked for; `beside` is whom one of them may be merged with."""

    query: str
    persons: list[Contact]
    duplicates: list[Duplicate]
    beside: Contact | None


@dataclass(frozen=True)
class Side:
    """One of two contacts who may be one person, as far as they can be compared."""

    contact: Contact
    conversations: int
    may_lead: bool


def contact_for(user: User, contact_id: int) -> Contact:
    """Return one contact that this person may see; raise NoSuchPage."""
    require_reader(user)
    found = contact_by_id(contact_id)
    if found is None:
        raise NoSuchPage(gettext("There is no such contact."))
    return found


def contact_page(user: User, contact_id: int) -> ContactPage:
    """Return one person's page, whichever of their contacts was asked for."""
    person = same_person(contact_for(user, contact_id))
    merges = {one.merged_id: one for one in merges_of(person)}
    return ContactPage(
        contact=person[0],
        identities=[Identity(one, merges.get(one.id)) for one in person],
        duplicates=duplicates_of(person),
        conversations=list(visible_to(user).filter(contact__in=person, merged_into=None).order_by("-changed_at")[:FEW]),
        bought=bought_by(person),
        fields=filled(custom_fields("contact"), contact_values(person)),
    )


def contact_list(user: User, query: str, beside: str) -> ContactList:
    """Return whom the words find, or the newest, and without words who may be one person."""
    require_reader(user)
    other = contact_by_id(int(beside)) if beside.isdecimal() else None
    suggested = likely_duplicates() if not query.strip() and other is None else []
    return ContactList(query, persons_called(query, most=SHOWN), suggested, other)


def two_sides(user: User, one_id: int, other_id: int) -> tuple[Side, Side]:
    """Return two contacts side by side; a visitor may not stand for a customer."""
    one, other = (contact_for(user, each).survivor for each in (one_id, other_id))
    counts = conversation_counts([one, other])
    return (
        Side(one, counts.get(one.id, 0), one.is_customer or not other.is_customer),
        Side(other, counts.get(other.id, 0), other.is_customer or not one.is_customer),
    )
