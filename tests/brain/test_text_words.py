"""Words are compared by what they mean, whatever their case, accents, endings and the markup around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmdesk.brain.text.gloss import alternatives_of, gloss
from warmdesk.brain.text.markdown import LONGEST_PARAGRAPH, paragraphs_of
from warmdesk.brain.text.words import content_words, fold, sentences_of, stem, words_of


def test_case_accents_and_special_letters_are_folded() -> None:
    assert fold("Öffnungszeit ŁÓDŹ Straße Ñandú") == "offnungszeit lodz strasse nandu"


def test_a_composed_and_a_decomposed_letter_are_one() -> None:
    assert fold("caf\u00e9") == fold("cafe\u0301")


def test_contractions_and_elisions_are_opened() -> None:
    assert words_of("Don't touch my mom's dress, l'eau coule") == ["do", "not", "touch", "my", "mom", "dress", "eau", "coule"]


def test_times_and_amounts_stay_whole() -> None:
    assert words_of("at 19:30 it's $5.95") == ["at", "19:30", "it", "5.95"]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["shipping", "ships", "shipped"]),
        ("en", ["policy", "policies"]),
        ("en", ["cancel", "cancelled", "cancellation", "cancelling"]),
        ("es", ["devolución", "devoluciones"]),
        ("fr", ["livrer", "livrez", "livré"]),
        ("de", ["Rechnung", "Rechnungen"]),
        ("it", ["orario", "orari"]),
        ("pt", ["entrega", "entregar", "entregas"]),
        ("nl", ["betaling", "betalingen"]),
        ("pl", ["zwrot", "zwroty", "zwrotu"]),
    ],
)
def test_the_forms_of_a_word_share_a_stem(language: str, forms: list[str]) -> None:
    assert len({stem(fold(form), language) for form in forms}) == 1


def test_words_without_meaning_of_their_own_are_left_out() -> None:
    assert content_words("what is the price of it?") == ["pric"]
    assert content_words("¿cuál es el precio?", "es") == [stem("precio", "es")]


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(word for word in words_of(text))
    assert "".join("".join(sentences_of(text)).split()) == "".join(" ".join(text.splitlines()).split())


def test_abbreviations_and_decimals_do_not_end_a_sentence() -> None:
    text = "We open at 9 a.m. on Mondays. Dr. Who costs $5.95. ¿Qué? Sí."
    assert sentences_of(text) == ["We open at 9 a.m. on Mondays.", "Dr. Who costs $5.95.", "¿Qué?", "Sí."]


def test_an_article_becomes_plain_paragraphs() -> None:
    markdown = "# Shipping\n\nWe **ship** to [Canada](https://x.example).\n\n## Duties\nYou pay:\n\n- tax\n- duty\n"
    assert paragraphs_of(markdown) == ["Shipping: We ship to Canada.", "Duties: You pay: tax. duty."]


def test_a_table_is_read_row_by_row() -> None:
    assert paragraphs_of("| Size | Price |\n|---|---|\n| S | $5 |") == ["Size, Price. S, $5."]


def test_markup_never_reaches_a_customer() -> None:
    assert paragraphs_of("<!-- staff --><b>Hi</b> `x` \\*y\\* &amp; z\n\n---\n\n> told") == ["Hi x *y* & z", "told"]


def test_a_long_paragraph_is_split_between_sentences() -> None:
    parts = paragraphs_of("This sentence is repeated. " * 100)
    assert len(parts) > 1
    assert all(len(part) <= LONGEST_PARAGRAPH and part.endswith(".") for part in parts)


@pytest.mark.parametrize(
    ("language", "question", "words"),
    [
        ("es", "¿cuánto cuesta el envío?", {"how", "much", "cost", "shipping"}),
        ("fr", "je dois annuler mon rendez-vous", {"cancel", "appointment"}),
        ("de", "Wann bekomme ich mein Geld zurück?", {"when", "money", "return"}),
        ("it", "c'è un parcheggio?", {"parking"}),
        ("pt", "quando recebo o reembolso?", {"when", "refund"}),
        ("nl", "wat zijn de openingstijden?", {"open", "hours"}),
        ("pl", "gdzie jest moja paczka?", {"where", "parcel"}),
    ],
)
def test_a_question_is_said_in_english_words(language: str, question: str, words: set[str]) -> None:
    assert words <= set(gloss(question, language).split())


def test_a_compound_is_read_by_its_parts() -> None:
    assert gloss("Rechnungsnummer", "de") == "invoice number"


def test_names_stay_as_they_are() -> None:
    assert "guadalajara" in gloss("¿mandan a Guadalajara?", "es")


def test_english_is_not_touched() -> None:
    assert gloss("Do you ship to Perú?", "en") == "Do you ship to Perú?"


def test_a_foreign_word_may_be_met_as_itself_or_in_english() -> None:
    (group,) = alternatives_of("la devolución", "es")
    assert stem("devolucion", "es") in group
    assert stem("return", "en") in group
