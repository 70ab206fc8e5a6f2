"""Small files of every kind that the desk lets in, and of kinds that it does not."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

HTML = b"<!doctype html><script>document.title = 'taken'</script>"


def png(width: int = 1, height: int = 1, colour: tuple[int, int, int] = (200, 90, 50)) -> bytes:
    """Return an image of one colour."""
    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def zipped(*parts: str, mimetype: str = "") -> bytes:
    """Return an archive with these parts, as office files are."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for part in parts:
            archive.writestr(part, "<x/>")
    return packed.getvalue()


DOCX = zipped("[Content_Types].xml", "word/document.xml")
XLSX = zipped("[Content_Types].xml", "xl/workbook.xml")
ODT = zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text")
PDF = b"%PDF-1.7\n%%EOF\n"
