"""Forget what the assistant understood of a contact."""

from __future__ import annotations

from warmdesk.assistant.models import Cue, Decision, Draft, FormState, ToolCall
from warmdesk.assistant.placements import forget_placements
from warmdesk.assistant.teaching import forget_examples
from warmdesk.lib.transactions import write


def erase_contact(contact_id: int) -> None:
    """Empty forms, drafts, entities, words seen and examples learned; what was decided, from which sources and when, stays."""
    with write():
        forget_examples(contact_id)
        forget_placements(contact_id)
        Cue.objects.filter(conversation__contact_id=contact_id).delete()
        FormState.objects.filter(conversation__contact_id=contact_id).delete()
        ToolCall.objects.filter(conversation__contact_id=contact_id).update(fields={}, effect={})
        Draft.objects.filter(conversation__contact_id=contact_id).update(text="")
        Decision.objects.filter(conversation__contact_id=contact_id).update(fields={}, understanding={}, reasons=[])
