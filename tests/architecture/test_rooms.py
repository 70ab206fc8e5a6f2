"""Every room has the same furniture, and a sign at its door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import NO_ROOMS, PACKAGE, python_files, rooms, shown

OTHER_NAMES = {
    "actions": "services", "commands": "services", "tasks": "services", "handlers": "services", "receivers": "services",
    "queries": "selectors", "querysets": "selectors", "repository": "selectors", "exceptions": "errors", "signals": "events",
    "api": "views", "schemas": "forms", "routes": "urls",
}  # fmt: skip
VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "data", "info", "misc", "common", "stuff"}
FURNITURE = ("errors", "events", "models", "selectors", "services", "forms", "views", "urls")
"""From the floor of a room up: each piece may know those before it."""


@pytest.mark.parametrize("room", [*rooms(), PACKAGE / "brain", PACKAGE / "lib"], ids=lambda room: room.name)
def test_a_room_says_in_fifteen_lines_what_it_is_for(room: Path) -> None:
    sign = room / "README.md"
    assert sign.is_file(), f"{shown(room)} has no README.md"
    assert 0 < len(sign.read_text().splitlines()) <= 15


def test_furniture_has_the_same_name_in_every_room() -> None:
    found = {shown(path): OTHER_NAMES[path.stem] for room in rooms() for path in room.glob("*.py") if path.stem in OTHER_NAMES}
    assert not found, "these are called otherwise in this house"


def test_no_module_has_a_vague_name() -> None:
    modules = [path for path in python_files("warmdesk") if path.parent.name not in {"commands"}]
    vague = [shown(path) for path in modules if VAGUE & {path.stem, path.parent.name}]
    assert not vague


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_furniture_knows_only_what_stands_below_it() -> None:
    wrong = []
    for room in rooms():
        for height, piece in enumerate(FURNITURE[:-1]):
            above = {f"warmdesk.{room.name}.{higher}" for higher in FURNITURE[height + 1 :]}
            file = room / f"{piece}.py"
            wrong += [f"{shown(file)} knows {name}" for name in (_imports(file) if file.is_file() else ()) if name in above]
    assert not wrong


def test_screens_ask_selectors_and_never_the_database() -> None:
    views = [path for path in python_files("warmdesk") if path.stem.endswith("views") or path.parent.name == "views"]
    asking = [
        f"{shown(path)}:{node.lineno}"
        for path in views
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr == "objects"
    ]
    assert not asking


def test_the_brain_reads_no_files() -> None:
    opening = [
        f"{shown(path)}:{node.lineno}"
        for path in python_files("warmdesk/brain")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id == "open")
            or (isinstance(node.func, ast.Attribute) and node.func.attr in {"read_text", "read_bytes", "open"})
        )
    ]
    assert not opening


def test_what_is_no_room_is_known() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not any(path.glob("*.py"))}
    assert folders <= NO_ROOMS
