"""Where handed-over conversations were put, and where people left them: what routing learns from, and the page that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Count, QuerySet

from warmdesk.assistant.models import LearnedGate, Placement
from warmdesk.brain.understand.learned_choice import MOST_SETTLED, Settled
from warmdesk.conversations.events import Resolved, Retagged
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.knowledge.vectors import forget_vectors
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.routing.events import Rerouted
from warmdesk.routing.models import Handover
from warmdesk.routing.selectors import latest_handover

Kind = Placement.Kind


def words_of(handover: Handover) -> str:
    """Return what the customer wanted when they were handed over; nothing once it is forgotten."""
    return "\n".join(handover.packet.get("wants", [])).strip()


def put(handover: Handover, kind: str, *, rule: str, chosen: str) -> Placement:
    """Write down where a conversation was put, and where the rule alone would have put it; what is known stays."""
    with write():
        defaults = {"rule": rule, "chosen": chosen, "at": clock.now()}
        return Placement.objects.get_or_create(handover=handover, kind=kind, defaults=defaults)[0]


def hear_reroute(fact: Rerouted) -> None:
    """A person found another team the right one. Harmless when run twice."""
    handover = Handover.objects.get(id=fact.handover_id)
    _settle(handover, Kind.TEAM, was=fact.was, left=fact.now)


def hear_retag(fact: Retagged) -> None:
    """A person said what it is about. Harmless when run twice."""
    if fact.conversation_id is None:
        return
    conversation = conversation_by_id(fact.conversation_id)
    handover = latest_handover(conversation)
    if handover is not None and handover.engagement == conversation.engagement:
        _settle(handover, Kind.TOPIC, was=fact.was, left=fact.now)


def is_by_person(fact: Resolved) -> bool:
    """Say whether a person ended what a person had."""
    return fact.was == "person" and fact.by == "person"


def hear_end(fact: Resolved) -> None:
    """A person had it until the end: where it is then, it belonged. Harmless when run twice."""
    if fact.conversation_id is None:
        return
    conversation = conversation_by_id(fact.conversation_id)
    handover = latest_handover(conversation)
    if handover is None or handover.engagement != fact.engagement:
        return
    for kind, place in ((Kind.TEAM, conversation.team), (Kind.TOPIC, conversation.topic)):
        if place is not None:
            _settle(handover, kind, was=place.key, left=place.key)


def _settle(handover: Handover, kind: str, *, was: str | None, left: str) -> None:
    with write():
        placement = put(handover, kind, rule=was or "", chosen=was or "")
        Placement.objects.filter(id=placement.id).update(left=left, settled_at=clock.now())


def _learnable(kind: str) -> QuerySet[Placement]:
    return Placement.objects.filter(kind=kind, settled_at__isnull=False).exclude(handover__packet={})


def settled_count(kind: str) -> int:
    """Return how many conversations can be learned from."""
    return _learnable(kind).count()


def settled(kind: str) -> list[Settled]:
    """Return the newest of them, the oldest first."""
    newest = _learnable(kind).select_related("handover").order_by("-settled_at", "-id")[:MOST_SETTLED]
    found = [Settled(words_of(one.handover), one.rule, one.left) for one in newest][::-1]
    return [one for one in found if one.text]


def matrix(kind: str, since: datetime | None) -> list[tuple[str, str, int]]:
    """Return how often something was put in one place and left in another: (chosen, left, n)."""
    found = Placement.objects.filter(kind=kind, settled_at__isnull=False)
    if since is not None:
        found = found.filter(settled_at__gte=since)
    return list(found.values_list("chosen", "left").annotate(n=Count("id")).order_by())


def gate_of(kind: str) -> LearnedGate | None:
    """Return how what was learned last fared on held-back conversations."""
    return LearnedGate.objects.filter(kind=kind).first()


def forget_placements(contact_id: int) -> None:
    """Forget what the words that routing learned from mean; must be called while the packets still hold them."""
    handovers = Handover.objects.filter(conversation__contact_id=contact_id)
    texts: Sequence[str] = [words for one in handovers if (words := words_of(one))]
    if texts:
        forget_vectors(texts)
