"""Reads: past conversations like this one, and what solved them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.assistant.training import the_encoder
from warmdesk.brain.text.gloss import gloss
from warmdesk.brain.text.letters import LetterCounts
from warmdesk.brain.text.personal_data import mask
from warmdesk.brain.text.words import content_words
from warmdesk.conversations.full_text import newest_matches
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import visible_to
from warmdesk.followups.selectors import badly_rated
from warmdesk.lib.reach import region_of

Floats = NDArray[np.float32]
WORDS = 5
"""So many of the longest words are looked up: long words are rare ones, mostly."""
HITS_A_WORD = 100
SAME_TOPIC = 60
MOST_MEASURED = 40
ALIKE, ALIKE_IN_LETTERS = 0.45, 0.2
"""From such a likeness on, a past conversation is worth a look, with an encoder and without."""


@dataclass(frozen=True)
class Solved:
    """A resolved conversation: what was asked and what a person, or the assistant, answered, addresses and numbers masked."""

    conversation: Conversation
    asked: str
    solution: str
    likeness: float
    """From 0 to 1."""


def solved_like(question: str, *, like: Conversation, user: User, most: int = 3) -> list[Solved]:
    """Return resolved conversations that this person may see and that ask nearly the same, the likest first.

    What was rated badly solved nothing and is left out. A bounded number of queries and of texts, however much was said.
    """
    words = content_words(question, None)
    if not words:
        return []
    candidates = _candidates(question, like, user)
    pairs = _answered(candidates)
    texts = [asked.text for asked, _ in pairs]
    likeness = _likeness(question, like.language, texts)
    enough = ALIKE if the_encoder() else ALIKE_IN_LETTERS
    region = region_of(business.phone) if (business := business_or_none()) else None
    found: dict[int, Solved] = {}
    for place in np.argsort(-likeness):
        asked, answer = pairs[int(place)]
        if likeness[place] < enough or len(found) == most:
            break
        solved = Solved(
            candidates[asked.conversation_id], mask(asked.text, region), mask(answer.text, region), float(likeness[place])
        )
        found.setdefault(asked.conversation_id, solved)
    return list(found.values())


def _candidates(question: str, like: Conversation, user: User) -> dict[int, Conversation]:
    """Return conversations that share a telling word or the topic, at most a few hundred, by id."""
    words = sorted({word for word in question.casefold().split() if len(word) > 3}, key=len, reverse=True)[:WORDS]
    hits = {conversation for word in words for _, conversation in newest_matches([word], [], most=HITS_A_WORD, author="customer")}
    resolved = visible_to(user).filter(owner=Conversation.Owner.NOBODY).exclude(id=like.id)
    if like.topic_id:
        of_topic = resolved.filter(topic_id=like.topic_id).order_by("-resolved_at")
        hits |= set(of_topic.values_list("id", flat=True)[:SAME_TOPIC])
    kept = resolved.filter(id__in=hits).order_by("-resolved_at")[: HITS_A_WORD * WORDS]
    found = {one.id: one for one in kept}
    bad = badly_rated(list(found))
    return {key: one for key, one in found.items() if key not in bad}


def _answered(conversations: dict[int, Conversation]) -> list[tuple[Message, Message]]:
    """Return each customer's message with the reply that followed: a person's if there was one, else the assistant's answer."""
    said = Message.objects.filter(conversation_id__in=list(conversations), is_note=False).exclude(text="")
    spoken: dict[tuple[int, int], list[Message]] = defaultdict(list)
    for message in said.exclude(author=Message.Author.SYSTEM).order_by("conversation_id", "seq"):
        spoken[message.conversation_id, message.engagement].append(message)
    pairs = []
    for messages in spoken.values():
        for place, asked in enumerate(messages):
            answer = _answer_after(messages[place + 1 :]) if asked.author == Message.Author.CUSTOMER else None
            if answer is not None:
                pairs.append((asked, answer))
    return pairs


def _answer_after(later: Sequence[Message]) -> Message | None:
    by_person = next((one for one in later if one.author == Message.Author.PERSON), None)
    return by_person or next((one for one in later if one.kind in {"answer", "act"}), None)


def _likeness(question: str, language: str, texts: Sequence[str]) -> Floats:
    """Return how much each text asks the same: by letters, and of the likest by meaning where there is an encoder."""
    if not texts:
        return np.zeros(0, np.float32)
    english = _in_english([question, *texts], language)
    letters = _letters(english)
    encoder = the_encoder()
    if encoder is None:
        return letters
    likest = np.argsort(-letters)[:MOST_MEASURED]
    vectors = encoder.encode([english[0], *(english[int(place) + 1] for place in likest)])
    likeness = np.zeros(len(texts), np.float32)
    likeness[likest] = vectors[1:] @ vectors[0]
    return likeness


def likeness_in_letters(question: str, language: str, texts: Sequence[str]) -> Floats:
    """Return how much each text asks the same, by letters alone, from 0 to 1: quick, and the same with and without an encoder."""
    return _letters(_in_english([question, *texts], language)) if texts else np.zeros(0, np.float32)


def _in_english(texts: Sequence[str], language: str) -> list[str]:
    return [gloss(text, language) or text for text in texts]


def _letters(english: Sequence[str]) -> Floats:
    stems = [" ".join(content_words(text, "en")) for text in english]
    return LetterCounts.empty().with_more(stems[1:]).match(stems[0])
