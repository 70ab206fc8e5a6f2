"""What the business's own fields hold of a conversation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q, Value
from django.db.models.functions import Lower

from warmdesk.accounts.models import User
from warmdesk.contacts.custom_fields import custom_fields, value_for
from warmdesk.contacts.models import ContactValue, CustomField
from warmdesk.conversations.events import FieldChanged
from warmdesk.conversations.models import Conversation, ConversationValue
from warmdesk.conversations.services import tell_browsers
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def conversation_values(conversation: Conversation, *merged: Conversation) -> dict[str, str]:
    """Return what stands in a conversation's fields, by key; where it says nothing, what those merged into it say."""
    rows = ConversationValue.objects.filter(conversation__in=[conversation, *merged])
    found = rows.values_list("conversation_id", "field__key", "value")
    return {key: value for _, key, value in sorted(found, key=lambda row: row[0] == conversation.id)}


def set_conversation_values(*, conversation: Conversation, values: Mapping[str, str], by: User | None) -> None:
    """Let a conversation's fields hold what was typed, by key; what is empty is forgotten.

    Records FieldChanged for each that changed. Raises BadValue, with nothing written.
    """
    fields = {one.key: one for one in custom_fields(CustomField.About.CONVERSATION)}
    wanted = {key: value_for(fields[key], typed) for key, typed in values.items() if key in fields}
    with write():
        held = conversation_values(conversation)
        for key, value in wanted.items():
            if held.get(key, "") == value:
                continue
            row: dict[str, Any] = {"conversation": conversation, "field": fields[key]}
            if value:
                ConversationValue.objects.update_or_create(**row, defaults={"value": value})
            else:
                ConversationValue.objects.filter(**row).delete()
            record(FieldChanged(conversation_id=conversation.id, field=key, by_id=by.id if by else None))
        tell_browsers(conversation)


def with_value(asked: str) -> Q:
    """Return what holds of conversations whose field, or whose person's, has a value: `car` any, `car=golf` this one."""
    key, _, wanted = asked.partition("=")
    is_it = Q(field__key=key.strip())
    rows = [kind.objects.annotate(folded=Lower("value")).filter(is_it) for kind in (ContactValue, ConversationValue)]
    of_contacts, of_conversations = [found.filter(folded=Lower(Value(wanted.strip()))) if wanted else found for found in rows]
    contacts = of_contacts.values("contact_id")
    person = Q(contact_id__in=contacts) | Q(contact__merged_into_id__in=contacts)
    return person | Q(id__in=of_conversations.values("conversation_id"))
