"""Reads `topics.yaml`."""

from __future__ import annotations

from collections.abc import Sequence

from warmdesk.folder import kinds
from warmdesk.folder.kinds import ID, TEXT, TITLE, Kind
from warmdesk.folder.names import Names, Thing
from warmdesk.folder.nodes import Keys, Value
from warmdesk.folder.values import ACTIONS, STAKES, Topic

FILE = "topics.yaml"


def read_topics(document: Value, names: Names, own_tools: Sequence[str] = ()) -> tuple[Topic, ...]:
    """Return the topics of the file; complain of everything that is wrong with it. A topic may name one of the `own_tools`."""
    actions = kinds.choice((*ACTIONS, *own_tools))
    return tuple(_topic(item.keys(), names, actions) for item in document.items())


def _topic(keys: Keys, names: Names, actions: Kind[str]) -> Topic:
    topic_id = keys.required("id", ID)
    names.define(Thing.TOPIC, topic_id, keys.spot("id"))
    team = keys.optional("team", TEXT, None)
    names.refer(Thing.TEAM, team, keys.spot("team"))
    topic = Topic(
        id=topic_id,
        name=keys.optional("name", TITLE, topic_id),
        examples=keys.many("examples"),
        action=keys.optional("action", actions, None),
        team=team,
        stakes=keys.optional("stakes", kinds.choice(STAKES), "low"),
        autonomy=keys.optional("autonomy", kinds.AUTONOMY, "auto"),
    )
    keys.close()
    return topic
