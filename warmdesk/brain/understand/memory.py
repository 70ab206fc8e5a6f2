"""An encoder that does not work twice on one text: search, signals and excerpts all want a message's vector, and a business that
is read again has mostly the same passages.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from itertools import islice

import numpy as np

from warmdesk.brain.text.encoder import Encoder, Floats, KnowsWords


class RememberingEncoder:
    """Keeps the vectors of the last `most` texts (1.5 to 3 kB each); threads may share it."""

    def __init__(self, encoder: Encoder, most: int = 4096) -> None:
        self.name, self.dimension = encoder.name, encoder.dimension
        self._encoder, self._most = encoder, most
        self._known: dict[str, Floats] = {}
        self._keeping = threading.Lock()

    def knows(self, word: str) -> bool:
        """Say whether the encoder knows a folded word."""
        return isinstance(self._encoder, KnowsWords) and self._encoder.knows(word)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Give one row for each text."""
        known = {text: self._known.get(text) for text in dict.fromkeys(texts)}
        missing = [text for text, vector in known.items() if vector is None]
        if missing:
            known.update(zip(missing, self._encoder.encode(missing), strict=True))
            self._keep({text: known[text] for text in missing})
        rows = [vector for text in texts if (vector := known[text]) is not None]
        return np.stack(rows) if rows else np.zeros((0, self.dimension), np.float32)

    def _keep(self, fresh: dict[str, Floats | None]) -> None:
        """Add what is new, and let go of what was added first."""
        with self._keeping:
            self._known.update({text: vector for text, vector in fresh.items() if vector is not None})
            for text in list(islice(self._known, max(0, len(self._known) - self._most))):
                del self._known[text]
