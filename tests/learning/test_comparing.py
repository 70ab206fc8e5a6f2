"""A draft beside what a person said: sent, edited, answered alike, answered otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmdesk.learning.comparing import alike, compare, edit_share

DRAFT = "Gift cards are available from $25 to $500, in store and online, and they never expire."
OURS, OTHER, NONE = ("gift-cards", 0.9), ("returns-policy", 0.9), ("", 0.0)


def judged(said: str, heard: tuple[str, float] = NONE, *, was_seen: bool = True) -> tuple[str, str]:
    found = compare(DRAFT, said, sources=("gift-cards",), heard=heard, was_seen=was_seen)
    return found.outcome, found.why


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (DRAFT, ("good", "sent")),
        (f"  {DRAFT.lower()} ", ("good", "sent")),
        (f"Hi Dana! {DRAFT}", ("good", "edited_little")),
        ("Gift cards are available from $25 to $100, only in store, and they expire after a year.", ("bad", "edited_much")),
        ("No.", ("bad", "passed_over")),
    ],
)
def test_what_a_person_did_with_a_draft(said: str, expected: tuple[str, str]) -> None:
    assert judged(said) == expected


def test_other_words_from_the_same_source_agree() -> None:
    assert judged("Sure, pick any amount you like between twenty-five and five hundred!", OURS) == ("good", "same_source")


def test_other_words_from_another_source_disagree() -> None:
    assert judged("You can send it back within 30 days for a full refund.", OTHER, was_seen=False) == ("bad", "other_source")


def test_what_nobody_saw_and_nothing_tells_is_not_known() -> None:
    assert judged("Hello, Ana here.", was_seen=False) == ("unclear", "cannot_tell")
    assert judged("Hello, Ana here.", ("returns-policy", 0.2), was_seen=False) == ("unclear", "cannot_tell")


texts = st.text(max_size=80)


@given(texts, texts)
def test_a_distance_is_a_share_and_the_same_from_either_side(one: str, other: str) -> None:
    assert 0 <= edit_share(one, other) <= 1
    assert edit_share(one, other) == edit_share(other, one)
    assert edit_share(one, one) == 0
    assert -1e-9 <= alike(one, other) <= 1 + 1e-9
