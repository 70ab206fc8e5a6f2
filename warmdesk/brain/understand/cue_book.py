"""Find cues in a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from warmdesk.brain.understand.cues import LANGUAGES
from warmdesk.brain.understand.folding import cue_text

_GAP = r"[\W_]+"
_SOME_WORDS = r"(?:\w+[\W_]+){0,4}?"
_NOBODY = r"(?!)"
_NAME = re.compile(r"<(\w+)>")


@dataclass(frozen=True)
class Seen:
    """Words that matched a cue."""

    words: str
    is_weak: bool


@dataclass(frozen=True)
class _Lines:
    """The compiled lines of one kind in one language."""

    strong: tuple[re.Pattern[str], ...]
    weak: tuple[re.Pattern[str], ...]
    neighbours: tuple[re.Pattern[str], ...]


class CueBook:
    """All cues of all languages for one business; a kind is compiled when it is first looked for (all at once takes seconds)."""

    def __init__(self, staff_names: Sequence[str] = ()) -> None:
        self._staff = _alternatives(cue_text(name).split(" ")[0] for name in staff_names)
        self._lines: dict[tuple[str, str], _Lines | None] = {}

    def find(self, kind: str, folded: str, languages: Iterable[str]) -> Seen | None:
        """Return the first strong cue of `kind` in folded text, else the first weak one, else nothing.

        A neighbour counts for all the languages: "in de brand" of a hot sauce must not be heard as a German fire.
        """
        lines = [known for language in languages if (known := self._lines_of(language, kind))]
        text = folded
        for language_lines in lines:
            text = _without(text, language_lines.neighbours)
        if words := next(filter(None, (_first(own.strong, text) for own in lines)), ""):
            return Seen(words, is_weak=False)
        words = next(filter(None, (_first(own.weak, text) for own in lines)), "")
        return Seen(words, is_weak=True) if words else None

    def _lines_of(self, language: str, kind: str) -> _Lines | None:
        if (language, kind) not in self._lines:
            cues, names = LANGUAGES.get(language, ({}, {}))
            block = cues.get(kind)
            self._lines[language, kind] = _compiled(block, {**names, "staff": self._staff}) if block else None
        return self._lines[language, kind]

    def says(self, kind: str, folded: str, languages: Iterable[str]) -> bool:
        """Whether a strong cue of `kind` stands in folded text."""
        seen = self.find(kind, folded, languages)
        return seen is not None and not seen.is_weak


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> str:
    return next((found[0].strip() for pattern in patterns if (found := pattern.search(text))), "")


def _without(text: str, neighbours: tuple[re.Pattern[str], ...]) -> str:
    for pattern in neighbours:
        text = pattern.sub(" ~ ", text)
    return text


def _compiled(block: str, names: Mapping[str, str]) -> _Lines:
    lines: dict[str, list[re.Pattern[str]]] = {"": [], "?": [], "!": []}
    for line in filter(None, map(str.strip, block.splitlines())):
        mark = line[0] if line[:2] in {"? ", "! "} else ""
        lines[mark].append(_pattern(line.removeprefix(f"{mark} ").strip() if mark else line, names))
    return _Lines(tuple(lines[""]), tuple(lines["?"]), tuple(lines["!"]))


def _pattern(line: str, names: Mapping[str, str]) -> re.Pattern[str]:
    starts, ends = line.startswith("^ "), line.endswith(" $")
    body = line.removeprefix("^ ").removesuffix(" $")
    body = body.replace("( |$)", r"(?!\w)").replace(" ... ", "\0").replace(" ", _GAP).replace("\0", _GAP + _SOME_WORDS)
    while _NAME.search(body):
        body = _NAME.sub(lambda name: names[name[1]].replace(" ", _GAP), body)
    before = r"^\W*" if starts else r"(?<!\w)"
    after = r"\W*$" if ends else r"(?!\w)"
    return _expression(f"{before}(?:{body}){after}")


@lru_cache(maxsize=8192)
def _expression(text: str) -> re.Pattern[str]:
    """Compile once per process: books of different businesses differ only in the lines that name their staff."""
    return re.compile(text)


def _alternatives(words: Iterable[str]) -> str:
    known = sorted({re.escape(word) for word in words if len(word) > 1})
    return f"(?:{'|'.join(known)})" if known else _NOBODY
