"""Check a reply that a model wrote, sentence by sentence: nothing of it reaches a customer before.

A line is a sentence (or a few that rest on the same) followed by the ids of its passages: `Standard is $5.95. [p1][p2]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from warmdesk.brain.check.claims import claims_to_be_a_person, closes_the_way_to_people, promises
from warmdesk.brain.check.figures import Figure, figures_of, unsupported
from warmdesk.brain.check.support import Ground, is_supported
from warmdesk.brain.text.words import fold, sentences_of

_CITED = re.compile(r"\s*((?:\[\s*\w+(?:\s*,\s*\w+)*\s*\]\s*)+)[.!?]?\s*$")
_ID = re.compile(r"\w+")
_MARKUP = re.compile(r"[<>\[\]{}|`]|\*\*|__|^\s*(?:#|[-*•]\s|\d+[.)]\s)|https?:")
_EMPTY = re.compile(r"[\W_]*")
LONGEST_SENTENCE = 400
_ECHOED = frozenset({"number", "mail", "phone"})
"""Figures that a reply may repeat from the customer's own words: an order number, never a price or a time."""


@dataclass(frozen=True)
class Checked:
    """One sentence that may be said, and the ids that it cites."""

    text: str
    cited: tuple[str, ...]


@dataclass(frozen=True)
class Faulty:
    """A sentence that may not be said: `why` in words of our own, for the console."""

    why: str
    names_no_source: bool = False


@dataclass(frozen=True)
class Rules:
    """What a reply is held against."""

    language: str
    grounds: Mapping[str, Ground]
    """The passages given, by id, titles included."""
    customer_said: str = ""
    names: Sequence[str] = ()
    """Of the staff: nobody of them is speaking."""


def check(line: str, rules: Rules) -> Checked | Faulty:
    """Return the sentence if every rule holds."""
    cited = _CITED.search(line)
    if cited is None:
        return Faulty("a sentence names no source", names_no_source=True)
    text, ids = line[: cited.start()].strip(), tuple(dict.fromkeys(_ID.findall(cited.group(1))))
    why = _why_not(text, ids, rules)
    return Faulty(why) if why else Checked(text, ids)


def is_blank(line: str) -> bool:
    """Tell whether a line says nothing."""
    return not _EMPTY.sub("", line)


def _why_not(text: str, ids: tuple[str, ...], rules: Rules) -> str:
    """Return the first rule that does not hold, or nothing."""
    if any(id not in rules.grounds for id in ids):
        return "a sentence names a source that was not given"
    if is_blank(text) or len(text) > LONGEST_SENTENCE or _MARKUP.search(text):
        return "a sentence is empty, too long, or holds markup"
    grounds = [rules.grounds[id] for id in ids]
    strange = unsupported(figures_of(text, rules.language), _held(grounds, rules))
    if strange:
        return f"a figure is in no source that the sentence names: {', '.join(sorted({figure.kind for figure in strange}))}"
    quoted = _is_quoted(text, grounds)
    if promises(text, rules.language) and not quoted:
        return "a sentence promises what no tool did"
    if claims_to_be_a_person(text) or _names_staff(text, grounds, rules):
        return "a sentence claims that a person is speaking"
    if not quoted and closes_the_way_to_people(text):
        return "a sentence says that nobody can be reached"
    if not quoted and not is_supported(text, rules.language, grounds):
        return "a sentence is not what its source says"
    return ""


def _is_quoted(text: str, grounds: Sequence[Ground]) -> bool:
    """Tell whether a text is whole sentences of its sources; a part of one may lack what it depends on."""
    held = {_bare(sentence) for ground in grounds for sentence in sentences_of(ground.text)}
    return all(_bare(sentence) in held for sentence in sentences_of(text))


def _bare(sentence: str) -> str:
    return fold(sentence).rstrip(".!")


def _held(grounds: Sequence[Ground], rules: Rules) -> frozenset[Figure]:
    own = frozenset(figure for figure in figures_of(rules.customer_said, rules.language) if figure.kind in _ECHOED)
    return own.union(*(figures_of(ground.text, ground.language) for ground in grounds))


def _names_staff(text: str, grounds: Sequence[Ground], rules: Rules) -> bool:
    said, held = set(fold(text).split()), fold(" ".join(ground.text for ground in grounds))
    first_names = {fold(name.split()[0]) for name in rules.names if name.strip()}
    return any(name in {word.strip(".,!?:;") for word in said} and name not in held for name in first_names)
