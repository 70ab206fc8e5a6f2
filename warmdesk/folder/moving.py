"""Moves a folder's dates: a demo written in March is set in March, and opens as if it were written today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from warmdesk.folder.values import Appointment, BusinessFolder, Invoice, Order

WEEK = timedelta(weeks=1)


def moved(folder: BusinessFolder, *, written_on: date, today: date) -> BusinessFolder:
    """Return the folder as it would read today, when it reads well on `written_on`.

    Orders and invoices move by days. Appointments move by whole weeks, so that they stay on the weekday on which somebody works:
    what was over stays over, what was to come stays to come. Holidays stay, because they are real.
    """
    by = today - written_on
    return replace(
        folder,
        orders=tuple(_order(order, by) for order in folder.orders),
        invoices=tuple(_invoice(invoice, by) for invoice in folder.invoices),
        appointments=tuple(_appointment(visit, written_on, by) for visit in folder.appointments),
    )


def _order(order: Order, by: timedelta) -> Order:
    return replace(order, placed_at=order.placed_at + by, eta=_later(order.eta, by))


def _invoice(invoice: Invoice, by: timedelta) -> Invoice:
    return replace(invoice, issued_at=invoice.issued_at + by, due_at=_later(invoice.due_at, by))


def _later(day: date | None, by: timedelta) -> date | None:
    return None if day is None else day + by


def _appointment(visit: Appointment, written_on: date, by: timedelta) -> Appointment:
    is_over = visit.starts_at.date() < written_on
    weeks = by // WEEK if is_over else -(-by // WEEK)
    return replace(visit, starts_at=visit.starts_at + weeks * WEEK)
