"""My work: the figures of one's own work, to oneself first; and a colleague's, as they stood a while ago."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from warmdesk.analytics.selectors import OWN_PERIOD, colleagues_to_look_at, own_work
from warmdesk.analytics.services import OWN_FIRST, look_at_work, share_work
from warmdesk.console.access import DeskRequest, require_writer, staff_only, team_only
from warmdesk.console.looks import another_look

PAGE = {"page": "work", "days": OWN_PERIOD.days, "first_days": OWN_FIRST.days}


@require_GET
@staff_only
def work_page(request: DeskRequest) -> HttpResponse:
    """Show one's own figures, conversations worth another look, who has looked, and whom one may look at."""
    require_writer(request.user)
    work = own_work(request.user)
    page = {
        **PAGE, "work": work, "another_look": another_look(work, request.user),
        "colleagues": colleagues_to_look_at(request.user),
    }  # fmt: skip
    return render(request, "console/work.html", page)


@require_POST
@staff_only
def work_share(request: DeskRequest) -> HttpResponse:
    """Share one's figures as they stand now."""
    require_writer(request.user)
    share_work(person=request.user)
    return redirect("console:work")


@require_GET
@team_only
def work_of(request: DeskRequest, person_id: int) -> HttpResponse:
    """Show a colleague's figures as they stood; the look is written down, and the colleague sees it."""
    return render(request, "console/work_of.html", {**PAGE, "work": look_at_work(person_id=person_id, by=request.user)})
