"""When something can be given back, by the shop's own rules: a pure reading of them, without a clock or a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from warmdesk.orders.models import Order, Return, ReturnRules

Why = Literal["", "not_delivered", "cancelled", "returned", "asked_already", "too_late", "exempt"]


@dataclass(frozen=True)
class Returnability:
    """Whether an order can be given back: true when it can, else `why` not."""

    why: Why = ""
    until: date | None = None
    """The last day, of the business's zone; None where the rules name none."""
    skus: tuple[str, ...] = ()
    """What of the order can come back."""
    needs_person: bool = True
    """Whether a person decides about it; never promise before they have."""

    def __bool__(self) -> bool:
        """Say whether it can be asked for."""
        return not self.why


def judge(
    order: Order,
    *,
    rules: ReturnRules | None,
    categories: Mapping[str, str],
    returns: Sequence[Return],
    placed_on: date,
    delivered_on: date,
    today: date,
) -> Returnability:
    """Say whether an order can be given back; `categories` are those of its products by SKU, dates those of the business's zone.

    Without rules every delivered order can be asked for, without a last day, and a person decides.
    """
    skus = _free_skus(order, rules, categories)
    until = _last_day(rules, placed_on, delivered_on)
    return Returnability(
        why=_standing(order, returns) or _against_rules(skus, until, today),
        until=until,
        skus=skus,
        needs_person=not _is_automatic(rules, order),
    )


def _standing(order: Order, returns: Sequence[Return]) -> Why:
    if any(row.is_open for row in returns):
        return "asked_already"
    if order.status == Order.Status.RETURNED:
        return "returned"
    if order.status == Order.Status.CANCELLED:
        return "cancelled"
    return "" if order.status == Order.Status.DELIVERED else "not_delivered"


def _against_rules(skus: Sequence[str], until: date | None, today: date) -> Why:
    if until is not None and today > until:
        return "too_late"
    return "" if skus else "exempt"


def _free_skus(order: Order, rules: ReturnRules | None, categories: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the rules let go back; an order of which no lines are known goes back as a whole."""
    skus = tuple(line.sku for line in order.lines.all())
    if rules is None:
        return skus or ("",)
    exempt = {category.casefold() for category in rules.exempt_categories}
    free = [sku for sku in skus if sku not in rules.exempt_skus and categories.get(sku, "").casefold() not in exempt]
    return tuple(free) if skus else ("",)


def _last_day(rules: ReturnRules | None, placed_on: date, delivered_on: date) -> date | None:
    """Return the last day to ask: so many after delivery, later for what was bought in a season with a later end."""
    if rules is None or rules.days is None:
        return None
    ends = [delivered_on + timedelta(days=rules.days)]
    return max(ends + [end for season in rules.extended if (end := _end_of(season, placed_on))])


def _end_of(season: Mapping[str, Any], placed_on: date) -> date | None:
    first, last, until = str(season["from"]), str(season["to"]), str(season["until"])
    bought = f"{placed_on:%m-%d}"
    is_within = first <= bought <= last if first <= last else bought >= first or bought <= last
    if not is_within:
        return None
    month, day = (int(part) for part in until.split("-"))
    end = date(placed_on.year, month, day)
    return end if end >= placed_on else date(placed_on.year + 1, month, day)


def _is_automatic(rules: ReturnRules | None, order: Order) -> bool:
    if rules is None or rules.approval != ReturnRules.Approval.AUTOMATIC:
        return False
    return rules.automatic_up_to_minor is None or order.total_minor <= rules.automatic_up_to_minor
