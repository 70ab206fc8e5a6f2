"""The days that a customer asks about, in eight languages."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from warmdesk.brain.text.asked_days import asked_days

WEDNESDAY = datetime(2026, 3, 4, 12, tzinfo=ZoneInfo("America/Los_Angeles"))
NAMED = {date(2026, 5, 25): "Memorial Day", date(2026, 4, 3): "Good Friday", date(2026, 12, 25): "Christmas Day"}


def days(text: str, language: str = "en") -> tuple[date, ...]:
    return asked_days(text, language, now=WEDNESDAY, named=NAMED)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("are you open today?", "en", 4),
        ("open tonight til when", "en", 4),
        ("and tomorrow", "en", 5),
        ("what time do u close on thurs", "en", 5),
        ("anybody in the office on saturdays?", "en", 7),
        ("r u around this saturdy", "en", 7),
        ("do you open on a Wednesday", "en", 4),
        ("¿hasta qué hora están los sábados?", "es", 7),
        ("¿abren mañana por la mañana?", "es", 5),
        ("vous êtes ouverts dimanche ?", "fr", 8),
        ("et aujourd’hui ?", "fr", 4),
        ("Guten Morgen, habt ihr sonntags offen?", "de", 8),
        ("habt ihr morgen auf", "de", 5),
        ("siete aperti domenica?", "it", 8),
        ("abrem na terça-feira?", "pt", 10),
        ("zijn jullie zondags open", "nl", 8),
        ("czy w niedzielę jest otwarte", "pl", 8),
        ("czynne w środę?", "pl", 4),
        ("open domingo?", "en", 8),
    ],
)
def test_a_day_is_the_coming_one(text: str, language: str, day: int) -> None:
    assert days(text, language) == (date(2026, 3, day),)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("open on December 24th?", "en", date(2026, 12, 24)),
        ("24 dec, when do you close", "en", date(2026, 12, 24)),
        ("Thursday 24 December please", "en", date(2026, 12, 24)),
        ("the 4th of July?", "en", date(2026, 7, 4)),
        ("am 24.12. offen?", "de", date(2026, 12, 24)),
        ("le 24 décembre", "fr", date(2026, 12, 24)),
        ("el 24 de diciembre", "es", date(2026, 12, 24)),
        ("24 grudnia", "pl", date(2026, 12, 24)),
        ("12/24?", "en", date(2026, 12, 24)),
        ("24/12?", "en-GB", date(2026, 12, 24)),
        ("2026-12-24", "en", date(2026, 12, 24)),
        ("1 March", "en", date(2027, 3, 1)),
        ("Memorial Day hours", "en", date(2026, 5, 25)),
        ("are you in on good friday", "en", date(2026, 4, 3)),
        ("christmas eve?", "en", date(2026, 12, 24)),
        ("abren en Navidad", "es", date(2026, 12, 25)),
        ("Heiligabend geöffnet?", "de", date(2026, 12, 24)),
        ("new year's day", "en", date(2027, 1, 1)),
    ],
)
def test_a_date_or_a_feast_is_the_coming_one_and_outweighs_a_weekday(text: str, language: str, day: date) -> None:
    assert days(text, language) == (day,)


def test_several_days_come_in_the_order_asked() -> None:
    assert days("sunday or saturday?") == (date(2026, 3, 8), date(2026, 3, 7))
    assert days("open on weekends?") == (date(2026, 3, 7), date(2026, 3, 8))


@pytest.mark.parametrize(
    "text", ["when are you open", "what are your hours", "so where do I park", "", "31 February", "open 24/7?", "um 8.10 Uhr"]
)
def test_a_question_without_a_day_names_none(text: str) -> None:
    assert days(text) == ()
