"""Who wants to be forgotten is forgotten everywhere, for good, and no figure changes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import astuple
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import models

from benchmarks.migrated import put_data_file
from tests.architecture.forgetting import KEPT, free_fields, label_of, models_about_contacts
from tests.governance.somebody import NUMBER, SAID, SUNDAY, WORDS, Somebody, known_everywhere, load_boutique, places_that_hold
from warmdesk.analytics.selectors import figures
from warmdesk.assistant.models import Decision, Draft
from warmdesk.assistant.services import respond
from warmdesk.contacts.events import ErasureRequested
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id, same_person
from warmdesk.contacts.services import request_erasure
from warmdesk.conversations.events import MessageReceived
from warmdesk.conversations.models import Conversation, Message
from warmdesk.governance.models import ErasureReceipt
from warmdesk.governance.services import FORGETTING, forget, forgetting_failed
from warmdesk.learning.models import Evidence
from warmdesk.lib import clock
from warmdesk.orders.models import Order
from warmdesk.outbox.events import fact_of
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db

LATER = SUNDAY + timedelta(days=2)
MARK = "qqq"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def somebody() -> Iterator[Somebody]:
    """Return a customer of whom every room knows something, two days after their last words."""
    known = known_everywhere()
    with clock.at(LATER):
        yield known


def _erase(contact: Contact) -> None:
    person = same_person(contact)
    request_erasure(contact=contact, by=None)
    for one in person:
        forget(ErasureRequested(contact_id=one.id, by=None))


def test_every_room_knows_something_before(somebody: Somebody) -> None:
    places = places_that_hold(WORDS)
    rooms = {place.split("_")[0] for place in places}
    assert rooms == {"contacts", *FORGETTING} - {"channels"}, "channels keeps no word, only the hash of a token"
    assert {word for word in WORDS if not any(place.endswith(f": {word}") for place in places)} == {"15555550113", "5550113"}
    assert [model.__name__ for model in models_about_contacts() if not model._default_manager.exists()] == []


def test_no_word_of_theirs_is_left_in_any_column_of_any_table(somebody: Somebody) -> None:
    _erase(somebody.contact)
    assert places_that_hold(WORDS) == set()


def test_every_field_about_them_is_emptied_unless_it_was_reviewed(somebody: Somebody) -> None:
    fields = [field for model in models_about_contacts() for field in free_fields(model)]
    for field in fields:
        _mark(field, somebody.contact.id)
    assert all(_is_marked(field, somebody.contact.id) for field in fields)
    _erase(somebody.contact)
    still_marked = {label_of(field) for field in fields if _is_marked(field, somebody.contact.id)}
    assert still_marked == set(KEPT) - {"conversations.Conversation.thread_key"}, "that one is replaced, not emptied"


def _mark(field: models.Field, contact_id: int) -> None:
    """Write something recognisable into this field of every row about the customer."""
    for row in _theirs(field.model, contact_id):
        mark = MARK if field.max_length and field.max_length < 10 else f"{MARK}{row.pk}"
        value = {"said": mark} if isinstance(field, models.JSONField) else mark
        value = mark.encode() if isinstance(field, models.BinaryField) else value
        field.model._default_manager.filter(pk=row.pk).update(**{field.name: value})


def _is_marked(field: models.Field, contact_id: int) -> bool:
    return any(MARK in _text_of(getattr(row, field.name)) for row in _theirs(field.model, contact_id))


def _text_of(value: object) -> str:
    return bytes(value).decode() if isinstance(value, bytes | memoryview) else str(value)


def _theirs(model: type[models.Model], contact_id: int) -> models.QuerySet[models.Model]:
    """Return the rows of this model that lead to the customer."""
    if model is Contact:
        return Contact.objects.filter(id=contact_id)
    key = next(field for field in model._meta.concrete_fields if field.related_model in models_about_contacts())
    return model._default_manager.filter(**{f"{key.name}__in": _theirs(key.related_model, contact_id)})


def test_the_figures_are_the_same_before_and_after(somebody: Somebody) -> None:
    before = [astuple(figure) for figure in figures()]
    _erase(somebody.contact)
    assert [astuple(figure) for figure in figures()] == before
    assert any(figure.n for figure in figures() if figure.name == "csat")


def test_the_evidence_on_a_topic_outlives_the_words_that_it_came_from(somebody: Somebody) -> None:
    fields = ("subject", "level", "outcome", "why", "distance", "conversation_id", "at", "heard_at")
    before = list(Evidence.objects.order_by("id").values_list(*fields))
    _erase(somebody.contact)
    assert list(Evidence.objects.order_by("id").values_list(*fields)) == before
    assert before
    assert not Draft.objects.exclude(text="").exists()


def test_what_happened_stays_in_order_without_its_words(somebody: Somebody) -> None:
    before = list(Message.objects.order_by("id").values_list("conversation_id", "seq", "author", "created_at"))
    _erase(somebody.contact)
    assert list(Message.objects.order_by("id").values_list("conversation_id", "seq", "author", "created_at")) == before


def test_the_books_keep_what_was_sold(somebody: Somebody) -> None:
    before = set(Order.objects.filter(contact=somebody.contact).values_list("number", "total_minor", "placed_at"))
    _erase(somebody.contact)
    assert (
        set(Order.objects.filter(contact=somebody.contact).values_list("number", "total_minor", "placed_at")) == before != set()
    )


def test_the_receipt_says_when_it_was_asked_for_and_done_and_in_which_rooms(somebody: Somebody) -> None:
    request_erasure(contact=somebody.contact, by=None)
    with clock.at(LATER + timedelta(minutes=3)):
        drain(STORY)
    receipt, _merged = ErasureReceipt.objects.order_by("contact_id")
    assert (receipt.contact_id, receipt.rooms) == (somebody.contact.id, ["contacts", *FORGETTING])
    assert (receipt.asked_at, receipt.done_at) == (LATER, LATER + timedelta(minutes=3))


def test_erasing_twice_changes_nothing_more(somebody: Somebody) -> None:
    _erase(somebody.contact)
    _erase(Contact.objects.get(id=somebody.contact.id))
    assert ErasureReceipt.objects.count() == 2, "one for each contact that this person was"
    assert places_that_hold(WORDS) == set()


def test_an_erasure_that_failed_leaves_an_open_receipt(somebody: Somebody) -> None:
    forgetting_failed(ErasureRequested(contact_id=somebody.contact.id, by=None), "OperationalError")
    assert ErasureReceipt.objects.get().done_at is None


def test_loading_the_folder_again_does_not_bring_them_back(somebody: Somebody) -> None:
    _erase(somebody.contact)
    load_boutique()
    assert places_that_hold(WORDS) == set()
    assert contact_by_external_id(NUMBER) is None
    assert Contact.objects.get(external_id=NUMBER).erased_at is not None


def test_everybody_else_keeps_what_they_said(somebody: Somebody) -> None:
    others = Contact.objects.exclude(id=somebody.contact.id).exclude(external_id=None)
    before = set(others.values_list("external_id", "name", "email", "notes"))
    _erase(somebody.contact)
    assert set(others.values_list("external_id", "name", "email", "notes")) == before


def test_an_assistant_that_was_thinking_drops_what_it_understood(somebody: Somebody) -> None:
    unfinished = somebody.conversations[-1]
    _erase(somebody.contact)
    assert Conversation.objects.get(id=unfinished.id).version > unfinished.version
    event = Event.objects.filter(name=MessageReceived.name, conversation_id=unfinished.id).latest("id")
    fact = fact_of(event.name, event.conversation_id, event.facts)
    Decision.objects.all().delete()
    Message.objects.filter(conversation=unfinished).exclude(author="customer").delete()
    assert isinstance(fact, MessageReceived)
    respond(fact)
    assert not Decision.objects.exists(), "there is nothing left to decide about"


@pytest.mark.skipif(bool(os.environ.get("WARMDESK_DATABASE_URL")), reason="looks into SQLite's own files")
def test_no_byte_of_theirs_is_left_in_the_database_file(tmp_path: Path) -> None:
    put_data_file(tmp_path)
    environment = {**os.environ, "WARMDESK_DATA": str(tmp_path), "WARMDESK_REDIS_URL": "", "WARMDESK_SECRET_KEY": "for this test"}
    run = subprocess.run(
        [sys.executable, "-m", "tests.governance.erase_on_disk", SAID],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    before, after = run.stdout.split()
    assert (int(before) > 0, int(after)) == (True, 0)
