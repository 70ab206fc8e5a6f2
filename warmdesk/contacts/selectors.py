"""Reads: contacts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet

from warmdesk.contacts.models import Contact, Merge

MOST_OF_ONE = 20
"""How many contacts of one person are looked at; whoever has more under one address is several."""


def contact_by_external_id(external_id: str) -> Contact | None:
    """Return the customer with the business's own number, if any."""
    return Contact.objects.filter(external_id=external_id, erased_at=None).first()


def contact_by_id(contact_id: int) -> Contact | None:
    """Return a contact who was not forgotten."""
    return Contact.objects.filter(id=contact_id, erased_at=None).select_related("merged_into").first()


def customer_at(address: str) -> Contact | None:
    """Return the one customer with this e-mail address or phone number on file; None for nobody and for several."""
    typed = address.strip()
    at = Q(email__iexact=typed) | Q(phone=typed) | Q(phone_e164=typed)
    return only_person(Contact.objects.filter(at, erased_at=None).exclude(external_id=None)) if typed else None


def only_person(found: QuerySet[Contact]) -> Contact | None:
    """Return the contact if all that were found are one person: who stands for it, where they were found, too."""
    few = sorted(found.order_by("id")[:MOST_OF_ONE], key=lambda one: one.merged_into_id is not None)
    return few[0] if len({one.merged_into_id or one.id for one in few}) == 1 else None


def same_person(contact: Contact) -> list[Contact]:
    """Return all contacts that are this person: who stands for them first, then those merged into it."""
    stands = contact.merged_into_id or contact.id
    found = Contact.objects.filter(Q(id=stands) | Q(merged_into_id=stands)).select_related("merged_into")
    return sorted(found, key=lambda one: (one.id != stands, one.id))


def merges_of(contacts: Sequence[Contact]) -> list[Merge]:
    """Return the merges that made one person of these contacts, the newest first."""
    return list(Merge.objects.filter(merged__in=contacts).select_related("survivor", "merged", "by").order_by("-at", "-id"))


def customer_ids() -> dict[str, int]:
    """Return the id of every customer, erased or not, by the business's own number."""
    return {
        str(number): contact_id
        for number, contact_id in Contact.objects.exclude(external_id=None).values_list("external_id", "id")
    }


def erased_ids() -> set[int]:
    """Return the ids of contacts who were forgotten."""
    return set(Contact.objects.exclude(erased_at=None).values_list("id", flat=True))


def erased_at(contact_id: int) -> datetime | None:
    """Return when this contact asked to be forgotten, if they did."""
    return Contact.objects.values_list("erased_at", flat=True).get(id=contact_id)


def contacts_called(words: str, *, most: int) -> list[int]:
    """Return the ids of the persons' contacts one of which holds all these words in name, address or number; the newest first."""
    found = Contact.objects.filter(erased_at=None)
    for word in words.split():
        found = found.filter(
            Q(name__icontains=word) | Q(email__icontains=word) | Q(phone__icontains=word) | Q(external_id__iexact=word)
        )
    ids = found.order_by("-id").values_list("merged_into_id", "id")[:most]
    stands = list(dict.fromkeys(merged_into or own for merged_into, own in ids))
    persons = Contact.objects.filter(Q(id__in=stands) | Q(merged_into_id__in=stands))
    return list(persons.order_by("-id").values_list("id", flat=True)[:most])


def persons_called(words: str, *, most: int) -> list[Contact]:
    """Return who stands for the persons of whom a name, address or number holds all these words; without any, the newest."""
    known = Contact.objects.filter(erased_at=None, merged_into=None)
    if words.strip():
        known = known.filter(id__in=contacts_called(words, most=4 * most))
    return list(known.order_by("-id")[:most])


def known_customers() -> list[Contact]:
    """Return the customers who have a number of the business's own, in the order in which they became known."""
    return list(Contact.objects.exclude(external_id=None).order_by("id"))
