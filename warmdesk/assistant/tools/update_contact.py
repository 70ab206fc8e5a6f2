"""`update_contact`: change one's own e-mail address, phone number, name or postal address."""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Call, Limit, Outcome, Tool
from warmdesk.assistant.tools.finding.plain import detail, new_value
from warmdesk.brain.dialogue.values import Argument
from warmdesk.contacts.errors import BadValue
from warmdesk.contacts.services import change_contact


def _run(call: Call) -> Outcome:
    try:
        changed = change_contact(contact=call.contact, field=call.fields["field"], value=call.fields["value"], by=None)
    except BadValue:
        return Outcome(text=call.say("contact_bad_value"), is_done=False, asks_for="value")
    return Outcome(
        text=call.say("contact_changed", value=call.fields["value"]),
        effect={"contact": changed.id, "field": call.fields["field"]},
    )


def _sums_up(call: Call) -> str:
    return call.say("confirm_change", value=call.fields["value"])


UPDATE_CONTACT = Tool(
    name="update_contact",
    purpose="Change the customer's own e-mail address, phone number, name or postal address.",
    arguments=(Argument("field", "field"), Argument("value", "value")),
    finds={"field": detail, "value": new_value},
    asks={"field": "form_ask_field", "value": "form_ask_value"},
    run=_run,
    sums_up=_sums_up,
    stakes="medium",
    limits={"customer": Limit(times=3)},
)
