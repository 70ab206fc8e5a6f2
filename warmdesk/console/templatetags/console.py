"""Words, icons and marks that the console's templates need."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from warmdesk.accounts.models import User
from warmdesk.console.words import because_words, level_words, promise_words, reason_words
from warmdesk.contacts.models import Contact
from warmdesk.conversations.mentions import mentions_in
from warmdesk.conversations.models import Activity, Conversation
from warmdesk.followups.models import Task
from warmdesk.followups.selectors import late_counts
from warmdesk.lib import clock
from warmdesk.lib.money import Money
from warmdesk.lib.wording import language_name, say_day, say_moment, say_money
from warmdesk.notices.selectors import unread_count
from warmdesk.routing.presence import is_away
from warmdesk.routing.priority import Rank

register = template.Library()
_LINK = re.compile(r"https?://[^\s<>\"'«»“”]+")
_NOT_AT_THE_END = ".,;:!?)]}'"
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


@register.simple_tag
def icon(name: str, turns: bool = False) -> SafeString:
    """Draw an icon of the sprite; one that `turns` points the other way where one reads from right to left."""
    kind = "icon turns" if turns else "icon"
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#{}"></use></svg>', kind, static("console/icons.svg"), name
    )


@register.simple_tag
def said_at(at: datetime) -> SafeString:
    """Write a message's moment: the time, and in full for a tooltip and for programs."""
    local = timezone.localtime(at)
    full, short = _in_words(local.replace(second=0, microsecond=0, tzinfo=None))
    return format_html('<time datetime="{}" title="{}">{}</time>', local.isoformat(), full, short)


@lru_cache(maxsize=1000)
def _in_words(minute: datetime) -> tuple[str, str]:
    """Return a wall clock's minute in full and as a time of day, as the console writes them; a thread names few."""
    return date_format(minute, "DATETIME_FORMAT"), date_format(minute, "TIME_FORMAT")


@register.filter
def linked(text: str) -> SafeString:
    """Escape what somebody wrote, and make its web addresses links that tell nothing of where one came from."""
    pieces: list[SafeString | str] = []
    end = 0
    for found in _LINK.finditer(text):
        address = found.group().rstrip(_NOT_AT_THE_END)
        pieces += [text[end : found.start()], _link(address)]
        end = found.start() + len(address)
    return format_html_join("", "{}", ((conditional_escape(piece),) for piece in [*pieces, text[end:]]))


def _link(address: str) -> SafeString:
    return format_html('<a href="{0}" target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">{0}</a>', address)


@register.simple_tag
def noted(text: str, readers: list[User]) -> SafeString:
    """Show what a note says, with the colleagues that it mentions marked."""
    pieces: list[SafeString] = []
    end = 0
    for one in mentions_in(text, readers):
        pieces += [linked(text[end : one.start]), format_html('<b class="mention">{}</b>', text[one.start : one.end])]
        end = one.end
    return format_html_join("", "{}", ((piece,) for piece in [*pieces, linked(text[end:])]))


@register.filter
def age(at: datetime | None) -> str:
    """Say how long ago something was, as short as it can be said: `now`, `4 min`, `2 h`, `3 d`."""
    if at is None:
        return ""
    seconds = (clock.now() - at).total_seconds()
    if seconds < _MINUTE:
        return gettext("now")
    if seconds < _HOUR:
        return gettext("%(n)d min") % {"n": seconds // _MINUTE}
    if seconds < _DAY:
        return gettext("%(n)d h") % {"n": seconds // _HOUR}
    return gettext("%(n)d d") % {"n": seconds // _DAY}


@register.filter
def spoken_age(at: datetime | None) -> str:
    """Say how long ago something was in whole words, for a tooltip or a screen reader."""
    if at is None:
        return ""
    minutes = int((clock.now() - at).total_seconds() // _MINUTE)
    if minutes < 60:
        return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    hours = minutes // 60
    if hours < 48:
        return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}
    return ngettext("%(n)d day", "%(n)d days", hours // 24) % {"n": hours // 24}


@register.filter
def day_name(day: date) -> str:
    """Name a day as one would today: today, yesterday, or its date."""
    today = timezone.localtime(clock.now()).date()
    return say_day(day, get_language() or "en", today=today).capitalize()


@register.filter
def moment(at: datetime | None) -> str:
    """Say when something is, in the reader's language and the business's zone: today at 6 pm."""
    return say_moment(at, get_language() or "en", now=timezone.localtime(clock.now())) if at else ""


@register.simple_tag(takes_context=True)
def tasks_owed(context: dict[str, Any]) -> dict[str, int]:
    """Return how many tasks are the reader's own, and how many of those are overdue."""
    mine, late = late_counts(context["user"])
    return {"mine": mine, "late": late}


@register.filter
def local_minutes(at: datetime) -> str:
    """Write a moment as a form's field for day and time holds it, in the business's zone."""
    return f"{timezone.localtime(at):%Y-%m-%dT%H:%M}"


@register.filter
def promise_name(kind: str) -> str:
    """Say what is promised, in words."""
    return promise_words().get(kind, kind)


@register.filter
def task_words(task: Task) -> str:
    """Say what is to be done; of a promise, its kind in the reader's language."""
    if not task.summary:
        return gettext("Forgotten at the customer's wish")
    return promise_words().get(task.kind, task.summary) if task.message_id else task.summary


@register.filter
def is_late(task: Task) -> bool:
    """Tell whether the time of a task is over."""
    return task.due_at < clock.now()


@register.filter
def called(contact: Contact) -> str:
    """Say what to call a contact."""
    if contact.erased_at:
        return gettext("Forgotten contact")
    stands = contact.survivor
    return stands.name or contact.name or gettext("Visitor %(number)d") % {"number": stands.id}


@register.filter
def alike_words(reason: str) -> str:
    """Say why two contacts may be one person."""
    words = {
        "email": gettext("Same e-mail address"),
        "phone": gettext("Same phone number"),
        "name_and_address": gettext("Same name and address"),
    }
    return words.get(reason, reason)


@register.filter
def language_called(code: str) -> str:
    """Name a language in the reader's own."""
    return language_name(code, in_language=get_language() or "en") if code else ""


@register.filter
def priced(row: Any) -> str:
    """Say an order's total or an invoice's amount."""
    minor = row.total_minor if hasattr(row, "total_minor") else row.amount_minor
    return say_money(Money(minor, row.currency), get_language() or "en")


@register.filter
def money(amount: Money) -> str:
    """Say an amount of money."""
    return say_money(amount, get_language() or "en")


@register.filter
def percent(share: float) -> str:
    """Say a share from 0 to 1 in percent."""
    return f"{float(share):.0%}"


@register.filter
def because(line: str) -> str:
    """Say why, with the reason's name as people know it."""
    return because_words(line)


@register.filter
def version_words(version: Any) -> str:
    """Say a version: a number as it is, several as a list."""
    if isinstance(version, dict):
        return ", ".join(f"{name} {number}" for name, number in version.items())
    return str(version)


@register.filter
def owner_icon(conversation: Conversation) -> str:
    """Return the icon of the conversation's owner."""
    return {"assistant": "spark", "queue": "hourglass", "person": "person"}.get(conversation.owner, "check")


@register.filter
def owner_name(conversation: Conversation) -> str:
    """Say who has the conversation."""
    if conversation.owner == Conversation.Owner.PERSON and conversation.assignee:
        return conversation.assignee.name
    words = {"assistant": gettext("Assistant"), "queue": gettext("Queue")}
    return words.get(conversation.owner, gettext("Resolved"))


@register.filter
def priority_name(priority: str) -> str:
    """Name a priority above normal."""
    return {"urgent": gettext("Urgent"), "high": gettext("High")}.get(priority, "")


@register.simple_tag
def happened(activity: Activity, who: str) -> str:
    """Say what happened in the reader's language; an unknown kind says what was written down."""
    if not activity.summary:
        return gettext("Something that is forgotten")
    patterns = {
        "taken": gettext("%(who)s took the conversation"),
        "assigned": gettext("Assigned to %(who)s"),
        "given_back": gettext("%(who)s gave it back to the assistant"),
        "resolved": gettext("%(who)s resolved it"),
        "said_outside": gettext("%(who)s answered without the desk"),
        "reopened": gettext("%(who)s reopened it"),
        "called": gettext("%(who)s called the customer"),
        "merged": gettext("%(who)s merged another conversation into this one"),
        "merged_away": gettext("%(who)s let it go on in another conversation"),
        "unmerged": gettext("%(who)s took the merge back"),
        "split": gettext("%(who)s split some messages off"),
        "split_off": gettext("%(who)s split this off from another conversation"),
    }
    if who and activity.kind in patterns:
        return patterns[activity.kind] % {"who": who}
    if activity.kind == "handed_over":
        return gettext("Handed to people: %(reason)s") % {"reason": reason_words().get(activity.reference, activity.reference)}
    if activity.kind == "snoozed":
        return gettext("Snoozed until %(moment)s") % {"moment": moment(datetime.fromisoformat(activity.reference))}
    said = {
        "said_outside": gettext("Somebody answered without the desk"),
        "promised": gettext("Promised, and written down as a task"),
        "proven": gettext("The customer proved who they are"),
        "woken": gettext("Back from snooze"),
        "rerouted": gettext("Given to another team"),
        "retagged": gettext("Given another topic"),
    }
    return said.get(activity.kind, activity.summary)


@register.filter
def level_name(level: str) -> str:
    """Say how far the assistant may go."""
    return level_words().get(level, level)


@register.filter
def level_icon(level: str) -> str:
    """Return the icon of a level."""
    return {"off": "person", "shadow": "question", "draft": "note"}.get(level, "spark")


@register.filter
def kind_name(kind: str) -> str:
    """Say what the assistant did."""
    return {
        "answer": gettext("Answered"), "act": gettext("Acted"), "clarify": gettext("Asked back"), "chat": gettext("Small talk"),
        "refuse": gettext("Refused"), "handover": gettext("Handed over"), "silent": gettext("Stayed silent"),
    }.get(kind, kind)  # fmt: skip


@register.filter
def figure_meaning(name: str) -> str:
    """Say in plain words what a headline figure counts."""
    return {
        "assistant_first_response_median": gettext("From a customer's message to the assistant's reply"),
        "people_first_response_median": gettext("From the handover to the first words of a person"),
        "containment": gettext("Conversations that ended without a person"),
        "csat": gettext("Ratings of 4 or 5 out of 5"),
    }.get(name, "")


@register.filter
def names_of(people: Sequence[User]) -> str:
    """List people by name, as many as fit a line."""
    names = [person.name for person in people[:3]]
    return ", ".join([*names, *(["…"] if len(people) > len(names) else [])])


@register.filter
def split_name(split: str) -> str:
    """Name the part that a figure is of: a reason for a handover, or who handled it."""
    handlers = {"assistant": gettext("assistant"), "people": gettext("people"), "mixed": gettext("both")}
    return handlers.get(split) or reason_words().get(split, split)


@register.simple_tag(takes_context=True)
def away(context: dict[str, Any]) -> bool:
    """Whether the person who looks has said that they are away."""
    return is_away(context["user"])


@register.filter
def rank_words(rank: Rank) -> str:
    """Say why a waiting conversation stands where it stands."""
    factors = gettext("urgency ×%(urgency)g, value ×%(value)g, time ×%(pressure).1f") % {
        "urgency": rank.urgency,
        "value": rank.value,
        "pressure": rank.pressure,
    }
    minutes = round(abs(rank.minutes_left))
    if rank.minutes_left < 0:
        return factors + " · " + ngettext("%d minute late", "%d minutes late", minutes) % minutes
    return factors + " · " + ngettext("%d minute left", "%d minutes left", minutes) % minutes


@register.filter
def base_view(key: str) -> str:
    """Return the view under which a list is fetched again: a saved search is a search."""
    return "search" if key.startswith("saved-") else key


@register.simple_tag(takes_context=True)
def unread(context: dict[str, Any]) -> int:
    """How many notices the person who looks has not looked at."""
    return unread_count(context["user"])
