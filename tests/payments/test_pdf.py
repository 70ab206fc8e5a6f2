"""An issued invoice as a PDF: complete, in the customer's letters, and the same whenever it is asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from tests.cast import ana, business, customer
from warmdesk.accounts.voice.phrases import LANGUAGES
from warmdesk.lib import clock
from warmdesk.payments.billing import Line, credit, draft_invoice, issue
from warmdesk.payments.errors import NotOurs
from warmdesk.payments.models import Invoice
from warmdesk.payments.pdf import invoice_pdf
from warmdesk.payments.services import put_invoices, set_up_billing

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
CUT = Line("Strzyżenie i farbowanie włosów", 24600, tax_percent=Decimal(23))


def text_of(document: bytes) -> str:
    """Return what the document says, in one line, with plain spaces."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(document)).pages).split())


def zofia_s(*lines: Line) -> Invoice:
    """Return an invoice in Polish."""
    business(name="Salon Źródło", address="ul. Świętojańska 5, Gdańsk", currency="PLN")
    set_up_billing(tax_number="PL5260250995", account="PL61 1090 1014 0000 0712 1981 2874", account_holder="Salon Źródło")
    contact = customer(language="pl", name="Zofia Wiśniewska-Łęcka")
    with clock.at(NOON):
        drafted = draft_invoice(contact=contact, lines=lines or [CUT], performed_on=date(2026, 3, 3))
        return issue(invoice=drafted, by=ana())


def test_a_polish_invoice_says_everything_in_polish_letters() -> None:
    text = text_of(invoice_pdf(zofia_s()))
    for part in (
        "Faktura 2026-0001", "Salon Źródło", "ul. Świętojańska 5, Gdańsk", "Zofia Wiśniewska-Łęcka",
        "Strzyżenie i farbowanie włosów",
        "4 marca 2026", "18 marca 2026", "3 marca 2026", "246,00", "46,00", "23 %",
        "PL61 1090 1014 0000 0712 1981 2874", "PL5260250995",
        "Termin płatności", "Razem",
    ):  # fmt: skip
        assert part in text, part


def test_the_same_invoice_is_the_same_document_every_time() -> None:
    invoice = zofia_s()
    assert invoice_pdf(invoice) == invoice_pdf(Invoice.objects.get(id=invoice.id))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_written_in_every_language(language: str) -> None:
    invoice = zofia_s()
    customer(language=language)
    invoice.contact.refresh_from_db()
    assert "2026-0001" in text_of(invoice_pdf(invoice))


def test_many_lines_take_several_pages_and_none_is_lost() -> None:
    lines = [
        Line(f"Position {place} with a name that is so long that it has to be broken into two lines", 100) for place in range(60)
    ]
    document = invoice_pdf(zofia_s(*lines))
    assert len(PdfReader(BytesIO(document)).pages) > 2
    assert all(f"Position {place} " in text_of(document) for place in range(60))


def test_a_credit_note_names_what_it_corrects_and_asks_for_no_money() -> None:
    invoice = zofia_s()
    note = credit(invoice=invoice, amount=None, text="Anulowano", key="k", by=ana())
    text = text_of(invoice_pdf(note))
    assert "Koryguje fakturę 2026-0001" in text
    assert "PL61 1090" not in text


def test_a_draft_and_a_folder_s_invoice_are_not_printed(client: Client) -> None:
    business()
    row = {
        "contact_id": customer().id, "issued_on": date(2026, 1, 1), "due_on": None, "amount_minor": 1, "currency": "EUR",
        "status": "open",
    }  # fmt: skip
    put_invoices(invoices={"OLD-1": row})
    old = Invoice.objects.get(number="OLD-1")
    for invoice in (old, draft_invoice(contact=customer(), lines=[CUT])):
        with pytest.raises(NotOurs):
            invoice_pdf(invoice)
    assert client.get(f"/pay/{old.public_id}/invoice.pdf").status_code == 404
    assert "invoice.pdf" not in client.get(f"/pay/{old.public_id}/").content.decode()


def test_the_public_page_gives_it_out(client: Client) -> None:
    invoice = zofia_s()
    page = client.get(f"/pay/{invoice.public_id}/").content.decode()
    assert f"/pay/{invoice.public_id}/invoice.pdf" in page
    answer = client.get(f"/pay/{invoice.public_id}/invoice.pdf")
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("application/pdf", "private, no-store")
    assert answer.content.startswith(b"%PDF-")
