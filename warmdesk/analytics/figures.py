"""Make figures of what was counted: value, n, interval, and whether there is enough to say anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from statistics import fmean, median

from warmdesk.analytics.counting import Counted, Wait
from warmdesk.analytics.definitions import DEFINED, OWN, Definition
from warmdesk.lib.interval import mean_interval, quantile_interval, wilson

OpenMinutes = Callable[[datetime, datetime], float]
NOT_ENOUGH = "not enough data"
HANDLERS = ("assistant", "people", "mixed")
WHOLE = ""


@dataclass(frozen=True)
class Figure:
    """One figure; `k` is None where nothing is divided, `value` and `interval` are None where there is not `enough`.

    A share is 0..1. `split` names the part that this figure is of; empty means the whole.
    """

    name: str
    title: str
    value: float | None
    unit: str
    k: int | None
    n: int
    interval: tuple[float, float] | None
    formula: str
    population: str
    exclusions: str
    enough: bool
    fewest: int
    split: str = WHOLE

    @property
    def in_words(self) -> str:
        """The value as a person reads it, or that there is not enough data."""
        if self.value is None:
            return NOT_ENOUGH
        return _in_words(self.value, self.unit)

    @property
    def interval_in_words(self) -> str:
        """The interval as a person reads it, or nothing."""
        if self.interval is None:
            return ""
        low, high = self.interval
        return f"{_in_words(low, self.unit)} to {_in_words(high, self.unit)}"

    @property
    def n_in_words(self) -> str:
        """What the figure rests on: `7 of 30`, or the number of values."""
        return f"n = {self.n}" if self.k is None else f"{self.k} of {self.n}"


def figures_of(counted: Counted, open_minutes: OpenMinutes | None) -> list[Figure]:
    """Return every figure, in the order of the definitions; `open_minutes` is None for a business that never opens."""
    answered = [wait for wait in counted.people_waits if wait.ended_at]
    opening = _spans(answered, open_minutes) if open_minutes else []
    return [
        *_times("assistant_first_response", _spans(counted.assistant_waits, _seconds)),
        *_times("people_first_response", _spans(answered, _minutes)),
        *_times("people_first_response_open", opening),
        share_of("handovers_answered", len(answered), len(counted.people_waits)),
        share_of("containment", sum(one.is_contained for one in counted.engagements), len(counted.engagements)),
        *_handovers([handover.reason for handover in counted.handovers]),
        *_satisfaction(counted),
        share_of("ratings_answered", sum(request.is_answered for request in counted.requests), len(counted.requests)),
    ]


def _times(stem: str, spans: Sequence[float]) -> list[Figure]:
    ordered = sorted(spans)
    middle = median(ordered) if ordered else None
    late = ordered[ceil(0.95 * len(ordered)) - 1] if ordered else None
    return [
        figure_of(f"{stem}_median", middle, n=len(ordered), interval=quantile_interval(ordered, 0.5)),
        figure_of(f"{stem}_p95", late, n=len(ordered), interval=quantile_interval(ordered, 0.95)),
    ]


def _handovers(reasons: Sequence[str]) -> list[Figure]:
    """Return the number of handovers, then the share of each reason, the most frequent first."""
    by_frequency = sorted(Counter(reasons).items(), key=lambda pair: (-pair[1], pair[0]))
    shares = [share_of("handover_reason", k, len(reasons), split=reason) for reason, k in by_frequency]
    return [figure_of("handovers", float(len(reasons)), n=len(reasons)), *shares]


def _satisfaction(counted: Counted) -> list[Figure]:
    by_handler = {
        WHOLE: [given.score for given in counted.scores],
        **{handler: [given.score for given in counted.scores if given.handled_by == handler] for handler in HANDLERS},
    }
    shares = [
        share_of("csat", sum(score >= 4 for score in scores), len(scores), split=split) for split, scores in by_handler.items()
    ]
    return [*shares, *(_mean(scores, split) for split, scores in by_handler.items())]


def _mean(scores: Sequence[int], split: str) -> Figure:
    return figure_of(
        "csat_mean", fmean(scores) if scores else None, n=len(scores), interval=mean_interval(scores, 1, 5), split=split
    )


def share_of(name: str, k: int, n: int, split: str = WHOLE) -> Figure:
    """Return the share of k in n with Wilson's interval."""
    return figure_of(name, k / n if n else None, k=k, n=n, interval=wilson(k, n), split=split)


def figure_of(
    name: str,
    value: float | None,
    *,
    n: int,
    k: int | None = None,
    interval: tuple[float, float] | None = None,
    split: str = WHOLE,
) -> Figure:
    """Fill in what the figure means; where there is not enough, neither value nor interval is told."""
    meant: Definition = DEFINED.get(name) or OWN[name]
    enough = n >= meant.fewest
    return Figure(
        name=name, title=meant.title, unit=meant.unit, split=split, k=k, n=n, enough=enough, fewest=meant.fewest,
        value=value if enough else None, interval=interval if enough else None,
        formula=meant.formula, population=meant.population, exclusions=meant.exclusions,
    )  # fmt: skip


def _spans(waits: Iterable[Wait], measure: OpenMinutes) -> list[float]:
    return [measure(wait.began_at, wait.ended_at) for wait in waits if wait.ended_at]


def _seconds(began_at: datetime, ended_at: datetime) -> float:
    return (ended_at - began_at).total_seconds()


def _minutes(began_at: datetime, ended_at: datetime) -> float:
    return _seconds(began_at, ended_at) / 60


def _in_words(value: float, unit: str) -> str:
    match unit:
        case "share" | "part":
            return f"{value:.0%}"
        case "seconds":
            return f"{value:.1f} s"
        case "minutes":
            return f"{value:.0f} min" if value >= 10 else f"{value:.1f} min"
        case "score":
            return f"{value:.2f}"
        case _:
            return f"{value:.0f}"
