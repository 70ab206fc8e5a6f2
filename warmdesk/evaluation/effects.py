"""What a turn wrote, in the words of the data files: rows of customers, orders, appointments and invoices before and after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.models import Appointment
from warmdesk.contacts.models import Contact
from warmdesk.orders.models import Order
from warmdesk.payments.models import Invoice

Row = dict[str, Any]
Tables = dict[str, dict[int, Row]]


def tables_now() -> Tables:
    """Return every row of the four tables under the data files' column names."""
    zone = the_business().zone

    def local(moment: datetime) -> str:
        return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M")

    customers = Contact.objects.exclude(external_id=None).values(
        "id", "external_id", "name", "email", "phone", "language", "tier", "notes"
    )
    orders = Order.objects.values("id", "number", "contact__external_id", "status", "carrier", "tracking", "eta")
    appointments = Appointment.objects.select_related("service", "contact", "person")
    invoices = Invoice.objects.values("id", "number", "contact__external_id", "amount_minor", "status")
    return {
        "customers": _by_id(customers, external_id="id"),
        "orders": _by_id(orders, number="id", contact__external_id="customer_id"),
        "appointments": {
            row.id: {
                "id": row.number,
                "customer_id": row.contact.external_id,
                "service_id": row.service.key,
                "staff": row.person.email if row.person else "",
                "starts_at": local(row.starts_at),
                "status": row.status,
            }
            for row in appointments
        },
        "invoices": _by_id(invoices, number="id", contact__external_id="customer_id"),
    }


def _by_id(rows: Iterable[Any], **names: str) -> dict[int, Row]:
    return {row["id"]: {names.get(key, key): value for key, value in row.items() if key != "id"} for row in rows}


def changed_rows(before: Tables, after: Tables) -> dict[str, Row | list[Row]]:
    """Return what is new or different, by table: the row, or the rows where there are several; unchanged tables are left out."""
    changed = {name: [row for key, row in rows.items() if before[name].get(key) != row] for name, rows in after.items()}
    return {name: rows[0] if len(rows) == 1 else rows for name, rows in changed.items() if rows}
