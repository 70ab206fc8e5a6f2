"""What `warmdesk evaluate` does: run, score, print, and write the files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from warmdesk.assistant.tools import TOOLS
from warmdesk.assistant.training import encoders_in_use
from warmdesk.evaluation.desks import open_desk
from warmdesk.evaluation.errors import BrokenScenarios
from warmdesk.evaluation.leaks import PrivateRows
from warmdesk.evaluation.lessons import read_learned, some_of, teach_all
from warmdesk.evaluation.running import TurnResult, Work, run_scenario
from warmdesk.evaluation.scenarios import Scenario, read_scenarios
from warmdesk.evaluation.scoring import SHARES, Score, score
from warmdesk.lib.interval import wilson

NOT_IN_TURNS = {"because", "encoder"}


@dataclass(frozen=True)
class Wanted:
    """What is evaluated and where the results go; of `learned_file`'s pairs `learned_first` are taught, or all."""

    folder: Path
    scenarios_file: Path
    json_file: Path | None = None
    turns_file: Path | None = None
    shows_failures: bool = False
    learned_file: Path | None = None
    learned_first: int | None = None


def evaluate(wanted: Wanted, work: Work) -> int:
    """Run a scenario file against a folder and publish the figures; exit code 1 when a file can't be read."""
    try:
        scenarios = read_scenarios(wanted.scenarios_file)
        lessons = some_of(read_learned(wanted.learned_file), wanted.learned_first) if wanted.learned_file else []
        if not open_desk(wanted.folder):
            return 1
        teach_all(lessons)
        work()
        results = [result for scenario in scenarios for result in run_scenario(scenario, work)]
    except BrokenScenarios as error:
        print(error.sentence)
        return 1
    by_turn = {(result.id, result.turn): result for result in results}
    total = score(scenarios, by_turn, TOOLS, PrivateRows.of(wanted.folder))
    figures = figures_of(total, scored(scenarios, results)) | {"learned": len(lessons)}
    if wanted.turns_file:
        lines = (
            json.dumps({key: value for key, value in asdict(result).items() if key not in NOT_IN_TURNS}, ensure_ascii=False)
            for result in results
        )
        wanted.turns_file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if wanted.json_file:
        wanted.json_file.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    _print_figures(figures)
    if wanted.shows_failures:
        _print_failures(total)
    return 0


def scored(scenarios: Sequence[Scenario], results: Sequence[TurnResult]) -> list[TurnResult]:
    """Return the turns that took a reply: those of a conversation up to its handover."""
    handed: set[str] = set()
    kept = []
    for result in results:
        if result.id not in handed:
            kept.append(result)
        if result.outcome == "handover":
            handed.add(result.id)
    return kept


def figures_of(total: Score, results: Sequence[TurnResult]) -> dict[str, Any]:
    """Return the figures under the names of the scenario format; a share without cases is null."""
    latencies = sorted(result.latency_ms for result in results) or [0.0]
    return {
        "turns": total.counts["as_expected"][1],
        "unsupported": total.unsupported,
        **{name: total.share(name) for name in SHARES},
        "by_kind": {kind: {"turns": n, "as_expected": k} for kind, (k, n) in sorted(total.by_kind.items())},
        "leaks": total.leaks,
        "latency_ms": {"p50": round(median(latencies), 1), "p95": round(_p95(latencies), 1)},
        "counts": {name: list(total.counts[name]) for name in SHARES},
        "encoder": encoders_in_use(),
        "actions": sorted(TOOLS),
    }


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[18] if len(values) > 1 else values[0]


def _print_figures(figures: dict[str, Any]) -> None:
    print(f"encoder: {figures['encoder']}; actions: {', '.join(figures['actions'])}")
    print(
        f"learned {figures['learned']}, turns {figures['turns']}, unsupported {figures['unsupported']}, leaks {figures['leaks']}"
    )
    for name in SHARES:
        k, n = figures["counts"][name]
        low, high = wilson(k, n)
        print(f"{name:20} {k:4d}/{n:<4d} " + (f"{k / n:6.1%}  [{low:.1%}, {high:.1%}]" if n else "no cases"))
    print("by kind: " + ", ".join(f"{kind} {row['as_expected']}/{row['turns']}" for kind, row in figures["by_kind"].items()))
    print(f"reply latency: p50 {figures['latency_ms']['p50']} ms, p95 {figures['latency_ms']['p95']} ms")


def _print_failures(total: Score) -> None:
    for scenario, number, result, why in total.failures:
        print(f"\n{scenario.id} turn {number} ({scenario.kind}, {scenario.language}): {why}")
        print(f"  customer: {scenario.turns[number].say}")
        print(f"  desk:     {result.reply[:300]!r}")
        print(f"  because:  {'; '.join(result.because) or 'no decision was made'}")
