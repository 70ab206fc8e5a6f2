"""The inbox: a list of conversations, one of them open, and what stands beside it. Each pane is also a fragment."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import staff
from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.beside import Beside, beside, offered_draft
from warmdesk.console.partner_gate import saw
from warmdesk.console.selectors import PAGE, SEARCH, InboxList, first_view, inbox_list
from warmdesk.console.snoozing import snooze_choices, task_due
from warmdesk.console.timeline import PAGE as FEW_WORDS
from warmdesk.console.timeline import thread_of
from warmdesk.console.viewing import viewers_of
from warmdesk.conversations.attachments import ACCEPTED, MOST_BYTES, beside_draft, writer_of
from warmdesk.conversations.canned import canned_replies
from warmdesk.conversations.following import is_following
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation_for, labels, parts_of, who_may_see
from warmdesk.conversations.unsent import unsent_of
from warmdesk.notices.services import mark_read
from warmdesk.routing.models import Handover


def number_in(request: HttpRequest, name: str, default: int) -> int:
    """Return a whole number of the query, or the default."""
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) < 6 else default


def stage(request: DeskRequest, conversation: Conversation) -> dict[str, Any]:
    """Gather what the open conversation's panes show."""
    parts = parts_of(conversation)
    shown = beside(conversation, request.user, parts)
    here = staff()
    people = [person for person in here if person.may(May.ANSWER)]
    draft, held = unsent_of(conversation, request.user)
    return {
        "conversation": conversation,
        "thread": thread_of(conversation, request.user, parts, people=here, shown=number_in(request, "words", FEW_WORDS)),
        "beside": shown,
        "offered": offered_draft(conversation, shown) if request.user.may_read else None,
        "colleagues": [person for person in people if person.id != request.user.id],
        "people": people,
        "viewers": viewers_of(conversation, request.user, here),
        "readers": who_may_see(conversation, here),
        "is_followed": is_following(conversation, request.user),
        "client_id": uuid4(),
        "draft": draft,
        "held": held,
        "files": beside_draft(writer_of(conversation, request.user)),
        "accepted": ACCEPTED,
        "most_bytes": MOST_BYTES,
        "view_key": request.GET.get("view", "all"),
        "is_mine": conversation.assignee_id == request.user.id,
        "worn": list(conversation.labels.all()),
        "snoozes": snooze_choices(request.business),
        "task_due": task_due(request.business),
        "query": request.GET.get("q", ""),
        "offer": _offer(conversation, shown),
    }


def _offer(conversation: Conversation, shown: Beside) -> Handover | None:
    """Return the handover that nobody has taken yet, if any."""
    handover = shown.packet.handover if shown.packet and conversation.owner == Conversation.Owner.QUEUE else None
    return handover if handover and handover.taken_at is None else None


def pane(request: DeskRequest, conversation: Conversation, **more: Any) -> HttpResponse:
    """Answer with the open conversation's changing parts, each of which the browser puts in its place, and what is `more`."""
    return render(request, "console/parts/pane.html", {**stage(request, conversation), **more})


def shown_again(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Answer with the conversation as it is now: its panes to htmx, its page to a plain form."""
    if not request.htmx:
        return redirect("console:conversation", public_id=public_id)
    return pane(request, conversation_for(request.user, public_id))


def search_address(query: str) -> str:
    """Return the address of a search."""
    return f"{reverse('console:view', args=[SEARCH])}?{urlencode({'q': query})}"


def _listed(request: DeskRequest, view: str) -> InboxList:
    """Return the list pane that is asked for."""
    found = inbox_list(request.user, view, shown=number_in(request, "rows", PAGE), query=request.GET.get("q", ""))
    saw(request, [row.conversation.id for row in found.rows])
    return found


@require_GET
@staff_only
def inbox(request: DeskRequest) -> HttpResponse:
    """Begin where somebody waits."""
    return redirect("console:view", view=first_view(request.user))


@require_GET
@staff_only
def view_page(request: DeskRequest, view: str) -> HttpResponse:
    """Show one view's list, with no conversation open."""
    shown = _listed(request, view)
    return render(
        request,
        "console/inbox.html",
        {"list": shown, "view_key": view, "page": "inbox", "labels": labels() if request.user.may_read else []},
    )


@require_GET
@staff_only
def rows(request: DeskRequest, view: str) -> HttpResponse:
    """Answer with the list's changing parts."""
    shown = _listed(request, view)
    return render(request, "console/parts/rows.html", {"list": shown, "view_key": view, "open_id": request.GET.get("open", "")})


@require_GET
@staff_only
def conversation_page(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Show one conversation; a click in the list fetches only its panes."""
    conversation = conversation_for(request.user, public_id)
    if conversation.merged_into:
        return redirect("console:conversation", public_id=conversation.merged_into.public_id)
    mark_read(person=request.user, reference=f"conversation:{conversation.id}")
    page = {**stage(request, conversation), "canned": canned_replies() if request.user.may_read else []}
    if request.htmx and not request.htmx.history_restore_request:
        return render(request, "console/parts/stage.html", page)
    view = str(page["view_key"])
    listed = _listed(request, view)
    return render(
        request,
        "console/inbox.html",
        {**page, "list": listed, "page": "inbox", "open_id": str(public_id), "labels": labels() if request.user.may_read else []},
    )


@require_GET
@staff_only
def conversation_pane(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Answer with what changed in the open conversation."""
    return pane(request, conversation_for(request.user, public_id))
