"""What is personal stays in the house: masked in all that leaves, put back in what returns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from warmdesk.assistant.language_models.contract import neutral
from warmdesk.brain.text.personal_data import personal_data_in

_SHORTEST_NAME = 3


@dataclass
class Veil:
    """The masks of one request: the same value has the same mask throughout. `known` are the contact's own (kind, value)."""

    known: Iterable[tuple[str, str]] = ()
    region: str | None = None
    _masks: dict[str, str] = field(default_factory=dict)

    def cover(self, text: str) -> str:
        """Return the text with every personal value masked as `{phone-1}`, and nothing in it that could end an element."""
        covered, last = [], 0
        for item in personal_data_in(text, self.region):
            covered += [text[last : item.start], self._mask(item.kind, item.typed)]
            last = item.end
        return neutral(self._without_known("".join([*covered, text[last:]])))

    def uncover(self, text: str) -> str:
        """Put back what was masked."""
        for typed, mask in self._masks.items():
            text = text.replace(mask, typed)
        return text

    def _mask(self, kind: str, typed: str) -> str:
        number = sum(mask.startswith(f"{{{kind}-") for mask in self._masks.values()) + 1
        return self._masks.setdefault(typed, f"{{{kind}-{number}}}")

    def _without_known(self, text: str) -> str:
        """Mask what the desk knows of this contact, each word of a name by itself."""
        for kind, value in self.known:
            for part in [value, *(value.split() if kind == "name" else ())]:
                if len(part) >= _SHORTEST_NAME and (whole := re.compile(rf"(?<!\w){re.escape(part)}(?!\w)")).search(text):
                    text = whole.sub(self._mask(kind, part), text)
        return text
