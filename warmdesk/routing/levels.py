"""Service levels: how soon people owe a first reply and an end, in minutes of opening hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from warmdesk.accounts.models import Business


@dataclass(frozen=True)
class Level:
    """Minutes in opening hours until a first reply by a person, and until the conversation is resolved."""

    first_reply: float = 120
    resolve: float = 1440


USUAL = Level()
"""What holds when the business names no service level."""


def level_for(business: Business, *, priority: str, tier: str = "standard") -> Level:
    """Return what this business promises: of the priority's level and the tier's own, the sooner."""
    levels: Mapping[str, Any] = business.service_levels if isinstance(business.service_levels, Mapping) else {}
    of_priority = levels.get(priority) or levels.get("normal") or {}
    of_tier = levels.get(tier) or {}
    return Level(
        first_reply=_sooner(of_priority, of_tier, "first_reply", USUAL.first_reply),
        resolve=_sooner(of_priority, of_tier, "resolve", USUAL.resolve),
    )


def _sooner(of_priority: Mapping[str, Any], of_tier: Mapping[str, Any], measure: str, usual: float) -> float:
    promised = float(of_priority.get(measure, usual))
    return min(promised, float(of_tier.get(measure, promised)))
