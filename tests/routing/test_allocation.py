"""Who is asked first: laws that hold for every desk, and the order of what counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from warmdesk.routing.allocation import Candidate, Need, choose

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
IDS = st.integers(1, 6)
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        person_id=IDS,
        is_here=st.booleans(),
        load=st.integers(0, 4),
        capacity=st.integers(1, 4),
        team_ids=st.frozensets(st.integers(1, 3)),
        languages=st.frozensets(st.sampled_from(["en", "es", "pl"])),
        skills=st.frozensets(st.sampled_from(["returns", "styling"])),
        offered_at=st.none() | st.datetimes(datetime(2026, 1, 1), datetime(2026, 2, 1), timezones=st.just(UTC)),
    ),
    max_size=6,
    unique_by=lambda one: one.person_id,
)
NEEDS = st.builds(
    Need,
    person_id=st.none() | IDS,
    team_id=st.none() | st.integers(1, 3),
    language=st.sampled_from(["", "en", "es-MX", "pl"]),
    skills=st.frozensets(st.sampled_from(["returns", "styling"])),
    passed_over=st.frozensets(IDS),
)
ANN = Candidate(person_id=1, is_here=True, load=0, capacity=3)
BEN = Candidate(person_id=2, is_here=True, load=0, capacity=3)


@given(NEEDS, CANDIDATES)
def test_nobody_is_asked_who_is_away_full_or_passed_over(need: Need, candidates: list[Candidate]) -> None:
    choice = choose(need, candidates)
    able = {
        one.person_id for one in candidates if one.is_here and one.load < one.capacity and one.person_id not in need.passed_over
    }
    assert (choice.person_id in able) if choice else not able


@given(NEEDS, CANDIDATES)
def test_a_customers_own_person_comes_before_everybody(need: Need, candidates: list[Candidate]) -> None:
    theirs = Candidate(person_id=99, is_here=True, load=2, capacity=3)
    choice = choose(replace(need, person_id=99), [*candidates, theirs])
    assert choice is not None
    assert choice.person_id == 99


def test_the_team_counts_before_the_language_and_the_language_before_being_free() -> None:
    need = Need(team_id=7, language="es")
    in_team, speaks = (
        replace(ANN, team_ids=frozenset({7}), languages=frozenset({"en"}), load=2),
        replace(BEN, languages=frozenset({"es"})),
    )
    chosen = choose(need, [in_team, speaks])
    assert chosen is not None
    assert (chosen.person_id, chosen.fits) == (1, ("team", "free"))
    both = replace(ANN, team_ids=frozenset({7}), languages=frozenset({"es"}), load=2)
    other = replace(BEN, team_ids=frozenset({7}), languages=frozenset({"en"}))
    assert choose(need, [both, other]).person_id == 1  # type: ignore[union-attr]


def test_a_team_that_nobody_of_is_here_does_not_keep_a_customer_waiting() -> None:
    gone = replace(ANN, team_ids=frozenset({7}), is_here=False)
    assert choose(Need(team_id=7), [gone, BEN]).person_id == 2  # type: ignore[union-attr]


def test_of_equals_whoever_was_asked_longest_ago_is_asked() -> None:
    long_ago, lately = replace(ANN, offered_at=NOON - timedelta(hours=3)), replace(BEN, offered_at=NOON)
    assert choose(Need(), [long_ago, lately]).person_id == 1  # type: ignore[union-attr]
    never = replace(BEN, person_id=3)
    assert choose(Need(), [long_ago, lately, never]).person_id == 3  # type: ignore[union-attr]
