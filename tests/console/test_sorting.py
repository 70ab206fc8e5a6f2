"""How staff sort: search, labels, snoozing, saved views, many at once, canned replies and macros."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.console.snoozing import snooze_moment
from warmdesk.conversations.canned import filled, put_canned_reply
from warmdesk.conversations.errors import BadCannedReply
from warmdesk.conversations.models import CannedReply, Conversation, SavedView
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import messages_of
from warmdesk.lib import clock

pytestmark = pytest.mark.django_db


def mine(text: str = "where is my parcel") -> Conversation:
    return take(conversation=cast.says(text), person=cast.ana())


def at(name: str, conversation: Conversation, **more: str) -> str:
    return reverse(f"console:{name}", kwargs={"public_id": conversation.public_id, **more})


def test_a_search_shows_the_words_that_were_found(ana: Client) -> None:
    found = mine("the blue cardigan has a hole")
    cast.says("something else entirely")
    shown = ana.get(reverse("console:view", args=["search"]), {"q": "cardigan"}).content.decode()
    assert str(found.public_id) in shown
    assert shown.count('class="row"') == 1
    assert ana.get(reverse("console:view", args=["search"]), {"q": "is:angry"}).status_code == 422


def test_a_search_that_is_kept_stands_among_the_views_of_whoever_kept_it(ana: Client, tomas: Client) -> None:
    mine()
    ana.post(reverse("console:views"), {"name": "My open ones", "query": "is:mine is:open"})
    queue = reverse("console:view", args=["queue"])
    assert "My open ones" in ana.get(queue).content.decode()
    assert "My open ones" not in tomas.get(queue).content.decode()
    tomas.post(reverse("console:views"), {"name": "For all", "query": "is:open", "is_shared": "on"})
    assert SavedView.objects.get(name="For all").person == cast.tomas(), "an agent keeps views for themselves only"


def test_a_label_is_put_on_found_and_taken_off(ana: Client) -> None:
    found = mine()
    ana.post(at("label", found), {"name": "Lost parcel", "is_on": "yes"})
    assert "Lost parcel" in ana.get(at("conversation", found)).content.decode()
    ana.post(at("label", found), {"name": "lost-parcel", "is_on": "no"})
    assert not found.labels.exists()


def test_what_is_put_off_leaves_ones_list_until_its_time(ana: Client) -> None:
    found = mine()
    ana.post(at("snooze", found), {"until": "tomorrow"})
    assert read(found.id).snoozed_until is not None
    assert str(found.public_id) not in ana.get(reverse("console:rows", args=["mine"])).content.decode()
    assert str(found.public_id) in ana.get(reverse("console:rows", args=["snoozed"])).content.decode()
    ana.post(at("snooze", found), {"until": "now"})
    assert read(found.id).snoozed_until is None


def test_monday_morning_is_when_the_business_opens_after_the_weekend() -> None:
    cast.business(timezone="Europe/Madrid", hours={"mon": ["10:00-18:00"], "fri": ["10:00-18:00"]})
    with clock.at(datetime(2026, 3, 6, 15, tzinfo=UTC)):
        assert snooze_moment("monday") == datetime(2026, 3, 9, 9, tzinfo=UTC)


def test_many_are_done_at_once_and_each_that_changed_is_left(ana: Client, reader: Client) -> None:
    many = [mine(f"question {n}") for n in range(3)]
    form = {"ids": [str(one.public_id) for one in many], "step": "resolve", "view": "mine"}
    assert "3 conversations done" in ana.post(reverse("console:many"), form, follow=True).content.decode()
    assert all(read(one.id).is_resolved for one in many)
    assert reader.post(reverse("console:many"), form).status_code == 403


def test_a_canned_reply_is_filled_with_what_is_known_and_a_claimed_name_is_not() -> None:
    canned = put_canned_reply(name="Packed", text="Hello {{first_name|there}}, it leaves today. {{agent}}")
    stranger = mine()
    proven = cast.says("hi", contact=cast.customer(name="Marta Solís"), proven_by="token")
    assert filled(canned, stranger, cast.ana()) == "Hello there, it leaves today. Ana"
    assert filled(canned, proven, cast.ana()).startswith("Hello Marta,")


def test_a_variable_or_a_step_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadCannedReply, match="password"):
        put_canned_reply(name="Bad", text="{{password}}")
    with pytest.raises(BadCannedReply):
        put_canned_reply(name="Bad", text="Hi", steps=[{"do": "refund", "to": "100"}])


def test_a_macro_does_its_steps_once_the_words_are_sent(ana: Client) -> None:
    ana.post(reverse("console:canned_new"), {"name": "Shipped", "text": "It left today.", "label": "Shipped", "then": "resolve"})
    assert CannedReply.objects.get().steps == [{"do": "label", "to": "shipped"}, {"do": "resolve"}]
    found = mine()
    words = ana.get(at("canned_words", found, key="shipped")).json()
    ana.post(at("say", found), {"kind": "reply", "text": words["text"], "macro": words["macro"], "client_id": "m-1"})
    assert read(found.id).is_resolved
    assert [label.key for label in found.labels.all()] == ["shipped"]
    assert "It left today." in [message.text for message in messages_of(found)]


def test_canned_replies_are_listed_changed_and_removed(ana: Client, reader: Client) -> None:
    put_canned_reply(name="Packed", text="It leaves today.")
    assert "Packed" in ana.get(reverse("console:canned")).content.decode()
    ana.post(reverse("console:canned_edit", args=["packed"]), {"name": "Packed", "text": "It left."})
    assert CannedReply.objects.get().text == "It left."
    assert reader.post(reverse("console:canned_remove", args=["packed"])).status_code == 403
    ana.post(reverse("console:canned_remove", args=["packed"]))
    assert not CannedReply.objects.exists()
