"""The opening hours as a page shows them: one line a weekday."""

from __future__ import annotations

from collections.abc import Iterable

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import opening_hours
from warmdesk.channels.widget.strings import CLOSED
from warmdesk.lib import wording
from warmdesk.lib.opening_hours import WallPeriod


def hours_table(business: Business, language: str) -> list[tuple[str, str]]:
    """Return each weekday's name with its hours in words, Monday first; nothing for a business that has no hours."""
    weekly = opening_hours(business).weekly
    if not any(weekly.values()):
        return []
    return [(wording.say_weekday(day, language), _hours(weekly.get(day, ()), language)) for day in range(7)]


def _hours(periods: Iterable[WallPeriod], language: str) -> str:
    spoken = [wording.say_hours(opens, closes, language) for opens, closes in periods]
    return ", ".join(spoken) or str(CLOSED)
