"""What can go wrong with money."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class PaymentsError(WarmdeskError):
    """The root of this room's errors."""


class NotOpen(PaymentsError):
    """Nothing is to be paid on this invoice: it is paid, void or not issued yet."""

    code = "invoice_not_open"
    status = 409


class WrongAmount(PaymentsError):
    """The amount is nothing, or more than is open."""

    code = "wrong_amount"
    status = 422
