"""What texts mean is read once, in portions that are kept, and whoever waits hears how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

import numpy as np
import pytest
from numpy.typing import NDArray

from warmdesk.knowledge.models import StoredVector
from warmdesk.knowledge.vectors import BATCH, vectors_for
from warmdesk.lib.progress import told_to


class Reader:
    """An encoder that gives up after so many portions."""

    name = "reader"

    def __init__(self, patience: int) -> None:
        self.patience = patience
        self.read: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.patience == 0:
            raise KeyboardInterrupt
        self.patience -= 1
        self.read.extend(texts)
        return np.array([[len(text), 1] for text in texts], dtype=np.float32)


@pytest.mark.django_db
def test_a_first_start_says_how_far_it_is_and_whoever_stops_it_loses_one_portion() -> None:
    texts = ["x" * number for number in range(1, 2 * BATCH + 11)]
    said = StringIO()
    with told_to(said), pytest.raises(KeyboardInterrupt):
        vectors_for(texts, Reader(patience=2))
    assert said.getvalue() == f"Reading what the desk knows (0/{len(texts)})…\n"
    assert StoredVector.objects.count() == 2 * BATCH
    again = Reader(patience=9)
    vectors = vectors_for(texts, again)
    assert again.read == texts[2 * BATCH :]
    assert [int(vectors[text][0]) for text in texts] == list(range(1, len(texts) + 1))
