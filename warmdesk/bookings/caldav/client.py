"""What the desk says to a CalDAV server (RFC 4791): list what stands between two moments, put one event, delete one."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

from warmdesk.bookings.errors import CalendarFailed, CalendarMoved
from warmdesk.lib.http import Answer, call

DAV, CAL = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
LISTING = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
  <D:prop><D:getetag/><C:calendar-data><C:expand start="{since}" end="{until}"/></C:calendar-data></D:prop>
  <C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
    <C:time-range start="{since}" end="{until}"/>
  </C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>"""
"""Recurring events come back as the times at which they take place (§9.6.5)."""


@dataclass(frozen=True)
class Found:
    """One object of a calendar: where it is, which version, and its iCalendar text."""

    href: str
    etag: str
    text: str


@dataclass(frozen=True)
class Calendar:
    """A calendar collection and who reads it. Every call raises CalendarFailed, or what `lib.http` raises."""

    url: str
    username: str
    password: str

    def between(self, since: datetime, until: datetime) -> list[Found]:
        """Return what stands in the calendar between two moments."""
        body = LISTING.format(since=_stamp(since), until=_stamp(until)).encode()
        answer = self._call("REPORT", self.url, {"Content-Type": "application/xml; charset=utf-8", "Depth": "1"}, body)
        if answer.status != 207:
            raise _failed(answer)
        return list(_read(answer.body))

    def has(self, href: str) -> bool:
        """Tell whether an object is there at all."""
        return _done(self._call("GET", self._within(href), {}), 200, 404, 410).status == 200

    def put(self, href: str, text: bytes, *, etag: str | None) -> str:
        """Write one object, new (`etag` None) or over the version that was read; return its version, "" if the server is silent.

        Raises CalendarMoved when it is not as it was read.
        """
        condition = {"If-None-Match": "*"} if etag is None else {"If-Match": etag} if etag else {}
        headers = {"Content-Type": "text/calendar; charset=utf-8", **condition}
        answer = self._call("PUT", self._within(href), headers, text)
        return _done(answer, 200, 201, 204).headers.get("etag", "")

    def delete(self, href: str, *, etag: str) -> None:
        """Delete one object; one that is gone already is as good. Raises CalendarMoved."""
        condition = {"If-Match": etag} if etag else {}
        _done(self._call("DELETE", self._within(href), condition), 200, 204, 404)

    def _within(self, href: str) -> str:
        """Return the address of an object; raise CalendarFailed for one on another server, which is none of ours to call."""
        found = urljoin(self.url, href)
        if urlsplit(found)[:2] != urlsplit(self.url)[:2]:
            raise CalendarFailed("The calendar names an object on another server.")
        return found

    def _call(self, method: str, url: str, headers: Mapping[str, str], body: bytes | None = None) -> Answer:
        login = base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
        return call(method, url, headers={"Authorization": f"Basic {login}", **headers}, body=body)


def _done(answer: Answer, *expected: int) -> Answer:
    if answer.status in expected:
        return answer
    if answer.status in {404, 412}:
        raise CalendarMoved("The calendar has changed since it was read.")
    raise _failed(answer)


def _failed(answer: Answer) -> CalendarFailed:
    return CalendarFailed("The calendar did not answer as expected.", answered=answer.status)


def _read(body: bytes) -> list[Found]:
    try:
        root = ElementTree.fromstring(body)  # noqa: S314  expat bounds the expansion of entities, and the answer's size is capped
    except ElementTree.ParseError as error:
        raise CalendarFailed("The calendar's answer is no XML.") from error
    found = []
    for response in root.iter(f"{DAV}response"):
        text = response.findtext(f".//{CAL}calendar-data")
        if text:
            found.append(Found(response.findtext(f"{DAV}href", ""), response.findtext(f".//{DAV}getetag", "").strip(), text))
    return found


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
