"""Writes: what the folder or a shop system says of orders, what comes late, and what is given back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.contacts.selectors import erased_ids
from warmdesk.conversations.services import By
from warmdesk.lib import clock
from warmdesk.lib.rows import RowChanges, put_rows
from warmdesk.lib.transactions import write
from warmdesk.orders.errors import NumberTaken, ReturnNotPossible, WrongState
from warmdesk.orders.events import OfferCurated, OrderDelivered, OrderLate, ReturnAsked, ReturnMoved
from warmdesk.orders.models import FOLDER, Curation, Order, OrderLine, Return, ReturnRules
from warmdesk.orders.selectors import returnable
from warmdesk.outbox.services import record

FORGOTTEN = {"carrier": "", "tracking": ""}
UNDER_WAY = (Order.Status.PENDING, Order.Status.PAID, Order.Status.PACKED, Order.Status.SHIPPED)
AWAITED = (Order.Status.PAID, Order.Status.PACKED, Order.Status.SHIPPED)
"""Where an order is late once its day has passed; one that waits for its payment is not."""
LONGEST_REASON = 1000
Lines = Mapping[str, Sequence[tuple[str, int]]]


def put_orders(*, orders: Mapping[str, Mapping[str, Any]], lines: Lines) -> RowChanges:
    """Keep exactly these orders of the folder, by number, with their `lines` (SKU and quantity, by number). Safe to call twice.

    Orders of other sources stay as they are, also where the folder names their number. What was forgotten of an erased customer's
    orders stays forgotten. Records OrderDelivered for each order that was under way and has arrived.
    """
    with write():
        erased = erased_ids()
        others = set(Order.objects.exclude(source=FOLDER).values_list("number", flat=True))
        rows = {
            number: {**fields, **FORGOTTEN} if fields["contact_id"] in erased else fields
            for number, fields in orders.items()
            if number not in others
        }
        under_way = _under_way(rows)
        changes = put_rows(Order, key="number", rows=rows) + _remove_others(rows)
        _note_arrivals(under_way)
        return changes + RowChanges(changed=_put_lines({number: lines[number] for number in rows}, new=set(changes.created)))


def put_order(
    *,
    source: str,
    number: str,
    fields: Mapping[str, Any],
    lines: Sequence[tuple[str, str, int]],
    changed_at: datetime | None = None,
) -> tuple[Order, bool]:
    """Keep one order of a source other than the folder, with its `lines` (SKU, title, quantity); return it and whether it is new.

    Older news than what is known change nothing. Safe to call twice. Records OrderDelivered when it was under way and has
    arrived. Raises NumberTaken when another source keeps this number.
    """
    with write():
        kept = Order.objects.select_for_update().filter(number=number).first()
        if kept is not None and kept.source != source:
            raise NumberTaken(f"Order {number} is kept by another source.", kept_by=kept.source or "folder")
        if kept is not None and changed_at and kept.source_changed_at and changed_at < kept.source_changed_at:
            return kept, False
        is_erased = fields["contact_id"] in erased_ids()
        told = {**fields, **FORGOTTEN} if is_erased else dict(fields)
        under_way = _under_way([number])
        known = {**told, "source": source, "source_changed_at": changed_at}
        order, is_new = Order.objects.update_or_create(number=number, defaults=known)
        order.lines.all().delete()
        OrderLine.objects.bulk_create(
            OrderLine(order=order, sku=sku, title="" if is_erased else title, quantity=quantity) for sku, title, quantity in lines
        )
        _note_arrivals(under_way)
        return order, is_new


def cancel_gone(*, source: str, source_id: str) -> None:
    """An order was deleted where it came from: nobody waits for it any more. Harmless for one that is not known."""
    with write():
        gone = Order.objects.filter(source=source, source_id=source_id)
        gone.filter(status__in=UNDER_WAY).update(status=Order.Status.CANCELLED, source_changed_at=clock.now())


def _remove_others(numbers: Mapping[str, Any]) -> RowChanges:
    gone = Order.objects.filter(source=FOLDER).exclude(number__in=numbers)
    names = tuple(gone.order_by("number").values_list("number", flat=True))
    if names:
        gone.delete()
    return RowChanges(removed=names)


def _under_way(numbers: Collection[str]) -> list[int]:
    """Return the ids of those of these orders that the desk knows and believes not yet delivered."""
    return list(Order.objects.filter(number__in=numbers, status__in=UNDER_WAY).values_list("id", flat=True))


def _note_arrivals(under_way: Sequence[int]) -> None:
    """Note the moment at which orders that were under way are found delivered."""
    for order in Order.objects.filter(id__in=under_way, status=Order.Status.DELIVERED):
        order.delivered_at = order.delivered_at or clock.now()
        order.save(update_fields=["delivered_at"])
        record(
            OrderDelivered(order_id=order.id, contact_id=order.contact_id, total_minor=order.total_minor, currency=order.currency)
        )


def _put_lines(lines: Lines, new: set[str]) -> tuple[str, ...]:
    """Let orders hold these lines; return the numbers of those, not among the `new`, whose lines changed."""
    kept: dict[str, list[tuple[str, int]]] = {number: [] for number in lines}
    ours = OrderLine.objects.filter(order__source=FOLDER)
    for number, sku, quantity in ours.order_by("id").values_list("order__number", "sku", "quantity"):
        kept[number].append((sku, quantity))
    differing = [number for number in lines if list(lines[number]) != kept[number]]
    if differing:
        ids = dict(Order.objects.filter(number__in=differing).values_list("number", "id"))
        OrderLine.objects.filter(order_id__in=ids.values()).delete()
        OrderLine.objects.bulk_create(
            OrderLine(order_id=ids[number], sku=sku, quantity=quantity) for number in differing for sku, quantity in lines[number]
        )
    return tuple(number for number in differing if number not in new)


def notice_late() -> None:
    """Record OrderLate, once for an order, for each that should have arrived before today and has not. Runs by the clock."""
    business = business_or_none()
    if business is None:
        return
    today = clock.now().astimezone(business.zone).date()
    with write():
        for order in Order.objects.filter(status__in=AWAITED, eta__lt=today, late_noted_at=None):
            order.late_noted_at = clock.now()
            order.save(update_fields=["late_noted_at"])
            days_late = (today - order.eta).days if order.eta else 0
            record(OrderLate(order_id=order.id, contact_id=order.contact_id, days_late=days_late))


def put_return_rules(*, rules: Mapping[str, Any] | None) -> bool:
    """Let returns follow these rules, or none; return whether anything changed."""
    with write():
        kept = ReturnRules.objects.first()
        if rules is None:
            return bool(ReturnRules.objects.all().delete()[0])
        row = kept or ReturnRules()
        differing = [field for field, value in rules.items() if getattr(row, field) != value]
        for field in differing:
            setattr(row, field, rules[field])
        row.save()
        return kept is None or bool(differing)


def start_return(
    *, order: Order, by: By, key: str, reason: str = "", wants: str = Return.Wants.REFUND, skus: Sequence[str] = ()
) -> Return:
    """Write down that a customer wants to give an order back; records ReturnAsked.

    It is only asked for, until a person approves it, unless the rules let the desk. `skus` is what comes back, nothing means all
    of it; `key` makes it safe to call twice: the same key is the same return. Raises ReturnNotPossible.
    """
    with write():
        order = Order.objects.select_for_update().get(id=order.id)
        known = Return.objects.filter(key=key).first()
        if known is not None:
            return known
        verdict = returnable(order, clock.now())
        if not verdict or not set(skus) <= set(verdict.skus):
            raise ReturnNotPossible(verdict.why or "exempt")
        coming = _what_comes_back(order, skus or verdict.skus)
        state = Return.State.ASKED if verdict.needs_person else Return.State.APPROVED
        asked = Return.objects.create(
            order=order,
            key=key,
            state=state,
            wants=wants,
            skus=coming,
            reason=reason[:LONGEST_REASON],
            asked_at=clock.now(),
            decided_at=None if verdict.needs_person else clock.now(),
        )
        record(
            ReturnAsked(
                return_id=asked.id,
                order_id=order.id,
                contact_id=order.contact_id,
                state=state,
                wants=wants,
                by=by.kind,
                by_id=by.person_id,
            )
        )
        return asked


def _what_comes_back(order: Order, skus: Sequence[str]) -> list[str]:
    """Return the SKUs, or nothing when that is the whole order."""
    whole = {line.sku for line in order.lines.all()}
    return [] if whole <= set(skus) else list(skus)


def approve_return(*, asked: Return, by: User, note: str = "") -> Return:
    """Let a return go ahead; records ReturnMoved. Raises WrongState unless it is asked for."""
    return _decide(asked, Return.State.APPROVED, by, note)


def decline_return(*, asked: Return, by: User, note: str = "") -> Return:
    """Say no to a return; records ReturnMoved. Raises WrongState unless it is asked for."""
    return _decide(asked, Return.State.DECLINED, by, note)


def receive_return(*, asked: Return, by: User) -> Return:
    """Note that the goods came back; the order is `returned` when all of it did. Records ReturnMoved; raises WrongState."""
    with write():
        moved = _move(asked, since=(Return.State.APPROVED,), to=Return.State.RECEIVED, by=by, received_at=clock.now())
        if not moved.skus:
            Order.objects.filter(id=moved.order_id).update(status=Order.Status.RETURNED)
        return moved


def settle_return(*, asked: Return, by: User, is_exchange: bool) -> Return:
    """Note that the money went back, or another piece went out; records ReturnMoved. Raises WrongState unless received."""
    state = Return.State.EXCHANGED if is_exchange else Return.State.REFUNDED
    return _move(asked, since=(Return.State.RECEIVED,), to=state, by=by, settled_at=clock.now())


def _decide(asked: Return, state: Return.State, by: User, note: str) -> Return:
    note = note[:LONGEST_REASON]
    return _move(asked, since=(Return.State.ASKED,), to=state, by=by, note=note, decided_at=clock.now(), decided_by=by)


def _move(asked: Return, *, since: tuple[Return.State, ...], to: Return.State, by: User, **fields: Any) -> Return:
    """Bring a return from one of these states to another, by one conditional UPDATE, so that two people can't both."""
    with write():
        was = asked.state
        if not Return.objects.filter(id=asked.id, state__in=since, state=was).update(state=to, **fields):
            raise WrongState("Somebody was faster, or this step does not come next.", state=was)
        record(ReturnMoved(return_id=asked.id, order_id=asked.order_id, was=was, now=to, by=by.id))
        return Return.objects.get(id=asked.id)


def curate(*, sku: str, kind: str, beside: str = "", by: User | None) -> Curation:
    """Let a product always or never be offered beside another (beside any: empty); a later word replaces an earlier one.

    Records OfferCurated.
    """
    with write():
        word, _ = Curation.objects.update_or_create(sku=sku, beside=beside, defaults={"kind": kind, "by": by})
        record(OfferCurated(curation_id=word.id, kind=kind, by=by.id if by else None))
        return word


def uncurate(*, sku: str, beside: str = "", by: User | None) -> bool:
    """Leave an offer to what is bought again; return whether there was a word on it. Records OfferCurated."""
    with write():
        word = Curation.objects.filter(sku=sku, beside=beside).first()
        if word is not None:
            record(OfferCurated(curation_id=word.id, kind="none", by=by.id if by else None))
            word.delete()
        return word is not None


def erase_contact(contact_id: int) -> None:
    """Forget where a contact's parcels went and why they gave something back; what was sold, when and for how much stays, so that
    the books stay true.
    """
    with write():
        Order.objects.filter(contact_id=contact_id).update(**FORGOTTEN)
        OrderLine.objects.filter(order__contact_id=contact_id).update(title="")
        Return.objects.filter(order__contact_id=contact_id).update(
            reason="", note="", key=Concat(Value("forgotten:"), Cast("id", CharField()))
        )
