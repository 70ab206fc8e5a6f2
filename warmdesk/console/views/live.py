"""The ticket that opens a browser's one live stream."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from warmdesk.accounts.models import User
from warmdesk.accounts.seats import seat_of
from warmdesk.accounts.selectors import business_or_none, staff
from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.errors import FormRefused
from warmdesk.console.viewing import viewers_of
from warmdesk.conversations.selectors import conversation_for
from warmdesk.lib import clock
from warmdesk.live.services import issue_ticket, note_viewing, stop_viewing, viewing_topic
from warmdesk.routing.presence import hear_console, say_presence

MOST_OPEN = 20
ASKED_ANEW = timedelta(minutes=5)
"""How long a partner's stream lasts before its seat is looked at again."""


@require_POST
@staff_only
def live_ticket(request: DeskRequest) -> JsonResponse:
    """Issue a ticket for the desk and for the conversations that this browser's tabs have open."""
    try:
        open_ids = [UUID(text) for text in request.POST.getlist("open")[:MOST_OPEN]]
    except ValueError as error:
        raise FormRefused(gettext("That is no conversation.")) from error
    opened = [f"conversation:{conversation_for(request.user, public_id).id}" for public_id in open_ids]
    topics = ["desk", *opened, *(viewing_topic(one) for one in opened)]
    return JsonResponse({"ticket": issue_ticket(topics, until=_end_of(request.user))})


def _end_of(user: User) -> datetime | None:
    """Return when somebody's stream ends: a partner's with the seat, and in a few minutes, so that a change of it is heard."""
    seat, now = seat_of(user, business_or_none()), clock.now()
    if seat is None:
        return None
    return min(seat.closes_at(now) or now + ASKED_ANEW, now + ASKED_ANEW)


@require_POST
@staff_only
def heard(request: DeskRequest) -> HttpResponse:
    """Take the sign of life of somebody's open console."""
    hear_console(person=request.user)
    return HttpResponse(status=204)


@require_POST
@staff_only
def presence(request: DeskRequest) -> HttpResponse:
    """Say that one is here or away; who is away is offered nothing."""
    say_presence(person=request.user, is_away=request.POST.get("state") == "away")
    return render(request, "console/parts/presence.html") if request.htmx else redirect("console:inbox")


@require_POST
@staff_only
def viewing(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Take the sign that somebody has a conversation before them, or has left it; answer with the colleagues who have it, too."""
    conversation = conversation_for(request.user, public_id)
    if request.POST.get("is_leaving") == "yes":
        stop_viewing(f"conversation:{conversation.id}", request.user.id)
        return HttpResponse(status=204)
    note_viewing(f"conversation:{conversation.id}", request.user.id)
    page = {"viewers": viewers_of(conversation, request.user, staff()), "conversation": conversation}
    return render(request, "console/parts/viewers.html", page)
