"""What can go wrong when somebody books."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from warmdesk.bookings.slots import Slot
from warmdesk.lib.errors import WarmdeskError


class BookingsError(WarmdeskError):
    """The root of this room's errors; trying again with the same wish never helps."""


class SlotTaken(BookingsError):
    """That time is taken; `alternatives` are free ones near it."""

    code = "slot_taken"
    status = 409

    def __init__(self, sentence: str, alternatives: Sequence[Slot] = (), **facts: Any) -> None:
        """Keep the free times nearest to the one that was wished for."""
        super().__init__(sentence, **facts)
        self.alternatives = list(alternatives)


class NotOffered(BookingsError):
    """The service is not offered then, or not with this person; `alternatives` are free times near it."""

    code = "not_offered"
    status = 422

    def __init__(self, sentence: str, alternatives: Sequence[Slot] = (), **facts: Any) -> None:
        """Keep the free times nearest to the one that was wished for."""
        super().__init__(sentence, **facts)
        self.alternatives = list(alternatives)


class TooLate(BookingsError):
    """So near to the start only a person may move or cancel an appointment."""

    code = "too_late"
    status = 409


class TooMany(BookingsError):
    """This address has as many unproven appointments to come as one may have."""

    code = "too_many"
    status = 429


class NotOpen(BookingsError):
    """This appointment is cancelled or over: there is nothing left to change."""

    code = "not_open"
    status = 409


class TooEarly(BookingsError):
    """An appointment that has not begun can't have ended."""

    code = "too_early"
    status = 409


class PlanChanged(BookingsError):
    """What was proposed is not possible any more: propose anew."""

    code = "plan_changed"
    status = 409
    retryable = True


class CalendarFailed(BookingsError):
    """Somebody's own calendar could not be read or written."""

    code = "calendar_failed"
    status = 502
    retryable = True


class CalendarMoved(BookingsError):
    """Somebody's own calendar has changed since it was read: read it again first."""

    code = "calendar_moved"
    status = 409
    retryable = True
