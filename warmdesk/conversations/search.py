"""Reads: conversations by what was said in them, by who wrote, and by how they stand; only those that one may see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from django.db.models import Q, QuerySet

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.contacts.selectors import contacts_called
from warmdesk.conversations.full_text import newest_matches
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.query import Query
from warmdesk.conversations.selectors import visible_to

BATCH = 2000
MOST_BATCHES = 5
MOST_CONTACTS = 200
Owner = Conversation.Owner


def search(user: User, query: Query, *, most: int) -> list[Conversation]:
    """Return what fits, the newest words first; a constant number of queries for a page."""
    allowed = _narrowed(visible_to(user), query, user)
    if not query.texts:
        return list(allowed.order_by("-changed_at")[:most])
    found: dict[int, Conversation] = {}
    before_id: int | None = None
    for _ in range(MOST_BATCHES):
        hits = newest_matches(query.texts, query.without, most=BATCH, before_id=before_id)
        ids = list(dict.fromkeys(conversation for _, conversation in hits))
        found |= _in_order(allowed, [each for each in ids if each not in found], most - len(found))
        if len(found) >= most or len(hits) < BATCH:
            break
        before_id = hits[-1][0]
    if len(found) < most:
        named = contacts_called(" ".join(query.texts), most=MOST_CONTACTS)
        for one in allowed.filter(contact_id__in=named).order_by("-changed_at")[: most - len(found)]:
            found.setdefault(one.id, one)
    return list(found.values())


def _in_order(allowed: QuerySet[Conversation], ids: list[int], most: int) -> dict[int, Conversation]:
    by_id = allowed.in_bulk(ids) if ids else {}
    return {each: by_id[each] for each in [one for one in ids if one in by_id][: max(0, most)]}


def last_hits(conversation_ids: Iterable[int], query: Query) -> dict[int, Message]:
    """Return for each conversation the newest message that holds the texts, as far as the first batch reaches."""
    wanted = set(conversation_ids)
    ids: dict[int, int] = {}
    for message, conversation in newest_matches(query.texts, query.without, most=BATCH) if query.texts else ():
        if conversation in wanted:
            ids.setdefault(conversation, message)
    messages = Message.objects.in_bulk(list(ids.values()))
    return {conversation: messages[message] for conversation, message in ids.items() if message in messages}


def _narrowed(found: QuerySet[Conversation], query: Query, user: User) -> QuerySet[Conversation]:
    for operator, value, must in query.conditions:
        condition = _condition(operator, value, user)
        found = found.filter(condition) if must else found.exclude(condition)
    if "after" in query.dates:
        found = found.filter(changed_at__gte=_midnight(query.dates["after"]))
    if "before" in query.dates:
        found = found.filter(changed_at__lt=_midnight(query.dates["before"]))
    return found


def _midnight(day: date) -> datetime:
    business = business_or_none()
    return datetime.combine(day, time(), tzinfo=business.zone if business else UTC)


def _condition(operator: str, value: str, user: User) -> Q:
    """Return an operator's meaning."""
    if operator == "is":
        return _state(value, user)
    if operator == "from":
        spoke = Message.objects.filter(author=value, is_note=False)
        return Q(id__in=spoke.values("conversation_id"))
    return {
        "priority": Q(priority=value),
        "channel": Q(inbox__channel=value),
        "label": Q(id__in=Conversation.labels.through._default_manager.filter(label__key=value).values("conversation_id")),
        "team": Q(team__key=value),
        "topic": Q(topic__key=value),
        "language": Q(language__startswith=value),
        "assignee": Q(assignee__name__iexact=value) | Q(assignee__email__iexact=value),
    }[operator]


def _state(value: str, user: User) -> Q:
    return {
        "open": ~Q(owner=Owner.NOBODY),
        "resolved": Q(owner=Owner.NOBODY),
        "queue": Q(owner=Owner.QUEUE),
        "unassigned": Q(owner=Owner.QUEUE),
        "assistant": Q(owner=Owner.ASSISTANT),
        "person": Q(owner=Owner.PERSON),
        "mine": Q(assignee=user),
        "snoozed": Q(snoozed_until__isnull=False),
        "waiting": Q(waiting_since__isnull=False),
    }[value]
