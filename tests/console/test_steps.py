"""What people do with a conversation: one owner at a time, nothing typed is lost, nobody answers over a colleague."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as conversation_now
from warmdesk.conversations.selectors import messages_of
from warmdesk.conversations.services import ASSISTANT, SYSTEM
from warmdesk.live.services import who_is_typing
from warmdesk.routing.services import hand_over

HTMX = {"HX-Request": "true"}


def now(conversation: Conversation) -> Conversation:
    return conversation_now(conversation.id)


def do(client: Client, step: str, conversation: Conversation, **fields: Any):
    """Take a step as the browser does: with the version that its screen shows."""
    name, args = ("step", [conversation.public_id, step]) if step in STEPS else (step, [conversation.public_id])
    seen = fields.pop("expected_version", now(conversation).version)
    return client.post(reverse(f"console:{name}", args=args), {"expected_version": seen, **fields}, headers=HTMX)


STEPS = {"take", "give-back", "resolve", "reopen"}


def reply(client: Client, conversation: Conversation, text: str = "Hello, Ana here.", **fields: Any):
    return do(client, "say", conversation, kind="reply", text=text, **fields)


def in_queue() -> Conversation:
    conversation = cast.says("a person, please")
    hand_over(conversation=conversation, reason="asked_for_human", by=ASSISTANT)
    return now(conversation)


def last(conversation: Conversation) -> Message:
    return messages_of(conversation, with_notes=True)[-1]


def owner(conversation: Conversation) -> tuple[str, str | None]:
    current = now(conversation)
    return current.owner, current.assignee.name if current.assignee else None


def test_taking_makes_the_conversation_ones_own(ana: Client) -> None:
    conversation = in_queue()
    answer = do(ana, "take", conversation)
    assert owner(conversation) == ("person", "Ana")
    assert "With you" in answer.content.decode()
    assert "Ana took the conversation" in answer.content.decode()


@pytest.mark.parametrize(
    "begin", [in_queue, lambda: cast.says("hello"), lambda: resolve(conversation=cast.says("hello"), by=SYSTEM)]
)
def test_the_first_words_take_a_conversation_that_no_colleague_has(ana: Client, begin: Any) -> None:
    conversation = begin()
    answer = reply(ana, conversation)
    assert answer.headers["HX-Trigger-After-Swap"] == '{"said": {}}'
    assert owner(conversation) == ("person", "Ana")
    assert (last(conversation).text, last(conversation).author) == ("Hello, Ana here.", "person")


def test_nobody_replies_over_a_colleague_without_taking_over_first(ana: Client, tomas: Client) -> None:
    conversation = in_queue()
    do(tomas, "take", conversation)
    refused = reply(ana, conversation, "my words")
    assert refused.status_code == 409
    assert "Tomás has this conversation" in refused.content.decode()
    assert last(conversation).text != "my words"
    do(ana, "take", conversation)
    assert reply(ana, conversation, "my words").status_code == 200


def test_a_note_is_welcome_in_anybodys_conversation_and_never_sent(ana: Client, tomas: Client) -> None:
    conversation = in_queue()
    do(tomas, "take", conversation)
    answer = do(ana, "say", conversation, kind="note", text="She is a regular.")
    assert "Note, not sent" in answer.content.decode()
    assert last(conversation).is_note
    assert owner(conversation) == ("person", "Tomás")
    assert "regular" not in [message.text for message in messages_of(conversation)]


def test_a_reply_thought_for_an_older_state_is_not_sent_and_says_so(ana: Client) -> None:
    conversation = in_queue()
    seen = conversation.version
    cast.says("never mind, I found it", to=conversation)
    refused = reply(ana, conversation, expected_version=seen)
    assert refused.status_code == 409
    assert "What you typed is kept" in refused.content.decode()
    assert last(conversation).text == "never mind, I found it"
    assert owner(conversation) == ("queue", None)


def test_two_who_take_at_once_do_not_both_get_it(ana: Client, tomas: Client) -> None:
    conversation = in_queue()
    seen = conversation.version
    assert do(tomas, "take", conversation, expected_version=seen).status_code == 200
    assert do(ana, "take", conversation, expected_version=seen).status_code == 409
    assert owner(conversation) == ("person", "Tomás")


def test_a_reply_that_is_sent_twice_arrives_once(ana: Client) -> None:
    conversation = in_queue()
    seen = conversation.version
    for _ in range(2):
        assert reply(ana, conversation, expected_version=seen, client_id="the-same").status_code == 200
    assert [message.text for message in messages_of(conversation)].count("Hello, Ana here.") == 1


def test_giving_back_lets_the_assistant_begin_anew(ana: Client) -> None:
    conversation = in_queue()
    do(ana, "take", conversation)
    do(ana, "give-back", conversation)
    assert owner(conversation) == ("assistant", None)
    assert now(conversation).engagement == 2


def test_assigning_gives_it_to_a_colleague_who_may_answer(ana: Client) -> None:
    conversation = in_queue()
    assert do(ana, "assign", conversation, person=cast.tomas().id).status_code == 200
    assert owner(conversation) == ("person", "Tomás")
    assert do(ana, "assign", conversation, person=cast.reader().id).status_code == 422
    assert owner(conversation) == ("person", "Tomás")


def test_resolving_and_reopening(ana: Client) -> None:
    conversation = in_queue()
    do(ana, "resolve", conversation)
    assert owner(conversation) == ("nobody", None)
    do(ana, "reopen", conversation)
    assert owner(conversation) == ("person", "Ana")


@pytest.mark.parametrize("step", ["take", "give-back", "resolve", "reopen", "assign", "say", "typing"])
def test_somebody_who_may_only_read_changes_nothing(reader: Client, step: str) -> None:
    conversation = in_queue()
    before = now(conversation).version
    refused = do(reader, step, conversation, kind="note", text="words", person=cast.ana().id)
    assert refused.status_code == 403
    assert now(conversation).version == before


def test_somebody_who_may_only_read_is_shown_no_buttons(reader: Client) -> None:
    html = reader.get(reverse("console:conversation", args=[in_queue().public_id])).content.decode()
    assert "You can read here, but not answer." in html
    assert re.findall(r'hx-post="[^"]*/(.*?)"', html[html.index('id="stage"') :]) == ["follow"]


@pytest.mark.parametrize("text", ["", "   \n ", "x" * 20_001])
def test_empty_and_endless_words_are_refused_kindly(ana: Client, text: str) -> None:
    conversation = in_queue()
    refused = reply(ana, conversation, text)
    assert refused.status_code == 422
    assert b"notice problem" in refused.content
    assert owner(conversation) == ("queue", None)


def test_typing_a_reply_is_seen_by_the_customer(ana: Client) -> None:
    conversation = in_queue()
    topic = f"conversation:{conversation.id}"
    assert do(ana, "typing", conversation).status_code == 204
    assert who_is_typing(topic) == "Ana"
    reply(ana, conversation)
    assert who_is_typing(topic) == ""


def test_without_scripts_a_form_leads_back_to_the_conversation(ana: Client) -> None:
    conversation = in_queue()
    address = reverse("console:say", args=[conversation.public_id])
    answer = ana.post(address, {"kind": "reply", "text": "Hello!", "expected_version": conversation.version})
    assert answer.url == reverse("console:conversation", args=[conversation.public_id])
    refused = ana.post(address, {"kind": "reply", "text": "Hello!", "expected_version": conversation.version})
    assert refused.status_code == 409
    assert "<html" in refused.content.decode()


def test_a_program_is_answered_with_json(ana: Client) -> None:
    conversation = in_queue()
    take(conversation=conversation, person=cast.tomas())
    address = reverse("console:say", args=[conversation.public_id])
    refused = ana.post(address, {"kind": "reply", "text": "Hello!"}, headers={"Accept": "application/json"})
    assert refused.json()["error"]["code"] == "with_colleague"
