"""The model that is shipped is the one that the corpus teaches."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from tests import encoders
from training import mark, searched_mark
from warmdesk.assistant import listening, training
from warmdesk.assistant.corpus_rows import corpus_rows, wish_rows
from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.text_model import cue_marks
from warmdesk.brain.understand.wish_model import NONE


def test_the_shipped_models_were_trained_from_these_corpora_by_this_code() -> None:
    assert training.trained_from(training.SIGNALS) == training.signals_mark(), "run `python -m warmdesk.assistant.training`"
    assert training.trained_from(training.WISHES) == training.wishes_mark(), "run `python -m warmdesk.assistant.training`"


def test_the_encoders_adapters_were_trained_from_these_texts_by_this_code() -> None:
    assert str(listening.adapter()["trained_from"]) == mark(), "run `make train`"
    assert str(listening.learned(listening.SEARCHER)["trained_from"]) == searched_mark(), "run `make train`"


def test_without_an_encoder_the_same_model_judges_by_words_alone() -> None:
    model = training.the_models().signals
    told = model.probabilities("let me talk to a real person", np.zeros(2 * len(model.cues)))
    assert max(told, key=lambda label: told[label]) == "asked_for_human"
    assert sum(told.values()) == pytest.approx(1.0)


@pytest.fixture
def with_encoders() -> None:
    """A test before may have left models behind that judge by words alone."""
    encoders.forget()


@pytest.mark.encoder
@pytest.mark.usefixtures("with_encoders")
def test_most_messages_that_it_has_never_seen_are_told_apart() -> None:
    model = training.the_models().signals
    rows, book = corpus_rows("test")[::10], CueBook()
    right = 0
    for row in rows:
        find = partial(book.find, folded=cue_text(row["text"]), languages=(row["language"], "en"))
        told = model.probabilities(row["text"], cue_marks(model.cues, find))
        right += max(told, key=lambda label: told[label]) == row["label"]
    assert right / len(rows) >= 0.7


def test_without_an_encoder_wishes_are_told_by_words_alone() -> None:
    model = training.the_models().wishes
    told = model.probabilities("please call me back on my mobile after five", np.zeros(2 * len(model.cues)))
    assert max(told, key=lambda label: told[label]) == "request_callback"
    assert sum(told.values()) == pytest.approx(1.0)


@pytest.mark.encoder
@pytest.mark.usefixtures("with_encoders")
def test_most_wishes_that_it_has_never_seen_are_heard_and_most_questions_are_not_taken_for_one() -> None:
    model, book = training.the_models().wishes, CueBook()
    right: dict[bool, list[bool]] = {True: [], False: []}
    for row in wish_rows("test")[::10]:
        find = partial(book.find, folded=cue_text(row["text"]), languages=(row["language"], "en"))
        told = model.probabilities(row["text"], cue_marks(model.cues, find))
        right[row["wish"] == NONE].append(max(told, key=lambda label: told[label]) == row["wish"])
    assert sum(right[False]) / len(right[False]) >= 0.6
    assert sum(right[True]) / len(right[True]) >= 0.7
