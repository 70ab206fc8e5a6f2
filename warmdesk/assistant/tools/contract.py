"""The contract of a tool."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import say
from warmdesk.conversations.models import Conversation


@dataclass(frozen=True)
class Call:
    """What a tool may know: the conversation with its (proven or unproven) contact, the arguments, and how to speak."""

    conversation: Conversation
    business: Business
    fields: Mapping[str, str]
    language: str

    def say(self, key: str, **facts: str) -> str:
        """Return a sentence in the customer's language and the business's tone."""
        return say(key, voice=voice_of(self.business), language=self.language, **facts)


@dataclass(frozen=True)
class Outcome:
    """What came of a call: the words for the customer, whether the tool ran, and the arguments as they were understood."""

    text: str
    is_done: bool
    fields: dict[str, str] = field(default_factory=dict)
    choices: tuple[dict[str, str], ...] = ()
    asks_for: str = ""
    """The argument that is wrong or missing, when the tool could not run."""


@dataclass(frozen=True)
class Tool:
    """A tool: its arguments with the phrase that asks for each, whether it needs proof of identity, and what runs it."""

    name: str
    asks: dict[str, str]
    needs_proof: bool
    run: Callable[[Call], Outcome]
    changes_nothing: bool = False
    """Whether it only looks something up, so that it may run for a draft."""
