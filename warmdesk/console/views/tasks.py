"""What is owed to customers, by when and by whom: the page of all tasks, and each step with one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import active_people
from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.forms import TaskForm, checked
from warmdesk.console.owed import task_for, task_groups, task_views
from warmdesk.console.services import drop_promise, edit_task, finish_task, put_task_off, write_task
from warmdesk.console.snoozing import moment_typed, snooze_choices, snooze_moment
from warmdesk.console.views.inbox import shown_again
from warmdesk.conversations.selectors import conversation_for


def _page(request: DeskRequest, view: str) -> dict[str, Any]:
    return {
        "groups": task_groups(request.user, view),
        "views": task_views(request.user),
        "view": view,
        "people": active_people(),
        "snoozes": snooze_choices(request.business),
        "page": "tasks",
    }


def _owner(typed: dict[str, Any]) -> User | None:
    return next((person for person in active_people() if person.id == typed["owner"]), None)


def _shown(request: DeskRequest, typed: dict[str, Any]) -> HttpResponse:
    """Answer where the person is: in a conversation, or on the page of tasks."""
    if typed["back"]:
        return shown_again(request, typed["back"])
    if not request.htmx:
        return redirect(f"{reverse('console:tasks')}?view={typed['view'] or 'mine'}")
    return render(request, "console/parts/tasks.html", _page(request, typed["view"] or "mine"))


@require_GET
@staff_only
def tasks_page(request: DeskRequest) -> HttpResponse:
    """Show the open tasks, the overdue ones first: one's own, the teams' or all."""
    views = {view.key: view.count for view in task_views(request.user)}
    view = request.GET.get("view", "")
    if view not in views:
        view = "mine" if views["mine"] else "all"
    template = "console/parts/tasks.html" if request.htmx and not request.htmx.history_restore_request else "console/tasks.html"
    return render(request, template, _page(request, view))


@require_POST
@staff_only
def task_new(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Write down what is to be done, from a conversation's page."""
    conversation = conversation_for(request.user, public_id)
    typed = checked(TaskForm(request.POST))
    write_task(
        summary=typed["summary"],
        due_at=moment_typed(typed["due"]),
        owner=_owner(typed),
        conversation=conversation,
        is_about_contact=typed["about"] == "contact",
        by=request.user,
    )
    return shown_again(request, public_id)


@require_POST
@staff_only
def task_done(request: DeskRequest, task_id: int) -> HttpResponse:
    """Say that a task is done."""
    typed = checked(TaskForm(request.POST))
    finish_task(task=task_for(request.user, task_id), by=request.user, how=typed["how"])
    return _shown(request, typed)


@require_POST
@staff_only
def task_change(request: DeskRequest, task_id: int) -> HttpResponse:
    """Give a task another time, owner or words."""
    typed = checked(TaskForm(request.POST))
    task = task_for(request.user, task_id)
    edit_task(task=task, due_at=moment_typed(typed["due"]), owner=_owner(typed), summary=typed["summary"], by=request.user)
    return _shown(request, typed)


@require_POST
@staff_only
def task_snooze(request: DeskRequest, task_id: int) -> HttpResponse:
    """See a task again later."""
    typed = checked(TaskForm(request.POST))
    put_task_off(task=task_for(request.user, task_id), until=snooze_moment(typed["until"]), by=request.user)
    return _shown(request, typed)


@require_POST
@staff_only
def task_none(request: DeskRequest, task_id: int) -> HttpResponse:
    """Say that what was read as a promise is none."""
    typed = checked(TaskForm(request.POST))
    drop_promise(task=task_for(request.user, task_id), by=request.user)
    return _shown(request, typed)
