"""Reads: the tools, and the secret that one of them needs."""

from __future__ import annotations

import os

from warmdesk.lib.secrets import CannotUnseal, unseal
from warmdesk.own_tools.errors import ToolFailed
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.requests import host_of

PURPOSE = "own_tools.secret"


def own_tools() -> list[OwnTool]:
    """Return every tool, by title."""
    return list(OwnTool.objects.order_by("title", "key"))


def own_tools_on() -> list[OwnTool]:
    """Return the tools that may be used, by key."""
    return list(OwnTool.objects.filter(is_on=True).order_by("key"))


def own_tool_by_key(key: str) -> OwnTool | None:
    """Return one tool, on or off."""
    return OwnTool.objects.filter(key=key).first()


def secret_of(tool: OwnTool) -> str:
    """Return the secret to send, or nothing where the tool needs none. Raises ToolFailed where it needs one and has none."""
    if not tool.secret_header:
        return ""
    if not tool.sealed_secret:
        found = os.environ.get(tool.secret_env, "").strip() if tool.secret_env else ""
        if not found:
            raise ToolFailed("The secret that this tool needs is not there.", is_sent=False)
        return found
    if tool.secret_host != host_of(tool.url):
        raise ToolFailed("The secret was typed for another host.", is_sent=False)
    try:
        return unseal(tool.sealed_secret, purpose=PURPOSE)
    except CannotUnseal:
        raise ToolFailed("The secret can't be read with the desk's present key: type it anew.", is_sent=False) from None
