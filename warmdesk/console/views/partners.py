"""A partner's seat: its limits, for those who manage the team, and the record of its use, for owners."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from warmdesk.accounts.models import User
from warmdesk.accounts.seats import limit_seat
from warmdesk.accounts.selectors import colleague_by_id
from warmdesk.console.access import DeskRequest, owners_only, team_only
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.partner_forms import SeatLimitsForm
from warmdesk.console.partner_log import partner_log
from warmdesk.console.views.team import person_shown


def _partner(person_id: int) -> User:
    person = colleague_by_id(person_id)
    if person is None or not person.has_limited_seat:
        raise NoSuchPage(gettext("There is no such partner."))
    return person


@require_POST
@team_only
def limits_of_seat(request: DeskRequest, person_id: int) -> HttpResponse:
    """Say when a partner's seat is open, and what it shows."""
    person, form = _partner(person_id), SeatLimitsForm(request.POST)
    if not form.is_valid():
        return person_shown(request, person, limits=form, status=422)
    limit_seat(person=person, by=request.user, **form.as_limits())
    messages.info(request, gettext("The seat's limits are kept."))
    return redirect("console:team_person", person_id=person_id)


@require_GET
@owners_only
def log_page(request: DeskRequest, person_id: int) -> HttpResponse:
    """Show everything that a partner opened and did."""
    person = _partner(person_id)
    before = request.GET.get("before", "")
    shown = partner_log(request.user, person, before=int(before) if before.isdecimal() and len(before) < 19 else None)
    return render(request, "console/partner_log.html", {"page": "team", "person": person, "log": shown})
