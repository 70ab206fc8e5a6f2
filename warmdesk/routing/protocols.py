"""Protocols: rules that people write, without code, about who takes over when; with a dry run on what has happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from warmdesk.accounts.models import Team, User
from warmdesk.conversations.models import Conversation
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.routing.errors import BadProtocol
from warmdesk.routing.events import ProtocolChanged
from warmdesk.routing.models import Handover, Protocol

KINDS = {
    "reasons": "reason",
    "topics": "topic",
    "tiers": "tier",
    "languages": "language",
    "channels": "channel",
    "priorities": "priority",
}
"""What a condition may ask about, and the fact of a handover that answers."""
REHEARSED = 500
"""How many of the newest handovers a dry run looks at."""


@dataclass(frozen=True)
class Facts:
    """What a protocol can ask about a handover."""

    reason: str
    topic: str = ""
    tier: str = "standard"
    language: str = ""
    channel: str = ""
    priority: str = "normal"


@dataclass(frozen=True)
class Rehearsal:
    """What the protocols would have done with the newest handovers: how many each takes, and what that changes."""

    looked_at: int
    by_protocol: dict[str, int] = field(default_factory=dict)
    changes_team: dict[str, int] = field(default_factory=dict)
    changes_priority: dict[str, int] = field(default_factory=dict)
    without: int = 0


def fits(conditions: Mapping[str, Sequence[str]], facts: Facts) -> bool:
    """Whether every kind that is named holds the handover's fact; no condition at all fits nothing."""
    asked = {kind: values for kind, values in conditions.items() if values}
    return bool(asked) and all(getattr(facts, KINDS[kind]) in values for kind, values in asked.items() if kind in KINDS)


def facts_of(conversation: Conversation, reason: str, priority: str) -> Facts:
    """Return what protocols can ask about."""
    return Facts(
        reason=reason,
        topic=conversation.topic.key if conversation.topic else "",
        tier=conversation.tier,
        language=conversation.language.split("-")[0],
        channel=conversation.inbox.channel,
        priority=priority,
    )


def protocol_for(facts: Facts, protocols: Sequence[Protocol] | None = None) -> Protocol | None:
    """Return the first protocol that is on and fits."""
    known = protocols if protocols is not None else _in_force()
    return next((one for one in known if one.is_on and fits(one.conditions, facts)), None)


def _in_force() -> list[Protocol]:
    return list(Protocol.objects.filter(is_on=True).select_related("team", "person", "fallback_team"))


def protocols() -> list[Protocol]:
    """Return every protocol in its order, with team, person and fallback."""
    return list(Protocol.objects.select_related("team", "person", "fallback_team"))


def protocol_by_key(key: str) -> Protocol | None:
    """Return one protocol, if there is one with this key."""
    return Protocol.objects.select_related("team", "person", "fallback_team").filter(key=key).first()


def put_protocol(
    *,
    key: str,
    name: str,
    conditions: Mapping[str, Sequence[str]],
    by: User | None,
    team: Team | None = None,
    person: User | None = None,
    fallback_team: Team | None = None,
    target_minutes: float | None = None,
    priority: str = "",
    is_on: bool = True,
    position: int | None = None,
) -> Protocol:
    """Write or change a protocol; records ProtocolChanged. Raises BadProtocol for one that asks for nothing or does nothing."""
    _check(conditions, does_something=any((team, person, target_minutes, priority)), target_minutes=target_minutes)
    with write():
        last = Protocol.objects.order_by("-position").values_list("position", flat=True).first()
        fields: dict[str, Any] = {
            "name": name,
            "conditions": {kind: list(values) for kind, values in conditions.items() if values},
            "team": team,
            "person": person,
            "fallback_team": fallback_team,
            "target_minutes": target_minutes,
            "priority": priority,
            "is_on": is_on,
        }
        if position is not None:
            fields["position"] = position
        found, _ = Protocol.objects.update_or_create(
            key=key, defaults=fields, create_defaults={"position": (last or 0) + 1, **fields}
        )
        record(ProtocolChanged(protocol=key, what="put", by_id=by.id if by else None))
    return found


def _check(conditions: Mapping[str, Sequence[str]], *, does_something: bool, target_minutes: float | None) -> None:
    unknown = conditions.keys() - KINDS.keys()
    if unknown:
        raise BadProtocol(f"A protocol cannot ask about {', '.join(sorted(unknown))}; it can about {', '.join(KINDS)}.")
    if not any(conditions.values()):
        raise BadProtocol("Say at least one thing that must hold: a protocol that asks for nothing would take everything.")
    if not does_something:
        raise BadProtocol("Say what is to happen: a team, a person, a time or a priority.")
    if target_minutes is not None and target_minutes <= 0:
        raise BadProtocol("The time until the first reply is a number of minutes above 0.")


def raise_protocol(*, key: str, by: User | None) -> None:
    """Let a protocol be asked one place sooner: what stands higher counts first. The first stays the first."""
    with write():
        ordered = list(Protocol.objects.select_for_update())
        place = next((nth for nth, one in enumerate(ordered) if one.key == key), 0)
        if place == 0:
            return
        ordered[place - 1 : place + 1] = [ordered[place], ordered[place - 1]]
        for position, one in enumerate(ordered, 1):
            Protocol.objects.filter(id=one.id).update(position=position)
        record(ProtocolChanged(protocol=key, what="raised", by_id=by.id if by else None))


def remove_protocol(*, key: str, by: User | None) -> None:
    """Remove a protocol; what it did stays done. Removing twice is harmless."""
    with write():
        if Protocol.objects.filter(key=key).delete()[0]:
            record(ProtocolChanged(protocol=key, what="removed", by_id=by.id if by else None))


def rehearse(protocols: Sequence[Protocol]) -> Rehearsal:
    """Say what these protocols would have done with the newest handovers; nothing is changed."""
    handovers = Handover.objects.select_related("conversation__topic", "conversation__contact", "conversation__inbox", "team")
    by_protocol: dict[str, int] = {one.key: 0 for one in protocols}
    teams, priorities = dict(by_protocol), dict(by_protocol)
    looked_at = without = 0
    for handover in handovers.order_by("-entered_at")[:REHEARSED]:
        looked_at += 1
        found = protocol_for(facts_of(handover.conversation, handover.reason, handover.priority), protocols)
        if found is None:
            without += 1
            continue
        by_protocol[found.key] += 1
        teams[found.key] += bool(found.team and found.team_id != handover.team_id)
        priorities[found.key] += bool(found.priority and found.priority != handover.priority)
    return Rehearsal(looked_at, by_protocol, teams, priorities, without)
