"""Times, days, money and lists as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from warmdesk.lib.money import Money
from warmdesk.lib.wording import (
    SPOKEN,
    language_name,
    say_date,
    say_day,
    say_duration,
    say_hours,
    say_list,
    say_moment,
    say_money,
    say_on_day,
    say_size,
    say_time,
    say_weekday,
)

TODAY = date(2026, 3, 4)  # a Wednesday
NOW = datetime(2026, 3, 4, 20, 0, tzinfo=ZoneInfo("America/Chicago"))


def test_english_counts_to_twelve_and_the_others_to_twenty_four() -> None:
    assert [say_time(at, "en") for at in (time(10), time(19, 30), time(0), time(12))] == ["10 am", "7:30 pm", "12 am", "12 pm"]
    assert {say_time(time(19, 30), language) for language in SPOKEN if language != "en"} == {"19:30"}


def test_hours_are_said_as_a_range() -> None:
    assert say_hours(time(10), time(18), "en") == "10 am–6 pm"
    assert say_hours(time(10), time(18), "fr") == "10:00–18:00"
    assert say_hours(time(10), time(18), "de") == "10:00–18:00 Uhr"


@pytest.mark.parametrize(
    ("language", "today", "tomorrow", "monday", "christmas_eve"),
    [
        ("en", "today", "tomorrow", "on Monday", "on December 24"),
        ("en-GB", "today", "tomorrow", "on Monday", "on 24 December"),
        ("es", "hoy", "mañana", "el lunes", "el 24 de diciembre"),
        ("fr", "aujourd’hui", "demain", "lundi", "le 24 décembre"),
        ("de", "heute", "morgen", "am Montag", "am 24. Dezember"),
        ("it", "oggi", "domani", "lunedì", "il 24 dicembre"),
        ("pt", "hoje", "amanhã", "na segunda-feira", "em 24 de dezembro"),
        ("nl", "vandaag", "morgen", "op maandag", "op 24 december"),
        ("pl", "dzisiaj", "jutro", "w poniedziałek", "24 grudnia"),
    ],
)
def test_a_day_is_said_as_one_would_today(language: str, today: str, tomorrow: str, monday: str, christmas_eve: str) -> None:
    days = [date(2026, 3, 4), date(2026, 3, 5), date(2026, 3, 9), date(2026, 12, 24)]
    assert [say_on_day(day, language, today=TODAY) for day in days] == [today, tomorrow, monday, christmas_eve]


def test_a_weekday_is_only_said_of_the_coming_six_days() -> None:
    assert say_day(date(2026, 3, 10), "en", today=TODAY) == "Tuesday"
    assert say_day(date(2026, 3, 11), "en", today=TODAY) == "March 11"
    assert say_day(date(2026, 3, 2), "en", today=TODAY) == "March 2"


def test_another_year_is_said() -> None:
    assert say_date(date(2027, 1, 1), "en", today=TODAY) == "January 1, 2027"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "tomorrow at 10 am"),
        ("es", "mañana a las 10:00"),
        ("fr", "demain à 10:00"),
        ("de", "morgen um 10:00 Uhr"),
        ("it", "domani alle 10:00"),
        ("pt", "amanhã às 10:00"),
        ("nl", "morgen om 10:00"),
        ("pl", "jutro o 10:00"),
    ],
)
def test_a_moment_is_said_in_the_zone_of_the_business(language: str, said: str) -> None:
    assert say_moment(datetime(2026, 3, 5, 16, 0, tzinfo=UTC), language, now=NOW) == said


def test_one_o_clock_takes_its_own_article_in_spanish() -> None:
    assert say_moment(datetime(2026, 3, 5, 7, 0, tzinfo=UTC), "es", now=NOW) == "mañana a la 1:00"


@pytest.mark.parametrize(
    ("money", "language", "said"),
    [
        (Money(9800, "USD"), "en", "$98"),
        (Money(129850, "USD"), "en", "$1,298.50"),
        (Money(12900, "CAD"), "en", "$129"),
        (Money(12900, "CAD"), "fr", "129 $"),
        (Money(9850, "USD"), "es", "$98.50"),
        (Money(4500, "EUR"), "de", "45 €"),
        (Money(4550, "EUR"), "de", "45,50 €"),
        (Money(1200, "JPY"), "en", "¥1,200"),
        (Money(4500, "GBP"), "en", "£45"),
    ],
)
def test_money_is_said_as_its_country_writes_it(money: Money, language: str, said: str) -> None:
    assert say_money(money, language) == said


def test_durations_are_said_in_hours_and_minutes() -> None:
    assert say_duration(45, "en") == "45 minutes"
    assert say_duration(60, "en") == "1 hour"
    assert say_duration(75, "fr") == "1 heure 15 minutes"
    assert say_duration(22, "pl") == "22 minuty"
    assert say_duration(0, "en") == "0 minutes"


def test_lists_are_joined_in_every_language_by_and_or_by_or() -> None:
    assert say_list(["a"], "en") == "a"
    assert say_list(["a", "b"], "es") == "a y b"
    assert say_list(["a", "b", "c"], "en") == "a, b, and c"
    assert say_list(["a", "b", "c"], "es", joined_by="or") == "a, b o c"
    for language in SPOKEN:
        assert say_list(["a", "b", "c", "d"], language, joined_by="or").startswith("a, b, c")


def test_languages_are_named_in_one_another() -> None:
    assert language_name("es", in_language="en") == "Spanish"
    assert language_name("es", in_language="fr") == "espagnol"
    assert say_weekday(0, "en", is_short=True) == "Mon"


def test_a_language_without_manners_of_its_own_still_says_day_and_time() -> None:
    assert say_moment(datetime(2026, 3, 5, 16, 0, tzinfo=UTC), "sv", now=NOW) == "torsdag 10:00"
    assert say_time(time(10), "not a language") == "10 am"


def test_no_words_hold_a_no_break_space() -> None:
    said = [say_money(Money(129850, "EUR"), language) + say_time(time(19, 30), language) for language in SPOKEN]
    assert not any("\u00a0" in text or "\u202f" in text for text in said)


def test_a_size_is_said_in_the_languages_unit_and_rounded_up() -> None:
    assert [say_size(size, "en") for size in (1, 262_144, 10_000_000, 10_000_001)] == ["1 kB", "263 kB", "10 MB", "10.1 MB"]
    assert say_size(12_345_678, "fr") == "12,4 Mo"
    assert say_size(12_345_678, "pl") == "12,4 MB"
