"""Reads: the tools, and the secret that one of them needs."""

from __future__ import annotations

import os

from warmdesk.lib.secrets import CannotUnseal, unseal
from warmdesk.own_tools.errors import ToolFailed
from warmdesk.own_tools.models import OwnTool, ToolServer
from warmdesk.own_tools.requests import host_of

PURPOSE = "own_tools.secret"
SERVER_PURPOSE = "own_tools.server_secret"


def own_tools() -> list[OwnTool]:
    """Return every tool, by title."""
    return list(OwnTool.objects.order_by("title", "key"))


def own_tools_on() -> list[OwnTool]:
    """Return the tools that may be used, by key."""
    return list(OwnTool.objects.filter(is_on=True).order_by("key"))


def own_tool_by_key(key: str) -> OwnTool | None:
    """Return one tool, on or off."""
    return OwnTool.objects.filter(key=key).first()


def tool_servers() -> list[ToolServer]:
    """Return every MCP server, by title."""
    return list(ToolServer.objects.order_by("title", "id"))


def tool_server_by_id(server_id: int) -> ToolServer | None:
    """Return one MCP server."""
    return ToolServer.objects.filter(id=server_id).first()


def adopted_from(server: ToolServer) -> list[OwnTool]:
    """Return the tools that were adopted from an MCP server, on or off."""
    return list(OwnTool.objects.filter(url=server.url).exclude(remote="").order_by("key"))


def server_of(tool: OwnTool) -> ToolServer:
    """Return the MCP server of a tool that was adopted from one."""
    return ToolServer.objects.get(url=tool.url)


def server_secret(server: ToolServer) -> str:
    """Return the bearer token of an MCP server, or nothing. Raises ToolFailed where it can't be read."""
    return _unsealed(server.sealed_secret, SERVER_PURPOSE) if server.sealed_secret else ""


def secret_of(tool: OwnTool) -> str:
    """Return the secret to send, or nothing where the tool needs none. Raises ToolFailed where it needs one and has none."""
    if tool.remote:
        server = ToolServer.objects.filter(url=tool.url).first()
        return (server_secret(server) if server else "") or _of_environment(tool)
    if not tool.secret_header:
        return ""
    if not tool.sealed_secret:
        found = _of_environment(tool)
        if not found:
            raise ToolFailed("The secret that this tool needs is not there.", is_sent=False)
        return found
    if tool.secret_host != host_of(tool.url):
        raise ToolFailed("The secret was typed for another host.", is_sent=False)
    return _unsealed(tool.sealed_secret, PURPOSE)


def _of_environment(tool: OwnTool) -> str:
    return os.environ.get(tool.secret_env, "").strip() if tool.secret_env else ""


def _unsealed(sealed: str, purpose: str) -> str:
    try:
        return unseal(sealed, purpose=purpose)
    except CannotUnseal:
        raise ToolFailed("The secret can't be read with the desk's present key: type it anew.", is_sent=False) from None
