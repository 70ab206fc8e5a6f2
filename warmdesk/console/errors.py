"""What can go wrong at the console."""

from __future__ import annotations

from warmdesk.lib.errors import WarmdeskError


class ConsoleError(WarmdeskError):
    """The root of this room's errors."""


class WithColleague(ConsoleError):
    """A colleague has this conversation: take it before replying. What was typed is kept by the browser."""

    code = "with_colleague"
    status = 409


class FormRefused(ConsoleError):
    """A form holds something that can't be used; the sentence says what."""

    code = "form_refused"
    status = 422


class NoSuchPage(ConsoleError):
    """There is nothing under this address for this person."""

    code = "no_such_page"
    status = 404
