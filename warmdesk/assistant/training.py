"""The models that the desk ships, for signals and for wishes, and the command that trains them anew from their corpora.

`python -m warmdesk.assistant.training` after any change to what learns from it, `make train` after one to the corpus; a test says
when it is due.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.assistant.corpus_rows import corpus_rows, wish_examples, wish_rows
from warmdesk.assistant.listening import SEARCHER, adapter, learned, the_listener, the_wide_encoders
from warmdesk.brain.text.encoder import Encoder, MiniLM
from warmdesk.brain.understand import signal_training, wish_training
from warmdesk.brain.understand.memory import RememberingEncoder
from warmdesk.brain.understand.models import Models
from warmdesk.brain.understand.signal_model import SignalModel
from warmdesk.brain.understand.text_training import Example
from warmdesk.brain.understand.wish_model import WishModel, vectors_of
from warmdesk.lib.encoder_weights import HOW_TO_GET, load

SIGNALS = files("warmdesk.assistant") / "signals.npz"
WISHES = files("warmdesk.assistant") / "wishes.npz"
_BOTH_LEARN_WITH = ("text_training.py", "text_model.py", "weighing.py", "folding.py")
_SIGNALS_LEARN_WITH = ("signal_training.py", "signal_model.py", *_BOTH_LEARN_WITH)
_WISHES_LEARN_WITH = ("wish_training.py", "wish_model.py", *_BOTH_LEARN_WITH)


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
def the_models() -> Models:
    """Return the trained models that are shipped."""
    listener, wide = the_listener(), the_wide_encoders()
    encoders = (listener, wide[0]) if listener and wide else ()
    return Models(SignalModel(_arrays(SIGNALS), listener), WishModel(_arrays(WISHES), encoders))


def trained_from(file: Traversable) -> str:
    """Return the mark of what a shipped model was trained from."""
    return str(_arrays(file)["trained_from"])


def signals_mark() -> str:
    """Return the mark of the corpus's training rows and of the code that learns from them."""
    return _mark([json.dumps(corpus_rows("train")), str(adapter()["trained_from"])], _SIGNALS_LEARN_WITH)


def wishes_mark() -> str:
    """Return the mark of the training rows of wishes, of the encoders' adapters and of the code that learns."""
    adapters = [str(adapter()["trained_from"]), str(learned(SEARCHER)["trained_from"])]
    return _mark([json.dumps(wish_rows("train")), *adapters], _WISHES_LEARN_WITH)


def main() -> int:
    """Train and write the models beside this module."""
    listener, wide = the_listener(), the_wide_encoders()
    if listener is None or wide is None:
        sys.stderr.write(f"Training needs the listening encoder. Get it: {HOW_TO_GET}\n")
        return 1
    rows = [Example(row["text"], row["label"], row["language"]) for row in corpus_rows("train")]
    _write(SIGNALS, signals_mark(), signal_training.trained(rows, adapter()))
    wishes = wish_examples("train")
    vectors = vectors_of([example.text for example in wishes], (listener, wide[0]))
    _write(WISHES, wishes_mark(), wish_training.trained(wishes, vectors))
    return 0


def _mark(texts: Sequence[str], modules: Sequence[str]) -> str:
    folder = files("warmdesk.brain.understand")
    code = [(folder / name).read_text(encoding="utf-8") for name in modules]
    return hashlib.sha256("\n".join([*texts, *code]).encode()).hexdigest()[:20]


def _arrays(file: Traversable) -> dict[str, NDArray[Any]]:
    with np.load(BytesIO(file.read_bytes())) as arrays:
        return {name: arrays[name] for name in arrays.files}


def _write(file: Traversable, mark: str, arrays: Mapping[str, NDArray[Any]]) -> None:
    written = BytesIO()
    np.savez_compressed(written, allow_pickle=False, trained_from=np.array(mark), **arrays)
    Path(str(file)).write_bytes(written.getvalue())
    sys.stdout.write(f"{file.name}: {len(arrays['labels'])} labels, {len(written.getvalue()) / 1e6:.1f} MB\n")


if __name__ == "__main__":
    sys.exit(main())
