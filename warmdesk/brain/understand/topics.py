"""Which of the business's topics a message is about, and whether it is about any of them.

Two opinions are added: a linear classifier over words, letters and meaning (`topic_fit`), and the nearest example of each topic.
How much each counts and how sure they are together is read off examples that the classifier had not seen (`topic_trust`). Names
and titles are examples too, so that a business which has written none is understood from the first message on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from warmdesk.brain.contract import Passage, Topic
from warmdesk.brain.text.encoder import Encoder, KnowsWords
from warmdesk.brain.understand.slips import Slips
from warmdesk.brain.understand.topic_evidence import Comparing, Known, known_of, vectors_of
from warmdesk.brain.understand.topic_fit import Evidence, learned
from warmdesk.brain.understand.topic_trust import Nearest, Trust, trusted
from warmdesk.brain.understand.weighing import Likeness

Floats = NDArray[np.float32]
Likely = tuple[tuple[str, float], ...]

_STRENGTH, _STRENGTH_OF_SEVERAL = 20.0, 20.0
_SHARE_OF_WORDS, _MANY, _SHARE_OF_WORDS_OF_MANY = 0.25, 30, 0.5
"""What words and letters weigh beside meaning: more from that many examples a topic on."""
_FRESH_FROM, _FRESH = 0.5, 8.0
"""From which nearness on an example that was taught since the last fit counts, and how much at most."""
_CLAUSE = re.compile(r"(?<=[.!?;])\s+|\s+(?:and also|also|and|und|et|y|e|en|oraz)\s+|,\s+")
_LEAST_WORDS = 3


@dataclass(frozen=True)
class _Heard:
    """One message as it is compared."""

    places: NDArray[np.intp]
    weights: Floats
    vector: Floats | None


class Topics:
    """Knows a business's topics; without any it says nothing. Immutable but for `learn`."""

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
        self._known = known_of(topics, passages, about_nothing) if topics else None
        self._fresh: list[tuple[_Heard, int]] = []
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

    def learn(self, text: str, topic: str) -> None:
        """Let an example count from the next message on, without a new fit; unknown topics are ignored."""
        if self._known is not None and topic in self._known.topics:
            self._fresh.append((self._hear(text, self._encode(text)), self._known.topics.index(topic)))

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

    def _hear(self, text: str, vector: NDArray[Any] | None, language: str = "en") -> _Heard:
        read = self._slips.corrected(text)
        if read != text and vector is not None and language.startswith("en"):
            vector = self._encode(read)
        places, weights = self._comparing.weigh(read)
        return _Heard(places, weights, None if vector is None else np.asarray(vector, np.float32))

    def _encode(self, text: str) -> Floats | None:
        return self._encoder.encode([text])[0] if self._encoder else None

    def _opinions(self, heard: _Heard) -> tuple[Floats, Floats, Floats]:
        """Return what the linear classifier says, each topic's nearest example, and what was taught since."""
        linear = self._weights.scores(heard.places, heard.weights, heard.vector)
        words = self._likeness.to_each(heard.places, heard.weights.astype(np.float64))
        meaning = None if self._meaning is None or heard.vector is None else self._meaning @ heard.vector
        return linear, self._nearest.of(words, meaning), self._taught(heard)

    def _taught(self, heard: _Heard) -> Floats:
        bonus = np.zeros(len(self._nearest), np.float32)
        for example, topic in self._fresh:
            near = _nearness(heard, example)
            bonus[topic] = max(bonus[topic], _FRESH * max(0.0, (near - _FRESH_FROM) / (1 - _FRESH_FROM)) ** 2)
        return bonus

    def _sorted(self, p: NDArray[Any]) -> Likely:
        assert self._known is not None
        return tuple((self._known.topics[at], float(p[at])) for at in np.argsort(-p, kind="stable"))


def _knows(encoder: object) -> Callable[[str], bool] | None:
    return encoder.knows if isinstance(encoder, KnowsWords) else None


def clauses_of(text: str) -> list[str]:
    """Cut a message where another matter may begin; nothing if there is but one."""
    parts = [part.strip() for part in _CLAUSE.split(text) if len(part.split()) >= _LEAST_WORDS]
    return parts if len(parts) > 1 else []


def _nearness(heard: _Heard, example: _Heard) -> float:
    if heard.vector is not None and example.vector is not None:
        return float(heard.vector @ example.vector)
    both, mine, others = np.intersect1d(heard.places, example.places, return_indices=True)
    return float(heard.weights[mine] @ example.weights[others]) if len(both) else 0.0
