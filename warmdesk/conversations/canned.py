"""Canned replies and macros: words with variables, and what is to be done once they are sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from django.utils.text import slugify
from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.contacts.custom_fields import contact_values, custom_fields
from warmdesk.conversations.custom_values import conversation_values
from warmdesk.conversations.errors import BadCannedReply
from warmdesk.conversations.models import CannedReply, Conversation
from warmdesk.conversations.ownership import give_back, resolve
from warmdesk.conversations.services import by_person
from warmdesk.conversations.sorting import label, snooze
from warmdesk.lib import clock
from warmdesk.lib.transactions import write

VARIABLES = ("customer", "first_name", "agent", "business", "business_phone", "business_email")
STEPS = ("label", "snooze_hours", "resolve", "give_back")
OWN = "field."
"""Before the key of one of the business's own fields."""
_VARIABLE = re.compile(r"\{\{\s*([\w.-]+)\s*(?:\|\s*([^}]*?)\s*)?\}\}")


def canned_replies() -> list[CannedReply]:
    """Return all canned replies, by name."""
    return list(CannedReply.objects.all())


def canned_reply(key: str) -> CannedReply | None:
    """Return the canned reply with this key, if any."""
    return CannedReply.objects.filter(key=key).first()


def put_canned_reply(*, name: str, text: str, steps: Sequence[dict[str, str]] = (), key: str = "") -> CannedReply:
    """Keep a canned reply. Raises BadCannedReply for a variable or a step that does not exist."""
    made = (key or slugify(name) or slugify(name, allow_unicode=True))[:60]
    if not made:
        raise BadCannedReply(gettext("A canned reply needs a name."))
    variables = known_variables()
    for variable, _ in _VARIABLE.findall(text):
        if variable not in variables:
            known = ", ".join(variables)
            raise BadCannedReply(
                gettext("There is no variable %(variable)s; there are %(known)s.") % {"variable": variable, "known": known}
            )
    if any(step.get("do") not in STEPS for step in steps) or not (text.strip() or steps):
        raise BadCannedReply(gettext("A canned reply needs words, or something to do."))
    with write():
        fields = {"name": name.strip()[:120], "text": text.strip(), "steps": list(steps)}
        return CannedReply.objects.update_or_create(key=made, defaults=fields)[0]


def remove_canned_reply(*, key: str) -> None:
    """Remove a canned reply; removing twice is harmless."""
    with write():
        CannedReply.objects.filter(key=key).delete()


def known_variables() -> list[str]:
    """Return every variable, the business's own fields last."""
    return [*VARIABLES, *(f"{OWN}{field.key}" for field in custom_fields())]


def filled(canned: CannedReply, conversation: Conversation, agent: User) -> str:
    """Return the words with their variables filled; what is not known becomes its fallback: `{{first_name|there}}`.

    A customer's name, and what is kept of them, is used only when they have proven who they are.
    """
    business = business_or_none()
    name = conversation.contact.name if conversation.is_proven else ""
    values = {
        "customer": name,
        "first_name": name.split()[0] if name else "",
        "agent": agent.name,
        "business": business.name if business else "",
        "business_phone": business.phone if business else "",
        "business_email": business.email if business else "",
    }
    if f"{OWN}" in canned.text:
        own = conversation_values(conversation)
        own |= contact_values([conversation.contact]) if conversation.is_proven else {}
        values |= {f"{OWN}{key}": value for key, value in own.items()}
    return _VARIABLE.sub(lambda found: values.get(found[1]) or found[2] or "", canned.text).strip()


def run_steps(*, canned: CannedReply, conversation: Conversation, by: User) -> None:
    """Do what a macro says, in its order; a label that is gone is passed over."""
    for step in canned.steps:
        _do(str(step.get("do")), str(step.get("to", "")), conversation, by)


def _do(step: str, value: str, conversation: Conversation, by: User) -> None:
    if step == "label" and value:
        label(conversation=conversation, key=value, is_on=True, by=by)
    elif step == "snooze_hours" and value.isdecimal() and not conversation.is_resolved:
        snooze(conversation=conversation, until=clock.now() + timedelta(hours=int(value)), by=by)
    elif step == "resolve":
        resolve(conversation=conversation, by=by_person(by))
    elif step == "give_back":
        give_back(conversation=conversation, person=by)
