"""The model that is shipped is the one that the corpus teaches."""

from __future__ import annotations

import pytest

from warmdesk.assistant import training
from warmdesk.assistant.corpus_rows import corpus_rows
from warmdesk.brain.understand.signal_model import embedded_text


def test_the_shipped_model_was_trained_from_this_corpus_by_this_code() -> None:
    assert training.trained_from() == training.mark(), "run `python -m warmdesk.assistant.training`"


def test_without_an_encoder_the_same_model_judges_by_words_alone() -> None:
    told = training.the_signal_model().probabilities("let me talk to a real person", None)
    assert max(told, key=lambda label: told[label]) == "asked_for_human"
    assert sum(told.values()) == pytest.approx(1.0)


@pytest.mark.encoder
def test_most_messages_that_it_has_never_seen_are_told_apart() -> None:
    encoder, model = training.the_encoder(), training.the_signal_model()
    assert encoder is not None
    rows = corpus_rows("test")
    vectors = encoder.encode([embedded_text(row["text"], row["language"]) for row in rows])
    told = [model.probabilities(row["text"], vector) for row, vector in zip(rows, vectors, strict=True)]
    right = sum(max(each, key=lambda label: each[label]) == row["label"] for each, row in zip(told, rows, strict=True))
    assert right / len(rows) >= 0.55
