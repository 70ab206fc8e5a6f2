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


class AlreadyIssued(PaymentsError):
    """An issued invoice never changes: write a credit note, and a new invoice."""

    code = "invoice_issued"
    status = 409


class NothingBilled(PaymentsError):
    """An invoice needs at least one line and a total above nothing."""

    code = "nothing_billed"
    status = 422


class NotOurs(PaymentsError):
    """The invoice comes from the business's folder: only there can it be corrected."""

    code = "invoice_not_ours"
    status = 409


class OverLimit(PaymentsError):
    """More than this person's role may send back; `limit_minor` says how much is left of it."""

    code = "over_limit"
    status = 403


class ProviderMissing(PaymentsError):
    """Online payment is not set up, or its library is not installed."""

    code = "no_payment_provider"
    status = 503


class ProviderUnavailable(PaymentsError):
    """The payment provider cannot be reached or is in trouble."""

    code = "payment_provider_unavailable"
    status = 503
    retryable = True


class ProviderRefused(PaymentsError):
    """The payment provider said no; asking again gives the same."""

    code = "payment_provider_refused"
    status = 502


class ForgedNotice(PaymentsError):
    """A message that claims to come from the payment provider and does not, or is a copy of an old one."""

    code = "forged_notice"
    status = 400
