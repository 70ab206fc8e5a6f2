"""What happens to programs' tokens."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class ApiTokenIssued(Fact):
    """A program may call in a person's name, within these scopes; without `by_id` it was issued at the command line."""

    name = "api.token_issued"
    token_id: int
    person_id: int
    scopes: list[str]
    by_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ApiTokenRevoked(Fact):
    """A program may call no more."""

    name = "api.token_revoked"
    token_id: int
    by_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ApiToolRan(Fact):
    """A program had a tool do something, or try to, in a person's name."""

    name = "api.tool_ran"
    call_id: int
    token_id: int
    person_id: int
    tool: str
    succeeded: bool
