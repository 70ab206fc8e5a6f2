"""What a person does with the open conversation: say, take, give back, assign, resolve, reopen, teach, type."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect, trigger_client_event

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import active_people
from warmdesk.assistant.selectors import draft_to_send
from warmdesk.console.access import DeskRequest, require_attender, staff_only
from warmdesk.console.forms import AssignForm, SayForm, StepForm, TeachForm, checked
from warmdesk.console.promising import Weighed, weighed
from warmdesk.console.sending import send, take_reply_back
from warmdesk.console.services import correct, give_to, move, turn_down, turn_offer_down, write_note
from warmdesk.console.views.inbox import pane, shown_again
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import conversation_for, said_by_others, who_may_see
from warmdesk.conversations.unsent import keep_draft
from warmdesk.live.services import note_typing, stop_typing


@require_POST
@staff_only
def say(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Reply to the customer, or write a note for colleagues."""
    conversation = conversation_for(request.user, public_id)
    typed = checked(SayForm(request.POST))
    if typed["kind"] == "note":
        write_note(conversation=conversation, text=typed["text"], by=request.user, files=typed["file_ids"])
    else:
        promised = weighed(typed["text"], conversation=conversation, by=request.user, typed=request.POST)
        crossed = _crossed(conversation, request.user, typed)
        if request.htmx and (promised.is_unseen or crossed):
            return pane(request, conversation, weighed=promised, asks=promised.is_unseen, crossed=crossed)
        send(
            conversation=conversation, text=typed["text"], by=request.user, promised=promised, typed=request.POST.dict(),
            expected_version=typed["expected_version"], client_id=typed["client_id"], macro=typed["macro"],
            files=typed["file_ids"],
        )  # fmt: skip
        stop_typing(_topic(conversation))
    if not request.htmx:
        return redirect("console:conversation", public_id=public_id)
    answer = pane(request, conversation_for(request.user, public_id), weighed=Weighed())
    return trigger_client_event(answer, "said", after="swap")


def _crossed(conversation: Conversation, person: User, typed: dict[str, Any]) -> Message | None:
    """Return what others told the customer while this person was writing, unless they were shown it."""
    if typed["began"] is None:
        return None
    return said_by_others(conversation, after=max(typed["began"], typed["seen"] or 0), than=person)


@require_POST
@staff_only
def undo(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Take one's reply back before it leaves, into the composer."""
    draft = take_reply_back(conversation=conversation_for(request.user, public_id), by=request.user)
    answer = shown_again(request, public_id)
    return trigger_client_event(answer, "taken-back", {"text": draft.text}, after="swap") if request.htmx else answer


@require_POST
@staff_only
def keep_words(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Keep what is being written, so that it is there on any other browser."""
    require_attender(request.user)
    typed = checked(SayForm(request.POST))
    conversation = conversation_for(request.user, public_id)
    keep_draft(
        conversation=conversation, person=request.user, text=typed["text"], kind=typed["kind"], client_id=typed["client_id"]
    )
    return HttpResponse(status=204)


@require_POST
@staff_only
def promised(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Show what the reply that is being written promises, and what it keeps; nothing is written."""
    require_attender(request.user)
    conversation = conversation_for(request.user, public_id)
    typed = checked(SayForm(request.POST))
    text = typed["text"] if typed["kind"] == "reply" else ""
    shown = weighed(text, conversation=conversation, by=request.user, typed=request.POST)
    return render(request, "console/parts/promised.html", {"weighed": shown, "colleagues": active_people()})


@require_POST
@staff_only
def step(request: DeskRequest, public_id: UUID, step: str) -> HttpResponse:
    """Take, give back, resolve or reopen."""
    typed = checked(StepForm(request.POST))
    conversation = conversation_for(request.user, public_id)
    move(conversation=conversation, step=step, by=request.user, expected_version=typed["expected_version"])
    if request.user.has_limited_seat and not who_may_see(conversation_by_id(conversation.id), [request.user]):
        inbox = reverse("console:inbox")  # what the step took out of a partner's seat can't be shown again
        return HttpResponseClientRedirect(inbox) if request.htmx else redirect(inbox)
    return shown_again(request, public_id)


@require_POST
@staff_only
def assign(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Give the conversation to a colleague."""
    form = AssignForm(request.POST)
    typed = checked(form)
    conversation = conversation_for(request.user, public_id)
    give_to(
        conversation=conversation, to=form.people[typed["person"]], by=request.user, expected_version=typed["expected_version"]
    )
    return shown_again(request, public_id)


@require_POST
@staff_only
def decline_offer(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Pass on what one is offered: the next person is asked."""
    turn_offer_down(conversation=conversation_for(request.user, public_id), by=request.user)
    return shown_again(request, public_id)


@require_POST
@staff_only
def reject(request: DeskRequest, public_id: UUID, draft_id: int) -> HttpResponse:
    """Turn the assistant's draft down."""
    draft = draft_to_send(conversation_for(request.user, public_id))
    if draft is not None and draft.id == draft_id:
        turn_down(draft=draft, by=request.user)
    return shown_again(request, public_id)


@require_POST
@staff_only
def teach(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Teach the assistant which article answers one of the customer's questions, or what it is about."""
    typed = checked(TeachForm(request.POST))
    conversation = conversation_for(request.user, public_id)
    correct(
        conversation=conversation, message_id=typed["message"], article=typed["article"], topic=typed["topic"], by=request.user
    )
    return shown_again(request, public_id)


@require_POST
@staff_only
def typing(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Let the customer and colleagues see that somebody is typing a reply."""
    require_attender(request.user)
    note_typing(_topic(conversation_for(request.user, public_id)), request.user.name)
    return HttpResponse(status=204)


def _topic(conversation: Conversation) -> str:
    return f"conversation:{conversation.id}"
