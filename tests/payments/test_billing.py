"""Invoices: drafts change, issued ones never do; numbers have no gap; what is wrong is put right by a credit note."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from tests.cast import ana, business, customer
from warmdesk.contacts.events import ErasureRequested
from warmdesk.contacts.services import request_erasure
from warmdesk.governance.services import forget
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.outbox.models import Event
from warmdesk.payments.billing import Line, change_draft, credit, discard_draft, draft_invoice, issue
from warmdesk.payments.errors import AlreadyIssued, NothingBilled, NotOpen, NotOurs, WrongAmount
from warmdesk.payments.models import Invoice, Series
from warmdesk.payments.selectors import invoices_of, open_amount, open_invoices_of
from warmdesk.payments.services import forget_buyers, mark_paid, put_invoices, set_up_billing

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
NEW_YEAR = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
"""Half past midnight in Madrid: the business's new year has begun."""
HAIRCUT = Line("Haircut", 3000)


class PowerCut(Exception):
    """Ends a transaction before it is committed."""


def issued(*lines: Line, number_of_customer: str = "C-1") -> Invoice:
    """Return an invoice of these lines."""
    drafted = draft_invoice(contact=customer(number_of_customer), lines=lines or [HAIRCUT])
    return issue(invoice=drafted, by=ana())


def test_a_draft_has_no_number_and_its_customer_does_not_see_it() -> None:
    business()
    draft = draft_invoice(contact=customer(), lines=[HAIRCUT], source="appointment:A-1")
    assert draft.number is None
    assert invoices_of(customer()) == open_invoices_of(customer()) == []
    assert draft_invoice(contact=customer(), lines=[HAIRCUT], source="appointment:A-1") == draft
    assert Invoice.objects.count() == 1


def test_issuing_gives_a_number_a_day_a_due_day_taxes_and_the_names() -> None:
    business(address="Calle Mayor 1, Madrid")
    set_up_billing(tax_percent=Decimal(21), tax_number="ESB12345678", pay_within_days=10)
    with clock.at(NOON):
        invoice = issued(HAIRCUT, Line("Shampoo", 900, quantity=Decimal(2), tax_percent=Decimal(10)))
    assert (invoice.number, invoice.issued_on, invoice.due_on) == ("2026-0001", date(2026, 3, 4), date(2026, 3, 14))
    assert invoice.amount_minor == 4800
    assert invoice.taxes == [
        {"percent": "10", "net_minor": 1636, "tax_minor": 164}, {"percent": "21", "net_minor": 2479, "tax_minor": 521},
    ]  # fmt: skip
    assert invoice.seller["tax_number"] == "ESB12345678"
    assert invoice.buyer == {"name": "Marta Solís"}
    assert issue(invoice=invoice, by=ana()).number == "2026-0001"


def test_tax_comes_on_top_where_prices_do_not_include_it() -> None:
    business()
    set_up_billing(tax_percent=Decimal(21), includes_tax=False)
    assert issued(Line("Repair", 10000)).amount_minor == 12100


def test_a_series_begins_anew_with_the_business_s_year() -> None:
    business()
    with clock.at(NOON):
        assert [issued().number, issued().number] == ["2026-0001", "2026-0002"]
    with clock.at(NEW_YEAR):
        assert issued().number == "2027-0001"


def test_a_number_that_the_folder_holds_is_passed_over() -> None:
    business()
    row = {
        "contact_id": customer().id, "issued_on": date(2026, 1, 1), "due_on": None, "amount_minor": 1, "currency": "EUR",
        "status": "open",
    }  # fmt: skip
    put_invoices(invoices={"2026-0001": row})
    with clock.at(NOON):
        ours = issued()
    assert ours.number == "2026-0002"
    put_invoices(invoices={"2026-0002": {**row, "amount_minor": 99}})
    ours.refresh_from_db()
    assert ours.amount_minor == 3000
    assert list(Invoice.objects.values_list("number", flat=True)) == ["2026-0002"]


def test_a_number_comes_back_when_issuing_is_rolled_back() -> None:
    business()
    with clock.at(NOON):
        draft = draft_invoice(contact=customer(), lines=[HAIRCUT])
        with suppress(PowerCut), transaction.atomic():
            assert issue(invoice=draft, by=None).number == "2026-0001"
            raise PowerCut
        draft.refresh_from_db()
        assert draft.number is None
        assert issued().number == "2026-0001"


def test_what_was_issued_never_changes() -> None:
    business()
    invoice = issued()
    for change in (lambda: change_draft(invoice=invoice, lines=[Line("Less", 1)]), lambda: discard_draft(invoice=invoice)):
        with pytest.raises(AlreadyIssued):
            change()
    assert Invoice.objects.get(id=invoice.id).amount_minor == 3000


def test_the_database_itself_refuses_an_issued_invoice_without_a_number() -> None:
    business()
    draft = draft_invoice(contact=customer(), lines=[HAIRCUT])
    with pytest.raises(IntegrityError), transaction.atomic():
        Invoice.objects.filter(id=draft.id).update(status="open")


def test_a_draft_may_change_until_it_is_issued() -> None:
    business()
    draft = draft_invoice(contact=customer(), lines=[HAIRCUT])
    change_draft(invoice=draft, lines=[Line("Colour", 7000), Line("Regulars' discount", -500)], buyer={"name": "Solís SL"})
    invoice = issue(invoice=draft, by=ana())
    assert (invoice.amount_minor, invoice.buyer["name"]) == (6500, "Solís SL")


def test_nothing_is_not_billed() -> None:
    business()
    for lines in ([], [Line("Free", 0)], [Line("Voucher", -100)]):
        with pytest.raises(NothingBilled):
            issue(invoice=draft_invoice(contact=customer(), lines=lines), by=None)
    assert not Series.objects.exists()


def test_a_whole_credit_makes_an_unpaid_invoice_void_and_takes_back_its_very_taxes() -> None:
    business()
    set_up_billing(tax_percent=Decimal(21))
    invoice = issued(HAIRCUT, Line("Shampoo", 900, tax_percent=Decimal(10)))
    note = credit(invoice=invoice, amount=None, text="Cancelled", key="k", by=ana())
    assert credit(invoice=invoice, amount=None, text="Cancelled", key="k", by=ana()) == note
    invoice.refresh_from_db()
    assert invoice.status == "void"
    assert (note.kind, note.number, note.amount_minor, note.taxes) == (
        "credit_note",
        f"C{note.issued_on.year}-0001",
        3900,
        invoice.taxes,
    )
    assert invoices_of(customer()) == [invoice]


def test_a_part_is_credited_and_the_rest_is_still_owed() -> None:
    business()
    invoice = issued()
    credit(invoice=invoice, amount=Money(1000, "EUR"), text="Late", key="a", by=ana())
    invoice.refresh_from_db()
    assert open_amount(invoice) == Money(2000, "EUR")
    for wrong in (0, 2001):
        with pytest.raises(WrongAmount):
            credit(invoice=invoice, amount=Money(wrong, "EUR"), text="Too much", key=f"b{wrong}", by=ana())
    mark_paid(invoice=invoice, way="cash", by=ana(), key="p")
    assert Invoice.objects.get(id=invoice.id).status == "paid"


def test_only_issued_invoices_of_this_desk_are_credited() -> None:
    business()
    row = {
        "contact_id": customer().id, "issued_on": date(2026, 1, 1), "due_on": None, "amount_minor": 1, "currency": "EUR",
        "status": "open",
    }  # fmt: skip
    put_invoices(invoices={"OLD-1": row})
    with pytest.raises(NotOurs):
        credit(invoice=Invoice.objects.get(number="OLD-1"), amount=None, text="x", key="k", by=ana())
    with pytest.raises(NotOpen):
        credit(invoice=draft_invoice(contact=customer(), lines=[HAIRCUT]), amount=None, text="x", key="k", by=ana())


def test_loading_the_folder_removes_neither_drafts_nor_what_was_issued_here() -> None:
    business()
    issued()
    draft_invoice(contact=customer(), lines=[HAIRCUT])
    assert not put_invoices(invoices={})
    assert Invoice.objects.count() == 2


@pytest.mark.parametrize(("kept_years", "left"), [(0, {}), (10, {"name": "Marta Solís"})])
def test_a_forgotten_customer_s_name_goes_and_the_books_stay_true(kept_years: int, left: dict[str, str]) -> None:
    business()
    set_up_billing(buyer_kept_years=kept_years)
    with clock.at(NOON):
        invoice = issued()
        draft_invoice(contact=customer(), lines=[HAIRCUT])
        request_erasure(contact=invoice.contact, by=None)
        forget(ErasureRequested(contact_id=invoice.contact_id, by=None))
        forget_buyers()
    kept = Invoice.objects.get()
    assert (kept.number, kept.amount_minor, kept.buyer) == (invoice.number, 3000, left)
    with clock.at(NOON.replace(year=2036, month=4)):
        forget_buyers()
    assert Invoice.objects.get().buyer == {}


def test_what_happened_is_recorded_without_a_name() -> None:
    business()
    credit(invoice=issued(), amount=None, text="Cancelled", key="k", by=ana())
    names = list(Event.objects.filter(name__startswith="payments.").order_by("id").values_list("name", flat=True))
    assert names == [f"payments.invoice_{what}" for what in ("drafted", "issued", "voided", "credited")]
    assert "Marta" not in str(list(Event.objects.values_list("facts", flat=True)))
