"""Writes: what the folder or the console says of topics and rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.accounts.selectors import open_team_ids
from warmdesk.accounts.services import touch_business
from warmdesk.lib.rows import RowChanges, put_rows, remove_rows
from warmdesk.lib.transactions import write
from warmdesk.topics.models import PeopleOnlyRule, Topic


def put_topics(*, topics: Mapping[str, Mapping[str, Any]], teams: Mapping[str, str | None]) -> RowChanges:
    """Have exactly these topics, by key, with the keys of their `teams`; the others are removed. Safe to call twice."""
    with write():
        team_ids = open_team_ids()
        rows = {key: {**fields, "team_id": team_ids.get(teams[key] or "")} for key, fields in topics.items()}
        return put_rows(Topic, key="key", rows=rows) + remove_rows(Topic, key="key", except_keys=rows)


def switch_topic(*, topic: Topic, is_on: bool) -> None:
    """Use or release a topic's kill switch."""
    with write():
        Topic.objects.filter(id=topic.id).update(is_on=is_on)
        touch_business()


def replace_people_only(*, rules: Sequence[Mapping[str, Any]]) -> bool:
    """Have exactly these people-only rules (about, keywords, team key, priority), in this order; return whether any changed."""
    wanted = [(rule["about"], list(rule["keywords"]), rule["team"], rule["priority"]) for rule in rules]
    kept = PeopleOnlyRule.objects.select_related("team").order_by("position")
    if [(rule.about, rule.keywords, rule.team.key if rule.team else None, rule.priority) for rule in kept] == wanted:
        return False
    with write():
        team_ids = open_team_ids()
        kept.delete()
        PeopleOnlyRule.objects.bulk_create(
            PeopleOnlyRule(position=position, about=about, keywords=keywords, team_id=team_ids.get(team or ""), priority=priority)
            for position, (about, keywords, team, priority) in enumerate(wanted)
        )
    return True
