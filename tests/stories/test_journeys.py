"""Whole journeys through the story: what a customer lives through, from the first word to the rating."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import cast
from tests.stories.conftest import MORNING
from tests.stories.test_exit import person, talk
from warmdesk.assistant.models import Decision
from warmdesk.assistant.selectors import decisions_of
from warmdesk.conversations.models import Message
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import messages_of
from warmdesk.conversations.services import by_person, reply
from warmdesk.followups.models import Rating, Task
from warmdesk.followups.services import rate
from warmdesk.lib import clock
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import Handover
from warmdesk.routing.selectors import latest_handover
from warmdesk.story import STORY

pytestmark = pytest.mark.usefixtures("boutique")


def test_a_question_is_answered_from_the_businesss_own_words_with_its_source() -> None:
    found = talk("how much is standard shipping?")
    answer = messages_of(found)[-1]
    assert (answer.author, answer.kind) == ("assistant", "answer")
    assert answer.sources == ["shipping-us"]
    assert found.owner == "assistant"


def test_each_decision_is_kept_with_reasons_scores_sources_and_versions() -> None:
    decision = decisions_of(talk("do you sell gift cards?"))[0]
    assert decision.reasons
    assert decision.scores
    assert decision.sources == ["gift-cards"]
    assert {"warmdesk", "business", "thresholds", "encoder", "articles"} <= set(decision.versions)
    assert decision.versions["articles"] == {"gift-cards": 1}


def test_from_the_first_word_to_the_rating() -> None:
    found = talk("do you sell gift cards?", "I'd like to talk to a person please")
    assert found.owner == "queue"
    packet = Handover.objects.get().packet
    assert packet["wants"][-1] == "I'd like to talk to a person please"
    assert [tried["sources"] for tried in packet["tried"]] == [["gift-cards"]]
    taken = take(conversation=found, person=person())
    reply(conversation=taken, text="Hello, Ana here.", by=by_person(person()))
    resolve(conversation=taken, by=by_person(person()))
    drain(STORY)
    assert Rating.objects.get().handled_by == "mixed"
    rate(conversation=read(found.id), score=5, comment="lovely")
    cast.says("thanks, you've been great", to=found)
    drain(STORY)
    assert read(found.id).is_resolved
    assert Rating.objects.get().score == 5


def test_a_new_question_after_the_end_reopens_with_a_clean_context() -> None:
    found = resolve(conversation=talk("do you sell gift cards?"), by=by_person(person()))
    drain(STORY)
    cast.says("can you wrap it as a gift?", to=found)
    drain(STORY)
    again = read(found.id)
    assert (again.owner, again.engagement) == ("assistant", 2)


def test_a_customer_is_asked_for_a_rating_once_only() -> None:
    found = resolve(conversation=talk("do you sell gift cards?"), by=by_person(person()))
    drain(STORY)
    cast.says("what are your opening hours?", to=found)
    drain(STORY)
    resolve(conversation=read(found.id), by=by_person(person()))
    drain(STORY)
    assert [message.kind for message in messages_of(found)].count("rating") == 1


def test_a_burst_of_messages_is_one_turn_with_one_reply() -> None:
    found = cast.says("hi")
    cast.says("quick question", to=found)
    cast.says("do you sell gift cards?", to=found)
    drain(STORY)
    assert Decision.objects.count() == 1
    assert [message.author for message in messages_of(found)].count("assistant") == 1


def test_a_person_who_steps_in_silences_an_assistant_that_is_thinking() -> None:
    found = cast.says("do you sell gift cards?")
    take(conversation=found, person=person())
    drain(STORY)
    assert [message.author for message in messages_of(found)] == ["customer"]


def test_the_owner_of_an_order_learns_where_it_is() -> None:
    found = talk("where is my order 1055?", customer="C-101")
    assert "1055" in messages_of(found)[-1].text
    assert Decision.objects.get().is_done


def test_somebody_elses_order_stays_secret_even_from_a_proven_customer() -> None:
    found = talk("where is my order 1055?", customer="C-102")
    said = messages_of(found)[-1].text
    assert not Decision.objects.get().is_done
    assert "BlueArrow" not in said
    assert "SwiftPost" not in said


def test_a_stranger_with_the_right_number_and_name_learns_nothing() -> None:
    found = talk("where is my order 1055?", "I am Dana Whitlock, dana.whitlock@mailbox.example")
    for message in messages_of(found):
        if message.author != Message.Author.CUSTOMER:
            assert "tracking" not in message.text.lower()
            assert "shipped" not in message.text.lower()


def test_a_call_back_is_promised_only_with_a_dated_task_behind_it() -> None:
    found = talk("can somebody call me back?", "+1 555 010 4477")
    task = Task.objects.get()
    assert (task.kind, task.reach, task.is_promise) == ("callback", "+1 555 010 4477", True)
    assert "+1 555 010 4477" in messages_of(found)[-1].text


def test_no_call_back_is_promised_to_a_number_that_bills_the_caller() -> None:
    found = talk("can somebody call me back?", "+1 900 555 0199")
    assert not Task.objects.exists()
    assert "charge" in messages_of(found)[-1].text
    talked_on = cast.says("+1 555 010 4477", to=found)
    drain(STORY)
    assert Task.objects.get().reach == "+1 555 010 4477"
    assert "+1 555 010 4477" in messages_of(talked_on)[-1].text


def test_a_vip_reaches_a_person_before_anybody_else() -> None:
    found = talk("I need something for the gala", customer="C-103")
    assert found.owner == "queue"
    assert Handover.objects.get().priority in {"high", "urgent"}


def test_the_same_unhelpful_round_twice_ends_with_a_person() -> None:
    found = talk("my points are not showing", "that's not what I asked", "you already said that, it does not help")
    assert found.owner == "queue"


def test_at_night_the_desk_says_when_people_are_back() -> None:
    with clock.at(MORNING + timedelta(hours=12)):
        found = talk("I want to talk to a person")
    assert "10" in messages_of(found)[-1].text
    assert Task.objects.get().due_at > MORNING + timedelta(hours=12)
    handover = latest_handover(found)
    assert handover is not None
    assert handover.is_outside_hours


@pytest.mark.parametrize("channel", ["email", "sms", "whatsapp", "voice"])
def test_the_first_words_on_every_channel_say_that_no_person_is_speaking(channel: str) -> None:
    inbox = cast.put_inbox(channel=channel, key=f"test-{channel}", name=channel)
    received = cast.receive_message(
        inbox=inbox, thread_key="t", contact=cast.visitor(), text="do you sell gift cards?", client_id="1"
    )
    drain(STORY)
    (first,) = (message for message in messages_of(received.conversation) if message.author == "assistant")
    assert "automated" in first.text
