"""Find the passages that answer a message: words, character n-grams and meaning together.

Every passage gets a handful of figures between 0 and 1 (`Found.parts`); `fit` weighs them into a rank and into
`Found.score`, the probability that the passage's source answers the message. No figure depends on the other passages'
spread, so scores can be compared between messages and between businesses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import Found, Passage
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.fit import LEXICAL, SEMANTIC, Fit
from warmdesk.brain.text.gloss import gloss, meanings_of
from warmdesk.brain.text.lexical import CharacterIndex, WordIndex
from warmdesk.brain.text.meaning import MeaningIndex, Unit, unit_of
from warmdesk.brain.text.words import base, content_words

Figures = dict[str, Floats]
_BRIDGE = "en"
"""Texts of two languages meet in this one, through `gloss`."""
_ANY = ""
"""The language of an example question, which is compared with messages of every language as it is."""


@dataclass(frozen=True)
class _Row:
    """A passage or an example question, in its own language and in the bridge's."""

    source: str
    language: str
    title: str
    text: str

    @property
    def needs_bridge(self) -> bool:
        return self.language not in (_BRIDGE, _ANY)

    def unit(self, among: int) -> Unit:
        return unit_of(self.title, self.text, among)

    def bridge_unit(self, among: int) -> Unit:
        return unit_of(gloss(self.title, self.language), gloss(self.text, self.language), len(self.text) + among)


def texts_to_embed(passages: Sequence[Passage], examples: Sequence[tuple[str, str]] = ()) -> tuple[str, ...]:
    """List, once each, the texts whose vectors `PassageIndex` takes; a room stores them beside its passages."""
    rows = _rows(passages, examples)
    units = [row.unit(len(rows)) for row in rows]
    units += [row.bridge_unit(len(rows)) for row in rows if row.needs_bridge]
    return tuple(dict.fromkeys(text for unit in units for text in unit.texts))


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
            self._index_words()
            self._index_meaning(vectors or {})

    def search(self, query: str, language: str | None = None, top: int = 8, context: str = "") -> tuple[Found, ...]:
        """Give the best passage of each of the `top` best sources, best first.

        Without a language the passages' commonest is taken. `context` (what was said before) helps a message of few words.
        """
        if not self._rows or not query.strip():
            return ()
        spoken = base(language) if language else self._default
        figures = self._figures(query, spoken)
        if context.strip() and (share := _context_share(query, spoken)):
            before = self._figures(f"{context} {query}", spoken)
            figures = {name: (1 - share) * values + share * before[name] for name, values in figures.items()}
        return self._best(figures, top)

    def _index_words(self) -> None:
        spoken = sorted({row.language for row in self._rows if row.language} | {_BRIDGE})
        self._words = WordIndex([(_stems(row.title, row, spoken), _stems(row.text, row, spoken)) for row in self._rows])
        self._characters = CharacterIndex([_letters(f"{row.title} {row.text}", row.language) for row in self._rows])

    def _index_meaning(self, vectors: Mapping[str, Floats]) -> None:
        self._meaning: MeaningIndex | None = None
        self._bridge: MeaningIndex | None = None
        if self._encoder is None:
            return
        among = len(self._rows)
        self._meaning = MeaningIndex([row.unit(among) for row in self._rows], self._encoder, vectors)
        bridged = [row.bridge_unit(among) if row.needs_bridge else row.unit(among) for row in self._rows]
        has_bridge = any(row.needs_bridge for row in self._rows)
        self._bridge = MeaningIndex(bridged, self._encoder, vectors) if has_bridge else self._meaning

    def _figures(self, text: str, spoken: str) -> Figures:
        """Compare a message with every row: as it is where the languages agree, through the bridge where not."""
        same = (self._languages == spoken) | (self._languages == _ANY)
        own, other = self._compare(text, _single(content_words(text, spoken)), spoken, self._meaning), None
        if not same.all():
            meanings = [text] if spoken == _BRIDGE else meanings_of(text, spoken)
            groups = _single(content_words(text)) if spoken == _BRIDGE else [content_words(each) for each in meanings]
            other = self._compare(" ".join(meanings), [group for group in groups if group], _BRIDGE, self._bridge)
        figures = own if other is None else {name: np.where(same, own[name], other[name]) for name in own}
        return {**figures, "same_language": same.astype(np.float32)}

    def _compare(self, text: str, groups: Sequence[Sequence[str]], language: str, meaning: MeaningIndex | None) -> Figures:
        match = self._words.match(groups)
        figures = {
            "bm25": match.bm25,
            "coverage": match.coverage,
            "title": match.title,
            "known": np.full(len(self._rows), match.known, np.float32),
            "characters": self._characters.match(_letters(text, language)),
        }
        if meaning is not None and self._encoder is not None:
            title, body, sentence = meaning.match(self._encoder.encode([text])[0])
            figures |= {"title_meaning": title, "body_meaning": body, "sentence_meaning": sentence}
        return figures

    def _best(self, figures: Figures, top: int) -> tuple[Found, ...]:
        rank = sum(np.float32(weight) * figures[name] for name, weight in self._fit.rank.items())
        ranks = np.asarray(rank, np.float32)
        best_rank, best_row = _best_of_each(ranks, self._sources)
        best_passage = _best_of_each(ranks[: len(self.passages)], self._sources[: len(self.passages)])[1]
        order = np.argsort(-best_rank, kind="stable")[: max(top, 2)]
        found = []
        for place, source in enumerate(order[:top]):
            rival = best_rank[order[1 if place == 0 else 0]] if len(order) > 1 else np.float32(0)
            parts = {name: float(values[best_row[source]]) for name, values in figures.items()}
            parts |= {"rank": float(best_rank[source]), "margin": float(best_rank[source] - rival)}
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
    """Give a text's stems; with its gloss's where there is one, and an example's in every language that is spoken here."""
    if row.language == _ANY:
        return list(dict.fromkeys(word for language in spoken for word in content_words(text, language)))
    own = content_words(text, row.language)
    return own + content_words(gloss(text, row.language), _BRIDGE) if row.needs_bridge else own


def _single(words: Sequence[str]) -> list[tuple[str]]:
    return [(word,) for word in dict.fromkeys(words)]


def _letters(text: str, language: str) -> str:
    """Give the content words for the comparison by characters."""
    return " ".join(content_words(text, language or None))


def _context_share(query: str, language: str) -> float:
    """Say how much of what was said before a message needs: the fewer words of its own, the more."""
    return {0: 0.6, 1: 0.45, 2: 0.3, 3: 0.15}.get(len(content_words(query, language)), 0.0)


def _numbered(names: Sequence[str]) -> NDArray[np.intp]:
    number = {name: place for place, name in enumerate(dict.fromkeys(names))}
    return np.array([number[name] for name in names], np.intp)


def _best_of_each(ranks: Floats, groups: NDArray[np.intp]) -> tuple[Floats, NDArray[np.intp]]:
    """Give each group's highest rank and the row that has it (groups are numbered from 0 without gaps)."""
    order = np.lexsort((-ranks, groups))
    first = order[np.unique(groups[order], return_index=True)[1]]
    return ranks[first], first


def _commonest(languages: Sequence[str]) -> str:
    return Counter(languages).most_common(1)[0][0] if languages else _BRIDGE
