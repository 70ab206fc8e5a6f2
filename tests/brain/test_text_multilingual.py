"""The listening encoder: its tokeniser cuts as the published one does, and what was learned is added once."""

from __future__ import annotations

import numpy as np
import pytest

from tests import encoders
from warmdesk.assistant.listening import the_listener
from warmdesk.brain.text.multilingual import tuned
from warmdesk.brain.text.unigram import Unigram
from warmdesk.lib import encoder_weights

_PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁par", "cel", "▁parcel", "s", "?", "▁where"]
_SCORES = np.array([0, 0, 0, 0, -4, -6, -6, -9, -3, -3, -5], np.float32)


def test_a_word_is_cut_where_the_pieces_are_likeliest() -> None:
    assert Unigram(_PIECES, _SCORES).ids_of("where  parcels?", 20) == [0, 10, 7, 8, 9, 2]


def test_what_is_in_no_piece_is_unknown_alone() -> None:
    assert Unigram(_PIECES, _SCORES).ids_of("parcel☃", 20) == [0, 7, 3, 2]


def test_a_long_text_is_cut_and_still_ends_properly() -> None:
    assert Unigram(_PIECES, _SCORES).ids_of("where " * 50, 5) == [0, 10, 10, 10, 2]


def test_what_was_learned_is_added_to_the_published_weights() -> None:
    arrays = {"dense.weight": np.ones((3, 2), np.float32), "dense.bias": np.zeros(3, np.float32)}
    adapter = {"dense.weight.in": np.array([[1, 2]], np.float16), "dense.weight.out": np.array([[1], [0], [-1]], np.float16)}
    assert tuned(arrays, adapter)["dense.weight"].tolist() == [[2, 3], [1, 1], [0, -1]]


@pytest.mark.encoder
def test_token_ids_are_those_of_the_published_tokeniser() -> None:
    weights = encoder_weights.load_listener()
    assert weights is not None
    ids = Unigram(weights.pieces, weights.scores).ids_of("query: Kann ich bitte mit einem Menschen sprechen?", 96)
    assert ids == [0, 41, 1294, 12, 48574, 654, 24730, 491, 2315, 7906, 94949, 32, 2]


@pytest.mark.encoder
def test_the_same_text_sounds_the_same_alone_and_among_longer_ones() -> None:
    encoders.forget()
    listener = the_listener()
    assert listener is not None
    alone = listener.encode(["Where is my parcel?"])[0]
    among = listener.encode(["Where is my parcel? " * 8, "where is my PARCEL", "Where is my parcel?  "])[2]
    assert np.allclose(alone, among, atol=1e-3)
