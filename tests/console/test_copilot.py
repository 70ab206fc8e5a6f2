"""The copilot beside a conversation: what it says comes from the rooms, is for who may see it, and is never sent by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.assistant.models import Decision
from warmdesk.catalog.models import Product
from warmdesk.console.copilot import HEIGHT, WIDTH, Mood, copilot, summary
from warmdesk.conversations.events import ReplyQueued
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import SYSTEM, by_person, reply
from warmdesk.followups.services import ask_for_rating, rate
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.services import put_articles
from warmdesk.learning.corrections import learn_from_reply
from warmdesk.learning.solved import solved_like
from warmdesk.orders.services import curate
from warmdesk.outbox.events import fact_of
from warmdesk.outbox.models import Event
from warmdesk.routing.services import hand_over, put_in_packet

ASKED = "the zipper of my rain jacket broke, can you repair it?"
SOLUTION = "We repair zippers for 12 euros; bring it in any weekday."


def solved(question: str = ASKED, answer: str = SOLUTION) -> Conversation:
    """Return a resolved conversation that Ana answered."""
    asked = take(conversation=cast.says(question), person=cast.ana())
    said = reply(conversation=asked, text=answer, by=by_person(cast.ana()))
    return resolve(conversation=said.conversation, by=by_person(cast.ana()))


def card(client: Client, conversation: Conversation) -> str:
    answer = client.get(reverse("console:copilot", args=[conversation.public_id]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_shows_what_solved_the_like_before(tomas: Client) -> None:
    solved()
    solved("do you bake cakes without gluten for a wedding?", "Yes, on order.")
    asked = cast.says("can you repair a broken zipper of a jacket?")
    shown = copilot(asked, cast.tomas()).solved
    assert [one.solution for one in shown] == [SOLUTION]
    assert "12 euros" in card(tomas, asked)


def test_what_solved_it_holds_no_address_or_number_of_somebody_else() -> None:
    solved(answer="Marta, write to private.line@example.com or call +34 600 123 456.")
    (one,) = copilot(cast.says("can you repair a broken zipper of a jacket?"), cast.tomas()).solved
    assert "private.line" not in one.solution
    assert "600" not in one.solution


def test_what_was_rated_badly_solved_nothing() -> None:
    before = solved()
    event = Event.objects.filter(name="conversations.resolved").latest("id")
    ask_for_rating(fact_of(event.name, event.conversation_id, event.facts))  # type: ignore[arg-type]
    rate(conversation=before, score=1)
    assert not copilot(cast.says("can you repair a broken zipper of a jacket?"), cast.tomas()).solved


def test_nobody_sees_solved_conversations_that_they_may_not_read() -> None:
    solved()
    asked = cast.says("can you repair a broken zipper of a jacket?")
    partner = cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER)
    assert not solved_like(ASKED, like=asked, user=partner)


def test_it_asks_the_database_a_bounded_number_of_times(django_assert_max_num_queries: Callable[..., object]) -> None:
    for number in range(12):
        solved(f"{ASKED} number {number}")
    asked = cast.says(ASKED)
    copilot(asked, cast.tomas())
    with django_assert_max_num_queries(60):  # type: ignore[attr-defined]
        assert len(copilot(asked, cast.tomas()).solved) == 3


def test_articles_that_fit_are_suggested() -> None:
    article = {"title": "Repairs", "language": "en", "audience": Article.Audience.EVERYONE}
    put_articles(
        articles={
            "repairs": {**article, "body": "We repair zippers of jackets for 12 euros, any weekday."},
            "parking": {**article, "title": "Parking", "body": "You can park behind the house."},
            "margins": {
                **article,
                "title": "Zipper margins",
                "audience": Article.Audience.STAFF,
                "body": "Zippers cost us 2 euros.",
            },
        },
        topics={"repairs": None, "parking": None, "margins": None},
    )
    cast.business(about="A bakery that repairs jackets")
    found = copilot(cast.says("can you repair the zipper of my jacket?"), cast.tomas()).articles
    assert found[0].article == "repairs"
    assert "margins" not in [one.article for one in found]


def test_the_next_step_and_the_risks_follow_what_happened() -> None:
    asked = cast.says("a person, please", contact=cast.customer())
    hand_over(conversation=asked, reason="asked_for_human", by=SYSTEM)
    waiting = read(asked.id)
    assert "Answer" in copilot(waiting, cast.tomas()).next_step
    assert copilot(waiting, cast.tomas()).risks == ["They have not shown who they are."]
    answered = reply(
        conversation=take(conversation=waiting, person=cast.ana()), text="Here I am.", by=by_person(cast.ana())
    ).conversation
    assert "resolve" in copilot(answered, cast.ana()).next_step
    over = resolve(conversation=answered, by=by_person(cast.ana()))
    assert "Nothing" in copilot(over, cast.ana()).next_step


def test_the_mood_is_a_line_within_its_sheet_and_words_beside_it(tomas: Client) -> None:
    asked = cast.says("hello")
    for place, sentiment in enumerate((0.6, 0.0, -4.0)):
        asked = cast.says("hello", to=asked) if place else asked
        Decision.objects.create(
            conversation=asked, message=Message.objects.filter(conversation=asked).latest("seq"), engagement=1, kind="answer",
            understanding={"sentiment": sentiment}, at=asked.created_at,
        )  # fmt: skip
    shown = card(tomas, asked)
    assert "Getting worse." in shown
    assert "friendly, calm, upset" in shown
    mood = Mood([("", value) for value in (1.0, -1.0, 0.2)])
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in mood.points)


def test_a_summary_holds_what_was_said_and_nothing_else(tomas: Client) -> None:
    asked = take(conversation=cast.says(ASKED), person=cast.ana())
    answered = reply(conversation=asked, text=SOLUTION, by=by_person(cast.ana())).conversation
    lines = dict(summary(answered, cast.tomas()))
    assert lines["Wants"] == ASKED
    assert lines["Was told last"] == SOLUTION
    assert SOLUTION in tomas.get(reverse("console:summary", args=[answered.public_id])).content.decode()


def test_looking_at_the_copilot_says_nothing_to_the_customer(tomas: Client) -> None:
    solved()
    asked = cast.says(ASKED)
    card(tomas, asked)
    tomas.get(reverse("console:summary", args=[asked.public_id]))
    now = read(asked.id)
    assert (now.last_seq, now.version, now.owner) == (asked.last_seq, asked.version, asked.owner)


def test_an_answer_becomes_a_draft_that_only_an_owner_makes_live(tomas: Client, ana: Client, reader: Client) -> None:
    answer = f"{SOLUTION} Or write to ana.private@example.com."
    asked = take(conversation=cast.says(ASKED), person=cast.ana())
    answered = reply(conversation=asked, text=answer, by=by_person(cast.ana())).conversation
    path = reverse("console:article_from_answer", args=[answered.public_id])
    assert reader.post(path).status_code == 403
    assert "An article is drafted" in tomas.post(path).content.decode()
    draft = Article.objects.get()
    assert (draft.status, draft.title) == (Article.Status.DRAFT, ASKED)
    assert SOLUTION in draft.body
    assert "ana.private" not in draft.body
    assert tomas.post(reverse("console:approve_draft", args=[draft.key]), {"title": "x", "body": "y"}).status_code == 403
    assert ana.post(path).url.startswith("/desk/drafts/")


def test_without_an_answer_there_is_nothing_to_draft(tomas: Client) -> None:
    assert tomas.post(reverse("console:article_from_answer", args=[cast.says(ASKED).public_id])).status_code == 404


@pytest.mark.parametrize(("sent", "share"), [("We are open until six.", 0.0), ("We are open until seven.", 0.2)])
def test_how_much_of_a_suggestion_was_changed_is_written_down_once(sent: str, share: float) -> None:
    asked = cast.says("until when are you open?")
    handover = hand_over(conversation=asked, reason="asked_for_human", by=SYSTEM)
    assert handover is not None
    facts = {"suggested_reply": "We are open until six.", "suggested_sources": ["hours"]}
    put_in_packet(handover_id=handover.id, facts=facts)
    said = reply(conversation=take(conversation=read(asked.id), person=cast.ana()), text=sent, by=by_person(cast.ana()))
    event = Event.objects.filter(name=ReplyQueued.name).latest("id")
    for _ in range(2):
        learn_from_reply(fact_of(event.name, event.conversation_id, event.facts))  # type: ignore[arg-type]
    kept = Event.objects.get(name="learning.suggestion_edited")
    assert kept.facts == {"message_id": said.id, "by_id": cast.ana().id, "kind": "suggestion", "share": share}


def test_what_more_would_fit_is_shown_once_all_is_well_and_can_be_put_aside(ana: Client, tomas: Client) -> None:
    Product.objects.create(sku="BASKET", name="Proofing basket", price_minor=1900, currency="EUR")
    curate(sku="BASKET", kind="pin", by=None)
    ana.post(reverse("console:set_cues"), {"whom": "unless_declined"})
    glad = cast.says("Great, thank you so much!", to=solved("do you bake cakes on Sundays?", "Yes, on order."))
    shown = card(tomas, glad)
    assert "Proofing basket, €19" in shown
    answered = tomas.post(reverse("console:cue", args=[glad.public_id]), {"answer": "no"}, headers={"HX-Request": "true"})
    assert "Proofing basket" not in answered.content.decode()
    assert Event.objects.get(name="assistant.cue_answered").facts["is_accepted"] is False
    assert Message.objects.filter(conversation=glad, text__contains="basket").count() == 0


def test_what_somebody_said_to_offers_is_noted_beside_the_conversation(tomas: Client) -> None:
    asked = cast.says("Are you open?", contact=cast.customer())
    tomas.post(reverse("console:offers", args=[asked.public_id]), {"word": "no"})
    assert cast.customer().offers == "no"
    assert '<option value="no" selected>' in tomas.get(reverse("console:pane", args=[asked.public_id])).content.decode()
    facts = Event.objects.get(name="contacts.offers_said").facts
    assert (facts["offers"], facts["by_id"]) == ("no", cast.tomas().id)
