"""Two contacts become one person and two again: nothing moves, nothing opens that was not proven, and nothing is left behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import cast
from warmdesk.contacts.duplicates import duplicates_of, likely_duplicates
from warmdesk.contacts.errors import Forgotten, NotMergeable
from warmdesk.contacts.merging import merge, tell_apart, unmerge
from warmdesk.contacts.models import Apart, Contact, Merge
from warmdesk.contacts.selectors import contacts_called, customer_at, same_person
from warmdesk.contacts.services import change_contact, meet_customer, request_erasure
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.proofs import check_code, start_proof
from warmdesk.conversations.services import ASSISTANT
from warmdesk.governance.services import forget
from warmdesk.lib import clock, mail
from warmdesk.orders.selectors import order_for, orders_of
from warmdesk.orders.services import put_orders
from warmdesk.outbox.events import fact_of
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
PASSING = {"outbox", "live", "sessions", "notices"}
"""Rooms that keep what happened, which no undoing may change."""


@pytest.fixture(autouse=True)
def _noon(db: None) -> Any:
    cast.business()
    with clock.at(NOW):
        yield


def cast_of_four() -> list[Contact]:
    """Return three customers and a visitor, each of whom has written once, and the first of whom has bought."""
    people = [cast.customer(f"C-{n}", name=f"Marta {n}", email=f"marta{n}@example.com") for n in range(1, 4)]
    people.append(cast.visitor())
    for one in people:
        cast.says(f"I am {one.name}", contact=one)
    order("1001", people[0])
    return people


def order(number: str, contact: Contact) -> None:
    fields = {
        "contact_id": contact.id, "placed_at": NOW, "status": "paid", "total_minor": 100, "currency": "EUR",
    }  # fmt: skip
    put_orders(orders={number: fields}, lines={number: {}})


def fresh(contact: Contact) -> Contact:
    return Contact.objects.select_related("merged_into").get(id=contact.id)


def persons(contacts: Sequence[Contact]) -> set[frozenset[int]]:
    return {frozenset(one.id for one in same_person(fresh(contact))) for contact in contacts}


def everything() -> dict[str, list[Any]]:
    """Return every row of every room but what the desk keeps of its own doings."""
    ours = [model for model in apps.get_models(include_auto_created=True) if model.__module__.startswith("warmdesk.")]
    kept = [model for model in ours if model._meta.app_label not in PASSING]
    return {model._meta.label: sorted(model._default_manager.values_list(), key=str) for model in kept}


THINGS: list[Callable[[Contact, int], object]] = [
    lambda contact, n: cast.says(f"hello {n}", to=Conversation.objects.filter(contact=contact).first()),
    lambda contact, n: order(f"2{n:03}", contact),
    lambda contact, n: change_contact(contact=contact, field="address", value=f"Calle Mayor {n}", by=None),
    lambda contact, n: change_contact(contact=contact, field="email", value=f"new{n}@example.com", by=None),
    lambda contact, n: meet_customer(external_id=f"shop:{contact.id}", email=contact.email, name="Shopper"),
]
happenings = st.lists(st.tuples(st.integers(0, len(THINGS) - 1), st.integers(0, 3)), max_size=5)


def let_happen(people: Sequence[Contact], what: Sequence[tuple[int, int]]) -> None:
    cast._numbers = iter(range(10_000, 20_000))  # type: ignore[assignment]
    for n, (thing, who) in enumerate(what):
        THINGS[thing](fresh(people[who]), n)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    merges=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4),
    between=happenings,
    order_of=st.randoms(),
)
def test_a_desk_on_which_every_merge_was_taken_back_is_as_if_there_had_been_none(
    merges: list[tuple[int, int]], between: list[tuple[int, int]], order_of: Any
) -> None:
    with transaction.atomic():
        people, ana = cast_of_four(), cast.ana()
        before = everything()
        point = transaction.savepoint()
        let_happen(people, between)
        plain = everything()
        transaction.savepoint_rollback(point)
        point = transaction.savepoint()
        for survivor, merged in merges:
            try:
                merge(survivor=fresh(people[survivor]), merged=fresh(people[merged]), by=ana.id)
            except NotMergeable:
                continue
        joined = persons(people)
        assert sum(len(one) for one in joined) == 4
        let_happen(people, between)
        assert persons(people) == joined, "what happens in between makes nobody one or two"
        standing = list(Merge.objects.all())
        order_of.shuffle(standing)
        for one in standing:
            unmerge(merged=one.merged, by=ana.id)
        assert persons(people) == {frozenset({one.id}) for one in people}
        after = everything()
        transaction.savepoint_rollback(point)
        assert everything() == before
        assert [label for label in plain if _numberless(plain[label]) != _numberless(after[label])] == []
        transaction.set_rollback(True)


def _numberless(rows: list[Any]) -> list[Any]:
    """Return rows without their own numbers and random keys, which differ from try to try."""
    return sorted(str([value for value in row[1:] if not hasattr(value, "hex") or isinstance(value, float)]) for row in rows)


def test_who_was_merged_comes_along_and_goes_again() -> None:
    one, two, three, _ = cast_of_four()
    ana = cast.ana()
    merge(survivor=two, merged=three, by=ana.id)
    merge(survivor=one, merged=fresh(three), by=ana.id)
    assert [contact.id for contact in same_person(fresh(three))] == [one.id, two.id, three.id]
    unmerge(merged=two, by=ana.id)
    assert persons([one, two, three]) == {frozenset({one.id}), frozenset({two.id, three.id})}
    assert Event.objects.filter(name="contacts.merged").count() == 2
    assert Event.objects.get(name="contacts.unmerged").facts == {"survivor_id": one.id, "merged_id": two.id, "by": ana.id}


def test_nobody_is_merged_twice_nor_a_customer_into_a_visitor_nor_anybody_forgotten() -> None:
    one, two, three, visitor = cast_of_four()
    by = cast.ana().id
    merge(survivor=one, merged=two, by=by)
    for survivor, merged in ((one, two), (two, one), (one, one), (visitor, three)):
        with pytest.raises(NotMergeable):
            merge(survivor=fresh(survivor), merged=fresh(merged), by=by)
    request_erasure(contact=three, by=None)
    with pytest.raises(Forgotten):
        merge(survivor=one, merged=fresh(three), by=by)


def test_a_proof_of_one_never_opens_what_belongs_to_the_other() -> None:
    one, two, *_ = cast_of_four()
    merge(survivor=two, merged=one, by=cast.ana().id)
    conversation = cast.says("where is my order?", contact=cast.visitor())
    with mail.collected():
        start_proof(conversation=conversation, claims=two.email, contact=customer_at(two.email), by=ASSISTANT)
    conversation.contact, conversation.proven_by = fresh(two), "code"
    assert order_for(conversation.contact, "1001") is None
    assert orders_of(conversation.contact) == []
    assert [each.number for each in orders_of(*same_person(fresh(two)))] == ["1001"], "staff see one person"
    assert not check_code(conversation=conversation, code="000000")


def test_an_address_that_two_contacts_share_leads_to_the_one_who_stands_for_both() -> None:
    one, two, *_ = cast_of_four()
    change_contact(contact=two, field="email", value=one.email.upper(), by=None)
    assert customer_at(one.email) is None
    merge(survivor=two, merged=one, by=cast.ana().id)
    assert customer_at(one.email) == two
    assert meet_customer(external_id="shop:9", email=one.email) == two


def test_a_person_is_found_by_any_of_their_names() -> None:
    one, two, *_ = cast_of_four()
    assert contacts_called("Marta 2", most=5) == [two.id]
    merge(survivor=one, merged=two, by=cast.ana().id)
    assert sorted(contacts_called("Marta 2", most=5)) == [one.id, two.id]


def test_a_customer_of_a_tier_has_it_by_whichever_address_they_are_proven() -> None:
    vip, other = cast.customer("C-1", tier="vip"), cast.customer("C-2", email="other@example.com")
    conversation = cast.says("hello", contact=other, proven_by="site")
    assert conversation.tier == "standard"
    merge(survivor=vip, merged=other, by=cast.ana().id)
    assert Conversation.objects.get(id=conversation.id).tier == "vip"


@pytest.mark.parametrize(
    ("fields", "reasons"),
    [
        ({"email": "MARTA1@example.com"}, ("email",)),
        ({"phone": "600 000 197", "phone_e164": "+34600000197"}, ("phone",)),
        ({"name": "MARTA  1", "address": "c/ mayor 3, Madrid"}, ()),
        ({"name": "marta 1", "address": "c/ mayor 3 - madrid"}, ("name_and_address",)),
        ({"name": "Marta 1", "address": "C/ Menor 3, Madrid"}, ()),
        ({"name": "Marta 1"}, ()),
    ],
)
def test_a_duplicate_is_suggested_with_its_reason_and_never_merged(fields: dict[str, str], reasons: tuple[str, ...]) -> None:
    one, *_ = cast_of_four()
    change_contact(contact=one, field="phone", value="+34 600 000 197", by=None)
    change_contact(contact=one, field="address", value="C/ Mayor 3,\nMadrid", by=None)
    other = cast.customer("C-9", **{"name": "Somebody", "email": "s@example.com", **fields})
    found = duplicates_of(same_person(fresh(one)))
    assert [(each.one.id, each.other.id, each.reasons) for each in found] == ([(one.id, other.id, reasons)] if reasons else [])
    assert [each.reasons for each in likely_duplicates()] == ([reasons] if reasons else [])
    assert not Merge.objects.exists()


def test_who_was_merged_or_told_apart_or_forgotten_is_suggested_no_more() -> None:
    people = [cast.customer(f"C-{n}", email="family@example.com", name=f"F{n}") for n in range(4)]
    by = cast.ana().id
    assert len(likely_duplicates()) == 6
    merge(survivor=people[0], merged=people[1], by=by)
    assert len(likely_duplicates()) == 3
    tell_apart(one=people[2], other=people[0], by=by)
    tell_apart(one=people[0], other=people[2], by=by)
    assert {(each.one.id, each.other.id) for each in likely_duplicates()} == {
        (people[0].id, people[3].id), (people[2].id, people[3].id),
    }  # fmt: skip
    assert Apart.objects.count() == Event.objects.filter(name="contacts.told_apart").count() == 1
    request_erasure(contact=people[3], by=None)
    assert likely_duplicates() == duplicates_of(same_person(fresh(people[1]))) == []


@pytest.mark.parametrize("asked", [0, 1])
def test_whoever_is_forgotten_is_forgotten_as_a_whole_with_the_merge(asked: int) -> None:
    one, two, three, _ = cast_of_four()
    by = cast.ana().id
    merge(survivor=one, merged=two, by=by)
    tell_apart(one=two, other=three, by=by)
    request_erasure(contact=fresh((one, two)[asked]), by=by)
    for event in Event.objects.filter(name="contacts.erasure_requested"):
        forget(fact_of(event.name, None, event.facts))  # type: ignore[arg-type]
    for contact in (fresh(one), fresh(two)):
        assert (contact.name, contact.email, contact.merged_into, contact.erased_at) == ("", "", None, NOW)
        assert {message.text for message in _said_by(contact)} == {""}
    assert fresh(three).erased_at is None
    assert not Merge.objects.exists()
    assert not Apart.objects.exists()


def _said_by(contact: Contact) -> Any:
    return apps.get_model("conversations", "Message").objects.filter(conversation__contact=contact)
