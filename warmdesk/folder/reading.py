"""Reads a business folder into values, and finds everything that is wrong with it at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from warmdesk.folder import article_files, business_file, extras, kinds, tools_file, topics_file, variants_file
from warmdesk.folder.files import LARGEST_TABLE, read_text
from warmdesk.folder.names import Names, Thing
from warmdesk.folder.nodes import document
from warmdesk.folder.problems import Findings, Problem, Spot, nearest
from warmdesk.folder.rows import rows
from warmdesk.folder.tables import TABLES, Ledger, Table
from warmdesk.folder.values import Article, Business, BusinessFolder, Topic, Variant
from warmdesk.own_tools.description import Description

KNOWLEDGE = "knowledge"
DATA = "data"
CONVERSATIONS = "conversations.jsonl"
KNOWN_FILES = (
    CONVERSATIONS,
    business_file.FILE,
    tools_file.FILE,
    topics_file.FILE,
    variants_file.FILE,
    *(f"{DATA}/{name}.csv" for name in TABLES),
    *(f"{extras.EXTRA}/{room}.yaml" for room in extras.ROOMS),
)


@dataclass(frozen=True)
class Reading:
    """What came of reading a folder: values only where there is no error."""

    folder: BusinessFolder | None
    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


@dataclass
class _Reader:
    root: Path
    findings: Findings = field(default_factory=Findings)
    names: Names = field(default_factory=Names)

    def folder(self) -> BusinessFolder | None:
        business = self._business()
        tools = self._tools()
        topics = self._topics([tool.key for tool in tools])
        articles = self._articles(business.languages[0] if business and business.languages else "en")
        variants = self._variants()
        tables = self._tables(business)
        extra = self._extra(business)
        self.names.check()
        self._warn_of_unknown_files()
        if business is None or self.findings.errors:
            return None
        return BusinessFolder(
            business=business, topics=topics, tools=tools, articles=articles, variants=variants, extra=extra, **tables
        )

    def _business(self) -> Business | None:
        file = business_file.FILE
        text = read_text(self.root, file, self.findings) if self._has(file) else None
        if not self._has(file):
            Spot(self.findings, file).error("is missing", expected="a file with name, timezone, currency and languages")
        value = document(text, self.findings, file) if text is not None else None
        if value is None:
            self.names.forget(Thing.TEAM, Thing.STAFF)
            if text is not None and not text.strip():
                Spot(self.findings, file, line=1).error("is empty", expected="name, timezone, currency and languages")
            return None
        return business_file.read_business(value, self.names)

    def _tools(self) -> tuple[Description, ...]:
        text = read_text(self.root, tools_file.FILE, self.findings) if self._has(tools_file.FILE) else None
        value = document(text, self.findings, tools_file.FILE) if text is not None else None
        return tools_file.read_tools(value, self.names) if value is not None else ()

    def _topics(self, own_tools: list[str]) -> tuple[Topic, ...]:
        file = topics_file.FILE
        if not self._has(file):
            return ()
        complaints = len(self.findings.errors)
        text = read_text(self.root, file, self.findings)
        value = document(text, self.findings, file) if text is not None else None
        if value is None:
            if len(self.findings.errors) > complaints:
                self.names.forget(Thing.TOPIC)
            return ()
        return topics_file.read_topics(value, self.names, own_tools)

    def _articles(self, language: str) -> tuple[Article, ...]:
        articles = []
        for name in self._files_in(KNOWLEDGE, ".md"):
            text = read_text(self.root, name, self.findings)
            if text is not None:
                articles.append(article_files.read_article(text, name, language, self.findings, self.names))
        return tuple(article for article in articles if article is not None)

    def _variants(self) -> tuple[Variant, ...]:
        text = read_text(self.root, variants_file.FILE, self.findings) if self._has(variants_file.FILE) else None
        return variants_file.read_variants(text, self.findings, self.names) if text else ()

    def _tables(self, business: Business | None) -> dict[str, tuple[Any, ...]]:
        zone = ZoneInfo(business.timezone if business else "UTC")
        ledger = Ledger(kinds.money(business.currency if business else "USD"), kinds.moment(zone), self.names)
        return {name: self._table(name, table, ledger) for name, table in TABLES.items()}

    def _table(self, name: str, table: Table, ledger: Ledger) -> tuple[Any, ...]:
        file = f"{DATA}/{name}.csv"
        if not self._has(file):
            if table.thing is Thing.PRODUCT:
                self.names.forget(Thing.PRODUCT)  # A shop may deliver what it does not list here.
            return ()
        text = read_text(self.root, file, self.findings, largest=LARGEST_TABLE)
        found = rows(text, table.columns, self.findings, file) if text is not None else None
        if found is None:
            self.names.forget(table.thing)
            return ()
        return tuple(table.read(row, ledger) for row in found)

    def _extra(self, business: Business | None) -> dict[str, dict[str, Any]]:
        reader = extras.Reader(kinds.money(business.currency if business else "USD"), self.names)
        held = {}
        for room in extras.ROOMS:
            file = f"{extras.EXTRA}/{room}.yaml"
            text = read_text(self.root, file, self.findings) if self._has(file) else None
            value = document(text, self.findings, file) if text is not None else None
            if value is not None:
                held[room] = extras.read_extra(room, value, reader)
        return held

    def _has(self, name: str) -> bool:
        path = self.root / name
        return path.exists() or path.is_symlink()

    def _files_in(self, name: str, suffix: str) -> list[str]:
        folder = self.root / name
        if not self._has(name):
            return []
        if not folder.is_dir() or not folder.resolve().is_relative_to(self.root.resolve()):
            Spot(self.findings, name).error("is no folder of its own", expected="a folder inside the folder")
            return []
        return sorted(
            f"{name}/{path.name}" for path in folder.iterdir() if path.suffix == suffix and not path.name.startswith(".")
        )

    def _warn_of_unknown_files(self) -> None:
        articles = set(self._files_in(KNOWLEDGE, ".md"))
        for path in sorted(self.root.rglob("*")):
            name = path.relative_to(self.root).as_posix()
            is_hidden = any(part.startswith(".") for part in path.relative_to(self.root).parts)
            if path.is_dir() or is_hidden or name in KNOWN_FILES or name in articles or path.stem.upper() == "README":
                continue
            Spot(self.findings, name).warning("is not read", expected="a file of the format", nearest=nearest(name, KNOWN_FILES))


def read_folder(path: Path) -> Reading:
    """Read the folder at `path`; nothing in it is written, loaded or run."""
    reader = _Reader(path)
    if not path.is_dir():
        Spot(reader.findings, str(path)).error(
            "is not a folder" if path.exists() else "does not exist", expected="a business folder"
        )
        return _reading(None, reader.findings)
    return _reading(reader.folder(), reader.findings)


def _reading(folder: BusinessFolder | None, findings: Findings) -> Reading:
    return Reading(folder, _in_order(findings.errors), _in_order(findings.warnings))


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems), key=lambda problem: (problem.file, problem.line or 0, problem.key, problem.message)))
