"""Arguments of tools that the business described: by their kind, whatever the tool is for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from warmdesk.assistant.tools.contract import LONGEST_ARGUMENT, Call, Found
from warmdesk.assistant.tools.finding.orders import order_to_tell
from warmdesk.assistant.tools.finding.plain import own_words, phone
from warmdesk.brain.dialogue.reading import chosen_in
from warmdesk.brain.dialogue.values import Argument, Kind, Offer
from warmdesk.brain.text.moments import Moment
from warmdesk.lib import wording

_NUMBER = re.compile(r"(?<![\w.,-])-?\d{1,12}(?:[.,]\d{1,6})?(?![\w,.]\w)")
_BARE_REFERENCE = re.compile(r"[\w-]{2,40}")


def email(call: Call, argument: Argument) -> Found:
    """An e-mail address, as typed."""
    return _typed(call, argument, call.reading.last("email"))


def reference(call: Call, argument: Argument) -> Found:
    """A word of letters and digits: where it is asked for, any one word will do."""
    said = call.reading.values.get("reference", ())
    typed = said[-1] if said else ""
    bare = call.reading.text.strip()
    if not typed and call.asked == argument.name and _BARE_REFERENCE.fullmatch(bare) and not call.reading.answer:
        typed = bare
    return _typed(call, argument, typed)


def any_order(call: Call, argument: Argument) -> Found:
    """An order's number, as typed: of a stranger nobody knows whether it is theirs."""
    return _typed(call, argument, call.reading.last("order") or call.reading.last("number"))


def number(call: Call, argument: Argument) -> Found:
    """A quantity: read out of a few words where it is asked for, else only where the message holds just one."""
    found = [match[0] for match in _NUMBER.finditer(call.reading.text)]
    is_asked = call.asked == argument.name
    typed = found[-1] if len(found) == 1 or (found and is_asked) else ""
    if typed and not is_asked and (call.fields.get(argument.name) or call.reading.moments):
        typed = ""
    return _typed(call, argument, typed.replace(",", "."))


def day(call: Call, argument: Argument) -> Found:
    """A day on the calendar, as 2026-03-06; of two that may be meant the customer picks."""
    return _of_moment(call, argument, lambda moment: moment.day.isoformat() if moment.day else "", _say_day)


def hour(call: Call, argument: Argument) -> Found:
    """A time of the day, as 17:30."""
    return _of_moment(call, argument, lambda moment: f"{moment.clock:%H:%M}" if moment.clock else "", lambda call, value: value)


def choice(call: Call, argument: Argument) -> Found:
    """One of the things to choose from: named, or picked by its place in the list."""
    named = chosen_in(call.reading.text, argument.choices)
    picked = call.reading.pick
    if len(named) == 1:
        return Found(value=named[0], is_used=True, is_exact=True)
    offers = tuple(Offer(one, one) for one in (named or argument.choices))
    if not named and picked is not None and call.asked == argument.name and -1 <= picked < len(call.offered):
        return Found(value=call.offered[picked].value, is_used=True, is_exact=True)
    kept = call.fields.get(argument.name, "")
    return Found(value="" if named else kept, is_used=bool(named), offers=() if kept and not named else offers)


def on_file(call: Call, argument: Argument) -> Found:
    """The address that is on file of a customer who has proven who they are; nobody is asked for it."""
    if not call.conversation.is_proven:
        return Found()
    return Found(value=call.contact.email if argument.kind == "own_email" else call.contact.phone)


FINDERS: dict[Kind, Callable[[Call, Argument], Found]] = {
    "text": own_words,
    "reference": reference,
    "number": number,
    "date": day,
    "time": hour,
    "choice": choice,
    "email": email,
    "phone": phone,
    "order": any_order,
    "own_email": on_file,
    "own_phone": on_file,
}
"""What makes an argument out, by its kind; of a proven customer an order must be their own (`own_order`)."""
own_order = order_to_tell


def _typed(call: Call, argument: Argument, typed: str) -> Found:
    value = typed[:LONGEST_ARGUMENT]
    return Found(value=value or call.fields.get(argument.name, ""), is_used=bool(value), is_exact=bool(value))


def _of_moment(call: Call, argument: Argument, value_of: Callable[[Moment], str], worded: Callable[[Call, str], str]) -> Found:
    said = [moment for moment in call.reading.moments if value_of(moment) and not moment.is_negated]
    kept = call.fields.get(argument.name, "")
    if not said:
        return Found(value=kept)
    moment = said[-1]
    values = list(dict.fromkeys(value_of(one) for one in (moment.options if moment.is_ambiguous else (moment,))))
    if len(values) > 1:
        offers = tuple(Offer(worded(call, value), value) for value in values[:3])
        picked = call.reading.pick
        return Found(is_used=True, offers=offers) if picked is None else Found(value=offers[picked].value, is_used=True)
    return Found(value=values[0], is_used=True, is_exact=True)


def _say_day(call: Call, value: str) -> str:
    return wording.say_date(date.fromisoformat(value), call.language, today=call.now.date())
