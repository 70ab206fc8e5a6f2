"""Reads: the inbox as it stands on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import business_or_none, opening_hours
from warmdesk.console.errors import NoSuchPage
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.query import Query, parse
from warmdesk.conversations.search import search
from warmdesk.conversations.selectors import conversations_in, counts_for, saved_views, visible_to
from warmdesk.lib import clock
from warmdesk.lib.opening_hours import OpeningHours
from warmdesk.routing.levels import level_for
from warmdesk.routing.priority import Rank
from warmdesk.routing.selectors import late_ids, ranked, soonest_due_ids, waiting_handovers

PAGE = 40
MOST = 1000
POOL = 100
RING = 100
IN_SIGHT = 5
AROUND = 40
SEARCH = "search"
WITHIN_SEAT = ("queue", "mine", "waiting", "all")
"""The views of a partner, who has no search: it would tell what the seat does not show."""


@dataclass(frozen=True)
class Wait:
    """How long a customer has waited for a person; `share` of the promised time is 0..100, counted in opening hours."""

    since: datetime
    share: int

    @property
    def is_late(self) -> bool:
        """Whether the promised time is over."""
        return self.share >= RING


@dataclass(frozen=True)
class Row:
    """A conversation in the list; one that waits in the queue has its rank and whom it is offered to."""

    conversation: Conversation
    wait: Wait | None
    rank: Rank | None = None
    offered_to: User | None = None
    found: str = ""
    """In a search, the words that were found."""


@dataclass(frozen=True)
class View:
    """One of the inbox's views with the number of conversations in it; a saved one has the search that it stands for."""

    key: str
    name: str
    count: int | None = None
    query: str = ""


@dataclass(frozen=True)
class InboxList:
    """The list pane: its views, and the rows of the open one or of a search."""

    view: View
    views: list[View]
    saved: list[View]
    rows: list[Row]
    shown: int
    has_more: bool
    query: str = ""

    @property
    def waiting(self) -> int:
        """How many customers wait in the queue."""
        return self.views[0].count or 0

    @property
    def first(self) -> list[View]:
        """The views that are always in sight."""
        return self.views[:IN_SIGHT]

    @property
    def further(self) -> list[View]:
        """The views behind one more click, also when one of them is open."""
        return self.views[IN_SIGHT:]

    @property
    def is_further(self) -> bool:
        """Whether the open view is one of those behind the click."""
        return self.view.key in {view.key for view in self.further} or bool(self.view.query)

    @property
    def is_new(self) -> bool:
        """Whether nobody has ever written to what this person sees."""
        return next(view.count for view in self.views if view.key == "all") == 0


def view_names() -> dict[str, str]:
    """Return the views' names in their order: first those that are always in sight."""
    return {
        "queue": gettext("Queue"), "mine": gettext("Mine"), "team": gettext("Team"), "late": gettext("Late"),
        "all": gettext("All"), "following": gettext("Following"),
        "waiting": gettext("Waiting"), "snoozed": gettext("Snoozed"), "people": gettext("People"),
        "assistant": gettext("Assistant"), "resolved": gettext("Resolved"),
    }  # fmt: skip


def _views_of(user: User) -> dict[str, str]:
    """Return the views that somebody has: a partner those in which the seat's conversations stand."""
    names = view_names()
    return names if user.may_read else {key: names[key] for key in WITHIN_SEAT}


def inbox_list(user: User, view: str, *, shown: int = PAGE, query: str = "") -> InboxList:
    """Return the list pane for this person; raise NoSuchPage for a view that does not exist, BadQuery for a search."""
    names = _views_of(user)
    if view not in names and (view != SEARCH or not user.may_read):
        raise NoSuchPage(gettext("There is no such view."))
    shown = max(PAGE, min(shown, MOST))
    late = late_ids()
    rows = _rows_of(user, view, query, late, shown + 1)
    counts = {**counts_for(user), "late": len(late)}
    views = [View(key, name, counts[key]) for key, name in names.items()]
    saved = [View(f"saved-{one.id}", one.name, query=one.query) for one in saved_views(user)] if user.may_read else []
    open_view = next((one for one in views if one.key == view), None) or next((one for one in saved if one.query == query), None)
    return InboxList(
        view=open_view or View(SEARCH, gettext("Search")),
        views=views,
        saved=saved,
        rows=rows[:shown],
        shown=shown,
        has_more=len(rows) > shown,
        query=query,
    )


def _rows_of(user: User, view: str, query: str, late: list[int], most: int) -> list[Row]:
    if view == SEARCH:
        return _found_rows(user, parse(query), most)
    if view == "queue":
        return _queue_rows(user, most)
    if view == "late":
        return _rows(list(visible_to(user).filter(id__in=late).order_by("waiting_since", "changed_at")[:most]))
    return _rows(list(conversations_in(user, view)[:most]))


def _found_rows(user: User, query: Query, most: int) -> list[Row]:
    """Return what a search finds, each with the words that were found."""
    found = [] if query.is_empty else search(user, query, most=most)
    rows = _rows([one.conversation for one in found])
    said = [_around(one.message.text, query) if one.message else "" for one in found]
    return [replace(row, found=words) for row, words in zip(rows, said, strict=True)]


def _around(text: str, query: Query) -> str:
    """Return the part of a text in which the first word that was sought stands."""
    words = " ".join(text.split())
    at = words.casefold().find(query.texts[0].casefold())
    begin = max(0, at - AROUND)
    return ("…" if begin else "") + words[begin : begin + 4 * AROUND]


def first_view(user: User) -> str:
    """Return the view to begin with: where somebody waits, else one's own, else all."""
    counts = counts_for(user)
    return next((view for view in ("queue", "mine") if counts[view]), "all")


def _rows(conversations: list[Conversation]) -> list[Row]:
    business = business_or_none()
    hours = opening_hours(business) if business else None
    offered = {one.conversation_id: one for one in waiting_handovers([one.id for one in conversations if one.owner == "queue"])}
    ranks = {handover.conversation_id: rank for handover, rank in ranked(list(offered.values()), business)}
    return [
        Row(one, wait_of(one, business, hours), ranks.get(one.id), offered[one.id].offered_to if one.id in offered else None)
        for one in conversations
    ]


def _queue_rows(user: User, most: int) -> list[Row]:
    """Return who waits, the most pressing first: urgency x value x time left; without a rank, the longest waiting.

    Ranked are those who have waited longest and those whose first reply is due soonest.
    """
    queue, pool = conversations_in(user, "queue"), max(POOL, most)
    longest = {one.id: one for one in queue[:pool]}
    soonest = queue.filter(id__in=soonest_due_ids(pool)).in_bulk()
    rows = _rows(list({**longest, **soonest}.values()))
    return sorted(rows, key=lambda row: -row.rank.score if row.rank else 0.0)[:most]


def wait_of(conversation: Conversation, business: Business | None, hours: OpeningHours | None) -> Wait | None:
    """Return how long the customer has waited for people, or None when nobody owes a reply."""
    if business is None or hours is None or conversation.waiting_since is None or not conversation.is_with_people:
        return None
    promised = level_for(business, priority=conversation.priority, tier=conversation.tier).first_reply
    waited = hours.minutes_between(conversation.waiting_since, clock.now())
    return Wait(since=conversation.waiting_since, share=min(RING, round(RING * waited / promised)) if promised else RING)
