"""What the assistant does."""

from __future__ import annotations

from dataclasses import dataclass, field

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class Decided(Fact):
    """The assistant decided about one turn; `kind` as in Decision, `latency_ms` from the start of thinking.

    `about` is what it is evidence about: a topic, `source:ID` without one, or nothing. `verdict` is what the customer's words
    said of the answer before: `not_helped`, `thanked`, or nothing.
    """

    name = "assistant.decided"
    decision_id: int
    kind: str
    codes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    topic: str | None = None
    about: str = ""
    level: str = "auto"
    verdict: str = ""
    action: str = ""
    language: str = ""
    channel: str = ""
    tier: str = ""
    engagement: int = 1
    latency_ms: float = 0.0


@dataclass(frozen=True, kw_only=True)
class ToolRan(Fact):
    """A tool did what it is for."""

    name = "assistant.tool_ran"
    tool: str
    succeeded: bool


@dataclass(frozen=True, kw_only=True)
class Drafted(Fact):
    """The assistant thought along on a topic that people answer; `kind` as in Decision."""

    name = "assistant.drafted"
    draft_id: int
    about: str
    level: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class DraftRejected(Fact):
    """A person turned a draft down."""

    name = "assistant.draft_rejected"
    draft_id: int
    by: int
