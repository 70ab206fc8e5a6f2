"""Contacts at the console: one person's page, who may be one person, merging and taking it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.contacts.models import Apart, Contact, Merge
from warmdesk.contacts.selectors import same_person

pytestmark = pytest.mark.django_db


def text(client: Client, name: str, *args: object, **query: str) -> str:
    answer = client.get(reverse(f"console:{name}", args=args), query)
    assert answer.status_code == 200, answer.content
    return answer.content.decode()


def two() -> tuple[Contact, Contact]:
    """Return two customers with one e-mail address, each of whom has written."""
    one, other = cast.customer("C-1", name="Marta Solís"), cast.customer("C-2", name="M. Solis Vega")
    cast.says("where is my cake?", contact=one)
    cast.says("the bill is wrong", contact=other)
    return one, other


def merge_at(client: Client, one: Contact, other: Contact, **typed: str) -> None:
    answer = client.post(reverse("console:compare", args=[one.id, other.id]), typed)
    assert answer.status_code == 302, answer.content


def test_an_agent_merges_two_contacts_and_takes_it_back(tomas: Client) -> None:
    one, other = two()
    assert "Same e-mail address" in text(tomas, "contacts")
    assert "C-2" in text(tomas, "compare", one.id, other.id)
    merge_at(tomas, one, other, survivor=str(other.id))
    page = text(tomas, "contact", one.id)
    assert "where is my cake?" in page
    assert "the bill is wrong" in page
    assert "Same e-mail address" not in page
    assert [each.id for each in same_person(one)] == [one.id], "the object is from before"
    assert tomas.post(reverse("console:unmerge", args=[one.id])).status_code == 302
    assert "the bill is wrong" not in text(tomas, "contact", one.id)
    assert not Merge.objects.exists()


def test_two_people_who_share_an_address_are_told_apart_for_good(tomas: Client) -> None:
    one, other = two()
    merge_at(tomas, one, other, apart="yes")
    assert Apart.objects.count() == 1
    assert "Same e-mail address" not in text(tomas, "contacts")


def test_beside_a_conversation_stands_the_whole_person(tomas: Client) -> None:
    one, other = two()
    conversation = cast.says("and another thing", contact=other)
    before = text(tomas, "conversation", conversation.public_id)
    assert "Perhaps the same person" in before
    assert "where is my cake?" not in _beside(before)
    merge_at(tomas, one, other, survivor=str(one.id))
    beside = _beside(text(tomas, "conversation", conversation.public_id))
    assert "where is my cake?" in beside
    assert "C-1" in beside
    assert "A proof opens only what belongs to the contact" in beside


def _beside(page: str) -> str:
    return page[page.index('id="beside-parts"') :]


def test_a_contact_is_found_to_be_merged_with(tomas: Client) -> None:
    one, other = two()
    found = text(tomas, "contacts", q="vega", **{"with": str(one.id)})
    assert reverse("console:compare", args=[one.id, other.id]) in found


def test_a_visitor_is_not_offered_to_stand_for_a_customer(tomas: Client) -> None:
    visitor, customer = cast.visitor(), cast.customer()
    page = text(tomas, "compare", visitor.id, customer.id)
    assert f'value="{visitor.id}" disabled' in page
    assert (
        tomas.post(reverse("console:compare", args=[visitor.id, customer.id]), {"survivor": str(visitor.id)}).status_code == 409
    )
    merge_at(tomas, visitor, customer, survivor=str(customer.id))


def test_who_may_only_read_sees_persons_and_merges_nobody(reader: Client) -> None:
    one, other = two()
    assert "Marta Solís" in text(reader, "contact", one.id)
    assert "Compare" not in text(reader, "contacts")
    assert reader.post(reverse("console:compare", args=[one.id, other.id]), {}).status_code == 403
    assert not Merge.objects.exists()


def test_the_pages_ask_the_database_equally_often_however_many_there_are(
    client_of: Callable[[User], Client], django_assert_max_num_queries: Callable[[int], object]
) -> None:
    ana = client_of(cast.ana())
    counts = []
    for many in (2, 12):
        people = [cast.customer(f"C-{n}", name=f"F{n}") for n in range(many)]
        for one in people:
            cast.says("hello", contact=one)
        with django_assert_max_num_queries(60) as asked:  # type: ignore[attr-defined]
            text(ana, "contacts")
            text(ana, "contact", people[0].id)
            text(ana, "view", "all")
        counts.append(len(asked))
    assert counts[1] <= counts[0]
