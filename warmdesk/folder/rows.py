"""CSV with its places: rows whose cells know their row, line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from warmdesk.folder.kinds import ID, TEXT, Kind, Unreadable
from warmdesk.folder.names import Names, Thing
from warmdesk.folder.problems import Findings, Spot, nearest, one_of, shortened

T = TypeVar("T")
D = TypeVar("D")


@dataclass(frozen=True)
class Columns:
    """What a table may hold; only the required ones must stand in its header."""

    required: tuple[str, ...]
    optional: tuple[str, ...]

    @property
    def known(self) -> tuple[str, ...]:
        return self.required + self.optional


@dataclass(frozen=True)
class Row:
    """One row, its cells by column and stripped."""

    cells: dict[str, str]
    place: Spot

    def spot(self, column: str) -> Spot:
        return self.place.at(key=column)

    def required(self, column: str, kind: Kind[T]) -> T:
        """Return the value of a cell that must not be empty."""
        if not self.cells.get(column):
            self.spot(column).error("is empty", expected=kind.expected)
            return kind.blank
        return self._read(column, kind)

    def optional(self, column: str, kind: Kind[T], default: D) -> T | D:
        """Return the value of a cell, or `default` where it is empty."""
        return self._read(column, kind) if self.cells.get(column) else default

    def text(self, column: str, kind: Kind[str] = TEXT) -> str:
        """Return the text of a cell, empty where nothing is written."""
        return self.optional(column, kind, "")

    def own_id(self, column: str, thing: Thing, names: Names) -> str:
        """Return the row's id and define it."""
        name = self.required(column, ID)
        names.define(thing, name, self.spot(column))
        return name

    def reference(self, column: str, thing: Thing, names: Names) -> str:
        """Return the id of something else, which must be defined somewhere."""
        name = self.required(column, ID)
        names.refer(thing, name, self.spot(column))
        return name

    def _read(self, column: str, kind: Kind[T]) -> T:
        text = self.cells[column]
        try:
            return kind.parse(text)
        except Unreadable as error:
            self.spot(column).error(f'"{shortened(text)}" is malformed', expected=kind.expected, nearest=error.nearest)
            return kind.blank


def rows(text: str, columns: Columns, findings: Findings, file: str) -> list[Row] | None:
    """Return the rows of a table, or nothing when its header or its quotes make it unreadable as a whole."""
    try:
        numbered = list(_numbered(text))
    except csv.Error as error:
        line = text[: text.rfind('"')].count("\n") + 1 if '"' in text else 1
        Spot(findings, file, line=line).error(f"CSV cannot be read: {error}", expected="closed quotes, commas between cells")
        return None
    if not numbered:
        Spot(findings, file, line=1).error("has no header row", expected=",".join(columns.known))
        return None
    header = [name.strip() for name in numbered[0][1]]
    if not _header_is_right(header, columns, Spot(findings, file, line=numbered[0][0], row=1)):
        return None
    body = ((number, line, cells) for number, (line, cells) in enumerate(numbered[1:], start=2) if any(map(str.strip, cells)))
    return [_row(header, cells, Spot(findings, file, line=line, row=number)) for number, line, cells in body]


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line that it begins in; a quoted cell may span lines."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def _header_is_right(header: list[str], columns: Columns, spot: Spot) -> bool:
    complaints = len(spot.findings.errors)
    if len(header) == 1 and any(mark in header[0] for mark in ";\t"):
        spot.error("the columns are not separated by commas", expected=",".join(columns.known))
        return False
    for position, name in enumerate(header):
        if name not in columns.known:
            spot.at(key=name).error("unknown column", expected=one_of(columns.known), nearest=nearest(name, columns.known))
        elif name in header[:position]:
            spot.at(key=name).error("the column stands twice", expected="each column once")
    for name in columns.required:
        if name not in header:
            spot.at(key=name).error("the column is missing", expected=",".join(columns.known))
    return len(spot.findings.errors) == complaints


def _row(header: list[str], cells: list[str], spot: Spot) -> Row:
    if len(cells) != len(header):
        spot.error(f"has {len(cells)} cells", expected=f"{len(header)} cells, as in the header; text with a comma in quotes")
    return Row({name: cell.strip() for name, cell in zip(header, cells, strict=False)}, spot)
