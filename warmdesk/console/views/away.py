"""Who is away when, and people's own calendars."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.away import away_page, end_away, end_calendar, keep_calendar, note_away
from warmdesk.console.errors import FormRefused
from warmdesk.console.forms import checked
from warmdesk.console.service_forms import AwayForm, OwnCalendarForm


@require_http_methods(["GET", "POST"])
@staff_only
def away(request: DeskRequest) -> HttpResponse:
    """Show who is away, and note it."""
    shown = away_page(request.user)
    form = AwayForm(request.POST or None)
    form.fields["who"].choices = shown.whom  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            met = note_away(who=typed["who"], since=typed["since"], until=typed["until"], by=request.user)
        except FormRefused as refused:
            form.add_error(None, refused.sentence)
        else:
            said = ngettext(
                "%(number)d visit is booked then: move it.", "%(number)d visits are booked then: move them.", len(met)
            )
            messages.info(request, gettext("Noted.") + (f" {said % {'number': len(met)}}" if met else ""))
            return redirect("console:away")
    told = {"shown": shown, "form": form, "own": OwnCalendarForm(), "page": "calendar"}
    return render(request, "console/away.html", told, status=422 if form.errors else 200)


@require_POST
@staff_only
def away_end(request: DeskRequest, absence_id: int) -> HttpResponse:
    """Take an absence back."""
    end_away(absence_id=absence_id, by=request.user)
    return redirect("console:away")


@require_POST
@staff_only
def own_calendar(request: DeskRequest) -> HttpResponse:
    """Keep one's own calendar in step."""
    keep_calendar(**checked(OwnCalendarForm(request.POST)), by=request.user)
    messages.info(request, gettext("Connected. It is read and written within five minutes."))
    return redirect("console:away")


@require_POST
@staff_only
def own_calendar_end(request: DeskRequest, calendar_id: int) -> HttpResponse:
    """Keep it in step no more."""
    end_calendar(calendar_id=calendar_id, by=request.user)
    messages.info(request, gettext("Disconnected; what stands there stays there."))
    return redirect("console:away")
