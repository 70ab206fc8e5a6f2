"""Which of their own appointments a customer means."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Found
from warmdesk.assistant.tools.finding.likeness import meant
from warmdesk.assistant.tools.finding.orders import MOST_CHOICES, picked_from
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import standing_of, upcoming_of
from warmdesk.brain.dialogue.values import Argument, Offer
from warmdesk.brain.text.moments import Moment
from warmdesk.lib import wording


def appointment(call: Call, argument: Argument) -> Found:
    """The appointment that is spoken of: by number, by its day, by what it is for or with whom, else the only one to come."""
    return _among(upcoming_of(call.contact, call.now), call, argument)


def appointment_to_tell_of(call: Call, argument: Argument) -> Found:
    """The same; what was to be over by now, and nobody has said to be, counts where none is to come or its day is said."""
    standing = standing_of(call.contact, call.now)
    coming = [one for one in standing if one.ends_at > call.now]
    awaited = [one for one in standing if one not in coming]
    is_awaited = not coming or (_by_day(call, awaited)[0] and not _by_day(call, coming)[0])
    return _among(awaited if is_awaited else coming, call, argument)


def _among(coming: list[Appointment], call: Call, argument: Argument) -> Found:
    if not coming:
        return Found(ends=call.say("appointments_none"))
    typed = {number.upper() for number in call.reading.values.get("number", ())}
    named = next((one for one in coming if one.number.upper() in typed), None)
    if named or (picked := picked_from(call) if call.asked == argument.name else ""):
        return Found(value=named.number if named else picked, is_used=True, is_exact=True)
    kept = next((one for one in coming if one.number == call.fields.get(argument.name, "")), None)
    if kept and call.asked:
        return Found(value=kept.number)
    by_day, spent = _by_day(call, coming)
    if len(by_day) == 1:
        return Found(value=by_day[0].number, is_used=True, spent=spent)
    if kept:
        return Found(value=kept.number, spent=_spans_on(call, kept))
    return _by_words(call, argument, by_day or coming)


def _by_words(call: Call, argument: Argument, coming: list[Appointment]) -> Found:
    if len(coming) == 1:
        return Found(value=coming[0].number, is_used=True)
    described = [f"{one.service.name} {one.person.name if one.person else ''}" for one in coming]
    place = meant(call.reading.text, described, call.language, call.business.language)
    if place is not None:
        return Found(value=coming[place].number, is_used=True)
    if argument.is_required:
        offers = tuple(Offer(label(one, call), one.number) for one in coming[:MOST_CHOICES])
        return Found(offers=offers, question=call.say("appointments_several"), is_used=not call.asked)
    return Found(value=coming[0].number, is_used=True)


def _by_day(call: Call, coming: list[Appointment]) -> tuple[list[Appointment], tuple[tuple[int, int], ...]]:
    """Return the appointments on a day that was said, and where it was said; the first such day counts."""
    for moment in call.reading.moments:
        on_it = [one for one in coming if _holds(moment, one, call)]
        if on_it and (moment.kind != "moment" or len(call.reading.moments) > 1 or _is_at(moment, on_it[0])):
            return on_it, (moment.span,)
        if on_it:
            return on_it, ()
    return [], ()


def _spans_on(call: Call, kept: Appointment) -> tuple[tuple[int, int], ...]:
    """Where a known appointment's own time is said again."""
    return tuple(moment.span for moment in call.reading.moments if moment.kind == "moment" and _is_at(moment, kept))


def _holds(moment: Moment, one: Appointment, call: Call) -> bool:
    day = one.starts_at.astimezone(call.business.zone).date()
    if moment.kind == "range" and moment.start and moment.end:
        return moment.start <= one.starts_at < moment.end
    said = [option.day for option in (moment, *moment.options)]
    return day in said


def _is_at(moment: Moment, one: Appointment) -> bool:
    return moment.start == one.starts_at


def label(one: Appointment, call: Call) -> str:
    """Name an appointment: what it is for, and when."""
    when = wording.say_moment(one.starts_at.astimezone(call.business.zone), call.language, now=call.now)
    return f"{one.service.name}, {when}"
