"""Numbers have no gap and no double, however many issue at once and however many of them fail."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest
from django.db import connection

from tests.cast import business, customer
from warmdesk.lib.money import Money
from warmdesk.lib.transactions import write
from warmdesk.payments.billing import Line, credit, draft_invoice, issue
from warmdesk.payments.errors import WrongAmount
from warmdesk.payments.models import Invoice
from warmdesk.payments.selectors import open_amount
from warmdesk.payments.services import take_payment

pytestmark = pytest.mark.django_db(transaction=True)
MANY, THREADS = 60, 12


class PowerCut(Exception):
    """Ends a transaction before it is committed."""


def test_sixty_invoices_issued_at_once_of_which_a_third_fail_have_no_gap() -> None:
    business()
    contact = customer()
    drafts = [draft_invoice(contact=contact, lines=[Line("Bread", 100)]) for _ in range(MANY)]

    def try_to_issue(place: int) -> None:
        try:
            with suppress(PowerCut), write():
                issue(invoice=drafts[place], by=None)
                if place % 3 == 0:
                    raise PowerCut
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(try_to_issue, range(MANY)))
    numbers = sorted(
        int(number.split("-")[1]) for number in Invoice.objects.exclude(number=None).values_list("number", flat=True)
    )
    assert numbers == list(range(1, MANY - MANY // 3 + 1))


def test_one_draft_issued_by_many_at_once_gets_one_number() -> None:
    business()
    draft = draft_invoice(contact=customer(), lines=[Line("Bread", 100)])
    given = _at_once(lambda _: issue(invoice=draft, by=None).number)
    assert len(set(given)) == 1
    assert Invoice.objects.count() == 1


def test_the_same_thing_drafted_by_many_at_once_is_billed_once() -> None:
    business()
    contact = customer()
    made = _at_once(lambda _: draft_invoice(contact=contact, lines=[Line("Bread", 100)], source="order:7").id)
    assert len(set(made)) == Invoice.objects.count() == 1


@pytest.mark.parametrize("step", ["pay", "credit"])
def test_no_more_is_paid_or_credited_at_once_than_an_invoice_holds(step: str) -> None:
    business()
    invoice = issue(invoice=draft_invoice(contact=customer(), lines=[Line("Bread", 1000)]), by=None)

    def take(place: int) -> str:
        amount, key = Money(300, "EUR"), str(place)
        try:
            if step == "pay":
                take_payment(invoice=invoice, amount=amount, way="cash", key=key, by=None)
            else:
                credit(invoice=invoice, amount=amount, text="Back", key=key, by=None)
        except WrongAmount:
            return "refused"
        return "done"

    assert sorted(_at_once(take)) == ["done"] * 3 + ["refused"] * 9
    assert open_amount(Invoice.objects.get(id=invoice.id)) == Money(100, "EUR")


def _at_once(step: Callable[[int], Any]) -> list[Any]:
    """Do a step on many threads at the same moment; return what each gave."""
    gate = threading.Barrier(THREADS)

    def walk(place: int) -> Any:
        gate.wait()
        try:
            return step(place)
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(walk, range(THREADS)))
