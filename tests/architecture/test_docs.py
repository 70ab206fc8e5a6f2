"""What the documents say is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import generate
from tests.architecture.house import ROOT, shown
from warmdesk import settings

FOREIGN = ("tests/fixtures/", "demo/", "warmdesk-data/", "build/", "dist/")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"\bmake ([a-z]+)\b")
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


def test_every_command_that_a_document_names_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE))
    for document in (ROOT / "README.md", ROOT / "CONTRIBUTING.md"):
        named = set(COMMAND.findall("\n".join(re.findall(r"`[^`]+`|^    .+$", document.read_text(), flags=re.MULTILINE))))
        assert named <= targets, shown(document)


def test_every_variable_that_a_document_names_exists() -> None:
    known = {entry.name for entry in settings.DEPLOYMENT} | NOT_FOR_DEPLOYMENT
    named = {name for document in _documents() for name in OUR_VARIABLES.findall(document.read_text(encoding="utf-8"))}
    assert {name for name in named if not name.startswith("WARMDESK_TEST_")} <= known


def test_every_setting_has_a_name_and_says_what_it_does() -> None:
    for entry in settings.DEPLOYMENT:
        assert entry.name.startswith("WARMDESK_"), entry.name
        assert entry.help.endswith("."), entry.name


def test_the_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
