"""How far the assistant may go on a topic (off, shadow, draft, auto) and the kill switches, from the very next message on."""

from __future__ import annotations

import pytest

from tests import cast
from tests.stories.test_exit import person, talk
from warmdesk.accounts.services import switch_assistant
from warmdesk.assistant.models import Decision, Draft
from warmdesk.assistant.selectors import decisions_of, draft_to_send
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import messages_of
from warmdesk.conversations.services import by_person, reply
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import Handover
from warmdesk.story import STORY
from warmdesk.topics.selectors import topic_by_key
from warmdesk.topics.services import put_autonomy, switch_topic

pytestmark = [pytest.mark.usefixtures("boutique"), pytest.mark.words]
QUESTION = "do you sell gift cards?"


def at_level(level: str, key: str = "gifts") -> None:
    """Put a topic to a level, whatever it has."""
    topic = topic_by_key(key)
    assert topic is not None
    assert put_autonomy(key=key, was=topic.autonomy, now=level)


def kill(key: str) -> None:
    topic = topic_by_key(key)
    assert topic is not None
    switch_topic(topic=topic, is_on=False, by=person())


def said_by_the_assistant(conversation: Conversation) -> list[Message]:
    return [message for message in messages_of(conversation) if message.author == Message.Author.ASSISTANT]


@pytest.mark.parametrize("level", ["off", "shadow", "draft"])
def test_below_auto_people_answer_and_nothing_is_said_but_the_hand_over(level: str) -> None:
    at_level(level)
    found = talk(QUESTION)
    decision = decisions_of(found)[0]
    assert (found.owner, said_by_the_assistant(found)) == ("queue", [])
    assert (decision.kind, decision.codes[0], decision.subject, decision.level) == ("handover", "people_only", "gifts", level)


def test_off_nobody_thinks_along() -> None:
    at_level("off")
    talk(QUESTION)
    assert not Draft.objects.exists()


def test_in_the_shadow_what_would_have_been_said_is_kept_unseen() -> None:
    at_level("shadow")
    found = talk(QUESTION)
    draft = Draft.objects.get()
    assert (draft.kind, draft.sources, draft.level, draft.subject) == ("answer", ["gift-cards"], "shadow", "gifts")
    assert "gift card" in draft.text.lower()
    assert draft_to_send(found) is None
    assert Handover.objects.get().packet.get("suggested_reply") == "", "nor may it lead the person by another door"


def test_a_draft_is_offered_to_the_person_until_somebody_has_answered() -> None:
    at_level("draft")
    found = talk(QUESTION)
    draft = draft_to_send(found)
    assert draft is not None
    assert draft.sources == ["gift-cards"]
    taken = take(conversation=found, person=person())
    assert draft_to_send(taken) is not None
    reply(conversation=taken, text="Yes, we do.", by=by_person(person()))
    assert draft_to_send(read(found.id)) is None


def test_what_the_customer_adds_is_thought_along_too() -> None:
    at_level("draft")
    found = talk(QUESTION)
    taken = take(conversation=found, person=person())
    reply(conversation=taken, text="Yes, we do.", by=by_person(person()))
    cast.says("and is there gift wrap for a present?", to=found)
    drain(STORY)
    newest = draft_to_send(read(found.id))
    assert newest is not None
    assert Draft.objects.count() == 2
    assert said_by_the_assistant(found) == []


def test_a_draft_runs_no_tool_that_changes_anything() -> None:
    at_level("draft", "order-status")
    found = talk("where is my order 1055?", customer="C-101")
    draft = Draft.objects.get()
    assert (draft.kind, "1055" in draft.text) == ("act", True)
    assert found.owner == "queue"


def test_a_switched_off_topic_goes_to_people_at_the_next_message_and_others_do_not() -> None:
    found = talk(QUESTION)
    assert found.owner == "assistant"
    kill("gifts")
    cast.says("can you gift wrap it?", to=found)
    drain(STORY)
    assert read(found.id).owner == "queue"
    assert talk("what are your opening hours?").owner == "assistant"


def test_a_topic_switched_off_in_the_middle_of_its_form_ends_the_form_with_a_person() -> None:
    found = talk("where is my order 1042?")
    assert (found.owner, Decision.objects.get().action) == ("assistant", "order_status")
    kill("order-status")
    cast.says("1042", to=found)
    drain(STORY)
    assert read(found.id).owner == "queue"


def test_the_switch_for_all_reaches_a_form_in_the_middle_and_keeps_what_was_given() -> None:
    found = talk("where is my order 1042?")
    switch_assistant(is_on=False, by=person())
    cast.says("I am Dana", to=found)
    drain(STORY)
    assert read(found.id).owner == "queue"
    assert Handover.objects.get().packet["facts"] == {"order": "1042"}


def test_switched_off_the_assistant_says_nothing_even_after_a_conversation_was_resolved() -> None:
    found = resolve(conversation=talk("hello"), by=by_person(person()))
    drain(STORY)
    before = len(said_by_the_assistant(found))
    switch_assistant(is_on=False, by=person())
    cast.says("thank you", to=found)
    drain(STORY)
    assert read(found.id).is_resolved
    cast.says(QUESTION, to=found)
    drain(STORY)
    assert (read(found.id).owner, len(said_by_the_assistant(found))) == ("queue", before)


def test_the_packet_suggests_again_where_the_topic_is_off() -> None:
    at_level("off")
    talk(QUESTION)
    assert Handover.objects.get().packet.get("suggested_reply")
