"""One owner at a time; every write names the version that it was made for."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from tests import cast
from warmdesk.conversations.errors import ConversationMoved, MessageRefused, NoSuchConversation
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import assign, give_back, reopen, resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import conversation_for, messages_of, turns_of
from warmdesk.conversations.services import ASSISTANT, SYSTEM, by_person, note, note_read, receive_message, reply
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _business() -> None:
    cast.business()


def test_a_reply_thought_for_an_older_version_is_refused_and_nothing_is_written() -> None:
    found = cast.says("hello")
    take(conversation=found, person=cast.ana())
    with pytest.raises(ConversationMoved):
        reply(conversation=found, text="Too late", by=ASSISTANT, expected_version=found.version)
    assert [message.text for message in messages_of(found)] == ["hello"]


def test_the_same_client_id_is_stored_once() -> None:
    inbox, contact = cast.inbox(), cast.visitor()
    first = receive_message(inbox=inbox, thread_key="t", contact=contact, text="hello", client_id="one")
    second = receive_message(inbox=inbox, thread_key="t", contact=contact, text="hello", client_id="one")
    assert (first.is_new, second.is_new) == (True, False)
    assert first.message == second.message
    assert Message.objects.count() == 1
    assert Event.objects.filter(name="conversations.message_received").count() == 1


def test_messages_are_numbered_without_gaps() -> None:
    found = cast.says("one")
    reply(conversation=found, text="two", by=ASSISTANT)
    note(conversation=found, text="three", by=cast.ana())
    cast.says("four", to=found)
    assert [message.seq for message in messages_of(found, with_notes=True)] == [1, 2, 3, 4]


def test_a_customer_never_sees_a_note() -> None:
    found = cast.says("hello")
    note(conversation=found, text="difficult", by=cast.ana())
    assert [message.text for message in messages_of(found)] == ["hello"]
    assert read(found.id).last_words == "hello"


def test_control_characters_are_removed_and_an_empty_message_is_refused() -> None:
    assert messages_of(cast.says("a\x00b\x07c"))[0].text == "abc"
    with pytest.raises(MessageRefused):
        cast.says("\x00 \x07")


def test_a_message_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(MessageRefused, match="20001"):
        cast.says("x" * 20_001)


def test_the_database_itself_refuses_two_owners() -> None:
    found = cast.says("hello")
    with pytest.raises(IntegrityError), transaction.atomic():
        Conversation.objects.filter(id=found.id).update(assignee=cast.ana())


def test_giving_back_begins_a_fresh_engagement_without_the_old_words() -> None:
    found = cast.says("old words")
    taken = take(conversation=found, person=cast.ana())
    reply(conversation=taken, text="I see", by=by_person(cast.ana()))
    given = give_back(conversation=taken, person=cast.ana())
    cast.says("new words", to=given)
    assert (given.owner, given.engagement) == ("assistant", 2)
    assert [turn.text for turn in turns_of(read(found.id))] == ["new words"]


def test_what_nobody_answered_goes_with_the_conversation_that_is_given_back() -> None:
    found = take(conversation=cast.says("still open?"), person=cast.ana())
    given = give_back(conversation=found, person=cast.ana())
    assert [turn.text for turn in turns_of(given)] == ["still open?"]


def test_resolving_twice_is_one_resolution() -> None:
    found = cast.says("hello")
    resolve(conversation=found, by=SYSTEM)
    resolve(conversation=found, by=SYSTEM)
    assert Event.objects.filter(name="conversations.resolved").count() == 1


def test_a_person_who_reopens_owns_the_conversation() -> None:
    found = resolve(conversation=cast.says("hello"), by=SYSTEM)
    again = reopen(conversation=found, by=by_person(cast.tomas()))
    assert (again.owner, again.assignee) == ("person", cast.tomas())


def test_a_message_to_a_resolved_conversation_is_stored_and_does_not_reopen_it_by_itself() -> None:
    found = resolve(conversation=cast.says("hello"), by=SYSTEM)
    cast.says("thanks!", to=found)
    assert read(found.id).is_resolved
    assert messages_of(found)[-1].text == "thanks!"


def test_assigning_names_the_version_too() -> None:
    found = cast.says("hello")
    cast.says("and another thing", to=found)
    with pytest.raises(ConversationMoved):
        assign(conversation=found, person=cast.tomas(), by=cast.ana(), expected_version=found.version)


def test_reading_never_goes_backwards_nor_beyond_what_was_said() -> None:
    found = cast.says("hello")
    note_read(conversation=found, seq=99)
    assert read(found.id).read_seq == 1
    note_read(conversation=found, seq=0)
    assert read(found.id).read_seq == 1


def test_a_partner_sees_no_conversation() -> None:
    found = cast.says("hello")
    partner = cast.colleague("partner@other.example", "Pat", "partner")
    with pytest.raises(NoSuchConversation):
        conversation_for(partner, found.public_id)
    assert conversation_for(cast.tomas(), found.public_id) == found
