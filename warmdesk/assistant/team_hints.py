"""Which team or topic a handed-over conversation perhaps belongs to: what was learned from people, beside what the rules say.

Whatever goes wrong here, the rules hold: the way to people never waits for it.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import Any

from warmdesk.accounts.selectors import business_or_none, open_teams
from warmdesk.assistant.models import LearnedGate, Placement
from warmdesk.assistant.placements import put, settled, settled_count, words_of
from warmdesk.assistant.training import the_encoder
from warmdesk.brain.contract import HandOver
from warmdesk.brain.understand.learned_choice import Choice, LearnedChoice
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.services import tell_browsers
from warmdesk.knowledge.vectors import vectors_for
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.routing.events import HandedOver
from warmdesk.routing.models import Handover
from warmdesk.routing.packet import wants_of
from warmdesk.routing.services import put_in_packet
from warmdesk.topics.selectors import all_topics

log = logging.getLogger(__name__)
Kind = Placement.Kind
SURE_WITHOUT_RULE = 0.5
"""Where no rule names a team, a hint takes nothing from anybody."""
GROWN = 10
"""Learned anew once a tenth more is known."""
_fitting = threading.Lock()
_fits: dict[str, Fit] = {}


@dataclass(frozen=True)
class Fit:
    """What this process has learned of a kind, and from how much."""

    choices: tuple[Choice, ...]
    n: int
    model: LearnedChoice


def choices_of(kind: str) -> tuple[Choice, ...]:
    """Return the teams with their names, skills and topics, or the topics with their examples: the business's own words."""
    topics = all_topics()
    if kind == Kind.TOPIC:
        return tuple(Choice(topic.key, (topic.name, *topic.examples)) for topic in topics)
    words: dict[str, list[str]] = {}
    for topic in topics:
        if topic.team is not None:
            words.setdefault(topic.team.key, []).extend([topic.name, *topic.examples])
    return tuple(Choice(team.key, (team.name, *map(str, team.skills), *words.get(team.key, []))) for team in open_teams())


def learned_choice(kind: str) -> LearnedChoice | None:
    """Return what was learned of a kind, learned anew where that is due; None where there is nothing to choose."""
    choices, n = choices_of(kind), settled_count(kind)
    with _fitting:
        kept = _fits.get(kind)
        if kept is not None and kept.choices == choices and kept.n <= n < kept.n + max(1, kept.n // GROWN):
            return kept.model
        if len(choices) < 2:
            return None
        known = settled(kind)
        own = [text for choice in choices for text in choice.words]
        vectors = vectors_for([*own, *(one.text for one in known)], the_encoder())
        model = LearnedChoice(choices, known, the_encoder(), vectors)
        _keep_gate(kind, model)
        _fits[kind] = Fit(choices, n, model)
        return model


def _keep_gate(kind: str, model: LearnedChoice) -> None:
    gate = model.gate
    fields = {
        "n": gate.n, "rule_right": gate.rule_right, "model_right": gate.model_right, "suggests_from": gate.suggests_from,
        "decides_from": gate.decides_from, "at": clock.now(),
    }  # fmt: skip
    with write():
        LearnedGate.objects.update_or_create(kind=kind, defaults=fields)


def is_for_certain_people(decided: HandOver) -> bool:
    """Tell whether the owner's list of what only people decide named the team: that is no guess to improve on."""
    return "people_only" in (decided.reason, *decided.also) and decided.kept_topic is None


def team_for(conversation: Conversation, rule: str | None) -> str | None:
    """Return the team to hand over to: the rule's, unless the owner lets what was learned decide and its gate is open.

    Never waits: what this process has not learned yet does not decide.
    """
    try:
        business, kept = business_or_none(), _fits.get(Kind.TEAM)
        if business is None or not business.routes_by_learning or kept is None or kept.choices != choices_of(Kind.TEAM):
            return rule
        guess = kept.model.guess("\n".join(wants_of(conversation)), rule or "")
        return guess.id if kept.model.gate.may_decide(guess, rule or "") else rule
    except Exception:
        log.exception("what was learned of teams could not be asked")
        return rule


def note_rule(handover: Handover | None, rule: str | None, chosen: str | None) -> None:
    """Write down what the rule alone had said, where what was learned took its place; a protocol has the last word."""
    if handover is not None and chosen != rule and handover.protocol_id is None:
        put(handover, Kind.TEAM, rule=rule or "", chosen=chosen or "")


def hint(fact: HandedOver) -> None:
    """Write down where a conversation was put, and put beside it where it perhaps belongs. Harmless when run twice."""
    handover = Handover.objects.select_related("conversation__topic", "conversation__team").get(id=fact.handover_id)
    conversation, words = handover.conversation, words_of(handover)
    put(handover, Kind.TEAM, rule=fact.team or "", chosen=fact.team or "")
    put(handover, Kind.TOPIC, rule=fact.topic or "", chosen=fact.topic or "")
    hints = {
        kind: found
        for kind, now in ((Kind.TEAM.value, conversation.team), (Kind.TOPIC.value, conversation.topic))
        if words and (found := _hint(kind, words, now.key if now else ""))
    }
    if hints:
        put_in_packet(handover_id=handover.id, facts={"hints": hints})
        tell_browsers(conversation)


def _hint(kind: str, words: str, now: str) -> dict[str, Any] | None:
    model = learned_choice(kind)
    if model is None:
        return None
    guess = model.guess(words, now)
    is_alone = not now and guess.p >= SURE_WITHOUT_RULE
    if guess.id == now or not (is_alone or model.gate.may_suggest(guess, now)):
        return None
    alike = sum(one.meant == guess.id for one in model.settled)
    return {"key": guess.id, "p": round(guess.p, 3), "words": list(guess.words), "n": alike}
