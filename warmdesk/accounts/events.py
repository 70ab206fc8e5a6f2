"""What happens to the business and its staff."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class SignedIn(Fact):
    """Somebody signed in, by `password` or `link`."""

    name = "accounts.signed_in"
    user_id: int
    by: str


@dataclass(frozen=True, kw_only=True)
class SignInFailed(Fact):
    """A password was wrong; `failures` in a row."""

    name = "accounts.sign_in_failed"
    user_id: int
    failures: int


@dataclass(frozen=True, kw_only=True)
class BusinessChanged(Fact):
    """The business's own description changed to a new version."""

    name = "accounts.business_changed"
    version: int


@dataclass(frozen=True, kw_only=True)
class AssistantSwitched(Fact):
    """The assistant was switched on or off for the whole desk."""

    name = "accounts.assistant_switched"
    is_on: bool
    by: int | None
