"""The business's own tools: the list, the editor, the try. For owners and managers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.accounts.selectors import the_business
from warmdesk.console.access import DeskRequest, managers_only
from warmdesk.console.forms import SwitchForm, checked
from warmdesk.console.own_tools import (
    drop_own_tool,
    keep_own_tool,
    seal_secret,
    switch_own_tool,
    tool_for,
    try_own_tool,
)
from warmdesk.console.tool_forms import (
    ArgumentForms,
    FactForms,
    SampleForm,
    SecretForm,
    ToolForm,
    description_of,
    shown_arguments,
    shown_facts,
    shown_values,
)
from warmdesk.own_tools.errors import BadTool
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.selectors import own_tools, server_of, tool_servers


@require_GET
@managers_only
def tools_page(request: DeskRequest) -> HttpResponse:
    """Show the tools, each with its switch."""
    return render(request, "console/tools.html", {"tools": own_tools(), "servers": tool_servers(), "page": "settings"})


@require_http_methods(["GET", "POST"])
@managers_only
def tool_edit(request: DeskRequest, key: str = "") -> HttpResponse:
    """Describe a tool, or describe it anew; what the folder describes is only read here."""
    tool = tool_for(key) if key else None
    if tool is not None and tool.is_of_folder:
        return render(request, "console/tool_of_folder.html", {"tool": tool, "form": SecretForm(), "page": "settings"})
    if tool is not None and tool.remote:
        query = urlencode({"tool": tool.remote})
        return redirect(f"{reverse('console:server_adopt', args=[server_of(tool).id])}?{query}")
    forms = _forms(request, tool)
    if request.method == "POST" and all(form.is_valid() for form in forms.values()):
        try:
            kept = keep_own_tool(
                described=description_of(forms["form"], forms["arguments"], forms["facts"], key),
                secret=forms["form"].cleaned_data["secret"],
                is_new=tool is None,
                by=request.user,
            )
            return redirect("console:tool_try", key=kept.key)
        except BadTool as bad:
            forms["form"].show_faults(bad.faults)
    status = 422 if request.method == "POST" else 200
    return render(request, "console/tool_edit.html", {**forms, "tool": tool, "page": "settings"}, status=status)


def _forms(request: DeskRequest, tool: OwnTool | None) -> dict[str, Any]:
    languages = list(the_business().languages)
    typed = request.POST or None
    return {
        "form": ToolForm(
            typed, languages=languages, shown_in=request.LANGUAGE_CODE, initial=shown_values(tool, languages) if tool else {}
        ),
        "arguments": ArgumentForms(typed, prefix="arguments", initial=shown_arguments(tool) if tool else []),
        "facts": FactForms(typed, prefix="facts", initial=shown_facts(tool) if tool else []),
    }


@require_http_methods(["GET", "POST"])
@managers_only
def tool_try(request: DeskRequest, key: str) -> HttpResponse:
    """Show what sample arguments would send, and on another button what really comes back."""
    tool = tool_for(key)
    form = SampleForm(request.POST or None, tool=tool.description, language=the_business().language)
    shown = None
    if request.method == "POST" and form.is_valid():
        is_real = request.POST.get("step") == "send"
        shown = try_own_tool(tool=tool, values=form.values(), is_real=is_real, by=request.user)
    return render(request, "console/tool_try.html", {"tool": tool, "form": form, "shown": shown, "page": "settings"})


@require_POST
@managers_only
def tool_secret(request: DeskRequest, key: str) -> HttpResponse:
    """Type a secret for a tool that the folder describes."""
    seal_secret(tool=tool_for(key), secret=checked(SecretForm(request.POST))["secret"], by=request.user)
    return redirect("console:tool_try", key=key)


@require_POST
@managers_only
def tool_switch(request: DeskRequest, key: str) -> HttpResponse:
    """Let the assistant use a tool, or use it no more."""
    switch_own_tool(tool=tool_for(key), is_on=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return redirect("console:tools")


@require_POST
@managers_only
def tool_remove(request: DeskRequest, key: str) -> HttpResponse:
    """Remove a tool and its secret."""
    drop_own_tool(tool=tool_for(key), by=request.user)
    return redirect("console:tools")
