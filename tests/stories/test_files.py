"""What a customer shows instead of saying it: a person looks, and the assistant does not pretend to."""

from __future__ import annotations

import pytest

from tests import cast
from tests.files import png
from warmdesk.accounts.models import Business
from warmdesk.accounts.voice.phrases import LANGUAGES, phrases
from warmdesk.conversations.attachments import upload, writer_of
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import receive_message
from warmdesk.lib import clock
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import Handover
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db


def shows(conversation: Conversation, text: str, client_id: str) -> None:
    """Let the customer send a photo, with words or without."""
    photo = upload(writer=writer_of(conversation, None), name=f"{client_id}.png", content=png())
    receive_message(
        inbox=conversation.inbox, thread_key=conversation.thread_key, contact=conversation.contact, text=text,
        client_id=client_id, files=[str(photo.public_id)],
    )  # fmt: skip


def last(conversation: Conversation) -> Message:
    return Message.objects.filter(conversation=conversation).order_by("-seq")[0]


@pytest.fixture
def found(db: None) -> Conversation:
    cast.business(languages=list(LANGUAGES))
    conversation = cast.says("hello")
    drain(STORY)
    assert read(conversation.id).owner == Conversation.Owner.ASSISTANT
    return read(conversation.id)


def test_a_file_without_words_goes_to_a_person_and_the_customer_is_told_why_in_their_language(found: Conversation) -> None:
    for language in LANGUAGES:
        conversation = Conversation.objects.create(
            inbox=found.inbox, thread_key=language, contact=found.contact, language=language, created_at=clock.now(),
            changed_at=clock.now(),
        )  # fmt: skip
        shows(conversation, "", f"photo-{language}")
    drain(STORY)
    for handover in Handover.objects.select_related("conversation"):
        language = handover.conversation.language
        assert (handover.reason, handover.packet["files"]) == ("only_file", f"photo-{language}.png")
        assert read(handover.conversation_id).owner == Conversation.Owner.QUEUE
        sentences = [said for said_so in phrases(language)["handover_file"].values() for said in said_so]
        assert last(handover.conversation).text.startswith(tuple(sentences))
    assert Handover.objects.count() == len(LANGUAGES)


def test_words_with_a_file_are_understood_by_the_words_and_nobody_pretends_to_have_looked(found: Conversation) -> None:
    shows(found, "When are you open?", "door")
    drain(STORY)
    assert read(found.id).owner == Conversation.Owner.ASSISTANT
    assert last(found).text.startswith("I can't open files;")
    assert "open" in last(found).text.partition("\n\n")[2]
    shows(found, "A person, please", "crust")
    drain(STORY)
    assert Handover.objects.get().packet["files"] == "door.png, crust.png"


def test_where_people_answer_a_file_reaches_them_as_words_do(found: Conversation) -> None:
    Business.objects.update(is_assistant_on=False)
    shows(found, "", "photo")
    drain(STORY)
    assert Handover.objects.get().reason == "people_only"
