"""Compare what the assistant would have said with what a person said. Pure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import sqrt

NEARLY = 0.2
"""Up to this share of changed words a draft was sent as good as unchanged: a greeting, a name."""
MUCH = 0.5
"""Beyond it a reply is no edit of the draft any more."""
ALIKE = 0.6
"""From this cosine of letter groups on, two texts say the same in nearly the same words."""
CLEAR = 0.6
"""From this score on a source is what a person's words rest on."""
_WORD = re.compile(r"\w+")
_LETTERS = 4


@dataclass(frozen=True)
class Compared:
    """`outcome` good, bad or unclear; `why` a word of ours; `distance` the share of words changed, 0..1."""

    outcome: str
    why: str
    distance: float


def compare(draft: str, said: str, *, sources: tuple[str, ...], heard: tuple[str, float], was_seen: bool) -> Compared:
    """Judge a draft by a person's reply; `heard` is the source that fits the person's words best, with its score.

    A draft that a person has seen and passed over for something else is bad; an unseen one is unclear as long as nothing tells.
    """
    distance = edit_share(draft, said)
    if distance <= MUCH:
        why = "sent" if distance == 0 else "edited_little" if distance <= NEARLY else "edited_much"
        return Compared("bad" if why == "edited_much" else "good", why, distance)
    if alike(draft, said) >= ALIKE:
        return Compared("good", "same_words", distance)
    source, score = heard
    if source in sources and score > 0:
        return Compared("good", "same_source", distance)
    if score >= CLEAR:
        return Compared("bad", "other_source", distance)
    return Compared("bad", "passed_over", distance) if was_seen else Compared("unclear", "cannot_tell", distance)


def edit_share(before: str, after: str) -> float:
    """Return the share of words that were added, taken out or changed, 0..1 (Levenshtein's distance over the longer text)."""
    was, now = _words(before), _words(after)
    row = list(range(len(now) + 1))
    for number, word in enumerate(was, 1):
        above, row = row, [number]
        for place, other in enumerate(now, 1):
            row.append(min(row[-1] + 1, above[place] + 1, above[place - 1] + (word != other)))
    return row[-1] / max(len(was), len(now), 1)


def alike(one: str, other: str) -> float:
    """Return the cosine of two texts' letter groups, 0..1."""
    return cosine(letters(one), letters(other))


def letters(text: str) -> Counter[str]:
    """Count the groups of letters in a text, within words."""
    groups: Counter[str] = Counter()
    for word in _words(text):
        padded = f" {word} "
        groups.update(padded[start : start + _LETTERS] for start in range(max(1, len(padded) - _LETTERS + 1)))
    return groups


def cosine(one: Counter[str], other: Counter[str]) -> float:
    """Return the cosine of two counts."""
    shared = sum(count * other[group] for group, count in one.items() if group in other)
    sizes = sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return shared / sizes if sizes else 0.0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
