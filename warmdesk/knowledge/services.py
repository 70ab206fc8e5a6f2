"""Writes: articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from warmdesk.accounts.services import touch_business
from warmdesk.knowledge.models import Article
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.topics.selectors import topic_by_key


def put_article(*, key: str, topic: str | None, fields: Mapping[str, Any]) -> str:
    """Create or change an article; return `created`, `changed` or an empty string. A change raises its version."""
    wanted = {**fields, "topic": topic_by_key(topic), "is_active": True}
    with write():
        article = Article.objects.filter(key=key).first()
        if article is None:
            Article.objects.create(key=key, changed_at=clock.now(), **wanted)
            return "created"
        changed = [name for name, value in wanted.items() if getattr(article, name) != value]
        if not changed:
            return ""
        for name in changed:
            setattr(article, name, wanted[name])
        article.version += 1
        article.changed_at = clock.now()
        article.save()
        touch_business()
        return "changed"


def retire_articles(*, except_keys: Sequence[str]) -> list[str]:
    """Take every article that is not named out of all answers; return their keys."""
    with write():
        gone = Article.objects.filter(is_active=True).exclude(key__in=except_keys)
        keys = list(gone.values_list("key", flat=True))
        gone.update(is_active=False, changed_at=clock.now())
        if keys:
            touch_business()
    return keys
