"""Days and times in words: what a text names, and what is left to ask."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from benchmarks.moments import TABLES, rows_of
from warmdesk.brain.text.moments import Moment, read_moments
from warmdesk.lib.opening_hours import OpeningHours
from warmdesk.lib.wording import say_moment, say_on_day

MADRID = ZoneInfo("Europe/Madrid")
WEDNESDAY = datetime(2026, 3, 4, 10, tzinfo=MADRID)
BARBER = OpeningHours.parse({day: ["12:00-21:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat")}, [], MADRID)


def only(text: str, language: str = "en", now: datetime = WEDNESDAY, hours: OpeningHours | None = None) -> Moment:
    (moment,) = read_moments(text, language=language, now=now, hours=hours)
    return moment


@pytest.mark.parametrize(
    ("text", "language"), [("tomorrow at 5", "en"), ("mañana a las 5", "es"), ("5 tomorrow arvo", "en"), ("mañana, 17:00", "es")]
)
def test_a_day_and_a_time_make_a_moment(text: str, language: str) -> None:
    moment = only(text, language)
    assert (moment.kind, moment.start) == ("moment", datetime(2026, 3, 5, 17, tzinfo=MADRID))


def test_what_may_be_two_days_has_both_as_options() -> None:
    moment = only("next Friday at 10am")
    assert moment.is_ambiguous
    assert [option.day for option in moment.options] == [date(2026, 3, 6), date(2026, 3, 13)]


def test_a_time_without_a_day_can_be_put_on_one() -> None:
    moment = only("at 5")
    assert (moment.kind, moment.day, moment.clock) == ("time", None, time(17))
    assert moment.on(date(2026, 3, 10)).start == datetime(2026, 3, 10, 17, tzinfo=MADRID)


def test_a_text_in_another_language_than_thought_is_read_by_its_weekday() -> None:
    assert only("el lunes a las 5 por favor", language="en").start == datetime(2026, 3, 9, 17, tzinfo=MADRID)


def test_what_is_ruled_out_is_marked() -> None:
    ruled_out, wanted = read_moments("not Thursday, Tuesday at 4pm", language="en", now=WEDNESDAY)
    assert (ruled_out.day, ruled_out.is_negated) == (date(2026, 3, 5), True)
    assert (wanted.start, wanted.is_negated) == (datetime(2026, 3, 10, 16, tzinfo=MADRID), False)


def test_opening_hours_tell_which_half_of_the_day_is_meant() -> None:
    assert only("tomorrow at 8").clock == time(8)
    assert only("tomorrow at 8", hours=BARBER).clock == time(20)
    assert only("tomorrow at 8", hours=BARBER).is_assumed


def test_a_local_time_that_does_not_exist_is_flagged_and_one_that_comes_twice_is_asked_for() -> None:
    skipped = only("29 March at 2:30 am")
    assert skipped.is_skipped
    assert skipped.start == datetime(2026, 3, 29, 3, 30, tzinfo=MADRID)
    twice = only("25 October at 2:30 am")
    assert [option.start.utcoffset() for option in twice.options if option.start] == [
        ZoneInfo("Europe/Madrid").utcoffset(datetime(2026, 7, 1)),
        ZoneInfo("Europe/Madrid").utcoffset(datetime(2026, 1, 1)),
    ]


def test_just_after_midnight_tomorrow_is_asked_for() -> None:
    at_night = datetime(2026, 3, 4, 0, 30, tzinfo=MADRID)
    assert [option.day for option in only("tomorrow at noon", now=at_night).options] == [date(2026, 3, 4), date(2026, 3, 5)]


@pytest.mark.parametrize("table", TABLES)
def test_the_hand_written_tables_are_read_right_at_least_97_times_of_100(table: str) -> None:
    rows = list(rows_of(table))
    wrong = [f"{row.language} {row.text!r}: meant {row.meant}, read {row.read}" for row in rows if not row.is_right]
    assert len(wrong) <= 0.03 * len(rows), "\n".join(wrong)


LANGUAGES = ("en", "en-GB", "es", "fr", "de", "it", "pt", "nl", "pl")
WORDS = sorted({word for row in rows_of("tuned") for word in row.text.split()})


@settings(deadline=None)
@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join), st.sampled_from([*LANGUAGES, "sv", None]))
def test_no_text_at_all_makes_it_fail_and_every_span_holds_its_text(text: str, language: str | None) -> None:
    for moment in read_moments(text, language=language, now=WEDNESDAY):
        assert text[slice(*moment.span)] == moment.text
        assert moment.start or moment.end


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(WORDS)).map(" ".join),
    st.sampled_from(LANGUAGES),
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.sampled_from([MADRID, ZoneInfo("America/New_York")])),
)
def test_what_is_not_marked_as_past_is_not_over(text: str, language: str, now: datetime) -> None:
    for moment in read_moments(text, language=language, now=now):
        for option in (moment, *moment.options):
            over = option.end or (option.start if option.kind in {"moment", "time"} else None)
            assert option.is_past or over is None or over.timestamp() >= now.replace(second=0, microsecond=0).timestamp()


MINUTES = st.integers(0, 60 * 24 * 360)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(deadline=None)
@given(now=st.datetimes(datetime(2024, 1, 1, 5), datetime(2030, 1, 1), timezones=st.just(MADRID)), ahead=MINUTES)
def test_what_the_desk_says_the_desk_can_read(language: str, now: datetime, ahead: int) -> None:
    now = now.replace(hour=max(now.hour, 5), second=0, microsecond=0)
    at = (now.astimezone(UTC) + timedelta(minutes=ahead)).astimezone(MADRID)
    assume(at.hour >= 7 or language.startswith("en"))  # "a las 5:00" is rather the afternoon: customers write it so
    day = only(say_on_day(at.date(), language, today=now.date()), language, now)
    assert at.date() in {option.day for option in day.options or (day,)}
    said = say_moment(at, language, now=now)
    moment = only(said, language, now)
    assert at.timestamp() in {option.start.timestamp() for option in moment.options or (moment,) if option.start}, said
    assert not moment.is_past
