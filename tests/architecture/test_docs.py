"""What the documents say is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import generate
from tests.architecture.house import ROOT, shown
from warmdesk import settings
from warmdesk.cli import COMMANDS

FOREIGN = ("tests/fixtures/", "demo/", "warmdesk-data/", "build/", "dist/")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
MAKE = re.compile(r"\bmake ([a-z-]+)\b")
WARMDESK = re.compile(r"^\s*(?:\.venv/bin/)?warmdesk ([a-z]+)\b", flags=re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`|^    (.+)$", flags=re.MULTILINE)
OWN_NAMES = ("WARMDESK_TEST_", "WARMDESK_TOOL_")
"""Variables of tests, and those in which a business keeps the secrets of its own tools."""
OUR_VARIABLES = re.compile(r"\bWARMDESK_[A-Z_]+\b")
NOT_FOR_DEPLOYMENT = {"WARMDESK_REQUIRE_ALL"}


def _documents() -> list[Path]:
    """Return our own Markdown files."""
    found = {path: path.relative_to(ROOT) for path in ROOT.rglob("*.md")}
    return sorted(
        path
        for path, name in found.items()
        if not str(name).startswith(FOREIGN) and not any(part.startswith(".") for part in name.parts)
    )


@pytest.mark.parametrize("page", generate.PAGES)
def test_a_generated_page_is_fresh(page: str) -> None:
    written = (generate.HERE / page).read_text(encoding="utf-8")
    assert written == generate.PAGES[page](), "run: make fix"


def test_every_relative_link_leads_somewhere() -> None:
    broken = []
    for document in _documents():
        for target in LINK.findall(document.read_text(encoding="utf-8")):
            path = target.partition("#")[0]
            if path and not re.match(r"[a-z]+:", path) and not (document.parent / path).exists():
                broken.append(f"{shown(document)}: {target}")
    assert not broken


def _code(document: Path) -> str:
    """Return what a document shows as code, a line each."""
    return "\n".join(span or line for span, line in CODE.findall(document.read_text(encoding="utf-8")))


def test_every_command_that_a_document_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))
    wrong = {shown(document): set(MAKE.findall(_code(document))) - targets for document in _documents()}
    for document in _documents():
        wrong[shown(document)] |= set(WARMDESK.findall(_code(document))) - set(COMMANDS)
    assert not {name: commands for name, commands in wrong.items() if commands}


def test_every_variable_that_a_document_names_exists() -> None:
    known = {entry.name for entry in settings.DEPLOYMENT} | NOT_FOR_DEPLOYMENT
    named = {name for document in _documents() for name in OUR_VARIABLES.findall(document.read_text(encoding="utf-8"))}
    assert {name for name in named if not name.startswith(OWN_NAMES)} <= known


def test_every_setting_has_a_name_and_says_what_it_does() -> None:
    for entry in settings.DEPLOYMENT:
        assert entry.name.startswith("WARMDESK_"), entry.name
        assert entry.help.endswith("."), entry.name


def test_the_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
