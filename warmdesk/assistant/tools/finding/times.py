"""Which free time a customer means: the one that they named if it is free, else the nearest that fits what they said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import active_people
from warmdesk.assistant.tools.contract import Call, Found
from warmdesk.assistant.tools.finding.orders import MOST_CHOICES, picked_from
from warmdesk.assistant.tools.finding.wishes import When, together, when_of
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.planning import Wish
from warmdesk.bookings.selectors import appointment_for, free_slots, slot_at, slots_near
from warmdesk.bookings.slots import Slot
from warmdesk.brain.dialogue.values import CONFIRM, Argument, Offer
from warmdesk.brain.text.words import fold, words_of
from warmdesk.catalog.models import Service
from warmdesk.catalog.selectors import offered_services, service_by_key
from warmdesk.lib import wording

_AHEAD = timedelta(days=42)
_MANY = 400
_HOUR = 60


def time_to_come(call: Call, argument: Argument) -> Found:
    """The start of a new appointment."""
    service = service_by_key(call.fields.get("service", ""))
    when = _wished(call, argument)
    if service is None:
        return Found(known=when.kept(), is_used=_speaks_of_time(call))
    return _find(call, argument, service, when, None)


def new_time(call: Call, argument: Argument) -> Found:
    """The start that an appointment is moved to."""
    moved = appointment_for(call.contact, call.fields.get("appointment", ""))
    if moved is None:
        return Found(known=_wished(call, argument).kept(), is_used=_speaks_of_time(call))
    own = moved.starts_at.astimezone(call.business.zone)
    when = _shifted(call, own) or _wished(call, argument, own)
    if when.first is None and (when.clock or when.since or when.until):
        when = replace(when, first=own.date(), last=own.date() + timedelta(days=1))
    return _find(call, argument, moved.service, when, moved)


def _wished(call: Call, argument: Argument, own: datetime | None = None) -> When:
    """Put together what was said of the time; "the same time" is that of the appointment, or the one that was wished before."""
    before = when_of(call.known.get(argument.name))
    said = together(before, call.reading.moments, call.business.zone)
    kept = call.fields.get(argument.name, "")
    names_day = any(moment.day for moment in call.reading.moments)
    if kept and not names_day and (said.clock or said.since) and (said.clock, said.since) != (before.clock, before.since):
        day = datetime.fromisoformat(kept).date()
        said = replace(said, first=day, last=day + timedelta(days=1))
    if own is not None and "same_time" in call.reading.says:
        said = replace(said, clock=own.time(), since=None, until=None)
    if "any_time" in call.reading.says and not said.first:
        said = replace(said, first=call.now.date(), last=(call.now + _AHEAD).date())
    return said


def _shifted(call: Call, own: datetime) -> When | None:
    """Return the wished time where it is said as a shift: "an hour later"."""
    minutes = next((int(value) for value in call.reading.values.get("minutes", ())), 0)
    way = 1 if "later" in call.reading.says else -1 if "earlier" in call.reading.says else 0
    if not way or not minutes or any(moment.clock for moment in call.reading.moments):
        return None
    at = own + way * timedelta(minutes=minutes)
    return When(at.date(), at.date() + timedelta(days=1), clock=at.time())


def _find(call: Call, argument: Argument, service: Service, when: When, moved: Appointment | None) -> Found:
    picked = _picked(call, argument)
    if picked is not None:
        slot = slot_at(service, picked, named_person(call, service), address=_place(call, moved), moving=moved)
        return _taken_up(call, slot) if slot else _instead(call, service, picked, when, moved)
    kept = call.fields.get(argument.name, "")
    if kept and not _speaks_of_time(call):
        return _keep(call, argument, service, datetime.fromisoformat(kept).replace(tzinfo=call.business.zone), when, moved)
    if when.is_empty:
        return Found(known=when.kept(), question="" if call.asked != argument.name else _ask(call, service))
    return _look(call, service, when, moved)


def _look(call: Call, service: Service, when: When, moved: Appointment | None) -> Found:
    """Look for times that fit: just the one that was named, else all in the days that were."""
    person = named_person(call, service)
    if when.clock is not None and when.is_one_day and when.first is not None:
        at = datetime.combine(when.first, when.clock, call.business.zone)
        slot = slot_at(service, at, person, address=_place(call, moved), moving=moved) if at > call.now else None
        if slot:
            return replace(_taken_up(call, slot), known=when.kept())
        return _instead(call, service, at, when, moved)
    fitting = [
        slot for slot in _in_days(call, service, when, person, moved) if when.fits(slot.starts_at.astimezone(call.business.zone))
    ]
    fitting = [slot for slot in fitting if moved is None or slot.starts_at != moved.starts_at]
    if not fitting:
        since = datetime.combine(
            when.first or call.now.date(), when.clock or when.since or datetime.min.time(), call.business.zone
        )
        return _instead(call, service, max(since, call.now), when, moved)
    return _proposed(call, fitting, when)


def _in_days(call: Call, service: Service, when: When, person: User | None, moved: Appointment | None) -> list[Slot]:
    zone = call.business.zone
    since = datetime.combine(when.first, datetime.min.time(), zone) if when.first else call.now
    until = datetime.combine(when.last, datetime.min.time(), zone) if when.last else since + _AHEAD
    return (
        free_slots(
            service,
            since=max(since, call.now),
            until=until,
            person=person,
            limit=_MANY,
            address=_place(call, moved),
            moving=moved,
        )
        if until > call.now
        else []
    )


def _place(call: Call, moved: Appointment | None) -> str:
    return moved.address if moved else call.fields.get("address", "")


def _proposed(call: Call, slots: list[Slot], when: When) -> Found:
    """Propose the first of the fitting times, and offer up to two others that are not next to it."""
    first = slots[0]
    others = [slot for slot in slots[1:] if slot.starts_at - first.starts_at >= timedelta(minutes=_HOUR)]
    spread = (
        [first, *others[:: max(1, len(others) // (MOST_CHOICES - 1))][: MOST_CHOICES - 1]] if others else slots[:MOST_CHOICES]
    )
    offers = tuple(_offer(call, slot) for slot in spread)
    return Found(value=_local(call, first), is_used=True, offers=offers if len(offers) > 1 else (), known=when.kept())


def _instead(call: Call, service: Service, at: datetime, when: When, moved: Appointment | None) -> Found:
    """Say that a time is not to be had, and propose the nearest ones."""
    slots = slots_near(service, max(at, call.now), Wish(named_person(call, service), address=_place(call, moved)))
    said = wording.say_moment(at, call.language, now=call.now) if when.clock or when.since else ""
    notice = call.say("slot_not_free", when=said) if said else call.say("slot_none_then")
    if not slots:
        return Found(is_used=True, question=call.say("slots_none"), known=when.kept())
    nearest = min(slots, key=lambda slot: abs(slot.starts_at - at))
    return Found(
        value=_local(call, nearest),
        is_used=True,
        offers=tuple(_offer(call, slot) for slot in slots),
        notice=notice,
        known=when.kept(),
    )


def _keep(call: Call, argument: Argument, service: Service, at: datetime, when: When, moved: Appointment | None) -> Found:
    """Keep a proposed time: another service may not be free then, and a no wants another one."""
    if call.asked == CONFIRM and call.reading.answer == "no":
        return Found(known=when.kept(), is_used=True, question=_ask(call, service), offers=call.offered)
    slot = slot_at(service, at, named_person(call, service), address=_place(call, moved), moving=moved)
    if slot is None:
        return _look(call, service, when, moved) if not when.is_empty else _instead(call, service, at, when, moved)
    return Found(value=_local(call, slot), known=when.kept(), offers=call.offered)


def _picked(call: Call, argument: Argument) -> datetime | None:
    """Return the offered time that was picked: by its place, its words or its hour alone."""
    offered = {offer.value for offer in call.offered}
    picked = picked_from(call)
    clocks = {moment.clock for moment in call.reading.moments if moment.kind == "time" and not moment.is_negated}
    by_clock = [value for value in sorted(offered) if _is_time(value) and datetime.fromisoformat(value).time() in clocks]
    value = picked or (by_clock[0] if len(by_clock) == 1 else "")
    return datetime.fromisoformat(value).replace(tzinfo=call.business.zone) if _is_time(value) else None


def _is_time(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _taken_up(call: Call, slot: Slot) -> Found:
    return Found(value=_local(call, slot), is_used=True, is_exact=True)


def _ask(call: Call, service: Service) -> str:
    return call.say("form_ask_starts_at_other") if call.asked == CONFIRM else call.say("form_ask_starts_at_again")


def _speaks_of_time(call: Call) -> bool:
    says = call.reading.says
    moved = "minutes" in call.reading.values and bool(says & {"later", "earlier"})
    return bool(call.reading.moments) or "any_time" in says or moved


def person_asked_for(call: Call, argument: Argument) -> Found:
    """The member of staff whom the customer names, by their e-mail address, if it is one who gives the service."""
    said = set(words_of(call.reading.text))
    wanted = service_by_key(call.fields.get("service", ""))
    givers = {person.id for service in ([wanted] if wanted else offered_services()) for person in service.people.all()}
    for person in active_people():
        first = fold(person.name).split()[:1]
        if person.id in givers and first and first[0] in said:
            return Found(value=person.email, is_used=True, is_exact=True)
    return Found(value=call.fields.get(argument.name, ""))


def named_person(call: Call, service: Service) -> User | None:
    """Return whom the customer asked for, if they give the service."""
    email = call.fields.get("person", "")
    return next((person for person in service.people.all() if person.email == email), None) if email else None


def offers_of(call: Call, slots: Sequence[Slot]) -> tuple[Offer, ...]:
    """Return free times as the customer may pick them."""
    return tuple(_offer(call, slot) for slot in slots[:MOST_CHOICES])


def _offer(call: Call, slot: Slot) -> Offer:
    return Offer(wording.say_moment(slot.starts_at, call.language, now=call.now), _local(call, slot))


def _local(call: Call, slot: Slot) -> str:
    return slot.starts_at.astimezone(call.business.zone).strftime("%Y-%m-%dT%H:%M")
