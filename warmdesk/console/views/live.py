"""The ticket that opens a browser's one live stream."""

from __future__ import annotations

from uuid import UUID

from django.http import JsonResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from warmdesk.console.access import DeskRequest, require_reader, staff_only
from warmdesk.console.errors import FormRefused
from warmdesk.conversations.selectors import conversation_for
from warmdesk.live.services import issue_ticket

MOST_OPEN = 20


@require_POST
@staff_only
def live_ticket(request: DeskRequest) -> JsonResponse:
    """Issue a ticket for the desk and for the conversations that this browser's tabs have open."""
    try:
        open_ids = [UUID(text) for text in request.POST.getlist("open")[:MOST_OPEN]]
    except ValueError as error:
        raise FormRefused(gettext("That is no conversation.")) from error
    require_reader(request.user)
    topics = ["desk", *(f"conversation:{conversation_for(request.user, public_id).id}" for public_id in open_ids)]
    return JsonResponse({"ticket": issue_ticket(topics)})
