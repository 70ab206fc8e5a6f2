"""Writes: what an owner says of the business, in the setup and in the settings. Each change is recorded with who made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.accounts.services import describe_business, introduce, note_settings, touch_business
from warmdesk.console.access import require_owner
from warmdesk.folder.starting_points import starting_points
from warmdesk.knowledge.importing import Found
from warmdesk.knowledge.services import publish_article
from warmdesk.lib.transactions import write
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import all_topics, people_only_rules
from warmdesk.topics.services import put_topics, replace_people_only

FIRST_LEVEL = Topic.Autonomy.DRAFT
"""A desk that is set up here starts each topic as a draft and lets evidence and the owner move it up."""


def keep_section(*, section: str, by: User, **fields: Any) -> None:
    """Change the business's own description; records BusinessChanged and SettingsChanged when anything changed."""
    require_owner(by)
    with write():
        if describe_business(**fields):
            note_settings(section=section, by=by)


def keep_person(*, by: User, name: str, email: str) -> None:
    """Say who is setting up the desk."""
    require_owner(by)
    introduce(person=by, name=name, email=email)


def keep_goals(*, goals: Sequence[str], trade: str, by: User) -> None:
    """Begin from a trade, and switch on only what serves the goals; records SettingsChanged.

    What is there already stays: topics and rules are added, none is changed or removed. A trade's tone is only a beginning.
    """
    require_owner(by)
    with write():
        business = the_business()
        was = business.setup.get("trade", "")
        point = starting_points().get(trade)
        describe_business(setup={**business.setup, "goals": list(goals), "trade": trade})
        if point and trade != was:
            describe_business(tone=point.tone)
        if point:
            _add_topics({topic.id: topic for topic in point.serving(goals)})
            _add_rules(point.people_only)
        note_settings(section="goals", by=by)


def _add_topics(found: Mapping[str, Any]) -> None:
    kept = {topic.key: topic for topic in all_topics()}
    rows = {key: _fields_of(topic) for key, topic in kept.items()}
    teams = {key: topic.team.key if topic.team else None for key, topic in kept.items()}
    for key, topic in found.items():
        teams.setdefault(key, None)
        rows.setdefault(
            key,
            {
                "name": topic.name,
                "examples": list(topic.examples),
                "action": topic.action,
                "stakes": topic.stakes,
                "granted": FIRST_LEVEL,
            },
        )
    if put_topics(topics=rows, teams=teams):
        touch_business()


def _fields_of(topic: Topic) -> dict[str, Any]:
    return {name: getattr(topic, name) for name in ("name", "examples", "action", "stakes", "granted")}


def _add_rules(rules: Sequence[Mapping[str, Any]]) -> None:
    kept = [
        {"about": one.about, "keywords": one.keywords, "team": one.team.key if one.team else None, "priority": one.priority}
        for one in people_only_rules()
    ]
    known = {rule["about"] for rule in kept}
    if replace_people_only(rules=[*kept, *(rule for rule in rules if rule["about"] not in known)]):
        touch_business()


def keep_rules(*, rules: Sequence[Mapping[str, Any]], by: User) -> None:
    """Have exactly these rules of what only people decide; records SettingsChanged when any changed."""
    require_owner(by)
    with write():
        if replace_people_only(rules=rules):
            touch_business()
            note_settings(section="people_only", by=by)


def keep_topics(*, topics: Mapping[str, Mapping[str, Any]], teams: Mapping[str, str | None], by: User) -> None:
    """Have exactly these topics; a new one starts as a draft; records SettingsChanged when any changed.

    An old one keeps its level: that is changed under Autonomy, with its evidence.
    """
    require_owner(by)
    with write():
        granted = {topic.key: topic.granted for topic in all_topics()}
        rows = {key: {**fields, "granted": granted.get(key, FIRST_LEVEL)} for key, fields in topics.items()}
        if put_topics(topics=rows, teams=teams):
            touch_business()
            note_settings(section="topics", by=by)


def keep_articles(*, found: Sequence[Found], by: User) -> int:
    """Answer customers from these from now on; return how many. Records SettingsChanged."""
    require_owner(by)
    language = the_business().language
    with write():
        for one in found:
            publish_article(title=one.title, body=one.body, language=language)
        if found:
            note_settings(section="knowledge", by=by)
    return len(found)


def pass_step(*, step: str, by: User, is_over: bool = False) -> None:
    """Remember that a step of the setup was done or skipped."""
    require_owner(by)
    business = the_business()
    done = list(dict.fromkeys([*business.setup.get("done", []), step]))
    describe_business(setup={**business.setup, "done": done, **({"is_over": True} if is_over else {})})
