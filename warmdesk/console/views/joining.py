"""Two conversations of one person become one, one becomes two, and both can be taken back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from warmdesk.console.access import DeskRequest, require_writer, staff_only
from warmdesk.console.errors import FormRefused
from warmdesk.console.services import join, split_off, take_join_back
from warmdesk.conversations.errors import NotJoinable
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation_for, parts_of, said_in
from warmdesk.topics.selectors import all_topics

SHOWN = 200


@require_POST
@staff_only
def merge_page(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Let the conversation that is named go on in this one."""
    survivor = conversation_for(request.user, public_id)
    try:
        other = UUID(request.POST.get("other", ""))
    except ValueError as error:
        raise FormRefused(gettext("That is no conversation.")) from error
    kept = join(survivor=survivor, merged=conversation_for(request.user, other), by=request.user)
    return redirect("console:conversation", public_id=kept.public_id)


@require_POST
@staff_only
def unmerge_page(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Let a merged conversation go on by itself."""
    again = take_join_back(merged=conversation_for(request.user, public_id), by=request.user)
    return redirect("console:conversation", public_id=again.public_id)


@require_http_methods(["GET", "POST"])
@staff_only
def split_page(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Choose messages that become a conversation of their own, and what it is about."""
    require_writer(request.user)
    conversation = conversation_for(request.user, public_id)
    said = said_in(parts_of(conversation), limit=SHOWN)
    if request.method == "GET":
        begin = _first(request, said)
        places = [one.id for one in said]
        chosen = set(places[places.index(begin) :]) if begin in places else set()
        return render(request, "console/split.html", _page(conversation, said, chosen))
    chosen = {int(each) for each in request.POST.getlist("messages") if each.isdecimal()}
    topic = request.POST.get("topic", "")
    try:
        created = split_off(conversation=conversation, message_ids=sorted(chosen), topic=topic, by=request.user)
    except NotJoinable as refused:
        page = {**_page(conversation, said, chosen), "problem": refused.sentence, "topic": topic}
        return render(request, "console/split.html", page, status=422)
    return redirect("console:conversation", public_id=created.public_id)


def _page(conversation: Conversation, said: list[Message], chosen: set[int]) -> dict[str, object]:
    shown = [(one, one.id in chosen) for one in said]
    return {"page": "inbox", "conversation": conversation, "said": shown, "topics": all_topics()}


def _first(request: DeskRequest, said: list[Message]) -> int:
    """Return the message from which on all are chosen: the one that was asked for, else the customer's last."""
    asked = request.GET.get("from", "")
    heard = [one.id for one in said if one.author == Message.Author.CUSTOMER]
    return int(asked) if asked.isdecimal() else [0, *heard][-1]
