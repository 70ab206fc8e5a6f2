"""Reads: what customers ask and nobody answers, grouped by what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from warmdesk.assistant.models import Decision
from warmdesk.assistant.selectors import unanswered_since
from warmdesk.assistant.training import the_encoder
from warmdesk.brain.text.gloss import gloss
from warmdesk.brain.text.letters import LetterCounts
from warmdesk.brain.text.words import content_words
from warmdesk.conversations.models import Message
from warmdesk.conversations.selectors import replies_by_people
from warmdesk.lib import clock

WEEK = timedelta(days=7)
NEWEST = 300
"""So many questions are looked at, the newest: to group more takes seconds, and what is asked often is among them."""
SAME_MEANING, SAME_LETTERS = 0.55, 0.3
"""From such a likeness on, two questions ask for one thing, with an encoder and without."""
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Gap:
    """Something that customers ask and no article answers."""

    questions: tuple[Message, ...]
    """The most typical one first."""
    replies: tuple[str, ...]
    """What people answered in these conversations."""
    language: str

    @property
    def times(self) -> int:
        """How often it was asked."""
        return len(self.questions)


def gaps(*, within: timedelta = WEEK) -> list[Gap]:
    """Return the gaps of the time before now, the most frequent first; what was taught or drafted since is none any more."""
    decisions = unanswered_since(clock.now() - within)[:NEWEST]
    questions = [decision.message for decision in decisions]
    groups = grouped(_likeness(decisions), SAME_MEANING if the_encoder() else SAME_LETTERS)
    return [_gap([questions[place] for place in group]) for group in groups]


def gap_around(message_id: int, *, within: timedelta = WEEK) -> Gap | None:
    """Return the gap that a question belongs to, if it is still one."""
    return next((gap for gap in gaps(within=within) if any(one.id == message_id for one in gap.questions)), None)


def grouped(likeness: Floats, same: float) -> list[list[int]]:
    """Group rows that are alike by their mean likeness: the largest group first, in each the most typical row first."""
    if len(likeness) < 2:
        return [[place] for place in range(len(likeness))]
    apart = np.clip(1 - (likeness + likeness.T) / 2, 0, None)
    np.fill_diagonal(apart, 0)
    names = fcluster(linkage(squareform(apart, checks=False), "average"), 1 - same, criterion="distance")
    groups = [np.flatnonzero(names == name).tolist() for name in np.unique(names)]
    typical = [sorted(group, key=lambda place: -float(likeness[place, group].sum())) for group in groups]
    return sorted(typical, key=lambda group: (-len(group), min(group)))


def _likeness(decisions: Sequence[Decision]) -> Floats:
    """Compare questions in English words: by meaning with an encoder, by letters without."""
    texts = [_in_english(decision) for decision in decisions]
    encoder = the_encoder()
    if not texts:
        return np.zeros((0, 0), np.float32)
    if encoder is not None:
        vectors = encoder.encode(texts)
        return np.asarray(vectors @ vectors.T, np.float32)
    words = [" ".join(content_words(text, "en")) for text in texts]
    counts = LetterCounts.empty().with_more(words)
    return np.stack([counts.match(text) for text in words])


def _in_english(decision: Decision) -> str:
    text, language = decision.message.text, decision.understanding.get("language", "en")
    return gloss(text, language) or text


def _gap(questions: list[Message]) -> Gap:
    replies = [text for question in questions for text in replies_by_people(question)]
    language = questions[0].conversation.language
    return Gap(tuple(questions), tuple(dict.fromkeys(replies)), language)
