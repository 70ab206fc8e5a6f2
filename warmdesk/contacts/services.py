"""Writes: contacts come, change and are forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warmdesk.accounts.services import put
from warmdesk.contacts.events import ErasureRequested
from warmdesk.contacts.models import Contact
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def put_customer(*, external_id: str, fields: Mapping[str, Any]) -> str:
    """Create or change a customer; return `created`, `changed` or an empty string. One who was erased stays erased."""
    with write():
        kept = Contact.objects.filter(external_id=external_id).first()
        if kept is not None:
            return "" if kept.erased_at else put(Contact, {"external_id": external_id}, fields)
        Contact.objects.create(external_id=external_id, created_at=clock.now(), **fields)
        return "created"


def meet_visitor(*, language: str = "", name: str = "", email: str = "") -> Contact:
    """Create a contact for somebody of whom nothing is proven."""
    with write():
        return Contact.objects.create(language=language, name=name, email=email, created_at=clock.now())


def request_erasure(*, contact: Contact, by: int | None) -> None:
    """Empty a contact to a tombstone that keeps only the business's own number, so that loading the folder does not bring it back.

    Records ErasureRequested, on which every room forgets its part. Safe to call twice.
    """
    with write():
        Contact.objects.filter(id=contact.id).update(
            name="", email="", phone="", phone_e164="", language="", notes="", since=None,
            tier=Contact.Tier.STANDARD, erased_at=clock.now(),
        )  # fmt: skip
        record(ErasureRequested(contact_id=contact.id, by=by))
