"""An encoder that encodes each text once in its life: vectors are kept on disk, in half precision, by a hash of their text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from warmdesk.brain.text.encoder import Encoder, Floats, KnowsWords
from warmdesk.lib.encoder_weights import SEARCHER

_A_SHARD = 2000


class KeptVectors:
    """Gives an encoder's vectors, from disk where it has given them before; no text is written."""

    def __init__(self, encoder: Encoder, folder: Path | None = None) -> None:
        """Take the encoder; `folder` is in the user's cache unless it is named."""
        self.encoder = encoder
        self.name, self.dimension = encoder.name, encoder.dimension
        self._folder = folder or SEARCHER.cached_file.parent / "bench-language" / encoder.name
        self._known: dict[bytes, Floats] = {}
        for path in sorted(self._folder.glob("*.npz")):
            with np.load(path) as shard:
                self._known |= {key.tobytes(): vector for key, vector in zip(shard["keys"], shard["vectors"], strict=True)}

    def knows(self, word: str) -> bool:
        """Say whether the encoder knows a folded word."""
        return isinstance(self.encoder, KnowsWords) and self.encoder.knows(word)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one row of `dimension` for each text."""
        keys = [hashlib.sha256(text.encode()).digest() for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        for start in range(0, len(missing), _A_SHARD):
            self._learn(dict(list(missing.items())[start : start + _A_SHARD]))
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        return np.stack([self._known[key] for key in keys]).astype(np.float32)

    def _learn(self, missing: dict[bytes, str]) -> None:
        vectors = self.encoder.encode(list(missing.values()))
        self._known |= dict(zip(missing, vectors, strict=True))
        self._folder.mkdir(parents=True, exist_ok=True)
        keys = np.frombuffer(b"".join(missing), np.uint8).reshape(-1, 32)
        part = self._folder / f"{hashlib.sha256(b''.join(missing)).hexdigest()[:16]}.npz"
        np.savez(part.with_suffix(".part.npz"), keys=keys, vectors=vectors.astype(np.float16))
        part.with_suffix(".part.npz").rename(part)
