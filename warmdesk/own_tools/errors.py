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
