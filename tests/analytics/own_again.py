"""One person's marks once more, as slowly and plainly as possible: each kind looks through the whole log by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from warmdesk.analytics.counting import Happened

DAY = timedelta(hours=24)
Marked = tuple[str, int, int, datetime, float]


def marks(log: Sequence[Happened], now: datetime) -> list[Marked]:
    """Return all kinds of marks."""
    log = [event for event in log if event.facts.get("by") != "merge"]
    return [*ratings(log), *first_replies(log), *promises(log), *edits(log), *endings(log, now)]


def _before(log: Sequence[Happened], place: int, *names: str) -> list[int]:
    """Return the places of earlier events of the same conversation."""
    here = log[place].conversation_id
    return [at for at in range(place) if log[at].conversation_id == here and (not names or log[at].name in names)]


def _speaks(event: Happened) -> bool:
    return event.name in {"conversations.reply_queued", "conversations.said_outside"} and event.facts["actor"] == "person"


def ratings(log: Sequence[Happened]) -> list[Marked]:
    """Return each rating for each person who had replied, in the round that was asked about, before it was asked for."""
    found = []
    for place, event in enumerate(log):
        asked = _before(log, place, "followups.rating_asked")
        if event.name == "followups.rated" and asked:
            said = [log[at] for at in _before(log, asked[-1]) if _speaks(log[at])]
            people = {one.facts["actor_id"] for one in said if one.facts["engagement"] == log[asked[-1]].facts["engagement"]}
            found += [("rating", one, event.conversation_id, event.at, event.facts["score"]) for one in people - {None}]
    return found


def _is_first_reply(log: Sequence[Happened], place: int) -> datetime | None:
    """Return when people were asked for, if what stands here is the first thing that one of them said since."""
    if not _speaks(log[place]):
        return None
    same = [at for at in _before(log, place) if log[at].facts.get("engagement") == log[place].facts["engagement"]]
    handed = [at for at in same if log[at].name == "routing.handed_over"]
    if not handed or any(_speaks(log[at]) for at in same if at > handed[0]):
        return None
    return log[handed[0]].at


def first_replies(log: Sequence[Happened]) -> list[Marked]:
    """Return for each clock that a first reply stopped whose reply it was."""
    found = []
    stops = [at for at, one in enumerate(log) if one.name == "routing.clock_ended" and one.facts["kind"] == "first_reply"]
    stops = [at for at in stops if log[at].facts["outcome"] != "withdrawn"]
    for stop in stops:
        firsts = [at for at in _before(log, stop) if _is_first_reply(log, at)]
        if not firsts or any(firsts[-1] < at for at in _before(log, stop) if at in stops):
            continue
        person, began = log[firsts[-1]].facts["actor_id"], _is_first_reply(log, firsts[-1])
        if person is not None and began is not None:
            found.append(("first_reply", person, log[stop].conversation_id, began, float(log[stop].facts["outcome"] == "met")))
    return found


def promises(log: Sequence[Happened]) -> list[Marked]:
    """Return how each promise came out in the end, unless it was taken back after that."""
    found = []
    for task in {event.facts["task_id"] for event in log if "task_id" in event.facts}:
        own = [event for event in log if event.facts.get("task_id") == task]
        own = [event for event in own if event.name == "followups.promise_withdrawn" or event.facts["owner_id"] is not None]
        if own and own[-1].name != "followups.promise_withdrawn":
            last, kept = own[-1], own[-1].name == "followups.promise_kept"
            found.append(("promise", last.facts["owner_id"], last.conversation_id, last.at, float(kept)))
    return found


def edits(log: Sequence[Happened]) -> list[Marked]:
    """Return how much of each suggested reply was changed."""
    told = [event for event in log if event.name == "learning.suggestion_edited"]
    return [("edited", event.facts["by_id"], event.conversation_id, event.at, event.facts["share"]) for event in told]


def endings(log: Sequence[Happened], now: datetime) -> list[Marked]:
    """Return for each resolution by a person whether the customer came back within a day, once that is known."""
    turns = {"conversations.resolved", "conversations.reopened"}
    found = []
    for place, event in enumerate(log):
        if event.name != "conversations.resolved" or event.facts["by"] != "person":
            continue
        later = [one for one in log[place + 1 :] if one.conversation_id == event.conversation_id and one.name in turns]
        next_at = later[0].at if later else now
        by_customer = bool(later) and later[0].name == "conversations.reopened" and later[0].facts["by"] == "customer"
        if next_at - event.at >= DAY or by_customer:
            came_back = by_customer and next_at - event.at < DAY
            found.append(("came_back", event.facts["by_id"], event.conversation_id, event.at, float(came_back)))
    return found
