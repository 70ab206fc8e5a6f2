"""The forward pass of a small BERT in NumPy (Devlin et al. 2018): embeddings, attention, feed-forward halves.

The weights are passed in, named as in the published files: float arrays, or int8 ones with a row scale each under "NAME.scale".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Arrays = Mapping[str, NDArray[Any]]
Rows = Callable[[NDArray[np.int32]], Floats]
"""From ids of any shape, the word embeddings: one axis more."""
_HEADS = 12
_EPSILON = np.float32(1e-12)
_ERF_STEP = np.float32(0.3275911)
_ERF_TERMS = np.array([1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592], np.float32)
_TOKENS_A_BATCH = 2048
_TABLE = "embeddings.word_embeddings.weight"


class Transformer:
    """Embeddings and all layers that the arrays hold, or those that are named; computing twice gives the same."""

    def __init__(self, arrays: Arrays, padding: int, words: Rows | None = None, layers: Sequence[int] | None = None) -> None:
        """Take the arrays; `words` looks embeddings up where the table is not among them."""
        self._padding = padding
        self._words = words or _table(arrays)
        self._positions = floats(arrays, "embeddings.position_embeddings.weight")
        self._segment = floats(arrays, "embeddings.token_type_embeddings.weight")[0]
        self._embedding_norm = _norm(arrays, "embeddings.LayerNorm")
        self.dimension = int(self._positions.shape[1])
        count = len({name.split(".")[2] for name in arrays if name.startswith("encoder.layer.")})
        self._stack = Stack(arrays, range(count) if layers is None else layers)

    def hidden(self, rows: Sequence[Sequence[int]]) -> Iterator[tuple[list[int], Floats, Floats]]:
        """Give, batch by batch, the numbers of its rows, their last hidden states (texts, tokens, dimension) and mask (texts,
        tokens); rows of like length share a batch.
        """
        for batch in of_like_length([len(row) for row in rows]):
            yield batch, *self._forward([rows[number] for number in batch])

    def _forward(self, rows: Sequence[Sequence[int]]) -> tuple[Floats, Floats]:
        width = max(len(row) for row in rows)
        padded = np.full((len(rows), width), self._padding, np.int32)
        mask = np.zeros((len(rows), width), np.float32)
        for number, row in enumerate(rows):
            padded[number, : len(row)] = row
            mask[number, : len(row)] = 1
        hidden = _normalised(self._words(padded) + self._positions[:width] + self._segment, *self._embedding_norm)
        return self._stack.through(hidden, mask), mask


class Stack:
    """Some layers, one upon the other."""

    def __init__(self, arrays: Arrays, layers: Sequence[int]) -> None:
        self._layers = [_Layer(arrays, f"encoder.layer.{number}") for number in layers]

    def through(self, hidden: Floats, mask: Floats) -> Floats:
        """Give the states above the layers, for states (texts, tokens, dimension) below them and their mask (texts, tokens)."""
        hiding = None if mask.all() else (1 - mask)[:, None, None, :] * np.float32(-1e9)
        for layer in self._layers:
            hidden = layer.forward(hidden, hiding)
        return hidden


def mean_of(hidden: Floats, mask: Floats) -> Floats:
    """Average each text's hidden states."""
    return np.asarray((hidden * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True), np.float32)


def of_length_one(vectors: Floats) -> Floats:
    """Scale each row to length one."""
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _EPSILON), np.float32)


class _Layer:
    """One transformer layer: attention over all heads at once, then the feed-forward half."""

    def __init__(self, arrays: Arrays, name: str) -> None:
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


def _table(arrays: Arrays) -> Rows:
    """Look embeddings up in the table, rows scaled where they have a scale."""
    table, scale = arrays[_TABLE], arrays.get(f"{_TABLE}.scale")

    def words(ids: NDArray[np.int32]) -> Floats:
        rows = table[ids].astype(np.float32)
        return rows if scale is None else rows * scale[ids].astype(np.float32)[..., None]

    return words


def floats(arrays: Arrays, name: str) -> Floats:
    """Read an array as float32, with its row scales applied where it has them."""
    values = arrays[name].astype(np.float32)
    scale = arrays.get(f"{name}.scale")
    return values if scale is None else values * scale.astype(np.float32)[:, None]


def _linear(arrays: Arrays, name: str) -> tuple[Floats, Floats]:
    """Read a dense layer, its weight turned to (inputs, outputs)."""
    return np.ascontiguousarray(floats(arrays, f"{name}.weight").T), floats(arrays, f"{name}.bias")


def _norm(arrays: Arrays, name: str) -> tuple[Floats, Floats]:
    return floats(arrays, f"{name}.weight"), floats(arrays, f"{name}.bias")


def _normalised(values: Floats, weight: Floats, bias: Floats) -> Floats:
    centred = values - values.mean(axis=-1, keepdims=True)
    variance = np.mean(np.square(centred), axis=-1, keepdims=True)
    return np.asarray(centred / np.sqrt(variance + _EPSILON) * weight + bias, np.float32)


def _gelu(values: Floats) -> Floats:
    """Gaussian error linear unit; the error function by Abramowitz and Stegun (1964), 7.1.26, within 5e-7 and nine times faster
    than SciPy's.
    """
    size = np.abs(values)
    scaled = size * np.float32(0.5**0.5)
    step = 1 / (1 + _ERF_STEP * scaled)
    beyond = _ERF_TERMS[0] * step
    for term in _ERF_TERMS[1:]:
        beyond += term
        beyond *= step
    beyond *= np.exp(-scaled * scaled)
    return np.asarray(np.maximum(values, 0) - np.float32(0.5) * size * beyond, np.float32)


def of_like_length(lengths: Sequence[int], most: int = _TOKENS_A_BATCH) -> list[list[int]]:
    """Group row numbers by length so that little is padded; a batch has at most so many tokens, and stays in cache."""
    batches: list[list[int]] = []
    for number in sorted(range(len(lengths)), key=lambda row: lengths[row]):
        if batches and (len(batches[-1]) + 1) * lengths[number] <= most:
            batches[-1].append(number)
        else:
            batches.append([number])
    return batches
