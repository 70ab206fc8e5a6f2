"""The encoders of many languages: the one that hears who needs a person, with what the corpus taught it (`adapter.npz`, written
by `make train`), and those that search.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.multilingual import ALL_LAYERS, PASSAGE_PREFIX, PREFIX, Listener, Searcher, Trunk, upper_layers
from warmdesk.brain.text.transformer import Arrays
from warmdesk.brain.text.unigram import Unigram
from warmdesk.brain.understand.memory import RememberingEncoder
from warmdesk.lib.encoder_weights import load_listener

ADAPTER = files("warmdesk.assistant") / "adapter.npz"


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
    layers = upper_layers(arrays)
    return RememberingEncoder(Searcher(trunk, layers, PREFIX)), Searcher(trunk, layers, PASSAGE_PREFIX)


@cache
def trunk_and_arrays() -> tuple[Trunk, Arrays] | None:
    """Return what all of them stand on."""
    weights = load_listener()
    if weights is None:
        return None
    arrays = weights.bert(ALL_LAYERS)
    return Trunk(arrays, weights.words, Unigram(weights.pieces, weights.scores)), arrays


def adapter() -> Mapping[str, NDArray[Any]]:
    """Return the arrays that were learned."""
    with np.load(BytesIO(ADAPTER.read_bytes())) as arrays:
        return {name: arrays[name] for name in arrays.files}
