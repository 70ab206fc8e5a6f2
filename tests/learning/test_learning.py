"""What people do teaches; what nobody answers becomes a draft; what an owner approves answers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from tests import cast
from tests.assistant.lessons import message_of, score_of, shop, taught, understood
from tests.encoders import by_words_alone
from warmdesk.accounts.errors import NotAllowed
from warmdesk.accounts.models import Team, User
from warmdesk.accounts.services import put_people
from warmdesk.assistant.models import Decision, Example
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import take
from warmdesk.conversations.services import ASSISTANT, by_person, reply
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.selectors import public_articles
from warmdesk.knowledge.services import put_articles
from warmdesk.learning.drafts import approve, discard, draft_from
from warmdesk.learning.gaps import gaps, grouped
from warmdesk.lib import clock
from warmdesk.outbox.worker import drain
from warmdesk.routing.claims import pass_on
from warmdesk.routing.models import Handover
from warmdesk.routing.selectors import latest_handover
from warmdesk.routing.services import hand_over, put_in_packet
from warmdesk.story import STORY
from warmdesk.topics.services import put_topics

pytestmark = pytest.mark.django_db
SUGGESTED = "We deliver orders above 35 euros within five miles. Tell us your street."


@pytest.fixture(autouse=True)
def bakery() -> Iterator[None]:
    """Open the shop; it judges by words alone, which is quick."""
    with by_words_alone():
        shop()
        yield


def handed_over(text: str, reason: str = "no_answer") -> Conversation:
    """Let a customer ask what the assistant cannot answer."""
    conversation = cast.says(text)
    Decision.objects.create(
        conversation=conversation, engagement=1, message=message_of(conversation), kind="handover", codes=[reason], at=clock.now()
    )
    hand_over(conversation=conversation, reason=reason, by=ASSISTANT)
    conversation.refresh_from_db()
    return conversation


def answered(conversation: Conversation, text: str) -> Conversation:
    """Let Tomás take it and reply."""
    taken = take(conversation=conversation, person=cast.tomas())
    reply(conversation=taken, text=text, by=by_person(cast.tomas()))
    return taken


def suggesting(conversation: Conversation) -> None:
    drain(STORY)
    conversation.refresh_from_db()
    handover = latest_handover(conversation)
    assert isinstance(handover, Handover)
    put_in_packet(handover_id=handover.id, facts={"suggested_reply": SUGGESTED, "suggested_sources": ["delivery"]})


@pytest.mark.parametrize("sent", [SUGGESTED, f"Hi! {SUGGESTED}", SUGGESTED.replace("Tell us your street.", "Where are you?")])
def test_a_suggested_reply_that_a_person_sends_teaches_its_source(sent: str) -> None:
    conversation = handed_over("does the wee van come out to Fairlight")
    suggesting(conversation)
    answered(conversation, sent)
    drain(STORY)
    example = Example.objects.get()
    assert (example.source, example.how, example.taught_by) == ("delivery", "approved", cast.tomas())


def test_a_suggested_reply_that_a_person_replaced_teaches_nothing() -> None:
    conversation = handed_over("does the wee van come out to Fairlight")
    suggesting(conversation)
    answered(conversation, "No, sorry: not as far as that. But the shop on the corner there sells our rye.")
    drain(STORY)
    assert not Example.objects.exists()


def topics_with_teams() -> None:
    Team.objects.create(key="office", name="Office")
    put_topics(
        topics={
            "orders": {"name": "Orders and deliveries", "examples": ["track my order"], "action": ""},
            "complaints": {"name": "Something was wrong", "examples": ["I want my money back"], "action": ""},
        },
        teams={"orders": "front", "complaints": "office"},
    )
    put_people(people={"ida@bakery.example": {"name": "Ida", "role": "agent"}}, teams={"ida@bakery.example": ["office"]})


def test_a_conversation_given_to_another_team_teaches_its_topic() -> None:
    topics_with_teams()
    conversation = take(conversation=handed_over("my sponge was all soggy"), person=cast.tomas())
    pass_on(conversation=conversation, to=cast.colleague("ida@bakery.example", "Ida", "agent"), by=cast.tomas())
    drain(STORY)
    example = Example.objects.get()
    assert (example.topic, example.how) == ("complaints", "rerouted")


REROUTED = (
    "my sponge was all soggy", "the icing had melted when we opened the box", "there was a hair in my roll",
    "two buns were squashed flat", "the loaf tasted of soap", "our tart arrived upside down",
)  # fmt: skip
LATER = (
    "the sponge cake is soggy again", "icing all melted in the box", "found a hair in a bun", "squashed buns in the bag",
    "this loaf tastes soapy", "tart came upside down",
)  # fmt: skip
ORDERS = ("where is my order", "has my order left yet", "can I track the order")


def right(texts: tuple[str, ...], topic: str) -> int:
    return sum(understood(text).topics[:1] != () and understood(text).topics[0][0] == topic for text in texts)


def test_rerouting_raises_the_accuracy_on_later_conversations() -> None:
    topics_with_teams()
    before = right(LATER, "complaints")
    ida = cast.colleague("ida@bakery.example", "Ida", "agent")
    User.objects.filter(id=ida.id).update(capacity=len(REROUTED))
    for text in REROUTED:
        taken = take(conversation=handed_over(text), person=cast.tomas())
        pass_on(conversation=taken, to=ida, by=cast.tomas())
    drain(STORY)
    assert right(LATER, "complaints") > before
    assert right(ORDERS, "orders") == len(ORDERS)


def test_what_is_asked_again_and_again_is_one_gap_and_comes_first() -> None:
    for text in ("do you sell gift baskets", "gift baskets available?", "do you have any gift basket"):
        handed_over(text)
    handed_over("is there a toilet")
    handed_over("a person please", reason="asked_for_human")
    found = gaps()
    assert [gap.times for gap in found] == [3, 1]
    assert "toilet" in found[1].questions[0].text


def test_questions_are_grouped_by_their_mean_likeness() -> None:
    likeness = np.array([[1, 0.9, 0.1], [0.9, 1, 0.2], [0.1, 0.2, 1]], np.float32)
    assert grouped(likeness, 0.5) == [[0, 1], [2]]
    assert grouped(np.zeros((0, 0), np.float32), 0.5) == []


def test_a_gap_becomes_a_draft_that_answers_nobody_until_an_owner_approves_it() -> None:
    for text in ("do you sell gift baskets", "gift baskets available?"):
        answered(handed_over(text), "Baskets start at 30 euros; call me on +34 600 111 222.")
    draft = draft_from(gaps()[0], by=cast.ana())
    assert "30 euros" in draft.body
    assert "600 111" not in draft.body
    assert gaps() == []
    assert draft.key not in {article.key for article in public_articles()}
    assert score_of("any gift baskets", draft.key) == 0.0
    approve(draft, title="Gift baskets", body=draft.body, by=cast.ana())
    assert understood("any gift baskets?").found[0].passage.source == draft.key
    assert Example.objects.filter(source=draft.key, how="gap").count() == 2


def test_only_an_owner_decides_what_customers_are_told() -> None:
    handed_over("do you sell gift baskets")
    with pytest.raises(NotAllowed):
        draft_from(gaps()[0], by=cast.tomas())
    draft = draft_from(gaps()[0], by=cast.ana())
    with pytest.raises(NotAllowed):
        approve(draft, title="x", body="y", by=cast.tomas())


def test_a_draft_that_is_thrown_away_leaves_the_gap() -> None:
    handed_over("do you sell gift baskets")
    discard(draft_from(gaps()[0], by=cast.ana()), by=cast.ana())
    assert not Article.objects.filter(origin="desk").exists()
    assert len(gaps()) == 1


def test_an_approved_article_survives_the_next_load_of_the_folder() -> None:
    handed_over("do you sell gift baskets")
    draft = approve(draft_from(gaps()[0], by=cast.ana()), title="Gift baskets", body="From 30 euros.", by=cast.ana())
    put_articles(articles={}, topics={})
    assert [article.key for article in public_articles()] == [draft.key]


def test_a_question_that_was_taught_is_no_gap_any_more() -> None:
    conversation = handed_over("does the wee van come out to Fairlight")
    taught("does the wee van come out to Fairlight", "delivery")
    assert len(gaps()) == 1, "taught by somebody's typing, not from this conversation"
    Example.objects.update(message=message_of(conversation))
    assert gaps() == []
