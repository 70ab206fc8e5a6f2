"""What happens to the business's own tools."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class OwnToolKept(Fact):
    """An owner described a tool, or described it anew."""

    name = "own_tools.kept"
    tool: str
    by: int


@dataclass(frozen=True, kw_only=True)
class OwnToolSwitched(Fact):
    """A tool was switched on or off."""

    name = "own_tools.switched"
    tool: str
    is_on: bool
    by: int


@dataclass(frozen=True, kw_only=True)
class OwnToolRemoved(Fact):
    """A tool was removed."""

    name = "own_tools.removed"
    tool: str
    by: int


@dataclass(frozen=True, kw_only=True)
class OwnToolTried(Fact):
    """An owner really called a tool with sample arguments."""

    name = "own_tools.tried"
    tool: str
    succeeded: bool
    by: int


@dataclass(frozen=True, kw_only=True)
class OwnToolChanged(Fact):
    """An MCP server offers a tool otherwise than it was adopted: it stands still."""

    name = "own_tools.changed"
    tool: str


@dataclass(frozen=True, kw_only=True)
class ToolServerAdded(Fact):
    """An owner added an MCP server."""

    name = "own_tools.server_added"
    server_id: int
    by: int


@dataclass(frozen=True, kw_only=True)
class ToolServerSecretKept(Fact):
    """An owner typed an MCP server's secret, or took it away."""

    name = "own_tools.server_secret_kept"
    server_id: int
    by: int


@dataclass(frozen=True, kw_only=True)
class ToolServerRemoved(Fact):
    """An owner removed an MCP server."""

    name = "own_tools.server_removed"
    server_id: int
    by: int
