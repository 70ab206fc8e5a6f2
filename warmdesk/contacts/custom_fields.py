"""Custom fields: what the business keeps of contacts and conversations in words of its own, and how what people type is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext

from warmdesk.contacts.errors import BadValue
from warmdesk.contacts.events import ContactChanged, FieldKept, FieldRemoved
from warmdesk.contacts.models import Contact, ContactValue, CustomField
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

LONGEST = 300
MOST_CHOICES = 50
MOST_FIELDS = 40
LARGEST = Decimal(10) ** 15
YES, NO = "yes", "no"
Kind = CustomField.Kind


def custom_fields(about: str = "") -> list[CustomField]:
    """Return the business's own fields in their order, of contacts or conversations only if `about` says so."""
    found = CustomField.objects.all()
    return list(found.filter(about=about) if about else found)


def custom_field(key: str) -> CustomField | None:
    """Return the field with this key, if any."""
    return CustomField.objects.filter(key=key).first()


def put_field(
    *, name: str, about: str, kind: str, choices: Sequence[str] = (), key: str = "", position: int | None = None, by: int | None
) -> CustomField:
    """Keep a field; with a `key` that is there its name, choices and place, for what it is about and its kind stay.

    Records FieldKept. Raises BadValue.
    """
    named, made = name.strip()[:60], (key or slugify(name) or slugify(name, allow_unicode=True))[:60]
    chosen = list(dict.fromkeys(one.strip()[:LONGEST] for one in choices if one.strip()))[:MOST_CHOICES]
    with write():
        found = CustomField.objects.filter(key=made).first()
        if not named or not made:
            raise BadValue(gettext("A field needs a name."), field="name")
        if found and not key:
            raise BadValue(gettext("There is a field of this name already."), field="name")
        if found is None and CustomField.objects.count() >= MOST_FIELDS:
            raise BadValue(gettext("There may be %(most)d fields.") % {"most": MOST_FIELDS}, field="name")
        kept = found or CustomField(key=made, about=about, kind=kind, position=CustomField.objects.count() + 1)
        if kept.kind == Kind.CHOICE and len(chosen) < 2:
            raise BadValue(gettext("Name at least two things to choose from."), field="choices")
        kept.name, kept.choices = named, chosen if kept.kind == Kind.CHOICE else []
        kept.position = kept.position if position is None else position
        kept.save()
        record(FieldKept(key=kept.key, about=kept.about, kind=kept.kind, by=by))
    return kept


def remove_field(*, key: str, by: int | None) -> None:
    """Remove a field with all that stands in it; records FieldRemoved. Removing twice is harmless."""
    with write():
        if CustomField.objects.filter(key=key).delete()[0]:
            record(FieldRemoved(key=key, by=by))


def value_for(field: CustomField, typed: str) -> str:
    """Return what was typed in the field's one writing; empty for nothing. Raises BadValue."""
    said = "".join(char if char.isprintable() else " " for char in typed).strip()
    if not said:
        return ""
    if len(said) > LONGEST:
        raise BadValue(gettext("%(name)s may hold %(most)d characters.") % {"name": field.name, "most": LONGEST}, field=field.key)
    if field.kind == Kind.NUMBER:
        return _number(field, said)
    if field.kind == Kind.DATE:
        return _date(field, said)
    if field.kind in {Kind.CHOICE, Kind.YES_NO}:
        return _chosen(field, said, field.choices if field.kind == Kind.CHOICE else [YES, NO])
    return said


def _number(field: CustomField, said: str) -> str:
    try:
        number = Decimal(said.replace(",", ".") if said.count(",") == 1 and "." not in said else said)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) >= LARGEST:
        raise BadValue(gettext("%(name)s takes a number such as 12.5.") % {"name": field.name}, field=field.key)
    return f"{number.normalize():f}"


def _date(field: CustomField, said: str) -> str:
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        raise BadValue(gettext("%(name)s takes a date such as 2026-03-01.") % {"name": field.name}, field=field.key) from None


def _chosen(field: CustomField, said: str, choices: Sequence[str]) -> str:
    found = next((one for one in choices if one.casefold() == said.casefold()), None)
    if found is None:
        known = {"name": field.name, "known": ", ".join(choices)}
        raise BadValue(gettext("%(name)s takes one of: %(known)s.") % known, field=field.key)
    return found


def contact_values(person: Sequence[Contact]) -> dict[str, str]:
    """Return what stands in one person's fields, by key: of several contacts the first that has a value counts."""
    places = {one.id: place for place, one in enumerate(person)}
    rows = ContactValue.objects.filter(contact__in=person).values_list("contact_id", "field__key", "value")
    return {key: value for _, key, value in sorted(rows, key=lambda row: places[row[0]], reverse=True)}


def set_contact_values(*, contact: Contact, values: Mapping[str, str], by: int | None) -> None:
    """Let a contact's fields hold what was typed, by key; what is empty is forgotten.

    Records ContactChanged for each that changed. Raises BadValue, with nothing written.
    """
    fields = {one.key: one for one in custom_fields(CustomField.About.CONTACT)}
    wanted = {key: value_for(fields[key], typed) for key, typed in values.items() if key in fields}
    with write():
        held = contact_values([contact])
        for key, value in wanted.items():
            if held.get(key, "") == value:
                continue
            row: dict[str, Any] = {"contact": contact, "field": fields[key]}
            if value:
                ContactValue.objects.update_or_create(**row, defaults={"value": value})
            else:
                ContactValue.objects.filter(**row).delete()
            record(ContactChanged(contact_id=contact.id, field=key, by=by))


def values_of_customers() -> list[tuple[str, str, str]]:
    """Return what stands in the fields of customers who have a number of the business's own: number, key, value, in order."""
    known = ContactValue.objects.exclude(contact__external_id=None).order_by("contact__external_id", "field__key")
    return [(str(number), key, value) for number, key, value in known.values_list("contact__external_id", "field__key", "value")]
