"""The words of invoices and of their public page, whole, in every language that the desk speaks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import yaml

from warmdesk.accounts.selectors import the_business, voice_of
from warmdesk.accounts.voice import spoken_language
from warmdesk.payments.models import Invoice


@lru_cache
def words(language: str) -> Mapping[str, str]:
    """Return the words of a language, by key; `language` is one that the desk speaks."""
    source = files("warmdesk.payments").joinpath("words", f"{language}.yaml").read_text("utf-8")
    found: dict[str, str] = yaml.safe_load(source)
    return found


def language_of(invoice: Invoice) -> str:
    """Return the language in which an invoice is written: its customer's, else the business's first."""
    return spoken_language(invoice.contact.language, voice_of(the_business()))
