"""Choices are offered where one of them may answer, and a person where nothing does."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from warmdesk.brain.contract import (
    Answer,
    Business,
    Clarify,
    Customer,
    Decision,
    Found,
    HandOver,
    Passage,
    Signal,
    Situation,
    Understanding,
)
from warmdesk.brain.decide.rules import decide
from warmdesk.brain.decide.thresholds import BY_WORDS, THRESHOLDS, Thresholds

BUSINESS = Business("Shop", "sells hats", ("en",), ())


def decided(*scores: float, by: Thresholds = THRESHOLDS) -> Decision:
    found = tuple(Found(Passage(name, name.upper(), "text", "en"), score) for name, score in zip("abcd", scores, strict=False))
    situation = Situation("do you take hats back in the sales?", (), Customer(), None, datetime(2026, 3, 2, 10, tzinfo=UTC))
    understanding = Understanding("en", 1.0, (), (), "routine", found=found, said=frozenset({"question"}))
    return decide(situation, understanding, BUSINESS, lambda source, message: "text", by)


def offered(decision: Decision) -> list[str]:
    assert isinstance(decision, Clarify)
    return [choice.source for choice in decision.choices]


def test_what_may_answer_is_offered_the_likeliest_first_and_never_more_than_three() -> None:
    assert offered(decided(0.5, 0.2, 0.1, 0.05)) == ["a", "b", "c"]
    assert offered(decided(0.3, 0.01)) == ["a"]


@pytest.mark.parametrize("by", [THRESHOLDS, BY_WORDS])
def test_where_even_the_best_hardly_fits_a_person_answers(by: Thresholds) -> None:
    decision = decided(by.offer - 0.001, by.choice, by=by)
    assert isinstance(decision, HandOver)
    assert decision.reason == "no_answer"
    assert offered(decided(by.offer, by.choice, by=by)) == ["a", "b"]


def test_a_source_that_fits_well_is_the_answer() -> None:
    assert isinstance(decided(THRESHOLDS.answer), Answer)


@pytest.mark.parametrize(("said", "p", "is_kept"), [("", 0.55, True), ("", 0.45, False), ("question", 0.55, False)])
def test_who_tells_something_and_probably_needs_a_person_gets_no_article(said: str, p: float, is_kept: bool) -> None:
    situation = Situation("rip up my plan, you are a disgrace", (), Customer(), None, datetime(2026, 3, 2, 10, tzinfo=UTC))
    plans = Found(Passage("plans", "Leaving a plan", "A plan ends with the month.", "en"), 0.95)
    signals = (Signal("upset", p, "reads like it"),)
    understanding = Understanding("en", 1.0, (), signals, "routine", found=(plans,), said=frozenset({said} - {""}))
    decision = decide(situation, understanding, BUSINESS, lambda source, message: "text")
    assert isinstance(decision, HandOver if is_kept else Answer)
    assert not is_kept or decision.reason == "upset"  # type: ignore[union-attr]
