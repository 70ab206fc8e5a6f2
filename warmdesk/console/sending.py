"""Writes: a person's reply leaves a few seconds after it was sent, so that it can be taken back; what follows waits with it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext

from warmdesk.accounts.errors import AccountsError
from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.console.access import require_attender
from warmdesk.console.errors import ConsoleError, FormRefused, WithColleague
from warmdesk.console.promising import Weighed, weighed
from warmdesk.conversations.attachments import Ids
from warmdesk.conversations.canned import canned_reply, run_steps
from warmdesk.conversations.errors import ConversationsError
from warmdesk.conversations.events import ReplyHeld
from warmdesk.conversations.models import Conversation, Message, Unsent
from warmdesk.conversations.ownership import reopen, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import by_person, reply
from warmdesk.conversations.unsent import drop_draft, held_of, held_reply, hold, let_leave, take_back
from warmdesk.followups.promises import keep_by_message, keep_word, say_that_it_is_none
from warmdesk.lib.transactions import write
from warmdesk.notices.models import Notice
from warmdesk.notices.services import tell_people

SAID_OF_PROMISES = ("promise-", "keeps-", "kept-", "weighed")


def say_to_customer(
    *,
    conversation: Conversation,
    text: str,
    by: User,
    expected_version: int | None,
    client_id: str | None,
    macro: str = "",
    promised: Weighed | None = None,
    files: Ids = (),
) -> Message:
    """Reply to the customer; a conversation that no colleague has becomes this person's by the first word.

    What the words promise becomes dated work in the same transaction, and open promises that they keep are kept. Raises
    WithColleague when a colleague has it, ConversationMoved when it changed since it was read. Safe to call twice with one
    `client_id`. A macro's steps follow the words.
    """
    require_attender(by)
    with write():
        current = _own(conversation, by, expected_version)
        version = expected_version if current is conversation else current.version
        said = reply(
            conversation=current, text=text, by=by_person(by), expected_version=version, client_id=client_id, files=files
        )
        if promised is not None:
            _keep_word(said, promised, by)
        canned = canned_reply(macro) if macro and by.may_write else None
        if canned is not None:
            run_steps(canned=canned, conversation=said.conversation, by=by)
        return said


def _keep_word(said: Message, promised: Weighed, by: User) -> None:
    keep_word(message=said, promises=promised.promises)
    keep_by_message(message=said, tasks=promised.kept)
    for line in promised.lines:
        if line.is_off:
            say_that_it_is_none(kind=line.read.kind, by=by, conversation_id=said.conversation_id)


def _own(conversation: Conversation, person: User, expected_version: int | None) -> Conversation:
    """Return the conversation as this person's own: taken from the assistant or the queue, or reopened."""
    if conversation.owner == Conversation.Owner.PERSON:
        if conversation.assignee_id != person.id:
            name = conversation.assignee.name if conversation.assignee else ""
            raise WithColleague(
                gettext("%(name)s has this conversation. Take it over first; what you typed is kept.") % {"name": name}
            )
        return conversation
    if conversation.is_resolved:
        return reopen(conversation=conversation, by=by_person(person), expected_version=expected_version)
    return take(conversation=conversation, person=person, expected_version=expected_version)


def send(
    *,
    conversation: Conversation,
    text: str,
    by: User,
    expected_version: int | None,
    client_id: str,
    macro: str,
    promised: Weighed,
    typed: Mapping[str, str],
    files: Ids = (),
) -> None:
    """Send a person's reply: at once, or held for as long as the business says it can be taken back.

    A held reply takes the conversation at once, so that nobody else answers meanwhile; one that was held before leaves first.
    Raises as `say_to_customer` does.
    """
    business = business_or_none()
    with write():
        if business is None or not business.undo_s or not client_id:
            drop_draft(conversation=conversation, person=by)
            say_to_customer(
                conversation=conversation, text=text, by=by, expected_version=expected_version, client_id=client_id or None,
                macro=macro, promised=promised, files=files,
            )  # fmt: skip
            return
        require_attender(by)
        if held_reply(conversation.id, by.id, client_id):
            return
        conversation, expected_version = after_what_is_held(conversation, by, expected_version)
        current = _own(conversation, by, expected_version)
        about = {name: value for name, value in typed.items() if name.startswith(SAID_OF_PROMISES)} | {"macro": macro}
        hold(
            conversation=current, person=by, text=text, client_id=client_id, typed=about, for_s=business.undo_s, files=files
        )  # fmt: skip


def take_reply_back(*, conversation: Conversation, by: User) -> Unsent:
    """Take one's held reply back: it is a draft again. Raises FormRefused when it has left."""
    require_attender(by)
    held = held_of(conversation, by)
    draft = take_back(held) if held else None
    if draft is None:
        raise FormRefused(gettext("It was sent already."))
    return draft


def after_what_is_held(conversation: Conversation, by: User, expected_version: int | None) -> tuple[Conversation, int | None]:
    """Let this person's held reply leave before what they do next; return the conversation and the version as they are then."""
    held = held_of(conversation, by)
    if held is None:
        return conversation, expected_version
    was_current = expected_version in {None, conversation.version}
    _leave(held)
    now = read(conversation.id)
    return now, now.version if was_current else expected_version


def send_held(fact: ReplyHeld) -> None:
    """Let a held reply leave; one that cannot is a draft again, and its writer is told."""
    held = held_reply(fact.conversation_id or 0, fact.person_id, fact.client_id)
    if held is None:
        return
    try:
        _leave(held)
    except (ConsoleError, ConversationsError, AccountsError):
        put_back(fact, "refused")


def put_back(fact: ReplyHeld, because: str) -> None:
    """Make a held reply a draft again, and tell its writer."""
    held = held_reply(fact.conversation_id or 0, fact.person_id, fact.client_id)
    if held is None:
        return
    with write():
        take_back(held)
        reference = f"conversation:{held.conversation_id}"
        tell_people(people=[held.person], kind=Notice.Kind.UNSENT, reference=reference, conversation_id=held.conversation_id)


def _leave(held: Unsent) -> None:
    with write():
        files = [str(file.public_id) for file in held.files.all()]  # let go, it holds them no more
        if not let_leave(held):
            return
        conversation = read(held.conversation_id)
        say_to_customer(
            conversation=conversation, text=held.text, by=held.person, expected_version=None, client_id=held.client_id,
            macro=str(held.typed.get("macro", "")),
            promised=weighed(held.text, conversation=conversation, by=held.person, typed=held.typed),
            files=files,
        )  # fmt: skip
