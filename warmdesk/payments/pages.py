"""What an invoice's public page shows, in the customer's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import the_business
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.wording import say_date, say_money
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import billing, has_pending_checkout, open_amount, paid_on
from warmdesk.payments.wording import language_of, words


@dataclass(frozen=True)
class Page:
    """All that stands on the page; amounts and days in words."""

    business: Business
    invoice: Invoice
    language: str
    words: Mapping[str, str]
    state: str
    """A key of words: `paid`, `void`, `overdue` or `to_pay`."""
    total: str
    owed: str
    paid: str
    """What came in so far; empty where nothing did."""
    issued: str
    due: str
    transfer: list[tuple[str, str]]
    """Labels and values of a bank transfer; empty where the business named no account."""
    is_online: bool
    is_waiting: bool
    """The customer has just paid online, and the provider has not said so yet."""
    is_online_down: bool

    @property
    def has_pdf(self) -> bool:
        """Whether the desk issued it, so that it can be printed."""
        return self.invoice.origin == Invoice.Origin.DESK

    @property
    def is_open(self) -> bool:
        """Whether something is to be paid."""
        return self.state in {"to_pay", "overdue"}

    @property
    def state_words(self) -> str:
        """The state, in the customer's language."""
        return self.words[self.state]


def page_of(invoice: Invoice, *, is_back: bool = False, is_online_down: bool = False) -> Page:
    """Return the parts of an invoice's public page; `is_back` from the provider's page."""
    business, language = the_business(), language_of(invoice)
    today = clock.now().astimezone(business.zone).date()
    said, owed, paid = words(language), open_amount(invoice), paid_on(invoice)
    return Page(
        business=business,
        invoice=invoice,
        language=language,
        words=said,
        state=_state(invoice, today),
        total=say_money(Money(invoice.amount_minor, invoice.currency), language),
        owed=say_money(owed, language),
        paid=say_money(paid, language) if paid and owed else "",
        issued=say_date(invoice.issued_on, language, today=today) if invoice.issued_on else "",
        due=say_date(invoice.due_on, language, today=today) if invoice.due_on else "",
        transfer=transfer_details(invoice, say_money(owed, language), said) if owed else [],
        is_online=billing().takes_online and bool(owed),
        is_waiting=bool(owed) and (is_back or has_pending_checkout(invoice)),
        is_online_down=is_online_down,
    )


def _state(invoice: Invoice, today: date) -> str:
    if not invoice.is_open:
        return "paid" if invoice.status == Invoice.Status.PAID else "void"
    return "overdue" if invoice.due_on and invoice.due_on < today else "to_pay"


def transfer_details(invoice: Invoice, owed: str, said: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return labels and values of a bank transfer; nothing where the business named no account."""
    how = billing()
    if not how.takes_transfers:
        return []
    parts = [
        (said["holder"], how.account_holder),
        (said["account"], how.account),
        ("BIC", how.bic),
        (said["bank"], how.bank),
        (said["reference"], invoice.number or ""),
        (said["amount"], owed),
    ]
    return [(label, value) for label, value in parts if value]
