"""The figures once more, as slowly and plainly as possible: each count looks through the whole log by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from warmdesk.analytics.counting import Happened

DAY = timedelta(hours=24)


def joined(log: Sequence[Happened]) -> list[Happened]:
    """Write the log as if what was merged or split had been one conversation from the beginning."""
    undone = {
        place
        for place, event in enumerate(log)
        if event.name == "conversations.merged"
        and any(
            later.name == "conversations.unmerged" and later.facts["merged_id"] == event.facts["merged_id"]
            for later in log[place:]
        )
    }
    written = list(log)
    for place, event in enumerate(log):
        if event.name in {"conversations.merged", "conversations.split"} and place not in undone:
            other = event.facts.get("merged_id", event.facts.get("split_id"))
            old, new = written[place].conversation_id, _now(written, other, log)
            written = [one._replace(conversation_id=old) if one.conversation_id == new else one for one in written]
    return [event for event in written if event.facts.get("by") != "merge"]


def _now(written: Sequence[Happened], conversation_id: int, log: Sequence[Happened]) -> int:
    """Return what a conversation is called by now; one without a word of its own has kept its name."""
    return next(
        (written[at].conversation_id for at, event in enumerate(log) if event.conversation_id == conversation_id), conversation_id
    )


def _of(log: Sequence[Happened], conversation_id: int) -> list[Happened]:
    return [event for event in log if event.conversation_id == conversation_id]


def _conversations(log: Sequence[Happened]) -> set[int]:
    return {event.conversation_id for event in log}


def _says(event: Happened, actor: str) -> bool:
    return event.name == "conversations.reply_queued" and event.facts["actor"] == actor


def _asks_assistant(event: Happened) -> bool:
    return event.name == "conversations.message_received" and event.facts["owner"] in {"assistant", "nobody"}


def _ends_assistants_turn(event: Happened) -> bool:
    return (
        _says(event, "assistant")
        or _says(event, "person")
        or (event.name == "assistant.decided" and event.facts["kind"] == "silent")
        or (event.name == "conversations.owner_changed" and event.facts["now"] != "assistant")
    )


def assistant_waits(log: Sequence[Happened]) -> list[tuple[datetime, datetime]]:
    """Cut each conversation where the assistant's turn ends; a piece with a question that ends with its reply is a wait."""
    waits = []
    for conversation_id in _conversations(log):
        events = _of(log, conversation_id)
        ends = [-1, *(place for place, event in enumerate(events) if _ends_assistants_turn(event))]
        for before, end in pairwise(ends):
            asked = [event.at for event in events[before + 1 : end] if _asks_assistant(event)]
            if asked and _says(events[end], "assistant"):
                waits.append((asked[0], events[end].at))
    return waits


def _leaves_people(event: Happened) -> bool:
    return event.name == "conversations.owner_changed" and event.facts["now"] in {"assistant", "nobody"}


def people_waits(log: Sequence[Happened]) -> list[tuple[datetime, datetime | None]]:
    """Cut each conversation where a person replies or people let go of it; a piece with a handover is a wait."""
    waits = []
    for conversation_id in _conversations(log):
        events = _of(log, conversation_id)
        ends = [place for place, event in enumerate(events) if _says(event, "person") or _leaves_people(event)]
        for before, end in pairwise([-1, *ends, len(events)]):
            handed = [event.at for event in events[before + 1 : end] if event.name == "routing.handed_over"]
            if handed:
                is_answered = end < len(events) and _says(events[end], "person")
                waits.append((handed[0], events[end].at if is_answered else None))
    return waits


def _opens(event: Happened) -> bool:
    return (
        (event.name == "conversations.message_received" and event.facts["owner"] == "assistant")
        or (event.name == "conversations.reopened" and event.facts["by"] == "customer")
        or (event.name == "routing.handed_over" and event.facts["by"] == "customer")
    )


def _brings_people(event: Happened) -> bool:
    return (
        _says(event, "person")
        or event.name == "routing.handed_over"
        or (event.name == "conversations.owner_changed" and event.facts["now"] in {"queue", "person"})
    )


def _is_word(event: Happened) -> bool:
    return event.name == "conversations.message_received" or _says(event, "assistant") or _says(event, "person")


def engagements(log: Sequence[Happened], now: datetime) -> list[tuple[datetime, bool]]:
    """Gather each conversation's events by engagement, and judge each that is over."""
    judged = []
    for conversation_id in _conversations(log):
        events = _of(log, conversation_id)
        for number in {event.facts["engagement"] for event in events if _opens(event)}:
            own = [event for event in events if event.facts.get("engagement") == number]
            place = next(place for place, event in enumerate(own) if _opens(event))
            last_word = max([own[place].at, *(event.at for event in own[place:] if _is_word(event))])
            resolved = [event.at for event in own[place:] if event.name == "conversations.resolved"]
            people = any(_brings_people(event) for event in own[place:])
            replied = any(_says(event, "assistant") for event in own[place:])
            if not (people or resolved or now - last_word >= DAY) or not (people or replied):
                continue
            came_back = _comes_back(events[events.index(own[place]) :], number)
            judged.append((own[place].at, replied and not people and not came_back))
    return judged


def _comes_back(events: Sequence[Happened], number: int) -> bool:
    """Tell whether the customer reopened what is written here within a day of the last time before that it was resolved."""
    for place, event in enumerate(events):
        if event.name == "conversations.reopened" and event.facts == {"by": "customer", "engagement": number + 1}:
            resolved = [
                one.at for one in events[:place] if one.name == "conversations.resolved" and one.facts["engagement"] == number
            ]
            if resolved and event.at - resolved[-1] < DAY:
                return True
    return False


def ratings(log: Sequence[Happened]) -> list[tuple[datetime, int, str]]:
    """Return every rating."""
    return [(event.at, event.facts["score"], event.facts["handled_by"]) for event in log if event.name == "followups.rated"]


def requests(log: Sequence[Happened]) -> list[tuple[datetime, bool]]:
    """Return every request for a rating, and whether its conversation has one."""
    rated = {event.conversation_id for event in log if event.name == "followups.rated"}
    return [(event.at, event.conversation_id in rated) for event in log if event.name == "followups.rating_asked"]


def handovers(log: Sequence[Happened]) -> list[tuple[datetime, str]]:
    """Return every handover with its reason."""
    return [(event.at, event.facts["reason"]) for event in log if event.name == "routing.handed_over"]
