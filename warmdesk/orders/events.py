"""What happens to orders."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class OrderDelivered(Fact):
    """An order that the desk knew to be under way has arrived. Amounts are minor units, without shipping."""

    name = "orders.order_delivered"
    order_id: int
    contact_id: int
    total_minor: int
    currency: str


@dataclass(frozen=True, kw_only=True)
class OrderLate(Fact):
    """The day on which an order was expected has passed; noted once for an order, `days_late` from that day."""

    name = "orders.order_late"
    order_id: int
    contact_id: int
    days_late: int


@dataclass(frozen=True, kw_only=True)
class ReturnAsked(Fact):
    """A customer wants to give an order back; `state` is `asked`, or `approved` where the rules allow it without a person.

    `by` is the actor's kind: assistant, person or system.
    """

    name = "orders.return_asked"
    return_id: int
    order_id: int
    contact_id: int
    state: str
    wants: str
    by: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class ReturnMoved(Fact):
    """A return came from one state to another, by a person."""

    name = "orders.return_moved"
    return_id: int
    order_id: int
    was: str
    now: str
    by: int | None


@dataclass(frozen=True, kw_only=True)
class ShopConnected(Fact):
    """An owner connected a shop system, or changed how it is reached."""

    name = "orders.shop_connected"
    shop_id: int
    kind: str
    by: int | None


@dataclass(frozen=True, kw_only=True)
class ShopDisconnected(Fact):
    """An owner ended the connection to a shop system; its orders stay."""

    name = "orders.shop_disconnected"
    shop_id: int
    by: int | None


@dataclass(frozen=True, kw_only=True)
class ShopDue(Fact):
    """It is time to ask a shop what changed."""

    name = "orders.shop_due"
    shop_id: int


@dataclass(frozen=True, kw_only=True)
class OfferCurated(Fact):
    """A person said that something is always or never offered beside something else: `pin`, `block`, or `none` again."""

    name = "orders.offer_curated"
    curation_id: int
    kind: str
    by: int | None
