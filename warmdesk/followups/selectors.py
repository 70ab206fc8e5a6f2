"""Reads: what is owed, and ratings."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.conversations.models import Conversation
from warmdesk.followups.models import Rating, Task
from warmdesk.lib import clock

VIEWS = ("mine", "team", "overdue", "snoozed", "all")
MOST = 200


def open_tasks(user: User) -> QuerySet[Task]:
    """Return the open tasks that this person may see: all of them for staff who answer or read, none for others."""
    if not user.may(May.READ):
        return Task.objects.none()
    return Task.objects.filter(done_at=None).select_related("conversation", "contact__merged_into", "team", "owner")


def _belongs_in(view: str, user: User) -> Q:
    now = clock.now()
    is_awake = Q(snoozed_until=None) | Q(snoozed_until__lte=now)
    return {
        "mine": Q(owner=user) & is_awake,
        "team": Q(owner=None, team=None) & is_awake | Q(owner=None, team__in=user.teams.all()) & is_awake,
        "overdue": Q(due_at__lt=now) & is_awake,
        "snoozed": Q(snoozed_until__gt=now),
        "all": Q(),
    }[view]


def tasks_in(user: User, view: str) -> list[Task]:
    """Return a view's open tasks, the first due first. What nobody owns is its team's; without a team it is everybody's."""
    return list(open_tasks(user).filter(_belongs_in(view, user)).distinct().order_by("due_at", "id")[:MOST])


def task_counts(user: User) -> dict[str, int]:
    """Return how many open tasks each view holds, in one query."""
    counted = {view: Count("id", filter=_belongs_in(view, user), distinct=True) for view in VIEWS}
    found: dict[str, int] = open_tasks(user).order_by().aggregate(**counted)
    return found


def late_counts(user: User) -> tuple[int, int]:
    """Return how many tasks are one's own, and how many of those are overdue."""
    counted = {"mine": Count("id"), "late": Count("id", filter=Q(due_at__lt=clock.now()))}
    found = open_tasks(user).filter(_belongs_in("mine", user)).order_by().aggregate(**counted)
    return found["mine"], found["late"]


def open_task(user: User, task_id: int) -> Task | None:
    """Return one open task that this person may see."""
    return open_tasks(user).filter(id=task_id).first()


def task_by_id(task_id: int) -> Task | None:
    """Return a task, done or not, for the desk's own programs."""
    return Task.objects.filter(id=task_id).first()


def open_tasks_of(*conversations: Conversation) -> list[Task]:
    """Return what is still to be done for these conversations, the soonest due first."""
    found = Task.objects.filter(conversation__in=conversations, done_at=None)
    return list(found.select_related("owner", "team").order_by("due_at", "id"))


def has_promised(conversation: Conversation, kind: str) -> bool:
    """Tell whether somebody already owes this customer such a thing, by a dated task."""
    return Task.objects.filter(conversation=conversation, kind=kind, is_promise=True, done_at=None).exists()


def rating_of(conversation: Conversation) -> Rating | None:
    """Return the rating that was asked for, whether given or not."""
    return Rating.objects.filter(conversation=conversation).first()


def badly_rated(conversation_ids: Sequence[int], *, at_most: int = 2) -> set[int]:
    """Return those of these conversations that their customers rated so badly."""
    rated = Rating.objects.filter(conversation_id__in=conversation_ids, score__lte=at_most)
    return set(rated.values_list("conversation_id", flat=True))


def asks_rating(conversation: Conversation) -> bool:
    """Return whether the customer is being asked for a rating now."""
    return conversation.is_resolved and Rating.objects.filter(conversation=conversation, score=None).exists()
