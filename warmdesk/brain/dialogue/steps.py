"""Which step of a form comes next: pure, the same for every tool."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from warmdesk.brain.dialogue.values import CONFIRM, Argument, Reading

MOST_FAILURES = 2
"""Tries that did not help, after which a person takes over."""


@dataclass(frozen=True)
class Step:
    """What to do: `ask` for an argument, `confirm`, `run`, hand over because it is `stuck` or `over_limit`."""

    kind: Literal["ask", "confirm", "run", "stuck", "over_limit"]
    asks_for: str = ""
    failures: int = 0


def next_step(
    *,
    missing: Argument | None,
    must_confirm: bool,
    asked_before: str,
    reading: Reading,
    changed: Mapping[str, bool],
    is_used: bool,
    failures: int,
    is_as_said: bool = True,
    is_over_limit: bool = False,
) -> Step:
    """Return the next step of a form.

    `changed` are the arguments that this message gave another value, each with whether the customer named it exactly. A yes runs
    the tool where it answers what was asked: with nothing changed since, or only what they named themselves in the same breath,
    and all of it as they said (`is_as_said`).
    """
    failed = 0 if is_used else failures + 1
    if failed >= MOST_FAILURES:
        return Step("stuck", failures=failed)
    if is_over_limit:
        return Step("over_limit")
    if missing is not None:
        return Step("ask", missing.name, failed)
    if not must_confirm:
        return Step("run")
    if asked_before == CONFIRM and reading.answer == "yes" and is_as_said and all(changed.values()):
        return Step("run")
    return Step("confirm", CONFIRM, failed)
