"""What the desk asks of a shop system, and what it wants to hear: values, whatever the vendor calls them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Protocol

from warmdesk.lib.http import Answer, call
from warmdesk.lib.money import MalformedAmount, Money
from warmdesk.orders.errors import ShopRefused, ShopUnavailable, UnreadableOrder

PATIENCE_S = 30.0
TRIES = 4
BUSY = {429, 502, 503, 504}
_pause = threading.Event()
"""Never set: waiting on it is a pause."""


@dataclass(frozen=True)
class ShopLine:
    """So many pieces; the title where the shop has no SKU."""

    sku: str
    title: str
    quantity: int


@dataclass(frozen=True)
class ShopCustomer:
    """Who bought, as far as the shop says; `number` is the shop's own, empty for a guest."""

    number: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""


@dataclass(frozen=True)
class ShopOrder:
    """An order as a shop tells of it; moments are aware, the total is without shipping, in minor units."""

    source_id: str
    number: str
    placed_at: datetime
    changed_at: datetime
    status: str
    total_minor: int
    currency: str
    customer: ShopCustomer
    lines: tuple[ShopLine, ...]
    carrier: str = ""
    tracking: str = ""
    eta: date | None = None
    delivered_at: datetime | None = None
    is_refunded: bool = False
    """All the money went back, and the shop does not say where the goods are."""


@dataclass(frozen=True)
class Gone:
    """An order that the shop deleted."""

    source_id: str


@dataclass(frozen=True)
class Access:
    """How a shop is reached: its address without a path, what lets the desk in, and what it signs its calls with."""

    address: str
    token: str
    signing_secret: str
    completed_means: str = "shipped"
    """What "completed" says of a parcel where the shop has no word for delivered: `shipped` or `delivered`."""


class Shop(Protocol):
    """A shop system, for one shop."""

    def __init__(self, access: Access) -> None: ...

    def is_genuine(self, headers: Mapping[str, str], body: bytes) -> bool:
        """Tell whether the shop itself made this call, by its signature over the very bytes."""

    def is_greeting(self, body: bytes) -> bool:
        """Tell whether this is the unsigned word with which a shop tries a new address; it is answered and believed nothing."""

    def told(self, headers: Mapping[str, str], body: bytes) -> ShopOrder | Gone | None:
        """Read a call of the shop; None for one that speaks of no order. Raises UnreadableOrder."""

    def changed_since(self, moment: datetime) -> Iterator[ShopOrder]:
        """Yield the orders that changed since an aware moment. Raises ShopRefused, ShopUnavailable, UnreadableOrder."""


def is_signed(body: bytes, signature: str, secret: str) -> bool:
    """Tell whether a base64 HMAC-SHA256 of the bytes is right, in constant time; nothing is signed with an empty secret."""
    expected = base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()
    return bool(secret) and hmac.compare_digest(expected.encode(), signature.strip().encode())


def ask(method: str, url: str, *, headers: Mapping[str, str], body: bytes | None = None) -> Answer:
    """Ask a shop, again after as long as it wishes while it is busy. Raises ShopRefused, ShopUnavailable, CallFailed."""
    for attempt in range(TRIES):
        answer = call(method, url, headers=headers, body=body)
        if answer.status not in BUSY:
            break
        pause(_wish(answer, attempt), is_last=attempt == TRIES - 1)
    if answer.status != 200:
        raise ShopRefused(f"The shop answered {answer.status}.", answered=answer.status)
    return answer


def pause(wait_s: float, *, is_last: bool) -> None:
    """Wait as a busy shop wishes; raise ShopUnavailable when that is too long or was tried often enough."""
    if is_last or wait_s > PATIENCE_S:
        raise ShopUnavailable("The shop is busy; the desk asks again later.")
    _pause.wait(wait_s)


def _wish(answer: Answer, attempt: int) -> float:
    try:
        return float(answer.headers["retry-after"])
    except (KeyError, ValueError):
        return float(2**attempt)


def json_of(body: bytes) -> Any:
    """Read JSON. Raises UnreadableOrder."""
    try:
        return json.loads(body)
    except ValueError as error:
        raise UnreadableOrder("That is no JSON.") from error


def text_of(fields: Mapping[str, Any], key: str, most: int = 200) -> str:
    """Return a text or number as text, nothing where it is missing."""
    value = fields.get(key)
    return "" if value is None or isinstance(value, dict | list | bool) else str(value).strip()[:most]


def needed(fields: Mapping[str, Any], key: str) -> str:
    """Return a text that must be there. Raises UnreadableOrder."""
    if not (text := text_of(fields, key)):
        raise UnreadableOrder(f"The order has no {key}.", key=key)
    return text


def moment_of(text: str) -> datetime:
    """Read an ISO moment; one without an offset is UTC. Raises UnreadableOrder."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UnreadableOrder("That is no moment.") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def minor_of(text: str, currency: str) -> int:
    """Read an amount such as 98.00; never less than nothing. Raises UnreadableOrder."""
    try:
        return max(0, Money.parse(text, currency).minor)
    except MalformedAmount as error:
        raise UnreadableOrder(str(error)) from error


def items_of(fields: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """Return a list of objects; nothing where it is missing or something else."""
    found = fields.get(key)
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def object_of(fields: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Return an object; an empty one where it is missing or something else."""
    found = fields.get(key)
    return found if isinstance(found, dict) else {}


def line_of(*, sku: str, title: str, quantity: object) -> ShopLine | None:
    """Return an order's line; None where nothing of it is left or it cannot be counted."""
    if not isinstance(quantity, int) or isinstance(quantity, bool) or quantity <= 0:
        return None
    return ShopLine(sku=(sku or title or "?")[:80], title=title[:200], quantity=quantity)
