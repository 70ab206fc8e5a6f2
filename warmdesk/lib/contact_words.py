"""How somebody can be reached, as people write it: an e-mail address or a phone number in a sentence."""

from __future__ import annotations

import re

import phonenumbers

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")


def email_in(text: str) -> str:
    """Return the first e-mail address in the text, or an empty string."""
    found = _EMAIL.search(text)
    return found.group().rstrip(".") if found else ""


def phone_in(text: str, business_phone: str) -> str:
    """Return the first possible phone number in the text as typed, or an empty string.

    A number without a country code is read as one of the business's country. *Possible* is enough: fictional numbers are not *valid*.
    """
    region = region_of(business_phone)
    for match in phonenumbers.PhoneNumberMatcher(text, region, leniency=phonenumbers.Leniency.POSSIBLE):
        if sum(char.isdigit() for char in match.raw_string) >= 7:
            return match.raw_string.strip()
    return ""


def region_of(phone: str) -> str:
    """Return the country of a number with a country code, as ISO 3166, or US."""
    try:
        parsed = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return "US"
    return phonenumbers.region_code_for_country_code(parsed.country_code or 1)


def reach_in(text: str, business_phone: str) -> str:
    """Return the e-mail address or phone number in the text, or an empty string."""
    return email_in(text) or phone_in(text, business_phone)


def e164(phone: str, business_phone: str) -> str:
    """Return a phone number in E.164 where it can be read as one of the business's country, else an empty string."""
    try:
        parsed = phonenumbers.parse(phone, region_of(business_phone))
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
