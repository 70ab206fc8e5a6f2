"""Returns as a program sees them, and the steps that it may take in a person's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.orders.models import Return
from warmdesk.orders.services import approve_return, decline_return, receive_return, settle_return

STEPS: dict[str, Callable[[Return, User], Return]] = {
    "approve": lambda asked, by: approve_return(asked=asked, by=by),
    "decline": lambda asked, by: decline_return(asked=asked, by=by),
    "receive": lambda asked, by: receive_return(asked=asked, by=by),
    "refund": lambda asked, by: settle_return(asked=asked, by=by, is_exchange=False),
    "exchange": lambda asked, by: settle_return(asked=asked, by=by, is_exchange=True),
}


def show_return(asked: Return) -> dict[str, Any]:
    """Return a return as JSON."""
    moments = {name: getattr(asked, name) for name in ("asked_at", "decided_at", "received_at", "settled_at")}
    return {
        "id": asked.id,
        "order": asked.order.number,
        "state": asked.state,
        "wants": asked.wants,
        "skus": asked.skus,
        "reason": asked.reason,
        **{name: moment.isoformat() if moment else None for name, moment in moments.items()},
    }
