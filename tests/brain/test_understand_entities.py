"""The pieces of a message that tools need: order numbers, days and times, money, addresses."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from warmdesk.brain.understand.entities import entities_of

NOW = datetime(2026, 3, 4, 10, tzinfo=ZoneInfo("Europe/Madrid"))


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("can you move order #1042 to tomorrow at 5?", "en", {"order": ("1042",), "date": ("tomorrow at 5",)}),
        ("übermorgen um halb drei, bitte", "de", {"date": ("übermorgen um halb drei",)}),
        ("no el jueves, el martes a las 17:30", "es", {"date": ("jueves", "martes a las 17:30")}),
        ("I paid $20 on 3 March for AB-170", "en", {"money": ("$20",), "date": ("3 March",), "order": ("AB-170",)}),
        ("where is my order 1043?", "en", {"order": ("1043",)}),
        ("write to jo@example.com", "en", {"email": ("jo@example.com",)}),
    ],
)
def test_what_a_tool_may_need_is_found_as_it_was_typed(text: str, language: str, found: dict[str, tuple[str, ...]]) -> None:
    assert entities_of(text, language=language, now=NOW) == found
