"""Reads: conversations by what was said in them, by who wrote, and by how they stand; only those that one may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import islice

from django.db.models import Exists, OuterRef, Q, QuerySet

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.contacts.selectors import contacts_called
from warmdesk.conversations.custom_values import with_value
from warmdesk.conversations.full_text import ANYBODY, newest_matches
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.query import Query
from warmdesk.conversations.selectors import followed_by, visible_to

BATCH = 1000
MOST_BATCHES = 8
MOST_CONTACTS = 200
Owner = Conversation.Owner


@dataclass(frozen=True)
class Found:
    """A conversation that fits, and the newest message that holds the words, if words were sought and said."""

    conversation: Conversation
    message: Message | None = None


def search(user: User, query: Query, *, most: int) -> list[Found]:
    """Return what fits, the newest words first; a bounded number of queries, however much was said."""
    allowed = _narrowed(visible_to(user), query, user)
    if not query.texts:
        return [Found(one) for one in allowed.order_by("-changed_at")[:most]]
    hits = _hits(allowed, query, most)
    conversations, messages = allowed.in_bulk(list(hits)), Message.objects.in_bulk(list(hits.values()))
    found = [Found(conversations[each], messages[hits[each]]) for each in hits if each in conversations]
    if len(found) < most:
        named = contacts_called(" ".join(query.texts), most=MOST_CONTACTS)
        by_name = allowed.filter(contact_id__in=named).exclude(id__in=list(hits)).order_by("-changed_at")
        found += [Found(one) for one in by_name[: most - len(found)]]
    return found


def _hits(allowed: QuerySet[Conversation], query: Query, most: int) -> dict[int, int]:
    """Return for each conversation that fits the newest message that does, by their ids, at most so many, the newest first."""
    hits: dict[int, int] = {}
    before_id: int | None = None
    for _ in range(MOST_BATCHES):
        batch = newest_matches(query.texts, query.without, most=BATCH, before_id=before_id, author=query.author or ANYBODY)
        newest: dict[int, int] = {}
        for message, conversation in batch:
            newest.setdefault(conversation, message)
        fitting = set(allowed.filter(id__in=newest).order_by().values_list("id", flat=True)) - hits.keys()
        hits |= {each: newest[each] for each in newest if each in fitting}
        if len(hits) >= most or len(batch) < BATCH:
            break
        before_id = batch[-1][0]
    return dict(islice(hits.items(), most))


def _narrowed(found: QuerySet[Conversation], query: Query, user: User) -> QuerySet[Conversation]:
    for operator, value, must in query.conditions:
        if operator == "from" and must and query.texts:
            continue  # the words themselves must be theirs
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
    if operator == "field":
        return with_value(value)
    if operator == "is":
        return _state(value, user)
    if operator == "from":
        return Q(Exists(Message.objects.filter(conversation=OuterRef("pk"), author=value, is_note=False)))
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
        "following": followed_by(user),
        "snoozed": Q(snoozed_until__isnull=False),
        "waiting": Q(waiting_since__isnull=False),
    }[value]
