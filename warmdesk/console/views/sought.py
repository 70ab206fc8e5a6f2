"""What of a list is asked for: one of its views, or what a search finds, page by page."""

from __future__ import annotations

from typing import TypedDict

from django.http import HttpRequest

MOST_SKIPPED = 100_000
LONGEST_QUERY = 80


class Sought(TypedDict):
    """The view, the words that are looked for, and how many rows stand on the pages before."""

    view: str
    query: str
    skip: int


def sought(request: HttpRequest, view: str) -> Sought:
    """Read it off an address; without a word it is `view` from the beginning, and nonsense counts as nothing."""
    asked, skip = request.GET, request.GET.get("skip", "")
    return Sought(
        view=asked.get("view", view),
        query=asked.get("q", "").replace("\0", "").strip()[:LONGEST_QUERY],
        skip=min(int(skip), MOST_SKIPPED) if skip.isdecimal() else 0,
    )
