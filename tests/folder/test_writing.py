"""Whatever a folder holds, it is written so that it reads as the same folder, and the same folder always as the same bytes."""

from __future__ import annotations

import tempfile
from dataclasses import fields
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from warmdesk.folder.exporting import put_files
from warmdesk.folder.extras import ROOMS
from warmdesk.folder.loading import load
from warmdesk.folder.reading import read_folder
from warmdesk.folder.snapshot import snapshot
from warmdesk.folder.values import (
    ACTIONS,
    AUTONOMIES,
    PRIORITIES,
    STAKES,
    TONES,
    Appointment,
    Article,
    Business,
    BusinessFolder,
    ContactPoints,
    Customer,
    Holiday,
    Invoice,
    Order,
    OrderLine,
    PeopleOnly,
    Period,
    Product,
    Service,
    ServiceLevel,
    StaffMember,
    Team,
    Topic,
    Variant,
    Voice,
    Widget,
)
from warmdesk.folder.writing import clean, files_of, local

AWKWARD = [
    "off",
    "no",
    "~",
    "null",
    "10:30",
    "+1 555 0100",
    "- a",
    "a: b",
    "# x",
    "'",
    '"',
    "---",
    "&a",
    "*a",
    "{{x|y}}",
    "=1+1",
    "1e3",
    "%",
]
ZONES = ["Europe/Berlin", "America/Chicago", "Asia/Kathmandu", "UTC"]
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without shrinking: a folder is large, and its difference from another is read off at once."""
ids = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)


def texts(most: int = 60, *, lines: bool = False) -> st.SearchStrategy[str]:
    """Return texts as reading would keep them, among them those that YAML and CSV like to misread."""
    letters = st.characters(codec="utf-8", exclude_characters="\0" if lines else "\0\r\n", exclude_categories=["Cs"])
    free = st.text(letters, min_size=1, max_size=most).map(clean).filter(lambda text: 0 < len(text) <= most)
    return st.sampled_from(AWKWARD) | free


def unique(what: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(what, max_size=most, unique=True)


times = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
words = st.lists(texts(), max_size=3).map(tuple)


@st.composite
def weeks(draw: st.DrawFn) -> tuple[Period, ...]:
    """Return opening hours whose periods do not overlap, some of them past midnight."""
    found = []
    for weekday in range(7):
        marks = sorted(draw(st.sets(times, max_size=4)))
        found += [Period(weekday, *pair) for pair in zip(marks[::2], marks[1::2], strict=False)]
        if len(marks) == 3:
            found.append(Period(weekday, marks[2], time(0)))
    return tuple(found)


@st.composite
def businesses(draw: st.DrawFn, teams: list[str], staff: list[str]) -> Business:
    team = st.sampled_from(teams) if teams else st.none()
    rules = st.builds(PeopleOnly, about=texts(), keywords=words, team=st.none() | team, priority=st.sampled_from(PRIORITIES))
    return Business(
        name=draw(texts()),
        timezone=draw(st.sampled_from(ZONES)),
        currency=draw(st.sampled_from(["USD", "JPY", "KWD"])),
        languages=tuple(draw(st.lists(st.sampled_from(["en", "pt-BR", "ar", "no"]), min_size=1, max_size=3))),
        about=draw(st.just("") | texts(lines=True)),
        voice=draw(st.builds(Voice, st.sampled_from(TONES), st.just("") | texts(lines=True), st.just("") | texts(), words)),
        contact=ContactPoints(draw(st.sampled_from(["", "a@b.example"])), *(draw(st.just("") | texts(30)) for _ in range(3))),
        hours=draw(weeks()),
        holidays=tuple(draw(st.lists(st.builds(Holiday, days, st.just("") | texts()), max_size=2))),
        teams=tuple(Team(key, draw(texts()), draw(words)) for key in teams),
        staff=tuple(
            StaffMember(
                email=email, name=draw(texts()), role=draw(st.sampled_from(["owner", "agent", "read_only"])), title="",
                teams=tuple(draw(st.lists(team, unique=True, max_size=2))) if teams else (), skills=draw(words),
                languages=("en",), capacity=draw(st.integers(0, 9)),
            )
            for email in staff
        ),
        people_only=tuple(draw(st.lists(rules, max_size=3))),
        service_levels=draw(st.sampled_from([(), (ServiceLevel("high", 5, 60), ServiceLevel("vip", 1, 9999))])),
        widget=draw(st.sampled_from([Widget(), Widget(("https://a.example",), "#b4532a")])),
    )  # fmt: skip


@st.composite
def folders(draw: st.DrawFn) -> BusinessFolder:
    teams, topics, articles = draw(unique(ids)), draw(unique(ids)), draw(unique(ids))
    staff = [f"{name}@x.example" for name in draw(unique(ids, 2))]
    business = draw(businesses(teams, staff))
    zone = ZoneInfo(business.timezone)
    moments = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0))
    aware = moments.map(lambda at: at.replace(tzinfo=UTC).astimezone(zone))
    amounts = st.integers(0, 10**9)
    customers, skus, services = draw(unique(texts(20))), draw(unique(ids)), draw(unique(texts(20)))
    who = st.sampled_from(customers) if customers else st.nothing()
    line = st.builds(OrderLine, st.sampled_from(skus), st.integers(1, 99)) if skus else st.none()
    some = bool(customers)
    return BusinessFolder(
        business=business,
        topics=tuple(
            Topic(
                key, draw(texts()), draw(words), draw(st.none() | st.sampled_from(ACTIONS)),
                draw(st.none() | st.sampled_from(teams)) if teams else None, draw(st.sampled_from(STAKES)),
                draw(st.sampled_from(AUTONOMIES)),
            )
            for key in topics
        ),
        articles=tuple(
            Article(
                key, draw(texts()), draw(st.sampled_from(["en", "de", "no"])),
                draw(st.none() | st.sampled_from(topics)) if topics else None, draw(st.sampled_from(["everyone", "staff"])),
                draw(st.just("") | texts(200, lines=True)), draw(st.booleans()),
            )
            for key in sorted(articles)
        ),
        variants=tuple(Variant(key, draw(texts()), "en", draw(st.sampled_from(["", "m-1"]))) for key in sorted(articles)),
        customers=tuple(
            Customer(
                key, draw(texts()), "", draw(st.just("") | texts(20)), draw(st.none() | st.just("es")), "vip", "",
                draw(st.none() | days),
            )
            for key in customers
        ),
        products=tuple(
            Product(sku, draw(texts()), draw(amounts), draw(st.none() | st.integers(0, 99)), "", draw(texts(lines=True)))
            for sku in skus
        ),
        services=tuple(
            Service(key, draw(texts()), draw(st.integers(1, 600)), draw(amounts), tuple(sorted(staff)), draw(st.integers(0, 60)))
            for key in services
        ),
        orders=tuple(
            Order(
                key, draw(who), draw(aware), "shipped", draw(amounts), "", draw(st.just("") | texts()), draw(st.none() | days),
                tuple(draw(st.lists(line, max_size=2 if skus else 0))),
            )
            for key in (draw(unique(ids)) if some else [])
        ),
        appointments=tuple(
            Appointment(
                key, draw(who), draw(st.sampled_from(services)), draw(st.sampled_from([None, *staff])), draw(aware), "booked"
            )
            for key in (draw(unique(ids)) if some and services else [])
        ),
        invoices=tuple(
            Invoice(key, draw(who), draw(days), draw(st.none() | days), draw(amounts), "open")
            for key in (draw(unique(ids)) if some else [])
        ),
        extra=draw(extras(topics, staff)),
    )  # fmt: skip


@st.composite
def extras(draw: st.DrawFn, topics: list[str], staff: list[str]) -> dict[str, Any]:
    """Return settings as reading gives them: every file with every key that says something."""
    held: dict[str, Any] = {}
    if staff:
        hours = {"mon": (), "tue": (), "wed": (), "thu": (), "fri": (), "sat": (), "sun": ()}
        held["accounts"] = {
            "seats": tuple(
                {
                    "email": email, "hours": {**hours, "fri": ("18:00-22:00", "23:00-01:00")},
                    "last_day": draw(st.sampled_from([None, date(2026, 12, 31)])), "sees": ("purchases",),
                }
                for email in staff
            )
        }  # fmt: skip
    if topics:
        held["topics"] = {"switched_off": tuple(draw(st.lists(st.sampled_from(topics), min_size=1, unique=True)))}
    names = draw(unique(ids))
    if names:
        held["contacts"] = {
            "fields": tuple(
                {"id": key, "name": draw(texts()), "about": "contact", "kind": "choice", "choices": ("one", "two")}
                for key in names
            )
        }
        held["conversations"] = {
            "labels": tuple({"id": key, "name": draw(texts()), "colour": "red"} for key in names),
            "canned_replies": tuple(
                {
                    "id": key,
                    "name": draw(texts()),
                    "text": draw(texts(200, lines=True).filter(lambda text: "{{" not in text)),
                    "steps": ({"do": "resolve", "to": ""},),
                }
                for key in names
            ),
        }
        none = dict.fromkeys(("reasons", "topics", "tiers", "languages", "channels", "priorities"), ())
        held["routing"] = {
            "protocols": tuple(
                {
                    "id": key, "name": draw(texts()), "is_on": draw(st.booleans()), "when": {**none, "reasons": ("upset",)},
                    "team": "", "person": draw(st.sampled_from(staff)) if staff else "", "fallback_team": "",
                    "target_minutes": draw(st.sampled_from([7.5, 30])), "priority": "high",
                }
                for key in names
            )
        }  # fmt: skip
    return held


def read_again(files: dict[str, str]) -> BusinessFolder:
    with tempfile.TemporaryDirectory() as place:
        put_files(Path(place), files)
        reading = read_folder(Path(place))
    assert reading.folder is not None, list(map(str, reading.errors))
    return reading.folder


@settings(max_examples=60, deadline=None, phases=QUICK, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(folder=folders())
def test_what_is_written_reads_as_the_same_folder(folder: BusinessFolder) -> None:
    files = files_of(folder)
    again = read_again(files)
    for field in fields(folder):
        assert getattr(again, field.name) == getattr(folder, field.name), field.name
    assert files_of(again) == files


@pytest.mark.django_db
@settings(
    max_examples=12,
    deadline=None,
    phases=QUICK,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
@given(folder=folders())
def test_what_the_desk_made_of_a_folder_is_exported_and_loaded_without_a_change(folder: BusinessFolder) -> None:
    load(folder)
    files = files_of(snapshot().folder)
    again = read_again(files)
    load(again)
    assert files_of(snapshot().folder) == files
    assert load(again).lines() == []


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Chicago"])
def test_a_moment_that_the_clock_shows_twice_keeps_its_offset(zone: str) -> None:
    here = ZoneInfo(zone)
    twice = datetime(2026, 10, 25, 0, 30, tzinfo=UTC) if zone == "Europe/Berlin" else datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    later = datetime(twice.year, twice.month, twice.day, twice.hour + 1, 30, tzinfo=UTC)
    written = [local(moment, here) for moment in (twice, later)]
    assert "+" not in written[0]
    assert written[1].endswith(("+01:00", "-06:00"))


def test_every_shape_of_an_extra_file_can_be_left_out() -> None:
    assert all(shape.write({key: inner.default for key, inner in shape.keys.items()}, "USD") == {} for shape in ROOMS.values())
