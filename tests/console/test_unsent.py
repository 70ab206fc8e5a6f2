"""What was begun is there on any other browser, and what was sent can be taken back for a moment."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import Business
from warmdesk.conversations.events import ReplyHeld
from warmdesk.conversations.models import Conversation, Message, Unsent
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import conversation as conversation_now
from warmdesk.followups.models import Task
from warmdesk.lib import clock
from warmdesk.notices.models import Notice
from warmdesk.outbox.events import fact_of
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

HTMX = {"HX-Request": "true"}
PROMISE = "We'll call you tomorrow by noon."
TUESDAY = dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC)


@pytest.fixture
def waits(ana: Client) -> Conversation:
    """A customer wrote to a desk where replies can be taken back."""
    Business.objects.update(undo_s=5)
    return cast.says("hello")


def post(client: Client, name: str, conversation: Conversation, *, status: int = 200, **fields: Any) -> str:
    typed = {"kind": "reply", "expected_version": conversation_now(conversation.id).version, **fields}
    answer = client.post(reverse(f"console:{name}", args=[conversation.public_id]), typed, headers=HTMX)
    assert answer.status_code == status
    return answer.content.decode()


def page_of(client: Client, conversation: Conversation) -> str:
    return client.get(reverse("console:conversation", args=[conversation.public_id])).content.decode()


def replies(conversation: Conversation) -> list[str]:
    found = Message.objects.filter(conversation=conversation, author="person", is_note=False).order_by("seq")
    return list(found.values_list("text", flat=True))


def test_a_draft_is_there_on_another_browser_and_only_for_its_writer(ana: Client, tomas: Client, waits: Conversation) -> None:
    version = conversation_now(waits.id).version
    post(ana, "keep_words", waits, status=204, text="The loaf is", client_id="a", kind="note")
    post(ana, "keep_words", waits, status=204, text="The loaf is ready", client_id="a", kind="note")
    assert "The loaf is ready</textarea>" in page_of(ana, waits)
    assert "The loaf is" not in page_of(tomas, waits)
    assert conversation_now(waits.id).version == version, "a draft changes nothing for others"
    post(ana, "keep_words", waits, status=204, text="  ", client_id="a")
    assert not Unsent.objects.exists()


def test_a_reply_waits_and_then_leaves_once(ana: Client, tomas: Client, waits: Conversation) -> None:
    with clock.at(TUESDAY):
        post(ana, "keep_words", waits, status=204, text="All", client_id="b")
        shown = post(ana, "say", waits, text="All is well.", client_id="b")
        assert "Leaves in a moment" in shown
        assert "Leaves in a moment" not in page_of(tomas, waits)
        assert replies(waits) == []
        assert conversation_now(waits.id).assignee == cast.ana(), "nobody else answers meanwhile"
        drain(STORY)
        post(ana, "keep_words", waits, status=204, text="All is", client_id="b")
        drain(STORY)
    assert replies(waits) == ["All is well."]
    assert not Unsent.objects.exists()


def test_a_promise_is_kept_by_the_reply_that_waited(ana: Client, waits: Conversation) -> None:
    with clock.at(TUESDAY):
        ana.post(reverse("console:say", args=[waits.public_id]), {"kind": "reply", "text": PROMISE, "client_id": "a"})
        assert not Task.objects.exists()
        drain(STORY)
    assert Task.objects.get().is_promise


def test_it_leaves_when_its_time_has_come(ana: Client, waits: Conversation) -> None:
    post(ana, "say", waits, text="Yes.", client_id="a")
    event = Event.objects.get(name=ReplyHeld.name)
    fact = fact_of(event.name, event.conversation_id, event.facts)
    assert [row.delay_s(fact) for row in STORY.acting_on(event.name)] == [5]


def test_what_is_taken_back_is_a_draft_before_what_was_begun_since(ana: Client, waits: Conversation) -> None:
    post(ana, "say", waits, text="Yes, we are open.", client_id="a")
    post(ana, "keep_words", waits, status=204, text="Until six.", client_id="b")
    assert "Yes, we are open." not in page_of(ana, waits).split('id="thread"')[1].split('id="held"')[0]
    post(ana, "undo", waits)
    assert Unsent.objects.get().text == "Yes, we are open.\n\nUntil six."
    drain(STORY)
    assert replies(waits) == []
    post(ana, "undo", waits, status=422)


def test_a_second_reply_and_a_step_let_the_first_leave_before(ana: Client, waits: Conversation) -> None:
    post(ana, "say", waits, text="One.", client_id="a")
    post(ana, "say", waits, text="Two.", client_id="b")
    assert replies(waits) == ["One."]
    address = reverse("console:step", args=[waits.public_id, "resolve"])
    answer = ana.post(address, {"expected_version": conversation_now(waits.id).version}, headers=HTMX)
    assert answer.status_code == 200
    assert replies(waits) == ["One.", "Two."]
    drain(STORY)
    assert conversation_now(waits.id).is_resolved
    assert replies(waits) == ["One.", "Two."]


def test_sent_twice_from_two_tabs_it_is_said_once(ana: Client, waits: Conversation) -> None:
    for _ in range(2):
        post(ana, "say", waits, text="One.", client_id="a")
    drain(STORY)
    assert replies(waits) == ["One."]


def test_when_a_colleague_took_over_meanwhile_it_is_a_draft_again_and_its_writer_is_told(
    ana: Client, waits: Conversation
) -> None:
    post(ana, "say", waits, text="One.", client_id="a")
    take(conversation=conversation_now(waits.id), person=cast.tomas())
    drain(STORY)
    assert replies(waits) == []
    assert Unsent.objects.get(sends_at=None).text == "One."
    assert Notice.objects.get(kind="unsent").person == cast.ana()


def test_who_writes_while_a_colleague_answers_is_told_and_may_send_all_the_same(ana: Client, waits: Conversation) -> None:
    Business.objects.update(undo_s=0)
    cast.assistant_says("We open at eight.", to=waits)
    html = post(ana, "say", waits, text="At eight.", client_id="a", began="1")
    assert "The assistant answered while you were writing." in html
    assert replies(waits) == []
    post(ana, "say", waits, text="At eight, yes.", client_id="a", began="1", seen=str(conversation_now(waits.id).last_seq))
    assert replies(waits) == ["At eight, yes."]


def test_the_owner_says_how_long(ana: Client, tomas: Client, waits: Conversation) -> None:
    address = reverse("console:set_undo")
    assert tomas.post(address, {"seconds": "10"}).status_code == 403
    assert ana.post(address, {"seconds": "7"}).status_code == 422
    ana.post(address, {"seconds": "0"})
    post(ana, "say", waits, text="At once.", client_id="a")
    assert replies(waits) == ["At once."]
