"""How somebody can be reached, as people write it: an e-mail address or a phone number in a sentence."""

from __future__ import annotations

import re

import phonenumbers

from warmdesk.lib.phone import phones_in

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")


def reach_in(text: str, business_phone: str) -> str:
    """Return the first e-mail address or phone number in the text, as typed, or an empty string.

    A number without a country code is read as one of the business's country.
    """
    if found := _EMAIL.search(text):
        return found.group().rstrip(".")
    return next((phone.typed for phone in phones_in(text, region_of(business_phone))), "")


def region_of(phone: str) -> str | None:
    """Return the country (ISO 3166) of a number that is written with its country code, if it is."""
    try:
        code = phonenumbers.parse(phone, None).country_code
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.region_code_for_country_code(code) if code else None
