"""How customers are reminded of unpaid invoices. For owners only."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from warmdesk.accounts.selectors import the_business
from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.reminder_form import ReminderForm
from warmdesk.followups.errors import BadLadder
from warmdesk.lib.mail import is_configured


@require_http_methods(["GET", "POST"])
@owners_only
def reminders_page(request: DeskRequest) -> HttpResponse:
    """Show the steps, or keep what was changed."""
    form = ReminderForm(request.POST or None, business=the_business())
    if request.method == "POST" and form.is_valid():
        try:
            form.keep(request.user)
            return redirect(f"{request.path}?kept=yes")
        except BadLadder as bad:
            form.add_error(None, bad.sentence)
    status = 422 if request.method == "POST" else 200
    shown = {"form": form, "has_mail": is_configured(), "is_kept": "kept" in request.GET, "page": "settings"}
    return render(request, "console/reminders.html", shown, status=status)
