"""The signal model that the desk ships, and the command that trains it anew from the corpus and its adapter.

`python -m warmdesk.assistant.training` after any change to what learns from it, `make train` after one to the corpus; a test says
when it is due.
"""

from __future__ import annotations

import hashlib
import json
import sys
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import numpy as np

from warmdesk.assistant.corpus_rows import corpus_rows
from warmdesk.assistant.listening import adapter, the_listener
from warmdesk.brain.text.encoder import Encoder, MiniLM
from warmdesk.brain.understand.memory import RememberingEncoder
from warmdesk.brain.understand.signal_model import Example, SignalModel
from warmdesk.brain.understand.signal_training import trained
from warmdesk.lib.encoder_weights import load

MODEL = files("warmdesk.assistant") / "signals.npz"
_LEARNS_WITH = ("signal_training.py", "signal_model.py", "weighing.py", "folding.py")


@cache
def the_encoder() -> Encoder | None:
    """Return the encoder to search with, or None where its weights are not cached or it is switched off."""
    weights = load()
    return RememberingEncoder(MiniLM(weights.arrays, weights.vocabulary)) if weights else None


def encoders_in_use() -> str:
    """Name the encoders that this process hears and searches with, "none" where all goes by words."""
    names = [encoder.name for encoder in (the_encoder(), the_listener()) if encoder]
    return " and ".join(names) or "none"


@cache
def the_signal_model() -> SignalModel:
    """Return the trained model that is shipped."""
    with np.load(BytesIO(MODEL.read_bytes())) as arrays:
        return SignalModel(arrays, the_listener())


def trained_from() -> str:
    """Return the mark of what the shipped model was trained from."""
    with np.load(BytesIO(MODEL.read_bytes())) as arrays:
        return str(arrays["trained_from"])


def mark() -> str:
    """Return the mark of the corpus's training rows and of the code that learns from them."""
    folder = files("warmdesk.brain.understand")
    parts = [
        json.dumps(corpus_rows("train")),
        str(adapter()["trained_from"]),
        *((folder / name).read_text(encoding="utf-8") for name in _LEARNS_WITH),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:20]


def main() -> int:
    """Train and write the model beside this module."""
    arrays = trained([Example(row["text"], row["label"], row["language"]) for row in corpus_rows("train")], adapter())
    written = BytesIO()
    np.savez_compressed(written, allow_pickle=False, trained_from=np.array(mark()), **arrays)
    Path(str(MODEL)).write_bytes(written.getvalue())
    sys.stdout.write(f"trained: {len(arrays['labels'])} labels, {len(written.getvalue()) / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
