"""Money never mixes currencies and never rounds."""

import pytest

from warmdesk.lib.money import DifferentCurrencies, MalformedAmount, Money


def test_an_amount_is_read_in_the_smallest_unit_of_its_currency() -> None:
    assert Money.parse("98.00", "USD") == Money(9800, "USD")
    assert Money.parse("98.5", "USD") == Money(9850, "USD")
    assert Money.parse("1200", "JPY") == Money(1200, "JPY")
    assert Money.parse("1.234", "TND") == Money(1234, "TND")


@pytest.mark.parametrize("text", ["", "abc", "1,50", "1.005", "NaN", "Infinity", "$5"])
def test_a_malformed_amount_says_what_was_expected(text: str) -> None:
    with pytest.raises(MalformedAmount, match=r"such as 98\.00"):
        Money.parse(text, "USD")


def test_amounts_add_subtract_and_multiply() -> None:
    assert Money(9800, "USD") + Money(250, "USD") == Money(10050, "USD")
    assert Money(9800, "USD") - Money(250, "USD") == Money(9550, "USD")
    assert 2 * Money(150, "USD") == Money(300, "USD")
    assert -Money(1, "USD") < Money(0, "USD") <= Money(0, "USD")
    assert not Money(0, "USD")


def test_amounts_of_two_currencies_never_meet() -> None:
    with pytest.raises(DifferentCurrencies):
        Money(1, "USD") + Money(1, "EUR")
    with pytest.raises(DifferentCurrencies):
        assert Money(1, "USD") < Money(1, "EUR")


def test_it_reads_as_a_decimal() -> None:
    assert str(Money(9800, "USD")) == "98.00 USD"
    assert str(Money(1200, "JPY")) == "1200 JPY"
    assert Money(9800, "USD").is_whole
    assert not Money(9850, "USD").is_whole
