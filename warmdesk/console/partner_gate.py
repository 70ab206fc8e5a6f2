"""What a partner may open at the console, in which hours, and the record of it.

A page that is not named here is closed to partners. Whatever shows a customer or changes something leaves one row of the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from warmdesk.accounts.errors import NotAllowed
from warmdesk.accounts.models import User
from warmdesk.accounts.seats import require_open_seat
from warmdesk.conversations.errors import NoSuchConversation
from warmdesk.conversations.seats import note_seat_used
from warmdesk.conversations.selectors import conversation_for

ONES_OWN = {
    "inbox", "password", "heard", "presence", "live_ticket", "notices_read", "articles", "article", "typing", "viewing",
    "keep_words", "promised", "security", "second_factor_set", "second_factor_remove", "recovery_codes", "end_session",
    "end_sessions",
}  # fmt: skip
"""What shows no customer and changes nothing for one: what is typed and not sent, one's own account, public articles."""
SHOWS = {"view", "rows", "conversation", "pane", "file", "notices"}
"""What shows customers."""
CHANGES = {"say", "undo", "step", "decline", "file_upload", "file_remove"}
"""What does something for a customer."""


def require_seat_for(request: HttpRequest, user: User) -> None:
    """Raise SeatClosed outside a partner's hours, NotAllowed for a page that the seat does not include."""
    if not user.has_limited_seat:
        return
    require_open_seat(user)
    if _page(request) not in ONES_OWN | SHOWS | CHANGES:
        raise NotAllowed(gettext("A partner's seat does not include this page."))


def saw(request: HttpRequest, conversation_ids: Iterable[int]) -> None:
    """Say which conversations a list shows, for the record."""
    request.META["warmdesk.saw"] = [*request.META.get("warmdesk.saw", ()), *conversation_ids]


def opened(request: HttpRequest, user: User, kwargs: dict[str, Any]) -> int | None:
    """Return the id of the conversation that a partner is about to open, before a step takes it out of the seat."""
    if not user.has_limited_seat or "public_id" not in kwargs:
        return None
    try:
        return conversation_for(user, kwargs["public_id"]).id
    except NoSuchConversation:
        return None


def note_opened(
    request: HttpRequest, user: User, kwargs: dict[str, Any], response: HttpResponse, conversation_id: int | None
) -> None:
    """Write down what a partner has opened or done; what was refused showed nothing."""
    page = _page(request)
    if not user.has_limited_seat or response.status_code >= 400 or page not in SHOWS | CHANGES:
        return
    what = "note" if page == "say" and request.POST.get("kind") == "note" else str(kwargs.get("step", page))
    shown = request.META.get("warmdesk.saw", ())
    note_seat_used(by=user, what=what, is_change=page in CHANGES, conversation_id=conversation_id, shown=shown)


def _page(request: HttpRequest) -> str:
    return str(request.resolver_match.url_name) if request.resolver_match else ""
