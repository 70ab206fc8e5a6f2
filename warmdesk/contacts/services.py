"""Writes: contacts come, change and are forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from warmdesk.accounts.models import User
from warmdesk.contacts.errors import BadValue, Forgotten
from warmdesk.contacts.events import ContactChanged, ErasureRequested, OffersSaid
from warmdesk.contacts.fields import fields_for
from warmdesk.contacts.models import Apart, Contact, ContactValue, Merge
from warmdesk.contacts.selectors import only_person, same_person
from warmdesk.lib import clock
from warmdesk.lib.rows import RowChanges, put_rows
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def put_customers(*, customers: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Create or change customers, by the business's own numbers; others stay, and one who was erased stays erased.

    Safe to call twice.
    """
    with write():
        erased = set(
            Contact.objects.exclude(erased_at=None).filter(external_id__in=customers).values_list("external_id", flat=True)
        )
        rows = {number: fields for number, fields in customers.items() if number not in erased}
        return put_rows(Contact, key="external_id", rows=rows, when_new={"created_at": clock.now()})


def meet_visitor(*, language: str = "", name: str = "", email: str = "", phone: str = "", phone_e164: str = "") -> Contact:
    """Create a contact for somebody of whom nothing is proven."""
    with write():
        return Contact.objects.create(
            language=language, name=name, email=email, phone=phone, phone_e164=phone_e164, created_at=clock.now()
        )


def meet_customer(*, external_id: str, name: str = "", email: str = "", phone: str = "", language: str = "") -> Contact:
    """Return the customer whom a shop system means, created if nobody is.

    `external_id` is the system's own number with its key before it. Somebody else's record of the same e-mail address is the same
    customer, when it is only one. Fills what is blank, changes nothing that is known, and leaves an erased contact empty.
    """
    known = {"name": name, "email": email, **_phone(phone), "language": language}
    with write():
        found = Contact.objects.filter(external_id=external_id).first() or _only_customer_with(email)
        if found is None:
            return Contact.objects.create(external_id=external_id, created_at=clock.now(), **known)
        blank = {} if found.erased_at else {field: value for field, value in known.items() if value and not getattr(found, field)}
        if blank:
            Contact.objects.filter(id=found.id).update(**blank)
            found.refresh_from_db()
        return found


def _only_customer_with(email: str) -> Contact | None:
    if not email:
        return None
    return only_person(Contact.objects.filter(email__iexact=email, erased_at=None).exclude(external_id=None))


def _phone(typed: str) -> dict[str, str]:
    """Return both columns of a phone number, neither where it is none."""
    try:
        return {column: str(value) for column, value in fields_for("phone", typed).items()} if typed else {}
    except BadValue:
        return {}


def change_contact(*, contact: Contact, field: str, value: str, by: int | None) -> Contact:
    """Give one field of a contact another value, and return the contact; records ContactChanged.

    `field` is `name`, `email`, `phone`, `language`, `since`, `notes` or `address`; `by` is the person who does it, None the
    customer themself. A value that stands there already changes and records nothing. Raises BadValue, NotChangeable, Forgotten.
    """
    fields = fields_for(field, value)
    with write():
        kept = Contact.objects.select_for_update().get(id=contact.id)
        if kept.erased_at is not None:
            raise Forgotten("This contact was forgotten.")
        if any(getattr(kept, column) != new for column, new in fields.items()):
            for column, new in fields.items():
                setattr(kept, column, new)
            kept.save(update_fields=list(fields))
            record(ContactChanged(contact_id=kept.id, field=field, by=by))
    return kept


def note_offers(*, contact: Contact, word: str, by: User) -> None:
    """Note what a contact said to being offered more: `yes`, `no` or nothing; records OffersSaid. Raises Forgotten, BadValue."""
    if word not in {"yes", "no", ""}:
        raise BadValue("Say yes, no or nothing.")
    with write():
        kept = Contact.objects.select_for_update().get(id=contact.id)
        if kept.erased_at is not None:
            raise Forgotten("This contact was forgotten.")
        if kept.offers != word:
            Contact.objects.filter(id=kept.id).update(offers=word)
            record(OffersSaid(contact_id=kept.id, offers=word, by_id=by.id))


def request_erasure(*, contact: Contact, by: int | None) -> None:
    """Empty a contact to a tombstone that keeps only the business's own number, so that loading the folder does not
    bring it back.

    A person who was merged is forgotten as a whole, the merges included. Records ErasureRequested for each of their contacts, on
    which every room forgets its part. Safe to call twice.
    """
    with write():
        person = same_person(contact)
        ContactValue.objects.filter(contact__in=person).delete()
        Merge.objects.filter(Q(survivor__in=person) | Q(merged__in=person)).delete()
        Apart.objects.filter(Q(one__in=person) | Q(other__in=person)).delete()
        Contact.objects.filter(id__in=[one.id for one in person]).update(
            name="",
            email="",
            phone="",
            phone_e164="",
            language="",
            address="",
            notes="",
            offers="",
            since=None,
            tier=Contact.Tier.STANDARD,
            erased_at=clock.now(),
            merged_into=None,
        )
        for one in person:
            record(ErasureRequested(contact_id=one.id, by=by))
