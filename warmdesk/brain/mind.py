"""The assistant's mind for one version of a business: compiled once, then pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import partial

from warmdesk.brain.contract import Business, Decision, Lesson, Passage, Situation, Topic, Understanding
from warmdesk.brain.decide.case import Case
from warmdesk.brain.decide.rules import decide_case, subject_of, topic_ruling
from warmdesk.brain.decide.thresholds import BY_WORDS, THRESHOLDS, THRESHOLDS_VERSION, Thresholds
from warmdesk.brain.text.encoder import Encoder, Floats
from warmdesk.brain.text.examples import ways_of
from warmdesk.brain.text.excerpt import shorten
from warmdesk.brain.text.index import PassageIndex, Wide, texts_to_embed
from warmdesk.brain.understand.models import Models
from warmdesk.brain.understand.reader import LanguageOf, Reader

__all__ = ["THRESHOLDS_VERSION", "Mind", "texts_to_learn", "texts_to_learn_widely"]


class Mind:
    """Understands messages to a business and decides what to do about them."""

    def __init__(
        self,
        business: Business,
        *,
        encoder: Encoder | None,
        language_of: LanguageOf,
        models: Models,
        vectors: Mapping[str, Floats] | None = None,
        thresholds: Thresholds | None = None,
        wide: Wide | None = None,
    ) -> None:
        """Compile `business`; an `encoder` that remembers what it read last saves the work of reading a message twice.

        `vectors` are those of `brain.text.index.texts_to_embed`; `wide` compares across languages.
        """
        self.business = business
        self._freed = replace(business, topics=tuple(replace(topic, autonomy="auto") for topic in business.topics))
        self.encoder_name = encoder.name if encoder else "none"
        self._encoder, self._thresholds = encoder, thresholds or (THRESHOLDS if encoder else BY_WORDS)
        self._vectors = _completed(vectors or {}, texts_to_embed(business.passages), encoder)
        self._passages = _by_source(business.passages)
        index = PassageIndex(business.passages, encoder, self._vectors, wide=wide)
        self._reader = Reader(business, encoder, language_of, models, index, wide.messages if wide else None)

    def taught(self, lessons: Sequence[Lesson], vectors: Mapping[str, Floats], wide: Mapping[str, Floats]) -> Mind:
        """Return this mind with more lessons; nothing else is compiled anew.

        `vectors` are those of `texts_to_learn`, `wide` those of `texts_to_learn_widely` if there is an encoder for them.
        """
        learned = copy(self)
        learned._reader = self._reader.taught(lessons, vectors, wide)
        return learned

    def understand(self, situation: Situation, language: str | None = None) -> Understanding:
        """Return what the customer's message means; a `language` that is known is not guessed."""
        return self._reader.read(situation, language)

    def decide(self, situation: Situation, understanding: Understanding) -> Decision:
        """Return what to do about it."""
        return decide_case(self._case(situation, understanding, self.business))

    def think_along(self, situation: Situation, understanding: Understanding) -> Decision:
        """Return what would be decided if no topic were kept for people."""
        return decide_case(self._case(situation, understanding, self._freed))

    def topic_of(self, situation: Situation, understanding: Understanding, decision: Decision) -> Topic | None:
        """Return the topic whose autonomy ruled a decision, if any did."""
        return topic_ruling(self._case(situation, understanding, self.business), decision)

    def subject_of(self, situation: Situation, understanding: Understanding, decision: Decision) -> str:
        """Name what a decision is evidence about: a topic, `source:ID` without one, or nothing."""
        return subject_of(self._case(situation, understanding, self.business), decision)

    def _case(self, situation: Situation, understanding: Understanding, business: Business) -> Case:
        return Case(situation, understanding, business, self._thresholds, partial(self._excerpt, language=understanding.language))

    def _excerpt(self, source: str, message: str, language: str) -> str:
        passages = self._passages.get(source, ())
        if any(passage.is_fact for passage in passages):
            return ""
        return shorten(passages, message, self._encoder, self._vectors, language)


def texts_to_learn(lessons: Sequence[Lesson]) -> tuple[str, ...]:
    """List, once each, the texts whose vectors `Mind.taught` takes."""
    return tuple(dict.fromkeys(text for lesson in lessons for text in ways_of(lesson)))


def texts_to_learn_widely(lessons: Sequence[Lesson]) -> tuple[str, ...]:
    """List, once each, the texts of which an encoder in which languages lie side by side gives `Mind.taught` vectors."""
    return tuple(dict.fromkeys(lesson.text for lesson in lessons))


def _completed(vectors: Mapping[str, Floats], texts: Sequence[str], encoder: Encoder | None) -> Mapping[str, Floats]:
    """Add what is missing, so that nothing but messages is encoded later."""
    missing = [text for text in texts if text not in vectors]
    if encoder is None or not missing:
        return vectors
    return {**vectors, **dict(zip(missing, encoder.encode(missing), strict=True))}


def _by_source(passages: Sequence[Passage]) -> Mapping[str, tuple[Passage, ...]]:
    grouped: dict[str, tuple[Passage, ...]] = defaultdict(tuple)
    for passage in passages:
        grouped[passage.source] += (passage,)
    return grouped
