"""A packed file is read as its format says; anything else is refused."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from warmdesk.lib import packed_weights


def _block(scale: float, values: list[int]) -> bytes:
    halves = bytes((values[place] + 8) | ((values[place + 16] + 8) << 4) for place in range(16))
    return np.float16(scale).tobytes() + halves


def _file(path: Path) -> Path:
    pieces = [b"<s>", b"<pad>", b"</s>", b"<unk>", "▁a".encode()]
    offsets = np.cumsum([0, *map(len, pieces)]).astype(np.uint32).tobytes()
    vocabulary = struct.pack("<5iQ", len(pieces), 0, 2, 1, 3, sum(map(len, pieces)))
    vocabulary += offsets + np.array([0, 0, 0, 0, -2.5], np.float32).tobytes() + b"".join(pieces)
    head = struct.pack("<4sI7ifi", b"E5S1", 1, 32, 1, 1, 64, 5, 8, 2, 1e-12, 32) + vocabulary + struct.pack("<iI", 0, 0)
    packed = _block(0.5, list(range(-8, 8)) * 2) + _block(2.0, [1] * 32)
    plain = np.array([1.5, -2.0], np.float32).tobytes()
    start = len(head) + 4 + 2 * (2 + 1 + 21)
    directory = struct.pack("<i", 2)
    directory += struct.pack("<H1sBIQQ", 1, b"t", 1, 64, start, len(packed))
    directory += struct.pack("<H1sBIQQ", 1, b"b", 0, 2, start + len(packed), len(plain))
    path.write_bytes(head + directory + packed + plain)
    return path


def test_packed_and_plain_tensors_and_the_vocabulary_are_read(tmp_path: Path) -> None:
    weights = packed_weights.read(_file(tmp_path / "weights.bin"))
    assert weights.pieces == ("<s>", "<pad>", "</s>", "<unk>", "▁a")
    assert weights.scores[4] == -2.5
    assert np.array_equal(weights.values("t", 2, 32)[0], np.tile(np.arange(-8, 8) * 0.5, 2))
    assert np.array_equal(weights.rows("t", np.array([[1, 1]], np.int32)), np.full((1, 2, 32), 2.0))
    assert weights.values("b", -1).tolist() == [1.5, -2.0]


def test_any_other_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"PK\x03\x04" * 40)
    with pytest.raises(ValueError, match="E5S1"):
        packed_weights.read(path)
