"""Read a packed file of 4-bit weights with its vocabulary ("E5S1"): little endian, read in place, so that only what is used
takes memory.

Header (magic, version, seven sizes, epsilon, block length), vocabulary (counts and special ids, offsets, scores, bytes), a
table for normalising text (not read: NFKC does it), then a directory of tensors. A 4-bit tensor is rows of blocks: a
half-precision scale and 16 bytes, whose low halves are the first 16 values and whose high halves the last 16, each 8 above its
value.
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

MAGIC = b"E5S1"
_HEADER, _VOCABULARY = struct.Struct("<4sI7ifi"), struct.Struct("<5iQ")
_BLOCK, _BLOCK_BYTES, _MIDDLE = 32, 18, 8
_PACKED = 1
_PARTS = {
    "q": ("attention.self.query", True),
    "k": ("attention.self.key", True),
    "v": ("attention.self.value", True),
    "ao": ("attention.output.dense", True),
    "aln": ("attention.output.LayerNorm", False),
    "fi": ("intermediate.dense", True),
    "fo": ("output.dense", True),
    "oln": ("output.LayerNorm", False),
}
"""From a part's name in the file to its name in BERT's published files, and whether its weight is a matrix."""

Floats = NDArray[np.float32]


class _Tensor(NamedTuple):
    """Where a tensor lies."""

    kind: int
    size: int
    offset: int
    bytes: int


@dataclass(frozen=True)
class PackedWeights:
    """An open file: its vocabulary, and its tensors by name."""

    stored: NDArray[np.uint8]
    width: int
    layers: int
    pieces: tuple[str, ...]
    scores: Floats
    tensors: dict[str, _Tensor]

    def values(self, name: str, *shape: int) -> Floats:
        """Give a whole tensor as float32 in that shape. Raises KeyError where the file has none of that name."""
        tensor = self.tensors[name]
        raw = self.stored[tensor.offset : tensor.offset + tensor.bytes]
        if tensor.kind == _PACKED:
            return _unpacked(raw.reshape(-1, _BLOCK_BYTES)).reshape(shape)
        return np.frombuffer(raw.tobytes(), np.float32).reshape(shape)

    def bert(self, layers: int) -> dict[str, Floats]:
        """Give the lowest layers under the names that BERT's published files use, all but the words' embeddings."""
        arrays = {
            "embeddings.position_embeddings.weight": self.values("emb.pos", -1, self.width),
            "embeddings.token_type_embeddings.weight": self.values("emb.type", -1, self.width),
            "embeddings.LayerNorm.weight": self.values("emb.ln.w", self.width),
            "embeddings.LayerNorm.bias": self.values("emb.ln.b", self.width),
        }
        for layer in range(layers):
            for short, (published, is_matrix) in _PARTS.items():
                bias = self.values(f"l{layer}.{short}.b", -1)
                shape = (len(bias), -1) if is_matrix else (-1,)
                arrays[f"encoder.layer.{layer}.{published}.weight"] = self.values(f"l{layer}.{short}.w", *shape)
                arrays[f"encoder.layer.{layer}.{published}.bias"] = bias
        return arrays

    def words(self, numbers: NDArray[np.int32]) -> Floats:
        """Give the words' embeddings."""
        return self.rows("emb.word", numbers)

    def rows(self, name: str, numbers: NDArray[np.int32]) -> Floats:
        """Give some rows of a packed table, `numbers` of any shape."""
        tensor = self.tensors[name]
        blocks = self.stored[tensor.offset : tensor.offset + tensor.bytes].reshape(-1, self.width // _BLOCK, _BLOCK_BYTES)
        return _unpacked(blocks[numbers.ravel()].reshape(-1, _BLOCK_BYTES)).reshape(*numbers.shape, self.width)


def read(path: Path) -> PackedWeights:
    """Open a file. Raises ValueError when it is none of this format, OSError when it cannot be read."""
    stored = np.memmap(path, np.uint8, "r")
    head = bytes(stored[: _HEADER.size])
    if len(head) < _HEADER.size or head[:4] != MAGIC:
        raise ValueError(f"{path.name} holds no packed weights: it should begin with {MAGIC.decode()}")
    _, _, width, layers, *_ = _HEADER.unpack(head)
    count, *_, blob = _VOCABULARY.unpack(bytes(stored[_HEADER.size : _HEADER.size + _VOCABULARY.size]))
    place = _HEADER.size + _VOCABULARY.size
    offsets = np.frombuffer(stored[place : place + 4 * (count + 1)].tobytes(), np.uint32).tolist()
    place += 4 * (count + 1)
    scores = np.frombuffer(stored[place : place + 4 * count].tobytes(), np.float32)
    place += 4 * count
    text = stored[place : place + blob].tobytes()
    pieces = tuple(text[start:end].decode("utf-8", "replace") for start, end in itertools.pairwise(offsets))
    return PackedWeights(stored, width, layers, pieces, scores, _directory(stored, place + blob))


def _directory(stored: NDArray[np.uint8], place: int) -> dict[str, _Tensor]:
    """Read the tensors' names and places, behind the table for normalising text."""
    (table_bytes,) = struct.unpack("<I", bytes(stored[place + 4 : place + 8]))
    place += 8 + table_bytes
    (count,) = struct.unpack("<i", bytes(stored[place : place + 4]))
    place += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack("<H", bytes(stored[place : place + 2]))
        name = bytes(stored[place + 2 : place + 2 + length]).decode()
        place += 2 + length
        found[name] = _Tensor(*struct.unpack("<BIQQ", bytes(stored[place : place + 21])))
        place += 21
    return found


def _unpacked(blocks: NDArray[np.uint8]) -> Floats:
    """Turn blocks (a row each) into their 32 values."""
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    halves = blocks[:, 2:]
    values = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - _MIDDLE
    return np.asarray(values * scales, np.float32)
