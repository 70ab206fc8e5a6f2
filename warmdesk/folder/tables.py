"""Reads the tables of `data/`: customers, orders, products, services, appointments and invoices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from warmdesk.folder import kinds
from warmdesk.folder.kinds import NAME, PHONE, TITLE, Kind
from warmdesk.folder.names import Names, Thing
from warmdesk.folder.rows import Columns, Row
from warmdesk.folder.values import (
    APPOINTMENT_STATUSES,
    INVOICE_STATUSES,
    ORDER_STATUSES,
    TIERS,
    Appointment,
    Customer,
    Invoice,
    Order,
    OrderLine,
    Product,
    Service,
)

FREE = 0


@dataclass(frozen=True)
class Ledger:
    """What reading a row needs to know: the business's money and clock, and all names."""

    amount: Kind[int]
    moment: Kind[datetime]
    names: Names


@dataclass(frozen=True)
class Table:
    """One file of `data/` and how its rows are read."""

    thing: Thing
    columns: Columns
    read: Callable[[Row, Ledger], Any]


def _customer(row: Row, ledger: Ledger) -> Customer:
    return Customer(
        id=row.own_id("id", Thing.CUSTOMER, ledger.names),
        name=row.required("name", TITLE),
        email=row.optional("email", kinds.EMAIL, ""),
        phone=row.text("phone", PHONE),
        language=row.optional("language", kinds.LANGUAGE, None),
        tier=row.optional("tier", kinds.choice(TIERS), "standard"),
        notes=row.text("notes"),
        since=row.optional("since", kinds.DATE, None),
    )


def _product(row: Row, ledger: Ledger) -> Product:
    return Product(
        sku=row.own_id("sku", Thing.PRODUCT, ledger.names),
        name=row.required("name", TITLE),
        price_minor=row.required("price", ledger.amount),
        stock=row.optional("stock", kinds.number(), None),
        category=row.text("category", NAME),
        description=row.text("description"),
    )


def _order(row: Row, ledger: Ledger) -> Order:
    return Order(
        id=row.own_id("id", Thing.ORDER, ledger.names),
        customer_id=row.reference("customer_id", Thing.CUSTOMER, ledger.names),
        placed_at=row.required("placed_at", ledger.moment),
        status=row.required("status", kinds.choice(ORDER_STATUSES)),
        total_minor=row.required("total", ledger.amount),
        carrier=row.text("carrier", NAME),
        tracking=row.text("tracking", NAME),
        eta=row.optional("eta", kinds.DATE, None),
        lines=_order_lines(row, ledger),
    )


def _order_lines(row: Row, ledger: Ledger) -> tuple[OrderLine, ...]:
    lines: tuple[OrderLine, ...] = row.optional("items", kinds.ORDER_LINES, ())
    for line in lines:
        ledger.names.refer(Thing.PRODUCT, line.sku, row.spot("items"))
    return lines


def _service(row: Row, ledger: Ledger) -> Service:
    staff = tuple(email.lower() for email in row.optional("staff", kinds.LISTED, ()))
    for email in staff:
        ledger.names.refer(Thing.STAFF, email, row.spot("staff"))
    return Service(
        id=row.own_id("id", Thing.SERVICE, ledger.names),
        name=row.required("name", TITLE),
        minutes=row.required("minutes", kinds.number(least=1)),
        price_minor=row.optional("price", ledger.amount, FREE),
        staff=staff,
        buffer_minutes=row.optional("buffer_minutes", kinds.number(), 0),
    )


def _appointment(row: Row, ledger: Ledger) -> Appointment:
    staff = row.text("staff").lower() or None
    ledger.names.refer(Thing.STAFF, staff, row.spot("staff"))
    return Appointment(
        id=row.own_id("id", Thing.APPOINTMENT, ledger.names),
        customer_id=row.reference("customer_id", Thing.CUSTOMER, ledger.names),
        service_id=row.reference("service_id", Thing.SERVICE, ledger.names),
        staff=staff,
        starts_at=row.required("starts_at", ledger.moment),
        status=row.required("status", kinds.choice(APPOINTMENT_STATUSES)),
    )


def _invoice(row: Row, ledger: Ledger) -> Invoice:
    return Invoice(
        id=row.own_id("id", Thing.INVOICE, ledger.names),
        customer_id=row.reference("customer_id", Thing.CUSTOMER, ledger.names),
        issued_at=row.required("issued_at", kinds.DATE),
        due_at=row.optional("due_at", kinds.DATE, None),
        amount_minor=row.required("amount", ledger.amount),
        status=row.required("status", kinds.choice(INVOICE_STATUSES)),
    )


TABLES: dict[str, Table] = {
    "customers": Table(
        Thing.CUSTOMER, Columns(("id", "name"), ("email", "phone", "language", "tier", "notes", "since")), _customer
    ),
    "products": Table(Thing.PRODUCT, Columns(("sku", "name", "price"), ("stock", "category", "description")), _product),
    "services": Table(Thing.SERVICE, Columns(("id", "name", "minutes"), ("price", "staff", "buffer_minutes")), _service),
    "orders": Table(
        Thing.ORDER,
        Columns(("id", "customer_id", "placed_at", "status", "total"), ("carrier", "tracking", "eta", "items")),
        _order,
    ),
    "appointments": Table(
        Thing.APPOINTMENT,
        Columns(("id", "customer_id", "service_id", "starts_at", "status"), ("staff",)),
        _appointment,
    ),
    "invoices": Table(
        Thing.INVOICE,
        Columns(("id", "customer_id", "issued_at", "amount", "status"), ("due_at",)),
        _invoice,
    ),
}
