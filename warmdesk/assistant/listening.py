"""The encoders of many languages: the one that hears who needs a person, with what the corpus taught it (`adapter.npz`), and
those that search, with what invented businesses taught them (`searcher.npz`); `make train` writes both.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.multilingual import ALL_LAYERS, PASSAGE_PREFIX, PREFIX, Listener, Searcher, Trunk, tuned, upper_layers
from warmdesk.brain.text.transformer import Arrays
from warmdesk.brain.text.unigram import Unigram
from warmdesk.brain.understand.memory import RememberingEncoder
from warmdesk.lib.encoder_weights import load_listener

ADAPTER = files("warmdesk.assistant") / "adapter.npz"
SEARCHER = files("warmdesk.assistant") / "searcher.npz"


@cache
def the_listener() -> Encoder | None:
    """Return the listening encoder, or None where its weights are not cached or it is switched off."""
    halves = trunk_and_arrays()
    return RememberingEncoder(Listener(*halves, adapter())) if halves else None


@cache
def the_wide_encoders() -> tuple[Encoder, Encoder] | None:
    """Return the encoders that search across languages, for messages and for passages, or None as above."""
    halves = trunk_and_arrays()
    if halves is None:
        return None
    trunk, arrays = halves
    layers = upper_layers(tuned(arrays, learned(SEARCHER)))
    of_messages, of_passages = (Searcher(trunk, layers, prefix) for prefix in (PREFIX, PASSAGE_PREFIX))
    return RememberingEncoder(of_messages), RememberingEncoder(of_passages)


@cache
def trunk_and_arrays() -> tuple[Trunk, Arrays] | None:
    """Return what all of them stand on."""
    weights = load_listener()
    if weights is None:
        return None
    arrays = weights.bert(ALL_LAYERS)
    return Trunk(arrays, weights.words, Unigram(weights.pieces, weights.scores)), arrays


def adapter() -> Mapping[str, NDArray[Any]]:
    """Return what the listener learned."""
    return learned(ADAPTER)


def learned(file: Traversable) -> Mapping[str, NDArray[Any]]:
    """Return the arrays of a file."""
    with np.load(BytesIO(file.read_bytes())) as arrays:
        return {name: arrays[name] for name in arrays.files}
