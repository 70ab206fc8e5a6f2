"""Whatever the hours of a seat: routing offers a partner nothing outside of them, and nothing of other teams."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import cast
from warmdesk.accounts.errors import SeatClosed
from warmdesk.accounts.models import Team, User
from warmdesk.accounts.seats import Seat, seat_of
from warmdesk.accounts.selectors import person, the_business
from warmdesk.accounts.services import put_teams
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.services import ASSISTANT, describe
from warmdesk.lib import clock
from warmdesk.lib.opening_hours import OpeningHours
from warmdesk.outbox.models import Event
from warmdesk.routing.allocation import Candidate, Need, choose
from warmdesk.routing.claims import claim
from warmdesk.routing.models import Handover, Presence
from warmdesk.routing.offers import go_round
from warmdesk.routing.presence import hear_console
from warmdesk.routing.services import hand_over

BEGIN = datetime(2026, 3, 23, tzinfo=UTC)
"""A Monday; clocks go forward on the Sunday after it."""
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
OFFICE = {day: ["09:00-18:00"] for day in DAYS}
periods = st.sampled_from(["00:00-24:00", "18:00-22:00", "22:00-02:00", "01:30-03:30", "08:00-12:00"])
weeks = st.dictionaries(st.sampled_from(DAYS), st.lists(periods, max_size=1), max_size=7)
moments = st.integers(0, 8 * 24 * 60).map(lambda minute: BEGIN + timedelta(minutes=minute))
last_days = st.none() | st.integers(0, 8).map(lambda day: (BEGIN + timedelta(days=day)).date())


def partner(**limits: object) -> User:
    pat = cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER)
    pat.teams.set(Team.objects.filter(key="front"))
    User.objects.filter(id=pat.id).update(**{"seat_hours": cast.WEEK, **limits})
    return person(pat.id)


def waits(team: str = "front") -> Conversation:
    found = cast.says("a person, please")
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT, team=team)
    return found


def offered() -> User | None:
    return Handover.objects.latest("id").offered_to


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(week=weeks, moment=moments, last_day=last_days, is_ours=st.booleans(), business=st.sampled_from([OFFICE, cast.WEEK, {}]))
def test_a_partner_is_offered_something_just_when_the_seat_is_open_and_the_team_is_theirs(
    week: dict[str, list[str]], moment: datetime, last_day: date | None, is_ours: bool, business: dict[str, list[str]]
) -> None:
    Handover.objects.all().delete()
    Presence.objects.all().delete()
    with clock.at(moment):
        cast.business(hours=business)
        put_teams(teams={"front": {"name": "Front desk"}, "kitchen": {"name": "Kitchen"}})
        pat = partner(seat_hours=week, seat_last_day=last_day)
        hear_console(person=pat)
        waits("front" if is_ours else "kitchen")
        go_round()
        seat = seat_of(pat, the_business())
        assert seat is not None
        assert (offered() == pat) == (seat.is_open(moment) and is_ours)


@given(week=weeks, moment=moments, last_day=last_days)
def test_a_seat_closes_when_it_says_and_opens_when_it_says(
    week: dict[str, list[str]], moment: datetime, last_day: date | None
) -> None:
    seat = Seat(OpeningHours.parse(week, (), ZoneInfo("Europe/Madrid")), last_day)
    if seat.is_open(moment):
        ends = seat.closes_at(moment)
        assert ends is None or (not seat.is_open(ends) and seat.is_open(ends - timedelta(microseconds=1)))
    else:
        opens = seat.opens_at(moment)
        assert opens is None or (opens > moment and seat.is_open(opens) and not seat.is_open(opens - timedelta(microseconds=1)))


@given(teams=st.frozensets(st.integers(1, 3)), home=st.none() | st.integers(1, 3), asked=st.integers(1, 3))
def test_whoever_is_bound_to_teams_is_chosen_only_for_them(teams: frozenset[int], home: int | None, asked: int) -> None:
    bound = Candidate(person_id=7, is_here=True, load=0, capacity=1, team_ids=teams, is_bound=True)
    need = Need(person_id=7, team_id=asked, fallback_team_id=asked, home_id=home)
    assert (choose(need, [bound]) is not None) == (home in teams)


@pytest.mark.django_db
def test_in_the_evening_only_partners_are_asked_and_nobody_is_woken() -> None:
    with clock.at(datetime(2026, 3, 23, 20, tzinfo=UTC)):
        cast.business(hours=OFFICE)
        pat, ana = partner(), cast.ana()
        hear_console(person=ana)
        waits()
        go_round()
        assert offered() is None
        assert not Event.objects.filter(name="routing.opened_to_all").exists()
        hear_console(person=pat)
        go_round()
        assert offered() == pat


@pytest.mark.django_db
def test_a_conversation_that_moved_to_another_team_is_offered_to_a_partner_no_more() -> None:
    cast.business()
    put_teams(teams={"front": {"name": "Front desk"}, "kitchen": {"name": "Kitchen"}})
    hear_console(person=partner())
    moved = waits()
    describe(conversation=moved, team=Team.objects.get(key="kitchen"))
    go_round()
    assert offered() is None


@pytest.mark.django_db
def test_a_closed_seat_takes_nothing() -> None:
    cast.business()
    pat = partner(seat_hours={})
    with pytest.raises(SeatClosed):
        claim(conversation=waits(), person=pat)
