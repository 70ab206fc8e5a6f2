"""The owner's page on autonomy: evidence, a word on proposals, switches; and the draft in an agent's composer."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from tests.console.test_steps import HTMX
from tests.evidence import draft_on, runs
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.models import Draft
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT
from warmdesk.learning.models import Evidence, Proposal
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.routing.services import hand_over
from warmdesk.topics.models import Topic
from warmdesk.topics.services import put_topics

LOW = {"name": "Opening hours", "granted": "draft", "stakes": "low"}
HIGH = {"name": "Allergies", "granted": "draft", "stakes": "high"}


@pytest.fixture(autouse=True)
def _topics(_business: None) -> None:
    put_topics(topics={"hours": LOW, "allergies": HIGH}, teams={"hours": None, "allergies": None})


def topic(key: str = "hours") -> Topic:
    return Topic.objects.get(key=key)


def page(client: Client) -> str:
    return client.get(reverse("console:autonomy")).content.decode()


def answer(client: Client, proposal: Proposal, word: str):
    return client.post(reverse("console:autonomy_proposal", args=[proposal.id]), {"is_on": word}, headers=HTMX)


def events(name: str) -> list[dict]:
    return list(Event.objects.filter(name=name).order_by("id").values_list("facts", flat=True))


def test_the_page_says_where_each_topic_stands_and_what_is_missing(ana: Client) -> None:
    runs("hours", "ggggg")
    html = page(ana)
    assert "5 of 5 right" in html
    assert "17 more right answers in a row are needed." in html
    assert "No runs at this level yet." in html
    assert "it stays here unless you allow it" in html


def test_a_desk_without_topics_is_told_how_to_begin(ana: Client) -> None:
    put_topics(topics={}, teams={})
    assert "No topics yet" in page(ana)


@pytest.mark.parametrize("who", ["tomas", "reader"])
def test_only_owners_reach_the_page_and_its_steps(who: str, request: pytest.FixtureRequest) -> None:
    client: Client = request.getfixturevalue(who)
    runs("hours", "g" * 22)
    proposal = Proposal.objects.get()
    assert client.get(reverse("console:autonomy")).status_code == 403
    assert answer(client, proposal, "yes").status_code == 403
    steps = {
        reverse("console:autonomy_all"): {"is_on": "no"},
        reverse("console:autonomy_topic", args=["hours"]): {"is_on": "no"},
        reverse("console:autonomy_alone", args=["allergies"]): {"is_on": "yes"},
        reverse("console:autonomy_level", args=["hours"]): {"seen": "draft", "level": "auto"},
    }
    assert {client.post(address, fields).status_code for address, fields in steps.items()} == {403}
    assert (topic().autonomy, topic().is_on, the_business().is_assistant_on) == ("draft", True, True)
    assert Proposal.objects.get().status == "open"


def test_a_stranger_is_sent_to_sign_in() -> None:
    assert Client().get(reverse("console:autonomy")).status_code == 302


def test_an_owner_says_yes_once(ana: Client) -> None:
    runs("hours", "g" * 22)
    proposal = Proposal.objects.get()
    assert "Waiting for your word" in page(ana)
    assert answer(ana, proposal, "yes").status_code == 200
    assert topic().autonomy == "auto"
    assert answer(ana, proposal, "yes").status_code == 409
    assert [fact["by_id"] for fact in events("learning.autonomy_changed")] == [cast.ana().id]
    assert "Ana said yes" in page(ana)


def test_an_owner_says_not_yet(ana: Client) -> None:
    runs("hours", "g" * 22)
    assert answer(ana, Proposal.objects.get(), "no").status_code == 200
    assert (topic().autonomy, Proposal.objects.get().status) == ("draft", "declined")
    assert "It was declined" in page(ana)


def test_switches_are_confirmed_take_effect_and_are_audited(ana: Client) -> None:
    assert "hx-confirm" in page(ana)
    ana.post(reverse("console:autonomy_topic", args=["hours"]), {"is_on": "no"}, headers=HTMX)
    html = ana.post(reverse("console:autonomy_all"), {"is_on": "no"}, headers=HTMX).content.decode()
    assert (topic().is_on, the_business().is_assistant_on) == (False, False)
    assert events("topics.switched") == [{"topic": "hours", "is_on": False, "by": cast.ana().id}]
    assert events("accounts.assistant_switched") == [{"is_on": False, "by": cast.ana().id}]
    assert "Switched off by Ana" in html


def test_a_level_set_by_hand_names_who_and_high_stakes_need_leave_first(ana: Client) -> None:
    def put(key: str, level: str) -> int:
        fields = {"seen": topic(key).autonomy, "level": level}
        return ana.post(reverse("console:autonomy_level", args=[key]), fields, headers=HTMX).status_code

    assert (put("hours", "auto"), topic().autonomy) == (200, "auto")
    assert (put("allergies", "auto"), topic("allergies").autonomy) == (409, "draft")
    ana.post(reverse("console:autonomy_alone", args=["allergies"]), {"is_on": "yes"}, headers=HTMX)
    assert (put("allergies", "auto"), topic("allergies").autonomy) == (200, "auto")
    assert "Put there by Ana." in page(ana)
    assert events("learning.auto_allowed") == [{"topic": "allergies", "is_allowed": True, "by": cast.ana().id}]


def test_a_fall_says_why(ana: Client) -> None:
    runs("hours", "g" * 10 + "b" * 5)
    assert topic().autonomy == "shadow"
    assert "By evidence: a draft was turned down; 10 of 15 right until then." in page(ana)


def test_what_answers_without_a_topic_is_counted_by_its_source(ana: Client) -> None:
    for outcome in ("good", "good", "bad"):
        draft = draft_on("source:business:hours", state="compared")
        Evidence.objects.create(
            subject="source:business:hours", level="auto", outcome=outcome, why="corrected", conversation=draft.conversation,
            engagement=1, draft=draft, at=clock.now(), heard_at=clock.now(),
        )  # fmt: skip
    html = page(ana)
    assert "Answers that belong to no topic" in html
    assert "2 of 3 right" in html


# --- The draft in the composer -----------------------------------------------------------------------------------------


def taken(draft: Draft) -> Conversation:
    hand_over(conversation=read(draft.conversation_id), reason="people_only", by=ASSISTANT)
    return take(conversation=read(draft.conversation_id), person=cast.tomas())


def test_an_agent_sees_the_draft_with_its_source_and_sends_it(tomas: Client) -> None:
    draft = draft_on("hours", "We open at 8.", sources=["business:hours"])  # type: ignore[arg-type]
    found = taken(draft)
    html = tomas.get(reverse("console:conversation", args=[found.public_id])).content.decode()
    assert "We open at 8." in html
    assert "Opening hours" in html
    say = reverse("console:say", args=[found.public_id])
    after = tomas.post(say, {"kind": "reply", "text": "We open at 8.", "expected_version": found.version}, headers=HTMX)
    assert 'id="draft" hidden' in after.content.decode()


def test_an_agent_turns_a_draft_down_and_a_reader_can_not(tomas: Client, reader: Client) -> None:
    draft = draft_on("hours")
    found = taken(draft)
    address = reverse("console:reject_draft", args=[found.public_id, draft.id])
    assert reader.post(address, headers=HTMX).status_code == 403
    assert tomas.post(address, headers=HTMX).status_code == 200
    draft.refresh_from_db()
    assert draft.state == "rejected"
    assert events("assistant.draft_rejected") == [{"draft_id": draft.id, "by": cast.tomas().id}]
