"""Writes: what a contact said and was told is forgotten."""

from __future__ import annotations

from django.db.models import F, Q

from warmdesk.conversations.attachments import forget_files
from warmdesk.conversations.full_text import forget_overwritten
from warmdesk.conversations.models import Activity, Conversation, ConversationValue, Message, ProofCode, Unsent
from warmdesk.conversations.services import tell_browsers
from warmdesk.lib.transactions import write


def erase_contact(contact_id: int) -> None:
    """Forget what a contact said and was told; rows, order and moments stay, so that figures stay true.

    Raises the version: whoever is thinking about their words drops what they understood. The index of words forgets them, too.
    """
    with write():
        mine = Conversation.objects.filter(contact_id=contact_id)
        forget_files(mine)
        Message.objects.filter(conversation__in=mine).update(text="", sources=[], choices=[], client_id=None)
        Activity.objects.filter(conversation__in=mine).update(summary="", reference="")
        Conversation.labels.through._default_manager.filter(conversation__in=mine).delete()
        Unsent.objects.filter(conversation__in=mine).delete()
        ConversationValue.objects.filter(conversation__in=mine).delete()
        ProofCode.objects.filter(Q(contact_id=contact_id) | Q(conversation__in=mine)).delete()
        for found in mine:
            Conversation.objects.filter(id=found.id).update(
                version=F("version") + 1, last_words="", thread_key=f"erased:{found.public_id}", proven_by="",
                proven_address="",
            )  # fmt: skip
            tell_browsers(found)
        forget_overwritten()
