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
from warmdesk.conversations.events import ReplyQueued, Retagged
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import message
from warmdesk.learning.comparing import NEARLY, edit_share
from warmdesk.learning.events import SuggestionEdited
from warmdesk.lib.transactions import write
from warmdesk.outbox.models import Event
from warmdesk.outbox.services import record
from warmdesk.routing.events import Rerouted
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


def learn_from_reroute(fact: Rerouted) -> None:
    """When a person gives a conversation to a team that takes one topic, it was about that. Harmless when run twice."""
    topics = [topic.key for topic in all_topics() if topic.team and topic.team.key == fact.now]
    if len(topics) == 1:
        _learn_topic(fact.conversation_id, fact.by_id, topics[0], how=Example.How.REROUTED)


def learn_from_retag(fact: Retagged) -> None:
    """When a person says what a conversation is about, so was the question that was handed over. Harmless when run twice."""
    _learn_topic(fact.conversation_id, fact.by_id, fact.now, how=Example.How.CORRECTION)


def _learn_topic(conversation_id: int | None, by_id: int, topic: str, *, how: str) -> None:
    if conversation_id is not None:
        _learn(conversation_by_id(conversation_id), person(by_id), how=how, topic=topic)


def _is_approved(suggested: str, sent: str) -> bool:
    """Say whether most of a suggestion's words were sent, in their order."""
    before, after = suggested.split(), sent.split()
    kept = sum(block.size for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks())
    return kept >= SAME_ENOUGH * min(len(before), len(after)) and kept >= SAME_ENOUGH * len(after)


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
