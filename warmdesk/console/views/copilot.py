"""The copilot's card beside a conversation, a summary when asked for, and an article out of an answer."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from warmdesk.assistant.cues import answer_cue
from warmdesk.console.access import DeskRequest, require_writer, staff_only
from warmdesk.console.copilot import copilot, summary
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.forms import CueForm, OffersForm, checked
from warmdesk.console.views.inbox import shown_again
from warmdesk.contacts.services import note_offers
from warmdesk.conversations.selectors import conversation_for
from warmdesk.learning.drafts import draft_from_answer


@require_GET
@staff_only
def copilot_card(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Answer with what helps now; fetched after the conversation is there, so that nobody waits for it."""
    return copilot_shown(request, public_id)


def copilot_shown(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Answer with the card."""
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
def cue(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Take up what one could offer the customer, or want none of it; nothing is sent."""
    require_writer(request.user)
    is_accepted = checked(CueForm(request.POST))["answer"] == "yes"
    answer_cue(conversation=conversation_for(request.user, public_id), is_accepted=is_accepted, by=request.user)
    return copilot_shown(request, public_id) if request.htmx else redirect("console:conversation", public_id=public_id)


@require_POST
@staff_only
def offers(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Note what the contact said to being offered more."""
    require_writer(request.user)
    conversation = conversation_for(request.user, public_id)
    note_offers(contact=conversation.contact.survivor, word=checked(OffersForm(request.POST))["word"], by=request.user)
    return shown_again(request, public_id)


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
