"""Embeddings kept by content, so that only what changed is embedded again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.text.encoder import Encoder
from warmdesk.knowledge.models import StoredVector
from warmdesk.lib.progress import tell
from warmdesk.lib.transactions import write

Floats = NDArray[np.float32]
BATCH = 64
"""How many texts are read at once: what is read is kept, so whoever stops a first start loses little."""


def vectors_for(texts: Sequence[str], encoder: Encoder | None) -> Mapping[str, Floats]:
    """Return a vector (384 floats of unit length) for each text, from the store or from the encoder; nothing without
    an encoder.
    """
    if encoder is None or not texts:
        return {}
    name = encoder.name
    by_hash = {_hash(text): text for text in texts}
    kept = StoredVector.objects.filter(encoder=name, text_hash__in=by_hash)
    found = {by_hash[row.text_hash]: _floats(row.vector) for row in kept}
    missing = sorted((text for text in texts if text not in found), key=len)  # like lengths together: less padding to compute
    for at in range(0, len(missing), BATCH):
        tell("Reading what the desk knows", at, len(missing))
        batch = missing[at : at + BATCH]
        made = encoder.encode(batch)
        _store(name, batch, made)
        found |= dict(zip(batch, made, strict=True))
    return found


def forget_vectors(texts: Sequence[str]) -> None:
    """Forget what texts that are forgotten mean."""
    with write():
        StoredVector.objects.filter(text_hash__in=[_hash(text) for text in texts]).delete()


def _store(name: str, texts: Sequence[str], vectors: Floats) -> None:
    rows = [
        StoredVector(encoder=name, text_hash=_hash(text), vector=vector.astype("<f2").tobytes())
        for text, vector in zip(texts, vectors, strict=True)
    ]
    with write():
        StoredVector.objects.bulk_create(rows, ignore_conflicts=True)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _floats(stored: bytes | memoryview) -> Floats:
    return np.frombuffer(bytes(stored), dtype="<f2").astype(np.float32)
