"""What the first line makes of single messages, for those who want to see or measure it: `warmdesk understand`."""

from __future__ import annotations

from typing import Any

from warmdesk.accounts.models import Business
from warmdesk.assistant.minds import mind_of
from warmdesk.brain.contract import Customer, Signal, Situation, Understanding
from warmdesk.brain.decide.thresholds import THRESHOLDS
from warmdesk.brain.text.personal_data import personal_data_in
from warmdesk.brain.understand.wish_model import NONE
from warmdesk.lib import clock

NEEDED = 0.5
"""From here on a message needs a person."""


def understood(text: str, business: Business, language: str | None = None) -> dict[str, Any]:
    """Return what `text` means on its own, as plain values; a `language` that is given is taken as known."""
    situation = Situation(message=text, turns=(), customer=Customer(), form=None, now=clock.now(), language=language)
    meant = mind_of(business).mind.understand(situation, language=language)
    handover = _handover(meant)
    return {
        "language": meant.language,
        "topics": [{"id": topic, "p": round(p, 3)} for topic, p in meant.topics[:3]],
        "sentiment": round(meant.sentiment, 2),
        "emotion": meant.emotion,
        "urgency": round(meant.urgency, 2),
        "handover": [{"reason": signal.reason, "p": round(p, 3)} for signal, p in handover],
        "kind": "person" if handover and handover[0][1] >= NEEDED else _kind(meant),
        "entities": {kind: list(typed) for kind, typed in meant.entities.items() if typed},
        "personal_data": [{"kind": found.kind, "text": found.typed} for found in personal_data_in(text)],
    }


def _handover(meant: Understanding) -> list[tuple[Signal, float]]:
    """List the reasons that the message itself gives, decisive first.

    The first one carries what all together weigh: of a message that may be a dispute or an outburst, one thing is sure.
    """
    heard = sorted((signal for signal in meant.signals if signal.reason != "people_only"), key=lambda signal: -signal.p)
    weighed = [(signal, signal.p) for signal in heard if signal.p >= 0.05]
    if weighed and meant.kind not in {"injection", "abuse"}:
        weighed[0] = (weighed[0][0], max(weighed[0][1], meant.needs_person))
    return weighed


def _kind(meant: Understanding) -> str:
    return meant.kind if meant.kind in {"smalltalk", "abuse", "injection"} else "routine"


def wished_for(text: str, business: Business, language: str) -> tuple[str, float]:
    """Return the tool that a message on its own wishes for, or "none", with its probability from 0 to 1."""
    situation = Situation(message=text, turns=(), customer=Customer(), form=None, now=clock.now(), language=language)
    meant = mind_of(business).mind.understand(situation, language=language)
    heard = meant.action is not None and meant.action_p >= THRESHOLDS.wish
    return (meant.action or NONE, meant.action_p) if heard else (NONE, 1 - meant.action_p)


def sources_behind(text: str, business: Business, language: str, *, most: int) -> list[str]:
    """Return the sources that fit a message best, the best first; of each its best passage counts."""
    situation = Situation(message=text, turns=(), customer=Customer(), form=None, now=clock.now(), language=language)
    found = mind_of(business).mind.understand(situation, language=language or None).found
    return list(dict.fromkeys(each.passage.source for each in found))[:most]


def source_behind(text: str, business: Business, language: str) -> tuple[str, float]:
    """Return the source that fits what a person wrote best, with its score from 0 to 1; nothing and 0 where none fits at all."""
    situation = Situation(message=text, turns=(), customer=Customer(), form=None, now=clock.now(), language=language)
    found = mind_of(business).mind.understand(situation, language=language or None).found
    return (found[0].passage.source, found[0].score) if found else ("", 0.0)
