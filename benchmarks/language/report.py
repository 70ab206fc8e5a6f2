"""What a run leaves under `benchmarks/results/`: the figures as JSON, and the table."""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from benchmarks.language.experiments import Row

RESULTS = Path(__file__).resolve().parent.parent / "results"
_LIBRARIES = ("numpy", "scipy", "scikit-learn", "phonenumbers", "py3langid", "warmdesk")


def keep(rows: Sequence[Row], encoder: str) -> Path:
    """Write the figures with machine, date, versions and encoder; one file for each encoder."""
    RESULTS.mkdir(exist_ok=True)
    stem = "language" if not encoder.startswith("none") else "language-words-alone"
    path = RESULTS / f"{stem}.json"
    told = {"made": _made(), "encoder": encoder, "rows": [asdict(row) for row in rows]}
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _made() -> dict[str, str]:
    """Say when, on what and with what the figures were made."""
    versions = {name: version(name) for name in _LIBRARIES}
    return {"date": time.strftime("%Y-%m-%d"), "machine": _machine(), "python": platform.python_version(), **versions}


def _machine() -> str:
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text(encoding="utf-8").splitlines() if cpu.is_file() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor())
    return f"{platform.system()} {platform.machine()}, {model}"
