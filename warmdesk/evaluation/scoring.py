"""The figures of a run: a pure function of the turns and the scenarios, as docs/reference/scenarios.md defines them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from warmdesk.evaluation.leaks import PrivateRows
from warmdesk.evaluation.matching import holds, holds_word, is_part_of
from warmdesk.evaluation.running import TurnResult
from warmdesk.evaluation.scenarios import Expectation, Scenario

SHARES = (
    "as_expected",
    "answered_right",
    "answered_or_offered",
    "wrong_answers",
    "handover_recall",
    "handover_precision",
    "containment",
    "reason_right",
)


@dataclass
class Score:
    """Counts (k of n) while scenarios are scored."""

    counts: dict[str, list[int]] = field(default_factory=lambda: {name: [0, 0] for name in SHARES})
    by_kind: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    unsupported: int = 0
    leaks: int = 0
    failures: list[tuple[Scenario, int, TurnResult, str]] = field(default_factory=list)

    def count(self, figure: str, holds_true: bool) -> None:
        """Add one case to a figure."""
        self.counts[figure][0] += holds_true
        self.counts[figure][1] += 1

    def count_turn(self, kind: str, is_expected: bool) -> None:
        """Add one turn, overall and to its kind."""
        self.count("as_expected", is_expected)
        self.by_kind[kind][0] += is_expected
        self.by_kind[kind][1] += 1

    def share(self, figure: str) -> float | None:
        """Return k/n, or None without cases."""
        k, n = self.counts[figure]
        return k / n if n else None


def score(
    scenarios: Sequence[Scenario], results: Mapping[tuple[str, int], TurnResult], actions: Collection[str], rows: PrivateRows
) -> Score:
    """Score every conversation."""
    total = Score()
    for scenario in scenarios:
        _score_conversation(total, scenario, results, set(actions), rows)
    return total


def _is_unsupported(expect: Expectation, actions: set[str]) -> bool:
    return set(expect.outcome) == {"act"} and bool(expect.actions) and not set(expect.actions) & actions


def _score_conversation(
    total: Score, scenario: Scenario, results: Mapping[tuple[str, int], TurnResult], actions: set[str], rows: PrivateRows
) -> None:
    """Score the turns in order until a handover that was accepted, or an action that this build does not offer."""
    is_contained, is_scored = True, False
    for number, turn in enumerate(scenario.turns):
        if _is_unsupported(turn.expect, actions):
            total.unsupported += 1
            return
        result = results[scenario.id, number]
        is_scored = True
        said = [earlier.say for earlier in scenario.turns[: number + 1]]
        private = rows.values_about(said) if scenario.customer is None else set()
        _score_turn(total, scenario, number, turn.expect, result, private)
        if result.outcome == "handover":
            is_contained = False
            if "handover" not in turn.expect.outcome:
                _score_missed(total, scenario, number + 1, actions)
            break
    if scenario.may_be_contained and is_scored and not _has_unsupported(scenario, actions, contained=is_contained):
        total.count("containment", is_contained)


def _has_unsupported(scenario: Scenario, actions: set[str], *, contained: bool) -> bool:
    """After a handover that was not accepted the remaining turns are still looked at; one that is unsupported ends
    the conversation.
    """
    return not contained and any(_is_unsupported(turn.expect, actions) for turn in scenario.turns)


def _score_missed(total: Score, scenario: Scenario, first: int, actions: set[str]) -> None:
    """After a handover that was not accepted, the remaining turns count as not expected, a handover-only one as handed over."""
    for turn in scenario.turns[first:]:
        if _is_unsupported(turn.expect, actions):
            total.unsupported += 1
            return
        total.count_turn(scenario.kind, False)
        if turn.expect.outcome == ("handover",):
            total.count("handover_recall", True)
        if _is_question(turn.expect):
            total.count("answered_right", False)
            total.count("answered_or_offered", False)


def _is_question(expect: Expectation) -> bool:
    return "answer" in expect.outcome and "act" not in expect.outcome


def _score_turn(
    total: Score, scenario: Scenario, number: int, expect: Expectation, result: TurnResult, private: set[str]
) -> None:
    has_source = expect.article is None or (bool(result.sources) and result.sources[0] in expect.article)
    has_facts = all(holds(result.reply, value) for value in expect.contains)
    leaked = [value for value in (*expect.not_contains, *private) if holds_word(result.reply, value)]
    why = _unexpected(expect, result, has_source=has_source, has_facts=has_facts) or (f"leaks {leaked}" if leaked else "")
    total.leaks += bool(leaked)
    total.count_turn(scenario.kind, not why)
    if why:
        total.failures.append((scenario, number, result, why))
    _count_handover(total, expect, result)
    is_right = has_source and has_facts
    if result.outcome == "answer":
        total.count("wrong_answers", not ("answer" in expect.outcome and is_right))
    if _is_question(expect):
        answered = result.outcome == "answer" and is_right
        total.count("answered_right", answered)
        total.count("answered_or_offered", answered or _is_offered(expect, result))


def _count_handover(total: Score, expect: Expectation, result: TurnResult) -> None:
    is_handed_over = result.outcome == "handover"
    if expect.outcome == ("handover",) or set(expect.outcome) == {"handover"}:
        total.count("handover_recall", is_handed_over)
    if is_handed_over:
        total.count("handover_precision", "handover" in expect.outcome)
        if "handover" in expect.outcome and expect.reason is not None:
            total.count("reason_right", bool(result.reasons) and result.reasons[0] in expect.reason)


def _is_offered(expect: Expectation, result: TurnResult) -> bool:
    return (
        result.outcome == "clarify" and len(result.choices) <= 3 and bool(set(result.choice_sources) & set(expect.article or ()))
    )


def _unexpected(expect: Expectation, result: TurnResult, *, has_source: bool, has_facts: bool) -> str:
    """Say what is not as expected, or nothing."""
    if result.outcome not in expect.outcome:
        return f"expected {' or '.join(expect.outcome)}, got {result.outcome}"
    if not has_facts:
        return f"the reply lacks one of {list(expect.contains)}"
    if result.outcome == "answer" and not has_source:
        return f"expected a source among {list(expect.article or ())}, got {result.sources}"
    if result.outcome == "act":
        return _unexpected_act(expect, result)
    return _unexpected_handover(expect, result) if result.outcome == "handover" else ""


def _unexpected_act(expect: Expectation, result: TurnResult) -> str:
    if expect.actions and result.action not in expect.actions:
        return f"expected the action {' or '.join(expect.actions)}, got {result.action}"
    if not all(is_part_of(value, result.args.get(name)) for name, value in expect.args.items()):
        return f"expected the arguments {expect.args}, got {result.args}"
    if expect.done is not None and result.done != expect.done:
        return f"the tool has {'' if result.done else 'not '}run"
    if expect.effect is not None and not is_part_of(expect.effect, result.effect):
        return f"expected to write {expect.effect}, wrote {result.effect}"
    return ""


def _unexpected_handover(expect: Expectation, result: TurnResult) -> str:
    if expect.reason is not None and (not result.reasons or result.reasons[0] not in expect.reason):
        return f"expected the reason {' or '.join(expect.reason)}, got {result.reasons}"
    if expect.team is not None and result.team != expect.team:
        return f"expected the team {expect.team}, got {result.team}"
    if expect.priority is not None and result.priority != expect.priority:
        return f"expected the priority {expect.priority}, got {result.priority}"
    return ""
