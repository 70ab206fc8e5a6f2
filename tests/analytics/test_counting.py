"""The figures agree with a second, plain way to make them, over logs as a desk could write them."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from statistics import fmean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analytics import again
from tests.analytics.logs import MORNING, logs
from warmdesk.analytics.counting import COUNTED_EVENTS, Counted, Happened, count, joined_in
from warmdesk.analytics.definitions import DEFINED
from warmdesk.analytics.figures import NOT_ENOUGH, Figure, figures_of

LATER = MORNING + timedelta(days=30)
MINUTE = timedelta(minutes=1)


def _minutes(began_at: datetime, ended_at: datetime) -> float:
    return (ended_at - began_at) / MINUTE


def _figures(log: list[Happened], now: datetime = LATER) -> dict[tuple[str, str], Figure]:
    return {(figure.name, figure.split): figure for figure in figures_of(count(log, now), _minutes)}


@given(logs(), st.integers(0, 30))
def test_what_is_counted_agrees_with_a_second_way_to_count(log: list[Happened], days: int) -> None:
    now = max((event.at for event in log), default=MORNING) + timedelta(days=days)
    counted = count(log, now, joined_in(log))
    log = again.joined(log)
    assert sorted((wait.began_at, wait.ended_at) for wait in counted.assistant_waits) == sorted(again.assistant_waits(log))
    assert Counter((wait.began_at, wait.ended_at) for wait in counted.people_waits) == Counter(again.people_waits(log))
    assert Counter((one.began_at, one.is_contained) for one in counted.engagements) == Counter(again.engagements(log, now))
    assert Counter((one.began_at, one.reason) for one in counted.handovers) == Counter(again.handovers(log))
    assert Counter((one.began_at, one.score, one.handled_by) for one in counted.scores) == Counter(again.ratings(log))
    assert Counter((one.began_at, one.is_answered) for one in counted.requests) == Counter(again.requests(log))


@given(logs())
def test_the_figures_agree_with_a_second_way_to_make_them(log: list[Happened]) -> None:
    figures = _figures(log)
    waits_s = [(end - start).total_seconds() for start, end in again.assistant_waits(log)]
    people = again.people_waits(log)
    waits_min = [_minutes(start, end) for start, end in people if end]
    outcomes = [is_contained for _, is_contained in again.engagements(log, LATER)]
    scores = [score for _, score, _ in again.ratings(log)]
    asked = [is_answered for _, is_answered in again.requests(log)]
    expected = {
        "assistant_first_response_median": (None, len(waits_s), median(waits_s) if waits_s else None),
        "people_first_response_median": (None, len(waits_min), median(waits_min) if waits_min else None),
        "handovers_answered": _share(len(waits_min), len(people)),
        "containment": _share(sum(outcomes), len(outcomes)),
        "csat": _share(sum(score >= 4 for score in scores), len(scores)),
        "csat_mean": (None, len(scores), fmean(scores) if scores else None),
        "ratings_answered": _share(sum(asked), len(asked)),
    }
    for name, (k, n, value) in expected.items():
        figure = figures[name, ""]
        assert (figure.k, figure.n) == (k, n), name
        assert figure.value == (pytest.approx(value) if n >= DEFINED[name].fewest else None), name
    reasons = Counter(reason for _, reason in again.handovers(log))
    assert {split: figure.k for (name, split), figure in figures.items() if name == "handover_reason"} == reasons


def _share(k: int, n: int) -> tuple[int, int, float | None]:
    return k, n, k / n if n else None


@given(logs(), st.integers(0, 20), st.integers(0, 20))
def test_periods_that_touch_add_up(log: list[Happened], first: int, second: int) -> None:
    counted = count(log, LATER)
    edge = MORNING + timedelta(hours=6 * first)
    before, after = counted.within(None, edge), counted.within(edge, None)
    for name in vars(Counted()):
        assert Counter(getattr(before, name)) + Counter(getattr(after, name)) == Counter(getattr(counted, name))
    assert after.within(edge, edge + timedelta(hours=second)) == counted.within(edge, edge + timedelta(hours=second))


@given(logs())
def test_what_else_stands_in_the_log_changes_nothing(log: list[Happened]) -> None:
    other = Happened("followups.task_done", MORNING, 1, {"task_id": 1, "was_late": True})
    assert other.name not in COUNTED_EVENTS
    assert count([other, *log, other], LATER) == count(log, LATER)


def test_a_figure_without_enough_data_says_so_and_still_shows_n() -> None:
    log = [
        Happened("followups.rated", MORNING, number, {"score": 5, "handled_by": "assistant", "has_comment": False})
        for number in range(19)
    ]
    few = _figures(log)["csat", "assistant"]
    assert (few.enough, few.value, few.interval, few.in_words, few.n_in_words) == (False, None, None, NOT_ENOUGH, "19 of 19")
    one_more = Happened("followups.rated", MORNING, 99, {"score": 1, "handled_by": "assistant", "has_comment": False})
    enough = _figures([*log, one_more])["csat", "assistant"]
    assert (enough.enough, enough.in_words, enough.interval_in_words) == (True, "95%", "76% to 99%")


def test_every_figure_of_an_empty_log_is_there_and_claims_nothing() -> None:
    figures = _figures([])
    assert {name for name, _ in figures} == set(DEFINED) - {"handover_reason"}
    assert {figure.value for figure in figures.values()} == {None, 0.0}
    assert figures["handovers", ""].in_words == "0"


def test_a_business_that_never_opens_has_no_opening_minutes() -> None:
    figures = {figure.name: figure for figure in figures_of(count([], LATER), None)}
    assert figures["people_first_response_open_median"].in_words == NOT_ENOUGH
