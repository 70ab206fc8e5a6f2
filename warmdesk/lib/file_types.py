"""What a file is, read from its bytes: neither its name nor what its sender calls it counts.

A table of our own, since no dependency of the desk reads file types, and the dozen that are let in begin with bytes that their
standards fix. What is not in it is refused; so is a text that begins like markup or a program, and an office file with macros.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

MOST_ZIPPED = 2000
"""An office file holds dozens of parts; a directory of a hundred thousand would only cost us time."""
LONGEST_NAME = 100
_MACROS = ("vbaproject.bin", "basic/script-lc.xml")
_DIRECTORY_ENTRY = b"PK\x01\x02"
_SEPARATORS = re.compile(r"[/\\]")
_UNPRINTABLE = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
"""Controls, and the marks that turn the direction of a text: a name must not read as another."""


@dataclass(frozen=True)
class FileType:
    """A kind of file: its media type, and the endings that its name may have, the usual one first."""

    media_type: str
    endings: tuple[str, ...]


PNG = FileType("image/png", ("png",))
JPEG = FileType("image/jpeg", ("jpg", "jpeg", "jpe"))
GIF = FileType("image/gif", ("gif",))
WEBP = FileType("image/webp", ("webp",))
PDF = FileType("application/pdf", ("pdf",))
TEXT = FileType("text/plain", ("txt", "md", "log"))
CSV = FileType("text/csv", ("csv",))
DOCX = FileType("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ("docx",))
XLSX = FileType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ("xlsx",))
ODT = FileType("application/vnd.oasis.opendocument.text", ("odt",))
MP3 = FileType("audio/mpeg", ("mp3",))
OGG = FileType("audio/ogg", ("ogg", "oga", "opus"))
WAV = FileType("audio/wav", ("wav",))
FILE_TYPES = (PNG, JPEG, GIF, WEBP, PDF, TEXT, CSV, DOCX, XLSX, ODT, MP3, OGG, WAV)
_BEGINNINGS = (
    (PNG, rb"\x89PNG\r\n\x1a\n"),  # PNG specification, section 5.2
    (JPEG, rb"\xff\xd8\xff"),  # ITU-T T.81, B.1.1.3
    (GIF, rb"GIF8[79]a"),
    (WEBP, rb"RIFF....WEBP"),  # RFC 9649, section 2.4
    (WAV, rb"RIFF....WAVE"),
    (PDF, rb"%PDF-\d"),  # ISO 32000-1, 7.5.2
    (MP3, rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2]"),
    (OGG, rb"OggS\x00"),  # RFC 3533, section 6
)
_KNOWN = tuple((kind, re.compile(pattern, re.DOTALL)) for kind, pattern in _BEGINNINGS)
_NO_PLAIN_TEXT = re.compile(r"\A\ufeff?\s*(<|#!|@echo|%!|%PDF)|[\x00-\x08\x0b\x0e-\x1f\x7f]", re.IGNORECASE)
"""Markup, programs, and controls that no text has: tab, line ends and form feed are none of them."""


def file_type(content: bytes, name: str = "") -> FileType | None:
    """Return what the bytes are, or None for what is not let in; the name only tells a table from other text."""
    for kind, pattern in _KNOWN:
        if pattern.match(content):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    return (CSV if _ending(name) in CSV.endings else TEXT) if _is_plain_text(content) else None


def _office(content: bytes) -> FileType | None:
    if content.count(_DIRECTORY_ENTRY) > MOST_ZIPPED:
        return None
    try:
        with ZipFile(BytesIO(content)) as zipped:
            parts = zipped.namelist()
    except (BadZipFile, NotImplementedError, ValueError):
        return None
    if any(part.lower().endswith(_MACROS) for part in parts):
        return None
    if "[Content_Types].xml" in parts:
        return DOCX if "word/document.xml" in parts else XLSX if "xl/workbook.xml" in parts else None
    # OpenDocument 1.3, part 2, 3.3: the first part is `mimetype`, stored as it is.
    is_odt = content[30:38] == b"mimetype" and content[38:].startswith(ODT.media_type.encode() + b"PK")
    return ODT if is_odt and "content.xml" in parts else None


def _is_plain_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return bool(text.strip("\ufeff \t\r\n")) and not _NO_PLAIN_TEXT.search(text)


def clean_name(name: str, kind: FileType) -> str:
    """Return a file's name without path and unprintable characters, at most `LONGEST_NAME` long, that ends as its kind does.

    `page.html` with the bytes of an image becomes `page.html.png`: what opens it later goes by the ending.
    """
    last = _SEPARATORS.split(unicodedata.normalize("NFC", name))[-1]
    shown = "".join(" " if char.isspace() else char for char in last if unicodedata.category(char) not in _UNPRINTABLE)
    stem, ending = " ".join(shown.split()).strip(". "), kind.endings[0]
    if _ending(stem) in kind.endings:
        stem, _, ending = stem.rpartition(".")
    return f"{stem[: LONGEST_NAME - len(ending) - 1].rstrip('. ') or 'file'}.{ending}"


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""
