"""What one promises is seen before it is sent, and can be changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation as conversation_now
from warmdesk.followups.models import Task
from warmdesk.lib import clock
from warmdesk.outbox.models import Event

HTMX = {"HX-Request": "true"}
TEXT = "We'll call you tomorrow by noon."
TUESDAY = dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def on_tuesday(db: None) -> Iterator[None]:
    with clock.at(TUESDAY):
        yield


def post(client: Client, name: str, conversation: Conversation, **fields: Any) -> str:
    version = conversation_now(conversation.id).version
    typed = {"kind": "reply", "expected_version": version, **fields}
    answer = client.post(reverse(f"console:{name}", args=[conversation.public_id]), typed, headers=HTMX)
    assert answer.status_code == 200
    return answer.content.decode()


def shown(html: str) -> dict[str, str]:
    """Return what the preview's fields hold, as a browser would send them."""
    part = html[html.index('id="promised"') :]
    names = ("reading", "read-due", "read-owner")
    found = {"weighed": "yes"} if 'name="weighed"' in part else {}
    for name in names:
        for piece in part.split(f'name="promise-0-{name}" value="')[1:]:
            found[f"promise-0-{name}"] = piece.split('"')[0]
    return found | (
        {"promise-0-due": found["promise-0-read-due"], "promise-0-owner": found["promise-0-read-owner"]}
        if "promise-0-reading" in found
        else {}
    )


def test_while_one_types_the_desk_shows_what_one_promises_and_writes_nothing(ana: Client) -> None:
    conversation = cast.says("hello")
    html = post(ana, "promised", conversation, text=TEXT)
    for words in ("You promise:", "call the customer", "tomorrow at 12", "Ana", "Not a promise"):
        assert words in html
    assert not Task.objects.exists()
    assert "You promise" not in post(ana, "promised", conversation, text="It is ready.")
    assert "You promise" not in post(ana, "promised", conversation, text=TEXT, kind="note")


def test_without_a_date_the_desk_says_which_one_it_takes(ana: Client) -> None:
    assert "You named no time" in post(ana, "promised", cast.says("hello"), text="I'll get back to you.")


def test_a_promise_that_was_not_shown_yet_is_shown_before_it_is_sent(ana: Client) -> None:
    conversation = cast.says("hello")
    html = post(ana, "say", conversation, text=TEXT)
    assert "Look at what you promise, then send again." in html
    assert not Message.objects.filter(author="person").exists()
    post(ana, "say", conversation, text=TEXT, **shown(html))
    assert Message.objects.get(author="person").text == TEXT
    assert Task.objects.get().owner == cast.ana()


def test_a_promise_that_was_changed_after_it_was_shown_is_shown_again(ana: Client) -> None:
    conversation = cast.says("hello")
    seen = shown(post(ana, "promised", conversation, text=TEXT))
    assert "then send again" in post(ana, "say", conversation, text="We'll call you on Friday.", **seen)


def test_another_time_and_owner_hold(ana: Client) -> None:
    cast.tomas()
    conversation = cast.says("hello")
    seen = shown(post(ana, "promised", conversation, text=TEXT))
    seen |= {"promise-0-due": "2026-03-06T10:30", "promise-0-owner": str(cast.tomas().id)}
    assert "Tomás" in post(ana, "promised", conversation, text=TEXT + " Bye!", **seen)
    post(ana, "say", conversation, text=TEXT, **seen)
    task = Task.objects.get()
    assert (task.owner, task.due_at) == (cast.tomas(), dt.datetime(2026, 3, 6, 9, 30, tzinfo=dt.UTC))
    assert Event.objects.get(name="followups.promise_made").facts["is_changed"] is True


def test_what_is_no_promise_is_sent_without_one_and_that_is_noted(ana: Client) -> None:
    conversation = cast.says("hello")
    seen = shown(post(ana, "promised", conversation, text=TEXT)) | {"promise-0-off": "yes"}
    post(ana, "say", conversation, text=TEXT, **seen)
    assert Message.objects.filter(author="person").exists()
    assert not Task.objects.exists()
    assert Event.objects.get(name="followups.promise_withdrawn").facts["reason"] == "not_a_promise"


def test_a_reply_says_which_promise_it_keeps_and_one_may_say_that_it_does_not(ana: Client) -> None:
    conversation = cast.says("hello")
    text = "I'll get back to you on Friday."
    post(ana, "say", conversation, text=text, **shown(post(ana, "promised", conversation, text=text)))
    task = Task.objects.get()
    html = post(ana, "promised", conversation, text="You're welcome!")
    assert "This reply keeps a promise" in html
    post(ana, "say", conversation, text="You're welcome!", weighed="yes", **{f"kept-{task.id}": "asked"})
    task.refresh_from_db()
    assert task.done_at is None
    post(ana, "say", conversation, text="It is ready.", weighed="yes", **{f"kept-{task.id}": "asked", f"keeps-{task.id}": "yes"})
    task.refresh_from_db()
    assert task.done_how == "reply"


def test_without_javascript_the_promise_is_kept_all_the_same(ana: Client) -> None:
    conversation = cast.says("hello")
    ana.post(reverse("console:say", args=[conversation.public_id]), {"kind": "reply", "text": TEXT})
    assert Task.objects.get().is_promise


def test_what_is_owed_stands_beside_the_conversation_and_each_step_works_there(ana: Client) -> None:
    cast.tomas()
    conversation = cast.says("hello")
    html = post(ana, "task_new", conversation, summary="Order more flour", due="2026-03-05T10:00", owner=cast.ana().id)
    assert "Order more flour" in html
    task = Task.objects.get()
    assert (task.owner, task.contact, task.conversation) == (cast.ana(), conversation.contact, conversation)

    def step(name: str, **fields: Any) -> str:
        address = reverse(f"console:{name}", args=[task.id])
        answer = ana.post(address, {"back": str(conversation.public_id), **fields}, headers=HTMX)
        assert answer.status_code == 200
        task.refresh_from_db()
        return answer.content.decode()

    step("task_change", summary="Order rye flour", due="2026-03-06T10:00", owner=cast.tomas().id)
    assert (task.summary, task.owner, task.due_at) == ("Order rye flour", cast.tomas(), dt.datetime(2026, 3, 6, 9, tzinfo=dt.UTC))
    step("task_snooze", until="later")
    assert task.snoozed_until == TUESDAY + dt.timedelta(hours=3)
    step("task_done")
    assert task.done_how == "ticked"


def test_a_task_may_be_about_the_customer_alone(ana: Client) -> None:
    conversation = cast.says("hello")
    post(ana, "task_new", conversation, summary="Send a card", due="2026-03-05T10:00", about="contact")
    task = Task.objects.get()
    assert (task.contact, task.conversation) == (conversation.contact, None)


@pytest.mark.parametrize("fields", [{"summary": " ", "due": "2026-03-05T10:00"}, {"summary": "x", "due": "soon"}])
def test_a_task_needs_words_and_a_time(ana: Client, fields: dict[str, str]) -> None:
    conversation = cast.says("hello")
    answer = ana.post(reverse("console:task_new", args=[conversation.public_id]), fields, headers=HTMX)
    assert answer.status_code == 422
    assert not Task.objects.exists()


def test_mine_my_teams_and_what_is_overdue_are_views_and_the_number_of_mine_stands_in_the_navigation(
    client_of: Callable[[User], Client],
) -> None:
    conversation, client = cast.says("hello"), client_of(cast.ana())
    for summary, due, owner in (("mine", "2026-03-05T10:00", cast.ana()), ("late", "2026-03-02T10:00", cast.tomas())):
        post(client, "task_new", conversation, summary=summary, due=due, owner=owner.id)
    page = client.get(reverse("console:tasks")).content.decode()
    assert "mine" in page
    assert '<b class="badge calm">1' in page
    late = client.get(f"{reverse('console:tasks')}?view=overdue", headers=HTMX).content.decode()
    assert "<li>late</li>" in late
    assert "<li>mine</li>" not in late
