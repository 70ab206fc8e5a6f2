"""The port to a provider of online payments: what the desk asks and is told. Adapters speak a vendor's protocol."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from django.utils.module_loading import import_string

from warmdesk import settings
from warmdesk.lib.money import Money
from warmdesk.lib.secrets import CannotUnseal, unseal
from warmdesk.payments.errors import ProviderMissing
from warmdesk.payments.models import KEYS
from warmdesk.payments.selectors import billing

STRIPE = "warmdesk.payments.stripe_adapter.make"


@dataclass(frozen=True)
class CheckoutAsked:
    """One payment that a customer is about to make: `key` makes asking twice harmless."""

    key: str
    checkout_id: int
    title: str
    amount: Money
    back_url: str
    language: str


@dataclass(frozen=True)
class CheckoutStarted:
    """Where the customer pays, and until when."""

    session: str
    url: str
    expires_at: datetime


@dataclass(frozen=True)
class Notice:
    """What the provider said, verified: `id` is its own number of this message; what does not apply is empty.

    `reference` names the payment, `refund` the refund at the provider; `checkout_id` and `refund_id` are ours, as we told them.
    """

    id: str
    about: Literal["paid", "pending", "failed", "expired", "refunded", "refund_pending", "refund_failed", "disputed", "other"]
    session: str = ""
    reference: str = ""
    refund: str = ""
    checkout_id: int | None = None
    refund_id: int | None = None
    amount_minor: int = 0
    currency: str = ""


class Provider(Protocol):
    """A provider of online payments. Any call may raise ProviderUnavailable (try again) or ProviderRefused (do not)."""

    def start_checkout(self, asked: CheckoutAsked) -> CheckoutStarted:
        """Open a page on which the customer pays; the same key opens the same page."""

    def close_checkout(self, session: str) -> None:
        """Let nobody pay there any more; one that is closed already is left as it is."""

    def refund(self, *, reference: str, amount: Money, refund_id: int, key: str) -> str:
        """Send money back; the same key sends it once. Return the provider's number of the refund."""

    def read(self, body: bytes, signature: str) -> Notice:
        """Return what a message says once its signature is found genuine and fresh; raise ForgedNotice."""


def provider() -> Provider | None:
    """Return the business's provider of online payments, or None where it has none. Raise ProviderMissing."""
    how = billing()
    if not how.stripe_key:
        return None
    try:
        make: Callable[[str, str, str], Provider] = import_string(STRIPE)
        key = unseal(how.stripe_key, purpose=KEYS)
        secret = unseal(how.stripe_webhook_secret, purpose=KEYS) if how.stripe_webhook_secret else ""
    except ImportError:
        raise ProviderMissing("Stripe's library is not installed: pip install 'warmdesk[stripe]'") from None
    except CannotUnseal:
        raise ProviderMissing("Stripe's keys were sealed under another secret key. Enter them again.") from None
    return make(key, secret, settings.STRIPE_URL.text())
