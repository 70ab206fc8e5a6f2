"""Arguments that the customer types as they are: a phone number, a name, a way to reach them, a reason, a new detail."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import LONGEST_ARGUMENT, Call, Found
from warmdesk.bookings.planning import rules_of
from warmdesk.bookings.selectors import is_within_reach
from warmdesk.brain.dialogue.reading import without_contacts
from warmdesk.brain.dialogue.values import CONFIRM, Argument
from warmdesk.catalog.selectors import service_by_key
from warmdesk.lib.phone import charges_the_caller
from warmdesk.lib.reach import region_of

_DETAILS = ("email", "phone", "address", "name")


def phone(call: Call, argument: Argument) -> Found:
    """A phone number that may be called back."""
    typed = call.reading.last("phone") or (_bare_number(call) if call.asked == argument.name else "")
    if not typed:
        return Found(value=call.fields.get(argument.name, ""))
    if charges_the_caller(typed, region_of(call.business.phone)):
        return Found(is_used=True, question=call.say("form_phone_charges"))
    return Found(value=typed, is_used=True, is_exact=True)


def reach(call: Call, argument: Argument) -> Found:
    """An e-mail address or a phone number, whichever was typed."""
    typed = call.reading.last("email") or call.reading.last("phone")
    return Found(value=typed or call.fields.get(argument.name, ""), is_used=bool(typed), is_exact=bool(typed))


def phone_beside(call: Call, argument: Argument) -> Found:
    """The phone number of somebody who gave an e-mail address, too."""
    typed = call.reading.last("phone") if call.reading.last("email") or "@" in call.fields.get("reach", "") else ""
    return Found(value=typed or call.fields.get(argument.name, ""), is_used=bool(typed), is_exact=bool(typed))


def name(call: Call, argument: Argument) -> Found:
    """The customer's own name: where it is asked for, or beside an address."""
    said = call.reading.last("name")
    is_given = bool(said) and (call.asked == argument.name or bool(call.reading.last("email") or call.reading.last("phone")))
    value = said[:LONGEST_ARGUMENT] if is_given else call.fields.get(argument.name, "")
    return Found(value=value, is_used=is_given, is_exact=is_given)


def own_words(call: Call, argument: Argument) -> Found:
    """Whatever the customer says when asked."""
    if call.asked != argument.name or not call.reading.text.strip():
        return Found(value=call.fields.get(argument.name, ""))
    return Found(value=" ".join(call.reading.text.split())[:LONGEST_ARGUMENT], is_used=True)


def visited_at(call: Call, argument: Argument) -> Found:
    """Where a service that is given at the customer's takes place: as they say when asked, else as it is on file of a proven one.

    Who names no area of the business's is asked for the postal code once, which decides it.
    """
    wanted = service_by_key(call.fields.get("service", ""))
    if wanted is None or not rules_of(wanted).is_away:
        return Found(is_needless=True)
    kept, begun = call.fields.get(argument.name, ""), call.known.get(argument.name, "")
    if call.asked != argument.name or call.reading.text.rstrip().endswith("?"):
        on_file = call.contact.address if call.conversation.is_proven else ""
        return Found(value=kept or " ".join(on_file.split())[:LONGEST_ARGUMENT], known=begun or None)
    told = " ".join(f"{begun} {without_contacts(call.reading)}".split())[:LONGEST_ARGUMENT]
    hours = tuple(moment.span for moment in call.reading.moments if moment.day is None)
    if begun or is_within_reach(told):
        return Found(value=told, is_used=True, is_exact=True, spent=hours)
    return Found(known=told, is_used=True, spent=hours, question=call.say("form_ask_postal_code"))


def detail(call: Call, argument: Argument) -> Found:
    """Which detail is to be changed."""
    named = [field for field in _DETAILS if field in call.reading.values.get("field", ())]
    typed = [field for field in ("email", "phone") if call.reading.last(field)]
    said = (typed or named)[:1]
    is_change = bool(said) and call.asked in {"", argument.name, "value", CONFIRM}
    value = said[0] if is_change else call.fields.get(argument.name, "")
    return Found(value=value, is_used=is_change, is_exact=bool(typed))


def new_value(call: Call, argument: Argument) -> Found:
    """What the detail is from now on."""
    field, kept = call.fields.get("field", ""), call.fields.get(argument.name, "")
    if field in {"email", "phone"}:
        typed = call.reading.last(field)
        return Found(value=typed or kept, is_used=bool(typed), is_exact=bool(typed))
    if field == "name" and call.reading.last("name") and not call.reading.answer:
        return Found(value=call.reading.last("name"), is_used=True, is_exact=True)
    if call.asked == argument.name and field:
        return Found(value=" ".join(call.reading.text.split())[:LONGEST_ARGUMENT], is_used=True)
    return Found(value=kept)


def _bare_number(call: Call) -> str:
    """A number that only the question makes one to call: "5550182"."""
    text = call.reading.text.strip()
    digits = sum(character.isdigit() for character in text)
    return text if 6 <= digits <= 15 and len(text) <= digits + 6 else ""
