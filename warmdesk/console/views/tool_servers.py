"""MCP servers: added, looked at, and their tools adopted one by one. For owners and managers."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.accounts.selectors import the_business
from warmdesk.console.access import DeskRequest, managers_only
from warmdesk.console.adopt_forms import ServerForm, adopt_forms, adopted_description
from warmdesk.console.forms import checked
from warmdesk.console.tool_forms import SecretForm, shown_values
from warmdesk.console.tool_servers import (
    add_tool_server,
    adopt,
    drop_tool_server,
    look,
    offered_for,
    seal_server_secret,
    server_for,
)
from warmdesk.own_tools.adopting import first_draft
from warmdesk.own_tools.errors import BadTool
from warmdesk.own_tools.remote import can_ask
from warmdesk.own_tools.selectors import adopted_from


@require_http_methods(["GET", "POST"])
@managers_only
def server_new(request: DeskRequest) -> HttpResponse:
    """Add an MCP server."""
    form = ServerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            server = add_tool_server(title=typed["title"], url=typed["url"].strip(), secret=typed["secret"], by=request.user)
            return redirect("console:server", server_id=server.id)
        except BadTool as bad:
            for name, sentence in bad.faults:
                form.add_error(name if name in form.fields else None, sentence)
    status = 422 if request.method == "POST" else 200
    return render(request, "console/server_new.html", {"form": form, "can_ask": can_ask(), "page": "settings"}, status=status)


@require_GET
@managers_only
def server_page(request: DeskRequest, server_id: int) -> HttpResponse:
    """Show what a server offers now, and what of it was adopted."""
    server = server_for(server_id)
    offered, fault = look(server)
    shown = {
        "server": server,
        "offered": offered,
        "fault": fault,
        "is_in_use": bool(adopted_from(server)),
        "form": SecretForm(),
        "page": "settings",
    }
    return render(request, "console/server.html", shown)


@require_POST
@managers_only
def server_secret(request: DeskRequest, server_id: int) -> HttpResponse:
    """Type another token of a server."""
    seal_server_secret(server=server_for(server_id), secret=checked(SecretForm(request.POST))["secret"], by=request.user)
    return redirect("console:server", server_id=server_id)


@require_POST
@managers_only
def server_remove(request: DeskRequest, server_id: int) -> HttpResponse:
    """Remove a server of which nothing is adopted."""
    drop_tool_server(server=server_for(server_id), by=request.user)
    return redirect("console:tools")


@require_http_methods(["GET", "POST"])
@managers_only
def server_adopt(request: DeskRequest, server_id: int) -> HttpResponse:
    """Say in the business's words what a tool of a server is for, and adopt it as it looks now; or adopt it again."""
    server = server_for(server_id)
    offered = offered_for(server, request.GET.get("tool", ""))
    kept = offered.adopted
    described = kept.description if kept else None
    draft = first_draft(offered.tool, key="", url=server.url, kept=described)
    languages = list(the_business().languages)
    forms = adopt_forms(
        request.POST or None,
        draft,
        languages=languages,
        shown_in=request.LANGUAGE_CODE,
        initial=shown_values(kept, languages) if kept else {"method": draft.method, "must_confirm": draft.must_confirm},
    )
    if request.method == "POST" and not (kept and kept.is_of_folder) and all(form.is_valid() for form in forms.values()):
        try:
            described = adopted_description(forms, draft, kept.key if kept else "")
            return redirect("console:tool_try", key=adopt(described=described, offered=offered, by=request.user).key)
        except BadTool as bad:
            forms["form"].show_faults(bad.faults)
    shown = {**forms, "server": server, "offered": offered, "page": "settings"}
    return render(request, "console/server_adopt.html", shown, status=422 if request.method == "POST" else 200)
