"""`start_return`: give an order back, by the shop's own rules."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Limit, Outcome, Tool
from warmdesk.assistant.tools.finding.orders import order_to_return
from warmdesk.assistant.tools.finding.plain import own_words
from warmdesk.assistant.tools.order_status import items_of
from warmdesk.brain.dialogue.values import Argument
from warmdesk.conversations.services import ASSISTANT
from warmdesk.orders.errors import ReturnNotPossible
from warmdesk.orders.models import Order, Return
from warmdesk.orders.selectors import order_for, returnable
from warmdesk.orders.services import start_return

_WHY_NOT = {
    "not_delivered": "return_not_delivered",
    "too_late": "return_too_late",
    "asked_already": "return_asked_already",
}
_STILL_HERE = {Order.Status.PENDING, Order.Status.PAID, Order.Status.PACKED}


def _run(call: Call) -> Outcome:
    order = _order(call)
    try:
        asked = start_return(order=order, by=ASSISTANT, key=call.key, reason=call.fields.get("reason", ""))
    except ReturnNotPossible as refused:
        return _not_possible(call, refused.why, order)
    key = "return_approved" if asked.state == Return.State.APPROVED else "return_asked"
    return Outcome(text=call.say(key, order=order.number), effect={"return": asked.id})


def _refusal(call: Call) -> Outcome | None:
    """Say why an order can't come back, before more is asked about it."""
    order = _order(call)
    verdict = returnable(order, call.now)
    return None if verdict else _not_possible(call, verdict.why, order)


def _not_possible(call: Call, why: str, order: Order) -> Outcome:
    """Refuse in words; what has not left the house yet can still be stopped, and only by a person, who should know at once."""
    if order.status in _STILL_HERE:
        return Outcome(text="", is_done=False, hands_over="over_limit", because="the order has not left yet and can be stopped")
    return Outcome(text=call.say(_WHY_NOT.get(why, "return_not_possible"), order=order.number), is_done=False)


def _sums_up(call: Call) -> str:
    order = _order(call)
    return call.say("confirm_return", order=order.number, items=items_of(order, call.language))


def _order(call: Call) -> Order:
    order = order_for(call.contact, call.fields["order"])
    if order is None:
        raise LookupError("the order is no longer there")
    return order


START_RETURN = Tool(
    name="start_return",
    purpose="Start the return of the customer's own order.",
    arguments=(Argument("order", "order"), Argument("reason", "text", is_required=False)),
    finds={"order": order_to_return, "reason": own_words},
    asks={"order": "form_ask_order", "reason": "form_ask_reason"},
    run=_run,
    sums_up=_sums_up,
    refuses=_refusal,
    stakes="medium",
    limits={"customer": Limit(times=3)},
)
