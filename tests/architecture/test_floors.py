"""The floor plan of ARCHITECTURE.md is the one that the linter checks, and every room stands on it."""

from __future__ import annotations

import re

from tests.architecture.house import ROOT, floors, rooms


def _plan() -> list[set[str]]:
    """Return the floors that ARCHITECTURE.md draws."""
    plan = (ROOT / "ARCHITECTURE.md").read_text().split("## The floor plan")[1].split("##")[0]
    return [set(re.findall(r"\w+", line)) for line in plan.splitlines() if line.startswith("    ")]


def test_the_linter_checks_the_floor_plan_that_the_architecture_draws() -> None:
    planned = set().union(*_plan())
    checked = [names & planned for names in floors() if names & planned]
    assert checked == _plan()


def test_every_room_stands_on_the_floor_plan() -> None:
    planned = set().union(*_plan())
    assert {room.name for room in rooms()} <= planned
