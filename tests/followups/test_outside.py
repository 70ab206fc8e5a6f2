"""What somebody tells a customer without the desk takes the conversation over."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from tests import cast
from warmdesk.api.services import issue_token
from warmdesk.conversations.errors import ConversationMoved
from warmdesk.conversations.models import Activity, Message
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as now
from warmdesk.conversations.services import ASSISTANT, SYSTEM, reply
from warmdesk.followups.models import Task
from warmdesk.followups.outside import hear_outside
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_desk() -> None:
    cast.business()
    cast.ana()


def test_it_is_stored_once_nothing_is_sent_and_a_person_has_the_conversation() -> None:
    conversation = cast.says("hello")
    for is_new in (True, False):
        assert hear_outside(conversation=conversation, text="Ana here!", external_id="m-1", person=cast.tomas()).is_new is is_new
    assert (now(conversation.id).owner, now(conversation.id).assignee) == ("person", cast.tomas())
    message = Message.objects.get(author="person")
    assert (message.kind, message.status, now(conversation.id).waiting_since) == ("outside", "sent", None)
    assert Event.objects.filter(name="conversations.said_outside").count() == 1
    assert not Event.objects.filter(name="conversations.reply_queued").exists()
    assert Activity.objects.filter(kind="said_outside").count() == 1


def test_an_assistant_that_was_thinking_drops_its_reply() -> None:
    conversation = cast.says("hello")
    hear_outside(conversation=conversation, text="I have it.", external_id="m-1", via="phone")
    with pytest.raises(ConversationMoved):
        reply(conversation=conversation, text="The answer.", by=ASSISTANT, expected_version=conversation.version)
    drain(STORY)
    assert not Message.objects.filter(author="assistant").exists()
    cast.says("thank you, and when?", to=now(conversation.id))
    drain(STORY)
    assert not Message.objects.filter(author="assistant").exists()


def test_of_somebody_unknown_it_stays_with_who_has_it_or_goes_to_the_owner() -> None:
    mine = take(conversation=cast.says("hello"), person=cast.tomas())
    assert hear_outside(conversation=mine, text="Hi.", external_id="a").conversation.assignee == cast.tomas()
    other = cast.says("hello")
    assert hear_outside(conversation=other, text="Hi.", external_id="a").conversation.assignee == cast.ana()
    over = resolve(conversation=cast.says("hello"), by=SYSTEM)
    assert hear_outside(conversation=over, text="One more thing.", external_id="a").conversation.owner == "person"


def test_a_promise_made_on_the_phone_is_kept_like_any_other() -> None:
    conversation = cast.says("hello")
    hear_outside(conversation=conversation, text="I'll get back to you tomorrow.", external_id="a", person=cast.tomas())
    task = Task.objects.get()
    assert (task.owner, task.is_promise, task.done_at) == (cast.tomas(), True, None)
    hear_outside(conversation=now(conversation.id), text="It is ready.", external_id="b", person=cast.tomas())
    task.refresh_from_db()
    assert task.done_how == "reply"


def report(**said: Any) -> tuple[int, Any]:
    _, plain = issue_token(title="Phone", scopes=["takeovers:write"], person=cast.ana())
    headers = {"Authorization": f"Bearer {plain}"}
    answer = Client().post("/api/v1/takeovers", json.dumps(said), content_type="application/json", headers=headers)
    return answer.status_code, answer.json()


def test_a_program_reports_it_and_may_repeat_itself() -> None:
    conversation = cast.says("hello", contact=cast.customer("C-7"))
    said = {"id": "m-1", "customer_id": "C-7", "text": "Ana here.", "via": "phone", "by_me": True}
    status, noted = report(**said)
    assert (status, noted["owner"], noted["conversation"]) == (201, "person", str(conversation.public_id))
    assert report(**said)[0] == 200
    assert Message.objects.filter(author="person").count() == 1


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"id": "1", "text": "x", "customer_id": "C-404"}, 404),
        ({"id": "1", "text": "x", "conversation": "no uuid"}, 404),
        ({"id": "1", "text": "x"}, 422),
        ({"id": "1", "text": " ", "customer_id": "C-1"}, 422),
        ({"id": "1", "text": "x", "customer_id": "C-1", "via": "pigeon"}, 422),
        ({"id": "1" * 61, "text": "x", "customer_id": "C-1"}, 422),
        ({"id": "1", "text": "x", "customer_id": "C-1", "more": 1}, 422),
    ],
)
def test_what_a_program_gets_wrong_changes_nothing(said: dict[str, Any], status: int) -> None:
    assert report(**said)[0] == status
    assert not Message.objects.exists()
