"""Writes: what can be booked how: resources with their hours and absences, rules of services, areas and the ways between them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.bookings.events import AbsenceNoted
from warmdesk.bookings.models import Appointment, Area, BookingRules, Busy, Resource, TravelTime
from warmdesk.bookings.planning import key_of
from warmdesk.bookings.slots import minute
from warmdesk.catalog.models import Service
from warmdesk.lib.opening_hours import WEEKDAYS, parse_period
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

Hours = Mapping[str, Sequence[str]]


def put_resource(*, key: str, kind: str, name: str, hours: Hours | None = None, is_active: bool = True) -> Resource:
    """Keep a room or a van under this key; without `hours` it is there whenever the business is open."""
    fields = {"kind": kind, "name": name, "hours": _checked(hours), "is_active": is_active}
    with write():
        return Resource.objects.update_or_create(key=key, defaults=fields)[0]


def put_hours(*, person: User, hours: Hours | None) -> Resource:
    """Say when a person works in the week; None: whenever the business is open. Raise MalformedPeriod."""
    fields = {"kind": Resource.Kind.PERSON, "user": person, "hours": _checked(hours)}
    with write():
        return Resource.objects.update_or_create(key=key_of(person), defaults=fields)[0]


def resource_for(person: User) -> Resource:
    """Return a person's resource; one without a row gets it, there whenever the business is open."""
    with write():
        row = {"kind": Resource.Kind.PERSON, "user": person}
        return Resource.objects.get_or_create(key=key_of(person), defaults=row)[0]


def put_rules(*, service: Service, needs: Sequence[Resource] = (), **fields: Any) -> BookingRules:
    """Say how a service is booked; what is not named has its default."""
    defaults = {field.name: field.get_default() for field in BookingRules._meta.concrete_fields if field.has_default()}
    with write():
        rules = BookingRules.objects.update_or_create(service=service, defaults={**defaults, **fields})[0]
        rules.needs.set(needs)
    return rules


def release_rules(*, except_services: Collection[str]) -> None:
    """Let every service that is not named, by key, be booked by the defaults. Calling twice is harmless."""
    with write():
        BookingRules.objects.exclude(service__key__in=list(except_services)).delete()


def retire_resources(*, except_keys: Collection[str]) -> None:
    """Take every room and van that is not named out of use; what was booked there stays. Calling twice is harmless."""
    things = [Resource.Kind.ROOM, Resource.Kind.VAN]
    with write():
        Resource.objects.filter(kind__in=things).exclude(key__in=list(except_keys)).update(is_active=False)


def put_areas(*, areas: Mapping[str, Mapping[str, Any]], travel: Mapping[tuple[str, str], int]) -> None:
    """Keep exactly these areas (`name`, `codes`) and the minutes between them by their keys; "" is the business itself."""
    with write():
        Area.objects.exclude(key__in=[*areas, "elsewhere"]).delete()
        rows = {key: Area.objects.update_or_create(key=key, defaults=fields)[0] for key, fields in areas.items()}
        TravelTime.objects.all().delete()
        for (one, other), minutes in travel.items():
            start, end = sorted((one, other))
            TravelTime.objects.create(start=rows.get(start), end=rows[end], minutes=minutes)


def note_absence(*, resource: Resource, since: datetime, until: datetime, by: User | None) -> tuple[Busy, list[Appointment]]:
    """Say that a resource is away; return the absence and the appointments that are booked there already, for a person to move.

    Records AbsenceNoted.
    """
    with write():
        Resource.objects.select_for_update().get(id=resource.id)
        absence = Busy.objects.create(resource=resource, kind=Busy.Kind.ABSENCE, from_min=minute(since), until_min=minute(until))
        met = Busy.objects.filter(
            resource=resource, kind=Busy.Kind.VISIT, from_min__lt=absence.until_min, until_min__gt=absence.from_min
        )
        appointments = [row.appointment for row in met.select_related("appointment__service") if row.appointment]
        record(
            AbsenceNoted(
                resource_id=resource.id,
                since=since.isoformat(),
                until=until.isoformat(),
                met=len(appointments),
                actor_id=by.id if by else None,
            )
        )
    return absence, appointments


def end_absence(*, absence: Busy) -> None:
    """Take an absence back. Calling twice is harmless."""
    with write():
        Busy.objects.filter(id=absence.id, kind=Busy.Kind.ABSENCE).delete()


def _checked(hours: Hours | None) -> dict[str, list[str]] | None:
    """Return weekly hours as they are kept; raise MalformedPeriod, or ValueError for a day that is none."""
    if hours is None:
        return None
    unknown = set(hours) - set(WEEKDAYS)
    if unknown:
        raise ValueError(f"{', '.join(sorted(unknown))}: no weekday; there are {', '.join(WEEKDAYS)}")
    for period in (period for periods in hours.values() for period in periods):
        parse_period(period)
    return {day: list(periods) for day, periods in hours.items()}
