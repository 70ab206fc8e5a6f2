"""Writes: shop systems are connected, call the desk, and are asked what changed."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings

from warmdesk.accounts.models import User
from warmdesk.contacts.services import meet_customer
from warmdesk.lib import clock
from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.secrets import seal, unseal
from warmdesk.lib.transactions import write
from warmdesk.orders.connectors import SHOPS, Access, Shop
from warmdesk.orders.connectors.port import Gone, ShopCustomer, ShopOrder
from warmdesk.orders.errors import BadShop, NoSuchShop, NotSigned, NumberTaken
from warmdesk.orders.events import ShopConnected, ShopDisconnected, ShopDue
from warmdesk.orders.models import Order, ShopConnection
from warmdesk.orders.selectors import shop_by_id, shop_by_key
from warmdesk.orders.services import cancel_gone, put_order
from warmdesk.outbox.services import record

log = logging.getLogger(__name__)
PURPOSE = "orders.shop"
SHORTEST_SECRET = 8
FIRST_LOOK_BACK = timedelta(days=60)
"""How far the first question reaches: as far as Shopify lets an ordinary token look."""
OVERLAP = timedelta(minutes=10)
"""How much of what was asked before is asked again: clocks differ, and an order twice does no harm."""


def connect_shop(
    *, key: str, kind: str, address: str, token: str, signing_secret: str, by: User | None, completed_means: str = "shipped"
) -> ShopConnection:
    """Connect a shop system, or change how one is reached; its secrets are sealed. Records ShopConnected, ShopDue.

    Raises BadShop.
    """
    _check(key, address, token, signing_secret)
    fields = {
        "kind": kind,
        "address": address.rstrip("/"),
        "sealed_token": seal(token, purpose=PURPOSE),
        "sealed_signing_secret": seal(signing_secret, purpose=PURPOSE),
        "completed_means": completed_means,
        "is_active": True,
        "fault": "",
    }
    with write():
        shop, _ = ShopConnection.objects.update_or_create(key=key, defaults=fields)
        record(ShopConnected(shop_id=shop.id, kind=kind, by=by.id if by else None))
        record(ShopDue(shop_id=shop.id))
        return shop


def _check(key: str, address: str, token: str, signing_secret: str) -> None:
    """Raise BadShop for what would only fail later. Over http secrets travel in the clear: that is for one's own network only."""
    place = urlsplit(address)
    if not re.fullmatch(r"[a-z0-9-]{1,40}", key) or key in {"api", "folder"}:
        raise BadShop("A shop's key is made of small letters, digits and hyphens, and is not api or folder.")
    is_own = place.scheme == "http" and place.netloc in settings.PRIVATE_PLACES
    if not (place.scheme == "https" or is_own) or not place.hostname or place.path.strip("/") or place.query or place.username:
        raise BadShop("A shop's address is https:// and its name, without a path.")
    if not token.strip() or len(signing_secret.strip()) < SHORTEST_SECRET:
        raise BadShop(f"A shop needs a token, and a signing secret of at least {SHORTEST_SECRET} characters.")


def disconnect_shop(*, shop: ShopConnection, by: User | None) -> None:
    """Believe and ask a shop no more, and forget its secrets; its orders stay. Records ShopDisconnected."""
    with write():
        ShopConnection.objects.filter(id=shop.id).update(is_active=False, sealed_token="", sealed_signing_secret="", fault="")
        record(ShopDisconnected(shop_id=shop.id, by=by.id if by else None))


def hear_shop(*, key: str, headers: Mapping[str, str], body: bytes) -> None:
    """Take in what a shop says of an order, once its signature is right. Safe for repeated and overtaken calls.

    Raises NoSuchShop, NotSigned, UnreadableOrder, NumberTaken.
    """
    connection = shop_by_key(key)
    if connection is None:
        raise NoSuchShop("No shop is connected here.")
    shop = _open(connection)
    if shop.is_greeting(body):
        return
    if not shop.is_genuine(headers, body):
        raise NotSigned("The signature is not the shop's.")
    try:
        news = shop.told(headers, body)
        if news is not None:
            _take_in(connection, news)
    except WarmdeskError as error:
        _note_fault(connection, error)
        raise
    ShopConnection.objects.filter(id=connection.id).update(heard_at=clock.now())


def ask_shops() -> None:
    """Let every connected shop be asked what changed: a call can be lost. Records ShopDue. Runs by the clock."""
    with write():
        for shop_id in ShopConnection.objects.filter(is_active=True).values_list("id", flat=True):
            record(ShopDue(shop_id=shop_id))


def sync_shop(fact: ShopDue) -> None:
    """Ask a shop for every order that changed since it was last asked. Raises ShopRefused, ShopUnavailable, CallFailed."""
    connection = shop_by_id(fact.shop_id)
    if connection is None:
        return
    began = clock.now()
    since = connection.synced_to - OVERLAP if connection.synced_to else began - FIRST_LOOK_BACK
    fault = ""
    try:
        for order in _open(connection).changed_since(since):
            try:
                _take_in(connection, order)
            except NumberTaken as error:
                fault = error.sentence
    except WarmdeskError as error:
        _note_fault(connection, error)
        raise
    ShopConnection.objects.filter(id=connection.id).update(synced_to=began, fault=fault[:200])


def sync_failed(fact: ShopDue, because: str) -> None:
    """A shop could not be asked: the next hour tries again, and the owner sees why."""
    log.warning("shop %s could not be asked: %s", fact.shop_id, because)


def _open(connection: ShopConnection) -> Shop:
    access = Access(
        address=connection.address,
        token=unseal(connection.sealed_token, purpose=PURPOSE),
        signing_secret=unseal(connection.sealed_signing_secret, purpose=PURPOSE),
        completed_means=connection.completed_means,
    )
    return SHOPS[connection.kind](access)


def _note_fault(connection: ShopConnection, error: WarmdeskError) -> None:
    ShopConnection.objects.filter(id=connection.id).update(fault=error.sentence[:200])


def _take_in(connection: ShopConnection, news: ShopOrder | Gone) -> None:
    if isinstance(news, Gone):
        cancel_gone(source=connection.key, source_id=news.source_id)
        return
    with write():
        contact = meet_customer(
            external_id=_external_id(connection, news.customer, news.source_id),
            name=news.customer.name,
            email=news.customer.email,
            phone=news.customer.phone,
            language=news.customer.language,
        )
        fields = {
            "contact_id": contact.id,
            "placed_at": news.placed_at,
            "status": _status(connection, news),
            "total_minor": news.total_minor,
            "currency": news.currency,
            "carrier": news.carrier,
            "tracking": news.tracking,
            "source_id": news.source_id,
            **({"eta": news.eta} if news.eta else {}),
            **({"delivered_at": news.delivered_at} if news.delivered_at else {}),
        }
        put_order(
            source=connection.key,
            number=news.number,
            fields=fields,
            lines=[(line.sku, line.title, line.quantity) for line in news.lines],
            changed_at=news.changed_at,
        )


def _status(connection: ShopConnection, news: ShopOrder) -> str:
    """Return the order's state; money that went back says nothing of goods that the customer has."""
    if news.is_refunded:
        known = Order.objects.filter(source=connection.key, number=news.number).values_list("status", flat=True).first()
        if known in {Order.Status.SHIPPED, Order.Status.DELIVERED, Order.Status.RETURNED}:
            return known
    return news.status


def _external_id(connection: ShopConnection, customer: ShopCustomer, source_id: str) -> str:
    """Return the number of a customer, of a guest by their address, else one for this order alone."""
    if customer.number:
        return f"{connection.key}:{customer.number}"[:80]
    if customer.email:
        return f"{connection.key}:guest-{hashlib.sha256(customer.email.casefold().encode()).hexdigest()[:24]}"
    return f"{connection.key}:order-{source_id}"[:80]
