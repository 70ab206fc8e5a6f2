"""The mind of this process: built once for each version of the business, and asked for every turn."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from warmdesk.accounts.models import Business as BusinessRow
from warmdesk.accounts.selectors import active_people
from warmdesk.assistant.tools import TOOLS
from warmdesk.assistant.training import the_encoder, the_signal_model
from warmdesk.brain.contract import Business, Customer, Decision, HandOver, PeopleOnly, Situation, Topic, Understanding
from warmdesk.brain.mind import THRESHOLDS_VERSION, Mind
from warmdesk.brain.text.index import texts_to_embed
from warmdesk.catalog.selectors import offered_products, offered_services
from warmdesk.knowledge.facts import fact_passages
from warmdesk.knowledge.selectors import passages_of, public_articles
from warmdesk.knowledge.vectors import vectors_for
from warmdesk.lib import clock
from warmdesk.lib.language import language_of
from warmdesk.topics.selectors import all_topics, people_only_rules

_building = threading.Lock()
_built: dict[UUID, Built] = {}


@dataclass(frozen=True)
class Built:
    """A mind with the versions of all that it was built from."""

    mind: Mind
    versions: dict[str, Any]
    article_versions: dict[str, int]


@dataclass(frozen=True)
class Thought:
    """What the mind made of a situation, and with which versions."""

    understanding: Understanding
    decision: Decision
    versions: dict[str, Any]
    subject: str = ""
    """What the decision is evidence about: a topic's id, `source:ID` without one, or nothing."""
    level: str = "auto"
    would: Decision | None = None
    """What would be decided if the topic, which alone keeps this for people, were not kept."""


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
    )


def warm_up(business: BusinessRow) -> None:
    """Build the mind before the first customer writes, and let it read a word, which wakes its cues."""
    mind = mind_of(business).mind
    for language in business.languages:
        mind.understand(Situation("ok", (), Customer(), None, clock.now(), language=language), language=language)


def mind_of(business: BusinessRow) -> Built:
    """Return the mind of this version of the business, built at the first call."""
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
    return Built(
        mind=Mind(described, encoder=encoder, language_of=language_of, model=the_signal_model(), vectors=vectors),
        versions={"business": row.version, "thresholds": THRESHOLDS_VERSION, "encoder": encoder.name if encoder else "none"},
        article_versions={article.key: article.version for article in articles},
    )


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
        actions=tuple(TOOLS),
        staff_names=tuple(person.name for person in active_people()),
    )
