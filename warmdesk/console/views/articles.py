"""An article as the assistant reads it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.markdown import as_html
from warmdesk.knowledge.selectors import article_for


@require_GET
@staff_only
def article_page(request: DeskRequest, key: str) -> HttpResponse:
    """Show one article to somebody who works here."""
    article = article_for(request.user, key)
    if article is None:
        raise NoSuchPage(gettext("There is no such article."))
    return render(request, "console/article.html", {"article": article, "body": as_html(article.body), "page": "inbox"})
