"""The search as a desk builds it: with the encoder of many languages where it is at hand, else the English one, else words."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

from benchmarks.language.kept_vectors import KeptVectors
from warmdesk.assistant.listening import SEARCHER, the_wide_encoders
from warmdesk.brain.contract import Passage
from warmdesk.brain.text.encoder import Encoder
from warmdesk.brain.text.index import PassageIndex, Wide
from warmdesk.lib import encoder_weights


def index_of(
    passages: Sequence[Passage], encoder: Encoder | None, examples: Sequence[tuple[str, str]] = (), *, is_timed: bool = False
) -> PassageIndex:
    """Build the search; vectors are kept from run to run unless it `is_timed`: then only texts not read before count."""
    return PassageIndex(passages, encoder, examples=examples, wide=_wide(is_timed=is_timed) if encoder else None)


@cache
def _wide(*, is_timed: bool) -> Wide | None:
    halves = the_wide_encoders()
    if halves is None:
        return None
    if is_timed:
        return Wide(*halves)
    folder = encoder_weights.SEARCHER.cached_file.parent / "bench-language" / f"searcher-{trained()}"
    messages, passages = (KeptVectors(half, folder / half.name.split()[-1]) for half in halves)
    return Wide(messages, passages)


def trained() -> str:
    """Name what the searching encoder has learned: its vectors and its figures are others after it learned anew."""
    return hashlib.sha256(SEARCHER.read_bytes()).hexdigest()[:12]
