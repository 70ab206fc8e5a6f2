"""Which service a customer means, by its name, how long it takes, or what is wrong that it mends."""

from __future__ import annotations

import re

from warmdesk.assistant.tools.contract import Call, Found
from warmdesk.assistant.tools.finding.likeness import by_meaning, by_words, shared_words
from warmdesk.assistant.tools.finding.orders import MOST_CHOICES, picked_from
from warmdesk.brain.dialogue.values import CONFIRM, Argument, Offer
from warmdesk.brain.text.words import base, fold
from warmdesk.catalog.models import Service
from warmdesk.catalog.selectors import offered_services, service_called
from warmdesk.lib import wording

_LEAD = 0.02
"""By how much, in cosine, the service that is nearest in meaning must lead to be taken without asking."""
_NOT = re.compile(r"\b(?:not?|dont|isnt|never|no|sin|pas|kein\w*|nicht|non|nao|sem|geen|niet|nie|instead of|statt|ipv|au lieu)\b")


def service(call: Call, argument: Argument) -> Found:
    """The service that is to be booked."""
    offered = offered_services()
    if not offered:
        return Found(ends=call.say("services_none"))
    kept = next((one for one in offered if one.key == call.fields.get(argument.name)), None)
    if picked := picked_from(call) if call.asked == argument.name else "":
        return Found(value=picked, is_used=True, is_exact=True)
    if not _may_name_one(call, argument):
        return Found(value=kept.key) if kept else _ask(offered, call)
    said = _said(call, offered, kept)
    if said is not None:
        return Found(value=said.key, is_used=True)
    if kept:
        return Found(value=kept.key)
    if len(offered) == 1:
        return Found(value=offered[0].key, is_used=not call.asked)
    return _ask(_likely(call, offered), call)


def _may_name_one(call: Call, argument: Argument) -> bool:
    """Whether the message can be about the service: a name, an address, a bare yes or hour is not."""
    values, reading = call.reading.values, call.reading
    if call.asked and (values.get("email") or values.get("phone") or (call.asked == "name" and values.get("name"))):
        return False
    if call.asked in {"", argument.name}:
        return True
    return call.asked in {CONFIRM, "starts_at"} or not (reading.answer or reading.pick is not None)


def _said(call: Call, offered: list[Service], kept: Service | None) -> Service | None:
    """Return the one service that the message speaks of, if it is one."""
    text = _without_what_is_not(call.reading.text, kept)
    by_length = _of_length(call, offered)
    named = _named(text, call, offered)
    both = [one for one in named if one in by_length]
    for found in (both, named if not by_length else [], by_length):
        if len(found) == 1:
            return found[0] if found[0] != kept else None
    if kept is not None:
        return None
    return _by_meaning(text, named or by_length or offered) or _by_titles(call, named or by_length or offered)


def _named(text: str, call: Call, offered: list[Service]) -> list[Service]:
    """Return the services whose names share most words with the text, else what the catalogue's search makes of it."""
    written = base(call.business.language)
    counts = [shared_words(text, f"{one.name} {one.key.replace('-', ' ')}", call.language, written) for one in offered]
    best = max(counts)
    if best:
        return [one for one, count in zip(offered, counts, strict=True) if count == best]
    return service_called(text, language=call.language)[:MOST_CHOICES]


def _of_length(call: Call, offered: list[Service]) -> list[Service]:
    minutes = {int(value) for value in call.reading.values.get("minutes", ())}
    return [one for one in offered if one.minutes in minutes]


def _by_meaning(text: str, services: list[Service]) -> Service | None:
    near = by_meaning(text, [one.name for one in services])
    ranked = sorted(near, reverse=True)
    if len(ranked) == 1:
        return services[0]
    return services[near.index(ranked[0])] if ranked and ranked[0] - ranked[1] >= _LEAD else None


def _by_titles(call: Call, services: list[Service]) -> Service | None:
    """Return the one service that shares words with the articles that fit the message best: hems are altered."""
    titles = " ".join(call.reading.values.get("title", ()))
    place = by_words(titles, [one.name for one in services], call.business.language, call.business.language)
    return services[place] if place is not None else None


def _likely(call: Call, offered: list[Service]) -> list[Service]:
    """Return the services to choose from, the likeliest first."""
    named = _of_length(call, offered) or _named(call.reading.text, call, offered)
    near = by_meaning(call.reading.text, [one.name for one in offered])
    ranked = sorted(offered, key=lambda one: -near[offered.index(one)]) if near else offered
    return named if len(named) > 1 else ranked


def _ask(services: list[Service], call: Call) -> Found:
    offers = tuple(Offer(label(one, call), one.key) for one in services[:MOST_CHOICES])
    return Found(offers=offers, question=call.say("form_ask_service"), is_used=not call.asked)


def _without_what_is_not(text: str, kept: Service | None) -> str:
    """Leave out the clauses of a correction that say what it is not: "a furnace, we don't even have a boiler"."""
    clauses = re.split(r"[,;.!\n]+|\s+(?:but|sondern|sino|mais|ma|mas|maar|ale)\s+", text)
    telling = [clause for clause in clauses if not _NOT.search(fold(clause).replace("'", ""))]
    return " , ".join(telling) if kept is not None and telling else text


def label(one: Service, call: Call) -> str:
    """Name a service with how long it takes."""
    return f"{one.name} ({wording.say_duration(one.minutes, call.language)})" if one.minutes else one.name
