"""What the business keeps in fields of its own: each kind takes what it can be, is found again, and goes with the field."""

from __future__ import annotations

import pytest

from tests import cast
from warmdesk.contacts.custom_fields import (
    contact_values,
    custom_field,
    custom_fields,
    put_field,
    remove_field,
    set_contact_values,
    value_for,
)
from warmdesk.contacts.errors import BadValue
from warmdesk.contacts.merging import merge
from warmdesk.contacts.models import ContactValue, CustomField
from warmdesk.contacts.selectors import same_person
from warmdesk.conversations.canned import filled, put_canned_reply
from warmdesk.conversations.custom_values import conversation_values, set_conversation_values
from warmdesk.conversations.errors import BadCannedReply
from warmdesk.conversations.query import parse
from warmdesk.conversations.search import search
from warmdesk.conversations.services import at_version
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db


def field(kind: str, about: str = "contact", name: str = "Size", **more: object) -> CustomField:
    return put_field(name=name, about=about, kind=kind, by=None, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("text", "  VW  Golf ", "VW  Golf"),
        ("number", "12.50", "12.5"),
        ("number", "12,5", "12.5"),
        ("number", "1e3", "1000"),
        ("number", "-0.5", "-0.5"),
        ("date", "2026-03-01", "2026-03-01"),
        ("choice", "m", "M"),
        ("yes_no", "YES", "yes"),
        ("yes_no", " ", ""),
    ],
)
def test_a_kind_takes_what_it_can_be(kind: str, typed: str, kept: str) -> None:
    assert value_for(field(kind, choices=["S", "M"]), typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("text", "x" * 301), ("number", "many"), ("number", "NaN"), ("number", "1e99"), ("number", "1.000,5"),
        ("date", "soon"), ("choice", "XL"), ("yes_no", "maybe"),
    ],
)  # fmt: skip
def test_what_it_cannot_be_is_refused_with_the_fields_name(kind: str, typed: str) -> None:
    with pytest.raises(BadValue, match="Size"):
        value_for(field(kind, choices=["S", "M"]), typed)


def test_a_field_keeps_what_it_is_about_and_its_kind() -> None:
    made = field("choice", choices=["S", "M", "M", " "])
    assert (made.key, made.choices) == ("size", ["S", "M"])
    again = put_field(key="size", name="T-shirt", about="conversation", kind="text", choices=["M", "L"], by=None)
    assert (again.id, again.name, again.about, again.kind, again.choices) == (made.id, "T-shirt", "contact", "choice", ["M", "L"])
    with pytest.raises(BadValue):
        field("text")
    with pytest.raises(BadValue):
        field("choice", name="Other", choices=["only"])
    assert [one.key for one in custom_fields("contact")] == ["size"]


def test_values_are_kept_changed_and_forgotten_and_only_changes_are_recorded() -> None:
    field("text"), field("number", name="Visits")
    marta = cast.customer()
    for typed in ({"size": "M", "visits": "3"}, {"size": "M", "visits": ""}, {"no-such": "x"}):
        set_contact_values(contact=marta, values=typed, by=None)
    assert contact_values([marta]) == {"size": "M"}
    assert [event.facts["field"] for event in Event.objects.filter(name="contacts.contact_changed")] == [
        "size",
        "visits",
        "visits",
    ]
    with pytest.raises(BadValue):
        set_contact_values(contact=marta, values={"size": "L", "visits": "few"}, by=None)
    assert contact_values([marta]) == {"size": "M"}, "all or nothing"
    remove_field(key="size", by=None)
    remove_field(key="size", by=None)
    assert not ContactValue.objects.exists()
    assert custom_field("size") is None


def test_of_a_merged_person_whoever_stands_for_them_is_asked_first() -> None:
    field("text"), field("text", name="Car")
    one, other = cast.customer("C-1"), cast.customer("C-2", email="o@example.com")
    set_contact_values(contact=one, values={"size": "M"}, by=None)
    set_contact_values(contact=other, values={"size": "L", "car": "VW Golf"}, by=None)
    merge(survivor=one, merged=other, by=cast.ana().id)
    assert contact_values(same_person(one)) == {"size": "M", "car": "VW Golf"}


def test_conversations_are_found_by_their_own_fields_and_by_those_of_their_person() -> None:
    field("text", name="Car"), field("yes_no", about="conversation", name="Form sent")
    marta, home = cast.customer("C-1"), cast.customer("C-2", email="home@example.com")
    one, other, third = cast.says("one", contact=marta), cast.says("other", contact=home), cast.says("third")
    set_contact_values(contact=marta, values={"car": "VW Golf"}, by=None)
    set_conversation_values(conversation=third, values={"form-sent": "yes", "car": "none of its own"}, by=None)
    assert conversation_values(third) == {"form-sent": "yes"}
    ana = cast.ana()

    def found(words: str) -> set[int]:
        return {each.conversation.id for each in search(ana, parse(words), most=10)}

    assert found('field:"car=vw golf"') == found("field:car") == {one.id}
    assert found("field:form-sent=yes") == {third.id}
    assert found("-field:car") == {other.id, third.id}
    assert found("field:car=trabant") == found("field:nothing") == set()
    merge(survivor=marta, merged=home, by=ana.id)
    assert found("field:car") == {one.id, other.id}


def test_a_canned_reply_names_what_is_kept_of_somebody_proven() -> None:
    cast.business()
    field("text"), field("text", about="conversation", name="Ring")
    with pytest.raises(BadCannedReply):
        put_canned_reply(name="Odd", text="{{field.nothing}}")
    canned = put_canned_reply(name="Sizes", text="Size {{field.size|unknown}}, ring {{ field.ring | none }}.")
    marta = cast.customer()
    set_contact_values(contact=marta, values={"size": "M"}, by=None)
    stranger, proven = cast.says("hi", contact=marta), cast.says("hi", contact=marta, proven_by="site")
    set_conversation_values(conversation=stranger, values={"ring": "gold"}, by=None)
    assert filled(canned, at_version(stranger, None), cast.ana()) == "Size unknown, ring gold."
    assert filled(canned, at_version(proven, None), cast.ana()) == "Size M, ring none."
