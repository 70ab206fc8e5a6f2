"""Reads: articles, and the passages that the assistant may answer from."""

from __future__ import annotations

from django.db.models import QuerySet

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.brain.contract import Passage
from warmdesk.brain.text.markdown import paragraphs_of, plain_text
from warmdesk.knowledge.models import Article


def public_articles() -> list[Article]:
    """Return the articles that customers may read."""
    found = _live().filter(audience=Article.Audience.EVERYONE)
    return list(found.select_related("topic").order_by("key"))


def articles_for(user: User) -> list[Article]:
    """Return the articles that somebody may read, by title: staff those for staff only too, partners what customers may."""
    found = _live().select_related("topic").order_by("title", "key")
    return list(_as_may_read(user, found))


def _as_may_read(user: User, articles: QuerySet[Article]) -> QuerySet[Article]:
    if user.may(May.READ):
        return articles
    return articles.filter(audience=Article.Audience.EVERYONE) if user.may(May.ATTEND) else articles.none()


def drafts_for(user: User) -> list[Article]:
    """Return the drafts that an owner may approve, the newest first; nothing for others."""
    if not user.may(May.RUN):
        return []
    return list(Article.objects.filter(is_active=True, status=Article.Status.DRAFT).order_by("-changed_at", "-id"))


def kept_articles() -> list[Article]:
    """Return every article, by key: those for staff and the folder's drafts too, but no draft of the desk's."""
    rows = Article.objects.filter(is_active=True).exclude(status=Article.Status.DRAFT, origin=Article.Origin.DESK)
    return list(rows.select_related("topic").order_by("key"))


def draft_by_key(key: str) -> Article | None:
    """Return a draft that waits for approval, if there is one with this key."""
    return Article.objects.filter(key=key, is_active=True, status=Article.Status.DRAFT).first()


def has_source(key: str) -> bool:
    """Say whether customers may be, or after approval will be, answered from an article with this key."""
    return Article.objects.filter(key=key, is_active=True, audience=Article.Audience.EVERYONE).exists()


def article_for(user: User, key: str) -> Article | None:
    """Return an article that somebody may read, as `articles_for` has it; an old one too."""
    found = Article.objects.filter(key=key, status=Article.Status.LIVE).select_related("topic")
    return _as_may_read(user, found).first()


def article_titles(keys: list[str]) -> dict[str, str]:
    """Return the titles of public articles by key."""
    found = Article.objects.filter(key__in=keys, audience=Article.Audience.EVERYONE)
    return dict(found.values_list("key", "title"))


def passages_of(article: Article) -> list[Passage]:
    """Return an article's paragraphs as plain text."""
    topic = article.topic.key if article.topic else None
    return [
        Passage(source=article.key, title=article.title, text=text, language=article.language, topic=topic, position=position)
        for position, text in enumerate(paragraphs_of(article.body))
    ]


def suggestion_from(keys: list[str]) -> str:
    """Return the text of the first of these public articles, for a person to edit and send; empty when there is none."""
    article = _live().filter(key__in=keys, audience=Article.Audience.EVERYONE).first()
    return plain_text(article.body) if article else ""


def ways_to_ask() -> list[tuple[str, str, str]]:
    """Return (question, its language, article's key) for every other way to ask for a public article."""
    return [
        (variant["text"], variant["language"] or article.language, article.key)
        for article in public_articles()
        for variant in article.variants
    ]


def _live() -> QuerySet[Article]:
    return Article.objects.filter(is_active=True, status=Article.Status.LIVE)
