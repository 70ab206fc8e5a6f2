"""What the assistant would promise and nobody owes is not sent: a person gets the conversation instead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import cast
from tests.stories.conftest import MORNING
from tests.stories.test_exit import talk
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.keeping_word import BECAUSE, with_word_kept
from warmdesk.assistant.minds import Wording, think
from warmdesk.assistant.selectors import decisions_of
from warmdesk.assistant.situations import gather
from warmdesk.assistant.spoken import Spoken
from warmdesk.brain.contract import Answer, HandOver
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import messages_of
from warmdesk.followups.services import open_task
from warmdesk.knowledge.models import Article

pytestmark = pytest.mark.usefixtures("boutique")
CALLS = "Do you sell gift cards? Tell us what you need and we'll call you back within one hour."


def thought_of(text: str):
    conversation = cast.says(text)
    gathered = gather(conversation, the_business())
    assert gathered is not None
    return conversation, think(gathered.situation, the_business())


def kept(conversation: Conversation, thought: object, text: str, *, is_worded: bool):
    worded = replace(thought, wording=Wording(text, ("gift-cards",)) if is_worded else None)  # type: ignore[type-var]
    said = Spoken(text=text)
    return with_word_kept(worded.decision, said, thought=worded, conversation=conversation, business=the_business())


def test_an_article_that_promises_a_call_reaches_nobody_and_a_person_has_it() -> None:
    Article.objects.filter(key="gift-cards").update(body="We'll call you back within one hour about gift cards.")
    found = talk("do you sell gift cards?")
    assert not any("call you back" in message.text for message in messages_of(found))
    if decisions_of(found)[0].kind == "handover":
        assert found.owner == "queue"


@pytest.mark.parametrize("text", [CALLS, "We'll call you tomorrow.", "Te llamamos mañana a las 12."])
def test_a_call_that_nobody_owes_is_handed_over(text: str) -> None:
    conversation, thought = thought_of("do you sell gift cards?")
    assert isinstance(thought.decision, Answer)
    for is_worded in (False, True):
        decided, spoken = kept(conversation, thought, text, is_worded=is_worded)
        assert isinstance(decided, HandOver)
        assert BECAUSE in decided.reasons
        assert not spoken.text


def test_a_models_own_promise_is_handed_over_and_the_businesss_standing_words_are_said() -> None:
    conversation, thought = thought_of("do you sell gift cards?")
    text = "I'll send you a new card tomorrow."
    assert isinstance(kept(conversation, thought, text, is_worded=True)[0], HandOver)
    assert isinstance(kept(conversation, thought, text, is_worded=False)[0], Answer)


def test_a_promise_that_a_dated_task_backs_may_be_said() -> None:
    conversation, thought = thought_of("do you sell gift cards?")
    open_task(kind="callback", summary="Call a customer back", due_at=MORNING, conversation=conversation, is_promise=True)
    assert isinstance(kept(conversation, thought, CALLS, is_worded=True)[0], Answer)


def test_what_promises_nothing_is_said() -> None:
    conversation, thought = thought_of("do you sell gift cards?")
    assert isinstance(kept(conversation, thought, "We can call you if you like.", is_worded=True)[0], Answer)
