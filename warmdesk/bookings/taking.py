"""What an appointment takes: locked before anybody looks, written when it is booked, removed when it is free again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from warmdesk.accounts.models import User
from warmdesk.bookings.models import Appointment, Area, Busy, Resource
from warmdesk.bookings.planning import THE_BUSINESS, key_of, new_resource, resources_of, rules_of
from warmdesk.bookings.slots import Slot, minute
from warmdesk.bookings.travel import area_of
from warmdesk.catalog.models import Service
from warmdesk.lib.rows import BATCH


def lock(*services: Service) -> None:
    """Lock every resource that an appointment of these services could take, in one order, so that no two wait for each other."""
    resources = {key: row for service in services for key, row in resources_of(service, rules_of(service)).items()}
    missing = [row for row in resources.values() if row._state.adding]
    Resource.objects.bulk_create(missing, ignore_conflicts=True)
    list(Resource.objects.select_for_update().filter(key__in=resources).order_by("id").values_list("id"))


def take(appointment: Appointment, slot: Slot) -> None:
    """Take the slot's resources; whoever joins a session takes what the session has."""
    ids: set[int] = {found for found in slot.resource_ids if found is not None}
    if slot.joins:
        session = Appointment.objects.filter(
            service=appointment.service,
            person=appointment.person,
            starts_at=appointment.starts_at,
            status=Appointment.Status.BOOKED,
        ).exclude(id=appointment.id)
        ids |= set(Busy.objects.filter(appointment__in=session).values_list("resource_id", flat=True))
    Busy.objects.bulk_create(_busy(appointment, resource_id, appointment.service.buffer_minutes) for resource_id in ids)


def let_go(appointment: Appointment) -> None:
    """Let an appointment's time be free again."""
    Busy.objects.filter(appointment=appointment).delete()


def place_of(address: str) -> Area:
    """Return the area of an address, as a row."""
    area = area_of(address)
    return Area.objects.get_or_create(key=area.key, defaults={"name": area.name})[0] if area._state.adding else area


def take_all(numbers: Iterable[str], buffers: Mapping[int, int]) -> None:
    """Take anew what these appointments of the folder take: whoever they name, or the business as a whole."""
    rows = list(Appointment.objects.filter(number__in=list(numbers)).select_related("person"))
    Busy.objects.filter(appointment__in=rows).delete()
    booked = [row for row in rows if row.is_open]
    ids = ids_of([row.person for row in booked])
    Busy.objects.bulk_create((_busy(row, ids[_key(row.person)], buffers[row.service_id]) for row in booked), batch_size=BATCH)


def ids_of(people: Sequence[User | None]) -> dict[str, int]:
    """Return the id of each person's resource by its key, or of the business's for nobody; made where it is missing."""
    wanted = {_key(person): person for person in people}
    Resource.objects.bulk_create((new_resource(key, person) for key, person in wanted.items()), ignore_conflicts=True)
    return dict(Resource.objects.filter(key__in=wanted).values_list("key", "id"))


def _key(person: User | None) -> str:
    return key_of(person) if person else THE_BUSINESS


def _busy(appointment: Appointment, resource_id: int, buffer: int) -> Busy:
    return Busy(
        resource_id=resource_id,
        kind=Busy.Kind.VISIT,
        appointment=appointment,
        area_id=appointment.area_id,
        from_min=minute(appointment.starts_at),
        until_min=minute(appointment.ends_at) + buffer,
    )
