"""Writes: articles, and other ways to ask for them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from django.db.models import F
from django.utils.text import slugify

from warmdesk.accounts.services import touch_business
from warmdesk.knowledge.models import Article
from warmdesk.lib import clock
from warmdesk.lib.rows import RowChanges, put_rows, retire_rows
from warmdesk.lib.transactions import write
from warmdesk.topics.selectors import topic_ids

OF_THE_FOLDER = {"status": Article.Status.LIVE, "origin": Article.Origin.FOLDER}
LONGEST_TITLE, LONGEST_KEY = 200, 70


def put_articles(*, articles: Mapping[str, Mapping[str, Any]], topics: Mapping[str, str | None]) -> RowChanges:
    """Have exactly these articles of the folder, by key, with the keys of their `topics`; the folder's others are taken out of
    all answers.

    A change raises the article's version. What was written or approved at the desk stays, unless the folder now has its key and
    no mere draft there; nothing is answered from a draft. Safe to call twice.
    """
    with write():
        now = clock.now()
        topic_id = topic_ids()
        of_the_desk = set(Article.objects.filter(origin=Article.Origin.DESK).values_list("key", flat=True))
        rows = {
            key: {**OF_THE_FOLDER, **fields, "topic_id": topic_id.get(topics[key] or ""), "is_active": True}
            for key, fields in articles.items()
            if fields.get("status") != Article.Status.DRAFT or key not in of_the_desk
        }
        changes = put_rows(Article, key="key", rows=rows, when_new={"changed_at": now})
        changes += retire_rows(Article, key="key", except_keys={*rows, *of_the_desk})
        Article.objects.filter(key__in=changes.changed).update(version=F("version") + 1, changed_at=now)
        Article.objects.filter(key__in=changes.removed).update(changed_at=now)
        if changes:
            touch_business()
    return changes


def put_variants(*, variants: Mapping[str, Sequence[Mapping[str, str]]]) -> RowChanges:
    """Have exactly these other ways to ask for the articles, by key; an article's version stays, since what it says does."""
    with write():
        changed = []
        for article in Article.objects.filter(is_active=True).order_by("key"):
            wanted = [dict(variant) for variant in variants.get(article.key, ())]
            if article.variants != wanted:
                Article.objects.filter(id=article.id).update(variants=wanted)
                changed.append(article.key)
        if changed:
            touch_business()
    return RowChanges(changed=tuple(changed))


def draft_article(*, title: str, body: str, language: str) -> Article:
    """Write a draft, which nobody is answered from until it is approved."""
    with write():
        return Article.objects.create(
            key=_free_key(title),
            title=title[:LONGEST_TITLE],
            body=body,
            language=language,
            status=Article.Status.DRAFT,
            origin=Article.Origin.DESK,
            changed_at=clock.now(),
        )


def publish_article(*, title: str, body: str, language: str) -> Article:
    """Answer customers from something that the owner wrote, at once; one of the desk's of the same title is replaced."""
    with write():
        kept = Article.objects.filter(title=title, origin=Article.Origin.DESK, status=Article.Status.LIVE, is_active=True).first()
        article = kept or draft_article(title=title, body=body, language=language)
        if kept and kept.body == body:
            return kept
        Article.objects.filter(id=article.id).update(version=F("version") + (1 if kept else 0))
        return approve_draft(draft=article, title=title, body=body)


def _free_key(title: str) -> str:
    """Return a key that says what the article is about and that no other has."""
    key = slugify(title).replace("_", "-")[:LONGEST_KEY].strip("-") or "article"
    key = re.sub("-{2,}", "-", key)
    taken = set(Article.objects.filter(key__startswith=key).values_list("key", flat=True))
    return next(name for number in count(1) if (name := key if number == 1 else f"{key}-{number}") not in taken)


def approve_draft(*, draft: Article, title: str, body: str) -> Article:
    """Put a draft, as it was edited, among the articles that customers are answered from, at once. Safe to call twice."""
    with write():
        Article.objects.filter(id=draft.id).update(
            title=title[:LONGEST_TITLE],
            body=body,
            status=Article.Status.LIVE,
            origin=Article.Origin.DESK,
            changed_at=clock.now(),
        )
        touch_business()
        draft.refresh_from_db()
    return draft


def discard_draft(*, draft: Article) -> None:
    """Throw a draft away; what is live stays."""
    with write():
        Article.objects.filter(id=draft.id, status=Article.Status.DRAFT).delete()
