"""What the fields of a contact can hold, and how what people write is read into them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from babel import Locale, UnknownLocaleError
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from warmdesk.accounts.selectors import business_or_none
from warmdesk.contacts.errors import BadValue, NotChangeable
from warmdesk.lib.phone import parse_phone
from warmdesk.lib.reach import region_of

Fields = dict[str, str | date | None]
LONGEST_NAME, LONGEST_EMAIL, LONGEST_PHONE, LONGEST_TEXT = 200, 254, 40, 2000


def fields_for(field: str, value: str) -> Fields:
    """Return the columns that giving `field` this value sets. Raises BadValue, NotChangeable."""
    read = _READ.get(field)
    if read is None:
        raise NotChangeable("That can't be changed here.", field=field)
    return read("".join(char for char in value if char in "\n\t" or ord(char) >= 32).strip())


def _name(value: str) -> Fields:
    if not value or "\n" in value or not any(char.isalpha() for char in value) or "@" in value:
        raise BadValue("That is not a name.", field="name")
    return {"name": _short(value, "name", LONGEST_NAME)}


def _email(value: str) -> Fields:
    address = value.removeprefix("mailto:")
    try:
        validate_email(_short(address, "email", LONGEST_EMAIL))
    except ValidationError as error:
        raise BadValue("That is not an e-mail address.", field="email") from error
    return {"email": address}


def _phone(value: str) -> Fields:
    """A number without a country code is read as one of the business's country, and kept as typed."""
    business = business_or_none()
    phone = parse_phone(_short(value, "phone", LONGEST_PHONE), region_of(business.phone) if business else None)
    if phone is None:
        raise BadValue("That is not a phone number.", field="phone")
    return {"phone": phone.typed, "phone_e164": phone.e164}


def _language(value: str) -> Fields:
    try:
        Locale.parse(value, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise BadValue("That is not a language, such as en or pt-BR.", field="language") from error
    return {"language": value}


def _since(value: str) -> Fields:
    try:
        return {"since": date.fromisoformat(value)}
    except ValueError as error:
        raise BadValue("That is not a date, such as 2026-03-01.", field="since") from error


def _address(value: str) -> Fields:
    if not any(char.isalnum() for char in value):
        raise BadValue("That is not an address.", field="address")
    return {"address": _short(value, "address", LONGEST_TEXT)}


def _notes(value: str) -> Fields:
    return {"notes": _short(value, "notes", LONGEST_TEXT)}


def _short(value: str, field: str, most: int) -> str:
    if len(value) > most:
        raise BadValue(f"This may hold {most} characters.", field=field, most=most)
    return value


_READ: dict[str, Callable[[str], Fields]] = {
    "name": _name,
    "email": _email,
    "phone": _phone,
    "language": _language,
    "since": _since,
    "address": _address,
    "notes": _notes,
}
