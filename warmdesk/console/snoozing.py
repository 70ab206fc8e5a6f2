"""Until when one snoozes: a few good moments, in the business's own hours."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils.translation import gettext

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import opening_hours, the_business
from warmdesk.console.errors import FormRefused
from warmdesk.followups.reading import end_of_next_open_day
from warmdesk.lib import clock

HOURS = 3
MORNING = time(9)


def snooze_choices(business: Business | None) -> list[tuple[str, str, datetime]]:
    """Return (key, name, moment) of the moments that are offered."""
    offered = [(key, name, _moment(key, business)) for key, name in _names().items()] if business else []
    return [one for nth, one in enumerate(offered) if one[2] not in {earlier[2] for earlier in offered[:nth]}]


def _names() -> dict[str, str]:
    return {
        "later": gettext("In %(hours)d hours") % {"hours": HOURS},
        "tomorrow": gettext("Next morning we are open"),
        "monday": gettext("Monday morning"),
    }


def task_due(business: Business | None) -> str:
    """Return when a new task is due unless one says otherwise, as a form holds it: the end of the next open day."""
    if business is None:
        return ""
    return f"{end_of_next_open_day(clock.now().astimezone(business.zone), opening_hours(business)):%Y-%m-%dT%H:%M}"


def moment_typed(typed: str) -> datetime:
    """Return a day and time that were typed as local ISO time. Raises FormRefused."""
    try:
        return datetime.fromisoformat(typed).replace(tzinfo=the_business().zone)
    except ValueError:
        raise FormRefused(gettext("Say by when: a day and a time.")) from None


def snooze_moment(typed: str) -> datetime:
    """Return the moment that was chosen, or typed as local ISO time. Raises FormRefused."""
    return _moment(typed, the_business())


def _moment(typed: str, business: Business) -> datetime:
    now = clock.now().astimezone(business.zone)
    if typed == "later":
        return now + timedelta(hours=HOURS)
    if typed in {"tomorrow", "monday"}:
        days = 1 if typed == "tomorrow" else (7 - now.weekday()) or 7
        morning = datetime.combine(now.date() + timedelta(days=days), MORNING, tzinfo=business.zone)
        start_of_day = datetime.combine(morning.date(), time(), tzinfo=business.zone)
        return opening_hours(business).next_opening(start_of_day) or morning
    try:
        return datetime.fromisoformat(typed).replace(tzinfo=business.zone)
    except ValueError:
        raise FormRefused(gettext("Say until when: a day and a time.")) from None
