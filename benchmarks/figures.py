"""How a figure is printed, and what many durations have in common."""

from __future__ import annotations

from collections.abc import Sequence


def show(name: str, value: float, unit: str) -> None:
    """Print one figure as a line of its own."""
    print(f"{name}\t{value:.4g}" if abs(value) < 1000 else f"{name}\t{value:.0f}", unit, sep="\t", flush=True)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which a `share` (0 to 1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def show_durations(name: str, durations_s: Sequence[float]) -> None:
    """Print the median and the tail of durations, in milliseconds."""
    for share in (0.5, 0.99):
        show(f"{name}.p{int(share * 100)}", quantile(durations_s, share) * 1000, "ms")
