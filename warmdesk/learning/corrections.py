"""What people do becomes lessons: an approved draft, a conversation given to another team.

Only what a person did is learned from; what the assistant suggested counts once a person has sent it.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import person
from warmdesk.assistant.errors import LessonRefused
from warmdesk.assistant.models import Example
from warmdesk.assistant.selectors import draft_seen_before, questions_of
from warmdesk.assistant.teaching import teach
from warmdesk.conversations.events import OwnerChanged, ReplyQueued
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import message
from warmdesk.learning.comparing import NEARLY, edit_share
from warmdesk.learning.events import SuggestionEdited
from warmdesk.lib.transactions import write
from warmdesk.outbox.models import Event
from warmdesk.outbox.services import record
from warmdesk.routing.selectors import latest_handover
from warmdesk.topics.selectors import all_topics

SAME_ENOUGH = 0.6
"""So much of a suggested reply must still stand in what a person sent: it was approved, perhaps edited, and not replaced."""


def learn_from_reply(fact: ReplyQueued) -> None:
    """When a person sends the draft or the suggested reply, edited or not, its source answers the question.

    Harmless when run twice.
    """
    if fact.conversation_id is None or fact.actor_id is None or _learn_from_draft(fact):
        return
    conversation = conversation_by_id(fact.conversation_id)
    handover = latest_handover(conversation)
    if handover is None or handover.engagement != fact.engagement:
        return
    suggested, sources = handover.packet.get("suggested_reply", ""), handover.packet.get("suggested_sources", [])
    if suggested:
        _note_edit(fact, suggested, kind="suggestion")
    if suggested and sources and _is_approved(suggested, message(fact.message_id).text):
        _learn(conversation, person(fact.actor_id), how=Example.How.APPROVED, source=sources[0])


def _learn_from_draft(fact: ReplyQueued) -> bool:
    """Teach the source of a draft that was sent unchanged or little edited; return whether a draft was offered at all.

    A draft that rests on several sources teaches none: which of them answered is not known.
    """
    sent = message(fact.message_id)
    draft = draft_seen_before(sent)
    if draft is None:
        return False
    _note_edit(fact, draft.text, kind="draft")
    if fact.actor_id is not None and len(draft.sources) == 1 and edit_share(draft.text, sent.text) <= NEARLY:
        _teach(draft.message, person(fact.actor_id), how=Example.How.APPROVED, source=draft.sources[0])
    return True


def _note_edit(fact: ReplyQueued, suggested: str, *, kind: str) -> None:
    """Record how much of a suggestion the first reply after it changed; run twice it records one."""
    with write():
        known = Event.objects.filter(
            name=SuggestionEdited.name, conversation_id=fact.conversation_id, facts__message_id=fact.message_id
        )
        if fact.actor_id is None or known.exists():
            return
        share = round(edit_share(suggested, message(fact.message_id).text), 3)
        record(
            SuggestionEdited(
                conversation_id=fact.conversation_id, message_id=fact.message_id, by_id=fact.actor_id, kind=kind, share=share
            )
        )


def learn_from_reroute(fact: OwnerChanged) -> None:
    """When a person gives a conversation to somebody of another team, it was about their topic. Harmless when run twice."""
    if fact.conversation_id is None or fact.by_id is None or fact.assignee_id is None:
        return
    conversation = conversation_by_id(fact.conversation_id)
    topic = _topic_of_team(person(fact.assignee_id), conversation)
    if topic:
        _learn(conversation, person(fact.by_id), how=Example.How.REROUTED, topic=topic)


def is_rerouted(fact: OwnerChanged) -> bool:
    """Say whether a person gave a conversation to somebody else."""
    return fact.by == "person" and fact.assignee_id is not None and fact.assignee_id != fact.by_id


def _is_approved(suggested: str, sent: str) -> bool:
    """Say whether most of a suggestion's words were sent, in their order."""
    before, after = suggested.split(), sent.split()
    kept = sum(block.size for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks())
    return kept >= SAME_ENOUGH * min(len(before), len(after)) and kept >= SAME_ENOUGH * len(after)


def _topic_of_team(colleague: User, conversation: Conversation) -> str:
    """Return the one topic that a colleague's teams take and the conversation's own team does not; nothing when unclear."""
    teams = {team.id for team in colleague.teams.all()} - {conversation.team_id}
    topics = [topic.key for topic in all_topics() if topic.team_id in teams]
    return topics[0] if len(topics) == 1 else ""


def _learn(conversation: Conversation, by: User, *, how: str, source: str = "", topic: str = "") -> None:
    question = _asked(conversation)
    if question is not None:
        _teach(question, by, how=how, source=source, topic=topic)


def _teach(question: Message, by: User, *, how: str, source: str = "", topic: str = "") -> None:
    try:
        teach(by=by, how=how, source=source, topic=topic, message=question)
    except LessonRefused:
        return  # the article or the topic is gone, or this person may not teach: there is nothing to learn


def _asked(conversation: Conversation) -> Message | None:
    """Return the customer's message that the assistant handed over, if it did."""
    questions = questions_of(conversation)
    return questions[0] if questions else None
