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
