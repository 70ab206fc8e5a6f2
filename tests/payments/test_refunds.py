"""Money goes back once, within the limit of who decides it, and the books follow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client

from tests.cast import ana, business, colleague, customer, reader, tomas
from tests.stripe_server import Server, stripe_server, tell, using
from warmdesk.accounts.models import User
from warmdesk.lib.money import Money
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.payments.billing import Line, draft_invoice, issue
from warmdesk.payments.checkouts import start_checkout
from warmdesk.payments.errors import OverLimit, ProviderRefused, WrongAmount
from warmdesk.payments.events import RefundAsked
from warmdesk.payments.models import Invoice, Payment, Refund
from warmdesk.payments.refunds import refund, refund_not_sent, send_refund
from warmdesk.payments.selectors import paid_on, refundable
from warmdesk.payments.services import mark_paid
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db


def euros(minor: int) -> Money:
    return Money(minor, "EUR")


@pytest.fixture
def stripe() -> Iterator[Server]:
    business(refund_limits={"agent": 2000, "manager": 10000})
    with stripe_server() as server, using(server):
        yield server


@pytest.fixture
def online(stripe: Server, client: Client) -> Payment:
    """A payment of 123.45 that came in online."""
    invoice = issue(invoice=draft_invoice(contact=customer(), lines=[Line("Wedding cake", 12345)]), by=None)
    start_checkout(invoice=invoice)
    tell(client, stripe.event("checkout.session.completed", stripe.pay("cs_test_1")))
    return Payment.objects.get()


def by_hand() -> Payment:
    """A payment of 50.00 that came in by transfer."""
    business(refund_limits={"agent": 2000})
    invoice = issue(invoice=draft_invoice(contact=customer(), lines=[Line("Cake", 5000)]), by=None)
    return mark_paid(invoice=invoice, way="transfer", by=ana(), key="form")


def test_an_online_payment_is_refunded_at_the_provider_and_credited(online: Payment, stripe: Server) -> None:
    asked = refund(payment=online, amount=euros(2345), by=ana(), key="form-1")
    assert refund(payment=online, amount=euros(2345), by=ana(), key="form-1") == asked
    assert asked.status == "asked"
    drain(STORY)
    asked.refresh_from_db()
    assert (asked.status, asked.reference) == ("done", "re_1")
    assert [(one["payment_intent"], one["amount"]) for one in stripe.refunds.values()] == [("pi_1", 2345)]
    note = Invoice.objects.get(kind="credit_note")
    assert (note.amount_minor, note.corrects_id) == (2345, online.invoice_id)
    assert paid_on(online.invoice) == euros(10000)
    assert Invoice.objects.get(id=online.invoice_id).status == "paid"


def test_a_refund_whose_answer_was_lost_is_made_once(online: Payment, stripe: Server, client: Client) -> None:
    asked = refund(payment=online, amount=euros(2345), by=ana(), key="form-1")
    drain(STORY)
    Refund.objects.update(status="asked", reference="")
    for _ in range(2):
        send_refund(_fact(asked))
    assert len(stripe.refunds) == 1
    assert Refund.objects.get().reference == "re_1"
    for state in ("refund.created", "refund.updated"):
        assert tell(client, stripe.event(state, stripe.refunds["re_1"])) == 200
    assert Refund.objects.count() == 1


def test_a_refund_that_the_provider_refuses_is_brought_to_people(online: Payment, stripe: Server) -> None:
    asked = refund(payment=online, amount=euros(2345), by=ana(), key="form-1")
    stripe.faults[:] = [402]
    with pytest.raises(ProviderRefused):
        send_refund(_fact(asked))
    for _ in range(2):
        refund_not_sent(_fact(asked), "refused")
    asked.refresh_from_db()
    assert asked.status == "failed"
    assert Event.objects.filter(name="payments.refund_failed").count() == 1
    assert refundable(online) == euros(12345)


def _fact(asked: Refund) -> RefundAsked:
    return RefundAsked(
        refund_id=asked.id,
        invoice_id=asked.payment.invoice_id,
        amount_minor=asked.amount_minor,
        currency="EUR",
        by_id=None,
    )


def test_a_refund_that_fails_later_is_no_refund_whatever_came_after(online: Payment, stripe: Server, client: Client) -> None:
    refund(payment=online, amount=euros(2345), by=ana(), key="form-1")
    drain(STORY)
    failed = stripe.event("refund.failed", stripe.refunds["re_1"], status="failed")
    late = stripe.event("refund.updated", stripe.refunds["re_1"], status="succeeded")
    assert [tell(client, body) for body in (failed, late, failed)] == [200] * 3
    assert Refund.objects.get().status == "failed"
    assert paid_on(online.invoice) == euros(12345)
    assert Event.objects.filter(name="payments.refund_failed").count() == 1


@pytest.mark.parametrize(
    ("who", "amount", "is_allowed"),
    [
        (tomas, 2000, True), (tomas, 2001, False), (ana, 12345, True), (reader, 1, False), (lambda: None, 1, False),
        (lambda: colleague("mia@bakery.example", "Mia", User.Role.MANAGER), 10000, True),
        (lambda: colleague("mia@bakery.example", "Mia", User.Role.MANAGER), 10001, False),
    ],
)  # fmt: skip
def test_each_role_refunds_within_its_limit(who, amount: int, is_allowed: bool, online: Payment) -> None:  # type: ignore[no-untyped-def]
    if is_allowed:
        assert refund(payment=online, amount=euros(amount), by=who(), key="k").amount_minor == amount
    else:
        with pytest.raises(OverLimit):
            refund(payment=online, amount=euros(amount), by=who(), key="k")
        assert not Refund.objects.exists()


def test_nobody_gets_round_the_limit_in_small_steps(online: Payment) -> None:
    refund(payment=online, amount=euros(1500), by=tomas(), key="a")
    with pytest.raises(OverLimit) as caught:
        refund(payment=online, amount=euros(501), by=tomas(), key="b")
    assert caught.value.facts == {"limit_minor": 500}
    refund(payment=online, amount=euros(500), by=tomas(), key="c")


def test_where_nobody_set_a_limit_only_owners_refund() -> None:
    payment = by_hand()
    business(refund_limits={})
    with pytest.raises(OverLimit):
        refund(payment=payment, amount=euros(1), by=tomas(), key="a")
    assert refund(payment=payment, amount=euros(1), by=ana(), key="b").status == "done"


def test_no_more_goes_back_than_came_in() -> None:
    payment = by_hand()
    refund(payment=payment, amount=euros(3000), by=ana(), key="a")
    for wrong in (0, -1, 2001):
        with pytest.raises(WrongAmount):
            refund(payment=payment, amount=euros(wrong), by=ana(), key=f"b{wrong}")


def test_what_came_in_by_hand_goes_back_by_hand_and_is_credited_at_once() -> None:
    payment = by_hand()
    assert refund(payment=payment, amount=euros(5000), by=ana(), key="a").status == "done"
    drain(STORY)
    assert Invoice.objects.get(kind="credit_note").amount_minor == 5000


def test_a_dispute_is_brought_to_people(online: Payment, stripe: Server, client: Client) -> None:
    dispute = {"id": "dp_1", "object": "dispute", "payment_intent": "pi_1", "amount": 12345, "currency": "eur", "metadata": {}}
    assert tell(client, stripe.event("charge.dispute.created", dispute)) == 200
    assert [event.facts["payment_id"] for event in Event.objects.filter(name="payments.payment_disputed")] == [online.id]
