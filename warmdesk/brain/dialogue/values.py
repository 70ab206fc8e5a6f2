"""What a tool asks for, how a form stands, and what one message holds for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from warmdesk.brain.text.moments import Moment

Kind = Literal[
    "order", "appointment", "invoice", "service", "person", "query", "moment", "phone", "reach", "name", "address", "field",
    "value", "text", "reference", "number", "date", "time", "choice", "email", "own_email", "own_phone",
]  # fmt: skip
"""What an argument is. `reach` is an e-mail address or a phone number; `field` and `value` are a detail to change and what it is
now; `text` is said in the customer's own words. From `reference` on, what tools of the business itself take: a word of
letters and digits; `own_email` and `own_phone` are on file and never asked for.
"""
CONFIRM, PROOF, CODE = "confirm", "proof", "code"
"""What a form may wait for besides an argument: a yes, an address on file, the code that was sent there."""


@dataclass(frozen=True)
class Argument:
    """One thing that a tool takes; an optional one is asked for once where `is_asked`, and never insisted on."""

    name: str
    kind: Kind
    is_required: bool = True
    is_asked: bool = True
    only_strangers: bool = False
    """Whether only somebody unproven is asked for it: of a customer it is known."""
    choices: tuple[str, ...] = ()
    """What it may be, where it is a choice."""


@dataclass(frozen=True)
class Form:
    """A tool as the brain knows it: what it takes, and who may use it for what."""

    tool: str
    arguments: tuple[Argument, ...]
    is_private: bool = False
    """Whether it needs proof of who is asking."""
    only_reads: bool = False
    is_for_staff: bool = False
    """Whether only people of the business use it: who wishes for it gets one."""
    purpose: str = ""
    """Of a tool that the business described: what it is for, in its own words."""
    examples: tuple[str, ...] = ()
    """Of such a tool: what customers say who want it, in any language."""

    def kinds(self) -> frozenset[Kind]:
        """Return the kinds of its arguments."""
        return frozenset(argument.kind for argument in self.arguments)


@dataclass(frozen=True)
class Offer:
    """Something that the customer may pick: the words they saw, and the argument's value behind them."""

    text: str
    value: str


@dataclass(frozen=True)
class Reading:
    """What one message holds for a form."""

    text: str = ""
    language: str = "en"
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By kind, as typed: `order`, `number` (any id), `phone`, `email`, `name`, `field`, `code`."""
    moments: tuple[Moment, ...] = ()
    answer: Literal["yes", "no", ""] = ""
    pick: int | None = None
    """The place of what was picked from a list, from 0; -1 is the last one."""
    says: frozenset[str] = frozenset()
    """Kinds of phrases, such as `same_time`, `any_time`, `later`, `earlier`."""

    def last(self, kind: str) -> str:
        """Return what was said last of a kind, or nothing."""
        return self.values.get(kind, ("",))[-1] if self.values.get(kind) else ""
