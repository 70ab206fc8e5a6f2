"""The figures of a real desk: made from its event log alone, in a constant number of queries."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from tests import cast
from tests.analytics import again
from warmdesk.accounts.models import User
from warmdesk.analytics.counting import Happened
from warmdesk.analytics.figures import Figure
from warmdesk.analytics.selectors import figures
from warmdesk.conversations.models import Message
from warmdesk.conversations.ownership import reopen, resolve, take
from warmdesk.conversations.services import ASSISTANT, By, by_person, reply
from warmdesk.followups.events import Rated
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.management import figures as command
from warmdesk.outbox.models import Event
from warmdesk.outbox.services import record
from warmdesk.routing.services import hand_over

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""Ten o'clock in Madrid."""
SHOP_HOURS = {day: ["10:00-12:00"] for day in ("mon", "tue", "wed", "thu", "fri")}


def _answered_by_assistant(at: datetime, *, after_s: float = 2) -> None:
    with clock.at(at):
        conversation = cast.says("When are you open?")
    with clock.at(at + timedelta(seconds=after_s)):
        reply(conversation=conversation, text="From ten to twelve.", by=ASSISTANT, kind="answer")


def _answered_by(person: User, at: datetime, *, after: timedelta, reason: str = "asked_for_human") -> None:
    with clock.at(at):
        conversation = cast.says("A person, please.")
        hand_over(conversation=conversation, reason=reason, by=ASSISTANT)
    with clock.at(at + after):
        take(conversation=conversation, person=person)
        reply(conversation=conversation, text="Here I am.", by=by_person(person))


def _read(since: datetime | None = None, until: datetime | None = None) -> dict[tuple[str, str], Figure]:
    return {(figure.name, figure.split): figure for figure in figures(since, until)}


def _log() -> list[Happened]:
    rows = Event.objects.exclude(conversation_id=None).order_by("id").values_list("name", "at", "conversation_id", "facts")
    return [Happened(*row) for row in rows]


def test_people_are_measured_from_the_handover_around_the_clock_and_in_opening_hours() -> None:
    cast.business(hours=SHOP_HOURS)
    tomas = cast.tomas()
    for minutes in (10, 20, 30, 40, 50):
        _answered_by(tomas, MONDAY, after=timedelta(minutes=minutes))
    _answered_by(tomas, MONDAY + timedelta(minutes=110), after=timedelta(hours=23))
    found = _read()
    all_hours, in_hours = found["people_first_response_median", ""], found["people_first_response_open_median", ""]
    assert (all_hours.value, all_hours.interval, all_hours.n) == (35, (10, 1380), 6)
    assert (in_hours.value, in_hours.interval) == (35, (10, 60)), "ten minutes until noon, fifty the next morning"


def test_the_word_at_a_handover_is_not_a_persons_reply() -> None:
    cast.business()
    with clock.at(MONDAY):
        conversation = cast.says("A person, please.")
        hand_over(conversation=conversation, reason="asked_for_human", by=By("customer"))
    assert Message.objects.filter(conversation=conversation, author="system").exists()
    found = _read()
    assert (found["handovers_answered", ""].k, found["handovers_answered", ""].n) == (0, 1)
    assert found["people_first_response_median", ""].n == found["assistant_first_response_median", ""].n == 0


def test_containment_counts_what_the_assistant_carried_to_the_end() -> None:
    cast.business()
    tomas = cast.tomas()
    for number in range(15):
        _answered_by_assistant(MONDAY + timedelta(minutes=number))
    for number in range(6):
        _answered_by(tomas, MONDAY + timedelta(minutes=number), after=timedelta(minutes=3))
    with clock.at(MONDAY + timedelta(hours=23)):
        assert (_read()["containment", ""].n, _read()["containment", ""].enough) == (6, False), "the others may still write"
    with clock.at(MONDAY + timedelta(hours=25)):
        found = _read()["containment", ""]
    assert (found.k, found.n, found.in_words, found.interval_in_words) == (15, 21, "71%", "50% to 86%")


def test_a_customer_who_reopens_within_a_day_was_not_helped() -> None:
    cast.business()
    with clock.at(MONDAY):
        conversation = cast.says("When are you open?")
        reply(conversation=conversation, text="From ten to twelve.", by=ASSISTANT, kind="answer")
        resolve(conversation=conversation, by=ASSISTANT)
    with clock.at(MONDAY + timedelta(hours=1)):
        assert (_read()["containment", ""].k, _read()["containment", ""].n) == (1, 1)
        cast.says("That is not what I meant.", to=conversation)
        reopen(conversation=conversation, by=By("customer"))
        reply(conversation=conversation, text="What did you mean?", by=ASSISTANT, kind="clarify")
    with clock.at(MONDAY + timedelta(days=3)):
        assert (_read()["containment", ""].k, _read()["containment", ""].n) == (1, 2)


def test_a_wait_belongs_to_the_period_in_which_it_began() -> None:
    cast.business()
    tomas = cast.tomas()
    _answered_by(tomas, MONDAY, after=timedelta(hours=30))
    tuesday = MONDAY + timedelta(days=1)
    assert _read(until=tuesday)["handovers_answered", ""].k == 1
    assert _read(since=tuesday)["handovers_answered", ""].n == 0
    assert _read(since=MONDAY, until=tuesday)["handover_reason", "asked_for_human"].k == 1


def test_a_real_log_counted_a_second_way_gives_the_same_figures() -> None:
    cast.business()
    tomas = cast.tomas()
    for number in range(8):
        _answered_by_assistant(MONDAY + timedelta(hours=number), after_s=number)
        _answered_by(
            tomas, MONDAY + timedelta(hours=number), after=timedelta(minutes=7 * number), reason=["upset", "legal"][number % 2]
        )
    found, log = _read(), _log()
    outcomes = [is_contained for _, is_contained in again.engagements(log, clock.now())]
    assert (found["containment", ""].k, found["containment", ""].n) == (sum(outcomes), len(outcomes)) == (8, 16)
    assert found["assistant_first_response_median", ""].n == len(again.assistant_waits(log)) == 8
    assert found["people_first_response_median", ""].n == len(again.people_waits(log)) == 8
    assert found["handover_reason", "upset"].k == found["handover_reason", "legal"].k == 4


@pytest.mark.parametrize("since", [None, MONDAY])
def test_the_number_of_queries_does_not_grow(since: datetime | None, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    cast.business()
    for number in range(12):
        _answered_by_assistant(MONDAY + timedelta(minutes=number))
    with django_assert_num_queries(3):
        figures(since)


def test_the_command_prints_what_it_knows_and_what_it_does_not(capsys: pytest.CaptureFixture[str]) -> None:
    cast.business()
    with write():
        for number in range(25):
            record(Rated(conversation_id=number, score=5 if number else 1, handled_by="assistant", has_comment=False))
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    assert command.main(parser.parse_args([])) == 0
    lines = {line.split("  ")[0]: " ".join(line.split()) for line in capsys.readouterr().out.splitlines()}
    assert lines["CSAT: assistant"] == "CSAT: assistant 96% 80% to 99% 24 of 25"
    assert lines["CSAT: people"] == "CSAT: people not enough data 0 of 0"
    assert command.main(parser.parse_args(["--json", "--days", "3"])) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"formula", "population", "exclusions", "n", "k", "interval", "enough", "value"} <= set(rows[0])
    assert next(row for row in rows if (row["name"], row["split"]) == ("csat_mean", ""))["value"] == pytest.approx(4.84)
