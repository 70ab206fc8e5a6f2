"""Events hold ids and impersonal facts: they are kept for ever, and no erasure touches them."""

from __future__ import annotations

import dataclasses
import importlib
import typing

import pytest

from tests.architecture.house import PACKAGE
from warmdesk.outbox.events import Fact, known_events

for _room in sorted(PACKAGE.glob("*/events.py")):
    importlib.import_module(f"warmdesk.{_room.parent.name}.events")
OURS = [kind for kind in known_events() if kind.__module__.startswith("warmdesk.")]
IMPERSONAL = {int, int | None, float, float | None, bool, str, str | None, list[str], list[int], dict[str, dict[str, int]]}
"""A dictionary counts things by words of our own."""
PERSONAL_WORDS = {
    "text", "texts", "body", "words", "word", "said", "subject", "summary", "comment", "note", "title", "name", "names", "email",
    "mail", "phone", "number", "address", "reach", "token", "password", "reply", "message", "question", "answer", "value",
    "content", "because", "quote", "query", "url", "ip",
}  # fmt: skip
"""What a field must not be called, unless it is an id or a yes-or-no: `message_id`, `has_comment`."""


def _fields(kind: type[Fact]) -> dict[str, object]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.name)
def test_an_event_holds_ids_numbers_and_short_words_only(kind: type[Fact]) -> None:
    assert {name: hint for name, hint in _fields(kind).items() if hint not in IMPERSONAL} == {}


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.name)
def test_no_fact_of_an_event_is_called_like_something_personal(kind: type[Fact]) -> None:
    suspicious = {
        name
        for name, hint in _fields(kind).items()
        if PERSONAL_WORDS & set(name.split("_")) and not (name.endswith("_id") or hint is bool)
    }
    assert not suspicious


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.name)
def test_an_event_is_frozen_and_named_by_its_room(kind: type[Fact]) -> None:
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert kind.name.split(".")[0] == kind.__module__.split(".")[1]
