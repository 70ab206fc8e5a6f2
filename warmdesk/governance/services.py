"""Writes: carrying out erasure through every room, and the receipt."""

from __future__ import annotations

import logging

from django.db import transaction

from warmdesk.assistant.erasure import erase_contact as assistant_forgets
from warmdesk.bookings.services import erase_contact as bookings_forget
from warmdesk.channels.services import erase_contact as channels_forget
from warmdesk.contacts.events import ErasureRequested
from warmdesk.contacts.selectors import erased_at
from warmdesk.conversations.erasure import erase_contact as conversations_forget
from warmdesk.followups.services import erase_contact as followups_forget
from warmdesk.governance.models import ErasureReceipt
from warmdesk.lib import clock
from warmdesk.lib.transactions import empty_log, write
from warmdesk.orders.services import erase_contact as orders_forget
from warmdesk.outbox.errors import Later
from warmdesk.payments.services import erase_contact as payments_forget
from warmdesk.routing.services import erase_contact as routing_forgets

log = logging.getLogger(__name__)
READERS_LEAVE_S = 5.0
FORGETTING = {
    "assistant": assistant_forgets,
    "routing": routing_forgets,
    "followups": followups_forget,
    "orders": orders_forget,
    "payments": payments_forget,
    "bookings": bookings_forget,
    "channels": channels_forget,
    "conversations": conversations_forget,
}
"""Every room that holds personal text of a contact; `contacts` empties its own when erasure is asked for."""


def forget(fact: ErasureRequested) -> None:
    """Let every room forget a contact, in one transaction, and keep the receipt. Harmless when run twice.

    Raises Later when the words are gone from the rows but still stand in the database's log.
    """
    with write():
        receipt = _receipt(fact.contact_id)
        for erase in FORGETTING.values():
            erase(fact.contact_id)
        receipt.done_at, receipt.rooms = clock.now(), ["contacts", *FORGETTING]
        receipt.save()
        transaction.on_commit(_leave_no_trace)


def _leave_no_trace() -> None:
    if not empty_log():
        raise Later(READERS_LEAVE_S)


def _receipt(contact_id: int) -> ErasureReceipt:
    """Return the receipt, open from the moment at which the contact asked."""
    asked_at = erased_at(contact_id) or clock.now()
    return ErasureReceipt.objects.get_or_create(contact_id=contact_id, defaults={"asked_at": asked_at})[0]


def forgetting_failed(fact: ErasureRequested, because: str) -> None:
    """An erasure that failed must not be forgotten: the receipt stays open, and the owner sees it."""
    log.error("contact %s could not be erased: %s", fact.contact_id, because)
    with write():
        _receipt(fact.contact_id)
