"""Who takes over when: the list of protocols with its dry run, and the editor."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.protocol_form import ProtocolForm
from warmdesk.console.protocol_pages import protocol_page, values_of
from warmdesk.console.services import drop_protocol, keep_protocol, lift_protocol
from warmdesk.routing.errors import BadProtocol
from warmdesk.routing.protocols import protocol_by_key


@require_GET
@owners_only
def protocols_page(request: DeskRequest) -> HttpResponse:
    """Show the protocols in their order, with what they would have done with the newest handovers."""
    return render(request, "console/protocols.html", {"protocols": protocol_page(request.LANGUAGE_CODE), "page": "settings"})


@require_http_methods(["GET", "POST"])
@owners_only
def protocol_edit(request: DeskRequest, key: str = "") -> HttpResponse:
    """Write or change a protocol."""
    found = protocol_by_key(key) if key else None
    if key and found is None:
        raise Http404
    form = ProtocolForm(
        request.POST or None, initial=values_of(found) if found else {"is_on": True}, language=request.LANGUAGE_CODE
    )
    if request.method == "POST" and form.is_valid():
        try:
            keep_protocol(key=key, by=request.user, **form.as_protocol())
            return redirect("console:protocols")
        except BadProtocol as error:
            form.add_error(None, error.sentence)
    return render(request, "console/protocol_edit.html", {"form": form, "protocol": found, "page": "settings"})


@require_POST
@owners_only
def protocol_lift(request: DeskRequest, key: str) -> HttpResponse:
    """Let a protocol be asked one place sooner."""
    lift_protocol(key=key, by=request.user)
    return redirect("console:protocols")


@require_POST
@owners_only
def protocol_remove(request: DeskRequest, key: str) -> HttpResponse:
    """Remove a protocol."""
    drop_protocol(key=key, by=request.user)
    return redirect("console:protocols")
