"""The corpus keeps its format, its split and its counts, and repeats nothing."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

Row = dict[str, Any]

MINIMUM_LINES = {"en": 2240, "es": 1420, "fr": 1410, "de": 1410, "it": 1400, "pt": 1400, "nl": 1400, "pl": 1400}
MINIMUM_SHARES = {
    "asked_for_human": 0.12,
    "upset": 0.1,
    "urgent": 0.06,
    "safety": 0.05,
    "dispute": 0.06,
    "legal": 0.03,
    "sensitive": 0.06,
    "abuse": 0.01,
    "injection": 0.02,
    "smalltalk": 0.04,
    "routine": 0.09,
}
MINIMUM_NEIGHBOUR_SHARE = 0.2
PEACEFUL = {"routine", "smalltalk"}
REQUIRED = {"id", "language", "text", "label", "split"}
OPTIONAL = {"near", "trade"}


def lines_of(language: str) -> list[str]:
    path = files("warmdesk.assistant") / "corpus" / f"{language}.jsonl"
    return path.read_text(encoding="utf-8").splitlines()


def rows_of(language: str) -> list[Row]:
    return [json.loads(line) for line in lines_of(language)]


def folded(text: str) -> str:
    """Return the words alone: no case, no accents, no punctuation (emoji and single signs stay)."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", bare)) or text.strip()


def trigrams(text: str) -> frozenset[str]:
    padded = f"  {folded(text)} "
    return frozenset(padded[start : start + 3] for start in range(len(padded) - 2))


def test_the_languages_are_those_with_a_stated_minimum() -> None:
    names = {path.name for path in (files("warmdesk.assistant") / "corpus").iterdir() if path.name.endswith(".jsonl")}
    assert names == {f"{language}.jsonl" for language in MINIMUM_LINES}


@pytest.mark.parametrize("language", MINIMUM_LINES)
def test_every_line_has_the_documented_format(language: str) -> None:
    for number, row in enumerate(rows_of(language), start=1):
        assert set(row) >= REQUIRED, row
        assert set(row) <= REQUIRED | OPTIONAL, row
        assert all(isinstance(value, str) and value == value.strip() != "" for value in row.values()), row
        assert row["id"] == f"{language}-{number:04d}", row
        assert row["language"] == language, row
        assert unicodedata.is_normalized("NFC", row["text"]), row


@pytest.mark.parametrize("language", MINIMUM_LINES)
def test_labels_are_known_and_only_peaceful_messages_have_a_neighbour(language: str) -> None:
    for row in rows_of(language):
        assert row["label"] in MINIMUM_SHARES, row
        if "near" in row:
            assert row["label"] in PEACEFUL, row
            assert row["near"] in MINIMUM_SHARES.keys() - PEACEFUL, row


@pytest.mark.parametrize("language", MINIMUM_LINES)
def test_every_fifth_line_is_kept_for_testing(language: str) -> None:
    for number, row in enumerate(rows_of(language), start=1):
        assert row["split"] == ("test" if number % 5 == 0 else "train"), row


@pytest.mark.parametrize("language", MINIMUM_LINES)
def test_every_label_occurs_on_both_sides_of_the_split(language: str) -> None:
    train = {row["label"] for row in rows_of(language) if row["split"] == "train"}
    assert train == MINIMUM_SHARES.keys()
    tested = {row["label"] for row in rows_of(language) if row["split"] == "test"}
    assert tested >= MINIMUM_SHARES.keys() - {"abuse", "injection"}


def test_no_message_occurs_twice_in_any_language() -> None:
    seen = Counter(folded(row["text"]) for language in MINIMUM_LINES for row in rows_of(language))
    assert [text for text, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("language", MINIMUM_LINES)
def test_no_test_message_is_a_training_message_in_other_clothes(language: str) -> None:
    rows = [(row, trigrams(row["text"])) for row in rows_of(language)]
    train = [(row, grams) for row, grams in rows if row["split"] == "train"]
    for row, grams in rows:
        if row["split"] == "test":
            twins = [other["id"] for other, theirs in train if len(grams & theirs) > 0.6 * len(grams | theirs)]
            assert twins == [], f"{row['id']} repeats {twins}"


@pytest.mark.parametrize("language", MINIMUM_LINES)
def test_the_corpus_is_as_large_and_as_mixed_as_it_says(language: str) -> None:
    rows = rows_of(language)
    assert len(rows) >= MINIMUM_LINES[language]
    counts = Counter(row["label"] for row in rows if "near" not in row)
    short = {label: counts[label] for label, share in MINIMUM_SHARES.items() if counts[label] < share * len(rows)}
    assert short == {}
    assert sum("near" in row for row in rows) >= MINIMUM_NEIGHBOUR_SHARE * len(rows)


@pytest.mark.parametrize("language", MINIMUM_LINES)
def test_most_messages_speak_of_a_trade(language: str) -> None:
    rows = rows_of(language)
    assert sum("trade" in row for row in rows) >= 0.6 * len(rows)


def test_the_readme_counts_what_is_there() -> None:
    readme = (files("warmdesk.assistant") / "corpus" / "README.md").read_text(encoding="utf-8")
    for language in MINIMUM_LINES:
        rows = rows_of(language)
        counts = Counter("neighbours" if "near" in row else row["label"] for row in rows)
        cells = [language, len(rows), *(counts[label] for label in MINIMUM_SHARES), counts["neighbours"]]
        assert f"| {' | '.join(str(cell) for cell in cells)} |" in readme
