"""Writes: what the folder or the console says of topics and rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import open_team_ids
from warmdesk.accounts.services import touch_business
from warmdesk.lib.rows import RowChanges, put_rows, remove_rows
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.topics.events import TopicSwitched
from warmdesk.topics.models import PeopleOnlyRule, Topic


def put_topics(*, topics: Mapping[str, Mapping[str, Any]], teams: Mapping[str, str | None]) -> RowChanges:
    """Have exactly these topics, by key, with the keys of their `teams`; the others are removed. Safe to call twice.

    `granted` is the level that the business states: a topic begins there, and returns there when the statement changes; as
    long as it does not, what was earned or lost since stays.
    """
    with write():
        team_ids = open_team_ids()
        kept = dict(Topic.objects.values_list("key", "granted"))
        rows = {
            key: {**fields, "team_id": team_ids.get(teams[key] or "")}
            | ({"autonomy": fields["granted"]} if "granted" in fields and kept.get(key) != fields["granted"] else {})
            for key, fields in topics.items()
        }
        return put_rows(Topic, key="key", rows=rows) + remove_rows(Topic, key="key", except_keys=rows)


def switch_topic(*, topic: Topic, is_on: bool, by: User | None) -> None:
    """Use or release a topic's kill switch, from the next message on; records TopicSwitched. Switching twice is harmless."""
    with write():
        if Topic.objects.filter(id=topic.id).exclude(is_on=is_on).update(is_on=is_on):
            touch_business()
            record(TopicSwitched(topic=topic.key, is_on=is_on, by=by.id if by else None))


def put_autonomy(*, key: str, was: str, now: str) -> bool:
    """Move a topic from one level to another, from the next message on; return False when it stands elsewhere by now.

    Whoever calls this says why, in an event of their own.
    """
    with write():
        if Topic.objects.filter(key=key, autonomy=was).update(autonomy=now) != 1:
            return False
        touch_business()
    return True


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
