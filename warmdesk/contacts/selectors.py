"""Reads: contacts."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from warmdesk.contacts.models import Contact


def contact_by_external_id(external_id: str) -> Contact | None:
    """Return the customer with the business's own number, if any."""
    return Contact.objects.filter(external_id=external_id, erased_at=None).first()


def contact_by_id(contact_id: int) -> Contact | None:
    """Return a contact who was not forgotten."""
    return Contact.objects.filter(id=contact_id, erased_at=None).first()


def customer_at(address: str) -> Contact | None:
    """Return the one customer with this e-mail address or phone number on file; None for nobody and for several."""
    typed = address.strip()
    at = Q(email__iexact=typed) | Q(phone=typed) | Q(phone_e164=typed)
    found = list(Contact.objects.filter(at, erased_at=None).exclude(external_id=None)[:2]) if typed else []
    return found[0] if len(found) == 1 else None


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
    """Return the ids of contacts whose name, address or number holds all these words; the newest first."""
    found = Contact.objects.filter(erased_at=None)
    for word in words.split():
        found = found.filter(
            Q(name__icontains=word) | Q(email__icontains=word) | Q(phone__icontains=word) | Q(external_id__iexact=word)
        )
    return list(found.order_by("-id").values_list("id", flat=True)[:most])


def known_customers() -> list[Contact]:
    """Return the customers who have a number of the business's own, in the order in which they became known."""
    return list(Contact.objects.exclude(external_id=None).order_by("id"))
