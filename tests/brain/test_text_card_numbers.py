"""A card's number is struck out however it is typed, and nothing else is taken for one."""

from __future__ import annotations

import random
import string
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmdesk.brain.text.card_numbers import ISSUERS, STRUCK, cards_in, has_check_digit, is_issued, strike_out

PUBLISHED = {
    "4242424242424242": "Visa", "4000056655665556": "Visa debit", "5555555555554444": "Mastercard",
    "2223003122003222": "Mastercard",
    "378282246310005": "American Express", "6011111111111117": "Discover", "3056930009020004": "Diners Club",
    "36227206271667": "Diners Club", "3566002020360505": "JCB", "6200000000000005": "UnionPay", "6759649826438453": "Maestro",
    "4012888888881881": "Visa", "371449635398431": "American Express",
}  # fmt: skip
"""Numbers that issuers and payment providers publish for tests."""
SENTENCES = (
    "my card is {} thanks", "mi tarjeta es {} y caduca 09/28", "ma carte : {}, merci", "Meine Karte: {}", "la carta è {}",
    "o meu cartão é {}", "mijn kaart is {}.", "moja karta to {}", "{}", "pay with\n{}\nplease", "Visa {} exp 12/29",
    "order 1042, card {}",
)  # fmt: skip


def card_numbers() -> st.SearchStrategy[str]:
    """Any number that any issuer could have given out."""

    def complete(issuer: tuple[int, int, frozenset[int]], seed: int) -> str:
        rng = random.Random(seed)
        prefix, length = str(rng.randint(issuer[0], issuer[1])), rng.choice(sorted(issuer[2]))
        body = prefix + "".join(rng.choice(string.digits) for _ in range(length - len(prefix) - 1))
        return next(body + digit for digit in string.digits if has_check_digit(body + digit))

    return st.builds(complete, st.sampled_from(ISSUERS), st.integers(0, 2**32))


def splits() -> st.SearchStrategy[str]:
    """How people split a number into pieces of four."""
    return st.sampled_from(["", " ", "-", ".", "  ", " - ", "\u00a0", "\u202f", "–", "_", "/", "\n", "\u200b"])


def in_fours(number: str, split: str) -> str:
    return split.join(number[place : place + 4] for place in range(0, len(number), 4))


@given(card_numbers(), splits(), st.sampled_from(SENTENCES))
@settings(max_examples=600, deadline=None)
def test_any_issued_number_is_struck_out_of_any_sentence(number: str, split: str, sentence: str) -> None:
    struck, count = strike_out(sentence.format(in_fours(number, split)))
    assert count == 1
    assert STRUCK in struck
    assert struck.count("•") >= 16
    for place in range(len(number) - 5):
        assert number[place : place + 6] not in struck
    assert strike_out(struck) == (struck, 0)


@pytest.mark.parametrize("number", PUBLISHED)
@pytest.mark.parametrize("shape", ["4-4-4-4-4", "4-6-5", "2", "1", "8"])
def test_published_test_numbers_are_struck_out_in_every_shape(number: str, shape: str) -> None:
    sizes = [int(size) for size in shape.split("-")] * 19
    pieces, rest = [], number
    for size in sizes:
        pieces, rest = [*pieces, rest[:size]], rest[size:]
    typed = " ".join(piece for piece in pieces if piece)
    assert strike_out(f"use {typed} please") == (f"use {STRUCK} please", 1)


@pytest.mark.parametrize("zero", ["０", "٠", "०"])
def test_digits_of_any_script_are_digits(zero: str) -> None:
    typed = "".join(chr(ord(zero) + int(digit)) for digit in "4242424242424242")
    assert strike_out(f"card {typed}") == (f"card {STRUCK}", 1)


def test_the_security_code_goes_with_the_number() -> None:
    assert strike_out("heres my card 4111 1111 1111 1111 exp 09/28 cvc 123 put inv-515 on it") == (
        f"heres my card {STRUCK} exp 09/28 cvc ••• put inv-515 on it", 1,
    )  # fmt: skip
    assert strike_out("visa 4111-1111-1111-1111 06/29 341 take it")[0] == f"visa {STRUCK} 06/29 ••• take it"
    for words in ("código de seguridad: 987", "Prüfziffer 987", "cryptogramme 987", "codice di sicurezza è 987", "CVV=987"):
        assert "987" not in strike_out(words)[0]


def test_two_cards_in_a_message_are_two() -> None:
    assert strike_out("4242424242424242 or 5555 5555 5555 4444")[0] == f"{STRUCK} or {STRUCK}"


@pytest.mark.parametrize(
    "text",
    [
        "order 1042", "call +34 600 000 001", "+49 151 23456789", "my IBAN is DE89 3704 0044 0532 0130 00",
        "GB82 WEST 1234 5698 7654 32",
        "tracking number 9400 1000 0000 0000 0000 00", "tracking 4000056655665556", "Sendungsnummer: 4000056655665556",
        "order #4242424242424242", "from 2026-03-01 to 2026-03-14, 10:00", "4 shirts, 4 socks, 2 hats and 4242 points",
        "ISBN 978-3-16-148410-0", "it cost 4.242,42 and 4.242,42", "ORD4242424242424242", "1234 5678 9012 3456",
    ],
)  # fmt: skip
def test_orders_phones_accounts_and_dates_are_no_cards(text: str) -> None:
    assert strike_out(text) == (text, 0)


@given(st.integers(1, 10**11 - 1), st.sampled_from(["order {}", "pedido {}", "+{}", "call {}", "nr {}", "{}", "#{}"]))
@settings(max_examples=400)
def test_a_number_of_up_to_eleven_digits_is_never_a_card(number: int, sentence: str) -> None:
    assert cards_in(sentence.format(number)) == []


@given(st.integers(10**7, 10**14), st.sampled_from(["+{}", "+{} ", "call me: +{}"]))
@settings(max_examples=400)
def test_what_begins_with_a_plus_is_a_phone_number(number: int, sentence: str) -> None:
    assert cards_in(sentence.format(number)) == []


@given(st.sampled_from(["DE", "ES", "FR", "GB", "PL", "NL", "IT", "PT"]), st.integers(0, 10**16 - 1), st.booleans())
@settings(max_examples=400)
def test_an_iban_is_no_card(country: str, account: int, is_split: bool) -> None:
    body = f"{account:016d}"
    letters = "".join(str(int(letter, 36)) for letter in country)
    check = 98 - int(f"{body}{letters}00") % 97
    iban = f"{country}{check:02d}{body}"
    typed = in_fours(iban, " ") if is_split else iban
    assert cards_in(f"pay to {typed} please") == []


@given(st.text(max_size=200))
@settings(max_examples=300)
def test_striking_out_never_fails_and_twice_is_once(text: str) -> None:
    struck, _ = strike_out(text)
    assert strike_out(struck)[0] == struck


def test_a_wrong_digit_makes_it_no_card() -> None:
    assert not is_issued("4242424242424241")
    assert strike_out("4242 4242 4242 4241") == ("4242 4242 4242 4241", 0)


@pytest.mark.parametrize("piece", ["4 ", "4242 ", "4242", "4242-4242 ", "order 4242 "])
def test_a_message_full_of_digits_is_read_at_once(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    started = time.process_time()
    strike_out(text)
    assert time.process_time() - started < 2
