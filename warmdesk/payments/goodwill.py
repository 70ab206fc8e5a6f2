"""Writes: something off an invoice as a kindness, within what a person's role may decide."""

from __future__ import annotations

from django.db.models import Sum

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.lib.money import Money
from warmdesk.lib.transactions import write
from warmdesk.payments.billing import credit
from warmdesk.payments.errors import OverLimit
from warmdesk.payments.models import Invoice

SOURCE = "credit:goodwill:"


def give_goodwill(*, invoice: Invoice, amount: Money, text: str, by: User | None, key: str) -> Invoice:
    """Take an amount off an invoice as a kindness, by a credit note that says `text`; return the note.

    The same `key` gives once. Raise OverLimit: each role has a limit for all that is given on one invoice, and the assistant (no
    `by`) may give nothing; else as `billing.credit`.
    """
    with write():
        held = Invoice.objects.select_for_update().get(id=invoice.id)
        given = Invoice.objects.filter(corrects=held, source__startswith=SOURCE)
        if not given.filter(source=f"{SOURCE}{key}").exists():
            _check_limit(held, amount, given.aggregate(total=Sum("amount_minor"))["total"] or 0, by)
        return credit(invoice=held, amount=amount, text=text, key=f"goodwill:{key}", by=by)


def _check_limit(invoice: Invoice, amount: Money, given_minor: int, by: User | None) -> None:
    limit = by.goodwill_limit(the_business()) if by else 0
    if limit is not None and given_minor + amount.minor > limit:
        allowed = Money(max(0, limit - given_minor), invoice.currency)
        raise OverLimit(f"Your role may give {allowed} here. Ask an owner.", limit_minor=allowed.minor)
