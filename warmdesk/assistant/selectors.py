"""Reads: decisions."""

from __future__ import annotations

from warmdesk.assistant.models import Decision, Draft, FormState
from warmdesk.conversations.models import Conversation, Message
from warmdesk.topics.models import Topic


def decisions_of(conversation: Conversation) -> list[Decision]:
    """Return a conversation's decisions in order."""
    return list(Decision.objects.filter(conversation=conversation).order_by("id"))


def decision_about(message: Message) -> Decision | None:
    """Return what was decided about a turn that ends with this message."""
    return Decision.objects.filter(message=message).select_related("reply").first()


def open_form(conversation: Conversation) -> FormState | None:
    """Return the form that is open in this engagement, if any."""
    return FormState.objects.filter(conversation=conversation, engagement=conversation.engagement).first()


def draft_by_id(draft_id: int) -> Draft:
    """Return one draft for a handler of the house."""
    return Draft.objects.select_related("conversation", "message").get(id=draft_id)


def uncompared_drafts(conversation: Conversation, engagement: int) -> list[Draft]:
    """Return the drafts of this engagement that nobody has answered or turned down yet, in order."""
    found = Draft.objects.filter(conversation=conversation, engagement=engagement, state=Draft.State.OPEN)
    return list(found.select_related("message").order_by("id"))


def draft_to_send(conversation: Conversation) -> Draft | None:
    """Return the draft that a person may send now: the newest one, while nobody has answered the customer since."""
    newest = Draft.objects.filter(conversation=conversation, engagement=conversation.engagement).order_by("-id").first()
    if newest is None or newest.state != Draft.State.OPEN or newest.level != Topic.Autonomy.DRAFT or not newest.text:
        return None
    answered = Message.objects.filter(conversation=conversation, seq__gt=newest.message.seq, is_note=False)
    return None if answered.exclude(author=Message.Author.SYSTEM).exists() else newest


def decision_by_id(decision_id: int) -> Decision:
    """Return one decision for a handler of the house."""
    return Decision.objects.get(id=decision_id)


def own_answers(conversation_id: int, engagement: int, *, before_id: int | None = None) -> list[Decision]:
    """Return the decisions of an engagement by which the assistant itself answered or acted on a known subject, in order."""
    found = Decision.objects.filter(
        conversation_id=conversation_id, engagement=engagement, kind__in=["answer", "act"], level="auto"
    )
    found = found.exclude(subject="")
    return list((found.filter(id__lt=before_id) if before_id else found).order_by("id"))


def subject_in(conversation_id: int, engagement: int, *, is_last: bool = False) -> str:
    """Return what an engagement is about by its first (or last) decision; empty where that is not known."""
    found = Decision.objects.filter(conversation_id=conversation_id, engagement=engagement)
    return found.order_by("-id" if is_last else "id").values_list("subject", flat=True).first() or ""
