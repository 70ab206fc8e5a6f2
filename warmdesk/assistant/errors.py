"""What can be wrong with a lesson, and what can go wrong when a language model is asked."""

from __future__ import annotations

from typing import Literal

from warmdesk.lib.errors import WarmdeskError

FaultCode = Literal[
    "slow", "unreachable", "busy", "broken", "refused", "cut_off", "unreadable", "too_long", "forbidden",
    "unsupported", "bad_tool", "moved",
]  # fmt: skip
RETRIED: frozenset[FaultCode] = frozenset({"unreachable", "busy", "broken"})
"""Faults after which the same request may well succeed: no connection, 429, 5xx."""


class ModelFault(Exception):
    """A language model did not give a reply that may be used. Its words never hold what a provider or a customer said."""

    def __init__(self, code: FaultCode, detail: str = "") -> None:
        """Name the fault, and say more in words of our own."""
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail

    @property
    def is_retried(self) -> bool:
        """Whether asking again may help."""
        return self.code in RETRIED


class LanguageModelMisconfigured(Exception):
    """The setting names no language model that can be had; says what to change."""


class LessonRefused(WarmdeskError):
    """The assistant does not learn from this: not from itself, not from a customer's claim, not towards what is not there."""

    code = "lesson_refused"
    status = 422


class NoEarlierModel(WarmdeskError):
    """There is no version before the current one."""

    code = "no_earlier_model"
    status = 404


class NotUndoable(WarmdeskError):
    """This was not done, was undone already, or is of a kind that cannot be taken back."""

    code = "not_undoable"
    status = 409
