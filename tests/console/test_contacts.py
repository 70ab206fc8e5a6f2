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
from warmdesk.conversations.models import Message

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


def test_an_earlier_conversation_is_merged_into_the_open_one_and_taken_back(tomas: Client) -> None:
    contact = cast.customer()
    one, other = cast.says("where is my cake?", contact=contact), cast.says("the bill is wrong", contact=contact)
    answer = tomas.post(reverse("console:merge", args=[one.public_id]), {"other": str(other.public_id)})
    assert answer.headers["Location"] == reverse("console:conversation", args=[one.public_id])
    page = text(tomas, "conversation", one.public_id)
    thread = _thread(page)
    assert thread.index("where is my cake?") < thread.index("the bill is wrong")
    assert "Tomás merged another conversation into this one" in page
    moved = tomas.get(reverse("console:conversation", args=[other.public_id]))
    assert moved.headers["Location"] == reverse("console:conversation", args=[one.public_id])
    assert tomas.post(reverse("console:unmerge_conversation", args=[other.public_id])).status_code == 302
    assert "where is my cake?" not in _thread(text(tomas, "conversation", other.public_id))


def _thread(page: str) -> str:
    return page[page.index('id="thread"') : page.index('id="beside-parts"')]


def test_messages_are_split_off_on_a_page_of_their_own(tomas: Client) -> None:
    conversation = cast.says("where is my cake?", contact=cast.customer())
    cast.says("and the bill is wrong", to=conversation)
    assert "Split off messages" in text(tomas, "conversation", conversation.public_id)
    form = text(tomas, "split", conversation.public_id)
    assert form[form.index('class="card splits"') : form.index("split-topic")].count(" checked") == 1
    chosen = Message.objects.get(text="and the bill is wrong")
    refused = tomas.post(reverse("console:split", args=[conversation.public_id]), {"messages": []})
    assert refused.status_code == 422
    answer = tomas.post(reverse("console:split", args=[conversation.public_id]), {"messages": [str(chosen.id)]})
    assert answer.status_code == 302
    page = tomas.get(answer.headers["Location"]).content.decode()
    assert "Split off from this conversation" in page
    assert "where is my cake?" not in _thread(page)


def test_who_may_only_read_merges_and_splits_nothing(reader: Client) -> None:
    contact = cast.customer()
    one, other = cast.says("one", contact=contact), cast.says("other", contact=contact)
    assert reader.post(reverse("console:merge", args=[one.public_id]), {"other": str(other.public_id)}).status_code == 403
    assert reader.get(reverse("console:split", args=[one.public_id])).status_code == 403
    assert "console:merge" not in text(reader, "conversation", one.public_id)
