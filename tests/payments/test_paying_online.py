"""Paying online: the customer is sent to the provider, and what the provider says is believed signed, once, where it fits."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Iterator
from datetime import date

import pytest
from django.apps import apps
from django.test import Client

from tests.cast import ana, business, customer
from tests.stripe_server import KEY, WEBHOOK_SECRET, Server, signature, stripe_server, tell, using
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.payments.billing import Line, credit, draft_invoice, issue
from warmdesk.payments.checkouts import start_checkout
from warmdesk.payments.errors import NotOpen, ProviderMissing, ProviderRefused, ProviderUnavailable
from warmdesk.payments.models import Billing, Checkout, Invoice, Payment, ProviderNotice
from warmdesk.payments.services import mark_paid, pay_way, put_invoices, set_up_billing
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db
SESSION = "cs_test_1"


@pytest.fixture
def stripe() -> Iterator[Server]:
    business()
    with stripe_server() as server, using(server):
        yield server


@pytest.fixture
def invoice(stripe: Server) -> Invoice:
    return issue(invoice=draft_invoice(contact=customer(), lines=[Line("Wedding cake", 12345)]), by=None)


def paid(invoice: Invoice) -> bool:
    return Invoice.objects.get(id=invoice.id).status == "paid"


def questions() -> list[str]:
    return [event.facts["reason"] for event in Event.objects.filter(name="payments.payment_questioned").order_by("id")]


def test_a_customer_pays_on_the_provider_s_page_and_the_invoice_is_paid(invoice: Invoice, stripe: Server, client: Client) -> None:
    assert pay_way(invoice=invoice, key="k").kind == "link"
    sent = client.post(f"/pay/{invoice.public_id}/online")
    assert (sent.status_code, sent["Location"]) == (302, f"{stripe.url}/c/pay/{SESSION}")
    assert "waiting for your bank" in client.get(f"/pay/{invoice.public_id}/?back=1").content.decode()
    assert not paid(invoice)
    assert tell(client, stripe.event("checkout.session.completed", stripe.pay(SESSION))) == 200
    assert paid(invoice)
    assert "This invoice is paid" in client.get(f"/pay/{invoice.public_id}/?back=1").content.decode()
    assert [(one.amount_minor, one.way, one.reference) for one in Payment.objects.all()] == [(12345, "online", "pi_1")]


def test_the_provider_is_asked_for_the_open_amount_and_told_nothing_personal(invoice: Invoice, stripe: Server) -> None:
    start_checkout(invoice=invoice)
    (asked,) = stripe.asked
    assert asked.form["line_items[0][price_data][unit_amount]"] == "12345"
    assert asked.form["line_items[0][price_data][currency]"] == "eur"
    assert asked.headers["idempotency-key"].startswith("warmdesk-checkout-")
    assert "Marta" not in json.dumps(asked.form)
    assert "marta@example.com" not in json.dumps(asked.form)


def test_asking_twice_opens_one_page_also_when_the_first_answer_was_lost(invoice: Invoice, stripe: Server) -> None:
    first = start_checkout(invoice=invoice)
    assert start_checkout(invoice=invoice) == first
    assert len(stripe.asked) == 1
    Checkout.objects.update(session="", url="", expires_at=None)
    assert start_checkout(invoice=invoice) == first
    assert len(stripe.sessions) == Checkout.objects.count() == 1


def test_a_page_that_is_about_to_expire_is_not_given_out_again(invoice: Invoice, stripe: Server) -> None:
    first = start_checkout(invoice=invoice)
    Checkout.objects.update(expires_at="2026-01-01T00:00:00Z")
    assert start_checkout(invoice=invoice) != first


@pytest.mark.parametrize("forged", ["", "t=1,v1=00", "nonsense", "wrong secret", "old", "changed body", "v0 only"])
def test_a_forged_message_is_refused_and_nothing_is_written(
    forged: str, invoice: Invoice, stripe: Server, client: Client
) -> None:
    start_checkout(invoice=invoice)
    body = stripe.event("checkout.session.completed", stripe.pay(SESSION))
    signed = {
        "wrong secret": signature(body, secret="whsec_other"),
        "old": signature(body, at=time.time() - 3600),
        "changed body": signature(body),
        "v0 only": signature(body).replace("v1=", "v0="),
    }.get(forged, forged)
    before = Event.objects.count()
    sent = body.replace(b"12345", b"12346") if forged == "changed body" else body
    assert tell(client, sent, signed=signed) == 400
    assert not ProviderNotice.objects.exists()
    assert Event.objects.count() == before
    assert not paid(invoice)


def test_without_a_signing_secret_nothing_is_believed(invoice: Invoice, stripe: Server, client: Client) -> None:
    Billing.objects.update(stripe_webhook_secret="")
    start_checkout(invoice=invoice)
    body = stripe.event("checkout.session.completed", stripe.pay(SESSION))
    assert tell(client, body, signed=signature(body, secret="")) == 400
    assert not paid(invoice)


def test_a_message_that_comes_again_counts_once(invoice: Invoice, stripe: Server, client: Client) -> None:
    start_checkout(invoice=invoice)
    body = stripe.event("checkout.session.completed", stripe.pay(SESSION))
    assert [tell(client, body) for _ in range(3)] == [200] * 3
    assert tell(client, stripe.event("checkout.session.completed", stripe.sessions[SESSION])) == 200
    assert Payment.objects.count() == 1
    assert Event.objects.filter(name="payments.invoice_paid").count() == 1


STEPS = ("unpaid", "succeeded", "expired", "refund")


@pytest.mark.parametrize("order", list(itertools.permutations(STEPS)), ids="-".join)
def test_messages_in_any_order_end_alike(order: tuple[str, ...], invoice: Invoice, stripe: Server, client: Client) -> None:
    start_checkout(invoice=invoice)
    session = stripe.pay(SESSION)
    refund = stripe.refund_object("re_dashboard", "pi_1", 2345, "succeeded")
    bodies = {
        "unpaid": stripe.event("checkout.session.completed", session, payment_status="unpaid"),
        "succeeded": stripe.event("checkout.session.async_payment_succeeded", session),
        "expired": stripe.event("checkout.session.expired", session, payment_status="unpaid"),
        "refund": stripe.event("refund.created", refund),
    }
    assert [tell(client, bodies[step]) for step in order] == [200] * 4
    payment = Payment.objects.get()
    assert paid(invoice)
    assert Checkout.objects.get().status == "paid"
    assert [(one.amount_minor, one.status) for one in payment.refunds.all()] == [(2345, "done")]
    assert [note.amount_minor for note in Invoice.objects.filter(kind="credit_note")] == [2345]
    assert not ProviderNotice.objects.filter(is_waiting=True).exists()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [({"amount_total": 1}, "amount"), ({"amount_total": 99999}, "amount"), ({"currency": "usd"}, "currency")],
)
def test_money_that_does_not_fit_pays_nothing_and_is_brought_to_people(
    changed: dict[str, object], reason: str, invoice: Invoice, stripe: Server, client: Client
) -> None:
    start_checkout(invoice=invoice)
    assert tell(client, stripe.event("checkout.session.completed", stripe.pay(SESSION), **changed)) == 200
    assert not paid(invoice)
    assert not Payment.objects.exists()
    assert questions() == [reason]


def test_money_for_an_invoice_that_was_paid_by_hand_meanwhile_is_brought_to_people(
    invoice: Invoice, stripe: Server, client: Client
) -> None:
    start_checkout(invoice=invoice)
    mark_paid(invoice=invoice, way="transfer", by=ana(), key="form")
    tell(client, stripe.event("checkout.session.completed", stripe.pay(SESSION)))
    assert questions() == ["not_open"]
    assert Payment.objects.count() == 1


def test_money_of_an_unknown_page_is_brought_to_people(stripe: Server, client: Client) -> None:
    stranger = {"id": "cs_9", "object": "checkout.session", "payment_status": "paid", "amount_total": 5, "currency": "eur"}
    assert tell(client, stripe.event("checkout.session.completed", stranger)) == 200
    assert questions() == ["unknown"]


@pytest.mark.parametrize("ending", ["paid", "void"])
def test_nobody_can_pay_any_more_what_is_not_owed_any_more(ending: str, invoice: Invoice, stripe: Server) -> None:
    start_checkout(invoice=invoice)
    if ending == "paid":
        mark_paid(invoice=invoice, way="transfer", by=ana(), key="form")
    else:
        credit(invoice=invoice, amount=None, text="Cancelled", key="k", by=ana())
    drain(STORY)
    assert stripe.sessions[SESSION]["status"] == "expired"
    assert Checkout.objects.get().status == "closed"
    with pytest.raises(NotOpen):
        start_checkout(invoice=Invoice.objects.get(id=invoice.id))


def test_a_folder_s_invoice_can_be_paid_online_too(stripe: Server, client: Client) -> None:
    row = {
        "contact_id": customer().id, "issued_on": date(2026, 3, 1), "due_on": None, "amount_minor": 750, "currency": "EUR",
        "status": "open",
    }  # fmt: skip
    put_invoices(invoices={"OLD-1": row})
    old = Invoice.objects.get(number="OLD-1")
    start_checkout(invoice=old)
    tell(client, stripe.event("checkout.session.completed", stripe.pay(SESSION)))
    assert paid(old)


def test_a_provider_in_trouble_is_told_plainly_and_nothing_is_lost(invoice: Invoice, stripe: Server, client: Client) -> None:
    stripe.faults[:] = [500] * 4
    answer = client.post(f"/pay/{invoice.public_id}/online")
    assert answer.status_code == 503
    assert "Nothing was paid" in answer.content.decode()
    stripe.faults.clear()
    assert client.post(f"/pay/{invoice.public_id}/online").status_code == 302


@pytest.mark.parametrize(("status", "error"), [(429, ProviderUnavailable), (503, ProviderUnavailable), (402, ProviderRefused)])
def test_each_fault_of_the_provider_has_its_error(status: int, error: type[Exception], invoice: Invoice, stripe: Server) -> None:
    stripe.faults[:] = [status] * 4
    with pytest.raises(error) as caught:
        start_checkout(invoice=invoice)
    assert KEY not in str(caught.value)


def test_keys_lie_sealed_and_messages_leave_no_name(invoice: Invoice, stripe: Server, client: Client) -> None:
    start_checkout(invoice=invoice)
    tell(client, stripe.event("checkout.session.completed", stripe.pay(SESSION)))
    kept = "\n".join(repr(row) for model in apps.get_models() for row in model._default_manager.values_list())
    for secret in (KEY, WEBHOOK_SECRET, "payer@private.example", "Payer Private"):
        assert secret not in kept


def test_without_a_provider_there_is_no_button_and_no_webhook(client: Client) -> None:
    business()
    invoice = issue(invoice=draft_invoice(contact=customer(), lines=[Line("Bread", 100)]), by=None)
    set_up_billing(account="ES91 2100 0418 4502 0005 1332")
    assert "<button" not in client.get(f"/pay/{invoice.public_id}/").content.decode()
    assert tell(client, b"{}") == 503
    with pytest.raises(ProviderMissing):
        start_checkout(invoice=invoice)
