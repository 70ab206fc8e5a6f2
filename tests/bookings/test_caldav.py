"""The desk and a person's own calendar agree, against a real Radicale server in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests import cast
from tests.bookings.radicale_server import Radicale
from tests.bookings.salon import EARLY, MADRID, at, salon
from tests.bookings.test_setting_up import booked
from warmdesk.bookings.caldav.reading import occurrences
from warmdesk.bookings.caldav.syncing import connect_calendar, disconnect_calendar, sync, sync_all
from warmdesk.bookings.models import Busy, OutsideCalendar
from warmdesk.bookings.selectors import slot_at
from warmdesk.bookings.services import cancel, move
from warmdesk.catalog.models import Service
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock
from warmdesk.outbox.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NUMBERS = count(1)
OWN = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//A phone//EN
BEGIN:VEVENT
UID:{uid}
DTSTAMP:20260301T000000Z
DTSTART;TZID=Europe/Madrid:{start}
DTEND;TZID=Europe/Madrid:{end}
SUMMARY:Dentist
{more}END:VEVENT
END:VCALENDAR
"""


def own(uid: str, start: str, end: str, more: str = "") -> str:
    return OWN.format(uid=uid, start=start, end=end, more=more).replace("\n", "\r\n")


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    folder: Path = tmp_path_factory.mktemp("radicale")
    server = Radicale(folder)
    yield server
    server.stop()


@pytest.fixture
def calendar(radicale: Radicale, settings: Any) -> Iterator[OutsideCalendar]:
    settings.PRIVATE_PLACES = [radicale.place]
    salon()
    url = radicale.new_calendar(f"work{next(NUMBERS)}")
    with clock.at(EARLY):
        yield connect_calendar(person=cast.ana(), url=url, username=Radicale.USER, password=Radicale.PASSWORD)


def cut() -> Service:
    return Service.objects.get(key="cut")


def test_an_appointment_is_written_once_moved_there_and_deleted_there(calendar: OutsideCalendar, radicale: Radicale) -> None:
    made = booked(cut(), 12, person=cast.ana())
    booked(cut(), 12, person=cast.tomas())
    assert sync(calendar=calendar).written == 1
    assert "DTSTART:20260302T110000Z" in next(iter(radicale.objects(calendar.url).values()))
    again = sync(calendar=calendar)
    assert (again.written, again.taken_over, again.refused) == (0, 0, 0)
    move(appointment=made, starts_at=at(15), by=ASSISTANT, key="m")
    assert sync(calendar=calendar).written == 1
    (text,) = radicale.objects(calendar.url).values()
    assert "DTSTART:20260302T140000Z" in text
    assert "SEQUENCE:1" in text
    cancel(appointment=made, by=ASSISTANT, key="c")
    assert sync(calendar=calendar).written == 1
    assert radicale.objects(calendar.url) == {}
    assert sync(calendar=calendar).written == 0


def test_what_was_moved_in_the_calendar_is_moved_at_the_desk_and_does_not_come_back(
    calendar: OutsideCalendar, radicale: Radicale
) -> None:
    made = booked(cut(), 12, person=cast.ana())
    sync(calendar=calendar)
    ((path, text),) = radicale.objects(calendar.url).items()
    radicale.put(path, text.replace("T110000Z", "T150000Z").replace("T114500Z", "T154500Z"))
    assert sync(calendar=calendar).taken_over == 1
    made.refresh_from_db()
    assert made.starts_at == at(16)
    facts = Event.objects.get(name="bookings.booking_moved").facts
    assert (facts["reason"], facts["actor_id"]) == ("outside", cast.ana().id)
    quiet = sync(calendar=calendar)
    assert (quiet.written, quiet.taken_over) == (0, 0)


def test_what_was_moved_onto_a_taken_hour_is_written_back(calendar: OutsideCalendar, radicale: Radicale) -> None:
    made = booked(cut(), 12, person=cast.ana())
    sync(calendar=calendar)
    ((path, text),) = radicale.objects(calendar.url).items()
    booked(cut(), 16, person=cast.ana())
    radicale.put(path, text.replace("T110000Z", "T150000Z").replace("T114500Z", "T154500Z"))
    assert sync(calendar=calendar).refused == 1
    made.refresh_from_db()
    assert made.starts_at == at(12)
    assert "DTSTART:20260302T110000Z" in radicale.objects(calendar.url)[path]
    quiet = sync(calendar=calendar)
    assert (quiet.written, quiet.refused) == (0, 0)


def test_what_was_deleted_in_the_calendar_is_cancelled_at_the_desk(calendar: OutsideCalendar, radicale: Radicale) -> None:
    made = booked(cut(), 12, person=cast.ana())
    sync(calendar=calendar)
    (path,) = radicale.objects(calendar.url)
    radicale.delete(path)
    assert sync(calendar=calendar).taken_over == 1
    made.refresh_from_db()
    assert made.status == "cancelled"
    assert sync(calendar=calendar).written == 0


def test_where_both_sides_changed_the_desks_time_stands(calendar: OutsideCalendar, radicale: Radicale) -> None:
    made = booked(cut(), 12, person=cast.ana())
    sync(calendar=calendar)
    ((path, text),) = radicale.objects(calendar.url).items()
    radicale.put(path, text.replace("T110000Z", "T150000Z").replace("T114500Z", "T154500Z"))
    move(appointment=made, starts_at=at(13), by=ASSISTANT, key="m")
    sync(calendar=calendar)
    made.refresh_from_db()
    assert made.starts_at == at(13)
    assert "DTSTART:20260302T120000Z" in radicale.objects(calendar.url)[path]


def test_their_own_affairs_are_respected_and_nothing_but_their_times_is_kept(
    calendar: OutsideCalendar, radicale: Radicale
) -> None:
    path = f"{calendar.url}dentist.ics"
    radicale.put(path, own("dentist", "20260302T120000", "20260302T130000"))
    radicale.put(f"{calendar.url}free.ics", own("free", "20260302T150000", "20260302T160000", "TRANSP:TRANSPARENT\n"))
    radicale.put(f"{calendar.url}weekly.ics", own("weekly", "20260303T100000", "20260303T110000", "RRULE:FREQ=WEEKLY\n"))
    sync(calendar=calendar)
    assert slot_at(cut(), at(12), cast.ana()) is None
    assert slot_at(cut(), at(15), cast.ana()) is not None
    assert slot_at(cut(), datetime(2026, 3, 31, 8, 15, tzinfo=UTC), cast.ana()) is None, "ten past ten, after clocks went forward"
    assert slot_at(cut(), at(12), cast.tomas()) is not None
    radicale.put(path, own("dentist", "20260302T140000", "20260302T150000"))
    sync(calendar=calendar)
    assert slot_at(cut(), at(12), cast.ana()) is not None
    assert slot_at(cut(), at(14), cast.ana()) is None
    radicale.delete(path)
    sync(calendar=calendar)
    assert slot_at(cut(), at(14), cast.ana()) is not None


def test_a_calendar_that_is_connected_again_is_not_written_twice(calendar: OutsideCalendar, radicale: Radicale) -> None:
    booked(cut(), 12, person=cast.ana())
    sync(calendar=calendar)
    disconnect_calendar(calendar=calendar)
    again = connect_calendar(person=cast.ana(), url=calendar.url, username=Radicale.USER, password=Radicale.PASSWORD)
    sync(calendar=again)
    assert len(radicale.objects(calendar.url)) == 1
    assert not Busy.objects.filter(kind="outside").exists()


def test_a_wrong_password_is_said_and_changes_nothing(calendar: OutsideCalendar) -> None:
    made = booked(cut(), 12, person=cast.ana())
    connect_calendar(person=cast.ana(), url=calendar.url, username=Radicale.USER, password="wrong")
    sync_all()
    calendar.refresh_from_db()
    made.refresh_from_db()
    assert (calendar.problem, made.status) == ("calendar_failed", "booked")
    assert "wrong" not in calendar.sealed_password


def test_a_recurring_event_that_a_server_does_not_unfold_is_unfolded_here() -> None:
    text = own("w", "20260303T100000", "20260303T110000", "RRULE:FREQ=WEEKLY;UNTIL=20260407T080000Z\nEXDATE:20260310T090000Z\n")
    found = occurrences(text, MADRID, since=EARLY, until=datetime(2026, 6, 1, tzinfo=UTC))
    local = [one.starts_at.astimezone(MADRID).strftime("%d.%m. %H:%M") for one in found]
    assert local == ["03.03. 10:00", "17.03. 10:00", "24.03. 10:00", "31.03. 10:00"]


def test_a_whole_day_off_is_a_day_of_the_business() -> None:
    text = own("d", "x", "y").replace("DTSTART;TZID=Europe/Madrid:x", "DTSTART;VALUE=DATE:20260304")
    text = text.replace("DTEND;TZID=Europe/Madrid:y\r\n", "")
    (found,) = occurrences(text, MADRID, since=EARLY, until=datetime(2026, 6, 1, tzinfo=UTC))
    assert (found.starts_at, found.ends_at) == (datetime(2026, 3, 3, 23, tzinfo=UTC), datetime(2026, 3, 4, 23, tzinfo=UTC))
