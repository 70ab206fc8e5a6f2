"""Canned replies: the list, one of them, and its words for an open conversation."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.console.access import DeskRequest, require_writer, staff_only
from warmdesk.console.forms import CannedForm
from warmdesk.console.services import drop_canned, keep_canned
from warmdesk.conversations.canned import canned_replies, canned_reply, filled, known_variables
from warmdesk.conversations.errors import BadCannedReply
from warmdesk.conversations.selectors import conversation_for, labels


@require_GET
@staff_only
def words(request: DeskRequest, public_id: UUID, key: str) -> JsonResponse:
    """Answer with a canned reply's words for this conversation."""
    conversation, found = conversation_for(request.user, public_id), canned_reply(key)
    if found is None:
        raise Http404
    return JsonResponse({"text": filled(found, conversation, request.user), "macro": found.key if found.steps else ""})


@require_GET
@staff_only
def canned_page(request: DeskRequest) -> HttpResponse:
    """List the canned replies."""
    return render(request, "console/canned.html", {"replies": canned_replies(), "page": "canned"})


@require_http_methods(["GET", "POST"])
@staff_only
def canned_edit(request: DeskRequest, key: str = "") -> HttpResponse:
    """Write or change a canned reply."""
    require_writer(request.user)
    found = canned_reply(key) if key else None
    if key and found is None:
        raise Http404
    form = CannedForm(request.POST or None, initial=CannedForm.values_of(found) if found else None)
    if request.method == "POST" and form.is_valid():
        try:
            keep_canned(key=key, by=request.user, **form.as_canned())
            return redirect("console:canned")
        except BadCannedReply as error:
            form.add_error("text", error.sentence)
    shown = {"form": form, "reply": found, "variables": known_variables(), "labels": labels(), "page": "canned"}
    return render(request, "console/canned_edit.html", shown)


@require_POST
@staff_only
def canned_remove(request: DeskRequest, key: str) -> HttpResponse:
    """Remove a canned reply."""
    drop_canned(key=key, by=request.user)
    return redirect("console:canned")
