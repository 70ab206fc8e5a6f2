"""Writes: MCP servers are added and removed; reads of what they offer. Nothing of a server is callable that was not adopted."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from warmdesk.accounts.models import User
from warmdesk.lib.secrets import seal
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.own_tools.checks import faults_in_address
from warmdesk.own_tools.errors import BadTool, ServerInUse
from warmdesk.own_tools.events import ToolServerAdded, ToolServerRemoved, ToolServerSecretKept
from warmdesk.own_tools.models import ToolServer
from warmdesk.own_tools.remote import RemoteTool, remote_server
from warmdesk.own_tools.selectors import SERVER_PURPOSE, adopted_from, server_secret

LOOK_S = 8.0


def add_server(*, title: str, url: str, secret: str, by: User) -> ToolServer:
    """Add an MCP server with its bearer token, if it needs one. Records ToolServerAdded. Raises BadTool."""
    faults = faults_in_address(url)
    with write():
        if ToolServer.objects.filter(url=url).exists():
            faults.append(("url", "This server is there already."))
        if faults:
            raise BadTool(faults)
        server = ToolServer.objects.create(title=title.strip(), url=url, sealed_secret=_sealed(secret))
        record(ToolServerAdded(server_id=server.id, by=by.id))
    return server


def type_server_secret(*, server: ToolServer, secret: str, by: User) -> None:
    """Seal another token for a server; an empty one takes it away. Records ToolServerSecretKept."""
    with write():
        ToolServer.objects.filter(id=server.id).update(sealed_secret=_sealed(secret))
        record(ToolServerSecretKept(server_id=server.id, by=by.id))


def remove_server(*, server: ToolServer, by: User) -> None:
    """Remove a server and its token. Records ToolServerRemoved. Raises ServerInUse while tools of it are adopted."""
    with write():
        if adopted_from(server):
            raise ServerInUse("Tools of this server are adopted: remove those first.")
        ToolServer.objects.filter(id=server.id).delete()
        record(ToolServerRemoved(server_id=server.id, by=by.id))


def know_servers(urls: Sequence[str]) -> None:
    """Have a row for each server that the folder's tools name. Safe to call twice; what is there stays."""
    for url in dict.fromkeys(urls):
        ToolServer.objects.get_or_create(url=url, defaults={"title": urlsplit(url).hostname or url})


def offered_by(server: ToolServer) -> list[RemoteTool]:
    """Ask a server what it offers. Raises ToolFailed; never call it in a transaction."""
    return remote_server(server.url, server_secret(server), timeout_s=LOOK_S).tools()


def _sealed(secret: str) -> str:
    plain = secret.strip()
    if plain.lower().startswith("bearer "):
        plain = plain[len("bearer ") :].strip()
    if any(not 33 <= ord(character) <= 126 for character in plain):
        raise BadTool([("secret", "A bearer token is one word of plain letters, digits and signs.")])
    return seal(plain, purpose=SERVER_PURPOSE) if plain else ""
