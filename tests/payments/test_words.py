"""The words of invoices are complete in every language that the desk speaks."""

from __future__ import annotations

import pytest

from warmdesk.accounts.voice.phrases import LANGUAGES
from warmdesk.payments.wording import words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language: str) -> None:
    assert list(words(language)) == list(words("en"))
    assert all(words(language).values())
