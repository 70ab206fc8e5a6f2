"""A whole desk with the boutique loaded, on a quiet Wednesday morning."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from tests.encoders import by_words_alone
from warmdesk.folder.loading import load_command
from warmdesk.lib import clock

BOUTIQUE = Path(__file__).parent.parent / "fixtures" / "businesses" / "boutique"
MORNING = datetime(2026, 3, 4, 17, tzinfo=UTC)
"""Eleven in the morning in the shop: people are there."""


@pytest.fixture(autouse=True, scope="module")
def encoder_or_none() -> Iterator[None]:
    """Judge by words alone, which is quick; with WARMDESK_TEST_ENCODER=1 (continuous integration, once) by meaning, too."""
    if os.environ.get("WARMDESK_TEST_ENCODER") == "1":
        yield
        return
    with by_words_alone():
        yield


@pytest.fixture
def boutique(db: None) -> Iterator[None]:
    """Load the shop and let its clock stand at eleven on a Wednesday morning."""
    with clock.at(MORNING):
        assert load_command(BOUTIQUE, StringIO()) == 0
        yield
