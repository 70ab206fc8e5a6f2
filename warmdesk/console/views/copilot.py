"""The copilot's card beside a conversation, a summary when asked for, and an article out of an answer."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from warmdesk.console.access import DeskRequest, require_writer, staff_only
from warmdesk.console.copilot import copilot, summary
from warmdesk.console.errors import NoSuchPage
from warmdesk.conversations.selectors import conversation_for
from warmdesk.learning.drafts import draft_from_answer


@require_GET
@staff_only
def copilot_card(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Answer with what helps now; fetched after the conversation is there, so that nobody waits for it."""
    conversation = conversation_for(request.user, public_id)
    page = {"copilot": copilot(conversation, request.user), "conversation": conversation}
    return render(request, "console/parts/copilot.html", page)


@require_GET
@staff_only
def summary_card(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Sum the conversation up."""
    conversation = conversation_for(request.user, public_id)
    return render(request, "console/parts/summary.html", {"lines": summary(conversation, request.user)})


@require_POST
@staff_only
def article_from_answer(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Draft an article from the newest answer that a person gave here; an owner edits and approves it."""
    require_writer(request.user)
    found = copilot(conversation_for(request.user, public_id), request.user)
    if found.question is None or found.reply is None:
        raise NoSuchPage(gettext("Nobody has answered a question here yet."))
    draft = draft_from_answer(question=found.question, answer=found.reply, by=request.user)
    if request.user.may_run:
        return redirect("console:draft", key=draft.key)
    return render(
        request, "console/drafted.html", {"draft": draft, "conversation": found.question.conversation, "page": "articles"}
    )
