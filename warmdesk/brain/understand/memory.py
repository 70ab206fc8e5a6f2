"""An encoder that does not work twice on one message: search, signals and excerpts all want its vector."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from warmdesk.brain.text.encoder import Encoder, Floats

_MOST = 512


class RememberingEncoder:
    """Keeps the vectors of the last texts; threads may share it, since at worst a text is encoded twice."""

    def __init__(self, encoder: Encoder) -> None:
        self.name, self.dimension = encoder.name, encoder.dimension
        self._encoder = encoder
        self._known: dict[str, Floats] = {}

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
        if len(self._known) + len(fresh) > _MOST:
            self._known = {}
        self._known.update({text: vector for text, vector in fresh.items() if vector is not None})
