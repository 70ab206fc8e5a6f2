"""A chart of accuracy against coverage, as SVG: how much is right of what would be routed without a person."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from benchmarks.language.experiments import Row

_WIDTH, _HEIGHT, _LEFT, _TOP, _LEGEND = 640, 400, 60, 30, 260
_LOWEST = 0.5
_COLOURS = ("#1b6ca8", "#c2571a", "#3a7d44", "#7b4fa3", "#a32f4e", "#5f5f5f", "#8a7a12", "#128a8a")


def chart(rows: Sequence[Row]) -> str:
    """Draw a line for each row that has a curve; accuracies from one half on."""
    drawn = [row for row in rows if row.curve]
    lines = [_line(row, number) for number, row in enumerate(drawn)]
    size = f'viewBox="0 0 {_LEFT + _WIDTH + _LEGEND} {_TOP + _HEIGHT + 50}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">'
    paper = '<rect width="100%" height="100%" fill="#fff"/>'
    return "\n".join([head, paper, *_axes(), *lines, "</svg>", ""])


def _axes() -> list[str]:
    drawn = []
    for number in range(6):
        share = _LOWEST + (1 - _LOWEST) * number / 5
        drawn.append(f'<path d="M{_LEFT} {_y(share):.1f}h{_WIDTH}" stroke="#ddd"/>')
        drawn.append(f'<text x="{_LEFT - 8}" y="{_y(share) + 4:.1f}" text-anchor="end">{share:.0%}</text>')
        drawn.append(f'<text x="{_x(number / 5):.1f}" y="{_TOP + _HEIGHT + 18}" text-anchor="middle">{number / 5:.0%}</text>')
    drawn.append(f'<text x="{_LEFT}" y="{_TOP - 12}">right, of what is routed without a person</text>')
    below = _TOP + _HEIGHT + 38
    return [*drawn, f'<text x="{_LEFT + _WIDTH}" y="{below}" text-anchor="end">share of messages that are</text>']


def _line(row: Row, number: int) -> str:
    colour = _COLOURS[number % len(_COLOURS)]
    dash = ' stroke-dasharray="5 4"' if number >= len(_COLOURS) else ""
    points = " ".join(f"{_x(share):.1f},{_y(max(right, _LOWEST)):.1f}" for share, right in row.curve)
    drawn = f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>'
    y = _TOP + 14 + 18 * number
    named = f'<text x="{_LEFT + _WIDTH + 38}" y="{y + 4}">{escape(f"{row.data}: {row.what}")}</text>'
    return f'{drawn}<path d="M{_LEFT + _WIDTH + 12} {y}h20" stroke="{colour}" stroke-width="2"{dash}/>{named}'


def _x(share: float) -> float:
    return _LEFT + _WIDTH * share


def _y(share: float) -> float:
    return _TOP + _HEIGHT * (1 - share) / (1 - _LOWEST)
