"""A message as all parts of the reader take it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from warmdesk.brain.contract import Reason
from warmdesk.brain.understand.cue_book import CueBook, Seen

SIGNALS: tuple[Reason, ...] = ("asked_for_human", "upset", "urgent", "safety", "dispute", "legal", "sensitive")
"""The reasons for a person that a message itself may give."""


@dataclass(frozen=True)
class Heard:
    """One message, prepared once; what was looked up in it is kept."""

    text: str
    folded: str
    language: str
    languages: tuple[str, ...]
    """Base codes, the message's own first: its cues may be in any of these."""
    book: CueBook
    vector: NDArray[Any] | None
    learned: Mapping[str, float]
    """The signal model's probabilities by label."""
    is_listened_to: bool = False
    """Whether the listening encoder had its part in them."""
    _seen: dict[tuple[str, tuple[str, ...]], Seen | None] = field(default_factory=dict)

    def find(self, kind: str, languages: Iterable[str] | None = None) -> Seen | None:
        """Return the words of a cue of that kind."""
        key = kind, tuple(languages or self.languages)
        if key not in self._seen:
            self._seen[key] = self.book.find(kind, self.folded, key[1])
        return self._seen[key]

    def says(self, kind: str) -> bool:
        """Whether the message holds a strong cue of that kind."""
        seen = self.find(kind)
        return seen is not None and not seen.is_weak

    @property
    def asks(self) -> bool:
        """Whether it asks rather than tells."""
        return "?" in self.text or self.says("question")

    def share_of(self, reason: Reason) -> float:
        """How likely a reason is; the likeliest one stands for all of them together."""
        own = self.learned.get(reason, 0.0)
        return self.needs_person if own and own == max(self.learned.get(other, 0.0) for other in SIGNALS) else own

    @property
    def needs_person(self) -> float:
        """How likely the model finds it, all reasons together, that a person is needed."""
        return sum(self.learned.get(reason, 0.0) for reason in SIGNALS)
