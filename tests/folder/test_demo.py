"""The demo that `make run` opens is right: its folder, and its thirty past conversations."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from warmdesk.folder.history_file import Past, read_history, written_on
from warmdesk.folder.reading import read_folder
from warmdesk.folder.rooms import business_fields
from warmdesk.folder.values import BusinessFolder
from warmdesk.lib.opening_hours import OpeningHours

DEMO = Path(__file__).parent.parent.parent / "demo" / "boutique"
NOW = datetime(2026, 11, 19, 18, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def folder() -> BusinessFolder:
    reading = read_folder(DEMO)
    assert reading.folder is not None, list(map(str, reading.errors))
    return reading.folder


@pytest.fixture(scope="module")
def hours(folder: BusinessFolder) -> OpeningHours:
    fields = business_fields(folder.business)
    return OpeningHours.parse(fields["hours"], fields["holidays"], ZoneInfo(folder.business.timezone))


@pytest.fixture(scope="module")
def past(hours: OpeningHours) -> list[Past]:
    return read_history(DEMO, hours, NOW)


def test_the_demo_names_the_day_that_it_was_written_for() -> None:
    assert str(written_on(DEMO)) == "2026-03-04"


def test_there_are_thirty_conversations_of_every_kind(past: list[Past]) -> None:
    assert len({conversation.id for conversation in past}) == 30
    done = [[step.does for step in conversation.steps] for conversation in past]
    assert {conversation.language for conversation in past} == {"en", "es"}
    assert sum(steps[-1] in {"resolve", "rate"} for steps in done) == 26
    assert {step.score for conversation in past for step in conversation.steps if step.does == "rate"} == {1, 2, 3, 4, 5}


def test_everybody_who_speaks_is_known(past: list[Past], folder: BusinessFolder) -> None:
    customers = {customer.id for customer in folder.customers}
    staff = {member.email for member in folder.business.staff}
    assert {conversation.customer for conversation in past if conversation.customer} <= customers
    assert {step.by for conversation in past for step in conversation.steps if step.does in {"take", "reply", "note"}} <= staff


def test_nothing_of_the_past_lies_in_the_future(past: list[Past]) -> None:
    for conversation in past:
        longest = sum((step.after for step in conversation.steps[1:]), start=timedelta())
        assert conversation.began_at + longest < NOW
