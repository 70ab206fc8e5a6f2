"""Dated work for people that visits give: a place that frees for somebody who waits, a visit that made way for an emergency."""

from __future__ import annotations

from datetime import datetime

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import business_or_none
from warmdesk.bookings.events import BookingMoved, PlaceFreed
from warmdesk.bookings.selectors import appointment_by_id
from warmdesk.catalog.models import Service
from warmdesk.contacts.selectors import contact_by_id
from warmdesk.followups.services import due_moment, open_task


def is_emergency(fact: BookingMoved) -> bool:
    """Whether a visit was moved to make way, so that its customer does not know yet."""
    return fact.reason == "emergency"


def open_freed_place(fact: PlaceFreed) -> None:
    """Let somebody tell the customer who waits longest of a place that freed."""
    business, contact = business_or_none(), contact_by_id(fact.contact_id)
    if business is None or contact is None:
        return
    service = Service.objects.get(id=fact.service_id)
    open_task(
        kind="freed_place",
        summary=f"A place is free: {service.name}, {_said(business, fact.starts_at)}. This customer waits for one: tell them",
        due_at=due_moment(business, "high"),
        conversation=None,
        contact=contact,
    )


def open_made_way(fact: BookingMoved) -> None:
    """Let somebody tell a customer that their visit moved, which they did not ask for."""
    business, visit = business_or_none(), appointment_by_id(fact.appointment_id)
    if business is None or not visit.is_open or visit.starts_at != datetime.fromisoformat(fact.starts_at):
        return
    was, now = (_said(business, at) for at in (fact.was_at, fact.starts_at))
    open_task(
        kind="moved_visit",
        summary=f"Visit {visit.number} ({visit.service.name}) made way for an emergency: {was} is now {now}. Tell the customer",
        due_at=due_moment(business, "high"),
        conversation=None,
        contact=contact_by_id(visit.contact_id),
    )


def _said(business: Business, at: str) -> str:
    """Say a moment so that it stays true however late it is read."""
    return f"{datetime.fromisoformat(at).astimezone(business.zone):%A %d %B, %H:%M}"
