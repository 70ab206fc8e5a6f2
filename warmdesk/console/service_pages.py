"""What an owner sets up of services: what can be booked, by which rules, who works when, and which rooms and vans there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import active_people, the_business
from warmdesk.accounts.services import note_settings, touch_business
from warmdesk.bookings.models import Area, BookingRules, Resource, TravelTime
from warmdesk.bookings.planning import rules_of
from warmdesk.bookings.selectors import areas, kept_resources, rooms_and_vans, travel_times
from warmdesk.bookings.setting_up import put_areas, put_hours, put_resource, put_rules
from warmdesk.catalog.models import Service
from warmdesk.catalog.selectors import offered_services
from warmdesk.catalog.services import put_service, withdraw_service
from warmdesk.console.access import require_owner
from warmdesk.console.diary import offered_service
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.free_keys import free_key
from warmdesk.console.service_forms import RULES
from warmdesk.lib.transactions import write


@dataclass(frozen=True)
class ServicesPage:
    """What can be booked, who works when (None: the business's hours), rooms and vans, and where visits take place."""

    services: list[Service]
    people: list[tuple[User, Resource | None]]
    things: list[Resource]
    areas: list[Area]


def services_page(user: User) -> ServicesPage:
    """Return all of it; raises NotAllowed."""
    require_owner(user)
    hours = {one.user_id: one for one in kept_resources() if one.user_id and one.hours is not None}
    return ServicesPage(offered_services(), [(one, hours.get(one.id)) for one in active_people()], rooms_and_vans(), areas())


def service_for(user: User, key: str) -> tuple[Service, BookingRules]:
    """Return a service on offer with its rules; raises NotAllowed, NoSuchPage."""
    require_owner(user)
    found = offered_service(key)
    return found, rules_of(found)


def keep_service(*, key: str, typed: Mapping[str, Any], by: User) -> Service:
    """Offer a service by these rules; without a `key` it is a new one. Records SettingsChanged."""
    require_owner(by)
    with write():
        key = key or free_key(typed["name"], Service.objects.values_list("key", flat=True))
        fields = {
            "name": typed["name"].strip(),
            "minutes": typed["minutes"],
            "buffer_minutes": typed["buffer_minutes"],
            "price_minor": typed["price"],
            "currency": the_business().currency,
        }
        put_service(key=key, fields=fields, people=typed["people"])
        service = Service.objects.get(key=key)
        needs = [one for one in rooms_and_vans() if one.key in typed["needs"]]
        put_rules(service=service, needs=needs, deposit_minor=typed["deposit"], **{name: typed[name] for name in RULES})
        _changed(by)
    return service


def end_service(*, key: str, by: User) -> None:
    """Offer a service no more; what is booked stays. Records SettingsChanged."""
    service, _rules = service_for(by, key)
    with write():
        withdraw_service(key=service.key)
        _changed(by)


def person_hours(user: User, person_id: int) -> tuple[User, Resource | None]:
    """Return somebody who works here with their own hours; raises NotAllowed, NoSuchPage."""
    require_owner(user)
    found = next((one for one in services_page(user).people if one[0].id == person_id), None)
    if found is None:
        raise NoSuchPage(gettext("Nobody of this number works here."))
    return found


def keep_hours(*, person_id: int, hours: Mapping[str, list[str]] | None, by: User) -> None:
    """Say when somebody works; None: whenever the business is open. Records SettingsChanged."""
    person, _known = person_hours(by, person_id)
    with write():
        put_hours(person=person, hours=hours)
        _changed(by)


def keep_thing(*, kind: str, name: str, by: User) -> Resource:
    """Keep a room or a van. Records SettingsChanged."""
    require_owner(by)
    with write():
        made = put_resource(key=free_key(name, [one.key for one in kept_resources()]), kind=kind, name=name.strip())
        _changed(by)
    return made


def end_thing(*, key: str, by: User) -> None:
    """Take a room or a van out of use; what was booked there stays. Records SettingsChanged."""
    require_owner(by)
    thing = next((one for one in rooms_and_vans() if one.key == key), None)
    if thing is None:
        raise NoSuchPage(gettext("There is no such room or van."))
    with write():
        put_resource(key=thing.key, kind=thing.kind, name=thing.name, hours=thing.hours, is_active=False)
        _changed(by)


def areas_and_ways(user: User) -> tuple[list[Area], dict[tuple[str, str], int]]:
    """Return the areas, and the minutes between two of them by their keys in order, "" the business; raises NotAllowed."""
    require_owner(user)
    return areas(), {_ends(way): way.minutes for way in travel_times()}


def keep_areas(*, areas: Mapping[str, Mapping[str, Any]], travel: Mapping[tuple[str, str], int], by: User) -> None:
    """Keep exactly these areas and ways. Records SettingsChanged."""
    require_owner(by)
    with write():
        put_areas(areas=areas, travel=travel)
        _changed(by)


def _ends(way: TravelTime) -> tuple[str, str]:
    one, other = sorted((way.start.key if way.start else "", way.end.key))
    return one, other


def _changed(by: User) -> None:
    touch_business()
    note_settings(section="services", by=by)
