"""A sentence encoder in NumPy: the forward pass of a small BERT (all-MiniLM-L6-v2), mean pooled, of length one.

Reimers and Gurevych (2019), Sentence-BERT; Wang et al. (2020), MiniLM. 6 layers, 12 heads, 384 dimensions, about 10 ms a
message on one core. The weights are passed in (`lib.encoder_weights` obtains them).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray
from scipy.special import erf

from warmdesk.brain.text.wordpiece import WordPiece

Floats = NDArray[np.float32]
_HEADS = 12
_EPSILON = np.float32(1e-12)
_TOKENS_A_BATCH = 2048


class Encoder(Protocol):
    """Whatever turns texts into vectors of length one."""

    name: str
    dimension: int

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one row of `dimension` for each text."""
        ...


@runtime_checkable
class KnowsWords(Protocol):
    """What can tell a word of its language from a slip of the hand."""

    def knows(self, word: str) -> bool:
        """Say whether a folded word is a word."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2 over plain arrays; encoding twice gives the same vectors."""

    name = "all-MiniLM-L6-v2"

    def __init__(self, arrays: Mapping[str, NDArray[Any]], vocabulary: Sequence[str], longest: int = 128) -> None:
        """Take float arrays, or int8 ones with a row scale each under "NAME.scale"; `longest` is in word pieces."""
        self._tokeniser = WordPiece(vocabulary)
        self._longest = longest
        self._table = arrays[_TABLE]
        self._table_scale = arrays.get(f"{_TABLE}.scale")
        self._positions = _floats(arrays, "embeddings.position_embeddings.weight")
        self._segment = _floats(arrays, "embeddings.token_type_embeddings.weight")[0]
        self._embedding_norm = _norm(arrays, "embeddings.LayerNorm")
        self.dimension = int(self._table.shape[1])
        count = len({name.split(".")[2] for name in arrays if name.startswith("encoder.layer.")})
        self._layers = [_Layer(arrays, f"encoder.layer.{number}") for number in range(count)]

    def knows(self, word: str) -> bool:
        """Say whether a folded word is common enough to be one piece of its own."""
        return self._tokeniser.has(word)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one unit vector for each text, in order; texts of like length share a batch."""
        ids = [self._tokeniser.ids_of(text, self._longest) for text in texts]
        vectors = np.zeros((len(ids), self.dimension), np.float32)
        for batch in _batches([len(row) for row in ids]):
            vectors[batch] = self._encode_batch([ids[number] for number in batch])
        return vectors

    def _encode_batch(self, rows: list[list[int]]) -> Floats:
        width = max(len(row) for row in rows)
        padded = np.full((len(rows), width), self._tokeniser.padding, np.int32)
        mask = np.zeros((len(rows), width), np.float32)
        for number, row in enumerate(rows):
            padded[number, : len(row)] = row
            mask[number, : len(row)] = 1
        hidden = self._embed(padded)
        hiding = None if mask.all() else (1 - mask)[:, None, None, :] * np.float32(-1e9)
        for layer in self._layers:
            hidden = layer.forward(hidden, hiding)
        summed = (hidden * mask[:, :, None]).sum(axis=1)
        length = np.linalg.norm(summed, axis=1, keepdims=True)
        return np.asarray(summed / np.maximum(length, _EPSILON), np.float32)

    def _embed(self, ids: NDArray[np.int32]) -> Floats:
        table = self._table[ids].astype(np.float32)
        if self._table_scale is not None:
            table *= self._table_scale[ids].astype(np.float32)[..., None]
        return _normalised(table + self._positions[: ids.shape[1]] + self._segment, *self._embedding_norm)


class _Layer:
    """One transformer layer: attention over all heads at once, then the feed-forward half."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], name: str) -> None:
        parts = [_linear(arrays, f"{name}.attention.self.{part}") for part in ("query", "key", "value")]
        self._qkv = np.ascontiguousarray(np.concatenate([weight for weight, _ in parts], axis=1))
        self._qkv_bias = np.concatenate([bias for _, bias in parts])
        self._out, self._out_bias = _linear(arrays, f"{name}.attention.output.dense")
        self._attention_norm = _norm(arrays, f"{name}.attention.output.LayerNorm")
        self._wide, self._wide_bias = _linear(arrays, f"{name}.intermediate.dense")
        self._narrow, self._narrow_bias = _linear(arrays, f"{name}.output.dense")
        self._output_norm = _norm(arrays, f"{name}.output.LayerNorm")

    def forward(self, hidden: Floats, hiding: Floats | None) -> Floats:
        """Give the layer's output, (texts, tokens, dimension) as it came; `hiding` is added to padded tokens' scores."""
        texts, tokens, width = hidden.shape
        flat = hidden.reshape(texts * tokens, width)
        attended = self._attend(flat @ self._qkv + self._qkv_bias, texts, tokens, hiding)
        flat = _normalised(attended @ self._out + self._out_bias + flat, *self._attention_norm)
        inner = _gelu(flat @ self._wide + self._wide_bias)
        flat = _normalised(inner @ self._narrow + self._narrow_bias + flat, *self._output_norm)
        return flat.reshape(texts, tokens, width)

    def _attend(self, qkv: Floats, texts: int, tokens: int, hiding: Floats | None) -> Floats:
        depth = qkv.shape[1] // 3 // _HEADS
        query, key, value = qkv.reshape(texts, tokens, 3, _HEADS, depth).transpose(2, 0, 3, 1, 4)
        scores = query @ key.transpose(0, 1, 3, 2) * np.float32(depth**-0.5)
        if hiding is not None:
            scores += hiding
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        return np.asarray((scores @ value).transpose(0, 2, 1, 3).reshape(texts * tokens, _HEADS * depth))


_TABLE = "embeddings.word_embeddings.weight"


def _floats(arrays: Mapping[str, NDArray[Any]], name: str) -> Floats:
    """Read an array as float32, with its row scales applied where it has them."""
    values = arrays[name].astype(np.float32)
    scale = arrays.get(f"{name}.scale")
    return values if scale is None else values * scale.astype(np.float32)[:, None]


def _linear(arrays: Mapping[str, NDArray[Any]], name: str) -> tuple[Floats, Floats]:
    """Read a dense layer, its weight turned to (inputs, outputs)."""
    return np.ascontiguousarray(_floats(arrays, f"{name}.weight").T), _floats(arrays, f"{name}.bias")


def _norm(arrays: Mapping[str, NDArray[Any]], name: str) -> tuple[Floats, Floats]:
    return _floats(arrays, f"{name}.weight"), _floats(arrays, f"{name}.bias")


def _normalised(values: Floats, weight: Floats, bias: Floats) -> Floats:
    centred = values - values.mean(axis=-1, keepdims=True)
    variance = np.mean(np.square(centred), axis=-1, keepdims=True)
    return np.asarray(centred / np.sqrt(variance + _EPSILON) * weight + bias, np.float32)


def _gelu(values: Floats) -> Floats:
    return np.asarray(values * 0.5 * (1 + erf(values * np.float32(0.5**0.5))), np.float32)


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Group row numbers by length so that little is padded and a batch stays in cache."""
    batches: list[list[int]] = []
    for number in sorted(range(len(lengths)), key=lambda row: lengths[row]):
        if batches and (len(batches[-1]) + 1) * lengths[number] <= _TOKENS_A_BATCH:
            batches[-1].append(number)
        else:
            batches.append([number])
    return batches
