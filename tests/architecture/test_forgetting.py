"""Whatever could hold what belongs to a contact belongs to a room that forgets, or was looked at and has a reason to stay."""

from __future__ import annotations

from tests.architecture.forgetting import KEPT, free_fields, label_of, models_about_contacts
from warmdesk.governance.services import FORGETTING

FORGETFUL = {"contacts", *FORGETTING}


def test_every_field_about_a_contact_is_in_a_room_that_forgets_or_was_reviewed() -> None:
    homeless = [
        label_of(field)
        for model in models_about_contacts()
        for field in free_fields(model)
        if model._meta.app_label not in FORGETFUL and label_of(field) not in KEPT
    ]
    assert not homeless, "give the room an erase_contact and list it in governance.services.FORGETTING, or review the field"


def test_the_reviewed_list_names_only_fields_that_are_there_and_says_why() -> None:
    there = {label_of(field) for model in models_about_contacts() for field in free_fields(model)}
    assert set(KEPT) <= there
    assert all(len(reason) > 5 for reason in KEPT.values())


def test_every_room_that_forgets_holds_something_about_contacts() -> None:
    assert {model._meta.app_label for model in models_about_contacts()} >= FORGETFUL
