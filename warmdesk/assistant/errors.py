"""What can be wrong with a lesson."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class LessonRefused(WarmdeskError):
    """The assistant does not learn from this: not from itself, not from a customer's claim, not towards what is not there."""

    code = "lesson_refused"
    status = 422


class NoEarlierModel(WarmdeskError):
    """There is no version before the current one."""

    code = "no_earlier_model"
    status = 404
