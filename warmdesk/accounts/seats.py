"""A partner's seat: when it is open, and who says so. Whoever is no partner has a seat without limits."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import get_language, gettext

from warmdesk.accounts.errors import NotAllowed, SeatClosed
from warmdesk.accounts.events import SeatLimited
from warmdesk.accounts.models import Business, User
from warmdesk.accounts.permissions import Sees
from warmdesk.accounts.selectors import business_or_none, may_change
from warmdesk.lib import clock
from warmdesk.lib.opening_hours import OpeningHours
from warmdesk.lib.transactions import write
from warmdesk.lib.wording import say_moment
from warmdesk.outbox.services import record


@dataclass(frozen=True)
class Seat:
    """When a seat is open: its week, without the business's holidays, until its last day is over."""

    hours: OpeningHours
    last_day: date | None

    @property
    def ends_at(self) -> datetime | None:
        """The moment from which the seat opens no more: midnight after its last day, where there is one."""
        if self.last_day is None:
            return None
        return datetime.combine(self.last_day + timedelta(days=1), time(0), self.hours.zone).astimezone(UTC)

    def is_open(self, at: datetime) -> bool:
        """Say whether the seat is open at that moment; the moment at which it closes is closed."""
        return self.hours.is_open(at) and (self.ends_at is None or at < self.ends_at)

    def closes_at(self, at: datetime) -> datetime | None:
        """Return when an open seat closes next; None: never."""
        return min((moment for moment in (self.hours.next_closing(at), self.ends_at) if moment), default=None)

    def opens_at(self, at: datetime) -> datetime | None:
        """Return when a closed seat opens next; None: never again."""
        opens = self.hours.next_opening(at)
        return opens if opens and (self.ends_at is None or opens < self.ends_at) else None


def seat_of(person: User, business: Business | None) -> Seat | None:
    """Return the limits of somebody's seat; None: it has none."""
    if not person.has_limited_seat:
        return None
    zone = business.zone if business else ZoneInfo("UTC")
    return Seat(OpeningHours.parse(person.seat_hours, (), zone), person.seat_last_day)


def is_seat_open(person: User, business: Business | None) -> bool:
    """Say whether somebody may work now."""
    seat = seat_of(person, business)
    return seat is None or seat.is_open(clock.now())


def require_open_seat(person: User) -> None:
    """Raise SeatClosed, with when the seat opens again, outside a partner's hours and after the last day."""
    seat = seat_of(person, business_or_none()) if person.has_limited_seat else None
    now = clock.now()
    if seat is None or seat.is_open(now):
        return
    opens_at = seat.opens_at(now)
    if opens_at is not None:
        when = say_moment(opens_at, get_language() or "en", now=now.astimezone(seat.hours.zone))
        raise SeatClosed(gettext("Your seat is closed for now. It opens again %(when)s.") % {"when": when})
    if seat.hours.is_never_open:
        raise SeatClosed(gettext("Your seat has no hours yet. Ask whoever invited you to set them."))
    raise SeatClosed(gettext("Your seat has ended. If you still work together, ask for a new last day."))


def partners() -> list[User]:
    """Return the partners who work here."""
    return list(User.objects.filter(role=User.Role.PARTNER, is_active=True).order_by("id"))


def limit_seat(
    *, person: User, by: User, hours: Mapping[str, Sequence[str]], last_day: date | None, sees: Collection[str]
) -> None:
    """Say when a partner's seat is open and what it shows; records SeatLimited where something changed.

    Raises NotAllowed, also for somebody who is no partner, and MalformedPeriod.
    """
    kept = {day: list(periods) for day, periods in hours.items() if periods}
    OpeningHours.parse(kept, (), ZoneInfo("UTC"))
    with write():
        current = User.objects.select_for_update().get(id=person.id)
        if not may_change(by, current) or not current.has_limited_seat:
            raise NotAllowed(gettext("Only a partner's seat has limits, and your role must include changing it."))
        shown = [one.value for one in Sees if one in sees]
        if (current.seat_hours, current.seat_last_day, current.seat_sees) == (kept, last_day, shown):
            return
        User.objects.filter(id=current.id).update(seat_hours=kept, seat_last_day=last_day, seat_sees=shown)
        until = last_day.isoformat() if last_day else None
        periods = [f"{day} {period}" for day, several in kept.items() for period in several]
        record(SeatLimited(user_id=current.id, by_id=by.id, hours=periods, last_day=until, sees=shown))


def has_limits(partner: User) -> bool:
    """Say whether anybody has said when a partner's seat is open, or what it shows."""
    return bool(partner.seat_hours or partner.seat_last_day or partner.seat_sees)


def put_seats(*, seats: Mapping[str, Mapping[str, Any]]) -> None:
    """Let partners have exactly these limits, by e-mail address: `hours`, `last_day`, `sees`.

    The seat of a partner who is not named never opens. Safe to call twice.
    """
    nothing: dict[str, Any] = {"hours": {}, "last_day": None, "sees": ()}
    with write():
        for one in partners():
            limits = seats.get(one.email.lower(), nothing)
            hours = {day: list(periods) for day, periods in limits["hours"].items() if periods}
            sees = [what.value for what in Sees if what in limits["sees"]]
            User.objects.filter(id=one.id).update(seat_hours=hours, seat_last_day=limits["last_day"], seat_sees=sees)
