"""Find the passages that answer a message: words, character n-grams and meaning together.

Every source gets a handful of figures, the highest of its passages each (`Found.parts`); `fit` weighs them into a rank and into
`Found.score`, the probability that the source answers the message, which can be compared between messages and businesses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import Found, Lesson, Passage
from warmdesk.brain.text.aboutness import SAYINGS, WrittenSubjects
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.examples import ExampleIndex
from warmdesk.brain.text.fit import LEXICAL, MULTILINGUAL, SEMANTIC, Fit, company_of, share_of_before
from warmdesk.brain.text.gloss import ENGLISH, alternatives_of, gloss
from warmdesk.brain.text.lexical import CharacterIndex, WordIndex
from warmdesk.brain.text.meaning import MeaningIndex, Unit, unit_of
from warmdesk.brain.text.spelling import spelling_of
from warmdesk.brain.text.words import base, content_words, sentences_of

Figures = dict[str, Floats]
_MOST_UNKNOWN = 4
_CLEAR = 0.95
"""From this score on a message says by itself what it is about."""
_MOST_TRANSLATIONS = 8
"""So many of the next best sources may be translations of the best one."""
_WORDS_BEFORE = 40
"""So many of the last words said before are read with a message: the encoders take no more than some ninety pieces."""


@dataclass(frozen=True)
class _Row:
    """A passage with its language's base."""

    source: str
    language: str
    title: str
    text: str

    def unit(self, among: int) -> Unit:
        """Give what is turned into vectors: in English words, the only ones that the English encoder knows well."""
        sentences = [gloss(sentence, self.language) for sentence in sentences_of(self.text)]
        return unit_of(gloss(self.title, self.language), gloss(self.text, self.language), sentences, among)

    def own_unit(self, among: int) -> Unit:
        """Give what the encoder of many languages turns into vectors."""
        return unit_of(self.title, self.text, sentences_of(self.text), among)


@dataclass(frozen=True)
class Wide:
    """An encoder in which languages lie side by side: one for messages, one for passages, and what it made of
    `texts_to_embed_widely`.
    """

    messages: Encoder
    passages: Encoder
    vectors: Mapping[str, Floats] = field(default_factory=dict)


@dataclass(frozen=True)
class Before:
    """What went before a message: what its writer said, and the sources of the last reply, answered from or offered."""

    text: str
    answered: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()


@dataclass(frozen=True)
class Near:
    """A message's vector by the encoder of many languages, and the rank by meaning of what is nearest to it, if anything is."""

    message: Floats
    best: float | None
    fit: Fit

    def rank_of(self, vectors: Floats) -> float:
        """Rank a text that is no passage as if it were one: the first vector is the whole's, the others are its parts'."""
        cosines = vectors @ self.message
        whole, part = cosines[:1], np.max(cosines[1:] if len(cosines) > 1 else cosines, keepdims=True)
        figures = {"title_meaning": whole, "body_meaning": whole, "article_meaning": whole, "sentence_meaning": part}
        return float(self.fit.rank_of(figures)[0])


def texts_to_embed(passages: Sequence[Passage]) -> tuple[str, ...]:
    """List, once each, the texts whose vectors `PassageIndex` takes; a room stores them beside its passages."""
    rows = _rows(passages)
    return tuple(dict.fromkeys([*SAYINGS, *(text for row in rows for text in row.unit(len(rows)).texts)]))


def texts_to_embed_widely(passages: Sequence[Passage]) -> tuple[str, ...]:
    """List, once each, the texts of which `Wide` holds vectors."""
    rows = _rows(passages)
    return tuple(dict.fromkeys(text for row in rows for text in row.own_unit(len(rows)).texts))


class PassageIndex:
    """An index over passages, and over example questions that are known to be answered by a source; nothing of it changes but the
    memory of the last message.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        encoder: Encoder | None = None,
        vectors: Mapping[str, Floats] | None = None,
        examples: Sequence[tuple[str, str]] = (),
        wide: Wide | None = None,
    ) -> None:
        """Index passages and examples (text, source) in the passages' commonest language; of `texts_to_embed`, what `vectors`
        lacks is encoded here. Where there is `wide`, it alone compares, and `encoder` is not asked.
        """
        self.passages = tuple(passages)
        self._rows = _rows(passages)
        self._wide = wide
        self._listens: Encoder | None = wide.messages if wide else encoder
        self._last: tuple[str, Floats, Figures] | None = None
        self._fit: Fit = MULTILINGUAL if wide else SEMANTIC if encoder else LEXICAL
        self._languages = np.array([row.language for row in self._rows], dtype=object)
        self._default = _commonest([row.language for row in self._rows])
        self._sources = _Grouped([row.source for row in self._rows])
        if self._rows:
            self._index(encoder, vectors or {})
        self._examples = ExampleIndex.empty(len(self._sources.number), self._listens)
        self._learn([Lesson(text, self._default, source) for text, source in examples], {} if wide else vectors or {})

    def taught(self, lessons: Sequence[Lesson], vectors: Mapping[str, Floats]) -> PassageIndex:
        """Return this index with more example questions; nothing else is built anew.

        `vectors` are those of what reads messages: of `texts_to_learn_widely` where there is `wide`, else of `texts_to_learn`.
        """
        learned = copy(self)
        learned._learn(lessons, vectors)
        return learned

    def _learn(self, lessons: Sequence[Lesson], vectors: Mapping[str, Floats]) -> None:
        """Add the lessons that say something and whose source has a passage."""
        numbers = self._sources.number
        usable = [(lesson, numbers[lesson.source]) for lesson in lessons if lesson.source in numbers and lesson.text.strip()]
        self._examples = self._examples.with_more(usable, self._listens, vectors, in_english=self._wide is None)

    def search(self, query: str, language: str | None = None, top: int = 8, before: Before | None = None) -> tuple[Found, ...]:
        """Give the best passage of each of the `top` best sources, best first.

        Without a language the passages' commonest is taken. A later message that is not clear by itself is read together with
        what went before, and is more likely than not about that still.
        """
        if not self._rows or not query.strip():
            return ()
        spoken = base(language) if language else self._default
        rows = self._compare(query, spoken)
        alone = self._best(rows, top)
        return alone if before is None or alone[0].score >= _CLEAR else self._best(self._after(before, query, spoken, rows), top)

    def figures_of(self, text: str, language: str) -> Figures:
        """Compare a message with every source, in the order in which they first occur; `fit` weighs the figures."""
        return {name: self._sources.highest(values) for name, values in self._compare(text, base(language)).items()}

    @property
    def wide_passages(self) -> Encoder | None:
        """The encoder of many languages for passages, if there is one."""
        return self._wide.passages if self._wide else None

    def near(self, text: str) -> Near | None:
        """Say how near a message is to what is nearest among the passages; None without the encoder of many languages."""
        if self._wide is None:
            return None
        if not self._rows or self._meaning is None:
            return Near(self._wide.messages.encode([text])[0], None, self._fit)
        message, figures = self._meant(text, self._meaning, self._wide.messages)
        return Near(message, float(np.max(self._fit.rank_of(figures))), self._fit)

    def _meant(self, text: str, meaning: MeaningIndex, encoder: Encoder) -> tuple[Floats, Figures]:
        """Give a text's vector and its figures by meaning; the last are remembered: `near` and `search` both ask for them."""
        last = self._last
        if last is None or last[0] != text:
            vector = encoder.encode([text])[0]
            last = self._last = (text, vector, meaning.match(vector))
        return last[1], last[2]

    def _index(self, encoder: Encoder | None, vectors: Mapping[str, Floats]) -> None:
        self._words = WordIndex([(_stems(row.title, row.language), _stems(row.text, row.language)) for row in self._rows])
        self._letters = CharacterIndex([_content(f"{row.title} {row.text}", row.language) for row in self._rows])
        glosses = [gloss(f"{row.title} {row.text}", row.language) for row in self._rows]
        self._english_letters = self._letters
        if any(row.language != ENGLISH for row in self._rows):
            self._english_letters = CharacterIndex([_content(text, ENGLISH) for text in glosses])
        self._spelling = spelling_of(f"{row.title} {row.text}" for row in self._rows)
        self._meaning: MeaningIndex | None = None
        self._profiles: Floats | None = None
        count, of = len(self._rows), self._sources.of
        if self._wide:
            units = [row.own_unit(count) for row in self._rows]
            self._meaning = MeaningIndex(units, of, self._wide.passages, self._wide.vectors, knows_subjects=False)
        elif encoder:
            self._meaning = MeaningIndex([row.unit(count) for row in self._rows], of, encoder, vectors)
        else:
            self._subjects = WrittenSubjects()
            self._profiles = self._subjects.profiles(glosses)

    def _compare(self, typed: str, spoken: str) -> Figures:
        """Compare a message with every passage and its source's examples, by its own words and by what they are in English."""
        text = self._spelling.correct(typed, english=spoken == ENGLISH)
        english = gloss(text, spoken) or text
        match = self._words.match(alternatives_of(text, spoken))
        figures = {
            "coverage": match.coverage,
            "title": match.title,
            "characters": self._match_letters(text, spoken, english),
            "same_language": (self._languages == spoken).astype(np.float32),
        }
        vectors: Sequence[Floats] = ()
        if self._meaning is not None and self._wide is not None:
            message, meant = self._meant(text, self._meaning, self._wide.messages)
            figures, vectors = figures | meant, (message,)
        elif self._meaning is not None and self._listens is not None:
            vectors = list(self._listens.encode([english, text] if self._examples and english != text else [english]))
            figures |= self._meaning.match(vectors[0])
        elif self._profiles is not None:
            figures["subject"] = self._profiles @ self._subjects.shares(english)
        figures |= {name: values[self._sources.of] for name, values in self._examples.match((text, english), vectors).items()}
        asked = {"known": match.known, "unknown": min(match.unknown, _MOST_UNKNOWN)}
        return figures | {name: np.full(len(self._rows), value, np.float32) for name, value in asked.items()}

    def _after(self, before: Before, query: str, spoken: str, alone: Figures) -> Figures:
        """Blend a message's figures with those of it and what went before."""
        both = self._compare(" ".join([*before.text.split()[-_WORDS_BEFORE:], query]), spoken)
        share = share_of_before(len(content_words(query, spoken)))
        told = {"answered_before": before.answered, "offered_before": before.offered}
        said = {name: np.array([row.source in sources for row in self._rows], np.float32) for name, sources in told.items()}
        return {name: (1 - share) * values + share * both[name] for name, values in alone.items()} | said

    def _match_letters(self, text: str, spoken: str, english: str) -> Floats:
        own = self._letters.match(_content(text, spoken))
        if spoken == ENGLISH and self._english_letters is self._letters:
            return own
        return np.maximum(own, self._english_letters.match(_content(english, ENGLISH)))

    def _best(self, rows: Figures, top: int) -> tuple[Found, ...]:
        figures = {name: self._sources.highest(values) for name, values in rows.items()}
        ranks = self._fit.rank_of(figures)
        shown = self._sources.best_rows(self._fit.rank_of(rows))
        order = np.argsort(-ranks, kind="stable")
        found = []
        for source in order[:top]:
            company = company_of(ranks, self._rivals(order, int(source)), int(source))
            parts = {name: float(values[source]) for name, values in figures.items()} | company
            found.append(Found(self.passages[shown[source]], self._fit.trust_in(parts), parts))
        return tuple(sorted(found, key=lambda item: -item.score))

    def _rivals(self, order: NDArray[np.intp], source: int) -> NDArray[np.intp]:
        """Give other sources by falling rank; a translation of the first one, which says the same, is no rival of it."""
        if source != order[0] or self._meaning is None:
            return np.asarray(order[order != source], np.intp)
        best = order[1 : _MOST_TRANSLATIONS + 1]
        languages = self._languages[self._sources.first]
        is_translation = (languages[best] != languages[source]) & (self._meaning.likeness(source, best) >= self._fit.translated)
        return np.asarray(np.concatenate([best[~is_translation], order[_MOST_TRANSLATIONS + 1 :]]), np.intp)


class _Grouped:
    """Rows by their sources, numbered in the order in which they first occur."""

    def __init__(self, sources: Sequence[str]) -> None:
        self.number = {source: place for place, source in enumerate(dict.fromkeys(sources))}
        self.of: NDArray[np.intp] = np.array([self.number[source] for source in sources], np.intp)
        self._order = np.argsort(self.of, kind="stable")
        self._starts = np.unique(self.of[self._order], return_index=True)[1]
        self.first: NDArray[np.intp] = self._order[self._starts]
        """The number of each source's first row."""

    def highest(self, values: Floats) -> Floats:
        """Give each source's highest value."""
        return np.asarray(np.maximum.reduceat(values[self._order], self._starts), np.float32)

    def best_rows(self, ranks: Floats) -> NDArray[np.intp]:
        """Give the number of each source's row that ranks highest."""
        return np.asarray(np.lexsort((-ranks, self.of))[self._starts], np.intp)


def _rows(passages: Sequence[Passage]) -> list[_Row]:
    return [_Row(passage.source, base(passage.language), passage.title, passage.text) for passage in passages]


def _stems(text: str, language: str) -> list[str]:
    """Give a text's stems and those of its gloss."""
    own = content_words(text, language)
    return own if language == ENGLISH else own + content_words(gloss(text, language), ENGLISH)


def _content(text: str, language: str) -> str:
    """Give the content words for the comparison by characters."""
    return " ".join(content_words(text, language))


def _commonest(languages: Sequence[str]) -> str:
    return Counter(languages).most_common(1)[0][0] if languages else ENGLISH
