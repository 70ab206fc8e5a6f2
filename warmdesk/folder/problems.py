"""What is wrong with a folder: each problem says where it stands, what was expected and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

LONGEST_QUOTE = 60


@dataclass(frozen=True)
class Problem:
    """One complaint about one place. `line` and `row` count from 1; a table's header is row 1, as in a spreadsheet."""

    file: str
    line: int | None
    row: int | None
    key: str
    message: str
    expected: str
    nearest: str | None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        names = [f"row {self.row}"] if self.row is not None else []
        names += [self.key] if self.key else []
        hints = [f"expected {self.expected}"] if self.expected else []
        hints += [f'nearest: "{self.nearest}"'] if self.nearest else []
        saying = f"{self.message} ({'; '.join(hints)})" if hints else self.message
        return ": ".join(filter(None, [place, ", ".join(names), saying]))


@dataclass
class Findings:
    """Everything that was found while one folder was read; reading goes on after an error."""

    errors: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Spot:
    """A place in the folder, able to complain about itself."""

    findings: Findings
    file: str
    line: int | None = None
    row: int | None = None
    key: str = ""

    def at(self, *, key: str | None = None, line: int | None = None) -> Spot:
        """Return the place of `key` inside this one; a key inside a key is joined by a dot."""
        inner = self.key if key is None else f"{self.key}.{key}" if self.key else key
        return replace(self, key=inner, line=self.line if line is None else line)

    def error(self, message: str, *, expected: str = "", nearest: str | None = None) -> None:
        self.findings.errors.append(self._problem(message, expected, nearest))

    def warning(self, message: str, *, expected: str = "", nearest: str | None = None) -> None:
        self.findings.warnings.append(self._problem(message, expected, nearest))

    def _problem(self, message: str, expected: str, nearest: str | None) -> Problem:
        return Problem(self.file, self.line, self.row, self.key, message, expected, nearest)


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Return the known word that `word` most nearly spells, ignoring case, or nothing."""
    folded = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), folded, n=1, cutoff=cutoff)
    return folded[close[0]] if close else None


def one_of(words: Iterable[str]) -> str:
    """Say what would have been accepted: `one of a, b, c`."""
    return f"one of {', '.join(words)}"


def shortened(text: str) -> str:
    """Return what was written, short enough to stand in a sentence."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"
