"""A kindness has its limit by role, and small steps do not get round it."""

from __future__ import annotations

import pytest

from tests.cast import ana, business, colleague, customer, reader, tomas
from warmdesk.accounts.models import User
from warmdesk.lib.money import Money
from warmdesk.payments.billing import Line, draft_invoice, issue
from warmdesk.payments.errors import OverLimit, WrongAmount
from warmdesk.payments.goodwill import give_goodwill
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import open_amount

pytestmark = pytest.mark.django_db


def euros(minor: int) -> Money:
    return Money(minor, "EUR")


def an_invoice() -> Invoice:
    business(goodwill_limits={"agent": 1000})
    return issue(invoice=draft_invoice(contact=customer(), lines=[Line("Cake", 5000)]), by=None)


def give(invoice: Invoice, minor: int, by: User | None, key: str) -> Invoice:
    return give_goodwill(invoice=invoice, amount=euros(minor), text="Sorry for the wait", by=by, key=key)


def test_an_agent_gives_within_the_limit_of_their_role_and_no_further_in_small_steps() -> None:
    invoice = an_invoice()
    give(invoice, 600, tomas(), "1")
    with pytest.raises(OverLimit) as refused:
        give(invoice, 500, tomas(), "2")
    assert refused.value.facts["limit_minor"] == 400
    give(invoice, 400, tomas(), "3")
    assert open_amount(invoice) == euros(4000)


def test_the_same_key_gives_once() -> None:
    invoice = an_invoice()
    assert give(invoice, 1000, tomas(), "1") == give(invoice, 1000, tomas(), "1")
    assert open_amount(invoice) == euros(4000)


def test_an_owner_gives_without_a_limit_but_not_more_than_the_invoice_holds() -> None:
    invoice = an_invoice()
    give(invoice, 5000, ana(), "1")
    with pytest.raises(WrongAmount):
        give(invoice, 1, ana(), "2")


def test_nobody_else_gives_anything() -> None:
    invoice = an_invoice()
    manager = colleague("mia@bakery.example", "Mia", User.Role.MANAGER)
    for by in (manager, reader(), None):
        with pytest.raises(OverLimit):
            give(invoice, 1, by, "1")
