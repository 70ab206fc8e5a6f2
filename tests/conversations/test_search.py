"""What staff find: words in any language, phrases, operators; never what they may not see, and nothing that was forgotten."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import cast
from warmdesk.contacts.services import request_erasure
from warmdesk.conversations.erasure import erase_contact
from warmdesk.conversations.errors import BadQuery, MessageRefused
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.query import parse
from warmdesk.conversations.search import search
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import by_person, note
from warmdesk.conversations.sorting import label, put_label, save_view, snooze, wake_due
from warmdesk.lib import clock

pytestmark = pytest.mark.django_db


def found(typed: str) -> list[Conversation]:
    return [one.conversation for one in search(cast.ana(), parse(typed), most=20)]


def test_words_are_found_whatever_their_case_and_accents_and_while_they_are_typed() -> None:
    cast.business()
    said = cast.says("¿Dónde está mi pedido? Lo necesito mañana")
    other = cast.says("where is my order")
    assert found("donde MANANA") == [said]
    assert found("necesi") == [said]
    assert found('"is my order"') == [other]
    assert found('"order my is"') == []
    assert found("order -where") == []


def test_notes_of_colleagues_are_found_and_so_is_who_wrote() -> None:
    cast.business()
    said = cast.says("hello", contact=cast.customer(name="Marta Solís"))
    note(conversation=said, text="wants the blue cardigan", by=cast.tomas())
    assert found("cardigan") == [said]
    assert found("marta") == [said]
    (hit,) = search(cast.ana(), parse("cardigan"), most=5)
    assert hit.message is not None
    assert hit.message.is_note


def test_operators_say_how_a_conversation_stands() -> None:
    cast.business()
    vip = put_label(name="Big order", colour="amber")
    mine = take(conversation=cast.says("one"), person=cast.ana())
    done = resolve(conversation=cast.says("two"), by=by_person(cast.ana()))
    label(conversation=mine, key=vip.key, is_on=True, by=cast.ana())
    assert found("is:mine") == [mine]
    assert found("is:resolved") == [done]
    assert found("-is:resolved") == [mine]
    assert found("label:big-order") == [mine]
    assert found("label:big-order two") == []
    assert found("from:customer one") == [mine]
    assert found("from:person one") == []
    assert found("from:person") == []
    assert found("after:2999-01-01") == []
    assert len(found("before:2999-01-01 channel:web")) == 2


@pytest.mark.parametrize("typed", ["is:angry", "before:tomorrow", "channel:fax", 'label:""'])
def test_an_operator_that_means_nothing_is_said_so(typed: str) -> None:
    with pytest.raises(BadQuery):
        parse(typed)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_whatever_is_typed_is_a_search_or_a_clear_error(typed: str) -> None:
    cast.business()
    with suppress(BadQuery):
        found(typed)


def test_what_was_forgotten_is_found_no_more() -> None:
    cast.business()
    said = cast.says("my secret is rhubarb")
    request_erasure(contact=said.contact, by=None)
    erase_contact(said.contact_id)
    assert found("rhubarb") == []


def test_a_reader_finds_and_a_partner_does_not() -> None:
    cast.business()
    cast.says("where is my order")
    assert search(cast.reader(), parse("order"), most=5)
    assert search(cast.colleague("p@out.example", "Pat", "partner"), parse("order"), most=5) == []


def test_a_snoozed_conversation_comes_back_at_its_time_or_when_the_customer_writes() -> None:
    cast.business()
    one, two = (take(conversation=cast.says(text), person=cast.ana()) for text in ("one", "two"))
    for each in (one, two):
        snooze(conversation=each, until=clock.now() + timedelta(hours=1), by=cast.ana())
    assert set(found("is:snoozed")) == {one, two}
    cast.says("any news?", to=one)
    assert found("is:snoozed") == [two]
    with clock.at(clock.now() + timedelta(hours=2)):
        wake_due()
    assert read(two.id).snoozed_until is None
    with pytest.raises(MessageRefused):
        snooze(conversation=two, until=clock.now() - timedelta(hours=1), by=cast.ana())


def test_a_view_is_a_search_with_a_name() -> None:
    cast.business()
    assert save_view(name="Waiting", query="is:waiting", person=cast.ana()).query == "is:waiting"
    with pytest.raises(BadQuery):
        save_view(name="Broken", query="is:angry", person=None)
    with pytest.raises(MessageRefused):
        save_view(name="Empty", query="  ", person=None)
