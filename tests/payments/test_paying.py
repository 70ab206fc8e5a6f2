"""How a customer pays: the way that is named, the public page, and what people note by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.cast import ana, business, customer
from warmdesk.contacts.models import Contact
from warmdesk.contacts.services import request_erasure
from warmdesk.lib import clock
from warmdesk.lib.money import DifferentCurrencies, Money
from warmdesk.outbox.models import Event
from warmdesk.payments.errors import NotOpen, WrongAmount
from warmdesk.payments.models import Invoice, Payment
from warmdesk.payments.selectors import invoice_for, open_amount, open_invoices_of
from warmdesk.payments.services import mark_paid, pay_way, put_invoices, set_up_billing, take_payment

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def bill(contact: Contact, number: str = "I-1", **fields: object) -> Invoice:
    """Return an invoice of the business's folder."""
    row = {
        "contact_id": contact.id, "issued_on": date(2026, 2, 20), "due_on": date(2026, 3, 6),
        "amount_minor": 1999, "currency": "EUR", "status": "open",
    }  # fmt: skip
    known = {one.number: _row(one) for one in Invoice.objects.all()}
    put_invoices(invoices={**known, number: {**row, **fields}})
    return Invoice.objects.get(number=number)


def _row(one: Invoice) -> dict[str, object]:
    return {name: getattr(one, name) for name in ("contact_id", "issued_on", "due_on", "amount_minor", "currency", "status")}


def test_a_customer_finds_their_own_invoices_only() -> None:
    business()
    marta, other = customer("C-1"), customer("C-2")
    bill(marta, "I-1"), bill(marta, "I-2", due_on=date(2026, 3, 1)), bill(marta, "I-3", status="paid"), bill(other, "I-4")
    assert [one.number for one in open_invoices_of(marta)] == ["I-2", "I-1"]
    assert invoice_for(marta, " i-3 ") == Invoice.objects.get(number="I-3")
    assert invoice_for(marta, "I-4") is None
    assert invoice_for(marta, "I-9") is None


def test_the_way_to_pay_is_a_transfer_with_the_invoice_s_number_as_its_reference() -> None:
    business()
    set_up_billing(account_holder="Corner Bakery SL", account="ES91 2100 0418 4502 0005 1332", bank="CaixaBank")
    way = pay_way(invoice=bill(customer()), key="turn-1")
    assert way.kind == "transfer"
    assert way.amount == Money(1999, "EUR")
    assert way.details == {
        "holder": "Corner Bakery SL", "account": "ES91 2100 0418 4502 0005 1332", "bank": "CaixaBank",
        "reference": "I-1", "amount": "19.99 EUR",
    }  # fmt: skip
    assert way == pay_way(invoice=bill(customer()), key="turn-1")


def test_nothing_is_to_be_paid_on_a_paid_or_void_invoice() -> None:
    business()
    for status in ("paid", "void"):
        with pytest.raises(NotOpen):
            pay_way(invoice=bill(customer(), f"I-{status}", status=status), key="k")


def test_what_a_person_marks_paid_is_paid_once_and_stays_paid_when_an_older_folder_is_loaded() -> None:
    business()
    marta = customer()
    invoice = bill(marta)
    with clock.at(NOON):
        first = mark_paid(invoice=invoice, way="transfer", by=ana(), key="form-1")
        assert take_payment(invoice=invoice, amount=Money(1999, "EUR"), way="transfer", key="form-1", by=ana()) == first
    assert Payment.objects.count() == 1
    paid = Event.objects.filter(name="payments.invoice_paid")
    assert [event.facts for event in paid] == [{"invoice_id": invoice.id, "days_late": -2}]
    bill(marta, "I-1", status="open")
    assert Invoice.objects.get(number="I-1").status == "paid"
    put_invoices(invoices={})
    assert Invoice.objects.filter(number="I-1").exists()


def test_a_part_may_be_paid_and_no_more_than_is_open() -> None:
    business()
    invoice = bill(customer())
    take_payment(invoice=invoice, amount=Money(999, "EUR"), way="cash", key="a", by=ana())
    invoice.refresh_from_db()
    assert open_amount(invoice) == Money(1000, "EUR")
    assert invoice.is_open
    for wrong in (0, -5, 1001):
        with pytest.raises(WrongAmount):
            take_payment(invoice=invoice, amount=Money(wrong, "EUR"), way="cash", key=f"b{wrong}", by=ana())
    with pytest.raises(DifferentCurrencies):
        take_payment(invoice=invoice, amount=Money(1000, "USD"), way="cash", key="c", by=ana())
    take_payment(invoice=invoice, amount=Money(1000, "EUR"), way="cash", key="d", by=ana())
    with pytest.raises(NotOpen):
        take_payment(invoice=invoice, amount=Money(1, "EUR"), way="cash", key="e", by=ana())


def test_the_public_page_says_what_to_pay_and_how_in_the_customer_s_language(client: Client) -> None:
    business()
    set_up_billing(account_holder="Corner Bakery SL", account="ES91 2100 0418 4502 0005 1332")
    invoice = bill(customer(language="pl", name="Zofia"))
    with clock.at(NOON):
        answer = client.get(f"/pay/{invoice.public_id}/")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert all(part in page for part in ("Do zapłaty", "19,99", "ES91 2100 0418 4502 0005 1332", "Tytuł przelewu", "I-1"))
    assert "Zofia" not in page
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_a_paid_invoice_s_page_shows_no_way_to_pay_again(client: Client) -> None:
    business()
    set_up_billing(account_holder="Corner Bakery SL", account="ES91 2100 0418 4502 0005 1332")
    invoice = bill(customer())
    mark_paid(invoice=invoice, way="transfer", by=ana(), key="k")
    page = client.get(f"/pay/{invoice.public_id}/").content.decode()
    assert "This invoice is paid" in page
    assert "ES91" not in page


def test_a_wrong_address_and_a_forgotten_customer_s_show_the_same_nothing(client: Client) -> None:
    business()
    marta = customer()
    invoice = bill(marta)
    wrong = client.get("/pay/7f3a1c9e-0000-4000-8000-000000000000/")
    request_erasure(contact=marta, by=None)
    forgotten = client.get(f"/pay/{invoice.public_id}/")
    assert wrong.status_code == forgotten.status_code == 404
    assert wrong.content == forgotten.content
