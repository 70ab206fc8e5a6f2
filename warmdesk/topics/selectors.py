"""Reads: topics and people-only rules."""

from __future__ import annotations

from warmdesk.topics.models import PeopleOnlyRule, Topic


def all_topics() -> list[Topic]:
    """Return every topic with its team, by key."""
    return list(Topic.objects.select_related("team").order_by("key"))


def people_only_rules() -> list[PeopleOnlyRule]:
    """Return the rules in the owner's order."""
    return list(PeopleOnlyRule.objects.select_related("team").order_by("position"))


def topic_by_key(key: str | None) -> Topic | None:
    """Return the topic with this key, if any."""
    return Topic.objects.filter(key=key).first() if key else None


def topic_ids() -> dict[str, int]:
    """Return the id of every topic by its key."""
    return dict(Topic.objects.values_list("key", "id"))
