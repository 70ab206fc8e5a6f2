"""Find the passages that answer a message: words, character n-grams and meaning together.

Every source gets a handful of figures, the highest of its passages each (`Found.parts`); `fit` weighs them into a rank and into
`Found.score`, the probability that the source answers the message, which can be compared between messages and businesses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import Found, Passage
from warmdesk.brain.text.aboutness import SAYINGS, WrittenSubjects
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.fit import LEXICAL, SEMANTIC, Fit, company_of
from warmdesk.brain.text.gloss import ENGLISH, alternatives_of, gloss
from warmdesk.brain.text.lexical import CharacterIndex, WordIndex
from warmdesk.brain.text.meaning import MeaningIndex, Unit, unit_of
from warmdesk.brain.text.spelling import spelling_of
from warmdesk.brain.text.words import base, content_words, sentences_of

Figures = dict[str, Floats]
_ANY = ""
_MOST_UNKNOWN = 4


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
    return tuple(dict.fromkeys([*SAYINGS, *(text for row in rows for text in row.unit(len(rows)).texts)]))


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
        self._sources = _Grouped([row.source for row in self._rows], len(self.passages)) if self._rows else None
        if self._rows:
            self._index(vectors or {})

    def search(self, query: str, language: str | None = None, top: int = 8, context: str = "") -> tuple[Found, ...]:
        """Give the best passage of each of the `top` best sources, best first.

        Without a language the passages' commonest is taken. `context` (what was said before) helps a message of few words.
        """
        if self._sources is None or not query.strip():
            return ()
        spoken = base(language) if language else self._default
        rows = self._compare(query, spoken)
        if context.strip() and (share := context_share(query, spoken)):
            before = self._compare(f"{context} {query}", spoken)
            rows = {name: (1 - share) * values + share * before[name] for name, values in rows.items()}
        return self._best(rows, self._sources, top)

    def figures_of(self, text: str, language: str) -> Figures:
        """Compare a message with every source, in the order in which they first occur; `fit` weighs the figures."""
        rows = self._compare(text, base(language))
        return {name: self._sources.highest(values) for name, values in rows.items()} if self._sources else {}

    def _index(self, vectors: Mapping[str, Floats]) -> None:
        spoken = sorted({row.language for row in self._rows if row.language} | {ENGLISH})
        self._words = WordIndex([(_stems(row.title, row, spoken), _stems(row.text, row, spoken)) for row in self._rows])
        self._letters = CharacterIndex([_content(f"{row.title} {row.text}", row.language) for row in self._rows])
        self._english_letters = self._letters
        if len(spoken) > 1:
            glosses = [gloss(f"{row.title} {row.text}", row.language or ENGLISH) for row in self._rows]
            self._english_letters = CharacterIndex([_content(text, ENGLISH) for text in glosses])
        self._spelling = spelling_of(f"{row.title} {row.text}" for row in self._rows)
        self._meaning: MeaningIndex | None = None
        self._profiles: Floats | None = None
        if self._encoder:
            units = [row.unit(len(self._rows)) for row in self._rows]
            self._meaning = MeaningIndex(units, self._articles(), self._encoder, vectors)
        else:
            self._subjects = WrittenSubjects()
            self._profiles = self._subjects.profiles(
                [gloss(f"{row.title} {row.text}", row.language or ENGLISH) for row in self._rows]
            )

    def _articles(self) -> NDArray[np.intp]:
        """Number what belongs together: a source's passages are one article, each example stands alone."""
        examples = [f"{_ANY}{number}" for number in range(len(self._rows) - len(self.passages))]
        return _numbered([*((row.source, row.language) for row in self._rows[: len(self.passages)]), *examples])

    def _compare(self, typed: str, spoken: str) -> Figures:
        """Compare a message with every row (passages, then examples), by its own words and by what they are in English."""
        text = self._spelling.correct(typed, english=spoken == ENGLISH)
        english = gloss(text, spoken) or text
        match = self._words.match(alternatives_of(text, spoken))
        figures = {
            "coverage": match.coverage,
            "title": match.title,
            "characters": self._match_letters(text, spoken, english),
            "same_language": ((self._languages == spoken) | (self._languages == _ANY)).astype(np.float32),
        }
        if self._meaning is not None and self._encoder is not None:
            figures |= self._meaning.match(self._encoder.encode([english])[0])
        elif self._profiles is not None:
            figures["subject"] = self._profiles @ self._subjects.shares(english)
        asked = {"known": match.known, "unknown": min(match.unknown, _MOST_UNKNOWN)}
        return figures | {name: np.full(len(self._rows), value, np.float32) for name, value in asked.items()}

    def _match_letters(self, text: str, spoken: str, english: str) -> Floats:
        own = self._letters.match(_content(text, spoken))
        if spoken == ENGLISH and self._english_letters is self._letters:
            return own
        return np.maximum(own, self._english_letters.match(_content(english, ENGLISH)))

    def _best(self, rows: Figures, sources: _Grouped, top: int) -> tuple[Found, ...]:
        figures = {name: sources.highest(values) for name, values in rows.items()}
        ranks = self._fit.rank_of(figures)
        shown = sources.best_passages(self._fit.rank_of(rows))
        order = np.argsort(-ranks, kind="stable")
        found = []
        for source in order[:top]:
            parts = {name: float(values[source]) for name, values in figures.items()} | company_of(ranks, order, int(source))
            found.append(Found(self.passages[shown[source]], self._fit.trust_in(parts), parts))
        return tuple(sorted(found, key=lambda item: -item.score))


class _Grouped:
    """Rows by their sources, numbered in the order in which they first occur; passages come before examples."""

    def __init__(self, sources: Sequence[str], passages: int) -> None:
        self._of = _numbered(sources)
        self._order = np.argsort(self._of, kind="stable")
        self._starts = np.unique(self._of[self._order], return_index=True)[1]
        self._passages = passages

    def highest(self, values: Floats) -> Floats:
        """Give each source's highest value."""
        return np.asarray(np.maximum.reduceat(values[self._order], self._starts), np.float32)

    def best_passages(self, ranks: Floats) -> NDArray[np.intp]:
        """Give the number of each source's passage that ranks highest."""
        ranked = np.lexsort((-ranks[: self._passages], self._of[: self._passages]))
        return ranked[np.unique(self._of[: self._passages][ranked], return_index=True)[1]]


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


def context_share(query: str, language: str) -> float:
    """Say how much of what was said before a message needs: the fewer words of its own, the more."""
    return {0: 0.6, 1: 0.45, 2: 0.15}.get(len(content_words(query, language)), 0.0)


def _numbered(names: Sequence[Hashable]) -> NDArray[np.intp]:
    number = {name: place for place, name in enumerate(dict.fromkeys(names))}
    return np.array([number[name] for name in names], np.intp)


def _commonest(languages: Sequence[str]) -> str:
    return Counter(languages).most_common(1)[0][0] if languages else ENGLISH
