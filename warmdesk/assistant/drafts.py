"""Think along where people answer: keep what the assistant would have said, to be sent by a person or only to be compared."""

from __future__ import annotations

from dataclasses import replace

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import business_or_none, is_current
from warmdesk.assistant.events import Decided, Drafted, DraftRejected
from warmdesk.assistant.minds import THINKING_ALONG, Thought, think
from warmdesk.assistant.models import Decision, Draft
from warmdesk.assistant.replies import draft_of
from warmdesk.assistant.selectors import was_answered_after
from warmdesk.assistant.services import KINDS
from warmdesk.assistant.situations import Gathered, gather
from warmdesk.assistant.wording import may_be_worded, worded
from warmdesk.conversations.events import MessageReceived
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.services import tell_browsers
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.errors import Later
from warmdesk.outbox.services import record
from warmdesk.topics.models import Topic


def is_thought_along(fact: Decided) -> bool:
    """Tell whether a turn went to people because of its topic, and the assistant thinks along there."""
    return _is_kept(fact.kind, fact.codes, fact.level)


def _is_kept(kind: str, codes: list[str], level: str) -> bool:
    return kind == "handover" and codes[:1] == ["people_only"] and level in THINKING_ALONG


def draft_turn(fact: Decided) -> None:
    """Keep what the assistant would have said about a turn that its topic keeps for people. Harmless when run twice."""
    if fact.conversation_id is not None and is_thought_along(fact):
        _think_along(conversation_by_id(fact.conversation_id))


def draft_next_turn(fact: MessageReceived) -> None:
    """Think along on what the customer adds while people have the conversation, if the assistant did so before."""
    if fact.conversation_id is None:
        return
    decided = Decision.objects.filter(conversation=fact.conversation_id, engagement=fact.engagement)
    newest = decided.only("kind", "codes", "level").order_by("-id").first()
    if newest is not None and _is_kept(newest.kind, newest.codes, newest.level):
        _think_along(conversation_by_id(fact.conversation_id))


def _think_along(conversation: Conversation) -> None:
    business = business_or_none()
    gathered = gather(conversation, business) if business and business.is_assistant_on and conversation.is_with_people else None
    if business is None or gathered is None or Draft.objects.filter(message=gathered.trigger).exists():
        return
    thought = think(gathered.situation, business)
    if thought.would is not None and thought.level in THINKING_ALONG:
        would = replace(thought, decision=thought.would, would=None)
        if may_be_worded(would, business):
            would = worded(would, gathered, business, lambda: is_current(business) and not _is_too_late(thought, gathered))
        _keep(conversation, business, gathered, would)


def _is_too_late(thought: Thought, gathered: Gathered) -> bool:
    """Tell whether a person has answered already, so that there is nothing to offer; unseen, a draft may still be compared."""
    return thought.level == Topic.Autonomy.DRAFT and was_answered_after(gathered.trigger)


def _keep(conversation: Conversation, business: Business, gathered: Gathered, thought: Thought) -> None:
    """Keep the draft, unless a person was faster; look again when a kill switch, or anything else of the business, moved."""
    with write():
        if not is_current(business):
            raise Later(0.05)
        if _is_too_late(thought, gathered):
            return
        spoken = draft_of(thought, conversation=conversation, business=business, gathered=gathered)
        kind = KINDS[type(thought.decision).__name__]
        draft, is_new = Draft.objects.get_or_create(
            message=gathered.trigger,
            defaults={
                "conversation": conversation,
                "engagement": conversation.engagement,
                "subject": thought.subject,
                "level": thought.level,
                "kind": kind,
                "text": spoken.text,
                "sources": list(spoken.sources),
                "language": thought.understanding.language,
                "at": clock.now(),
            },
        )
        if is_new:
            record(Drafted(conversation_id=conversation.id, draft_id=draft.id, about=draft.subject, level=draft.level, kind=kind))
            tell_browsers(conversation)


def reject_draft(*, draft: Draft, by: User) -> None:
    """Turn a draft down; records DraftRejected. Rejecting twice is harmless."""
    with write():
        if Draft.objects.filter(id=draft.id, state=Draft.State.OPEN).update(state=Draft.State.REJECTED):
            record(DraftRejected(conversation_id=draft.conversation_id, draft_id=draft.id, by=by.id))
            tell_browsers(draft.conversation)


def close_draft(*, draft: Draft) -> bool:
    """Say that a draft was compared with what a person did; return whether this call did it."""
    with write():
        return Draft.objects.filter(id=draft.id, state=Draft.State.OPEN).update(state=Draft.State.COMPARED) == 1
