"""What people type into the search box: words, "phrases", -words, and operators such as `is:open label:vip before:2026-03-01`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext

from warmdesk.conversations.errors import BadQuery

OPERATORS: Mapping[str, tuple[str, ...]] = {
    "is": ("open", "resolved", "queue", "assistant", "person", "mine", "following", "unassigned", "snoozed", "waiting"),
    "priority": ("normal", "high", "urgent"),
    "channel": ("web", "email", "sms", "whatsapp", "voice"),
    "from": ("customer", "assistant", "person"),
    "label": (),
    "team": (),
    "topic": (),
    "language": (),
    "assignee": (),
    "field": (),
    "before": (),
    "after": (),
}
"""Each operator with the values that it knows; an operator without takes any, a date or a name."""
_DATES = ("before", "after")
_PIECE = re.compile(r'(?P<no>-?)(?:(?P<op>[a-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')
LONGEST = 200


@dataclass(frozen=True)
class Query:
    """What is sought: texts that must occur, texts that must not, and conditions on the conversation."""

    texts: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    conditions: tuple[tuple[str, str, bool], ...] = ()
    """(operator, value, whether it must hold)."""
    dates: Mapping[str, date] = field(default_factory=dict)

    @property
    def author(self) -> str:
        """Who must have said the words, if anybody in particular."""
        return next((value for operator, value, must in self.conditions if operator == "from" and must), "")

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing."""
        return not (self.texts or self.without or self.conditions or self.dates)


def parse(typed: str) -> Query:
    """Read what was typed. Raises BadQuery for an operator's value that means nothing; what only looks like one is a word."""
    texts: list[str] = []
    without: list[str] = []
    conditions: list[tuple[str, str, bool]] = []
    dates: dict[str, date] = {}
    for found in _PIECE.finditer("".join(char if char.isprintable() else " " for char in typed[:LONGEST])):
        operator, value = found["op"], found["phrase"] if found["phrase"] is not None else found["word"]
        if operator in _DATES:
            dates[operator] = _date(operator, value)
        elif operator in OPERATORS:
            conditions.append((operator, _known(operator, value), not found["no"]))
        elif value:
            (without if found["no"] else texts).append(f"{operator}:{value}" if operator else value)
    return Query(tuple(texts), tuple(without), tuple(conditions), dates)


def _known(operator: str, value: str) -> str:
    choices = OPERATORS[operator]
    value = value.casefold()
    if not value or (choices and value not in choices):
        known = ", ".join(choices) if choices else gettext("a name")
        raise BadQuery(gettext("%(operator)s: takes %(known)s.") % {"operator": operator, "known": known})
    return value


def _date(operator: str, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise BadQuery(gettext("%(operator)s: takes a date such as 2026-03-01.") % {"operator": operator}) from None
