"""One person's figures: counted a second way, hidden below n, theirs first, and never in anybody's order."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from tests import cast
from tests.analytics import own_again
from warmdesk.accounts.models import User
from warmdesk.analytics.counting import Happened
from warmdesk.analytics.definitions import FEWEST_OF_ONES_OWN, OWN_DEFINITIONS
from warmdesk.analytics.errors import NotYourFigures
from warmdesk.analytics.events import WorkLookedAt
from warmdesk.analytics.figures import NOT_ENOUGH, Figure
from warmdesk.analytics.own_work import KINDS, SUGGESTION_EDITED, Mark, marks, own_figures, worth_another_look
from warmdesk.analytics.selectors import Work, colleagues_to_look_at, own_work, rows_of
from warmdesk.analytics.services import OWN_FIRST, look_at_work, share_work
from warmdesk.conversations.ownership import reopen, resolve, take
from warmdesk.conversations.services import ASSISTANT, By, by_person, reply
from warmdesk.followups.events import PromiseBroken, PromiseKept
from warmdesk.followups.services import ask_for_rating, rate
from warmdesk.learning.events import SuggestionEdited
from warmdesk.lib import clock
from warmdesk.lib.interval import wilson
from warmdesk.lib.transactions import write
from warmdesk.outbox.events import fact_of
from warmdesk.outbox.models import Event
from warmdesk.outbox.services import record
from warmdesk.routing.service_clocks import hear_reply, start_clocks
from warmdesk.routing.services import hand_over

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ENOUGH = FEWEST_OF_ONES_OWN
_people = st.sampled_from([7, 8])
_rounds = st.sampled_from([1, 2])
_somebody = st.sampled_from([7, 8, None])
_promise = {"task_id": st.integers(1, 3), "owner_id": _somebody}
_EVENTS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "routing.handed_over": {"engagement": _rounds, "by": st.sampled_from(["customer", "assistant"])},
    "conversations.reply_queued": {
        "actor": st.sampled_from(["person", "assistant"]), "actor_id": _people, "engagement": _rounds,
    },
    "conversations.said_outside": {"actor": st.just("person"), "actor_id": _somebody, "engagement": _rounds},
    "routing.clock_ended": {
        "kind": st.sampled_from(["first_reply", "resolve"]), "outcome": st.sampled_from(["met", "breached", "withdrawn"]),
    },
    "followups.rating_asked": {"engagement": _rounds},
    "followups.rated": {"score": st.integers(1, 5)},
    "learning.suggestion_edited": {"by_id": _people, "share": st.sampled_from([0.0, 0.25, 1.0])},
    "conversations.resolved": {"by": st.sampled_from(["person", "assistant", "merge"]), "by_id": _people},
    "conversations.reopened": {"by": st.sampled_from(["person", "customer"])},
    "followups.promise_kept": _promise,
    "followups.promise_broken": _promise,
    "followups.promise_withdrawn": {"task_id": st.integers(1, 3)},
    "conversations.snoozed": {"by_id": _people},
}  # fmt: skip


@st.composite
def logs(draw: st.DrawFn) -> list[Happened]:
    """Draw any events in any order, from seconds to days apart, in two conversations."""
    log, at = [], MONDAY
    for name in draw(st.lists(st.sampled_from(sorted(_EVENTS)), max_size=30)):
        at += timedelta(seconds=draw(st.sampled_from([1, 3600, 40_000, 90_000])))
        log.append(Happened(name, at, draw(st.integers(1, 2)), draw(st.fixed_dictionaries(_EVENTS[name]))))
    return log


@given(logs(), st.integers(0, 2))
def test_what_is_counted_agrees_with_a_second_way_to_count(log: list[Happened], days: int) -> None:
    now = max((event.at for event in log), default=MONDAY) + timedelta(days=days)
    assert Counter(map(tuple, marks(log, now))) == Counter(own_again.marks(log, now))


_marks = st.builds(
    Mark, st.sampled_from(KINDS), st.just(7), st.integers(1, 9), st.datetimes(timezones=st.just(UTC)), st.sampled_from([0.0, 1.0])
)


@given(st.lists(_marks, max_size=200))
def test_of_too_few_nothing_but_their_number_is_told(found: list[Mark]) -> None:
    for figure in own_figures(found):
        told = (figure.value, figure.interval, figure.k)
        assert told == (None, None, None) if figure.n < ENOUGH else figure.value is not None


@given(st.lists(_marks, max_size=40))
def test_what_is_worth_another_look_went_badly_and_stands_once(found: list[Mark]) -> None:
    listed = worth_another_look(found)
    assert len({one for one, _ in listed}) == len(listed) <= 5
    bad = {
        (mark.conversation_id, mark.kind) for mark in found if mark.kind == "rating" or mark.value == (mark.kind == "came_back")
    }
    assert set(listed) <= bad


def test_its_own_room_calls_the_event_as_it_is_called_here() -> None:
    assert SuggestionEdited.name == SUGGESTION_EDITED


def _handled(by: User, at: datetime, *, minutes: int = 5, score: int = 0, comes_back: bool = False) -> None:
    """Let somebody answer and resolve one conversation that was handed over; the customer rates it or comes back."""
    with clock.at(at):
        conversation = cast.says("A person, please.")
        hand_over(conversation=conversation, reason="asked_for_human", by=ASSISTANT)
        _act(start_clocks, "routing.handed_over")
    with clock.at(at + timedelta(minutes=minutes)):
        take(conversation=conversation, person=by)
        said = reply(conversation=conversation, text="Here I am.", by=by_person(by))
        _act(hear_reply, "conversations.reply_queued")
        resolve(conversation=said.conversation, by=by_person(by))
        _act(ask_for_rating, "conversations.resolved")
        if score:
            rate(conversation=conversation, score=score)
    if comes_back:
        with clock.at(at + timedelta(hours=2)):
            reopen(conversation=conversation, by=By("customer"))


def _act(handler: Any, name: str) -> None:
    event = Event.objects.filter(name=name).latest("id")
    handler(fact_of(event.name, event.conversation_id, event.facts))


def _by_name(work: Work) -> dict[str, Figure]:
    return {figure.name: figure for figure in work.figures}


@pytest.mark.django_db
def test_a_real_desk_tells_each_person_of_their_own_work_and_of_nobody_elses() -> None:
    cast.business()
    ana, tomas = cast.ana(), cast.tomas()
    for number, score in enumerate((2, 5)):
        _handled(tomas, MONDAY + timedelta(minutes=number), minutes=500 if number else 5, score=score)
    _handled(ana, MONDAY, score=1, comes_back=True)
    with clock.at(MONDAY + timedelta(days=3)):
        log = list(rows_of(Event.objects.all()))
        his = [(mark.kind, mark.value) for mark in marks(log, clock.now()) if mark.person_id == tomas.id]
        hers = own_work(ana)
    assert Counter(map(tuple, marks(log, clock.now()))) == Counter(own_again.marks(log, clock.now()))
    assert sorted(his) == [
        ("came_back", 0), ("came_back", 0), ("first_reply", 0), ("first_reply", 1), ("rating", 2), ("rating", 5),
    ]  # fmt: skip
    assert {figure.in_words for figure in hers.figures} == {NOT_ENOUGH}
    assert [figure.n for figure in hers.figures] == [1, 1, 0, 0, 1]
    assert [why for _, why in hers.another_look] == ["rating"]


@pytest.mark.django_db
def test_promises_and_changed_suggestions_are_counted_for_whose_they_were() -> None:
    cast.business()
    ana, tomas = cast.ana(), cast.tomas()
    with clock.at(MONDAY), write():
        for number in range(1, ENOUGH + 1):
            kind = PromiseKept(conversation_id=number, task_id=number, kind="callback", how="call", owner_id=tomas.id)
            late = PromiseBroken(conversation_id=number, task_id=number, kind="callback", owner_id=tomas.id)
            record(kind if number > 3 else late)
            record(SuggestionEdited(conversation_id=number, message_id=number, by_id=tomas.id, kind="draft", share=number / 100))
    with clock.at(MONDAY + timedelta(hours=1)):
        found = _by_name(own_work(tomas))
        assert [figure.n for figure in own_work(ana).figures] == [0] * len(OWN_DEFINITIONS)
    assert (found["own_promises"].k, found["own_promises"].n, found["own_promises"].in_words) == (27, 30, "90%")
    assert found["own_promises"].interval == wilson(27, 30)
    assert (found["own_edited"].value, found["own_edited"].k, found["own_edited"].interval) == (0.155, None, (0.1, 0.21))


@pytest.mark.django_db
def test_a_colleague_sees_what_was_the_persons_own_for_a_week_and_the_look_is_written_down() -> None:
    cast.business()
    ana, tomas = cast.ana(), cast.tomas()
    _handled(tomas, MONDAY, score=1)
    with clock.at(MONDAY + OWN_FIRST - timedelta(hours=1)):
        assert _by_name(look_at_work(person_id=tomas.id, by=ana))["own_csat"].n == 0
        assert _by_name(own_work(tomas))["own_csat"].n == 1
    with clock.at(MONDAY + OWN_FIRST + timedelta(hours=1)):
        work = look_at_work(person_id=tomas.id, by=ana)
        assert _by_name(work)["own_csat"].n == 1
        assert work.another_look == ()
        assert [person.name for person, _ in own_work(tomas).looks] == ["Ana", "Ana"]
    assert Event.objects.filter(name=WorkLookedAt.name, facts__by_id=ana.id, facts__person_id=tomas.id).count() == 2


@pytest.mark.django_db
def test_what_somebody_shares_is_seen_as_it_stood_then() -> None:
    cast.business()
    ana, tomas = cast.ana(), cast.tomas()
    _handled(tomas, MONDAY, score=1)
    with clock.at(MONDAY + timedelta(hours=1)):
        share_work(person=tomas)
    _handled(tomas, MONDAY + timedelta(hours=2), score=1)
    with clock.at(MONDAY + timedelta(hours=3)):
        assert _by_name(look_at_work(person_id=tomas.id, by=ana))["own_csat"].n == 1


@pytest.mark.django_db
def test_nobody_sees_the_figures_of_a_peer_or_of_somebody_above() -> None:
    cast.business()
    ana, tomas = cast.ana(), cast.tomas()
    mia, bo = cast.colleague("mia@bakery.example", "Mia", "manager"), cast.colleague("bo@bakery.example", "bo", "agent")
    assert [one.name for one in colleagues_to_look_at(ana)] == ["bo", "Mia", "Tomás"], "by the alphabet, and nothing else"
    assert [one.name for one in colleagues_to_look_at(mia)] == ["bo", "Tomás"]
    for by, whose in ((tomas, bo), (tomas, ana), (mia, ana), (mia, mia), (cast.reader(), tomas)):
        with pytest.raises(NotYourFigures):
            look_at_work(person_id=whose.id, by=by)
    with pytest.raises(NotYourFigures):
        own_work(cast.reader())
    assert not Event.objects.filter(name=WorkLookedAt.name).exists()


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    cast.business()
    tomas = cast.tomas()
    for number in range(3):
        _handled(tomas, MONDAY + timedelta(minutes=number), score=5)
    with django_assert_num_queries(5):
        own_work(tomas)
