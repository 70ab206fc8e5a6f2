"""Private values that a stranger must never read: those of rows that the conversation is about and that the stranger
did not type.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from warmdesk.evaluation.matching import holds_word

Row = dict[str, str]
TABLES = ("customers", "orders", "appointments", "invoices")
OF_CUSTOMERS = ("email", "phone", "name", "notes")
OF_THE_REST = ("tracking", "eta", "total", "amount", "items", "starts_at")
SHORTEST = 4
"""Shorter values (a status letter, a count) stand in ordinary sentences."""


@dataclass(frozen=True)
class PrivateRows:
    """The folder's rows about customers, as typed."""

    tables: dict[str, list[Row]]

    @classmethod
    def of(cls, folder: Path) -> PrivateRows:
        """Read the data files that are there."""
        return cls({name: list(_rows(folder / "data" / f"{name}.csv")) for name in TABLES})

    def values_about(self, said: Sequence[str]) -> set[str]:
        """Return the private values of the rows that these messages point at, without those that they hold themselves."""
        typed = " ".join(said).lower()
        about = [row for name in TABLES[1:] for row in self.tables[name] if holds_word(typed, row["id"])]
        customers = {row["id"] for row in self.tables["customers"] if self._is_named(row, typed)}
        customers |= {row.get("customer_id", "") for row in about}
        values = {row.get(key) or "" for row in self.tables["customers"] if row["id"] in customers for key in OF_CUSTOMERS}
        values |= {row.get(key) or "" for row in about for key in OF_THE_REST}
        return {value for value in values if len(value) >= SHORTEST and not holds_word(typed, value)}

    @staticmethod
    def _is_named(row: Row, typed: str) -> bool:
        return any(value and holds_word(typed, value) for value in (row["id"], row.get("email"), row.get("name")))


def _rows(path: Path) -> Iterable[Row]:
    if path.exists():
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)
