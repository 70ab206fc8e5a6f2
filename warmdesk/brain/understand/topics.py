"""Which of the business's topics a message is about, and whether it is about any of them.

Two opinions are added: a linear classifier over words, letters and meaning (`topic_fit`), and the nearest example of each topic.
How much each counts and how sure they are together is read off examples that the classifier had not seen (`topic_trust`). Names
and titles are examples too, so that a business which has written none is understood from the first message on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import Lesson, Passage, Topic
from warmdesk.brain.text.encoder import Encoder, KnowsWords
from warmdesk.brain.text.examples import ways_of
from warmdesk.brain.understand.slips import Slips
from warmdesk.brain.understand.topic_evidence import Comparing, Known, known_of, vectors_of
from warmdesk.brain.understand.topic_fit import Evidence, learned
from warmdesk.brain.understand.topic_taught import Said, TaughtSince
from warmdesk.brain.understand.topic_trust import Nearest, Trust, trusted
from warmdesk.brain.understand.weighing import Likeness

Floats = NDArray[np.float32]
Likely = tuple[tuple[str, float], ...]

_STRENGTH, _STRENGTH_OF_SEVERAL = 20.0, 20.0
_SHARE_OF_WORDS, _MANY, _SHARE_OF_WORDS_OF_MANY = 0.25, 30, 0.5
"""What words and letters weigh beside meaning: more from that many examples a topic on."""
_FITTED_AGAIN_UP_TO = 200
"""With so few examples a new fit takes a blink, and knows the words of what was taught, too."""
_CLAUSE = re.compile(r"(?<=[.!?;])\s+|\s+(?:and also|also|and|und|et|y|e|en|oraz)\s+|,\s+")
_LEAST_WORDS = 3


class Topics:
    """Knows a business's topics; without any it says nothing. Immutable."""

    def __init__(
        self,
        topics: Sequence[Topic],
        passages: Iterable[Passage],
        encoder: Encoder | None,
        vectors: Mapping[str, Floats] | None = None,
        about_nothing: Sequence[str] = (),
    ) -> None:
        """Fit to names, examples and titles; `about_nothing` are messages that are about none of the topics.

        Vectors of examples are taken from `vectors` where they are known. Under a second up to 1,000 examples.
        """
        self._encoder = encoder
        self._written = tuple(topics), tuple(passages), tuple(about_nothing)
        self._known = known_of(topics, self._written[1], about_nothing) if topics else None
        if self._known is not None:
            self._fit(self._known, vectors or {})

    def probabilities(self, text: str, vector: NDArray[Any] | None, language: str = "en") -> Likely:
        """Return (topic id, probability), likeliest first; the rest to 1 is "none of them".

        `vector` stands for the text in English. A mistyped text is read, and encoded, as what was meant; one in another
        `language` keeps its vector.
        """
        if self._known is None:
            return ()
        p = self._trust.shares(*self._opinions(self._hear(text, vector, language)))
        return self._sorted(p)

    def several(self, text: str, vector: NDArray[Any] | None) -> Likely:
        """Return each topic's own probability, likeliest first: a message may be about several, or about none."""
        if self._known is None:
            return ()
        if self._known.is_of_several:
            return self._sorted(self._trust.each(*self._opinions(self._hear(text, vector))))
        best = np.array([dict(self.probabilities(text, vector))[topic] for topic in self._known.topics])
        for clause in clauses_of(text):
            own = dict(self.probabilities(clause, self._encode(clause)))
            best = np.maximum(best, [own[topic] for topic in self._known.topics])
        return self._sorted(best)

    def taught(self, lessons: Sequence[Lesson], vectors: Mapping[str, Floats]) -> Topics:
        """Return these topics with more examples, which count from the next message on without a new fit; lessons about none
        of the topics are left out. `vectors` are those of `brain.mind.texts_to_learn`.
        """
        known = [] if self._known is None else [lesson for lesson in lessons if lesson.topic in self._known.topics]
        if self._known is None or not known:
            return self
        if len(self._known.texts) + len(known) <= _FITTED_AGAIN_UP_TO:
            return self._fitted_with(known, vectors)
        said = [self._hear(lesson.text, self._vector_of(lesson, vectors), lesson.language) for lesson in known]
        places = [self._known.topics.index(lesson.topic) for lesson in known]
        learned = copy(self)
        learned._since = self._since.with_more(list(zip(places, said, strict=True)))
        return learned

    def _fitted_with(self, lessons: Sequence[Lesson], vectors: Mapping[str, Floats]) -> Topics:
        topics, passages, about_nothing = self._written
        taught: dict[str, list[str]] = defaultdict(list)
        for lesson in lessons:
            taught[lesson.topic].append(ways_of(lesson)[-1])
        more = [replace(topic, examples=(*topic.examples, *taught[topic.id])) for topic in topics]
        return Topics(more, passages, self._encoder, vectors, about_nothing)

    def _fit(self, known: Known, vectors: Mapping[str, Floats]) -> None:
        self._slips = Slips(known.texts, _knows(self._encoder))
        self._comparing = Comparing(known.texts)
        meaning = vectors_of(known.texts, self._encoder, vectors) if self._encoder else None
        share = _SHARE_OF_WORDS if len(known.texts) < _MANY * len(known.topics) else _SHARE_OF_WORDS_OF_MANY
        evidence = Evidence(self._comparing.rows, meaning, share)
        strength = _STRENGTH_OF_SEVERAL if known.is_of_several else _STRENGTH
        self._weights = learned(evidence, known.targets, known.counts, strength, several=known.is_of_several)
        self._trust: Trust = trusted(evidence, known.targets, known.counts, strength, several=known.is_of_several)
        self._likeness, self._meaning = Likeness(self._comparing.rows), meaning
        self._nearest = Nearest(known.targets)
        self._since = TaughtSince.nothing(self._comparing.rows.shape[1], self._encoder.dimension if self._encoder else None)

    def _hear(self, text: str, vector: NDArray[Any] | None, language: str = "en") -> Said:
        read = self._slips.corrected(text)
        if read != text and vector is not None and language.startswith("en"):
            vector = self._encode(read)
        places, weights = self._comparing.weigh(read)
        return Said(places, weights, None if vector is None else np.asarray(vector, np.float32))

    def _vector_of(self, lesson: Lesson, vectors: Mapping[str, Floats]) -> Floats | None:
        """Return the vector of what a lesson says in English, as messages are compared."""
        english = ways_of(lesson)[-1]
        return vectors[english] if self._encoder and english in vectors else self._encode(english)

    def _encode(self, text: str) -> Floats | None:
        return self._encoder.encode([text])[0] if self._encoder else None

    def _opinions(self, heard: Said) -> tuple[Floats, Floats, Floats]:
        """Return what the linear classifier says, each topic's nearest example, and what was taught since."""
        linear = self._weights.scores(heard.places, heard.weights, heard.vector)
        words = self._likeness.to_each(heard.places, heard.weights.astype(np.float64))
        meaning = None if self._meaning is None or heard.vector is None else self._meaning @ heard.vector
        return linear, self._nearest.of(words, meaning), self._since.bonus(heard, len(self._nearest))

    def _sorted(self, p: NDArray[Any]) -> Likely:
        assert self._known is not None
        return tuple((self._known.topics[at], float(p[at])) for at in np.argsort(-p, kind="stable"))


def _knows(encoder: object) -> Callable[[str], bool] | None:
    return encoder.knows if isinstance(encoder, KnowsWords) else None


def clauses_of(text: str) -> list[str]:
    """Cut a message where another matter may begin; nothing if there is but one."""
    parts = [part.strip() for part in _CLAUSE.split(text) if len(part.split()) >= _LEAST_WORDS]
    return parts if len(parts) > 1 else []
