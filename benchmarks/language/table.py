"""The one table that all figures stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.language.experiments import Row

_COLUMNS = (
    ("accuracy", "accuracy"), ("macro-F1", "macro_f1"), ("in scope", "in_scope"), ("OOS recall", "oos_recall"),
    ("OOS AUROC", "auroc"), ("overall", "overall"), ("overall, best", "overall_best"), ("covered at 96 %", "coverage"),
    ("precision", "precision"),
)  # fmt: skip
_OTHERS = {
    "micro_f1": "micro-F1", "top3": "right among three", "hit5": "hit@5", "recall20": "recall@20",
    "negative_auroc": "negative or not, AUROC", "accuracy_by_question": "first right, a question once",
    "top3_by_question": "among three, a question once",
}  # fmt: skip
_COUNTS = frozenset({"passages"})


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table of Markdown; shares in per cent, durations in milliseconds."""
    heads = ["set", "what", "n", *(head for head, _ in _COLUMNS), "p50 / p95 ms", "besides"]
    cells = [heads, *([row.data, row.what, str(row.n or "–"), *_figures(row), _durations(row), _besides(row)] for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(heads))]
    lines = ["| " + " | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) + " |" for line in cells]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])


def _figures(row: Row) -> list[str]:
    return [_percent(row, name) for _, name in _COLUMNS]


def _percent(row: Row, name: str) -> str:
    if name not in row.figures:
        return ""
    deviation = f" ±{100 * row.deviations[name]:.1f}" if name in row.deviations else ""
    return f"{100 * row.figures[name]:.1f}{deviation}"


def _durations(row: Row) -> str:
    return _pair(row.figures, "p50_ms", "p95_ms")


def _pair(figures: Mapping[str, float], middle: str, tail: str) -> str:
    return f"{figures[middle]:.1f} / {figures[tail]:.1f}" if middle in figures else ""


def _besides(row: Row) -> str:
    if not row.figures:
        return "not run"
    shown = {name for _, name in _COLUMNS}
    told = []
    for name in row.figures:
        if name in shown or name.endswith("_ms"):
            continue
        words = _OTHERS.get(name, name.replace("_", " "))
        told.append(f"{words} {row.figures[name]:.0f}" if name in _COUNTS else f"{words} {_percent(row, name)}")
    if "classifier_p50_ms" in row.figures:
        told.append(f"classifier alone {_pair(row.figures, 'classifier_p50_ms', 'classifier_p95_ms')} ms")
    return "; ".join(told)
