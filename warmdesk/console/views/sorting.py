"""How staff sort their inbox: labels, snoozing, saved views, and many conversations at once."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_GET, require_POST

from warmdesk.console.access import DeskRequest, require_writer, staff_only
from warmdesk.console.errors import FormRefused
from warmdesk.console.forms import FollowForm, LabelForm, ManyForm, SavedViewForm, SnoozeForm, checked
from warmdesk.console.services import bring_back, do_with_many, keep_view, put_label_on, put_off
from warmdesk.console.snoozing import snooze_moment
from warmdesk.console.views.inbox import search_address, shown_again
from warmdesk.conversations.following import follow as follow_it
from warmdesk.conversations.following import unfollow as unfollow_it
from warmdesk.conversations.selectors import conversation_for
from warmdesk.learning.label_hints import label_hints


@require_POST
@staff_only
def snooze(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Put a conversation off until a moment, or bring it back."""
    conversation = conversation_for(request.user, public_id)
    typed = checked(SnoozeForm(request.POST))
    until = typed["until"] or typed["at"]
    if until == "now":
        bring_back(conversation=conversation, by=request.user)
    else:
        put_off(conversation=conversation, until=snooze_moment(until), by=request.user)
    return shown_again(request, public_id)


@require_POST
@staff_only
def follow(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Hear what happens in a conversation, or hear of it no more."""
    conversation = conversation_for(request.user, public_id)
    change = follow_it if checked(FollowForm(request.POST))["is_on"] else unfollow_it
    change(conversation=conversation, person=request.user)
    return shown_again(request, public_id)


@require_POST
@staff_only
def label(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Put a label on a conversation, or take it off."""
    conversation = conversation_for(request.user, public_id)
    typed = checked(LabelForm(request.POST))
    put_label_on(conversation=conversation, name=typed["name"], is_on=typed["is_on"], by=request.user)
    return shown_again(request, public_id)


@require_GET
@staff_only
def hints(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Answer with the labels that perhaps fit, each to put on by one click; fetched after the conversation is there."""
    require_writer(request.user)
    conversation = conversation_for(request.user, public_id)
    page = {"hints": label_hints(conversation, request.user), "conversation": conversation}
    return render(request, "console/parts/label_hints.html", page)


@require_POST
@staff_only
def views(request: DeskRequest) -> HttpResponse:
    """Keep a search under a name, or remove one's own."""
    typed = checked(SavedViewForm(request.POST))
    keep_view(by=request.user, **typed)
    return redirect("console:view", view="queue") if typed["remove"] else redirect(search_address(typed["query"]))


@require_POST
@staff_only
def many(request: DeskRequest) -> HttpResponse:
    """Do one step with many conversations."""
    typed = checked(ManyForm(request.POST))
    try:
        ids = [UUID(each) for each in request.POST.getlist("ids")][: ManyForm.MOST]
    except ValueError as error:
        raise FormRefused(gettext("That is no conversation.")) from error
    chosen = [conversation_for(request.user, each) for each in ids]
    result = do_with_many(conversations=chosen, step=typed["step"], value=typed["value"], by=request.user)
    said = ngettext("%d conversation done.", "%d conversations done.", result.done) % result.done
    if result.left:
        said += " " + ngettext("%d had changed and was left.", "%d had changed and were left.", result.left) % result.left
    messages.info(request, said)
    return redirect("console:view", view=typed["view"] or "queue")
