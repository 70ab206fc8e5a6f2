"""Enrich a packet with what only the assistant knows: mood, topic, and a reply that a person may send."""

from __future__ import annotations

from typing import Any

from warmdesk.assistant.models import Decision, FormState
from warmdesk.conversations.events import ConversationsMerged
from warmdesk.conversations.selectors import conversation
from warmdesk.conversations.services import add_activity
from warmdesk.knowledge.selectors import suggestion_from
from warmdesk.routing.events import HandedOver
from warmdesk.routing.services import put_in_packet

LIKELY = 0.25
"""A passage that fits at least this well is worth suggesting to a person, who reads it before sending."""

UNSUGGESTED = frozenset({"shadow", "draft"})
"""Here people must not be led by the assistant, or see its draft already."""


def enrich_packet(fact: HandedOver) -> None:
    """Add mood over time, the topic and a suggested reply to the packet of a handover. Harmless when run twice."""
    if fact.conversation_id is None:
        return
    decisions = list(Decision.objects.filter(conversation_id=fact.conversation_id, engagement=fact.engagement).order_by("id"))
    if decisions:
        put_in_packet(handover_id=fact.handover_id, facts=_found_out(decisions))


def tell_of_open_form(fact: ConversationsMerged) -> None:
    """Say in the conversation that goes on what the assistant was in the middle of in the other; the form itself stays there."""
    if fact.conversation_id is None:
        return
    form = FormState.objects.filter(conversation_id=fact.merged_id, engagement=conversation(fact.merged_id).engagement).first()
    if form is not None:
        kept = conversation(fact.conversation_id)
        summary = f"The assistant was in the middle of: {form.tool.replace('_', ' ')}"
        add_activity(conversation=kept, kind="form_left", summary=summary, reference=form.tool)


def _found_out(decisions: list[Decision]) -> dict[str, Any]:
    newest = decisions[-1].understanding
    topics = newest.get("topics") or []
    if decisions[-1].level in UNSUGGESTED:
        newest = {**newest, "found": []}
    likely = [found["source"] for found in newest.get("found", []) if found["score"] >= LIKELY]
    return {
        "mood": [round(decision.understanding.get("sentiment", 0.0), 2) for decision in decisions],
        "topic": topics[0][0] if topics else "",
        "suggested_reply": suggestion_from(likely[:1]),
        "suggested_sources": likely[:3],
    }
