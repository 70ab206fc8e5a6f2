"""A card number that a customer types is in no row, no event and no log, and the customer is told once."""

from __future__ import annotations

import logging
import re

import pytest
from django.apps import apps

from tests.cast import business, inbox, says, tomas, visitor
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.services import CARD_WARNING, note, receive_message
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db
NUMBER, TYPED = "4242424242424242", "4242 4242 4242 4242"
ASKING = {
    "en": "please take it from my card {}", "es": "cobra el pedido de mi tarjeta por favor {}",
    "fr": "prenez ma carte s'il vous plaît {}",
    "de": "bitte nehmen Sie meine Karte {}", "it": "vorrei pagare con la mia carta per favore {}",
    "pt": "quero pagar com o meu cartão {} obrigado", "nl": "ik wil met mijn kaart betalen {} alstublieft",
    "pl": "proszę pobrać z mojej karty {}",
}  # fmt: skip
TOLD = {
    "en": "struck out", "es": "se ha borrado", "fr": "retiré",
    "de": "gestrichen", "it": "tolto", "pt": "retirado", "nl": "gehaald", "pl": "usunięty",
}  # fmt: skip


def warnings_in(conversation: Conversation) -> list[str]:
    return list(Message.objects.filter(conversation=conversation, client_id=CARD_WARNING).values_list("text", flat=True))


def test_a_card_number_is_in_no_row_of_the_database(caplog: pytest.LogCaptureFixture) -> None:
    business()
    with caplog.at_level(logging.DEBUG):
        conversation = says(f"take {TYPED}, cvc 987")
    ours = [model for model in apps.get_models() if model.__module__.startswith("warmdesk.")]
    rows = [row for model in ours for row in model._default_manager.values_list()]
    kept = "\n".join(map(repr, rows))
    assert len(rows) > 5
    assert "4242" not in kept
    assert not re.search(r"\b987\b", kept)  # identifiers may hold these digits by chance
    assert "4242" not in caplog.text
    assert conversation.last_words
    assert [event.facts["cards"] for event in Event.objects.filter(name="conversations.cards_struck_out")] == [1]


@pytest.mark.parametrize("language", ASKING)
def test_the_customer_is_told_once_and_in_their_language(language: str) -> None:
    business(languages=["en", *ASKING])
    conversation = says(ASKING[language].format(TYPED))
    assert [TOLD[language] in text for text in warnings_in(conversation)] == [True]
    says(f"again: {NUMBER}", to=conversation)
    assert len(warnings_in(conversation)) == 1


def test_the_same_message_sent_twice_is_stored_and_warned_of_once() -> None:
    business()
    sent = {"inbox": inbox(), "thread_key": "t", "contact": visitor(), "text": f"card {NUMBER}", "client_id": "m-1"}
    first, again = receive_message(**sent), receive_message(**sent)  # type: ignore[arg-type]
    assert (first.is_new, again.is_new) == (True, False)
    assert first.message == again.message
    assert first.conversation.version == again.conversation.version
    assert len(warnings_in(first.conversation)) == 1


def test_a_note_keeps_no_card_number_either() -> None:
    business()
    written = note(conversation=says("hello"), text=f"customer phoned, card {NUMBER}", by=tomas())
    assert "4242" not in written.text


def test_an_order_number_stays_as_it_is() -> None:
    business()
    conversation = says("where is order 1042, tracking 4000056655665556?")
    assert Message.objects.get(conversation=conversation).text == "where is order 1042, tracking 4000056655665556?"
