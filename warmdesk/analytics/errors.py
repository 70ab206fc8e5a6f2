"""What can go wrong with figures."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class AnalyticsError(WarmdeskError):
    """The root of this room's errors."""


class NotYourFigures(AnalyticsError):
    """The figures of this person's work are for somebody else, or there is no such person."""

    code = "not_your_figures"
    status = 404
