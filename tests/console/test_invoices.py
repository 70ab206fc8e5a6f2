"""People find invoices, read one in full, and note, credit or refund what their role may."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import cast
from warmdesk.accounts.errors import NotAllowed
from warmdesk.accounts.models import User
from warmdesk.console.invoices import invoice_for, invoice_list, issue_invoice
from warmdesk.lib.money import Money
from warmdesk.payments.billing import Line, draft_invoice, issue
from warmdesk.payments.listing import invoices_in
from warmdesk.payments.models import Invoice, Payment, Refund
from warmdesk.payments.refunds import refund
from warmdesk.payments.selectors import open_amount
from warmdesk.payments.services import mark_paid, page_address, take_payment

pytestmark = pytest.mark.django_db


def draft(minor: int = 5000, number: str = "C-1", **fields: object) -> Invoice:
    contact = cast.customer(number, **fields)
    return draft_invoice(contact=contact, lines=[Line("Wedding cake", minor)])


def issued(minor: int = 5000, number: str = "C-1", **fields: object) -> Invoice:
    return issue(invoice=draft(minor, number, **fields), by=cast.ana())


def late(invoice: Invoice) -> Invoice:
    Invoice.objects.filter(id=invoice.id).update(due_on=date(2020, 1, 1))
    return invoice


def page(client: Client, name: str = "invoices", *args: object, **query: object) -> str:
    return client.get(reverse(f"console:{name}", args=args), query).content.decode()


def do(client: Client, name: str, *args: object, **typed: object) -> int:
    return client.post(reverse(f"console:{name}", args=args), {"key": uuid4(), **typed}).status_code


def test_each_view_shows_its_invoices_and_how_many_there_are(ana: Client) -> None:
    fresh, old, done, new = issued(), late(issued(7000)), issued(8000), draft(9000)
    mark_paid(invoice=done, way="cash", by=cast.ana(), key="a")
    found = {view: [one.id for one in invoices_in(view)] for view in ("open", "overdue", "paid", "drafts", "all")}
    assert found == {
        "open": [old.id, fresh.id], "overdue": [old.id], "paid": [done.id], "drafts": [new.id],
        "all": [new.id, done.id, old.id, fresh.id],
    }  # fmt: skip
    counts = {key: count for key, _, count in invoice_list(cast.ana(), view="open", query="", skip=0).views}
    assert counts == {"open": 2, "overdue": 1, "paid": 1, "drafts": 1, "all": None}
    assert str(fresh.number) not in page(ana, view="overdue")
    assert "overdue" in page(ana, view="overdue")
    assert str(fresh.number) in page(ana, view="nonsense")


def test_a_search_finds_a_number_a_name_or_an_address(ana: Client) -> None:
    mine = issued(number="C-7", name="Marta Solís", email="marta@example.org")
    other = issued(number="C-8", name="Otto", email="otto@example.org")
    for asked in (mine.number, "solís", "MARTA@example.org", "c-7"):
        shown = page(ana, view="all", q=asked)
        assert str(mine.number) in shown, asked
        assert str(other.number) not in shown, asked
    assert "No invoice fits" in page(ana, view="all", q="\0%_'")


def test_what_is_owed_in_the_list_is_what_is_open() -> None:
    invoice = issued(10000)
    take_payment(invoice=invoice, amount=Money(3000, "EUR"), way="cash", key="a", by=cast.ana())
    refund(payment=Payment.objects.get(), amount=Money(1000, "EUR"), by=cast.ana(), key="b")
    Refund.objects.create(payment=Payment.objects.get(), amount_minor=500, key="c", status="failed", at=Payment.objects.get().at)
    row = invoices_in("open")[0]
    assert (row.owed_minor, "EUR") == (open_amount(invoice).minor, invoice.currency)  # type: ignore[attr-defined]


def test_the_list_asks_the_database_as_often_for_many_as_for_one(ana: Client) -> None:
    def queries() -> int:
        page(ana)
        with CaptureQueriesContext(connection) as asked:
            page(ana)
        return len(asked)

    issued()
    one = queries()
    for number in range(60):
        issued(number=f"C-{number}")
    assert queries() == one
    assert page(ana).count("<tr>") == 51
    assert page(ana, skip=50).count("<tr>") == 12


def test_one_invoice_shows_lines_taxes_page_and_history(ana: Client) -> None:
    invoice = issued(12345)
    take_payment(invoice=invoice, amount=Money(345, "EUR"), way="cash", key="a", by=cast.tomas())
    shown = page(ana, "invoice", invoice.id)
    for words in ("Wedding cake", "€123.45", "€120", page_address(invoice), "Drafted", "Issued", "Cash", cast.tomas().name):
        assert words in shown, words
    pdf = ana.get(reverse("console:invoice_pdf", args=[invoice.id]))
    assert pdf.content.startswith(b"%PDF")
    assert f"{invoice.number}.pdf" in pdf.headers["Content-Disposition"]


def test_a_draft_is_issued_and_then_marked_paid_once(ana: Client) -> None:
    invoice, key = draft(), uuid4()
    assert do(ana, "invoice_issue", invoice.id) == 302
    for _ in range(2):
        assert do(ana, "invoice_paid", invoice.id, way="transfer", key=key) in {302, 409}
    payment = Payment.objects.get()
    assert (payment.amount_minor, payment.way, payment.person) == (5000, "transfer", cast.ana())
    assert Invoice.objects.get(id=invoice.id).status == "paid"
    assert do(ana, "invoice_paid", invoice.id, way="online") == 422


def test_taking_off_and_sending_back_end_at_the_limit_of_the_role(ana: Client, tomas: Client) -> None:
    cast.business(refund_limits={"agent": 1000}, goodwill_limits={"agent": 500})
    invoice = issued(5000)
    assert do(tomas, "invoice_credit", invoice.id, amount="5,01", text="Sorry") == 403
    assert do(tomas, "invoice_credit", invoice.id, amount="5,00", text="Sorry") == 302
    assert do(tomas, "invoice_credit", invoice.id, amount="0.01", text="Sorry") == 403
    assert do(tomas, "invoice_paid", invoice.id, way="cash") == 302
    payment = Payment.objects.get()
    assert do(tomas, "invoice_refund", invoice.id, payment.id, amount="10.01") == 403
    assert do(tomas, "invoice_refund", invoice.id, payment.id, amount="lots") == 422
    assert do(tomas, "invoice_refund", invoice.id, payment.id, amount="10.00") == 302
    assert do(ana, "invoice_refund", invoice.id, payment.id, amount="35.00") == 302
    assert sum(one.amount_minor for one in Refund.objects.all()) == 4500
    shown = page(ana, "invoice", invoice.id)
    assert "went back" in shown
    assert "Credit note" in shown


def test_taking_all_off_cancels_what_nobody_paid(ana: Client) -> None:
    invoice = issued(5000)
    assert do(ana, "invoice_credit", invoice.id, amount="50.00", text="Cancelled") == 302
    assert Invoice.objects.get(id=invoice.id).status == "void"
    note = Invoice.objects.get(kind="credit_note")
    assert str(invoice.number) in page(ana, "invoice", note.id)
    assert ana.get(reverse("console:invoice_pdf", args=[note.id])).status_code == 200


def test_a_payment_of_another_invoice_is_not_sent_back(ana: Client) -> None:
    mine, other = issued(5000), issued(5000)
    payment = mark_paid(invoice=other, way="cash", by=cast.ana(), key="a")
    assert do(ana, "invoice_refund", mine.id, payment.id, amount="1.00") == 404


def test_who_may_only_read_sees_invoices_and_changes_none(ana: Client, reader: Client) -> None:
    invoice = issued()
    asks = reverse("console:invoice_paid", args=[invoice.id])
    assert asks in page(ana, "invoice", invoice.id)
    assert asks not in page(reader, "invoice", invoice.id)
    with pytest.raises(NotAllowed):
        issue_invoice(invoice_id=invoice.id, by=cast.reader())
    partner = cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER)
    for asked in (lambda: invoice_list(partner, view="open", query="", skip=0), lambda: invoice_for(partner, invoice.id)):
        with pytest.raises(NotAllowed):
            asked()


def test_an_empty_list_says_where_invoices_come_from(ana: Client) -> None:
    assert "drafts its invoice" in page(ana)


def test_the_profile_beside_a_conversation_leads_to_the_invoice(ana: Client) -> None:
    invoice: Any = issued(name="Marta Solís")
    conversation = cast.says("Did you get my money?", contact=invoice.contact)
    shown = ana.get(reverse("console:conversation", args=[conversation.public_id])).content.decode()
    assert reverse("console:invoice", args=[invoice.id]) in shown
