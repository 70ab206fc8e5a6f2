"""The port to an MCP server: which tools it offers, and what one of them answers. The adapter speaks the protocol."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.utils.module_loading import import_string

from warmdesk.own_tools.errors import ToolFailed

ADAPTER = "warmdesk.own_tools.mcp_adapter.McpServer"
MISSING = "MCP servers need one more library here: pip install 'warmdesk[mcp]'"
NAME = re.compile(r"[A-Za-z0-9_./-]{1,128}")
"""What a tool may be called, after the protocol's own rule (modelcontextprotocol.io, server/tools)."""
LONGEST_SHOWN, LONGEST_SCHEMA = 2_000, 20_000


def seen(text: str) -> str:
    """Return a text without what cannot be seen, and no longer than anybody reads."""
    return "".join(one for one in text if one == "\n" or not unicodedata.category(one).startswith("C"))[:LONGEST_SHOWN]


@dataclass(frozen=True)
class RemoteTool:
    """A tool as an MCP server describes it: somebody else's words, for an owner's eyes and never for a model's."""

    name: str
    title: str = ""
    text: str = ""
    takes: Mapping[str, Any] = field(default_factory=dict)
    """The JSON Schema of its arguments."""
    gives: Mapping[str, Any] = field(default_factory=dict)
    """That of its structured answer, if it says so."""
    says_it_only_reads: bool = False

    @property
    def mark(self) -> str:
        """Return a hash of all that an owner saw when they adopted it: SHA-256 of the canonical JSON."""
        all_of_it = [self.name, self.title, self.text, dict(self.takes), dict(self.gives), self.says_it_only_reads]
        return hashlib.sha256(json.dumps(all_of_it, sort_keys=True, separators=(",", ":")).encode()).hexdigest()

    @property
    def shown_text(self) -> str:
        """Return its description without what cannot be seen, and no longer than anybody reads."""
        return seen(self.text)

    @property
    def shown_schema(self) -> str:
        """Return the schema of its arguments, laid out, with nothing hidden in it."""
        return json.dumps(self.takes, indent=2, ensure_ascii=True)[:LONGEST_SCHEMA]


class RemoteServer(Protocol):
    """An MCP server. Every fault is a ToolFailed, in words of our own."""

    def tools(self) -> list[RemoteTool]:
        """Return what it offers."""

    def use(self, name: str, arguments: Mapping[str, Any], *, mark: str, key: str) -> bytes:
        """Use a tool that still looks as `mark` says, and return its answer as JSON. Raises ToolChanged, nothing done."""


def remote_server(url: str, secret: str, *, timeout_s: float) -> RemoteServer:
    """Return the server at an address. Raises ToolFailed where the desk lacks the library."""
    try:
        make: Callable[[str, str, float], RemoteServer] = import_string(ADAPTER)
    except ImportError:
        raise ToolFailed(MISSING, is_sent=False) from None
    return make(url, secret, timeout_s)


def can_ask() -> bool:
    """Tell whether the desk has what it takes to ask MCP servers."""
    try:
        import_string(ADAPTER)
    except ImportError:
        return False
    return True
