"""The desk's own sentences: complete in every language, said in the business's voice, never with a word it avoids."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from warmdesk.accounts.voice import TONES, MissingFact, UnknownPhrase, Voice, say, say_order_status, sign, welcome
from warmdesk.accounts.voice.phrases import LANGUAGES, phrases, places
from warmdesk.lib.wording import SPOKEN

BUSINESSES = Path(__file__).parent.parent / "fixtures" / "businesses"
SHOP = Voice(tone="friendly", business_name="Main Street", signature="— Main Street", languages=("en", "es"))
STATUSES = ("pending", "paid", "packed", "shipped", "delivered", "cancelled", "returned")
SAYS_AUTOMATED = {
    "en": "automated assistant",
    "es": "asistente automatizado",
    "fr": "assistant automatisé",
    "de": "automatische assistent",
    "it": "assistente automatico",
    "pt": "assistente automático",
    "nl": "automatische assistent",
    "pl": "automatycznym asystentem",
}
NO_FAKE_CHEER = ("unfortunately", "we apologize", "valued", "awesome", "inconvenience", "i understand how you feel")


def every_sentence() -> Iterator[tuple[str, str, str, str]]:
    for language in LANGUAGES:
        for key, by_tone in phrases(language).items():
            for tone, wordings in by_tone.items():
                for wording in wordings:
                    yield language, key, tone, wording


def voice_of(business: str) -> Voice:
    folder = yaml.safe_load((BUSINESSES / business / "business.yaml").read_text("utf-8"))
    return Voice(
        tone=folder["voice"]["tone"],
        avoid=tuple(folder["voice"]["avoid"]),
        business_name=folder["name"],
        languages=tuple(folder["languages"]),
    )


def facts_for(key: str) -> dict[str, str]:
    """Every fact that the key has a place for, so that any of its wordings can be said."""
    return {place: f"<{place}>" for wording in phrases("en")[key]["friendly"] for place in places(wording)}


def test_the_desk_speaks_the_languages_whose_days_and_times_it_can_say() -> None:
    assert LANGUAGES == SPOKEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_said_in_every_language_with_the_same_places(language: str) -> None:
    english = phrases("en")
    assert phrases(language).keys() == english.keys()
    for key, by_tone in phrases(language).items():
        wanted = {places(wording) for wording in english[key]["friendly"]}
        assert by_tone.keys() == set(TONES)
        for tone, wordings in by_tone.items():
            assert {places(wording) for wording in wordings} == wanted, (key, tone)
            assert len(wordings) == len(wanted), f"{key}: two wordings of {tone} have the same places"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", TONES)
def test_the_disclosure_says_that_no_person_is_speaking_and_that_one_can_be_had(language: str, tone: str) -> None:
    voice = Voice(tone=tone, business_name="Harbor", languages=(language,))
    said = say("disclosure", voice=voice, language=language).lower()
    assert SAYS_AUTOMATED[language] in said
    assert "harbor" in said
    assert any(person in said for person in ("person", "mensch", "mens", "człowiek", "pessoa"))


@pytest.mark.parametrize("business", ["boutique", "plumbing"])
def test_no_sentence_is_ever_said_with_a_word_that_the_business_avoids(business: str) -> None:
    avoid = voice_of(business).avoid
    for language in LANGUAGES:
        for tone in TONES:
            voice = Voice(tone=tone, avoid=avoid, business_name="B", languages=(language,))
            for key in phrases(language):
                said = say(key, voice=voice, language=language, **facts_for(key))
                assert not voice.avoids(said), (language, tone, key, said)


def test_a_wording_with_an_avoided_word_gives_way_to_another_tone() -> None:
    assert say("greeting_reply", voice=SHOP, language="en") == "Hi! What can I do for you?"
    avoiding = Voice(tone="friendly", avoid=("HI",), languages=("en",))
    assert say("greeting_reply", voice=avoiding, language="en") == "Hello. What can I do for you?"


def test_avoided_words_are_whole_words_whatever_their_case_and_accents() -> None:
    voice = Voice(avoid=("cheap", "policy dictates", "desole"))
    assert voice.avoids("That is CHEAP.")
    assert voice.avoids("Our policy  dictates it")
    assert voice.avoids("Désolé !")
    assert not voice.avoids("cheaper, by our policy, which dictates")


def test_nothing_is_said_with_fake_cheer() -> None:
    for language, key, tone, wording in every_sentence():
        assert not any(word in wording.lower() for word in NO_FAKE_CHEER), (language, key, tone)


def test_formal_and_professional_never_say_tu_where_a_language_has_both() -> None:
    said_to_friends = {"fr": {"tu", "toi", "ton", "ta", "tes", "te"}, "de": {"du", "dich", "dir", "dein", "deine"}}
    said_to_friends |= {"es": {"tú", "te", "ti", "contigo", "tu", "tus"}, "it": {"tu", "ti", "te", "tuo", "tua"}}
    said_to_friends |= {"nl": {"je", "jij", "jou", "jouw"}, "pl": {"ty", "ci", "ciebie", "tobą", "twój", "twoja", "twoje"}}
    for language, key, tone, wording in every_sentence():
        if tone in {"professional", "formal"}:
            words = set(wording.lower().replace("?", " ").replace(".", " ").replace(",", " ").split())
            assert not words & said_to_friends.get(language, set()), (language, key, wording)


def test_a_customer_is_answered_in_their_language_else_the_business_s_else_english() -> None:
    assert say("choice_person", voice=SHOP, language="fr-CA") == "Parler à une personne"
    assert say("choice_person", voice=Voice(languages=("de",)), language="ja") == "Mit einem Menschen sprechen"
    assert say("choice_person", voice=Voice(languages=("ja",)), language="ja") == "Talk to a person"


def test_the_richest_wording_that_the_facts_fill_is_said() -> None:
    bare = say("reach_noted", voice=SHOP, language="en", reach="555 0100", when=None)
    full = say("reach_noted", voice=SHOP, language="en", reach="555 0100", when="tomorrow at 10 am")
    assert bare == "Thanks, we'll use 555 0100."
    assert full == "Thanks, we'll use 555 0100. Our people are back tomorrow at 10 am."


def test_mistakes_of_the_program_are_loud() -> None:
    with pytest.raises(UnknownPhrase):
        say("no_such_key", voice=SHOP, language="en")
    with pytest.raises(MissingFact):
        say("person_joined", voice=SHOP, language="en")


def test_braces_in_a_fact_are_only_text() -> None:
    assert say("person_joined", voice=SHOP, language="en", name="{business}") == "{business} is here now."


def test_a_right_to_left_name_does_not_turn_the_sentence() -> None:
    assert say("person_joined", voice=SHOP, language="en", name="דנה") == "\u2068דנה\u2069 is here now."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", STATUSES)
def test_an_order_is_told_of_with_and_without_carrier_and_arrival(language: str, status: str) -> None:
    bare = say_order_status(status, voice=SHOP, language=language, order="1042")
    full = say_order_status(
        status, voice=SHOP, language=language, order="1042", items="2 dresses", carrier="UPS", tracking="1Z9", eta="May 4"
    )
    assert "1042" in bare
    assert full.startswith(bare)
    assert "2 dresses" in full
    assert ("1Z9" in full) == (status in {"shipped", "delivered"})
    assert ("May 4" in full) == (status in {"pending", "paid", "packed", "shipped"})


def test_an_arrival_that_has_passed_is_not_promised_again() -> None:
    said = say_order_status("shipped", voice=SHOP, language="en", order="1042", was_due="on March 2")
    assert said == "Order 1042 has shipped and is on its way. It was due on March 2."


def test_an_e_mail_is_signed_once_and_a_chat_is_not() -> None:
    signed = sign("Hello.", "email", SHOP)
    assert signed == "Hello.\n\n— Main Street"
    assert sign(signed, "email", SHOP) == signed
    assert sign("Hello.", "web", SHOP) == sign("Hello.", "sms", SHOP) == "Hello."


def test_the_welcome_always_discloses_and_keeps_the_business_s_own_greeting() -> None:
    own = Voice(greeting="Hi! I'm the shop's automated assistant.", business_name="Shop", languages=("en", "es"))
    silent = Voice(greeting="Welcome to the shop!", business_name="Shop", languages=("en",))
    assert welcome(own, "en") == own.greeting
    assert welcome(own, "es").startswith("¡Hola! Soy el asistente automatizado de Shop.")
    assert welcome(silent, "en").startswith("Welcome to the shop! Hi! I'm the automated assistant of Shop.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    ["clarify_choice", "clarify_choices", "clarify_rephrase", "clarify_nonsense", "refuse_private", "refuse_not_possible"],
)
def test_whatever_is_not_answered_offers_a_person(language: str, key: str) -> None:
    person = {"de": "mensch", "nl": "mens", "pl": "człowiek", "pt": "pessoa", "fr": "personne"}.get(language, "person")
    for by_tone in phrases(language)[key].values():
        assert all(person in wording.lower() for wording in by_tone)
