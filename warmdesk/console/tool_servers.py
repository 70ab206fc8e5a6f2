"""What owners and managers do with MCP servers: add them, look at what they offer, and adopt single tools."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.assistant.tools import TOOLS
from warmdesk.console.access import require_manager
from warmdesk.console.errors import NoSuchPage
from warmdesk.own_tools.adopting import Taken, faults_against, taken_by
from warmdesk.own_tools.description import Description
from warmdesk.own_tools.errors import BadTool, ToolFailed
from warmdesk.own_tools.models import OwnTool, ToolServer
from warmdesk.own_tools.remote import RemoteTool
from warmdesk.own_tools.selectors import adopted_from, tool_server_by_id
from warmdesk.own_tools.servers import add_server, offered_by, remove_server, type_server_secret
from warmdesk.own_tools.services import keep_tool, note_changed


@dataclass(frozen=True)
class Offered:
    """A tool of a server beside what the business made of it, if anything."""

    tool: RemoteTool
    taken: list[Taken]
    adopted: OwnTool | None

    @property
    def is_askable(self) -> bool:
        """Whether a customer can be asked for all that it needs."""
        return all(one.kind for one in self.taken if one.is_required)

    @property
    def has_changed(self) -> bool:
        """Whether it looks otherwise than when it was adopted."""
        return self.adopted is not None and self.adopted.remote_mark != self.tool.mark


def server_for(server_id: int) -> ToolServer:
    """Return one MCP server; raises NoSuchPage."""
    server = tool_server_by_id(server_id)
    if server is None:
        raise NoSuchPage(gettext("There is no such server."))
    return server


def look(server: ToolServer) -> tuple[list[Offered], str]:
    """Ask a server what it offers, and return it, or why there was no answer. What changed stands still from now on."""
    adopted = {tool.remote: tool for tool in adopted_from(server)}
    try:
        offered = [Offered(one, taken_by(one), adopted.get(one.name)) for one in offered_by(server)]
    except ToolFailed as failed:
        return [], failed.sentence
    for one in offered:
        if one.adopted is not None and one.has_changed:
            note_changed(tool=one.adopted, found=one.tool.mark)
    return offered, ""


def offered_for(server: ToolServer, name: str) -> Offered:
    """Return one tool of a server. Raises NoSuchPage, where there is none such or the server does not answer."""
    offered, fault = look(server)
    found = next((one for one in offered if one.tool.name == name), None)
    if found is None:
        raise NoSuchPage(fault or gettext("The server offers no such tool."))
    return found


def add_tool_server(*, title: str, url: str, secret: str, by: User) -> ToolServer:
    """Add a server. Raises BadTool."""
    require_manager(by)
    return add_server(title=title, url=url, secret=secret, by=by)


def seal_server_secret(*, server: ToolServer, secret: str, by: User) -> None:
    """Type another token of a server. Raises BadTool."""
    require_manager(by)
    type_server_secret(server=server, secret=secret, by=by)


def drop_tool_server(*, server: ToolServer, by: User) -> None:
    """Remove a server. Raises ServerInUse."""
    require_manager(by)
    remove_server(server=server, by=by)


def adopt(*, described: Description, offered: Offered, by: User) -> OwnTool:
    """Adopt a tool as it looks now, or adopt it again. Raises BadTool with every fault."""
    require_manager(by)
    faults = faults_against(described, offered.tool)
    if faults:
        raise BadTool(faults)
    return keep_tool(described=described, secret="", by=by, taken=set(TOOLS), is_new=offered.adopted is None)
