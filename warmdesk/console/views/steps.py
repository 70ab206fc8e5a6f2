"""What a person does with the open conversation: say, take, give back, assign, resolve, reopen, teach, type."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from django_htmx.http import trigger_client_event

from warmdesk.accounts.selectors import active_people
from warmdesk.assistant.selectors import draft_to_send
from warmdesk.console.access import DeskRequest, require_writer, staff_only
from warmdesk.console.forms import AssignForm, SayForm, StepForm, TeachForm, checked
from warmdesk.console.promising import Weighed, weighed
from warmdesk.console.services import correct, give_to, move, say_to_customer, turn_down, turn_offer_down, write_note
from warmdesk.console.views.inbox import pane, shown_again
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation_for
from warmdesk.live.services import note_typing, stop_typing


@require_POST
@staff_only
def say(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Reply to the customer, or write a note for colleagues."""
    conversation = conversation_for(request.user, public_id)
    typed = checked(SayForm(request.POST))
    if typed["kind"] == "note":
        write_note(conversation=conversation, text=typed["text"], by=request.user)
    else:
        promised = weighed(typed["text"], conversation=conversation, by=request.user, typed=request.POST)
        if request.htmx and promised.is_unseen:
            return pane(request, conversation, weighed=promised, asks=True)
        say_to_customer(
            conversation=conversation, text=typed["text"], by=request.user, promised=promised,
            expected_version=typed["expected_version"], client_id=typed["client_id"] or None, macro=typed["macro"],
        )  # fmt: skip
        stop_typing(_topic(conversation))
    if not request.htmx:
        return redirect("console:conversation", public_id=public_id)
    answer = pane(request, conversation_for(request.user, public_id), weighed=Weighed())
    return trigger_client_event(answer, "said", after="swap")


@require_POST
@staff_only
def promised(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Show what the reply that is being written promises, and what it keeps; nothing is written."""
    require_writer(request.user)
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
    require_writer(request.user)
    note_typing(_topic(conversation_for(request.user, public_id)), request.user.name)
    return HttpResponse(status=204)


def _topic(conversation: Conversation) -> str:
    return f"conversation:{conversation.id}"
