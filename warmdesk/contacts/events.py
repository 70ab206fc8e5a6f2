"""What happens to contacts."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class ErasureRequested(Fact):
    """A contact is to be forgotten; `by` is the person who carried out the wish."""

    name = "contacts.erasure_requested"
    contact_id: int
    by: int | None
