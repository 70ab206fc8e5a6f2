"""The shape of every event of the house."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

_known: dict[str, type[Fact]] = {}


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that happened: past tense, ids and impersonal facts only.

    A subclass sets `name` (dotted, `room.what_happened`) and adds fields that JSON can hold.
    """

    name: ClassVar[str] = ""
    conversation_id: int | None = None

    def __init_subclass__(cls) -> None:
        """Remember the class by its name, so that a row can become a fact again."""
        if cls.name:
            _known[cls.name] = cls

    def as_facts(self) -> dict[str, Any]:
        """Return the fields for the row, without the conversation's id, which has its own column."""
        facts = asdict(self)
        facts.pop("conversation_id")
        return facts


def fact_of(name: str, conversation_id: int | None, facts: dict[str, Any]) -> Fact | None:
    """Return the fact that a row holds, or None for a name that this version does not know."""
    kind = _known.get(name)
    if kind is None:
        return None
    fields = {key: value for key, value in facts.items() if key in kind.__dataclass_fields__}
    return kind(conversation_id=conversation_id, **fields)


def known_events() -> list[type[Fact]]:
    """Return every kind of event by name, for the reference and the tests."""
    return [_known[name] for name in sorted(_known)]
