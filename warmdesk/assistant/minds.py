"""The mind of this process: built once for each version of the business, and asked for every turn.

What people teach is added to the mind that is there, so that it counts for the very next message.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from warmdesk.accounts.models import Business as BusinessRow
from warmdesk.accounts.selectors import active_people, opening_hours
from warmdesk.assistant.language_models.choosing import load_ahead
from warmdesk.assistant.listening import the_wide_encoders
from warmdesk.assistant.models import Example
from warmdesk.assistant.selectors import examples_after, lessons_so_far
from warmdesk.assistant.tools import every_tool
from warmdesk.assistant.training import encoders_in_use, the_encoder, the_models
from warmdesk.brain.contract import (
    Business,
    Customer,
    Decision,
    HandOver,
    Lesson,
    Passage,
    PeopleOnly,
    Situation,
    Topic,
    Understanding,
)
from warmdesk.brain.mind import THRESHOLDS_VERSION, Mind, texts_to_learn, texts_to_learn_widely
from warmdesk.brain.text.index import Wide, texts_to_embed, texts_to_embed_widely
from warmdesk.catalog.selectors import offered_products, offered_services
from warmdesk.knowledge.facts import fact_passages
from warmdesk.knowledge.selectors import passages_of, public_articles, ways_to_ask
from warmdesk.knowledge.vectors import vectors_for
from warmdesk.lib import clock
from warmdesk.lib.language import language_of
from warmdesk.topics.selectors import all_topics, people_only_rules

THINKING_ALONG = frozenset({"shadow", "draft"})
"""The levels of a topic at which people answer and the assistant thinks along."""
_building = threading.Lock()
_built: dict[UUID, Built] = {}
_learned: dict[tuple[UUID, int, int], Built] = {}
"""The newest mind with what it was taught, by edition, lessons taught and lessons withdrawn."""


@dataclass(frozen=True)
class Built:
    """A mind with the versions of all that it was built from."""

    mind: Mind
    versions: dict[str, Any]
    article_versions: dict[str, int]
    last_example_id: int = 0


@dataclass(frozen=True)
class Wording:
    """A reply that a language model wrote, every sentence of it checked, and the sources that it rests on."""

    text: str
    sources: tuple[str, ...]
    translated_from: str = ""
    """The sources' language, where it is not the customer's."""


@dataclass(frozen=True)
class Thought:
    """What the mind made of a situation, with which versions, and how a language model worded it, if one did."""

    understanding: Understanding
    decision: Decision
    versions: dict[str, Any]
    subject: str = ""
    """What the decision is evidence about: a topic's id, `source:ID` without one, or nothing."""
    level: str = "auto"
    would: Decision | None = None
    """What would be decided if the topic, which alone keeps this for people, were not kept."""
    wording: Wording | None = None
    staff_names: tuple[str, ...] = ()

    @property
    def open_levels(self) -> frozenset[str]:
        """The levels of the topics that may be spoken of: for a reply `auto` alone, for a draft all but `off`."""
        return frozenset({"auto"}) | (THINKING_ALONG if self.level in THINKING_ALONG else frozenset())


def think(situation: Situation, business: BusinessRow) -> Thought:
    """Understand and decide; the same situation and versions give the same decision."""
    built = mind_of(business)
    understanding = built.mind.understand(situation)
    decision = built.mind.decide(situation, understanding)
    cited = {source for source, _ in getattr(decision, "excerpts", ())}
    articles = {key: version for key, version in built.article_versions.items() if key in cited}
    topic = built.mind.topic_of(situation, understanding, decision)
    is_kept = isinstance(decision, HandOver) and decision.kept_topic is not None
    return Thought(
        understanding,
        decision,
        {**built.versions, "articles": articles},
        subject=built.mind.subject_of(situation, understanding, decision),
        level=topic.autonomy if topic else "auto",
        would=built.mind.think_along(situation, understanding) if is_kept else None,
        staff_names=built.mind.business.staff_names,
    )


def decided_instead(thought: Thought, decision: Decision, situation: Situation, business: BusinessRow) -> Thought:
    """Return the thought with another decision and what that one is evidence about; a draft stays one about its topic."""
    if thought.level in THINKING_ALONG:
        return replace(thought, decision=decision)
    subject = mind_of(business).mind.subject_of(situation, thought.understanding, decision)
    return replace(thought, decision=decision, subject=subject)


def warm_up(business: BusinessRow) -> None:
    """Build the mind before the first customer writes, and let it read a word, which wakes its cues and what knows languages."""
    mind = mind_of(business).mind
    for language in business.languages:
        mind.understand(Situation("ok", (), Customer(), None, clock.now(), language=language), language=language)
    language_of("good morning", business.languages)
    load_ahead()


def mind_of(business: BusinessRow) -> Built:
    """Return the mind of this version of the business with all that it was taught, built at the first call."""
    built, lessons = _untaught_mind_of(business), lessons_so_far()
    if lessons == (0, 0):
        return built
    key = (business.edition, *lessons)
    taught = _learned.get(key)
    if taught is not None:
        return taught
    with _building:
        if key not in _learned:
            known = _still_true(business.edition, lessons[1]) or built
            made = _with_lessons(known, lessons)
            _learned.clear()
            _learned[key] = made
        return _learned[key]


def _still_true(edition: UUID, withdrawn: int) -> Built | None:
    """Return the mind that was taught last, unless the business has changed or something was taken back since."""
    return next((built for (of, _, gone), built in _learned.items() if (of, gone) == (edition, withdrawn)), None)


def _with_lessons(known: Built, lessons: tuple[int, int]) -> Built:
    fresh = examples_after(known.last_example_id)
    return replace(
        known,
        mind=_taught(known.mind, fresh),
        versions={**known.versions, "lessons": list(lessons)},
        last_example_id=max((example.id for example in fresh), default=known.last_example_id),
    )


def mind_knowing(business: BusinessRow, examples: Sequence[Example]) -> Mind:
    """Return the mind of this version of the business, taught just these examples: to try what they are worth."""
    return _taught(_untaught_mind_of(business).mind, examples)


def _taught(mind: Mind, examples: Sequence[Example]) -> Mind:
    lessons = [Lesson(example.text, example.language, example.source, example.topic) for example in examples]
    return _knowing(mind, lessons)


def _knowing(mind: Mind, lessons: Sequence[Lesson]) -> Mind:
    halves = the_wide_encoders()
    wide = vectors_for(texts_to_learn_widely(lessons), halves[0]) if halves else {}
    return mind.taught(lessons, vectors_for(texts_to_learn(lessons), the_encoder()), wide)


def _untaught_mind_of(business: BusinessRow) -> Built:
    built = _built.get(business.edition)
    if built is not None:
        return built
    with _building:
        if business.edition not in _built:
            made = _build(business)
            _built.clear()
            _built[business.edition] = made
        return _built[business.edition]


def _build(row: BusinessRow) -> Built:
    articles = public_articles()
    described = describe(row)
    encoder = the_encoder()
    vectors = vectors_for(texts_to_embed(described.passages), encoder)
    mind = Mind(
        described,
        encoder=encoder,
        language_of=language_of,
        models=the_models(),
        vectors=vectors,
        wide=_wide(described.passages),
    )
    return Built(
        mind=_knowing_ways_to_ask(mind),
        versions={"business": row.version, "thresholds": THRESHOLDS_VERSION, "encoder": encoders_in_use()},
        article_versions={article.key: article.version for article in articles},
    )


def _wide(passages: Sequence[Passage]) -> Wide | None:
    """Return what compares across languages, where its encoders are."""
    encoders = the_wide_encoders()
    if encoders is None:
        return None
    of_messages, of_passages = encoders
    return Wide(of_messages, of_passages, vectors_for(texts_to_embed_widely(passages), of_passages))


def _knowing_ways_to_ask(mind: Mind) -> Mind:
    """Teach what the folder holds besides the articles: other ways to ask for them."""
    lessons = [Lesson(text, language, source) for text, language, source in ways_to_ask()]
    return _knowing(mind, lessons) if lessons else mind


def describe(row: BusinessRow) -> Business:
    """Return the business as the brain knows it: everything public, nothing of any customer, no staff article."""
    passages = [passage for article in public_articles() for passage in passages_of(article)]
    facts = fact_passages(row, offered_services(), offered_products(), row.languages)
    return Business(
        name=row.name,
        about=row.about,
        languages=tuple(row.languages),
        passages=(*passages, *facts),
        topics=tuple(
            Topic(
                id=topic.key,
                name=topic.name,
                examples=tuple(topic.examples),
                action=topic.action or None,
                team=topic.team.key if topic.team else None,
                stakes=topic.stakes,  # type: ignore[arg-type]
                autonomy=topic.autonomy if topic.is_on else "off",  # type: ignore[arg-type]
            )
            for topic in all_topics()
        ),
        people_only=tuple(
            PeopleOnly(
                about=rule.about,
                keywords=tuple(rule.keywords),
                team=rule.team.key if rule.team else None,
                priority=rule.priority,  # type: ignore[arg-type]
            )
            for rule in people_only_rules()
        ),
        forms=tuple(tool.form for tool in every_tool().values()),
        staff_names=tuple(person.name for person in active_people()),
        hours=opening_hours(row),
    )
