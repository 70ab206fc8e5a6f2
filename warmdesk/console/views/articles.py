"""The articles as the assistant reads them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.markdown import as_html
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.selectors import article_for, articles_for


@dataclass(frozen=True)
class Shelf:
    """Articles that the same people may read."""

    name: str
    is_staff_only: bool
    articles: list[Article]


@require_GET
@staff_only
def articles_page(request: DeskRequest) -> HttpResponse:
    """Show all articles to somebody who works here, those for staff apart."""
    found = articles_for(request.user)
    public = [article for article in found if article.audience == Article.Audience.EVERYONE]
    shelves = [
        Shelf(gettext("For customers"), False, public),
        Shelf(gettext("For staff only"), True, [article for article in found if article not in public]),
    ]
    page = {"groups": [shelf for shelf in shelves if shelf.articles], "page": "articles"}
    return render(request, "console/articles.html", page)


@require_GET
@staff_only
def article_page(request: DeskRequest, key: str) -> HttpResponse:
    """Show one article to somebody who works here."""
    article = article_for(request.user, key)
    if article is None:
        raise NoSuchPage(gettext("There is no such article."))
    return render(request, "console/article.html", {"article": article, "body": as_html(article.body), "page": "articles"})
