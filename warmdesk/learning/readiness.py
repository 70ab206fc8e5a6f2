"""Reads: which topics are ready for the assistant, by volume, by how alike people's answers are, and by what is at stake."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from warmdesk.assistant.models import Decision
from warmdesk.conversations.models import Message
from warmdesk.learning.consistency import consistency
from warmdesk.learning.ladder import FEWEST, Record
from warmdesk.lib import clock
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import all_topics

SPAN = timedelta(days=90)
MOST_ANSWERS = 150
"""So many of the newest answers of a topic are compared: more would change little and take long."""
FEWEST_CONVERSATIONS = 20
TO_AUTOMATE, TO_ASSIST = 0.6, 0.3
"""Lower bounds of the share of like questions that people answered alike."""
VERDICTS = ("automate", "assist", "keep_human", "not_enough")


@dataclass(frozen=True)
class Readiness:
    """One topic: how often it came up, how alike people answer it, and what that says; `verdict` is one of VERDICTS."""

    topic: Topic
    conversations: int
    alike: Record
    verdict: str


def readiness() -> list[Readiness]:
    """Return every topic, the readiest first; the same rows give the same answer."""
    found = [readiness_of(topic) for topic in all_topics()]
    return sorted(found, key=lambda one: (VERDICTS.index(one.verdict), -one.conversations, one.topic.key))


def readiness_of(topic: Topic) -> Readiness:
    """Return one topic's readiness over the last 90 days."""
    decisions = Decision.objects.filter(subject=topic.key, at__gte=clock.now() - SPAN)
    conversations = decisions.values("conversation_id").distinct().count()
    alike = consistency(_answered(topic.key))
    return Readiness(topic, conversations, alike, verdict_on(conversations, alike, topic.stakes))


def verdict_on(conversations: int, alike: Record, stakes: str) -> str:
    """Say what volume, consistency and stakes add up to; at high stakes the assistant helps people at most."""
    if conversations < FEWEST_CONVERSATIONS or alike.n < FEWEST:
        return "not_enough"
    if alike.bound >= TO_AUTOMATE:
        return "assist" if stakes == "high" else "automate"
    return "assist" if alike.bound >= TO_ASSIST else "keep_human"


def _answered(subject: str) -> list[tuple[str, str]]:
    """Return the newest questions on a subject with what people answered in the same engagement, the oldest first."""
    asked = Decision.objects.filter(subject=subject, at__gte=clock.now() - SPAN).select_related("message").order_by("-id")
    first: dict[tuple[int, int], str] = {}
    for decision in asked[: 4 * MOST_ANSWERS]:
        first[decision.conversation_id, decision.engagement] = decision.message.text
    said = _said_by_people({conversation_id for conversation_id, _ in first})
    pairs = [(question, said[place]) for place, question in first.items() if place in said]
    return pairs[:MOST_ANSWERS][::-1]


def _said_by_people(conversation_ids: set[int]) -> Mapping[tuple[int, int], str]:
    found = Message.objects.filter(conversation_id__in=conversation_ids, author=Message.Author.PERSON, is_note=False)
    said: dict[tuple[int, int], list[str]] = defaultdict(list)
    for conversation_id, engagement, text in found.order_by("id").values_list("conversation_id", "engagement", "text"):
        said[conversation_id, engagement].append(text)
    return {place: "\n".join(texts) for place, texts in said.items()}
