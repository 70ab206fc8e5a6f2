"""Reads: where a conversation perhaps belongs, and how what the machine chose compares with where people left it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext

from warmdesk.accounts.models import Team
from warmdesk.accounts.selectors import open_teams
from warmdesk.assistant.models import LearnedGate, Placement
from warmdesk.assistant.placements import gate_of, matrix
from warmdesk.conversations.models import Conversation
from warmdesk.lib.interval import wilson
from warmdesk.routing.models import Handover
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import all_topics

MOST_SHOWN = 12
"""Columns beyond which a table is read by nobody; the rest is added up."""
REST = "…"
Kind = Placement.Kind


@dataclass(frozen=True)
class Hint:
    """Where a conversation perhaps belongs, and why: how likely, the customer's own words, and how many went there before."""

    key: str
    name: str
    p: float
    words: list[str]
    n: int


@dataclass(frozen=True)
class Belonging:
    """The team and the topic that a conversation may have, and what is suggested."""

    teams: list[Team]
    topics: list[Topic]
    team: Hint | None = None
    topic: Hint | None = None


def belonging(conversation: Conversation, handover: Handover | None, topics: list[Topic]) -> Belonging:
    """Return where a conversation may be put, with the hints that its packet holds and nobody has followed yet."""
    teams = open_teams()
    kept = handover.packet.get("hints", {}) if handover is not None and conversation.is_with_people else {}
    return Belonging(
        teams,
        topics,
        team=_hint(kept.get(Kind.TEAM), {team.key: team.name for team in teams}, conversation.team),
        topic=_hint(kept.get(Kind.TOPIC), {topic.key: topic.name for topic in topics}, conversation.topic),
    )


def _hint(kept: dict[str, object] | None, names: dict[str, str], now: Team | Topic | None) -> Hint | None:
    if kept is None or kept["key"] not in names or (now is not None and now.key == kept["key"]):
        return None
    return Hint(**{"name": names[str(kept["key"])], **kept})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Cell:
    """How many of a row's conversations people left in one place, and the share of the row in tenths."""

    n: int
    tenths: int
    is_right: bool


@dataclass(frozen=True)
class Line:
    """One place that the machine chose: where its conversations were left."""

    name: str
    cells: list[Cell]
    n: int
    right: int


@dataclass(frozen=True)
class Matrix:
    """What the machine chose (lines) and where people left it (columns), over one period."""

    kind: str
    columns: list[str]
    lines: list[Line]
    n: int
    right: int
    gate: LearnedGate | None

    @property
    def share(self) -> float:
        """The share that people let be."""
        return self.right / self.n if self.n else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The interval of that share."""
        return wilson(self.right, self.n)


def confusion(kind: str, since: datetime | None) -> Matrix:
    """Return how the machine's choices fared since a moment; the most frequent places, the rest added up."""
    counted = matrix(kind, since)
    seen = Counter[str]()
    for chosen, left, n in counted:
        seen.update({chosen: n, left: n})
    keys = [key for key, _ in seen.most_common(MOST_SHOWN) if key]
    names = {team.key: team.name for team in open_teams()} if kind == Kind.TEAM else {one.key: one.name for one in all_topics()}
    by_line: dict[str, Counter[str]] = defaultdict(Counter)
    right = 0
    for chosen, left, n in counted:
        right += n if chosen == left else 0
        by_line[_shown(chosen, keys)][_shown(left, keys)] += n
    columns = [
        *sorted(keys, key=lambda key: names.get(key, key)),
        *([REST] if any(REST in one for one in by_line.values()) else []),
    ]
    lines = [_line(key, by_line[key], columns, names) for key in [*columns, ""] if key in by_line]
    return Matrix(kind, [names.get(key, key) for key in columns], lines, sum(n for *_, n in counted), right, gate_of(kind))


def _shown(key: str, keys: Sequence[str]) -> str:
    return key if key in keys or not key else REST


def _line(key: str, counts: Counter[str], columns: Sequence[str], names: dict[str, str]) -> Line:
    total = counts.total()
    cells = [Cell(counts[column], round(10 * counts[column] / total), column == key != REST) for column in columns]
    return Line(names.get(key, key) or gettext("Nowhere"), cells, total, sum(cell.n for cell in cells if cell.is_right))
