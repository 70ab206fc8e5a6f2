"""Read from a message all that a form could take: numbers, addresses, names, days and times, a yes or no, a pick from a list."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from warmdesk.brain.dialogue.durations import minutes_in
from warmdesk.brain.dialogue.names import name_in
from warmdesk.brain.dialogue.picking import pick_in
from warmdesk.brain.dialogue.values import Form, Kind, Reading
from warmdesk.brain.text.moments import Moment, read_moments
from warmdesk.brain.text.words import base, words_of
from warmdesk.lib.opening_hours import OpeningHours

if TYPE_CHECKING:
    from warmdesk.brain.contract import Situation, Understanding

_NUMBER = re.compile(r"(?<![\w.,:/+@-])#?((?:[a-z]{1,5}[-_ ]?)?\d{2,10}|\d{2,6}-\d{1,6})(?![\w:/%°@]|[.,]\d)", re.IGNORECASE)
_REFERENCE = re.compile(r"(?<![\w@.+-])(?=[^\s]*\d)[A-Za-z0-9](?:[A-Za-z0-9]|[-_/](?=[A-Za-z0-9])){3,39}(?![\w@]|[-_/.,:]\w)")
_CODE = re.compile(r"(?<![\d+.-])\d(?:[ -]?\d){5}(?![\d.-])")
_GIVEN_BY: dict[Kind, tuple[str, ...]] = {
    "order": ("order", "number"),
    "appointment": ("number",),
    "invoice": ("number",),
    "phone": ("phone",),
    "service": ("minutes",),
    "reach": ("phone", "email"),
    "value": ("phone", "email"),
    "reference": ("reference", "order"),
    "number": ("number",),
    "email": ("email",),
}
_FEW, _FEW_WORDS = 2, 3
_AT = {"en": "at", "es": "a las", "fr": "à", "de": "um", "it": "alle", "pt": "às", "nl": "om", "pl": "o"}
"""How an hour is led in, which in an answer is often left out."""
_FIELD_CUES = ("field_email", "field_phone", "field_address", "field_name")


def read_for_form(situation: Situation, understanding: Understanding, hours: OpeningHours | None) -> Reading:
    """Return what the customer's message holds for a form; pure and quick."""
    text, said = situation.message, understanding.said
    moments = _moments(_without(text, understanding.entities), situation, understanding.language, hours)
    values = _values(text, understanding, [moment.text for moment in moments])
    return Reading(
        text=text,
        language=understanding.language,
        values=values,
        moments=moments,
        answer=_answer(text, said, moments, values),
        pick=pick_in(text, understanding.language),
        says=said,
    )


def without_contacts(reading: Reading) -> str:
    """Return what was said without the e-mail addresses and phone numbers in it."""
    return _without(reading.text, reading.values).strip(" ,")


def gives(reading: Reading, form: Form) -> bool:
    """Whether a message holds what a form takes, of a kind that can be told without knowing the business's data."""
    kinds = form.kinds()
    if any(reading.values.get(value) for kind in kinds for value in _GIVEN_BY.get(kind, ())):
        return True
    if any(chosen_in(reading.text, argument.choices) for argument in form.arguments if argument.choices):
        return True
    is_about_time = bool(reading.moments) and kinds & {"moment", "appointment", "date", "time"}
    return bool(is_about_time) or reading.pick is not None


def chosen_in(text: str, choices: Sequence[str]) -> tuple[str, ...]:
    """Return the choices that a text names, whatever their case and accents; of two that overlap, the longer."""
    folded = f" {' '.join(words_of(text))} "
    named: list[str] = []
    for choice in sorted(choices, key=len, reverse=True):
        said = f" {' '.join(words_of(choice))} "
        if said.strip() and said in folded:
            named.append(choice)
            folded = folded.replace(said, " ")
    return tuple(choice for choice in choices if choice in named)


def _moments(text: str, situation: Situation, language: str, hours: OpeningHours | None) -> tuple[Moment, ...]:
    """Return days and times; where a form waits, a bare "six?" is an hour, too."""
    found = read_moments(text, language=language, now=situation.now, hours=hours)
    if situation.form is None or any(moment.clock for moment in found):
        return found
    for clause in re.split(r"[.,;:?!\n]+", text):
        said = clause.strip()
        if 0 < len(said.split()) <= _FEW_WORDS and not any(moment.text in said for moment in found):
            hour = read_moments(f"{_AT.get(base(language), 'at')} {said}", language=language, now=situation.now, hours=hours)
            found += tuple(
                replace(one, text=said, span=(text.find(said), text.find(said) + len(said)))
                for one in hour[:1]
                if one.kind == "time"
            )
    return found


def _values(text: str, understanding: Understanding, moments: Sequence[str]) -> dict[str, tuple[str, ...]]:
    entities = understanding.entities
    found: dict[str, tuple[str, ...]] = {kind: entities[kind] for kind in ("phone", "email", "order") if entities.get(kind)}
    found["number"] = tuple(match[1] for match in _NUMBER.finditer(_without(text, entities)))
    found["reference"] = tuple(match[0] for match in _REFERENCE.finditer(_without(text, entities)))
    found["code"] = tuple("".join(filter(str.isdigit, match[0])) for match in _CODE.finditer(text))
    found["minutes"] = tuple(str(minutes) for minutes in minutes_in(text, understanding.language))
    found["title"] = tuple(dict.fromkeys(item.passage.title for item in understanding.found[:_FEW]))
    rest = _without(text, entities)
    for words in moments:
        rest = rest.replace(words, " , ")
    name = name_in(rest, understanding.language)
    found["name"] = (name,) if name else ()
    found["field"] = tuple(_fields(understanding.said, found))
    return {kind: values for kind, values in found.items() if values}


def _fields(said: frozenset[str], found: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Name the details that are spoken of: by word, else by what was typed."""
    named = [cue.removeprefix("field_") for cue in _FIELD_CUES if cue in said]
    return named or [kind for kind in ("email", "phone") if found.get(kind)]


def _answer(
    text: str, said: frozenset[str], moments: Sequence[Moment], values: Mapping[str, tuple[str, ...]]
) -> Literal["yes", "no", ""]:
    """A yes with a question or a no beside it is none, nor one that asks for something else or holds a number not understood."""
    if text.rstrip().endswith("?"):
        return ""
    if "deny" in said:
        return "no"
    rest = text
    for known in (*(moment.text for moment in moments), *(value for found in values.values() for value in found)):
        rest = rest.replace(known, " ")
    is_other = ("amends" in said and bool(moments)) or any(character.isdigit() for character in rest)
    return "yes" if "affirm" in said and not is_other else ""


def _without(text: str, entities: Mapping[str, tuple[str, ...]]) -> str:
    for value in (*entities.get("email", ()), *entities.get("phone", ())):
        text = text.replace(value, " , ")
    return text
