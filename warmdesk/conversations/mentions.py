"""Reads: whom a note names with `@name`, as people write names: whatever case and accents, by a first name that one has alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from warmdesk.accounts.models import User


@dataclass(frozen=True)
class Mention:
    """Somebody's name in a text, from the sign before it to its end."""

    start: int
    end: int
    person: User


def mentions_in(text: str, people: Iterable[User]) -> list[Mention]:
    """Return who of these people is named, in order; places count in the text as it is given, and what names nobody is left."""
    named = _called(people)
    if not named or "@" not in text:
        return []
    longest_first = "|".join(re.escape(name) for name in sorted(named, key=len, reverse=True))
    found = re.finditer(rf"(?<!\w)@({longest_first})(?!\w)", _folded(text))
    return [Mention(one.start(), one.end(), named[one[1]]) for one in found]


def _called(people: Iterable[User]) -> dict[str, User]:
    """Return each person by their whole name, and by a first name that nobody else has; what several are called is nobody's."""
    by_name = [(_folded(person.name.strip()), person) for person in people]
    by_first_name = [(name.split()[0], person) for name, person in by_name if len(name.split()) > 1]
    whole = Counter(name for name, _ in by_name)
    first = whole + Counter(name for name, _ in by_first_name)
    return {name: person for name, person in by_first_name if first[name] == 1} | {
        name: person for name, person in by_name if name and whole[name] == 1
    }


def _folded(text: str) -> str:
    """Return a text of the same length without case and accents."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[:1] or letter for letter in text)
