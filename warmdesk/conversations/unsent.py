"""What staff have written and not sent: drafts that follow them from browser to browser, and replies that can be taken back.

Nobody but their writer ever sees them, and they move nothing: the conversation's version is that of what was said.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from warmdesk.accounts.models import User
from warmdesk.conversations.attachments import Ids, all_chosen, writer_of
from warmdesk.conversations.events import ReplyHeld, ReplyTakenBack
from warmdesk.conversations.models import Attachment, Conversation, Message, Unsent
from warmdesk.conversations.services import LONGEST_TEXT, cleaned
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record


def unsent_of(conversation: Conversation, person: User) -> tuple[Unsent | None, Unsent | None]:
    """Return this person's draft here, and their reply that is about to leave with its files."""
    theirs = Unsent.objects.filter(conversation=conversation, person=person).prefetch_related("files")
    found = {one.sends_at is not None: one for one in theirs}
    return found.get(False), found.get(True)


def draft_of(conversation: Conversation, person: User) -> Unsent | None:
    """Return what this person began to write here."""
    return Unsent.objects.filter(conversation=conversation, person=person, sends_at=None).first()


def held_of(conversation: Conversation, person: User) -> Unsent | None:
    """Return this person's reply that is about to leave."""
    return Unsent.objects.filter(conversation=conversation, person=person, sends_at__isnull=False).first()


def held_reply(conversation_id: int, person_id: int, client_id: str) -> Unsent | None:
    """Return a held reply with all that it concerns, or None: it left, or was taken back."""
    held = Unsent.objects.filter(
        conversation_id=conversation_id, person_id=person_id, client_id=client_id, sends_at__isnull=False
    )
    return held.select_related("conversation", "conversation__contact", "conversation__inbox", "person").first()


def keep_draft(*, conversation: Conversation, person: User, text: str, kind: str, client_id: str) -> None:
    """Keep what is being written, or forget it once nothing is left. What was sent or is held under `client_id` is no draft."""
    with write():
        if not text.strip():
            drop_draft(conversation=conversation, person=person)
            return
        of_it = {"conversation": conversation, "client_id": client_id}
        if Message.objects.filter(**of_it).exists() or Unsent.objects.filter(**of_it, sends_at__isnull=False).exists():
            return
        draft = {"kind": kind, "text": text[:LONGEST_TEXT], "client_id": client_id, "changed_at": clock.now()}
        Unsent.objects.update_or_create(conversation=conversation, person=person, sends_at=None, defaults=draft)


def drop_draft(*, conversation: Conversation, person: User) -> None:
    """Forget what this person began to write here."""
    Unsent.objects.filter(conversation=conversation, person=person, sends_at=None).delete()


def hold(
    *, conversation: Conversation, person: User, text: str, client_id: str, typed: Mapping[str, str], for_s: int, files: Ids = ()
) -> Unsent:
    """Write a reply down that leaves in `for_s` seconds; records ReplyHeld. Safe to call twice with one `client_id`.

    Raises MessageRefused for a text that could not be sent, FileGone for a file that could not.
    """
    words = cleaned(text, files)
    with write():
        known = held_reply(conversation.id, person.id, client_id)
        if known is not None:
            return known
        drop_draft(conversation=conversation, person=person)
        now = clock.now()
        held = Unsent.objects.create(
            conversation=conversation, person=person, text=words, client_id=client_id, typed=dict(typed), changed_at=now,
            sends_at=now + timedelta(seconds=for_s),
        )  # fmt: skip
        theirs = all_chosen(writer_of(conversation, person), files)
        Attachment.objects.filter(id__in=[file.id for file in theirs]).update(held=held)
        record(ReplyHeld(conversation_id=conversation.id, person_id=person.id, client_id=client_id, for_s=for_s))
        return held


def take_back(held: Unsent) -> Unsent | None:
    """Make a held reply a draft again, before what was begun since; records ReplyTakenBack. None: it has left already.

    Its files lie beside the draft again, as soon as nothing holds them.
    """
    with write():
        if not let_leave(held):
            return None
        since = draft_of(held.conversation, held.person)
        text = "\n\n".join(words for words in (held.text, since.text if since else "") if words)
        drop_draft(conversation=held.conversation, person=held.person)
        record(ReplyTakenBack(conversation_id=held.conversation_id, person_id=held.person_id))
        return Unsent.objects.create(
            conversation=held.conversation, person=held.person, text=text, client_id=f"{held.client_id}-again"[-80:],
            typed={"macro": held.typed.get("macro", "")}, changed_at=clock.now(),
        )  # fmt: skip


def let_leave(held: Unsent) -> bool:
    """Take a held reply out of its place, for one of all who try."""
    return Unsent.objects.filter(id=held.id, sends_at__isnull=False).delete()[0] == 1
