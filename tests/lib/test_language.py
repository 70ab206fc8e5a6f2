"""A message's language is told where the message tells it, and left open where it does not."""

from __future__ import annotations

import pytest

from warmdesk.lib.language import language_of

_ALL = ("en", "es", "fr", "de", "it", "pt", "nl", "pl")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("what time do u close on thurs", "en"),
        ("¿mandan a Guadalajara?", "es"),
        ("Quels sont vos horaires le dimanche ?", "fr"),
        ("Wie lange dauert der Versand nach Bern?", "de"),
        ("Quali sono gli orari?", "it"),
        ("oi, tudo bem? vocês entregam em casa?", "pt"),
        ("wat kost de bezorging?", "nl"),
        ("ile kosztuje dostawa?", "pl"),
        ("gracias", "es"),
        ("vielen dank", "de"),
        ("HOW MUCH IS IT", "en"),
    ],
)
def test_a_language_is_told_from_a_message(text: str, language: str) -> None:
    told, p = language_of(text, _ALL)
    assert told == language
    assert p > 0.6


@pytest.mark.parametrize("text", ["", "ok", "1042", "🐶🐶", "C-104", "joe@x.example", "https://x.example/es", "19:30", "no"])
def test_what_says_nothing_of_its_language_is_left_open(text: str) -> None:
    assert language_of(text, ("en", "es"))[1] <= 0.6
    assert language_of(text, _ALL)[1] <= 0.4


def test_a_regional_language_keeps_its_name() -> None:
    assert language_of("vocês entregam em casa?", ("en", "pt-BR"))[0] == "pt-BR"


def test_the_only_language_is_certain() -> None:
    assert language_of("bonjour", ("en",)) == ("en", 1.0)


def test_an_unknown_language_code_is_harmless() -> None:
    assert language_of("good morning, are you open today?", ("en", "tlh"))[0] == "en"
