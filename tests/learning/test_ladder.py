"""The ladder's arithmetic: nothing climbs below its bound, and what goes bad falls within five conversations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmdesk.learning.ladder import (
    FEWEST,
    LADDER,
    STAKES,
    WINDOW,
    Record,
    drift,
    drift_at,
    level_below,
    next_level,
    record_of,
    still_needed,
)
from warmdesk.lib.interval import wilson

histories = st.lists(st.booleans(), max_size=3 * WINDOW)
mostly_right = st.lists(st.sampled_from([True] * 12 + [False]), max_size=3 * WINDOW)
stakes = st.sampled_from(sorted(STAKES))


@given(histories | mostly_right, stakes)
def test_nothing_is_earned_below_the_bound(history: list[bool], kind: str) -> None:
    target = STAKES[kind].target
    newest = history[-WINDOW:]
    if record_of(history).earns(target):
        assert len(newest) >= FEWEST
        assert wilson(sum(newest), len(newest))[0] >= target


@given(histories | mostly_right, stakes)
def test_what_is_said_to_be_missing_is_exactly_what_is_missing(history: list[bool], kind: str) -> None:
    target = STAKES[kind].target
    needed = still_needed(history, target)
    assert record_of([*history, *[True] * needed]).earns(target)
    assert needed == 0 or not record_of([*history, *[True] * (needed - 1)]).earns(target)


@pytest.mark.parametrize(("kind", "first"), [("low", 22), ("medium", 35), ("high", 73)])
def test_without_a_single_mistake_it_takes_as_many_runs_as_the_bound_asks_for(kind: str, first: int) -> None:
    assert still_needed([], STAKES[kind].target) == first
    assert wilson(first, first)[0] >= STAKES[kind].target > wilson(first - 1, first - 1)[0]


@given(st.lists(st.booleans(), max_size=200), stakes)
def test_a_topic_whose_answers_all_go_bad_falls_within_five_whatever_came_before(before: list[bool], kind: str) -> None:
    for level in ("auto", "draft"):
        test = drift_at(level, kind)
        assert test is not None
        assert drift([*before, *[True] * 5], test) >= test.limit


@given(st.integers(1, 400), stakes)
def test_two_mistakes_far_apart_are_no_drift(apart: int, kind: str) -> None:
    test = drift_at("auto", kind)
    assert test is not None
    assert drift([True, *[False] * (apart + 3), True], test) < test.limit


@given(st.lists(st.booleans(), max_size=200), stakes)
def test_a_right_answer_never_brings_a_fall_nearer(runs: list[bool], kind: str) -> None:
    test = drift_at("auto", kind)
    assert test is not None
    assert drift([*runs, False], test) <= drift(runs, test)


def test_higher_stakes_ask_for_more_and_bear_less() -> None:
    low, medium, high = (STAKES[kind] for kind in ("low", "medium", "high"))
    assert low.target < medium.target < high.target
    assert low.limit >= medium.limit > high.limit
    assert [one.is_auto_usual for one in (low, medium, high)] == [True, True, False]
    assert [one.is_complaint_enough for one in (low, medium, high)] == [False, False, True]
    assert all(one.because.endswith(".") for one in STAKES.values())


def test_one_climbs_one_rung_at_a_time_and_never_falls_to_where_nobody_learns() -> None:
    assert [next_level(level) for level in LADDER] == ["shadow", "draft", "auto", None]
    assert [level_below(level) for level in LADDER] == [None, None, "shadow", "draft"]


def test_an_old_mistake_is_outlived() -> None:
    assert record_of([False, *[True] * WINDOW]) == Record(WINDOW, WINDOW)
