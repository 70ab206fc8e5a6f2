"""Writes: a visit that took place becomes the draft of an invoice, which a person looks through and issues."""

from __future__ import annotations

from decimal import Decimal

from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.events import BookingDone
from warmdesk.bookings.models import Appointment
from warmdesk.payments.billing import Line, draft_invoice, withdraw_draft


def bill_visit(fact: BookingDone) -> None:
    """Draft an invoice for a visit; take the draft back when it turns out that nobody came. Harmless when run twice."""
    visit = Appointment.objects.select_related("service", "contact").get(id=fact.appointment_id)
    source, business = f"appointment:{visit.number}", the_business()
    if visit.status != Appointment.Status.DONE:
        withdraw_draft(source=source)
        return
    if not fact.price_minor or fact.currency != business.currency:
        return
    draft_invoice(
        contact=visit.contact,
        lines=[Line(visit.service.name, fact.price_minor // visit.seats, quantity=Decimal(visit.seats))],
        source=source,
        performed_on=visit.starts_at.astimezone(business.zone).date(),
    )
