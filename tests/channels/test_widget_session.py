"""A browser opens a session, and proves or does not prove who it is."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests import cast
from tests.channels.knocking import Browser, error_of
from warmdesk.channels.models import Visitor
from warmdesk.channels.services import erase_contact
from warmdesk.channels.widget.identity import sign_identity
from warmdesk.conversations.models import Conversation, Inbox

pytestmark = [pytest.mark.django_db, pytest.mark.urls("warmdesk.channels.urls")]
SECRET = "a secret of the website"


@pytest.fixture
def signing_inbox(inbox: Inbox) -> Inbox:
    inbox.secret = SECRET
    inbox.save()
    return inbox


def proof(secret: str = SECRET, **fields: Any) -> str:
    return sign_identity(secret, {"sub": "C-1", "exp": time.time() + 60, **fields})


def test_a_session_brings_all_that_the_widget_shows(browser: Browser) -> None:
    content = browser.open()
    assert content["business"] == {
        "name": "Corner Bakery",
        "phone": "+34 600 000 001",
        "email": "hello@bakery.example",
        "accent": "",
    }
    assert "automated assistant" in content["greeting"]
    assert content["state"]["owner"] == "assistant"
    assert content["messages"] == []
    assert content["is_rtl"] is False


@pytest.mark.parametrize(
    ("wanted", "language", "button"),
    [
        ("es-MX", "es", "Hablar con una persona"),
        ("fr", "fr", "Parler à une personne"),
        ("de-AT", "de", "Mit einem Menschen sprechen"),
        ("eo", "en", "Talk to a person"),
    ],
)
def test_the_interface_speaks_the_visitors_language(inbox: Inbox, wanted: str, language: str, button: str) -> None:
    content = Browser().open(language=wanted)
    assert (content["language"], content["strings"]["person_button"]) == (language, button)


def test_a_visitor_who_changes_language_is_spoken_to_in_the_new_one(browser: Browser) -> None:
    assert browser.open(language="fr")["language"] == "fr"
    assert browser.ask_for_person().status_code == 201
    assert browser.news()["messages"][0]["text"].startswith("Je voudrais")


def test_a_right_to_left_language_turns_the_widget_round(inbox: Inbox, settings: Any) -> None:
    settings.LANGUAGES = [*settings.LANGUAGES, ("ar", "العربية")]
    assert Browser().open(language="ar-EG")["is_rtl"] is True


def test_only_the_hash_of_a_visitors_token_is_kept(browser: Browser) -> None:
    browser.say("hello")
    kept = [*Visitor.objects.values_list("token_hash", flat=True), *Conversation.objects.values_list("thread_key", flat=True)]
    assert len(browser.token) >= 43
    assert all(len(value) == 64 and browser.token not in value for value in kept)


def test_the_same_token_resumes_the_conversation(browser: Browser) -> None:
    browser.say("first words")
    content = browser.open()
    assert [message["text"] for message in content["messages"]] == ["first words"]
    assert content["last_seq"] == 1


def test_an_unknown_token_gets_a_new_visitor_and_nobodys_conversation(browser: Browser) -> None:
    browser.say("first words")
    stranger = Browser()
    stranger.token = "made up"
    content = stranger.open()
    assert content["visitor"] not in {"made up", browser.token}
    assert content["messages"] == []


def test_an_unknown_inbox_is_said(inbox: Inbox) -> None:
    assert error_of(Browser().post("session", {"inbox": "nowhere"})) == (404, "unknown_inbox")


def test_a_signed_token_proves_who_the_visitor_is(signing_inbox: Inbox) -> None:
    marta, browser = cast.customer(), Browser()
    browser.open(identity=proof())
    browser.say("where is my order?")
    conversation = Conversation.objects.get()
    assert (conversation.contact, conversation.is_proven) == (marta, True)


def test_a_proof_in_the_middle_of_a_conversation_counts_from_then_on(signing_inbox: Inbox) -> None:
    marta, browser = cast.customer(), Browser()
    browser.open()
    browser.say("hello")
    assert not Conversation.objects.get().is_proven
    browser.open(identity=proof())
    assert Conversation.objects.get().contact == marta


def test_a_proof_counts_in_its_own_conversation_only(signing_inbox: Inbox) -> None:
    proven, other = Browser(), Browser()
    cast.customer()
    proven.open(identity=proof())
    proven.say("hello")
    other.open()
    other.say("I am Marta Solís, marta@example.com, C-1")
    assert [found.is_proven for found in Conversation.objects.order_by("id")] == [True, False]


def test_a_customer_whom_the_desk_never_met_is_known_by_the_sites_word(signing_inbox: Inbox) -> None:
    browser = Browser()
    browser.open(identity=proof(sub="NEW-9", email="new@example.com"))
    browser.say("hello")
    contact = Conversation.objects.get().contact
    assert (contact.external_id, contact.email) == ("NEW-9", "new@example.com")


def test_another_customer_in_the_same_browser_never_sees_the_first_ones_words(signing_inbox: Inbox) -> None:
    browser = Browser()
    browser.open(identity=proof(sub="C-1"))
    browser.say("my private matter")
    assert browser.open(identity=proof(sub="C-2"))["messages"] == []


@pytest.mark.parametrize(
    ("identity", "reason"),
    [
        (proof("another secret"), "forged"),
        (proof()[:-2] + "xx", "forged"),
        ("no token at all", "forged"),
        ("ünïcode.ünïcode", "forged"),
        (proof(exp=time.time() - 1), "expired"),
        (proof(exp=None), "no_exp"),
        (proof(exp="soon"), "no_exp"),
        (proof(sub=""), "no_sub"),
        (proof(sub=7), "no_sub"),
        (proof(sub=None), "no_sub"),
    ],
    ids=[
        "another secret", "changed signature", "no token", "not ASCII", "expired", "never expires", "expires in words",
        "empty number", "number as a number", "no number",
    ],
)  # fmt: skip
def test_a_token_that_proves_nothing_is_refused_and_nothing_is_written(signing_inbox: Inbox, identity: str, reason: str) -> None:
    response = Browser().post("session", {"inbox": signing_inbox.key, "identity": identity})
    assert error_of(response) == (401, "identity_refused")
    assert response.json()["error"]["reason"] == reason
    assert not Visitor.objects.exists()


def test_an_inbox_without_a_secret_takes_no_token(inbox: Inbox) -> None:
    response = Browser().post("session", {"inbox": inbox.key, "identity": proof("")})
    assert response.json()["error"]["reason"] == "no_secret"


def test_a_site_may_make_the_token_in_any_language(signing_inbox: Inbox) -> None:
    """The token of the how-to's example, made with OpenSSL for a moment in 2099."""
    identity = (
        "eyJzdWIiOiJDLTEiLCJleHAiOjQwNzA5MDg4MDB9"
        ".p5PEj-B28bYyjymevs-UBuHUo6Xfe6PCUpqRQcq75QU"
    )  # fmt: skip
    assert Browser().open(identity=identity)


def test_an_erased_contacts_browser_is_a_stranger_again(browser: Browser) -> None:
    browser.say("hello")
    erase_contact(Conversation.objects.get().contact_id)
    assert error_of(browser.get("messages")) == (401, "unknown_visitor")
