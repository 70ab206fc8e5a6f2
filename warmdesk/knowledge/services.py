"""Writes: articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import F

from warmdesk.accounts.services import touch_business
from warmdesk.knowledge.models import Article
from warmdesk.lib import clock
from warmdesk.lib.rows import RowChanges, put_rows, retire_rows
from warmdesk.lib.transactions import write
from warmdesk.topics.selectors import topic_ids


def put_articles(*, articles: Mapping[str, Mapping[str, Any]], topics: Mapping[str, str | None]) -> RowChanges:
    """Have exactly these articles, by key, with the keys of their `topics`; the others are taken out of all answers.

    A change raises the article's version. Safe to call twice.
    """
    with write():
        now = clock.now()
        topic_id = topic_ids()
        rows = {
            key: {**fields, "topic_id": topic_id.get(topics[key] or ""), "is_active": True} for key, fields in articles.items()
        }
        changes = put_rows(Article, key="key", rows=rows, when_new={"changed_at": now})
        changes += retire_rows(Article, key="key", except_keys=rows)
        Article.objects.filter(key__in=changes.changed).update(version=F("version") + 1, changed_at=now)
        Article.objects.filter(key__in=changes.removed).update(changed_at=now)
        if changes:
            touch_business()
    return changes
