"""What can go wrong when a customer rates."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class FollowupsError(WarmdeskError):
    """The root of this room's errors."""


class NotAsked(FollowupsError):
    """This conversation was not asked for a rating, or has one already."""

    code = "not_asked"
    status = 409


class ScoreOutOfRange(FollowupsError):
    """A rating is a whole number from 1 to 5."""

    code = "score_out_of_range"
    status = 422


class BadLadder(FollowupsError):
    """The steps of the reminders don't follow one another, or a text has a place that nothing fills."""

    code = "bad_ladder"
    status = 422
