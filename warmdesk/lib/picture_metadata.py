"""What a camera or a program wrote into a picture beside the picture: place, time, names, a copy from before it was cropped.

Segments and chunks are copied or left out as they stand; no pixel is read, so nothing of what is seen is lost. What draws the
picture is kept (colour profile, animation, which side is up), all else goes, what follows the picture's end included. A list of
what stays is safer than one of what goes: makers invent new ones. A broken picture stays as broken as it came.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator

from warmdesk.lib.file_types import GIF, JPEG, PNG, WEBP, FileType

_ORIENTATION = 0x0112
_UPRIGHT = 1
_MOST_TAGS = 500
_EXIF = b"Exif\0\0"
_MOST_PARTS = 50_000
"""A phone's photo has about a hundred segments, a large PNG a few thousand chunks; millions would keep us for seconds."""


def without_metadata(content: bytes, kind: FileType) -> bytes:
    """Return a picture without its metadata, and any other kind of file as it is. Doing it twice changes nothing."""
    strip = _STRIPPERS.get(kind.media_type)
    return strip(content) if strip else content


# --- JPEG: ITU-T T.81, annex B ---

_MARKER = re.compile(rb"\xff([\xc0-\xcf\xd8-\xfe])")
"""Inside compressed data an 0xFF is followed by a zero, a restart marker or, in JPEG-LS, something below 0x80."""
_SOI, _EOI, _SOS, _APP0, _APP1, _APP15, _COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xEF, 0xFE
_DRAWS_JPEG = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}


def _jpeg(content: bytes) -> bytes:
    """Keep the application segments that say how colours are meant; a picture's end is the file's end.

    After JFIF's first twelve bytes a small copy of the picture may follow (JFIF 1.02, page 5): it goes.
    """
    kept, orientation, place, at, is_drawing = [b"\xff\xd8"], _UPRIGHT, 1, 2, False
    while (match := _MARKER.search(content, at)) and len(kept) < _MOST_PARTS:
        kept.append(content[at : match.start()] if is_drawing else b"")
        marker, start = match[1][0], match.end()
        is_drawing = is_drawing or marker == _SOS
        size = int.from_bytes(content[start : start + 2], "big")
        if marker == _EOI:
            kept.append(b"\xff\xd9")
            break
        if marker == _SOI or size < 2:
            kept.append(b"\xff" + match[1])
            at = start
            continue
        at = start + size
        body = content[start + 2 : at]
        if marker == _APP1 and body.startswith(_EXIF) and orientation == _UPRIGHT:
            orientation = _orientation(body[len(_EXIF) :])
        if marker == _APP0 and body.startswith(_DRAWS_JPEG[_APP0]):
            kept.append(_jpeg_segment(match[1], body[:12] + b"\0\0"))
            place = len(kept)
        elif _draws_jpeg(marker, body):
            kept.append(b"\xff" + match[1] + content[start:at])
    else:
        kept.append(content[at:])
    if orientation != _UPRIGHT:
        kept.insert(place, _jpeg_segment(b"\xe1", _EXIF + _tiff(orientation)))
    return b"".join(kept)


def _jpeg_segment(marker: bytes, body: bytes) -> bytes:
    return b"\xff" + marker + struct.pack(">H", len(body) + 2) + body


def _draws_jpeg(marker: int, body: bytes) -> bool:
    if _APP0 <= marker <= _APP15:
        return marker in _DRAWS_JPEG and body.startswith(_DRAWS_JPEG[marker])
    return marker != _COM


# --- PNG: third edition, sections 5 and 11 ---

_DRAWS_PNG = frozenset(
    b"tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT oFFs pCAL sCAL sTER".split()
)
_PNG_HEAD = 8


def _png(content: bytes) -> bytes:
    """Keep what draws; chunks whose name begins with a capital letter are critical: without them a reader would give up."""
    kept, at = [content[:_PNG_HEAD]], _PNG_HEAD
    for _chunk in range(_MOST_PARTS):
        size, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        end = at + size + 12
        if name == b"eXIf":
            orientation = _orientation(content[at + 8 : end - 4])
            kept.append(_png_exif(orientation) if orientation != _UPRIGHT else b"")
        elif not name.isalpha() or name[:1].isupper() or name in _DRAWS_PNG:
            kept.append(content[at:end])
        at = end
        if name == b"IEND" or at >= len(content):
            break
    else:
        kept.append(content[at:])
    return b"".join(kept)


def _png_exif(orientation: int) -> bytes:
    chunk = b"eXIf" + _tiff(orientation)
    return struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))


# --- WebP: RFC 9649 ---

_DRAWS_WEBP = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_HAS_EXIF, _HAS_XMP = 0x08, 0x04


def _webp(content: bytes) -> bytes:
    kept: list[bytes] = []
    orientation, at = _UPRIGHT, 12
    last = min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    for _chunk in range(_MOST_PARTS):
        if at >= last:
            break
        name, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        if name == b"EXIF":
            orientation = _orientation(content[at + 8 : end].removeprefix(_EXIF))
        elif name in _DRAWS_WEBP:
            kept.append(content[at:end] + (b"\0" if end == len(content) + 1 else b""))
        at = end
    exif = _tiff(orientation) if orientation != _UPRIGHT else b""
    if kept and kept[0].startswith(b"VP8X") and len(kept[0]) > 8:
        flags = kept[0][8] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if exif else 0)
        kept[0] = kept[0][:8] + bytes([flags]) + kept[0][9:]
        kept.append(b"EXIF" + struct.pack("<I", len(exif)) + exif if exif else b"")
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


# --- GIF: version 89a ---

_IMAGE, _EXTENSION, _TRAILER = 0x2C, 0x21, 0x3B
_DRAWS_GIF = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0", b"\x0bICCRGBG1012")


def _gif(content: bytes) -> bytes:
    at = 13 + _colours(content[10:11])
    kept = [content[:at]]
    while at < len(content):
        kind, label = content[at], content[at + 1 : at + 2]
        if kind == _IMAGE:
            end = _after_blocks(content, at + 11 + _colours(content[at + 9 : at + 10]))
        elif kind == _EXTENSION:
            end = _after_blocks(content, at + 2)
        else:
            kept.append(b";" if kind == _TRAILER else content[at:])
            break
        if kind == _IMAGE or _draws_gif(label, content[at + 2 : at + 14]):
            kept.append(content[at:end])
        at = end
    return b"".join(kept)


def _draws_gif(label: bytes, said: bytes) -> bool:
    return said.startswith(_DRAWS_GIF) if label == b"\xff" else label != b"\xfe"


def _colours(packed: bytes) -> int:
    """Return how many bytes of colours follow, by the field that says so."""
    return 3 << ((packed[0] & 7) + 1) if packed and packed[0] & 0x80 else 0


def _after_blocks(content: bytes, at: int) -> int:
    """Return where a chain of sub-blocks, each with its length before it, ends."""
    while at < len(content) and content[at]:
        at += content[at] + 1
    return at + 1


# --- Which side is up: TIFF 6.0, section 2; Exif 2.32, 4.6.4 ---


def _orientation(tiff: bytes) -> int:
    """Return which side is up, 1 to 8; 1 where it does not say so, or not rightly."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None or len(tiff) < 8:
        return _UPRIGHT
    for tag, kind, value in _tags(tiff, order):
        if tag == _ORIENTATION and kind == 3 and 1 <= value <= 8:
            return value
    return _UPRIGHT


def _tags(tiff: bytes, order: str) -> Iterator[tuple[int, int, int]]:
    (at,) = struct.unpack_from(f"{order}I", tiff, 4)
    if at + 2 > len(tiff):
        return
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    for entry in range(at + 2, at + 2 + 12 * min(count, _MOST_TAGS), 12):
        if entry + 12 > len(tiff):
            return
        tag, kind, _count, value = struct.unpack_from(f"{order}HHIH", tiff, entry)
        yield tag, kind, value


def _tiff(orientation: int) -> bytes:
    """Return a directory that says which side is up and nothing else."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)


_STRIPPERS: dict[str, Callable[[bytes], bytes]] = {
    JPEG.media_type: _jpeg,
    PNG.media_type: _png,
    GIF.media_type: _gif,
    WEBP.media_type: _webp,
}
