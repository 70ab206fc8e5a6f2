"""Train the signal model from our own corpus, once for each corpus and encoder; kept in the cache folder.

`python -m warmdesk.assistant.training` trains it ahead, so that the desk opens at once.
"""

from __future__ import annotations

import hashlib
import logging
import os
import pickle
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from tempfile import NamedTemporaryFile

import sklearn

from warmdesk import __version__
from warmdesk.assistant.corpus_rows import corpus_rows
from warmdesk.brain.text.encoder import Encoder, MiniLM
from warmdesk.brain.understand.signal_model import Example, SignalModel
from warmdesk.lib.encoder_weights import cached_file, load

log = logging.getLogger(__name__)


@cache
def the_encoder() -> Encoder | None:
    """Return the sentence encoder, or None where its weights are not cached or it is switched off."""
    weights = load()
    return MiniLM(weights.arrays, weights.vocabulary) if weights else None


@cache
def the_signal_model() -> SignalModel:
    """Return the trained model: from this process, from the cache folder, or trained now (seconds)."""
    examples = [Example(row["text"], row["label"], row["language"]) for row in corpus_rows("train")]
    kept = _file(examples)
    return _read(kept) or _keep(kept, SignalModel(examples, the_encoder()))


def _file(examples: list[Example]) -> Path:
    """Name the file after all that the model depends on: the corpus, the code, the libraries and the encoder."""
    encoder = the_encoder()
    source = (files("warmdesk.brain.understand") / "signal_model.py").read_bytes()
    parts = [__version__, sklearn.__version__, encoder.name if encoder else "none", *map(repr, examples)]
    digest = hashlib.sha256(source + "\n".join(parts).encode()).hexdigest()[:20]
    return cached_file().parent / f"signals-{digest}.pickle"


def _read(kept: Path) -> SignalModel | None:
    """Read a model that this user wrote; a pickle of anybody else is not opened."""
    if not kept.is_file() or kept.stat().st_uid != os.getuid():
        return None
    try:
        model = pickle.loads(kept.read_bytes())  # noqa: S301  our own file, in our own folder
    except Exception:
        log.warning("the cached model could not be read; it is trained again")
        return None
    return model if isinstance(model, SignalModel) else None


def _keep(kept: Path, model: SignalModel) -> SignalModel:
    """Write the model whole or not at all; a read-only cache only costs time."""
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=kept.parent, delete=False) as file:
            file.write(pickle.dumps(model))
        os.replace(file.name, kept)
    except OSError as error:
        log.warning("the trained model could not be kept: %s", error)
    return model


def main() -> int:
    """Train ahead of time."""
    model = the_signal_model()
    encoder = the_encoder()
    sys.stdout.write(f"signal model ready: {len(model.labels)} labels, encoder {encoder.name if encoder else 'none'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
