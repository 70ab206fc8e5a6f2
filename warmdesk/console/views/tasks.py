"""What is owed to customers, by when."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.selectors import task_for, task_groups
from warmdesk.console.services import finish_task


@require_GET
@staff_only
def tasks_page(request: DeskRequest) -> HttpResponse:
    """Show the open tasks, the overdue ones first."""
    template = "console/parts/tasks.html" if request.htmx and not request.htmx.history_restore_request else "console/tasks.html"
    return render(request, template, {"groups": task_groups(request.user), "page": "tasks"})


@require_POST
@staff_only
def task_done(request: DeskRequest, task_id: int) -> HttpResponse:
    """Say that a task is done."""
    finish_task(task=task_for(request.user, task_id), by=request.user)
    if not request.htmx:
        return redirect("console:tasks")
    return render(request, "console/parts/tasks.html", {"groups": task_groups(request.user), "page": "tasks"})
