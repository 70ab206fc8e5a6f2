"""Appointments as calendar programs read them."""

from __future__ import annotations

import pytest
from django.test import Client
from icalendar import Calendar

from tests import cast
from tests.bookings.salon import EARLY, at, salon
from tests.bookings.test_setting_up import booked
from warmdesk.bookings.feeds import feed_by_token, feeds_of, open_feed, revoke_feed
from warmdesk.bookings.invitations import invitation
from warmdesk.bookings.services import cancel, move
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock

pytestmark = pytest.mark.django_db


def only_event(text: bytes):  # type: ignore[no-untyped-def]
    calendar = Calendar.from_ical(text)
    return calendar, calendar.walk("VEVENT")[0]


def test_an_invitation_its_update_and_its_cancellation_are_one_event_in_three_revisions() -> None:
    cut = salon()
    with clock.at(EARLY):
        made = booked(cut, 12)
        first = only_event(invitation(made))
        moved = only_event(invitation(move(appointment=made, starts_at=at(15), by=ASSISTANT, key="m")))
        gone = only_event(invitation(cancel(appointment=made, by=ASSISTANT, key="c")))
    assert [str(calendar["METHOD"]) for calendar, _ in (first, moved, gone)] == ["REQUEST", "REQUEST", "CANCEL"]
    assert [event["SEQUENCE"] for _, event in (first, moved, gone)] == [0, 1, 2]
    assert len({str(event["UID"]) for _, event in (first, moved, gone)}) == 1
    assert [event.decoded("DTSTART") for _, event in (first, moved)] == [at(12), at(15)]
    assert str(gone[1]["STATUS"]) == "CANCELLED"
    assert (str(first[1]["ORGANIZER"]), str(first[1]["ATTENDEE"])) == ("mailto:hello@bakery.example", "mailto:marta@example.com")


def test_a_name_with_a_comma_and_a_line_break_stays_one_property() -> None:
    cut = salon()
    with clock.at(EARLY):
        made = booked(cut, 12, contact=cast.customer(name='Solís, "Marta"\nX-EVIL:1'))
        _, event = only_event(invitation(made))
    assert "X-EVIL" not in event
    assert str(event["SUMMARY"]) == "Cut · Corner Bakery"


def test_a_feed_shows_a_person_their_appointments_until_it_is_revoked(client: Client) -> None:
    cut = salon()
    with clock.at(EARLY):
        booked(cut, 12, person=cast.ana())
        booked(cut, 12, person=cast.tomas())
        cancel(appointment=booked(cut, 16, person=cast.ana()), by=ASSISTANT, key="c")
        (feed, token), (_, whole) = open_feed(person=cast.ana()), open_feed(person=None)
        shown = Calendar.from_ical(client.get(f"/calendar/{token}.ics").content)
        everybody = Calendar.from_ical(client.get(f"/calendar/{whole}.ics").content)
        assert [str(event["SUMMARY"]) for event in shown.walk("VEVENT")] == ["Cut · Marta Solís"]
        assert len(everybody.walk("VEVENT")) == 2
        assert feeds_of(cast.ana()) == [feed]
        revoke_feed(feed=feed)
        assert client.get(f"/calendar/{token}.ics").status_code == 404
        assert client.get(f"/calendar/{whole}.ics").status_code == 200
    assert feed_by_token("guessed") is None
