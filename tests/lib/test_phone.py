"""Phone numbers are read as people type them."""

from __future__ import annotations

import pytest

from warmdesk.lib.phone import charges_the_caller, parse_phone, phones_in


def test_a_number_of_the_region_becomes_e164() -> None:
    phone = parse_phone(" (217) 555-0142 ", "US")
    assert phone is not None
    assert (phone.typed, phone.e164) == ("(217) 555-0142", "+12175550142")


def test_a_short_local_number_is_kept_as_typed_without_e164() -> None:
    phone = parse_phone("+1 555 0100", "US")
    assert phone is not None
    assert (phone.typed, phone.e164) == ("+1 555 0100", "")


def test_what_is_no_number_is_none() -> None:
    assert parse_phone("tomorrow", "US") is None
    assert parse_phone("12", "US") is None


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    [
        ("ring 06 12 34 56 78 after five", "FR", "+33612345678"),
        ("my number's 2175550142", "US", "+12175550142"),
        ("it's +44 20 7946 0958, thanks", "US", "+442079460958"),
    ],
)
def test_numbers_inside_a_message_are_found(text: str, region: str, e164: str) -> None:
    (phone,) = phones_in(text, region)
    assert phone.e164 == e164
    assert text[phone.start : phone.end] == phone.typed


@pytest.mark.parametrize("text", ["order 1042", "on 2026-03-01 14:30", "12.05.2026", "$1,299.00", "1234567"])
def test_dates_amounts_and_order_numbers_are_no_phones(text: str) -> None:
    assert phones_in(text, "US") == ()


@pytest.mark.parametrize("number", ["+1 900 555 0199", "0900 5 555 123", "+34 806 555 123", "+39 899 555 123"])
def test_a_number_that_bills_the_caller_is_told_apart(number: str) -> None:
    assert charges_the_caller(number, "DE")


@pytest.mark.parametrize("number", ["+1 555 010 4477", "030 555 0199", "+31 20 555 0190", "tomorrow"])
def test_an_ordinary_number_bills_nobody(number: str) -> None:
    assert not charges_the_caller(number, "DE")
