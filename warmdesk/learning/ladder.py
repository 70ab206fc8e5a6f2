"""The ladder's arithmetic: when a level is earned, what is missing, and when it is lost. Pure values; the numbers are data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from warmdesk.lib.interval import wilson

LADDER = ("off", "shadow", "draft", "auto")
WINDOW = 100
"""So many of the newest judged runs at a level count: an old mistake is outlived, an old success too."""
FEWEST = 20
"""Under so many judged runs nothing is proposed, whatever the share."""


@dataclass(frozen=True)
class Stakes:
    """What a topic's stakes ask for: the share that must be right, surely, before it climbs, and how soon it falls."""

    target: float
    limit: float
    """Evidence of drift (see `drift`) at which a topic that answers by itself falls."""
    is_auto_usual: bool
    """Whether answering by itself is proposed without the owner's word beforehand."""
    is_complaint_enough: bool
    """Whether a single complaint after an answer makes the topic fall at once."""
    because: str


STAKES = {
    "low": Stakes(0.85, 7.5, True, False, "A wrong answer costs the customer a message more."),
    "medium": Stakes(0.90, 7.5, True, False, "A wrong answer costs the customer time or a little money."),
    "high": Stakes(
        0.95, 7.0, False, True, "A wrong answer costs money, safety or trust; the owner decides whether it may ever be automatic."
    ),
}


@dataclass(frozen=True)
class Drift:
    """A test of Page's kind: each run adds evidence that runs go wrong as often as `broken` and not as `usual`."""

    usual: float
    broken: float
    limit: float

    def after(self, sum_before: float, is_bad: bool) -> float:
        """Return the sum after one more run; never below nothing."""
        step = log(self.broken / self.usual) if is_bad else log((1 - self.broken) / (1 - self.usual))
        return max(0.0, sum_before + step)


DRAFTS_DRIFT = Drift(usual=0.15, broken=0.7, limit=7.0)
"""At `draft` people catch what is wrong, so more is borne: five turned down in a row."""


@dataclass(frozen=True)
class Record:
    """How the newest judged runs at a level went: `k` right of `n`."""

    k: int
    n: int

    @property
    def bound(self) -> float:
        """The lower end of Wilson's 95 % interval."""
        return wilson(self.k, self.n)[0]

    def earns(self, target: float) -> bool:
        """Tell whether so much is right, surely, and on enough runs."""
        return self.n >= FEWEST and self.bound >= target


def record_of(rights: Sequence[bool]) -> Record:
    """Return the record of the newest runs, given all in order."""
    newest = rights[-WINDOW:]
    return Record(sum(newest), len(newest))


def still_needed(rights: Sequence[bool], target: float) -> int:
    """Return how many right runs in a row are missing until the target is earned: 0 when it is."""
    return next(more for more in range(WINDOW + 1) if record_of([*rights[-WINDOW:], *[True] * more]).earns(target))


def drift_at(level: str, stakes: str) -> Drift | None:
    """Return the test that a level stands under; none where nothing is said to anybody."""
    if level == "auto":
        return Drift(usual=0.05, broken=0.6, limit=STAKES[stakes].limit)
    return DRAFTS_DRIFT if level == "draft" else None


def drift(bads: Iterable[bool], test: Drift) -> float:
    """Return the sum of evidence after these runs, in order, since the level began.

    Page's cumulative sum of log likelihood ratios: S = max(0, S + log(P(run | broken) / P(run | usual))). Source: E. S. Page,
    "Continuous inspection schemes", Biometrika 41 (1954).
    """
    total = 0.0
    for is_bad in bads:
        total = test.after(total, is_bad)
    return total


def next_level(level: str) -> str | None:
    """Return the level above, if any."""
    place = LADDER.index(level) + 1
    return LADDER[place] if place < len(LADDER) else None


def level_below(level: str) -> str | None:
    """Return where evidence lets a topic fall: never to `off`, where nobody would learn of anything better."""
    return {"auto": "draft", "draft": "shadow"}.get(level)
