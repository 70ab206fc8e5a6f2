"""What was done is billed by itself, once, and what does not fit about money comes to people."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.cast import ana, business, customer
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.services import close
from warmdesk.catalog.models import Service
from warmdesk.catalog.services import put_products, put_services
from warmdesk.followups.models import Task
from warmdesk.lib import clock
from warmdesk.orders.services import put_orders
from warmdesk.outbox.services import record
from warmdesk.outbox.worker import drain
from warmdesk.payments.billing import issue
from warmdesk.payments.events import PaymentDisputed, PaymentQuestioned, RefundFailed
from warmdesk.payments.models import Invoice
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def visit(price_minor: int = 3000, seats: int = 1) -> Appointment:
    """Return a visit that began an hour ago."""
    row = {"name": "Haircut", "minutes": 30, "price_minor": price_minor, "currency": "EUR", "buffer_minutes": 0}
    put_services(services={"cut": row}, people={"cut": []})
    starts = NOON - timedelta(hours=1)
    return Appointment.objects.create(
        number="A-1", contact=customer(), service=Service.objects.get(), starts_at=starts, seats=seats,
        ends_at=starts + timedelta(minutes=30), status="booked", created_at=starts,
    )  # fmt: skip


def test_a_visit_that_took_place_is_drafted_once_and_issued_by_a_person() -> None:
    business()
    with clock.at(NOON):
        appointment = visit(seats=2)
        for _ in range(2):
            close(appointment=appointment, by=ana())
            drain(STORY)
        draft = Invoice.objects.get()
        assert (draft.status, draft.amount_minor, draft.source, draft.performed_on) == (
            "draft",
            6000,
            "appointment:A-1",
            date(2026, 3, 4),
        )
        assert [(line.text, line.quantity) for line in draft.lines.all()] == [("Haircut", 2)]
        assert issue(invoice=draft, by=ana()).number == "2026-0001"


def test_a_draft_goes_when_it_turns_out_that_nobody_came_and_an_issued_invoice_stays() -> None:
    business()
    with clock.at(NOON):
        appointment = visit()
        close(appointment=appointment, by=ana())
        drain(STORY)
        close(appointment=appointment, by=ana(), is_no_show=True)
        drain(STORY)
        assert not Invoice.objects.exists()
        close(appointment=appointment, by=ana())
        drain(STORY)
        issue(invoice=Invoice.objects.get(), by=ana())
        close(appointment=appointment, by=ana(), is_no_show=True)
        drain(STORY)
        assert Invoice.objects.get().status == "open"


def test_what_costs_nothing_is_not_billed() -> None:
    business()
    with clock.at(NOON):
        close(appointment=visit(price_minor=0), by=ana())
        drain(STORY)
    assert not Invoice.objects.exists()


@pytest.mark.parametrize(("total", "lines"), [(2500, [("Cake", 2), ("Bread", 1)]), (2400, [("Order 7", 1)])])
def test_a_delivered_order_is_drafted_by_product_where_prices_add_up(total: int, lines: list[tuple[str, int]]) -> None:
    business()
    product = {"price_minor": 1000, "currency": "EUR", "stock": None, "category": "", "description": ""}
    put_products(products={"CAKE": {**product, "name": "Cake"}, "BREAD": {**product, "name": "Bread", "price_minor": 500}})
    order = {
        "contact_id": customer().id, "placed_at": NOON, "status": "shipped", "total_minor": total, "currency": "EUR",
        "tracking": "", "carrier": "",
    }  # fmt: skip
    bought = {"7": [("CAKE", 2), ("BREAD", 1)]}
    put_orders(orders={"7": order}, lines=bought)
    for _ in range(2):
        put_orders(orders={"7": {**order, "status": "delivered"}}, lines=bought)
        drain(STORY)
    draft = Invoice.objects.get()
    assert (draft.amount_minor, draft.source) == (total, "order:7")
    assert [(line.text, line.quantity) for line in draft.lines.all()] == lines


def test_money_that_needs_eyes_becomes_dated_work() -> None:
    business()
    with clock.at(NOON):
        close(appointment=visit(), by=ana())
        drain(STORY)
        invoice = issue(invoice=Invoice.objects.get(), by=ana())
        record(PaymentQuestioned(invoice_id=invoice.id, reason="amount"))
        record(PaymentQuestioned(invoice_id=None, reason="unknown"))
        record(RefundFailed(refund_id=1, invoice_id=invoice.id))
        record(PaymentDisputed(invoice_id=invoice.id, payment_id=1))
        drain(STORY)
    found = {task.kind: task.summary for task in Task.objects.exclude(contact=None)}
    assert set(found) == {"payment", "refund", "dispute"}
    assert all("2026-0001" in summary for summary in found.values())
    assert Task.objects.filter(contact=None, kind="payment").count() == 1
