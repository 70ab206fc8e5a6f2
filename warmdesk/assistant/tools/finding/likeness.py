"""How much a message speaks of each of a few things, by words and, where the encoders are, by meaning in any language."""

from __future__ import annotations

from collections.abc import Sequence

from warmdesk.assistant.listening import the_wide_encoders
from warmdesk.brain.text.words import base, content_words, stem

NEAR = 0.06
"""A lead in cosine by which one thing is meant rather than another."""


def shared_words(text: str, described: str, language: str, written_in: str) -> int:
    """Count the telling words of a description that the text holds, whatever their endings."""
    said = {stem(word, language) for word in content_words(text, language)} | {
        stem(word, written_in) for word in content_words(text, written_in)
    }
    own = {stem(word, written_in) for word in content_words(described, written_in)}
    return len({word for word in own if len(word) > 2 and (word in said or any(_is_slip(word, other) for other in said))})


def by_words(text: str, described: Sequence[str], language: str, written_in: str) -> int | None:
    """Return the place of the one thing that shares most words with the text; None where none does, or several."""
    counts = [shared_words(text, one, base(language), base(written_in)) for one in described]
    best = max(counts, default=0)
    return counts.index(best) if best and counts.count(best) == 1 else None


def by_meaning(text: str, described: Sequence[str]) -> list[float]:
    """Return how near in meaning the text is to each thing, -1 to 1; nothing where no encoder is."""
    encoders = the_wide_encoders()
    if encoders is None or not described:
        return []
    of_messages, of_passages = encoders
    return [float(near) for near in of_passages.encode(list(described)) @ of_messages.encode([text])[0]]


def meant(text: str, described: Sequence[str], language: str, written_in: str) -> int | None:
    """Return the place of the thing that is clearly meant: by its words, else by meaning and well before all others."""
    place = by_words(text, described, language, written_in)
    if place is not None or len(described) < 2:
        return place
    near = by_meaning(text, described)
    ranked = sorted(near, reverse=True)
    return near.index(ranked[0]) if ranked and ranked[0] - ranked[1] >= NEAR else None


def _is_slip(word: str, other: str) -> bool:
    """Whether two long words begin alike: "trouser" and "trousers", "reparacion" and "reparaciones"."""
    return min(len(word), len(other)) >= 5 and word[:5] == other[:5] and abs(len(word) - len(other)) <= 3
