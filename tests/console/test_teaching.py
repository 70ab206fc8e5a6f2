"""What agents teach at the console."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from tests.assistant.lessons import message_of, shop
from warmdesk.assistant.models import Decision, Example
from warmdesk.conversations.models import Conversation
from warmdesk.knowledge.models import Article
from warmdesk.lib import clock

HTMX = {"HX-Request": "true"}


@pytest.fixture
def asked() -> Conversation:
    """Return a conversation in which something was decided about a question."""
    shop()
    conversation = cast.says("does the wee van come out to Fairlight")
    Decision.objects.create(
        conversation=conversation,
        engagement=1,
        message=message_of(conversation),
        kind="handover",
        codes=["no_answer"],
        at=clock.now(),
    )
    return conversation


def address(conversation: Conversation) -> str:
    return reverse("console:teach", args=[conversation.public_id])


def lesson(conversation: Conversation, **fields: str) -> dict[str, str]:
    return {"message": str(message_of(conversation).id), **fields}


def test_an_agent_says_which_article_would_have_answered(tomas: Client, asked: Conversation) -> None:
    page = tomas.get(reverse("console:conversation", args=[asked.public_id])).content.decode()
    assert "What should have answered this?" in page
    assert "Closing checklist" not in page
    html = tomas.post(address(asked), lesson(asked, article="delivery", topic="orders"), headers=HTMX).content.decode()
    assert "is answered by “Delivery in town”" in html
    example = Example.objects.get()
    assert (example.source, example.topic, example.how) == ("delivery", "orders", "correction")
    assert example.taught_by == cast.tomas()


def test_it_works_without_javascript(tomas: Client, asked: Conversation) -> None:
    answer = tomas.post(address(asked), lesson(asked, topic="orders"))
    assert answer.status_code == 302
    assert Example.objects.get().topic == "orders"


@pytest.mark.parametrize("fields", [{}, {"article": "closing"}, {"article": "nowhere"}, {"topic": "nowhere"}])
def test_what_says_nothing_or_leads_nowhere_is_refused_in_words(
    tomas: Client, asked: Conversation, fields: dict[str, str]
) -> None:
    answer = tomas.post(address(asked), lesson(asked, **fields), headers=HTMX)
    assert answer.status_code == 422
    assert not Example.objects.exists()


def test_somebody_who_may_only_read_teaches_nothing(reader: Client, asked: Conversation) -> None:
    assert reader.post(address(asked), lesson(asked, article="delivery")).status_code == 403
    assert "Teach the assistant" not in reader.get(reverse("console:conversation", args=[asked.public_id])).content.decode()


def test_a_question_of_another_conversation_is_not_taught_here(tomas: Client, asked: Conversation) -> None:
    other = cast.says("are you open on Monday")
    answer = tomas.post(address(asked), {"message": str(message_of(other).id), "article": "bread"})
    assert answer.status_code == 404
    assert not Example.objects.exists()


def test_an_owner_drafts_an_article_from_what_nobody_answered_and_makes_it_live(ana: Client, asked: Conversation) -> None:
    page = ana.get(reverse("console:gaps")).content.decode()
    assert "Fairlight" in page
    made = ana.post(reverse("console:draft_gap", args=[message_of(asked).id]))
    draft = Article.objects.get(status="draft")
    assert made.headers["Location"] == reverse("console:draft", args=[draft.key])
    assert "Not live" in ana.get(made.headers["Location"]).content.decode()
    assert ana.get(reverse("console:article", args=[draft.key])).status_code == 404
    ana.post(reverse("console:approve_draft", args=[draft.key]), {"title": "Fairlight", "body": "Yes, on Fridays."})
    assert "Yes, on Fridays." in ana.get(reverse("console:article", args=[draft.key])).content.decode()


def test_an_owner_throws_a_draft_away(ana: Client, asked: Conversation) -> None:
    ana.post(reverse("console:draft_gap", args=[message_of(asked).id]))
    key = Article.objects.get(status="draft").key
    assert ana.post(reverse("console:discard_draft", args=[key])).status_code == 302
    assert ana.get(reverse("console:draft", args=[key])).status_code == 404
    assert "Fairlight" in ana.get(reverse("console:gaps")).content.decode()


def test_gaps_and_drafts_are_for_owners(tomas: Client, asked: Conversation) -> None:
    assert tomas.get(reverse("console:gaps")).status_code == 403
    assert tomas.post(reverse("console:draft_gap", args=[message_of(asked).id])).status_code == 403
