"""Articles out of what people have already: pasted text, a table, or a web page. Pure: nothing is written."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from html.parser import HTMLParser

LONGEST_TITLE = 200
LONGEST_BODY = 20_000
MOST = 60
_HEADING = re.compile(r"#{1,4}\s+(.+)")
_ASKED = re.compile(r"(?:Q|F|P|Question|Frage)\s*[:.)]\s*(.+)", re.IGNORECASE)
_TOLD = re.compile(r"(?:A|R|Answer|Antwort)\s*[:.)]\s*(.*)", re.IGNORECASE)
_TITLES = ("question", "title", "frage", "titel", "pregunta", "heading")
_SKIPPED = {"script", "style", "noscript", "template", "svg", "nav", "footer", "header", "form", "button", "select", "iframe"}
_HEADINGS = {"h1", "h2", "h3", "h4", "summary", "dt"}
_BLOCKS = {"p", "div", "li", "br", "tr", "dd", "section", "article", "ul", "ol", "td", "details"}


@dataclass(frozen=True)
class Found:
    """A title or question, and what it says."""

    title: str
    body: str


def from_text(text: str, *, title: str = "") -> list[Found]:
    """Return the articles in a text: at headings of Markdown, at `Q:` and `A:`, and at lines that end with a question mark.

    What stands before the first of them becomes an article called `title`, or after its own first line.
    """
    sections: list[tuple[str, list[str]]] = [(title, [])]
    for line in text.replace("\r", "").split("\n"):
        heading = _heading_in(line.strip())
        if heading:
            sections.append((heading, []))
            continue
        told = _TOLD.fullmatch(line.strip()) if sections[-1][0] and not "".join(sections[-1][1]).strip() else None
        sections[-1][1].append(told[1] if told else line.rstrip())
    return _kept(sections)


def _heading_in(line: str) -> str:
    for pattern in (_HEADING, _ASKED):
        if match := pattern.fullmatch(line):
            return match[1].strip().strip("*")
    return line.strip("*").strip() if line.endswith(("?", "？", "?**")) and len(line) <= LONGEST_TITLE else ""


def _kept(sections: list[tuple[str, list[str]]]) -> list[Found]:
    found = []
    for title, lines in sections:
        body = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()[:LONGEST_BODY]
        if body:
            found.append(Found((title or body.split("\n")[0])[:LONGEST_TITLE].strip(), body))
    return found[:MOST]


def from_table(text: str) -> list[Found]:
    """Return the articles in a table: the column called question or title, or the first, asks; the next one answers."""
    try:
        dialect = csv.Sniffer().sniff(text[:4000], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), dialect) if any(map(str.strip, row))]
    if not rows:
        return []
    head = [name.casefold() for name in rows[0]]
    asks = next((head.index(name) for name in _TITLES if name in head), None)
    body = rows[1:] if asks is not None else rows
    asks = asks or 0
    return _kept([(row[asks], [row[asks + 1] if len(row) > asks + 1 else ""]) for row in body if len(row) > asks and row[asks]])


class _Page(HTMLParser):
    """Reads a page's headings and the text below each; menus, forms and scripts are passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[tuple[str, list[str]]] = [("", [])]
        self.title = ""
        self._skipping = 0
        self._open = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipping += 1
        elif tag in _HEADINGS or tag == "title":
            self._open, self._words = tag, []
        elif tag in _BLOCKS and not self._open:
            self.sections[-1][1].append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = max(0, self._skipping - 1)
        elif tag and tag == self._open:
            words = " ".join("".join(self._words).split())
            if tag == "title":
                self.title = words
            elif words:
                self.sections.append((words, []))
            self._open = ""

    def handle_data(self, data: str) -> None:
        if self._skipping:
            return
        (self._words if self._open else self.sections[-1][1]).append(data)


def from_page(html: str) -> list[Found]:
    """Return the articles in a web page: one for each heading or question that has text below it."""
    page = _Page()
    page.feed(html)
    page.close()
    sections = [(title or page.title, [_lines("".join(pieces))]) for title, pieces in page.sections]
    return _kept([(title, lines) for nth, (title, lines) in enumerate(sections) if nth or len(sections) == 1])


def _lines(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n".join(line for line in lines if line and line != "-")
