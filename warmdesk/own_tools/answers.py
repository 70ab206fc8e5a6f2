"""What of a tool's answer may be said: the named facts, in the business's own sentence, if they pass the checks.

An answer is somebody else's text. It is never read as an instruction, never shown as markup, and cut to what a fact can be. What
fails goes to a person, who sees that it failed and why, not what it said.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from warmdesk.lib import wording
from warmdesk.lib.http import Answer
from warmdesk.own_tools.description import Description, Fact, Words, in_language
from warmdesk.own_tools.errors import ToolFailed
from warmdesk.own_tools.requests import PLACE

LARGEST_ANSWER = 256_000
"""Bytes."""
LONGEST_FACT, LONGEST_REPLY = 160, 1000
_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d{1,4})\]")
_MARKUP = re.compile(r"<\s*[a-z!/?]|&(?:#\w+|\w+);|\]\(|```|[{}]|javascript:|data:", re.IGNORECASE)
_LINK = re.compile(r"://|\bwww\.|\b[\w-]+\.(?:com|net|org|io|ru|cn|info|biz|top|xyz|link|click|app|dev)\b(?!\w)", re.IGNORECASE)
_LONGEST_NUMBER = 30
_SHORTEST_SECRET = 4


@dataclass(frozen=True)
class Told:
    """What came back, ready to be said: `text` in the customer's language, `facts` as they were read."""

    text: str
    facts: Mapping[str, str] = field(default_factory=dict)
    is_missing: bool = False


def told(tool: Description, answer: Answer, values: Mapping[str, str], *, language: str, today: date, secret: str = "") -> Told:
    """Return what may be said of an answer. Raises ToolFailed, whose sentence holds no word of the answer."""
    if answer.status == 404 and tool.missing:
        return Told(_sentence(tool.missing, language, _cleaned_values(values)), is_missing=True)
    if not 200 <= answer.status < 300:
        kind = "sent the desk elsewhere, which is not followed" if 300 <= answer.status < 400 else "did not do it"
        raise ToolFailed(f"It {kind} (answer {answer.status}).", is_sent=answer.status >= 500)
    facts = facts_in(tool, answer.body, secret=secret)
    worded = {fact.name: _worded(facts[fact.name], fact.kind, language, today) for fact in tool.facts}
    return Told(_sentence(tool.reply, language, {**_cleaned_values(values), **worded}), facts)


def facts_in(tool: Description, body: bytes, *, secret: str = "") -> dict[str, str]:
    """Return the named facts of an answer, each checked. Raises ToolFailed."""
    if not tool.facts:
        return {}
    try:
        held = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise ToolFailed("The answer is no JSON that can be read.", is_sent=True) from None
    return {fact.name: _checked(fact, at_path(held, fact.path), secret) for fact in tool.facts}


def at_path(held: Any, path: str) -> Any:
    """Return what stands at `data.items[0].until`, or None where there is nothing."""
    place = 0
    while place < len(path):
        step = _STEP.match(path, place)
        if step is None:
            return None
        if step[1] is not None:
            held = held.get(step[1]) if isinstance(held, dict) else None
        else:
            held = held[int(step[2])] if isinstance(held, list) and int(step[2]) < len(held) else None
        if held is None:
            return None
        place = step.end()
    return held


def is_path(path: str) -> bool:
    """Tell whether a path can be followed."""
    place = 0
    while place < len(path):
        step = _STEP.match(path, place)
        if step is None:
            return False
        place = step.end()
    return bool(path) and not path.startswith(".")


def fault_in(text: str, *, secret: str = "") -> str:
    """Return why a text from outside must not be said; nothing where it may."""
    if len(text) > LONGEST_FACT:
        return "is too long"
    if any(unicodedata.category(character) in {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"} for character in text):
        return "holds hidden characters"
    if _MARKUP.search(text):
        return "holds markup"
    if _LINK.search(text):
        return "holds a link"
    own = secret.rpartition(" ")[2]
    if len(own) >= _SHORTEST_SECRET and own.casefold() in text.casefold():
        return "holds the tool's secret"
    return ""


def _checked(fact: Fact, found: Any, secret: str) -> str:
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        raise ToolFailed(f"The answer has no {fact.name}.", is_sent=True)
    text = " ".join(unicodedata.normalize("NFC", str(found)).split()) if isinstance(found, str) else str(found)
    if fact.kind == "number":
        return _number(text, fact)
    if fact.kind == "date":
        return _day(text, fact).isoformat()
    fault = fault_in(text, secret=secret) if text else "is empty"
    if fault:
        raise ToolFailed(f"{fact.name} in the answer {fault}.", is_sent=True)
    return text


def _number(text: str, fact: Fact) -> str:
    try:
        number = Decimal(text) if len(text) <= _LONGEST_NUMBER else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST_NUMBER:
        raise ToolFailed(f"{fact.name} in the answer is no number.", is_sent=True)
    return str(number)


def _day(text: str, fact: Fact) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise ToolFailed(f"{fact.name} in the answer is no date.", is_sent=True) from None


def _worded(value: str, kind: str, language: str, today: date) -> str:
    if kind == "date":
        return wording.say_date(date.fromisoformat(value), language, today=today)
    if kind == "number":
        return str(format_decimal(Decimal(value), locale=_locale(language)))
    return value


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale("en")


def _cleaned_values(values: Mapping[str, str]) -> dict[str, str]:
    """Give a customer's own words back to them only as far as they are plain."""
    return {name: value if not fault_in(value) else "…" for name, value in values.items()}


def _sentence(words: Words, language: str, facts: Mapping[str, str]) -> str:
    """Fill a sentence's places once: what a fact itself holds is no place."""
    text = PLACE.sub(lambda place: facts.get(place[1], ""), in_language(words, language))
    return text[:LONGEST_REPLY]


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")
