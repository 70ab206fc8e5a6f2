"""Reads: decisions, and what people taught."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef

from warmdesk.assistant.models import Decision, Draft, Example, FormState, InstalledModel, Lessons
from warmdesk.conversations.models import Conversation, Message
from warmdesk.topics.models import Topic

UNANSWERED = frozenset({"no_answer", "unsure", "stuck"})
"""Reasons for a handover with which a question stays open."""


def decisions_of(conversation: Conversation) -> list[Decision]:
    """Return a conversation's decisions in order."""
    return list(Decision.objects.filter(conversation=conversation).order_by("id"))


def decision_about(message: Message) -> Decision | None:
    """Return what was decided about a turn that ends with this message."""
    return Decision.objects.filter(message=message).select_related("reply").first()


def answered_by(reply: Message) -> int | None:
    """Return the place of the message that a reply of the assistant's answers, if it was decided about one."""
    return Decision.objects.filter(reply=reply).values_list("message__seq", flat=True).first()


def open_form(conversation: Conversation) -> FormState | None:
    """Return the form that is open in this engagement, if any."""
    return FormState.objects.filter(conversation=conversation, engagement=conversation.engagement).first()


def done_before(conversation: Conversation, message: Message) -> Decision | None:
    """Return what a tool did in the reply just before a message, if the reply came from one."""
    earlier = Decision.objects.filter(conversation=conversation, engagement=conversation.engagement, message__seq__lt=message.seq)
    newest = earlier.order_by("-id").first()
    return newest if newest is not None and newest.kind == "act" and newest.is_done else None


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
    later = Message.objects.filter(conversation=conversation, seq__gt=newest.message.seq, is_note=False)
    return None if later.exclude(author=Message.Author.SYSTEM).exists() else newest


def was_answered_after(message: Message) -> bool:
    """Tell whether a person of the desk has spoken to the customer since a message."""
    later = Message.objects.filter(conversation_id=message.conversation_id, seq__gt=message.seq, is_note=False)
    return later.filter(author=Message.Author.PERSON).exists()


def draft_seen_before(reply: Message) -> Draft | None:
    """Return the draft that was offered when a person wrote a reply, whatever became of it but a no."""
    offered = Draft.objects.filter(
        conversation_id=reply.conversation_id, engagement=reply.engagement, level=Topic.Autonomy.DRAFT, message__seq__lt=reply.seq
    )
    newest = offered.exclude(text="").select_related("message").order_by("-id").first()
    return None if newest is None or newest.state == Draft.State.REJECTED else newest


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


def lessons_so_far() -> tuple[int, int]:
    """Return how often something was taught, and how often taken back; what was learned with the same numbers is still true."""
    return Lessons.objects.values_list("taught", "withdrawn").first() or (0, 0)


def examples_after(example_id: int) -> list[Example]:
    """Return what was taught after an example and still counts, in order."""
    return list(Example.objects.filter(id__gt=example_id, retired_at=None).order_by("id"))


def questions_of(conversation: Conversation, most: int = 20) -> list[Message]:
    """Return the customer's messages that something was decided about, the newest first; none that was forgotten."""
    decided = Decision.objects.filter(conversation=conversation).exclude(message__text="")
    return [decision.message for decision in decided.select_related("message").order_by("-id")[:most]]


def unanswered_since(moment: datetime) -> list[Decision]:
    """Return the decisions since then that left a question without an answer, the newest first: handed over because none was
    found or none was sure, or because the one that was given did not help. What was taught meanwhile is answered.
    """
    found = Decision.objects.filter(at__gte=moment, kind="handover").exclude(message__text="")
    learned = Example.objects.filter(message=OuterRef("message"), retired_at=None).exclude(source="")
    decisions = found.filter(~Exists(learned)).select_related("message__conversation__contact").order_by("-id")
    return [decision for decision in decisions if decision.codes[:1] and decision.codes[0] in UNANSWERED]


def taught_from(conversation: Conversation) -> list[Example]:
    """Return what people taught from this conversation and still counts, in order."""
    found = Example.objects.filter(message__conversation=conversation, retired_at=None)
    return list(found.select_related("taught_by").order_by("id"))


def example_or_none(example_id: int) -> Example | None:
    """Return one lesson for a handler of the house; none that was forgotten meanwhile."""
    return Example.objects.filter(id=example_id).select_related("message").first()


def examples_of_source(source: str) -> list[Example]:
    """Return the questions that a source was taught to answer, in order."""
    return list(Example.objects.filter(source=source, retired_at=None).order_by("id"))


def examples_of_kind(kind: str) -> list[Example]:
    """Return the examples that a kind of model rests on, in order."""
    field = "source" if kind == InstalledModel.Kind.ANSWERS else "topic"
    return list(Example.objects.filter(retired_at=None).exclude(**{field: ""}).order_by("id"))


def current_model(kind: str) -> InstalledModel | None:
    """Return the version of a kind that is in force, if one was made."""
    return InstalledModel.objects.filter(kind=kind, is_current=True).first()


def installed_models() -> list[InstalledModel]:
    """Return all versions, by kind, the newest first."""
    return list(InstalledModel.objects.order_by("kind", "-version"))
