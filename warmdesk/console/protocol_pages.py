"""Reads: protocols as owners read them, with the choices of the editor and what a dry run would have done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from warmdesk.accounts.models import Team, User
from warmdesk.accounts.selectors import active_people, open_teams, the_business
from warmdesk.console.words import reason_words
from warmdesk.contacts.models import Contact
from warmdesk.lib.wording import language_name
from warmdesk.routing.models import Protocol
from warmdesk.routing.protocols import KINDS, protocols, rehearse
from warmdesk.topics.selectors import all_topics

CHANNELS = ("web", "email", "sms", "whatsapp", "voice")


@dataclass(frozen=True)
class Shown:
    """A protocol with its conditions in words, and what it would have done with the newest handovers."""

    protocol: Protocol
    conditions: list[tuple[str, list[str]]]
    would_take: int
    would_change_team: int
    would_change_priority: int


@dataclass(frozen=True)
class Page:
    """Every protocol in its order, over so many handovers."""

    shown: list[Shown]
    looked_at: int
    without: int


def choices_of_conditions(language: str) -> dict[str, list[tuple[str, str]]]:
    """Return for each kind of condition the values that can be chosen, with their words."""
    return {
        "reasons": list(reason_words().items()),
        "topics": [(topic.key, topic.name) for topic in all_topics()],
        "tiers": [(value, str(label)) for value, label in Contact.Tier.choices],
        "languages": [(code, language_name(code, in_language=language)) for code in the_business().languages],
        "channels": [(channel, channel) for channel in CHANNELS],
        "priorities": [("normal", gettext("Normal")), ("high", gettext("High")), ("urgent", gettext("Urgent"))],
    }


def kind_words() -> dict[str, str]:
    """Return the kinds of conditions in words."""
    return {
        "reasons": gettext("Reason"), "topics": gettext("Topic"), "tiers": gettext("Tier"),
        "languages": gettext("Language"), "channels": gettext("Channel"), "priorities": gettext("Priority"),
    }  # fmt: skip


def protocol_page(language: str) -> Page:
    """Return the protocols with what they would have done with the newest handovers, as they stand now."""
    known = protocols()
    tried = rehearse(known)
    words, kinds = choices_of_conditions(language), kind_words()
    shown = [
        Shown(
            one,
            [(kinds[kind], _in_words(one.conditions[kind], words[kind])) for kind in KINDS if one.conditions.get(kind)],
            tried.by_protocol[one.key],
            tried.changes_team[one.key],
            tried.changes_priority[one.key],
        )
        for one in known
    ]
    return Page(shown, tried.looked_at, tried.without)


def _in_words(values: list[str], choices: list[tuple[str, str]]) -> list[str]:
    words = dict(choices)
    return [words.get(value, value) for value in values]


def people_and_teams() -> tuple[list[User], list[Team]]:
    """Return whom a protocol can name."""
    return active_people(), open_teams()


def values_of(protocol: Protocol) -> dict[str, Any]:
    """Return what the editor shows of a kept protocol."""
    conditions = {kind: protocol.conditions.get(kind, []) for kind in KINDS}
    return {
        "name": protocol.name, "team": protocol.team_id, "person": protocol.person_id, "fallback_team": protocol.fallback_team_id,
        "target_minutes": protocol.target_minutes, "priority": protocol.priority, "is_on": protocol.is_on, **conditions,
    }  # fmt: skip
