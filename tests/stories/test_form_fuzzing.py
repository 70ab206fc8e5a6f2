"""The forms' drill in small: `python -m benchmarks.drills.forms` plays thousands."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.form_fuzzing.playing import attempts, conversations, open_business

IN_SMALL = 6


@pytest.fixture
def shop(db: None) -> None:
    assert open_business()


@pytest.mark.usefixtures("shop")
def test_every_random_conversation_ends_well_and_does_nothing_twice_or_unasked() -> None:
    played = list(conversations(IN_SMALL, seed=7))
    assert [(one.said, one.broken) for one in played if one.broken] == []
    assert all(one.ended for one in played)
    assert len(Counter(one.ended for one in played)) > 1, "they should not all end alike"


@pytest.mark.usefixtures("shop")
def test_no_stranger_reads_what_belongs_to_somebody_else() -> None:
    played = list(attempts(IN_SMALL, seed=7))
    assert [(one.said, one.broken) for one in played if one.broken] == []
