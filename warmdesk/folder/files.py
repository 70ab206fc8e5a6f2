"""Reads a folder's files: only ordinary ones inside it, of a sane size, in UTF-8."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from warmdesk.folder.problems import Findings, Spot

LARGEST_TEXT = 1_000_000
LARGEST_TABLE = 20_000_000
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_text(root: Path, name: str, findings: Findings, *, largest: int = LARGEST_TEXT) -> str | None:
    """Return the text of file `name` in `root`, NFC, without a byte order mark; complain and return nothing if that fails."""
    spot = Spot(findings, name)
    path = root / name
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            spot.error("leads out of the folder", expected="a file inside the folder")
            return None
        if not path.is_file():
            spot.error("is not an ordinary file", expected="a text file")
            return None
        size = path.stat().st_size
        if size > largest:
            spot.error(f"is too large: {size:,} bytes", expected=f"at most {largest:,} bytes")
            return None
        return _decoded(path.read_bytes(), spot)
    except (OSError, RuntimeError) as error:  # RuntimeError: a symbolic link that leads to itself, before Python 3.13
        spot.error(f"cannot be read: {getattr(error, 'strerror', None) or error}", expected="a readable file")
        return None


def _decoded(content: bytes, spot: Spot) -> str | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if content[:2] in UTF_16:
            spot.error("is UTF-16", expected="UTF-8")
        else:
            line = content.count(b"\n", 0, error.start) + 1
            spot.at(line=line).error(f"byte {content[error.start]:#04x} is not UTF-8", expected="UTF-8")
        return None
    if "\0" in text:
        spot.at(line=text.count("\n", 0, text.index("\0")) + 1).error("holds a NUL character", expected="text")
        return None
    return unicodedata.normalize("NFC", text)
