"""The corpus of wishes keeps its format and its split, and repeats nothing."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from warmdesk.brain.understand.wish_model import NONE
from warmdesk.brain.understand.wishes import TOOLS

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt")
FEWEST_A_WISH, FEWEST_NONE = 36, 180


def rows_of(language: str) -> list[dict[str, str]]:
    path = files("warmdesk.assistant") / "wishes" / f"{language}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def folded(text: str) -> str:
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", bare))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_numbered_labelled_and_split(language: str) -> None:
    for number, row in enumerate(rows_of(language), 1):
        assert row["id"] == f"{language}-{number:04}"
        assert row["wish"] in {*TOOLS, NONE}
        assert row["split"] == ("test" if number % 5 == 0 else "train")
        assert row["text"] == row["text"].strip() != ""
        assert row.keys() <= {"id", "text", "wish", "trade", "split"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wish_has_enough_rows_and_no_text_stands_twice(language: str) -> None:
    rows = rows_of(language)
    counts = Counter(row["wish"] for row in rows)
    assert all(counts[tool] >= FEWEST_A_WISH for tool in TOOLS)
    assert counts[NONE] >= FEWEST_NONE
    assert len({folded(row["text"]) or row["text"] for row in rows}) == len(rows)
