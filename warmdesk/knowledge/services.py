"""Writes: articles, and other ways to ask for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def put_variants(*, variants: Mapping[str, Sequence[str]]) -> RowChanges:
    """Have exactly these other ways to ask for the articles, by key; an article's version stays, since what it says does."""
    with write():
        changed = []
        for article in Article.objects.filter(is_active=True).order_by("key"):
            wanted = list(dict.fromkeys(variants.get(article.key, ())))
            if article.variants != wanted:
                Article.objects.filter(id=article.id).update(variants=wanted)
                changed.append(article.key)
        if changed:
            touch_business()
    return RowChanges(changed=tuple(changed))
