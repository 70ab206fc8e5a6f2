"""What customers ask and nobody answers, and the drafts that would answer it. For owners only."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from warmdesk.assistant.selectors import examples_of_source
from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.forms import DraftForm, checked
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.selectors import draft_by_key, drafts_for
from warmdesk.learning.drafts import approve, discard, draft_from
from warmdesk.learning.gaps import gap_around, gaps

MOST_SHOWN = 5
LOOKED_BACK = {"week": timedelta(days=7), "quarter": timedelta(days=91)}


def _within(request: DeskRequest) -> str:
    asked = request.GET.get("within") or request.POST.get("within") or ""
    return asked if asked in LOOKED_BACK else "week"


@require_GET
@owners_only
def gaps_page(request: DeskRequest) -> HttpResponse:
    """Show the week's five most frequent gaps, or with `within=quarter` all of three months, and the drafts that wait."""
    within = _within(request)
    found = gaps(within=LOOKED_BACK[within])
    shown = found[:MOST_SHOWN] if within == "week" else found
    page = {"gaps": shown, "total": len(found), "within": within, "drafts": drafts_for(request.user), "page": "articles"}
    return render(request, "console/gaps.html", page)


@require_POST
@owners_only
def draft_gap(request: DeskRequest, message_id: int) -> HttpResponse:
    """Draft an article that would answer a gap."""
    gap = gap_around(message_id, within=LOOKED_BACK[_within(request)])
    if gap is None:
        raise NoSuchPage(gettext("That question has been taken care of."))
    return redirect("console:draft", key=draft_from(gap, by=request.user).key)


@require_GET
@owners_only
def draft_page(request: DeskRequest, key: str) -> HttpResponse:
    """Show a draft, to be edited and approved."""
    draft = _draft(key)
    form = DraftForm(initial={"title": draft.title, "body": draft.body})
    return render(
        request, "console/draft.html", {"draft": draft, "form": form, "questions": examples_of_source(key), "page": "articles"}
    )


@require_POST
@owners_only
def approve_page(request: DeskRequest, key: str) -> HttpResponse:
    """Make a draft live."""
    typed = checked(DraftForm(request.POST))
    article = approve(_draft(key), title=typed["title"], body=typed["body"], by=request.user)
    return redirect("console:article", key=article.key)


@require_POST
@owners_only
def discard_page(request: DeskRequest, key: str) -> HttpResponse:
    """Throw a draft away."""
    discard(_draft(key), by=request.user)
    return redirect("console:gaps")


def _draft(key: str) -> Article:
    draft = draft_by_key(key)
    if draft is None:
        raise NoSuchPage(gettext("There is no such draft."))
    return draft
