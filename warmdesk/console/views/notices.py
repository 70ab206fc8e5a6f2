"""What somebody was told, and that they have looked."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.partner_gate import saw
from warmdesk.console.told import told
from warmdesk.notices.services import mark_read


@require_GET
@staff_only
def notices_page(request: DeskRequest) -> HttpResponse:
    """Show what one was told, the newest first."""
    shown = told(request.user)
    saw(request, [one.about.id for one in shown if one.about])
    return render(request, "console/notices.html", {"told": shown, "page": "notices"})


@require_POST
@staff_only
def notices_read(request: DeskRequest) -> HttpResponse:
    """Take note that all was looked at."""
    mark_read(person=request.user)
    return redirect("console:notices")
