"""What one sees of the inbox, and how little it costs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.assistant.models import Decision
from warmdesk.console.beside import beside
from warmdesk.console.selectors import PAGE, inbox_list
from warmdesk.contacts.services import request_erasure
from warmdesk.conversations.erasure import erase_contact as erase_words
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as conversation_now
from warmdesk.conversations.services import ASSISTANT, SYSTEM, by_person, note, note_read, reply
from warmdesk.followups.services import open_task
from warmdesk.knowledge.services import put_articles
from warmdesk.lib import clock
from warmdesk.live.services import Ticket, note_typing, redeem_ticket
from warmdesk.outbox.worker import drain
from warmdesk.routing.presence import hear_console
from warmdesk.routing.services import hand_over, put_in_packet
from warmdesk.story import STORY

HTMX = {"HX-Request": "true"}


def page(conversation: Conversation) -> str:
    return reverse("console:conversation", args=[conversation.public_id])


def pane(conversation: Conversation) -> str:
    return reverse("console:pane", args=[conversation.public_id])


def text_of(client: Client, address: str, **kwargs: Any) -> str:
    answer = client.get(address, **kwargs)
    assert answer.status_code == 200
    return answer.content.decode()


def waiting(text: str = "a person, please", **kwargs: Any) -> Conversation:
    conversation = cast.says(text, **kwargs)
    hand_over(conversation=conversation, reason="asked_for_human", by=ASSISTANT, because=["They asked for a person."])
    return conversation_now(conversation.id)


def explained(conversation: Conversation, **fields: Any) -> Decision:
    """Let the assistant answer the last message with a decision behind it."""
    said = reply(conversation=conversation, text="We open at 8.", by=ASSISTANT, kind="answer", sources=["business:hours"])
    trigger = conversation_now(conversation.id).last_seq - 1
    message = Message.objects.get(conversation=conversation, seq=trigger)
    told = {
        "kind": "answer",
        "reasons": ["A structured fact answers this."],
        "scores": {"fact": 0.92},
        "sources": ["business:hours"],
        "versions": {"brain": "7"},
    }
    return Decision.objects.create(
        conversation=conversation,
        engagement=1,
        message=message,
        reply=said,
        at=clock.now(),
        **{**told, **fields},
    )


def test_one_begins_where_somebody_waits(ana: Client) -> None:
    assert ana.get(reverse("console:inbox")).url == reverse("console:view", args=["all"])
    waiting()
    assert ana.get(reverse("console:inbox")).url == reverse("console:view", args=["queue"])


def test_an_empty_desk_says_what_to_do_next(ana: Client, tomas: Client) -> None:
    address = reverse("console:view", args=["all"])
    assert "Put it on your website" in text_of(ana, address)
    assert "Put it on your website" not in text_of(tomas, address)
    assert reverse("widget:chat") in text_of(tomas, address)
    waiting()
    assert "Pick a conversation" in text_of(tomas, address)


def test_views_show_their_conversations_and_count_them(ana: Client) -> None:
    cast.says("hello?")
    waiting("charged twice")
    shown = inbox_list(cast.ana(), "queue")
    assert {view.key: view.count for view in shown.views} == {
        "queue": 1, "mine": 0, "team": 0, "late": 0, "all": 2, "following": 0,
        "waiting": 0, "snoozed": 0, "people": 0, "assistant": 1, "resolved": 0,
    }  # fmt: skip
    html = text_of(ana, reverse("console:view", args=["queue"]))
    assert "charged twice" in html
    assert "hello?" not in html


def test_an_unknown_view_is_not_found(ana: Client) -> None:
    assert ana.get(reverse("console:view", args=["secret"])).status_code == 404


def test_who_waits_longest_stands_first_and_past_the_promise_in_red() -> None:
    with clock.at(clock.now() - dt.timedelta(hours=5)):
        waiting("first")
    waiting("second")
    first, second = inbox_list(cast.ana(), "queue").rows
    assert (first.conversation.last_words, second.conversation.last_words) == ("first", "second")
    assert first.wait
    assert first.wait.is_late
    assert second.wait
    assert not second.wait.is_late


def test_the_list_asks_as_often_for_many_as_for_one(ana: Client, django_assert_max_num_queries: Any) -> None:
    address = reverse("console:rows", args=["all"])
    for _ in range(12):
        waiting()
    text_of(ana, address)
    with django_assert_max_num_queries(16):
        text_of(ana, address)


def test_a_long_list_is_shown_in_part_and_more_on_request(ana: Client) -> None:
    for number in range(PAGE + 3):
        cast.says(f"message {number}")
    address = reverse("console:rows", args=["all"])
    assert text_of(ana, address).count('class="row"') == PAGE
    assert "Show more" in text_of(ana, address)
    assert text_of(ana, f"{address}?rows={PAGE * 2}").count('class="row"') == PAGE + 3


def test_a_conversation_costs_the_same_however_long_it_is(ana: Client, django_assert_max_num_queries: Any) -> None:
    conversation = cast.says("hello", contact=cast.customer(), proven_by="signed")
    for number in range(15):
        conversation = cast.says(f"question {number}", to=conversation)
        explained(conversation)
        note(conversation=conversation, text=f"note {number}", by=cast.tomas())
    waiting_one = hand_over(conversation=conversation, reason="stuck", by=SYSTEM)
    assert waiting_one
    text_of(ana, pane(conversation))
    with django_assert_max_num_queries(41):
        text_of(ana, pane(conversation))


def test_an_answer_tells_why_with_scores_sources_and_versions(ana: Client) -> None:
    conversation = cast.says("when do you open?")
    explained(conversation)
    html = text_of(ana, page(conversation))
    for shown in ("Why did it say that?", "A structured fact answers this.", "Opening hours", "92%", "brain 7"):
        assert shown in html


def test_how_sure_it_was_is_said_in_words(ana: Client) -> None:
    put_articles(articles={"hours": {"title": "When we open", "language": "en", "body": "At 8."}}, topics={"hours": None})
    conversation = cast.says("get me a person")
    explained(
        conversation,
        reasons=["asked for human: 'get me a person'"],
        scores={"signal.asked_for_human": 0.95, "source.hours": 0.4, "needs_person": 0.001},
        versions={"articles": {"hours": 3}},
    )
    html = text_of(ana, page(conversation))
    for shown in ("Asked for a person: “get me a person”", "When we open", "95%", "articles hours 3"):
        assert shown in html
    for jargon in ("signal.", "asked for human", "needs_person", "{"):
        assert (
            jargon
            not in html[html.index('<div class="reasons">') : html.index("</details>", html.index('<div class="reasons">'))]
        )


def test_a_mood_that_lasts_is_said_once_and_who_was_upset_was_not_calm() -> None:
    handover = hand_over(conversation=cast.says("enough!"), reason="asked_for_human", also=["upset"], by=ASSISTANT)
    assert handover
    put_in_packet(handover_id=handover.id, facts={"mood": [0.0, 0.1, 0.0, 0.0]})
    conversation = conversation_now(handover.conversation_id)
    packet = beside(conversation, cast.ana(), [conversation]).packet
    assert packet
    assert packet.mood == [("calm", False), ("upset", True)]


def test_what_the_packet_promised_is_not_owed_twice() -> None:
    handover = hand_over(conversation=cast.says("a person"), reason="asked_for_human", by=ASSISTANT)
    assert handover
    conversation = conversation_now(handover.conversation_id)
    for kind, summary, is_promise in (("reply", "Write back", True), ("callback", "Check the stock", False)):
        open_task(kind=kind, summary=summary, due_at=clock.now(), conversation=conversation, is_promise=is_promise)
    shown = beside(conversation, cast.ana(), [conversation])
    assert [task.summary for task in shown.tasks] == ["Write back", "Check the stock"]


def test_a_decision_to_stay_silent_is_explained_where_it_was_made(ana: Client) -> None:
    conversation = cast.says("thanks!")
    message = Message.objects.get(conversation=conversation)
    Decision.objects.create(
        conversation=conversation,
        engagement=1,
        message=message,
        kind="silent",
        reasons=["A thank-you needs no reply."],
        at=clock.now(),
    )
    html = text_of(ana, page(conversation))
    assert "Why was there no reply?" in html
    assert "A thank-you needs no reply." in html


def test_the_packet_stands_first_with_all_that_a_person_needs(ana: Client) -> None:
    conversation = cast.says("my order 1042 is late, a person please")
    handover = hand_over(
        conversation=conversation, reason="asked_for_human", also=["upset"], by=ASSISTANT, because=["They asked for a person."],
        prepared={"order": "1042"},
    )  # fmt: skip
    assert handover
    put_in_packet(handover_id=handover.id, facts={"mood": [0.4, -0.7], "suggested_reply": "I am looking at it."})
    open_task(kind="reply", summary="Write back", due_at=clock.now(), conversation=conversation, is_promise=True)
    html = text_of(ana, page(conversation))
    beside_it = html[html.index('id="beside"') :]
    for shown in (
        "Asked for a person",
        "Upset",
        "my order 1042 is late",
        "1042",
        '<li>friendly</li><li class="low">upset</li>',
        "I am looking at it.",
        "Write back",
    ):
        assert shown in beside_it
    assert beside_it.index("beside-packet") < beside_it.index("beside-profile")


def test_a_visitors_markup_is_shown_as_text_and_addresses_become_safe_links(ana: Client) -> None:
    conversation = cast.says(
        '<script>alert(1)</script> see https://shop.example/a?b=1&c=2. or javascript:alert(1) "https://x.example/"'
    )
    html = text_of(ana, page(conversation))
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert (
        '<a href="https://shop.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">' in html
    )
    assert 'href="javascript' not in html


def test_a_markup_name_is_shown_as_text(ana: Client) -> None:
    conversation = cast.says("hello", contact=cast.customer(name="<b>Bold</b> \u202egnp"))
    html = text_of(ana, page(conversation))
    assert "<b>Bold" not in html
    assert "<bdi>&lt;b&gt;Bold" in html


def test_marks_say_how_far_a_reply_has_come(ana: Client) -> None:
    conversation = take(conversation=cast.says("hello"), person=cast.ana())
    said = reply(conversation=conversation, text="Hello!", by=by_person(cast.ana()))
    assert "mark queued" in text_of(ana, pane(conversation))
    note_read(conversation=conversation_now(conversation.id), seq=said.seq)
    assert "mark read" in text_of(ana, pane(conversation))


def test_one_sees_who_is_typing(ana: Client) -> None:
    conversation = cast.says("hello")
    note_typing(f"conversation:{conversation.id}", "customer")
    assert "The customer is typing" in text_of(ana, pane(conversation))
    note_typing(f"conversation:{conversation.id}", "Tomás")
    assert "Tomás is typing" in text_of(ana, pane(conversation))
    note_typing(f"conversation:{conversation.id}", "Ana")
    assert "is typing" not in text_of(ana, pane(conversation))


def test_what_was_forgotten_leaves_its_place_and_nothing_else(ana: Client) -> None:
    contact = cast.customer()
    conversation = resolve(conversation=cast.says("my secret", contact=contact), by=SYSTEM)
    request_erasure(contact=contact, by=None)
    erase_words(contact.id)
    html = text_of(ana, page(conversation))
    assert "my secret" not in html
    assert "Marta" not in html
    assert "Forgotten at the customer" in html


def test_a_click_in_the_list_fetches_only_the_panes(ana: Client) -> None:
    conversation = cast.says("hello")
    assert "<html" in text_of(ana, page(conversation))
    assert "<html" not in text_of(ana, page(conversation), headers=HTMX)
    assert "<html" in text_of(ana, page(conversation), headers={**HTMX, "HX-History-Restore-Request": "true"})


def test_somebody_elses_desk_has_no_such_conversation(ana: Client) -> None:
    missing = ana.get(page(cast.says("hello")).replace("-4", "-5"))
    assert missing.status_code == 404
    assert b"There is no such conversation." in missing.content


def test_a_partner_sees_nothing_of_customers(client_of: Callable[[User], Client]) -> None:
    conversation = cast.says("my secret", contact=cast.customer())
    pat = cast.colleague("partner@else.example", "Pat", User.Role.PARTNER)
    partner = client_of(pat)
    assert partner.get(page(conversation)).status_code == 403
    User.objects.filter(id=pat.id).update(seat_hours=cast.WEEK)
    assert partner.get(page(conversation)).status_code == 404
    assert "my secret" not in text_of(partner, reverse("console:view", args=["all"]))
    assert partner.get(reverse("console:figures")).status_code == 403


def test_a_ticket_covers_the_desk_and_the_open_conversations(ana: Client) -> None:
    conversation = cast.says("hello")
    answer = ana.post(reverse("console:live_ticket"), {"open": [str(conversation.public_id)]})
    topics = ["desk", f"conversation:{conversation.id}", f"viewing:conversation:{conversation.id}"]
    assert redeem_ticket(answer.json()["ticket"]) == Ticket(topics, until=None)
    assert ana.post(reverse("console:live_ticket"), {"open": ["nonsense"]}).status_code == 422


@pytest.mark.parametrize("view", ["queue", "mine", "people", "assistant", "resolved", "all"])
def test_an_empty_view_says_what_to_do_next(ana: Client, view: str) -> None:
    html = text_of(ana, reverse("console:view", args=[view]))
    assert f'id="empty-{view}"' in html


def test_the_queue_shows_the_most_pressing_first_and_says_why(ana: Client) -> None:
    calm, pressing = waiting("a person, please"), cast.says("water everywhere, help")
    hand_over(conversation=pressing, reason="urgent", by=ASSISTANT, priority="urgent")
    shown = text_of(ana, reverse("console:rows", args=["queue"]))
    assert shown.index(str(pressing.public_id)) < shown.index(str(calm.public_id))
    assert "urgency ×4" in shown


def test_whoever_is_offered_a_conversation_can_ask_for_somebody_else(ana: Client) -> None:
    hear_console(person=cast.ana())
    conversation = waiting()
    drain(STORY)
    assert "Offered to you" in text_of(ana, page(conversation))
    ana.post(reverse("console:decline", args=[conversation.public_id]))
    assert "Offered to you" not in text_of(ana, page(conversation))


def test_who_says_that_they_are_away_is_offered_nothing(ana: Client) -> None:
    ana.post(reverse("console:heard"))
    ana.post(reverse("console:presence"), {"state": "away"})
    conversation = waiting()
    drain(STORY)
    assert "Offered to you" not in text_of(ana, page(conversation))
