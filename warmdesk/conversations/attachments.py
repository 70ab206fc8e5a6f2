"""Files: put beside the words that are being written, sent with them, read by those who may read the message, and forgotten."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from warmdesk.accounts.models import User
from warmdesk.conversations.errors import FileEmpty, FileGone, FileTooLarge, FileUnknown, NoSuchFile, TooManyFiles
from warmdesk.conversations.models import Attachment, Conversation, Inbox, Message, Unsent
from warmdesk.conversations.seats import readable
from warmdesk.conversations.selectors import visible_to
from warmdesk.lib import clock
from warmdesk.lib.file_types import FILE_TYPES, clean_name, file_type
from warmdesk.lib.picture_metadata import without_metadata
from warmdesk.lib.transactions import write

MOST_BYTES = 10_000_000
"""A phone's photo has 2 to 6 MB, a scanned contract seldom over 8; files are rows, and the data file is backed up whole."""
MOST_A_MESSAGE = 5
MOST_UNSENT = 10
"""Files that one writer may keep beside one conversation's words: two messages' worth, one of them being held."""
UNSENT_FOR = timedelta(days=1)
ACCEPTED = ",".join(f".{ending}" for kind in FILE_TYPES for ending in kind.endings)
"""What a browser's file chooser offers; what is let in is decided by the bytes."""
Ids = Sequence[str]


@dataclass(frozen=True)
class Writer:
    """Who puts files beside their words: the customer of a thread, or somebody of the staff in its conversation."""

    inbox: Inbox
    thread_key: str
    person: User | None = None

    @property
    def uploads(self) -> QuerySet[Attachment]:
        """What they uploaded here and have not sent, reply that is about to leave included."""
        mine = Attachment.objects.filter(inbox=self.inbox, thread_key=self.thread_key, message=None)
        return mine.filter(person=self.person) if self.person else mine.filter(person__isnull=True)


def writer_of(conversation: Conversation, person: User | None) -> Writer:
    """Return who writes in a conversation; None is its customer."""
    return Writer(conversation.inbox, conversation.thread_key, person)


def upload(*, writer: Writer, name: str, content: bytes) -> Attachment:
    """Keep a file for the writer's next message, a picture without its metadata: it may tell where a customer lives.

    The same file again, not sent yet, is the first one.

    Raises FileEmpty, FileTooLarge (over `MOST_BYTES`), FileUnknown (see `lib.file_types`) or TooManyFiles (over `MOST_UNSENT`).
    """
    require_size(len(content))
    kind = file_type(content, name)
    if kind is None:
        raise FileUnknown(_("This kind of file can't be sent here. Images, PDF, text, Word, Excel and audio files can."))
    content = without_metadata(content, kind)
    found = {"name": clean_name(name, kind), "sha256": hashlib.sha256(content).hexdigest()}
    with write():
        known = writer.uploads.filter(held=None, **found).first()
        if known is not None:
            return known
        if writer.uploads.count() >= MOST_UNSENT:
            raise TooManyFiles(_("Too many files are waiting. Send or remove some first."))
        return Attachment.objects.create(
            inbox=writer.inbox, thread_key=writer.thread_key, person=writer.person, media_type=kind.media_type, size=len(content),
            created_at=clock.now(), content=content, **found,
        )  # fmt: skip


def require_size(size: int) -> None:
    """Raise FileEmpty or FileTooLarge for a file of so many bytes, before they are read."""
    if size > MOST_BYTES:
        sentence = _("That file is {size} MB; at most {most} MB can be sent.")
        raise FileTooLarge(sentence.format(size=round(size / 1e6 + 0.05, 1), most=MOST_BYTES // 1_000_000))
    if size <= 0:
        raise FileEmpty(_("That file is empty."))


def beside_draft(writer: Writer) -> list[Attachment]:
    """Return the files that lie beside what is being written, without those of a reply that is about to leave."""
    return list(writer.uploads.filter(held=None))


def put_away(*, writer: Writer, public_id: UUID | str) -> None:
    """Remove a file that was not sent. Safe to call twice."""
    with write():
        writer.uploads.filter(held=None, public_id=public_id).delete()


def chosen(writer: Writer, ids: Ids) -> list[Attachment]:
    """Return those of the writer's files that these name and that are still there; raise TooManyFiles."""
    if len(set(ids)) > MOST_A_MESSAGE:
        raise TooManyFiles(_("At most {most} files can go with one message.").format(most=MOST_A_MESSAGE))
    return list(writer.uploads.filter(public_id__in=ids)) if ids else []


def all_chosen(writer: Writer, ids: Ids) -> list[Attachment]:
    """Return the writer's files that these name; raise FileGone when one of them is not there any more."""
    files = chosen(writer, ids)
    if len(files) < len(set(ids)):
        raise FileGone(_("One of the files is not there any more. Attach it again; what you wrote is kept."))
    return files


def send_with(message: Message, files: Sequence[Attachment]) -> None:
    """Let files go with a message; must be called in the transaction that stores it. Raises FileGone when one went already."""
    ids = [file.id for file in files]
    if Attachment.objects.filter(id__in=ids, message=None).update(message=message, held=None) != len(ids):
        raise FileGone(_("One of the files is not there any more. Attach it again; what you wrote is kept."))


def names_of(files: Sequence[Attachment]) -> str:
    """Return the files' names for a line that has no words."""
    return ", ".join(file.name for file in files)


def file_for_staff(user: User, public_id: UUID) -> Attachment:
    """Return a file with a message that this person may read, or their own upload; raise NoSuchFile."""
    said, own = Q(message__conversation__in=visible_to(user)), Q(message=None, person=user)
    found = Attachment.objects.filter(said | own, public_id=public_id).first()
    is_hidden = (
        found is not None and found.message is not None and not readable(user, found.message.conversation, [found.message])
    )
    if found is None or is_hidden:
        raise NoSuchFile(_("There is no such file."))
    return found


def file_for_customer(inbox: Inbox, thread_key: str, public_id: UUID) -> Attachment:
    """Return a file of what a thread's customer may read, or their own upload; raise NoSuchFile."""
    own = Q(message=None, person=None, inbox=inbox, thread_key=thread_key)
    here = Q(message__thread=None, message__conversation__inbox=inbox, message__conversation__thread_key=thread_key)
    said = Q(message__is_note=False) & (here | Q(message__thread__inbox=inbox, message__thread__thread_key=thread_key))
    found = Attachment.objects.filter(own | said, public_id=public_id).first()
    if found is None:
        raise NoSuchFile(_("There is no such file."))
    return found


def files_of(messages: Sequence[Message]) -> list[Attachment]:
    """Return the files that came with these messages, in order."""
    return list(Attachment.objects.filter(message__in=messages))


def forget_unsent() -> None:
    """By the clock: delete what was uploaded a day ago and never sent, unless a draft or a reply to leave is kept beside it."""
    kept = Unsent.objects.filter(
        person=OuterRef("person"), conversation__inbox=OuterRef("inbox"), conversation__thread_key=OuterRef("thread_key")
    )
    old = Attachment.objects.filter(message=None, created_at__lt=clock.now() - UNSENT_FOR)
    with write():
        old.exclude(Exists(kept)).delete()


def forget_uploads(writer: Writer) -> None:
    """Delete what somebody uploaded and did not send."""
    writer.uploads.delete()


def forget_files(conversations: QuerySet[Conversation]) -> None:
    """Delete every file of these conversations, sent or not."""
    threads = conversations.filter(inbox=OuterRef("inbox"), thread_key=OuterRef("thread_key"))
    Attachment.objects.filter(Q(message__conversation__in=conversations) | Exists(threads)).delete()
