"""Every sentence that a customer may read stands in all eight languages of the desk, with the same places to fill."""

from __future__ import annotations

import io
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client
from django.utils.html import escape

import warmdesk
from warmdesk.accounts.voice import phrases
from warmdesk.lib.language import SPOKEN as HEARD
from warmdesk.lib.wording import SPOKEN
from warmdesk.payments.wording import words as invoice_words
from warmdesk.portal.wording import words as page_words

DESK = Path(warmdesk.__file__).parent
CATALOGS = DESK / "locale"
ROOMS_OF_CUSTOMERS = ("channels",)
FILES_OF_CUSTOMERS = (
    "conversations/attachments.py",
    "lib/bodies.py",
    "console/templates/404.html",
    "console/templates/500.html",
    "console/templates/error.html",
)
"""Outside of those rooms: what the widget shows of a refused file or body, and the pages of an address that is wrong."""
OTHERS = tuple(language for language in SPOKEN if language != "en")
PLACE = re.compile(r"{\w+}")


def catalog(language: str) -> Catalog:
    with (CATALOGS / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=language)


def translations(language: str) -> dict[str, str]:
    return {str(message.id): str(message.string) for message in catalog(language) if message.id and not message.fuzzy}


def files_of_customers() -> Iterator[Path]:
    yield from (DESK / name for name in FILES_OF_CUSTOMERS)
    for room in ROOMS_OF_CUSTOMERS:
        yield from (file for file in (DESK / room).rglob("*") if file.suffix in {".py", ".html"})


def sentences() -> set[str]:
    """Return every sentence that is marked for translation where customers may read it."""
    found: set[str] = set()
    for file in files_of_customers():
        if file.suffix == ".html":
            found.update(re.findall(r'{%\s*trans(?:late)? "([^"]+)"', file.read_text(encoding="utf-8")))
        else:
            found.update(str(sentence) for _line, sentence, *_rest in extract_from_file("python", file, keywords={"_": None}))
    return found


def test_the_desk_hears_speaks_and_shows_the_same_eight_languages() -> None:
    assert len(SPOKEN) == 8
    assert set(HEARD) == set(SPOKEN) == set(phrases.LANGUAGES) == {code for code, _name in settings.LANGUAGES}
    assert {folder.name for folder in CATALOGS.iterdir()} == set(OTHERS)


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_is_translated_and_none_is_left_over(language: str) -> None:
    translated = translations(language)
    assert set(translated) == sentences()
    assert all(translated.values())


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_the_same_places(language: str) -> None:
    wrong = [one for one, said in translations(language).items() if sorted(PLACE.findall(one)) != sorted(PLACE.findall(said))]
    assert not wrong


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_translations_are_fresh(language: str) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalog(language))
    kept = (CATALOGS / language / "LC_MESSAGES" / "django.mo").read_bytes()
    assert kept == compiled.getvalue(), "run: pybabel compile --domain django --directory warmdesk/locale"


@pytest.mark.parametrize("words", [page_words, invoice_words], ids=["booking page", "invoices"])
@pytest.mark.parametrize("language", OTHERS)
def test_every_word_of_a_page_exists_with_the_same_places(words: object, language: str) -> None:
    assert callable(words)
    english, theirs = words("en"), words(language)
    assert list(theirs) == list(english)
    assert all(theirs.values())
    assert {key: places(text) for key, text in theirs.items()} == {key: places(text) for key, text in english.items()}


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


@pytest.mark.django_db
@pytest.mark.parametrize("language", SPOKEN)
def test_an_address_with_nothing_behind_it_says_so_in_the_browsers_language(language: str) -> None:
    page = Client().get("/no/such/address", headers={"Accept-Language": language})
    assert page.status_code == 404
    text = page.content.decode()
    assert f'<html lang="{language}">' in text
    title = "There is nothing here"
    assert escape(title if language == "en" else translations(language)[title]) in text
    assert "/desk/" not in text.partition("<main")[2], "a customer has no business there"


@pytest.mark.django_db
def test_the_console_stays_in_one_language_whatever_the_browser_asks_for() -> None:
    page = Client().get("/desk/sign-in", headers={"Accept-Language": "it"}).content.decode()
    assert '<html lang="en">' in page
    assert "Sign in" in page
