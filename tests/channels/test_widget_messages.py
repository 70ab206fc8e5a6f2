"""What visitors send and see: stored once, read in order, never somebody else's, and kindly refused."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests import cast
from tests.channels.knocking import KEY, Browser, error_of
from warmdesk.accounts.services import switch_assistant
from warmdesk.channels.services import deliver
from warmdesk.conversations.events import ReplyQueued
from warmdesk.conversations.models import Conversation, Inbox, Message
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.services import by_person, note, reply
from warmdesk.followups.models import Rating
from warmdesk.followups.services import ask_for_rating
from warmdesk.lib import clock
from warmdesk.live.services import Ticket, note_typing, redeem_ticket, who_is_typing
from warmdesk.outbox.events import fact_of
from warmdesk.outbox.models import Event
from warmdesk.routing.models import Handover

pytestmark = [pytest.mark.django_db, pytest.mark.urls("warmdesk.channels.urls")]

SUNDAY = datetime(2026, 3, 1, 12, tzinfo=UTC)


def conversation() -> Conversation:
    return Conversation.objects.get()


def test_a_message_is_stored_before_it_is_acknowledged(browser: Browser) -> None:
    response = browser.say("Do you have rye bread?")
    assert (response.status_code, response.json()["seq"]) == (201, 1)
    assert Message.objects.get().text == "Do you have rye bread?"


def test_the_same_message_sent_twice_is_stored_once(browser: Browser) -> None:
    client_id = str(uuid.uuid4())
    first, again = browser.say("hello", client_id), browser.say("hello", client_id)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["seq"] == again.json()["seq"]
    assert Message.objects.count() == 1


def test_messages_come_in_order_after_a_sequence_number_with_their_own_ids(browser: Browser) -> None:
    client_id = str(uuid.uuid4())
    browser.say("one")
    browser.say("two", client_id)
    cast.assistant_says("three", to=conversation(), choices=[{"text": "Yes", "source": "x"}])
    news = browser.news(1)["messages"]
    assert [(message["seq"], message["id"], message["from"], message["choices"]) for message in news] == [
        (2, client_id, "customer", []),
        (3, None, "assistant", ["Yes"]),
    ]


def test_notes_of_staff_never_reach_the_visitor(browser: Browser) -> None:
    browser.say("hello")
    note(conversation=conversation(), text="a difficult one", by=cast.ana())
    assert [message["text"] for message in browser.news()["messages"]] == ["hello"]
    assert [message["text"] for message in browser.open()["messages"]] == ["hello"]


def test_nobody_can_reach_somebody_elses_conversation(browser: Browser) -> None:
    browser.say("my private matter")
    other = Browser()
    other.open()
    other.say("hello")
    assert [message["text"] for message in other.news()["messages"]] == ["hello"]
    other.post("read", {"seq": 1, "conversation": conversation_of(browser).id})
    assert conversation_of(browser).read_seq == 0
    ticket = other.post("ticket", {"conversation": conversation_of(browser).id}).json()["ticket"]
    assert redeem_ticket(ticket) == Ticket([f"conversation:{conversation_of(other).id}"], until=None)


def conversation_of(browser: Browser) -> Conversation:
    return Conversation.objects.get(
        last_words="hello" if browser.news()["messages"][0]["text"] == "hello" else "my private matter"
    )


@pytest.mark.parametrize("path", ["messages", "person", "typing", "read", "rating", "ticket"])
def test_without_a_token_nothing_is_done(inbox: Inbox, path: str) -> None:
    assert error_of(Browser().post(path, {"id": str(uuid.uuid4()), "text": "x", "seq": 1, "score": 1})) == (
        401,
        "unknown_visitor",
    )


def test_a_token_is_good_in_no_closed_inbox(browser: Browser, inbox: Inbox) -> None:
    inbox.is_active = False
    inbox.save()
    assert error_of(browser.say("hello")) == (401, "unknown_visitor")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"\xff\xfe not text", 400, "malformed"),
        (b'{"id": "5b0e3c1a-0000-4000-8000-000000000000", "text": "caf\xe9"}', 400, "malformed"),
        (b"{", 400, "malformed"),
        (b"[" * 10_000, 400, "malformed"),
        (b"[]", 400, "malformed"),
        (b"", 400, "malformed"),
        (b'{"id": "5b0e3c1a-0000-4000-8000-000000000000"}', 400, "malformed"),
        (b'{"id": "5b0e3c1a-0000-4000-8000-000000000000", "text": 7}', 400, "malformed"),
        (b'{"id": "5b0e3c1a-0000-4000-8000-000000000000", "text": " \\u0000\\n "}', 400, "malformed"),
        (b'{"id": "../../etc", "text": "hello"}', 400, "malformed"),
        (b'{"id": "5b0e3c1a-0000-4000-8000-000000000000", "text": "' + b"x" * 4001 + b'"}', 413, "too_large"),
        (b'{"text": "' + b"x" * 2**20 + b'"}', 413, "too_large"),
    ],
)  # fmt: skip
def test_what_is_no_message_is_refused_with_a_reason(browser: Browser, body: bytes, status: int, code: str) -> None:
    assert error_of(browser.post("messages", body)) == (status, code)
    assert not Message.objects.exists()


def test_text_is_kept_as_typed_but_for_what_cannot_be_seen(browser: Browser) -> None:
    browser.say("<script>alert('x')</script>\r\n\tnaïve\x00 👩‍🍳\x07 \ud800עברית")
    assert Message.objects.get().text == "<script>alert('x')</script>\n\tnaïve 👩‍🍳 עברית"


def test_a_full_message_of_four_byte_signs_fits(browser: Browser) -> None:
    assert browser.say("𝔘" * 1300).status_code == 201


def test_a_person_is_one_tap_away_and_never_limited(browser: Browser) -> None:
    for _ in range(25):
        browser.say("hello")
    assert browser.say("one more").status_code == 429
    response = browser.ask_for_person()
    assert (response.status_code, response.json()["state"]["owner"]) == (201, "queue")
    assert Handover.objects.get().reason == "asked_for_human"


def test_a_person_can_be_asked_for_before_a_word_was_said(browser: Browser) -> None:
    assert browser.ask_for_person().json()["state"]["owner"] == "queue"
    said = browser.news()["messages"]
    assert [message["from"] for message in said] == ["customer", "system"]


def test_a_person_can_be_asked_for_when_new_chats_are_used_up(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMDESK_NEW_CHATS_PER_HOUR", "1")
    for status in (201, 429):
        late = Browser()
        late.open()
        assert late.say("hello").status_code == status
    assert late.ask_for_person().status_code == 201


def test_asking_again_while_waiting_makes_no_second_handover(browser: Browser) -> None:
    browser.ask_for_person()
    assert browser.ask_for_person().status_code == 201
    assert Handover.objects.count() == 1


def test_the_visitor_sees_who_is_speaking(browser: Browser) -> None:
    browser.ask_for_person()
    ana = cast.ana()
    taken = take(conversation=conversation(), person=ana)
    reply(conversation=taken, text="Hi, I'm Ana.", by=by_person(ana))
    news = browser.news()
    assert (news["state"]["owner"], news["state"]["speaker"]) == ("person", "Ana")
    assert (news["messages"][-1]["from"], news["messages"][-1]["name"]) == ("person", "Ana")


def test_outside_hours_the_visitor_sees_when_people_are_back_in_their_language(inbox: Inbox) -> None:
    cast.business(hours={"mon": ["09:00-17:00"]})
    browser = Browser()
    with clock.at(SUNDAY):
        before = browser.open(language="de")["state"]
        assert (before["owner"], before["wait"]) == ("assistant", None)
        assert before["back"].startswith("Unser Team ist ")
        state = browser.ask_for_person().json()["state"]
    assert state["back"] == before["back"]
    assert state["wait"] is None


def test_a_switched_off_assistant_greets_nobody(inbox: Inbox) -> None:
    on = Browser().open()
    assert on["is_assistant_on"]
    assert on["greeting"]
    switch_assistant(is_on=False, by=None)
    off = Browser().open()
    assert not off["is_assistant_on"]
    assert not off["greeting"]


def test_the_assistant_shows_as_writing_while_the_visitor_waits_for_it(browser: Browser) -> None:
    assert browser.say("hello").json()["state"]["is_typing"] is True
    with clock.at(clock.now() + timedelta(minutes=2)):
        assert browser.news()["state"]["is_typing"] is False
    cast.assistant_says("Hello!", to=conversation())
    assert browser.news()["state"]["is_typing"] is False


def test_a_writing_person_shows_and_the_visitors_own_writing_does_not(browser: Browser) -> None:
    browser.say("hello")
    taken = take(conversation=conversation(), person=cast.ana())
    assert browser.post("typing", {}).status_code == 200
    assert who_is_typing(f"conversation:{taken.id}") == "customer"
    assert browser.news()["state"]["is_typing"] is False
    note_typing(f"conversation:{taken.id}", "Ana")
    assert browser.news()["state"]["is_typing"] is True


def test_an_answer_marks_what_came_before_it_as_read(browser: Browser) -> None:
    browser.say("hello")
    assert browser.news()["state"]["read_seq"] == 0
    cast.assistant_says("Hello!", to=conversation())
    assert browser.news()["state"]["read_seq"] == 2


def test_what_the_visitor_has_read_is_noted_and_never_unread(browser: Browser) -> None:
    browser.say("hello")
    cast.assistant_says("Hello!", to=conversation())
    for seq in (2, 1, 2**31 - 1):
        assert browser.post("read", {"seq": seq}).status_code == 200
    assert conversation().read_seq == 2


def resolved(browser: Browser) -> Conversation:
    """Let a conversation with the assistant end, and the question of how it was be asked."""
    browser.say("hello")
    cast.assistant_says("Hello!", to=conversation())
    resolve(conversation=conversation(), by=by_person(cast.ana()))
    event = Event.objects.get(name="conversations.resolved")
    ask_for_rating(fact_of(event.name, event.conversation_id, event.facts))  # type: ignore[arg-type]
    return conversation()


def test_a_rating_is_asked_for_and_taken_once(browser: Browser) -> None:
    resolved(browser)
    assert browser.news()["state"]["asks_rating"] is True
    assert browser.post("rating", {"score": 4, "comment": "quick\x00"}).status_code == 200
    assert (Rating.objects.get().score, Rating.objects.get().comment) == (4, "quick")
    assert browser.news()["state"]["asks_rating"] is False
    assert error_of(browser.post("rating", {"score": 1, "comment": ""})) == (409, "not_asked")


@pytest.mark.parametrize("score", [0, 6, "5", 4.5, True, None])
def test_a_rating_is_a_whole_number_from_one_to_five(browser: Browser, score: Any) -> None:
    resolved(browser)
    assert browser.post("rating", {"score": score}).status_code in {400, 422}
    assert Rating.objects.get().score is None


def test_a_live_ticket_needs_a_conversation(browser: Browser) -> None:
    assert error_of(browser.post("ticket", {})) == (409, "no_conversation")


def test_delivering_marks_a_reply_sent_however_often(browser: Browser) -> None:
    browser.say("hello")
    said = reply(conversation=conversation(), text="Hello!", by=by_person(cast.ana()))
    event = Event.objects.get(name="conversations.reply_queued")
    fact = fact_of(event.name, event.conversation_id, event.facts)
    assert isinstance(fact, ReplyQueued)
    deliver(fact)
    deliver(fact)
    said.refresh_from_db()
    assert said.status == Message.Status.SENT


@pytest.mark.parametrize("after", ["-1", "x", "1e9", "²", "99999999999"])
def test_a_sequence_number_is_a_number(browser: Browser, after: str) -> None:
    assert error_of(browser.get(f"messages?after={after}")) == (400, "malformed")


def test_the_wish_for_a_person_is_said_in_the_visitors_language(inbox: Inbox) -> None:
    browser = Browser()
    browser.open(language="fr")
    browser.ask_for_person()
    assert browser.news()["messages"][0]["text"] == "Je voudrais parler à une personne, merci."


def test_the_key_of_the_casts_inbox_is_the_one_used_here(inbox: Inbox) -> None:
    assert inbox.key == KEY
