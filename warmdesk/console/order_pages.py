"""What people see of orders and returns, and what they do with a return."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.catalog.selectors import product_names
from warmdesk.console.access import require_reader, require_writer
from warmdesk.console.errors import FormRefused, NoSuchPage
from warmdesk.conversations.services import by_person
from warmdesk.lib import clock
from warmdesk.orders.errors import ReturnNotPossible
from warmdesk.orders.listing import PAGE, VIEWS, is_late, order_counts, order_in_full, orders_in, returns_told, today
from warmdesk.orders.models import Order, Return
from warmdesk.orders.rules import Returnability
from warmdesk.orders.selectors import open_returns, return_by_id, returnable
from warmdesk.orders.services import approve_return, decline_return, receive_return, settle_return, start_return

Step = Literal["approve", "decline", "receive", "refunded", "exchanged"]
STEPS: tuple[Step, ...] = get_args(Step)


@dataclass(frozen=True)
class WaitingReturn:
    """A return with the steps that come next."""

    asked: Return
    steps: list[tuple[Step, str]]


@dataclass(frozen=True)
class OrderList:
    """One page of a view, and the returns that wait for somebody; `older` is the next page or nothing."""

    view: str
    query: str
    rows: list[tuple[Order, bool]]
    views: list[tuple[str, str, int | None]]
    returns: list[WaitingReturn]
    older: int | None


@dataclass(frozen=True)
class OrderPage:
    """One order: what was bought, where it is, and what comes or came back."""

    order: Order
    lines: list[tuple[str, str, int]]
    is_late: bool
    returns: list[WaitingReturn]
    verdict: Returnability
    why_not: str


def order_list(user: User, *, view: str, query: str, skip: int) -> OrderList:
    """Return a page of a view; raises NotAllowed."""
    require_reader(user)
    view, counts, day = view if view in VIEWS else "open", order_counts(), today()
    found = orders_in(view, query=query, skip=skip, most=PAGE + 1)
    words = {"open": gettext("On their way"), "late": gettext("Late"), "all": gettext("All")}
    return OrderList(
        view=view,
        query=query,
        rows=[(one, is_late(one, day)) for one in found[:PAGE]],
        views=[(key, said, counts.get(key)) for key, said in words.items()],
        returns=[_with_steps(user, one) for one in open_returns()],
        older=skip + PAGE if len(found) > PAGE else None,
    )


def order_for_page(user: User, order_id: int) -> Order:
    """Return one order; raises NotAllowed or NoSuchPage."""
    require_reader(user)
    found = order_in_full(order_id)
    if found is None:
        raise NoSuchPage(gettext("There is no such order."))
    return found


def order_page(user: User, order_id: int) -> OrderPage:
    """Return all that stands on an order's page; raises NotAllowed or NoSuchPage."""
    order = order_for_page(user, order_id)
    lines = list(order.lines.all())
    names = product_names([line.sku for line in lines])
    verdict = returnable(order, clock.now())
    return OrderPage(
        order=order,
        lines=[(line.sku, names.get(line.sku) or line.title or line.sku, line.quantity) for line in lines],
        is_late=is_late(order, today()),
        returns=[_with_steps(user, one) for one in returns_told(order)],
        verdict=verdict,
        why_not=why_words(verdict.why) if verdict.why else "",
    )


def step_return(*, return_id: int, step: str, note: str, by: User) -> Return:
    """Decide about a return, note that it came back, or that it is settled; raises WrongState when somebody was faster."""
    require_writer(by)
    asked = return_by_id(return_id)
    if asked is None or step not in STEPS:
        raise NoSuchPage(gettext("There is no such return."))
    if step == "approve":
        return approve_return(asked=asked, by=by, note=note)
    if step == "decline":
        return decline_return(asked=asked, by=by, note=note)
    if step == "receive":
        return receive_return(asked=asked, by=by)
    return settle_return(asked=asked, by=by, is_exchange=step == "exchanged")


def ask_return(*, order_id: int, wants: str, reason: str, skus: list[str], key: str, by: User) -> Return:
    """Write down for a customer that they want to give something back; raises FormRefused with the rule that forbids it."""
    require_writer(by)
    order = order_for_page(by, order_id)
    try:
        return start_return(order=order, by=by_person(by), key=f"console:{key}", reason=reason, wants=wants, skus=skus)
    except ReturnNotPossible as refused:
        raise FormRefused(why_words(refused.why)) from refused


def why_words(why: str) -> str:
    """Say why an order can't be given back."""
    return {
        "not_delivered": gettext("It is not delivered yet."),
        "cancelled": gettext("It is cancelled."),
        "returned": gettext("It came back already."),
        "asked_already": gettext("A return is under way."),
        "too_late": gettext("The time to give it back is over."),
        "exempt": gettext("What was bought can’t be given back by the business’s rules."),
    }.get(why, gettext("It can’t be given back."))


def _with_steps(user: User, asked: Return) -> WaitingReturn:
    steps: dict[str, list[tuple[Step, str]]] = {
        Return.State.ASKED: [("approve", gettext("Approve")), ("decline", gettext("Decline"))],
        Return.State.APPROVED: [("receive", gettext("It came back"))],
        Return.State.RECEIVED: [("refunded", gettext("Money went back")), ("exchanged", gettext("Another one went out"))],
    }
    following = steps.get(asked.state, []) if user.may(May.ANSWER) else []
    return WaitingReturn(asked, following[::-1] if asked.wants == Return.Wants.EXCHANGE and asked.received_at else following)
