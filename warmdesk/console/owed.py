"""Reads: what is owed, as it stands on the page of tasks."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.console.errors import NoSuchPage
from warmdesk.followups.models import Task
from warmdesk.followups.selectors import VIEWS, open_task, task_counts, tasks_in
from warmdesk.lib import clock


@dataclass(frozen=True)
class TaskGroup:
    """Tasks that are due at about the same time."""

    name: str
    is_late: bool
    tasks: list[Task]


@dataclass(frozen=True)
class TaskView:
    """One of the page's views with the number of tasks in it."""

    key: str
    name: str
    count: int


def task_views(user: User) -> list[TaskView]:
    """Return the views that this person may choose from."""
    names = {
        "mine": gettext("Mine"), "team": gettext("My team's"), "overdue": gettext("Overdue"), "snoozed": gettext("Snoozed"),
        "all": gettext("All"),
    }  # fmt: skip
    counts = task_counts(user)
    return [TaskView(key, names[key], counts[key]) for key in VIEWS]


def task_groups(user: User, view: str) -> list[TaskGroup]:
    """Return a view's open tasks: overdue, due today, later. Raises NoSuchPage."""
    if view not in VIEWS:
        raise NoSuchPage(gettext("There is no such view."))
    business = business_or_none()
    now = clock.now()
    today = now.astimezone(business.zone).date() if business else now.date()
    late: list[Task] = []
    soon: list[Task] = []
    later: list[Task] = []
    for task in tasks_in(user, view):
        is_today = (task.due_at.astimezone(business.zone) if business else task.due_at).date() == today
        (late if task.due_at < now else soon if is_today else later).append(task)
    groups = [
        TaskGroup(gettext("Overdue"), True, late),
        TaskGroup(gettext("Due today"), False, soon),
        TaskGroup(gettext("Later"), False, later),
    ]
    return [group for group in groups if group.tasks]


def task_for(user: User, task_id: int) -> Task:
    """Return one open task that this person may see; raise NoSuchPage."""
    found = open_task(user, task_id)
    if found is None:
        raise NoSuchPage(gettext("There is no such open task."))
    return found
