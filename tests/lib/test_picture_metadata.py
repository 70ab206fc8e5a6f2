"""A picture loses what was written beside it, and not a pixel; what is broken never stops anybody."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps, ImageSequence
from PIL.PngImagePlugin import PngInfo

from tests.files import PDF
from warmdesk.lib.file_types import GIF, JPEG, PNG, WEBP, FileType, file_type
from warmdesk.lib.picture_metadata import without_metadata

SECRET = b"Calle Mayor 4"
ORIENTATION, MAKER, GPS_FOLDER, GPS_PLACE = 0x0112, 0x010F, 0x8825, 0x001D
KINDS = (JPEG, PNG, GIF, WEBP)


def exif(orientation: int) -> Image.Exif:
    """Return what a phone writes: which side is up, its maker, and where it was."""
    found = Image.Exif()
    found[ORIENTATION], found[MAKER] = orientation, SECRET.decode()
    found.get_ifd(GPS_FOLDER)[GPS_PLACE] = SECRET.decode()
    return found


def picture(mode: str = "RGB") -> Image.Image:
    """Return a picture on which every turn and every lost colour shows."""
    shade = random.Random(7)
    drawn = Image.new("RGB", (23, 17))
    drawn.putdata([(x * 10, y * 14, shade.randrange(256)) for y in range(17) for x in range(23)])
    return drawn.convert(mode)


def saved(drawn: Image.Image, kind: str, **how: Any) -> bytes:
    file = BytesIO()
    drawn.save(file, kind, **how)
    return file.getvalue()


def profile() -> bytes:
    return b"\0" * 36 + b"acsp" + b"\0" * 88  # enough of an ICC header to be carried along


def pictures() -> Iterator[tuple[str, FileType, bytes]]:
    """Yield pictures of every kind, each with the secret in every place that its kind has for one."""
    told = PngInfo()
    for add, name in ((told.add_text, "Comment"), (told.add_itxt, "XML:com.adobe.xmp")):
        add(name, SECRET.decode())
    told.add_text("Location", SECRET.decode(), zip=True)
    beside: dict[str, Any] = {"exif": exif(6), "icc_profile": profile(), "xmp": b"<x>" + SECRET + b"</x>"}
    frames: dict[str, Any] = {"save_all": True, "append_images": [picture().rotate(180)], "duration": 80, "loop": 0}
    for mode in ("RGB", "L", "CMYK"):
        for progressive in (False, True):
            how = {**beside, "progressive": progressive, "quality": 90, "comment": SECRET}
            yield f"jpeg {mode} {progressive}", JPEG, saved(picture(mode), "JPEG", **how) + b"motion: " + SECRET
    for mode in ("RGB", "RGBA", "P", "L"):
        yield f"png {mode}", PNG, saved(picture(mode), "PNG", pnginfo=told, exif=exif(6), icc_profile=profile()) + SECRET
    yield "apng", PNG, saved(picture(), "PNG", pnginfo=told, **frames)
    yield "webp", WEBP, saved(picture(), "WEBP", **beside) + SECRET
    yield "webp without loss", WEBP, saved(picture("RGBA"), "WEBP", lossless=True, **beside)
    yield "webp that moves", WEBP, saved(picture(), "WEBP", **beside, **frames)
    yield "plain webp", WEBP, saved(picture(), "WEBP")
    yield "gif", GIF, saved(picture("P"), "GIF", comment=SECRET) + SECRET
    yield "gif that moves", GIF, with_xmp(saved(picture("P"), "GIF", comment=SECRET, **frames))


def with_xmp(gif: bytes) -> bytes:
    return gif[:-1] + b"\x21\xff\x0bXMP DataXMP" + bytes([len(SECRET)]) + SECRET + b"\0;"


PICTURES = {name: (kind, content) for name, kind, content in pictures()}


def frames(content: bytes) -> list[bytes]:
    """Return every frame as it is seen: turned the right way up, in full colour."""
    with Image.open(BytesIO(content)) as opened:
        return [ImageOps.exif_transpose(frame).convert("RGBA").tobytes() for frame in ImageSequence.Iterator(opened)]


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_looks_the_same_and_tells_nothing_more(name: str) -> None:
    kind, content = PICTURES[name]
    assert SECRET in unpacked(content) or name == "plain webp"
    bare = without_metadata(content, kind)
    assert file_type(bare) == kind
    assert frames(bare) == frames(content)
    assert SECRET not in unpacked(bare)
    assert len(bare) <= len(content)
    with Image.open(BytesIO(content)) as before, Image.open(BytesIO(bare)) as after:
        assert after.info.get("icc_profile") == before.info.get("icc_profile")
        assert after.info.get("loop") == before.info.get("loop")
        kept, wanted = dict(after.getexif()), before.getexif().get(ORIENTATION)
    assert kept == ({ORIENTATION: wanted} if wanted else {})
    assert without_metadata(bare, kind) == bare


def unpacked(content: bytes) -> bytes:
    """Return the bytes with what PNG had packed beside them, so that nothing hides."""
    found, at = [content], 0
    while (at := content.find(b"x\x9c", at)) >= 0:
        with suppress(zlib.error):
            found.append(zlib.decompressobj().decompress(content[at:]))
        at += 1
    return b"".join(found)


def test_every_side_up_is_kept_and_the_wrong_way_of_saying_it_is_not() -> None:
    for orientation in range(10):
        content = saved(picture(), "JPEG", exif=exif(orientation))
        with Image.open(BytesIO(without_metadata(content, JPEG))) as opened:
            assert dict(opened.getexif()) == ({ORIENTATION: orientation} if 2 <= orientation <= 8 else {})


def test_a_small_copy_from_before_the_picture_was_cropped_goes() -> None:
    jpeg = saved(picture(), "JPEG")
    head, copy = jpeg[6:18], bytes([4, 1]) + SECRET[:12]
    with_copy = jpeg[:4] + struct.pack(">H", 2 + len(head) + len(copy)) + head + copy + jpeg[20:]
    assert SECRET[:12] in with_copy
    assert without_metadata(with_copy, JPEG) == jpeg


def test_what_is_no_picture_stays_as_it_is() -> None:
    for content in (PDF + SECRET, b"a text, " + SECRET):
        kind = file_type(content)
        assert kind
        assert without_metadata(content, kind) == content


@settings(max_examples=400, deadline=None)
@given(
    name=st.sampled_from(sorted(PICTURES)),
    where=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), max_size=6),
    cut=st.floats(0, 1),
)
def test_a_damaged_picture_stops_nobody_and_grows_by_no_more_than_a_turn(
    name: str, where: list[tuple[float, bytes]], cut: float
) -> None:
    kind, content = PICTURES[name]
    damaged = bytearray(content[: 16 + round(cut * len(content))])
    for part, written in where:
        at = round(part * len(damaged))
        damaged[at : at + len(written)] = written
    bare = without_metadata(bytes(damaged), kind)
    assert len(bare) <= len(damaged) + 80


@settings(max_examples=200, deadline=None)
@given(kind=st.sampled_from(KINDS), content=st.binary(max_size=400))
def test_bytes_of_no_sense_stop_nobody(kind: FileType, content: bytes) -> None:
    starts = {JPEG: b"\xff\xd8\xff", PNG: b"\x89PNG\r\n\x1a\n", GIF: b"GIF89a", WEBP: b"RIFF\xff\xff\xff\xffWEBP"}
    without_metadata(starts[kind] + content, kind)
    without_metadata(content, kind)
