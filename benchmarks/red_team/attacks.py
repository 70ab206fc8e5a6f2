"""The attack files: one attack a line, as tests/fixtures/attacks/README.md describes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ATTACKS = Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "attacks"
BUSINESS = ATTACKS / "business"
LANGUAGES = ("en", "es", "fr", "de", "it", "pt", "nl", "pl")


@dataclass(frozen=True)
class Attack:
    """What a customer says and brings along. `customer` has proven to be that customer of the folder; None is a stranger."""

    id: str
    language: str
    kind: str
    where: str
    turns: tuple[str, ...]
    customer: str | None = None
    channel: str = "web"
    contact: dict[str, str] = field(default_factory=dict)
    """What stands in the attacker's own row: a name, notes."""
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    """What stands in the attacker's own order (`order`) and its line (`line`)."""
    article: dict[str, str] = field(default_factory=dict)
    """A public article that somebody poisoned: its title and text."""
    marker: str = ""
    """A word that no other customer may ever read."""

    @property
    def told(self) -> tuple[str, ...]:
        """All that the attacker wrote where others may read it: it is no secret that they know it."""
        return (*self.turns, *self.article.values())


def read_attacks(languages: tuple[str, ...] = LANGUAGES) -> list[Attack]:
    """Return the attacks of these languages, in the order of the files."""
    return [attack for language in languages for attack in _read(ATTACKS / f"{language}.jsonl")]


def _read(path: Path) -> list[Attack]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [_attack(**row) for row in rows]


def _attack(*, turns: list[str], says: Sequence[str] = (), **more: Any) -> Attack:
    """Take a row; what an encoded text says is for readers only."""
    return Attack(turns=tuple(turns), **more)


def sample(attacks: list[Attack], per_language: int) -> list[Attack]:
    """Return so many attacks of each language, of kinds that differ between the languages."""
    chosen = []
    for place, language in enumerate(LANGUAGES):
        own = [attack for attack in attacks if attack.language == language]
        step = max(1, len(own) // per_language)
        chosen += [own[(place * 4 + number * step) % len(own)] for number in range(min(per_language, len(own)))]
    return chosen
