"""The contract of a tool."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import say
from warmdesk.conversations.models import Conversation

LONGEST_ARGUMENT = 80


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
    purpose: str = ""
    """What it is for, in English, for a language model that may propose it."""
    only_reads: bool = False
    """Whether it changes nothing: only then may a proposal run it without another word of the customer."""

    def schema(self) -> dict[str, object]:
        """Return the JSON Schema of its arguments."""
        fields = {name: {"type": "string", "maxLength": LONGEST_ARGUMENT} for name in self.asks}
        return {"type": "object", "properties": fields, "required": [], "additionalProperties": False}

    def faults_in(self, arguments: object) -> str:
        """Return what is wrong with arguments that somebody else wrote, in words of our own; nothing when they fit."""
        if not isinstance(arguments, dict):
            return "the arguments are no object"
        if arguments.keys() - self.asks.keys():
            return "an argument is unknown"
        if not all(isinstance(value, str) and 0 < len(value) <= LONGEST_ARGUMENT for value in arguments.values()):
            return "an argument is no text, empty or too long"
        return ""
