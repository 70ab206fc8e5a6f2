"""Writes: what the folder or the console says of topics and rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.accounts.selectors import team_by_key
from warmdesk.accounts.services import put, touch_business
from warmdesk.lib.transactions import write
from warmdesk.topics.models import PeopleOnlyRule, Topic


def put_topic(*, key: str, team: str | None, fields: Mapping[str, Any]) -> str:
    """Create or change a topic; return `created`, `changed` or an empty string."""
    with write():
        return put(Topic, {"key": key}, {**fields, "team": team_by_key(team)})


def remove_topics(*, except_keys: Sequence[str]) -> list[str]:
    """Remove every topic that is not named; return their keys."""
    with write():
        gone = Topic.objects.exclude(key__in=except_keys)
        keys = list(gone.values_list("key", flat=True))
        gone.delete()
    return keys


def switch_topic(*, topic: Topic, is_on: bool) -> None:
    """Use or release a topic's kill switch."""
    with write():
        Topic.objects.filter(id=topic.id).update(is_on=is_on)
        touch_business()


def replace_people_only(*, rules: Sequence[Mapping[str, Any]]) -> bool:
    """Make these the people-only rules (about, keywords, team key, priority), in this order; return whether that changed anything."""
    wanted = [(rule["about"], list(rule["keywords"]), rule["team"], rule["priority"]) for rule in rules]
    kept = PeopleOnlyRule.objects.select_related("team").order_by("position")
    if [(rule.about, rule.keywords, rule.team.key if rule.team else None, rule.priority) for rule in kept] == wanted:
        return False
    with write():
        kept.delete()
        for position, (about, keywords, team, priority) in enumerate(wanted):
            PeopleOnlyRule.objects.create(position=position, about=about, keywords=keywords, team=team_by_key(team), priority=priority)
    return True
