"""A contact's details change one at a time, checked, and only when they really change."""

from __future__ import annotations

import pytest

from tests.cast import business, customer
from warmdesk.contacts.errors import BadValue, Forgotten, NotChangeable
from warmdesk.contacts.models import Contact
from warmdesk.contacts.services import change_contact, request_erasure
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db


def changes() -> list[dict[str, object]]:
    return [event.facts for event in Event.objects.filter(name="contacts.contact_changed")]


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("email", "ruthann.p@postbox.example", {"email": "ruthann.p@postbox.example"}),
        ("phone", "600 000 197", {"phone": "600 000 197", "phone_e164": "+34600000197"}),
        ("phone", "+1 555 0197 000", {"phone": "+1 555 0197 000", "phone_e164": "+15550197000"}),
        ("name", "  Marta Solís Vega ", {"name": "Marta Solís Vega"}),
        ("language", "pt-BR", {"language": "pt-BR"}),
        ("address", "Calle Mayor 3\n28013 Madrid", {"address": "Calle Mayor 3\n28013 Madrid"}),
    ],
)
def test_a_field_takes_a_value_that_can_be_one(field: str, value: str, kept: dict[str, str]) -> None:
    business()
    changed = change_contact(contact=customer(), field=field, value=value, by=None)
    changed.refresh_from_db()
    assert {column: getattr(changed, column) for column in kept} == kept
    assert changes() == [{"contact_id": changed.id, "field": field, "by": None}]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "ruthann at postbox"),
        ("email", ""),
        ("email", "a@b.example, c@d.example"),
        ("phone", "tomorrow"),
        ("phone", "12"),
        ("name", ""),
        ("name", "x" * 201),
        ("name", "marta@example.com"),
        ("language", "klingon!"),
        ("address", "-"),
        ("since", "last year"),
    ],
)
def test_a_value_that_cannot_be_one_changes_nothing(field: str, value: str) -> None:
    business()
    marta = customer()
    with pytest.raises(BadValue) as refused:
        change_contact(contact=marta, field=field, value=value, by=None)
    assert refused.value.facts["field"] == field
    assert Contact.objects.get(id=marta.id).email == "marta@example.com"
    assert not changes()


@pytest.mark.parametrize("field", ["tier", "external_id", "id", "erased_at", "password"])
def test_other_columns_are_out_of_reach(field: str) -> None:
    with pytest.raises(NotChangeable):
        change_contact(contact=customer(), field=field, value="vip", by=None)


def test_the_same_value_again_is_no_change() -> None:
    marta = customer()
    for _ in range(2):
        change_contact(contact=marta, field="email", value="new@example.com", by=None)
    assert len(changes()) == 1


def test_a_forgotten_contact_stays_empty() -> None:
    marta = customer()
    change_contact(contact=marta, field="address", value="Calle Mayor 3", by=None)
    request_erasure(contact=marta, by=None)
    with pytest.raises(Forgotten):
        change_contact(contact=marta, field="email", value="new@example.com", by=None)
    assert Contact.objects.get(id=marta.id).address == ""
