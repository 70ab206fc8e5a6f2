"""The business's own fields at the console: owners define them, whoever answers fills them in."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.contacts.custom_fields import contact_values, custom_field, put_field
from warmdesk.conversations.custom_values import conversation_values

pytestmark = pytest.mark.django_db


def test_an_owner_defines_changes_and_removes_a_field(ana: Client) -> None:
    assert "No fields of your own yet" in ana.get(reverse("console:fields")).content.decode()
    typed = {"name": "Shoe size", "about": "contact", "kind": "choice", "choices": "38\n39\n"}
    assert ana.post(reverse("console:field_new"), typed).status_code == 302
    assert "field:shoe-size" in ana.get(reverse("console:fields")).content.decode()
    twice = ana.post(reverse("console:field_new"), typed)
    assert twice.status_code == 422
    assert "There is a field of this name already." in twice.content.decode()
    address = reverse("console:field_edit", args=["shoe-size"])
    assert "38\n39" in ana.get(address).content.decode()
    assert ana.post(address, {"name": "Shoes", "choices": "38"}).status_code == 422
    assert ana.post(address, {"name": "Shoes", "choices": "38\n39\n40"}).status_code == 302
    kept = custom_field("shoe-size")
    assert kept
    assert (kept.name, kept.choices) == ("Shoes", ["38", "39", "40"])
    assert ana.post(reverse("console:field_remove", args=["shoe-size"])).status_code == 302
    assert custom_field("shoe-size") is None


def test_an_agent_fills_in_what_is_kept_of_a_customer_and_of_a_conversation(tomas: Client) -> None:
    put_field(name="Size", about="contact", kind="number", by=None)
    put_field(name="Form sent", about="conversation", kind="yes_no", by=None)
    marta = cast.customer()
    conversation = cast.says("hello", contact=marta)
    address = reverse("console:fill", args=[conversation.public_id])
    assert address in tomas.get(reverse("console:conversation", args=[conversation.public_id])).content.decode()
    assert tomas.post(address, {"field-size": "38,5", "field-form-sent": "yes"}).status_code == 302
    assert (contact_values([marta]), conversation_values(conversation)) == ({"size": "38.5"}, {"form-sent": "yes"})
    assert tomas.post(address, {"field-size": "big", "field-form-sent": "no"}).status_code == 422
    assert conversation_values(conversation) == {"form-sent": "yes"}
    assert "38.5" in tomas.get(reverse("console:contact", args=[marta.id])).content.decode()
    assert tomas.post(reverse("console:fill_person", args=[marta.id]), {"field-size": ""}).status_code == 302
    assert contact_values([marta]) == {}


def test_who_may_only_read_fills_in_nothing(reader: Client) -> None:
    put_field(name="Size", about="contact", kind="text", by=None)
    marta = cast.customer()
    conversation = cast.says("hello", contact=marta)
    assert reader.post(reverse("console:fill", args=[conversation.public_id]), {"field-size": "M"}).status_code == 403
    assert reader.post(reverse("console:fill_person", args=[marta.id]), {"field-size": "M"}).status_code == 403
    assert contact_values([marta]) == {}
