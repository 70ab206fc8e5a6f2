"""Lets tests judge by words alone, which is quick, and forgets what was made once for the process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from warmdesk.assistant import listening, training

_MADE_ONCE = (
    training.the_encoder, training.the_models, listening.the_listener, listening.the_wide_encoders,
    listening.trunk_and_arrays,
)  # fmt: skip


@contextmanager
def by_words_alone() -> Iterator[None]:
    """Switch the encoders off within the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WARMDESK_ENCODER", "none")
        forget()
        yield
    forget()


def forget() -> None:
    """Forget what was made once: a thread that a test left behind may have made it while the encoders were off."""
    for made_once in _MADE_ONCE:
        made_once.cache_clear()
