"""What the architecture tests read off the house: its rooms, its floors, its files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "warmdesk"
WIRING = {"settings", "urls", "asgi", "management", "cli", "story"}
NO_ROOMS = {"brain", "lib", "management", "cli", "locale", "static", "templates", "migrations", "__pycache__"}


def rooms() -> list[Path]:
    """Return the folders that are Django apps."""
    return sorted(path for path in PACKAGE.iterdir() if path.is_dir() and path.name not in NO_ROOMS and any(path.glob("*.py")))


def python_files(*folders: str) -> list[Path]:
    """Return the Python files of the folders, without migrations."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path for path in found if not {"migrations", "__pycache__"} & set(path.parts))


def floors() -> list[set[str]]:
    """Return the floors of the import contract, the highest first, each with the names that stand on it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "floors")
    return [set(re.findall(r"\w+", layer)) for layer in layers]


def floor_of(name: str) -> int:
    """Return a room's floor, counted from the ground."""
    return next(height for height, names in enumerate(reversed(floors())) if name in names)


def shown(path: Path) -> str:
    """Return a path as a message should show it."""
    return str(path.relative_to(ROOT))
