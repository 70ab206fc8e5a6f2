"""The quick weighing gives scikit-learn's numbers."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from warmdesk.brain.understand.weighing import WORD, Likeness, Weighing

TEXTS = ["where is my order", "is my order here yet ?", "i want my money back !!", "a", "open on sunday", "open sundays ?"]
text_like = st.one_of(st.sampled_from(TEXTS), st.text(alphabet="abdenorsuwy ?!é7 ", max_size=40))


def _row(size: int, weighed: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    row = np.zeros(size)
    row[weighed[0]] = weighed[1]
    return row


@given(text_like)
@settings(max_examples=60)
def test_words_weigh_what_the_vectoriser_says(text: str) -> None:
    weighing, _ = Weighing.of_words(TEXTS)
    vectoriser = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=WORD, lowercase=False).fit(TEXTS)
    assert np.allclose(_row(weighing.size, weighing.weigh(text)), vectoriser.transform([text]).toarray()[0])


@given(text_like)
@settings(max_examples=60)
def test_groups_of_letters_weigh_what_the_vectoriser_says(text: str) -> None:
    weighing, _ = Weighing.of_letters(TEXTS, fewest_texts=2)
    vectoriser = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2, lowercase=False)
    assert np.allclose(_row(weighing.size, weighing.weigh(text)), vectoriser.fit(TEXTS).transform([text]).toarray()[0])


@given(text_like)
@settings(max_examples=60)
def test_likeness_is_the_product_of_the_rows(text: str) -> None:
    weighing, rows = Weighing.of_letters(TEXTS)
    places, weights = weighing.weigh(text)
    assert np.allclose(Likeness(rows).to_each(places, weights), rows @ _row(weighing.size, (places, weights)))
