"""The scenario file: one conversation a line, as docs/reference/scenarios.md describes it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from warmdesk.brain.contract import Reason
from warmdesk.evaluation.errors import BrokenScenarios

OUTCOMES = ("answer", "act", "clarify", "handover", "chat", "refuse")
CHANNELS = ("web", "email", "sms", "whatsapp", "voice")


@dataclass(frozen=True)
class Expectation:
    """What is acceptable for one turn."""

    outcome: tuple[str, ...]
    article: tuple[str, ...] | None = None
    actions: tuple[str, ...] = ()
    args: dict[str, str] = field(default_factory=dict)
    done: bool | None = None
    effect: dict[str, Any] | None = None
    reason: tuple[str, ...] | None = None
    team: str | None = None
    priority: str | None = None
    contains: tuple[str, ...] = ()
    not_contains: tuple[str, ...] = ()


@dataclass(frozen=True)
class ScenarioTurn:
    """What the customer says, and what is expected of the desk."""

    say: str
    expect: Expectation


@dataclass(frozen=True)
class Scenario:
    """One conversation. `customer` is None for a stranger; `at` is local to the business."""

    id: str
    kind: str
    channel: str
    language: str
    at: datetime
    customer: str | None
    turns: tuple[ScenarioTurn, ...]

    @property
    def may_be_contained(self) -> bool:
        """Whether no turn accepts a handover."""
        return not any("handover" in turn.expect.outcome for turn in self.turns)


def read_scenarios(path: Path) -> list[Scenario]:
    """Return the scenarios of a file; raise BrokenScenarios that names every wrong line and what was expected there."""
    found, problems = [], []
    seen: set[str] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if not line.strip():
            continue
        try:
            scenario = _scenario(json.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            what = f"the key {error} is missing" if isinstance(error, KeyError) else str(error)
            problems.append(f"{path.name}:{number}: {what}")
            continue
        if scenario.id in seen:
            problems.append(f"{path.name}:{number}: the id {scenario.id!r} stands there twice")
        seen.add(scenario.id)
        found.append(scenario)
    if problems:
        raise BrokenScenarios("\n".join(problems))
    return found


def _scenario(row: dict[str, Any]) -> Scenario:
    return Scenario(
        id=str(row["id"]),
        kind=str(row.get("kind", "")),
        channel=_one_of(row.get("channel", "web"), CHANNELS, "channel"),
        language=str(row.get("language", "")),
        at=datetime.fromisoformat(row["at"]),
        customer=row.get("customer"),
        turns=tuple(ScenarioTurn(str(turn["say"]), _expectation(turn["expect"])) for turn in row["turns"]),
    )


def _expectation(row: dict[str, Any]) -> Expectation:
    unknown = set(row) - set(Expectation.__dataclass_fields__) - {"action"}
    if unknown:
        raise ValueError(f"unknown expectation {sorted(unknown)}; expected {sorted(Expectation.__dataclass_fields__)}")
    return Expectation(
        outcome=tuple(_one_of(outcome, OUTCOMES, "outcome") for outcome in row["outcome"]),
        article=tuple(row["article"]) if "article" in row else None,
        actions=_listed(row.get("action")),
        args=dict(row.get("args", {})),
        done=row.get("done"),
        effect=row.get("effect"),
        reason=tuple(_one_of(reason, get_args(Reason), "reason") for reason in row["reason"]) if "reason" in row else None,
        team=row.get("team"),
        priority=row.get("priority"),
        contains=tuple(map(str, row.get("contains", ()))),
        not_contains=tuple(map(str, row.get("not_contains", ()))),
    )


def _listed(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _one_of(value: str, allowed: tuple[str, ...], key: str) -> str:
    if value not in allowed:
        raise ValueError(f"{key} {value!r} is unknown; expected one of {', '.join(allowed)}")
    return value
