"""Writes: a customer says that an invoice is not owed so, and it is settled."""

from __future__ import annotations

from warmdesk.accounts.models import User
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.payments.events import DisputeSettled, InvoiceDisputed
from warmdesk.payments.models import Invoice


def dispute(*, invoice_id: int, by: User | None) -> None:
    """Note that an invoice is disputed; records InvoiceDisputed. Calling twice is harmless."""
    with write():
        if Invoice.objects.filter(id=invoice_id, disputed_at=None).update(disputed_at=clock.now()):
            record(InvoiceDisputed(invoice_id=invoice_id, by_id=by.id if by else None))


def settle_dispute(*, invoice_id: int, by: User) -> None:
    """Note that an invoice is disputed no more; records DisputeSettled. Calling twice is harmless."""
    with write():
        if Invoice.objects.filter(id=invoice_id).exclude(disputed_at=None).update(disputed_at=None):
            record(DisputeSettled(invoice_id=invoice_id, by_id=by.id))
