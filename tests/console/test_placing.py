"""A conversation is given to another team and topic with one press, and a page shows how the desk's choices fared."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import Business, Team
from warmdesk.assistant.models import LearnedGate, Placement
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.routing.selectors import latest_handover
from warmdesk.routing.services import hand_over, put_in_packet
from warmdesk.topics.models import Topic

HINTS = {
    "team": {"key": "kitchen", "p": 0.82, "words": ["icing", "cake"], "n": 12},
    "topic": {"key": "cakes", "p": 0.7, "words": [], "n": 0},
}


@pytest.fixture
def waits() -> Conversation:
    """A customer waits for the front desk, and the desk has a hint."""
    Team.objects.create(key="kitchen", name="Kitchen")
    Topic.objects.create(key="cakes", name="Celebration cakes")
    found = cast.says("the icing melted")
    handover = hand_over(conversation=found, reason="unsure", by=ASSISTANT, team="front")
    assert handover
    put_in_packet(handover_id=handover.id, facts={"hints": HINTS})
    return read(found.id)


def place(client: Client, conversation: Conversation, *, status: int = 200, **fields: Any) -> str:
    typed = {"expected_version": read(conversation.id).version, **fields}
    answer = client.post(reverse("console:place", args=[conversation.public_id]), typed, headers={"HX-Request": "true"})
    assert answer.status_code == status
    return answer.content.decode()


def settled(chosen: str, left: str, n: int) -> None:
    for _ in range(n):
        handover = hand_over(conversation=cast.says("hello"), reason="unsure", by=ASSISTANT)
        Placement.objects.create(handover=handover, kind="team", chosen=chosen, left=left, at=clock.now(), settled_at=clock.now())


def test_a_hint_says_why_and_one_press_follows_it(tomas: Client, waits: Conversation) -> None:
    page = tomas.get(reverse("console:conversation", args=[waits.public_id])).content.decode()
    for shown in (
        "Perhaps for Kitchen",
        "82%",
        '<q dir="auto">icing</q>',
        "12 conversations with Kitchen",
        "Perhaps about Celebration",
    ):
        assert shown in page
    assert "Perhaps for Kitchen" not in place(tomas, waits, team="kitchen")
    assert "Perhaps about" not in place(tomas, waits, topic="cakes")
    found = read(waits.id)
    assert (found.team and found.team.key, found.topic and found.topic.key) == ("kitchen", "cakes")
    handover = latest_handover(found)
    assert handover
    assert handover.team == found.team
    told = Event.objects.filter(name__in=["routing.rerouted", "conversations.retagged"])
    assert sorted(told.values_list("facts__now", flat=True)) == ["cakes", "kitchen"]


def test_what_is_no_team_or_was_changed_meanwhile_is_refused(tomas: Client, reader: Client, waits: Conversation) -> None:
    place(tomas, waits, status=404, team="garden")
    place(tomas, waits, status=404, topic="garden")
    place(tomas, waits, status=409, team="kitchen", expected_version=1)
    place(reader, waits, status=403, team="kitchen")
    assert "Perhaps for" not in reader.get(reverse("console:conversation", args=[waits.public_id])).content.decode()


def test_the_page_says_how_many_stayed_where_they_were_put(ana: Client, waits: Conversation) -> None:
    page = reverse("console:routing")
    assert "Nothing to compare yet" in ana.get(page).content.decode()
    settled("front", "front", 3)
    settled("front", "kitchen", 1)
    settled("", "kitchen", 1)
    LearnedGate.objects.create(kind="team", n=5, rule_right=3, model_right=4, suggests_from=0.2, at=clock.now())
    html = ana.get(page).content.decode()
    for shown in ("3 of 5 conversations stayed", "95 % interval", "Nowhere", "right t8", "wrong t2", "suggested to people"):
        assert shown in html
    assert "Nothing to compare yet" in ana.get(page, {"of": "topic"}).content.decode()


def test_the_table_asks_as_often_for_many_as_for_one(ana: Client, django_assert_max_num_queries: Any) -> None:
    settled("front", "front", 5)
    ana.get(reverse("console:routing"))
    with django_assert_max_num_queries(14):
        ana.get(reverse("console:routing"))


def test_only_an_owner_lets_it_decide(ana: Client, tomas: Client) -> None:
    address = reverse("console:learned_routing")
    assert not Business.objects.get().routes_by_learning
    assert tomas.post(address, {"is_on": "yes"}).status_code == 403
    assert 'id="switch-learned"' not in tomas.get(reverse("console:routing")).content.decode()
    ana.post(address, {"is_on": "yes"})
    assert Business.objects.get().routes_by_learning
