"""What a run leaves under `benchmarks/results/`: the figures as JSON, the table, and a chart of accuracy against coverage."""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from benchmarks.language.chart import chart
from benchmarks.language.experiments import Row
from benchmarks.language.table import table

RESULTS = Path(__file__).resolve().parent.parent / "results"
_LIBRARIES = ("numpy", "scipy", "scikit-learn", "phonenumbers", "py3langid", "warmdesk")
_HOW = "How it is measured, and what was chosen by looking at test rows: `docs/reference/language-benchmark.md`."


def keep(rows: Sequence[Row], encoder: str, folder: Path = RESULTS) -> None:
    """Write the three files with machine, date, versions and encoder; those of an encoder beside those of words alone."""
    folder.mkdir(exist_ok=True)
    stem = folder / ("language-words-alone" if encoder.startswith("none") else "language")
    made = _made()
    told = {"made": made, "encoder": encoder, "rows": [asdict(row) for row in rows]}
    stem.with_suffix(".json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    origin = f"Made by `make bench-language DATA=DIR` on {made['date']}; encoder: {encoder}; {made['machine']}; {made['load']}."
    text = f"# Understanding, on public sets\n\n{origin}\n{_HOW}\n\n{table(rows)}\n"
    stem.with_suffix(".md").write_text(text, encoding="utf-8")
    if any(row.curve for row in rows):
        stem.with_suffix(".svg").write_text(chart(rows), encoding="utf-8")


def _made() -> dict[str, str]:
    """Say when, on what and with what the figures were made."""
    versions = {name: version(name) for name in _LIBRARIES}
    where = {"machine": _machine(), "load": _load(), "python": platform.python_version()}
    return {"date": time.strftime("%Y-%m-%d"), **where, **versions}


def _load() -> str:
    """Say how busy the machine was, for durations are longer on a busy one."""
    return f"load {os.getloadavg()[-1]:.1f} over 15 minutes on {os.cpu_count()} cores"


def _machine() -> str:
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text(encoding="utf-8").splitlines() if cpu.is_file() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor())
    return f"{platform.system()} {platform.machine()}, {model}"
