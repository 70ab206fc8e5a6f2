"""The model that is shipped is the one that the corpus teaches."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from warmdesk.assistant import training
from warmdesk.assistant.corpus_rows import corpus_rows
from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.signal_model import cue_marks


def test_the_shipped_model_was_trained_from_this_corpus_by_this_code() -> None:
    assert training.trained_from() == training.mark(), "run `python -m warmdesk.assistant.training`"


def test_without_an_encoder_the_same_model_judges_by_words_alone() -> None:
    model = training.the_signal_model()
    told = model.probabilities("let me talk to a real person", np.zeros(2 * len(model.cues)))
    assert max(told, key=lambda label: told[label]) == "asked_for_human"
    assert sum(told.values()) == pytest.approx(1.0)


@pytest.mark.encoder
def test_most_messages_that_it_has_never_seen_are_told_apart() -> None:
    model = training.the_signal_model()
    rows, book = corpus_rows("test")[::5], CueBook()
    right = 0
    for row in rows:
        find = partial(book.find, folded=cue_text(row["text"]), languages=(row["language"], "en"))
        told = model.probabilities(row["text"], cue_marks(model.cues, find))
        right += max(told, key=lambda label: told[label]) == row["label"]
    assert right / len(rows) >= 0.7
