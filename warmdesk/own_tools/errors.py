"""What can be wrong with a tool's description, and what can go wrong when it is used."""

from __future__ import annotations

from collections.abc import Sequence

from warmdesk.lib.errors import WarmdeskError


class BadTool(WarmdeskError):
    """A description that would not work, or would not be safe; `faults` are (field, sentence)."""

    code = "bad_tool"
    status = 422

    def __init__(self, faults: Sequence[tuple[str, str]]) -> None:
        """Keep every fault; the first one is the sentence."""
        super().__init__(faults[0][1])
        self.faults = tuple(faults)


class ToolFailed(WarmdeskError):
    """The tool gave no answer that may be used. `is_sent` says whether the other side may have done something."""

    code = "tool_failed"
    status = 502

    def __init__(self, sentence: str, *, is_sent: bool) -> None:
        """Say what went wrong in words of our own: none of the other side's, and no secret."""
        super().__init__(sentence)
        self.is_sent = is_sent


class ToolChanged(ToolFailed):
    """The MCP server changed the tool since it was adopted; `found` is what it looks like now."""

    code = "tool_changed"

    def __init__(self, found: str) -> None:
        """Say what has to be done."""
        super().__init__("The MCP server changed this tool since it was adopted: look at it and adopt it again.", is_sent=False)
        self.found = found


class ServerInUse(WarmdeskError):
    """Tools of this MCP server are adopted: they go first."""

    code = "server_in_use"
    status = 409
