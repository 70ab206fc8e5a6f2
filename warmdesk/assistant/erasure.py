"""Forget what the assistant understood of a contact."""

from __future__ import annotations

from warmdesk.assistant.models import Decision, FormState
from warmdesk.assistant.teaching import forget_examples
from warmdesk.lib.transactions import write


def erase_contact(contact_id: int) -> None:
    """Empty forms, entities, words seen and examples learned; what was decided, from which sources and when, stays."""
    with write():
        forget_examples(contact_id)
        FormState.objects.filter(conversation__contact_id=contact_id).delete()
        Decision.objects.filter(conversation__contact_id=contact_id).update(fields={}, understanding={}, reasons=[])
