"""What can go wrong with orders and returns."""

from __future__ import annotations

from typing import Any

from warmdesk.lib.errors import WarmdeskError


class OrdersError(WarmdeskError):
    """The root of this room's errors."""


class ReturnNotPossible(OrdersError):
    """The shop's rules, or where the order is, do not allow it; `why` is one of `selectors.Why`."""

    code = "return_not_possible"
    status = 409

    def __init__(self, why: str, **facts: Any) -> None:
        """Keep why not."""
        super().__init__("This order can't be returned.", why=why, **facts)
        self.why = why


class WrongState(OrdersError):
    """A return stands in another state than this step begins from."""

    code = "return_in_another_state"
    status = 409


class NumberTaken(OrdersError):
    """Another source already keeps an order with this number."""

    code = "order_number_taken"
    status = 409


class UnreadableOrder(OrdersError):
    """What a shop sent is no order that the desk can read; trying again does not help."""

    code = "unreadable_order"
    status = 422


class ShopRefused(OrdersError):
    """A shop does not let the desk in, or does not know what was asked."""

    code = "shop_refused"
    status = 502


class ShopUnavailable(OrdersError):
    """A shop is busy; another try helps."""

    code = "shop_unavailable"
    status = 503
    retryable = True


class NotSigned(OrdersError):
    """A call that says it comes from a shop does not bear the shop's signature."""

    code = "not_signed"
    status = 401


class NoSuchShop(OrdersError):
    """No shop is connected under this key."""

    code = "no_such_shop"
    status = 404


class BadShop(OrdersError):
    """What was given cannot be how a shop is reached."""

    code = "bad_shop"
    status = 422
