"""Personal data is found by its form and nothing else is taken for it."""

from __future__ import annotations

import pytest

from warmdesk.brain.text.account_numbers import is_iban
from warmdesk.brain.text.personal_data import is_card_number, mask, personal_data_in


def test_each_kind_is_masked_by_its_name() -> None:
    text = "I'm ana@x.example, card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00, or call (217) 555-0142."
    assert mask(text, "US") == "I'm [e-mail], card [card number], IBAN [IBAN], or call [phone]."


@pytest.mark.parametrize(
    "text", ["order 1042 of 2026-03-01", "it was $1,299.00", "open 10:00-18:00", "ref 1234567", "10.0.0.254"]
)
def test_orders_dates_amounts_and_hours_are_no_personal_data(text: str) -> None:
    assert personal_data_in(text, "US") == ()


def test_the_place_of_a_find_is_its_place_in_the_text() -> None:
    text = "write to joe.b@x.example please"
    (found,) = personal_data_in(text)
    assert text[found.start : found.end] == found.typed == "joe.b@x.example"


def test_a_card_number_needs_its_check_digit() -> None:
    assert is_card_number("4111111111111111")
    assert not is_card_number("4111111111111112")
    assert not is_card_number("0000000000000000")


def test_an_iban_needs_its_check_digits() -> None:
    assert is_iban("GB82 WEST 1234 5698 7654 32")
    assert not is_iban("GB83 WEST 1234 5698 7654 32")


def test_an_iban_does_not_swallow_the_next_word() -> None:
    assert mask("GB82WEST12345698765432 and thanks") == "[IBAN] and thanks"
