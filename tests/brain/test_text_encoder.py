"""The tokeniser is BERT's, and the forward pass is the published model's."""

from __future__ import annotations

import numpy as np
import pytest

from warmdesk.brain.text.encoder import MiniLM
from warmdesk.brain.text.wordpiece import WordPiece, basic_tokens
from warmdesk.lib import encoder_weights

_PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##want", "##ed", "runn", "##ing", "want", ",", "日"]


def test_a_word_is_cut_into_its_longest_known_pieces() -> None:
    assert WordPiece(_PIECES).ids_of("UNwantéd, running") == [2, 4, 5, 6, 10, 7, 8, 3]


def test_a_word_with_an_unknown_rest_is_unknown_as_a_whole() -> None:
    assert WordPiece(_PIECES).ids_of("unwantedX want") == [2, 1, 9, 3]


def test_a_long_text_is_cut_and_still_ends_properly() -> None:
    ids = WordPiece(_PIECES).ids_of("want " * 500, longest=10)
    assert len(ids) == 10
    assert ids[-1] == 3


def test_punctuation_and_chinese_characters_stand_alone() -> None:
    assert basic_tokens("Öl\u200b$5.95 日本\tok") == ["ol", "$", "5", ".", "95", "日", "本", "ok"]


@pytest.fixture(scope="module")
def encoder() -> MiniLM:
    weights = encoder_weights.load()
    if weights is None:
        pytest.skip(f"the encoder's weights are not cached; {encoder_weights.HOW_TO_GET}")
    return MiniLM(weights.arrays, weights.vocabulary)


@pytest.mark.encoder
def test_vectors_are_those_of_the_published_model(encoder: MiniLM) -> None:
    """First components by transformers 5.23 and torch 2.13 over the original float32 weights."""
    (vector,) = encoder.encode(["Where is my parcel?"])
    assert np.allclose(vector[:6], [0.0339, -0.0140, 0.0437, -0.0239, 0.0603, 0.0126], atol=0.004)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


@pytest.mark.encoder
def test_token_ids_are_those_of_the_published_tokeniser() -> None:
    weights = encoder_weights.load()
    if weights is None:
        pytest.skip(f"the encoder's weights are not cached; {encoder_weights.HOW_TO_GET}")
    ids = WordPiece(weights.vocabulary).ids_of("Where is my parcel?")
    assert ids == [101, 2073, 2003, 2026, 20463, 1029, 102]


@pytest.mark.encoder
def test_a_paraphrase_is_nearer_than_another_subject(encoder: MiniLM) -> None:
    asked, same, other = encoder.encode(["How do I get my money back?", "refund policy", "the weather is nice today"])
    assert asked @ same > asked @ other + 0.3


@pytest.mark.encoder
def test_a_text_has_one_vector_alone_and_in_company(encoder: MiniLM) -> None:
    texts = ["hi", "a much longer question about the opening hours on a Sunday in December", "parcel"]
    alone = np.concatenate([encoder.encode([text]) for text in texts])
    assert np.allclose(alone, encoder.encode(texts), atol=1e-4)
    assert np.array_equal(encoder.encode(texts), encoder.encode(texts))


@pytest.mark.encoder
def test_nothing_to_encode_gives_no_rows(encoder: MiniLM) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimension)
