"""What one turn comes to: the words for the customer, and what the form holds afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Kept:
    """How an open form is kept until the next message."""

    asked: str
    known: Mapping[str, Any] = field(default_factory=dict)
    offered: tuple[dict[str, str], ...] = ()
    opening: int = 0
    failures: int = 0


@dataclass(frozen=True)
class Spoken:
    """What the customer reads, and what the form holds after the turn."""

    text: str = ""
    sources: tuple[str, ...] = ()
    choices: tuple[dict[str, str], ...] = ()
    action: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    is_done: bool = False
    kept: Kept | None = None
    """Where a form stays open or is opened; None closes a form that this was about."""
    sent: int = 0
    """The call that somebody else's server has to answer before anything can be said."""
