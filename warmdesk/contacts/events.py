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


@dataclass(frozen=True, kw_only=True)
class ContactChanged(Fact):
    """One `field` of a contact is another now; `by` is the person who changed it, nobody when the customer did it themself."""

    name = "contacts.contact_changed"
    contact_id: int
    field: str
    by: int | None


@dataclass(frozen=True, kw_only=True)
class ContactsMerged(Fact):
    """A person of the staff said that two contacts are one person; `survivor_id` stands for both."""

    name = "contacts.merged"
    survivor_id: int
    merged_id: int
    by: int


@dataclass(frozen=True, kw_only=True)
class ContactsUnmerged(Fact):
    """A merge was taken back: each contact is itself again."""

    name = "contacts.unmerged"
    survivor_id: int
    merged_id: int
    by: int


@dataclass(frozen=True, kw_only=True)
class ContactsToldApart(Fact):
    """A person of the staff said that two contacts who look like one are two."""

    name = "contacts.told_apart"
    one_id: int
    other_id: int
    by: int


@dataclass(frozen=True, kw_only=True)
class FieldKept(Fact):
    """The business keeps something of its own of each contact or conversation, from now on or otherwise than before."""

    name = "contacts.field_kept"
    key: str
    about: str
    kind: str
    by: int | None


@dataclass(frozen=True, kw_only=True)
class FieldRemoved(Fact):
    """A field of the business's own is no more, with all that stood in it."""

    name = "contacts.field_removed"
    key: str
    by: int | None


@dataclass(frozen=True, kw_only=True)
class OffersSaid(Fact):
    """A contact's word on being offered more was noted: `yes`, `no`, or empty: taken back."""

    name = "contacts.offers_said"
    contact_id: int
    offers: str
    by_id: int
