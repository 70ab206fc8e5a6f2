"""The public passages that a language model may rest a reply on: what fits, and nothing that people keep for themselves."""

from __future__ import annotations

from collections.abc import Iterator

from warmdesk.accounts.models import Business
from warmdesk.assistant.language_models.contract import Given
from warmdesk.assistant.minds import Thought, mind_of
from warmdesk.assistant.replies import fact_in_words
from warmdesk.assistant.situations import Gathered
from warmdesk.brain.contract import Passage

MOST_SOURCES = 5
LONGEST_SOURCE = 3_000
LEAST_SCORE = 0.03
"""As for a choice that is offered."""


def given_passages(thought: Thought, gathered: Gathered, business: Business) -> tuple[Given, ...]:
    """Return whole articles and rendered facts, those that fit best first: of topics that the assistant may answer by itself."""
    known = mind_of(business).mind.business
    kept = {topic.id for topic in known.topics if topic.autonomy != "auto"}
    public = [passage for passage in known.passages if passage.topic not in kept]
    given: list[Given] = []
    for source in list(dict.fromkeys(_likely(thought)))[:MOST_SOURCES]:
        passages = [passage for passage in public if passage.source == source]
        text = _text_of(source, passages, thought, gathered, business)
        if text:
            language = thought.understanding.language if passages[0].is_fact else passages[0].language
            given.append(Given(f"p{len(given) + 1}", source, passages[0].title, text, language))
    return tuple(given)


def _likely(thought: Thought) -> Iterator[str]:
    yield from (source for source, _ in getattr(thought.decision, "excerpts", ()))
    yield from (found.passage.source for found in thought.understanding.found if found.score >= LEAST_SCORE)


def _text_of(source: str, passages: list[Passage], thought: Thought, gathered: Gathered, business: Business) -> str:
    if not passages:
        return ""
    if passages[0].is_fact:
        return fact_in_words(source, gathered.situation.message, thought.understanding.language, business)
    ordered = sorted(passages, key=lambda passage: passage.position)
    return "\n".join(passage.text for passage in ordered)[:LONGEST_SOURCE]
