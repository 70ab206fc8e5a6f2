"""Stripe behind our port, by its official library.

Sources: docs.stripe.com/api/checkout/sessions, /api/refunds, /webhooks/signature, /currencies (the minor units it counts in).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Literal

import stripe

from warmdesk.lib.money import Money
from warmdesk.payments.errors import ForgedNotice, ProviderRefused, ProviderUnavailable
from warmdesk.payments.provider import CheckoutAsked, CheckoutStarted, Notice, Provider

TIMEOUT_S = 15
FRESH_S = 300
"""How old a signed message may be, as Stripe advises: an older one is somebody's copy."""
IN_HUNDREDTHS = frozenset({"ISK", "UGX"})
"""Currencies without a minor unit that Stripe counts in hundredths all the same."""
LOCALES = frozenset({"en", "es", "fr", "de", "it", "pt", "nl", "pl"})
About = Literal["paid", "pending", "failed", "expired", "refunded", "refund_pending", "refund_failed", "disputed", "other"]
REFUND_STATES: dict[str, About] = {
    "succeeded": "refunded",
    "failed": "refund_failed",
    "canceled": "refund_failed",
    "pending": "refund_pending",
    "requires_action": "refund_pending",
}


class Stripe:
    """One Stripe account."""

    def __init__(self, key: str, webhook_secret: str, url: str) -> None:
        """Take the account's secret key and the signing secret of its webhook; `url` only where it is not Stripe's own."""
        addresses: Any = {"api": url} if url else {}
        self._client = stripe.StripeClient(
            key,
            base_addresses=addresses,
            http_client=stripe.RequestsClient(timeout=TIMEOUT_S),
            max_network_retries=1,
        )
        self._webhook_secret = webhook_secret

    def start_checkout(self, asked: CheckoutAsked) -> CheckoutStarted:
        """Open a Checkout Session in payment mode."""
        price = {
            "currency": asked.amount.currency.lower(),
            "unit_amount": _to_stripe(asked.amount),
            "product_data": {"name": asked.title},
        }
        told = {"checkout": str(asked.checkout_id)}
        params: Any = {
            "mode": "payment",
            "line_items": [{"quantity": 1, "price_data": price}],
            "client_reference_id": str(asked.checkout_id),
            "metadata": told,
            "payment_intent_data": {"metadata": told},
            "success_url": f"{asked.back_url}?back=1",
            "cancel_url": asked.back_url,
            "locale": asked.language if asked.language in LOCALES else "auto",
        }
        with _told_plainly():
            session = self._client.v1.checkout.sessions.create(params, {"idempotency_key": asked.key})
        return CheckoutStarted(session.id, str(session.url), datetime.fromtimestamp(session.expires_at, UTC))

    def close_checkout(self, session: str) -> None:
        """Expire a Checkout Session; Stripe refuses one that is complete or expired, which is what we want of it."""
        try:
            with _told_plainly():
                self._client.v1.checkout.sessions.expire(session)
        except ProviderRefused:
            return

    def refund(self, *, reference: str, amount: Money, refund_id: int, key: str) -> str:
        """Refund part or all of a PaymentIntent."""
        params: Any = {"payment_intent": reference, "amount": _to_stripe(amount), "metadata": {"refund": str(refund_id)}}
        with _told_plainly():
            return self._client.v1.refunds.create(params, {"idempotency_key": key}).id

    def read(self, body: bytes, signature: str) -> Notice:
        """Verify the `Stripe-Signature` header over the raw bytes, then read what we need of the event."""
        if not self._webhook_secret:
            raise ForgedNotice("No signing secret is set, so nothing can be verified.")
        try:
            event = stripe.Webhook.construct_event(body, signature, self._webhook_secret, tolerance=FRESH_S)
        except (ValueError, stripe.SignatureVerificationError) as error:
            raise ForgedNotice("The signature is wrong or too old.") from error
        return _notice(event.id, event.type, event.data.object.to_dict())


def make(key: str, webhook_secret: str, url: str) -> Provider:
    """Return the adapter."""
    return Stripe(key, webhook_secret, url)


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Turn the library's errors into ours, without what they quote of the request."""
    try:
        yield
    except (stripe.APIConnectionError, stripe.RateLimitError) as error:
        raise ProviderUnavailable("Stripe can't be reached. Try again in a moment.") from error
    except stripe.APIError as error:
        raise ProviderUnavailable("Stripe has trouble answering. Try again in a moment.") from error
    except stripe.StripeError as error:
        raise ProviderRefused(f"Stripe refused ({error.code or type(error).__name__}).") from error


def _to_stripe(money: Money) -> int:
    return money.minor * 100 if money.currency in IN_HUNDREDTHS else money.minor


def _from_stripe(amount: int | None, currency: str) -> int:
    return (amount or 0) // 100 if currency in IN_HUNDREDTHS else (amount or 0)


def _notice(event_id: str, kind: str, about: dict[str, Any]) -> Notice:
    currency = str(about.get("currency") or "").upper()
    told = about.get("metadata") or {}
    if kind.startswith("checkout.session."):
        return Notice(
            event_id,
            _session_state(kind, about),
            session=about["id"],
            reference=about.get("payment_intent") or "",
            checkout_id=_number(told.get("checkout")),
            amount_minor=_from_stripe(about.get("amount_total"), currency),
            currency=currency,
        )
    if about.get("object") == "refund":
        return Notice(
            event_id,
            REFUND_STATES.get(about.get("status") or "", "refund_pending"),
            reference=about.get("payment_intent") or "",
            refund=about["id"],
            refund_id=_number(told.get("refund")),
            amount_minor=_from_stripe(about.get("amount"), currency),
            currency=currency,
        )
    if kind == "charge.dispute.created":
        return Notice(event_id, "disputed", reference=about.get("payment_intent") or "")
    return Notice(event_id, "other")


def _session_state(kind: str, session: dict[str, Any]) -> About:
    """Say what became of a session: a completed one is paid only where Stripe says so (bank debits come days later)."""
    if kind in {"checkout.session.completed", "checkout.session.async_payment_succeeded"}:
        return "paid" if session.get("payment_status") == "paid" else "pending"
    endings: dict[str, About] = {"checkout.session.expired": "expired", "checkout.session.async_payment_failed": "failed"}
    return endings.get(kind, "other")


def _number(text: Any) -> int | None:
    return int(text) if str(text or "").isdecimal() else None
