"""Find the passages that answer a message: words, character n-grams and meaning together.

Every passage gets a handful of figures between 0 and 1 (`Found.parts`); `fit` weighs them into a rank and into
`Found.score`, the probability that the passage's source answers the message. No figure depends on the other passages'
spread, so scores can be compared between messages and between businesses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import Found, Passage
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.fit import LEXICAL, SEMANTIC, Fit, bounded_margin
from warmdesk.brain.text.gloss import ENGLISH, alternatives_of, gloss
from warmdesk.brain.text.lexical import CharacterIndex, WordIndex
from warmdesk.brain.text.meaning import MeaningIndex, Unit, unit_of
from warmdesk.brain.text.words import base, content_words, sentences_of

Figures = dict[str, Floats]
_ANY = ""


@dataclass(frozen=True)
class _Row:
    """A passage, or an example question (of no language: it is read in every one)."""

    source: str
    language: str
    title: str
    text: str

    def unit(self, among: int) -> Unit:
        """Give what is turned into vectors: in English words, the only ones that the encoder knows well."""
        language = self.language or ENGLISH
        return unit_of(gloss(self.title, language), gloss(self.text, language), _glossed_sentences(self.text, language), among)


def texts_to_embed(passages: Sequence[Passage], examples: Sequence[tuple[str, str]] = ()) -> tuple[str, ...]:
    """List, once each, the texts whose vectors `PassageIndex` takes; a room stores them beside its passages."""
    rows = _rows(passages, examples)
    return tuple(dict.fromkeys(text for row in rows for text in row.unit(len(rows)).texts))


class PassageIndex:
    """An immutable index over passages, and over example questions that are known to be answered by a source."""

    def __init__(
        self,
        passages: Sequence[Passage],
        encoder: Encoder | None = None,
        vectors: Mapping[str, Floats] | None = None,
        examples: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Index passages and examples (text, source); of `texts_to_embed`, what `vectors` lacks is encoded here."""
        self.passages = tuple(passages)
        self._rows = _rows(passages, examples)
        self._encoder = encoder
        self._fit: Fit = SEMANTIC if encoder else LEXICAL
        self._languages = np.array([row.language for row in self._rows], dtype=object)
        self._default = _commonest([row.language for row in self._rows if row.language])
        self._sources = _numbered([row.source for row in self._rows])
        if self._rows:
            self._index(vectors or {})

    def search(self, query: str, language: str | None = None, top: int = 8, context: str = "") -> tuple[Found, ...]:
        """Give the best passage of each of the `top` best sources, best first.

        Without a language the passages' commonest is taken. `context` (what was said before) helps a message of few words.
        """
        if not self._rows or not query.strip():
            return ()
        spoken = base(language) if language else self._default
        figures = self.figures_of(query, spoken)
        if context.strip() and (share := _context_share(query, spoken)):
            before = self.figures_of(f"{context} {query}", spoken)
            figures = {name: (1 - share) * values + share * before[name] for name, values in figures.items()}
        return self._best(figures, top)

    def _index(self, vectors: Mapping[str, Floats]) -> None:
        spoken = sorted({row.language for row in self._rows if row.language} | {ENGLISH})
        self._words = WordIndex([(_stems(row.title, row, spoken), _stems(row.text, row, spoken)) for row in self._rows])
        self._letters = CharacterIndex([_content(f"{row.title} {row.text}", row.language) for row in self._rows])
        self._english_letters = self._letters
        if len(spoken) > 1:
            glosses = [gloss(f"{row.title} {row.text}", row.language or ENGLISH) for row in self._rows]
            self._english_letters = CharacterIndex([_content(text, ENGLISH) for text in glosses])
        units = [row.unit(len(self._rows)) for row in self._rows]
        self._meaning = MeaningIndex(units, self._articles(), self._encoder, vectors) if self._encoder else None

    def _articles(self) -> NDArray[np.intp]:
        """Number what belongs together: a source's passages are one article, each example stands alone."""
        first = int(self._sources.max()) + 1
        numbers = self._sources.copy()
        numbers[len(self.passages) :] = np.arange(first, first + len(self._rows) - len(self.passages))
        return _numbered(numbers.tolist())

    def figures_of(self, text: str, spoken: str) -> Figures:
        """Compare a message with every row, by its own words and by what they are in English.

        Each figure has one value a passage, then one an example; `fit` weighs them.
        """
        english = gloss(text, spoken)
        match = self._words.match(alternatives_of(text, spoken))
        figures = {
            "coverage": match.coverage,
            "title": match.title,
            "known": np.full(len(self._rows), match.known, np.float32),
            "characters": self._match_letters(text, spoken, english),
            "same_language": ((self._languages == spoken) | (self._languages == _ANY)).astype(np.float32),
        }
        if self._meaning is not None and self._encoder is not None:
            figures |= self._meaning.match(self._encoder.encode([english or text])[0])
        return figures

    def _match_letters(self, text: str, spoken: str, english: str) -> Floats:
        own = self._letters.match(_content(text, spoken))
        if spoken == ENGLISH and self._english_letters is self._letters:
            return own
        return np.maximum(own, self._english_letters.match(_content(english, ENGLISH)))

    def _best(self, figures: Figures, top: int) -> tuple[Found, ...]:
        rank = sum(np.float32(weight) * figures[name] for name, weight in self._fit.rank.items())
        ranks = np.asarray(rank, np.float32)
        best_rank, best_row = _best_of_each(ranks, self._sources)
        best_passage = _best_of_each(ranks[: len(self.passages)], self._sources[: len(self.passages)])[1]
        order = np.argsort(-best_rank, kind="stable")[: max(top, 2)]
        found = []
        for place, source in enumerate(order[:top]):
            rival = best_rank[order[1 if place == 0 else 0]] if len(order) > 1 else best_rank[source]
            parts = {name: float(values[best_row[source]]) for name, values in figures.items()}
            parts |= {"rank": float(best_rank[source]), "margin": bounded_margin(best_rank[source], rival)}
            found.append(Found(self.passages[best_passage[source]], self._trust(parts), parts))
        return tuple(found)

    def _trust(self, parts: Mapping[str, float]) -> float:
        total = self._fit.bias + sum(weight * parts[name] for name, weight in self._fit.trust.items())
        return float(1 / (1 + np.exp(-total)))


def _rows(passages: Sequence[Passage], examples: Sequence[tuple[str, str]]) -> list[_Row]:
    """Make a row of each passage, then of each example whose source has a passage."""
    sources = {passage.source for passage in passages}
    rows = [_Row(passage.source, base(passage.language), passage.title, passage.text) for passage in passages]
    return rows + [_Row(source, _ANY, text, "") for text, source in examples if source in sources and text.strip()]


def _stems(text: str, row: _Row, spoken: Sequence[str]) -> list[str]:
    """Give a text's stems and those of its gloss; of an example, in every language that is spoken here."""
    if row.language == _ANY:
        return list(dict.fromkeys(word for language in spoken for word in content_words(text, language)))
    own = content_words(text, row.language)
    return own if row.language == ENGLISH else own + content_words(gloss(text, row.language), ENGLISH)


def _glossed_sentences(text: str, language: str) -> list[str]:
    return [gloss(sentence, language) for sentence in sentences_of(text)]


def _content(text: str, language: str) -> str:
    """Give the content words for the comparison by characters."""
    return " ".join(content_words(text, language or None))


def _context_share(query: str, language: str) -> float:
    """Say how much of what was said before a message needs: the fewer words of its own, the more."""
    return {0: 0.6, 1: 0.45, 2: 0.3, 3: 0.15}.get(len(content_words(query, language)), 0.0)


def _numbered(names: Sequence[Hashable]) -> NDArray[np.intp]:
    number = {name: place for place, name in enumerate(dict.fromkeys(names))}
    return np.array([number[name] for name in names], np.intp)


def _best_of_each(ranks: Floats, groups: NDArray[np.intp]) -> tuple[Floats, NDArray[np.intp]]:
    """Give each group's highest rank and the row that has it (groups are numbered from 0 without gaps)."""
    order = np.lexsort((-ranks, groups))
    first = order[np.unique(groups[order], return_index=True)[1]]
    return ranks[first], first


def _commonest(languages: Sequence[str]) -> str:
    return Counter(languages).most_common(1)[0][0] if languages else ENGLISH
