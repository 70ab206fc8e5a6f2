"""The contract of a tool: what it is for, what it takes, who may call it how often, and how what it did is undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice import say
from warmdesk.brain.contract import Reason
from warmdesk.brain.dialogue.values import Argument, Form, Offer, Reading
from warmdesk.contacts.models import Contact
from warmdesk.conversations.models import Conversation
from warmdesk.lib import clock

LONGEST_ARGUMENT = 200
Role = Literal["stranger", "customer"]


@dataclass(frozen=True)
class Call:
    """What a tool may know: the conversation with its (proven or unproven) contact, the form so far, and how to speak."""

    conversation: Conversation
    business: Business
    fields: Mapping[str, str]
    language: str
    reading: Reading = field(default_factory=Reading)
    known: Mapping[str, Any] = field(default_factory=dict)
    """What was said and is no argument yet, by argument: a day without its hour."""
    offered: tuple[Offer, ...] = ()
    """What the customer was offered last."""
    asked: str = ""
    """What the customer was asked for last; empty where the form has just been opened."""
    key: str = ""
    """Idempotency: what is done under the same key is done once."""
    carried: frozenset[str] = frozenset()
    """The arguments that were spoken of just before the form was opened."""

    @property
    def contact(self) -> Contact:
        """Return who is writing; proven or not."""
        return self.conversation.contact

    @property
    def now(self) -> datetime:
        """Return this moment in the business's zone."""
        return clock.now().astimezone(self.business.zone)

    def is_carried(self, argument: str) -> bool:
        """Whether an argument is that of what was done just before."""
        return argument in self.carried

    def say(self, key: str, **facts: object) -> str:
        """Return a sentence in the customer's language and the business's tone."""
        return say(key, voice=voice_of(self.business), language=self.language, **facts)


@dataclass(frozen=True)
class Found:
    """What was made out of one argument."""

    value: str = ""
    is_used: bool = False
    """Whether the message said something about it."""
    is_exact: bool = False
    """Whether the customer named just this: what they say yes to in the same breath needs no other yes."""
    offers: tuple[Offer, ...] = ()
    """What may be picked instead, at most three."""
    known: Any = None
    """What to remember until it is an argument."""
    notice: str = ""
    """Words to say before anything else: that a time is taken."""
    question: str = ""
    """Words to ask with, where the tool's usual ones do not fit."""
    ends: str = ""
    """Words with which the form ends: there is nothing that it could be about."""
    is_needless: bool = False
    """Whether this call does without it, so that nobody is asked."""
    spent: tuple[tuple[int, int], ...] = ()
    """Spans of moments that said which one is meant, and so are no new time."""


@dataclass(frozen=True)
class Outcome:
    """What came of a call: the words for the customer, whether the tool ran, and what it wrote."""

    text: str
    is_done: bool = True
    fields: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    effect: Mapping[str, Any] = field(default_factory=dict)
    """Ids of what was written, and what stood there before: enough to read and to undo it. No names, no addresses."""
    asks_for: str = ""
    """The argument that is to be given anew, where the tool could not run."""
    offers: tuple[Offer, ...] = ()
    hands_over: Reason | None = None
    """The reason for which a person has to do it; what was prepared goes with it."""
    because: str = ""
    """That reason in words for the person."""


@dataclass(frozen=True)
class Limit:
    """How often in one conversation, and up to which amount in the currency's minor unit, a role may have it done."""

    times: int
    most_minor: int | None = None


Resolver = Callable[[Call, Argument], Found]
NO_LIMITS: Mapping[Role, Limit] = {}


@dataclass(frozen=True)
class Tool:
    """A tool. What only reads runs without a yes; everything else is written down as a ToolCall before it runs, and runs once."""

    name: str
    purpose: str
    """What it is for, in English, for a language model that may propose it."""
    arguments: tuple[Argument, ...]
    finds: Mapping[str, Resolver]
    """By argument, what makes it out."""
    asks: Mapping[str, str]
    """By argument, the phrase that asks for it."""
    run: Callable[[Call], Outcome]
    sums_up: Callable[[Call], str] | None = None
    """The question that a yes answers; without one no yes is needed, for nothing that exists is changed and nothing costs."""
    refuses: Callable[[Call], Outcome | None] = lambda call: None
    """What comes of it as soon as it is known what it is about: refused in words or handed over; nothing where it can go on."""
    may_skip_yes: Callable[[Call], bool] = lambda call: False
    """Whether the customer has said just what is to be done, so that asking again would be a nuisance."""
    who: Literal["anybody", "customer", "staff"] = "customer"
    """`customer`: only who has proven, in this conversation, who they are."""
    stakes: Literal["low", "medium", "high"] = "low"
    only_reads: bool = False
    limits: Mapping[Role, Limit] = field(default_factory=lambda: NO_LIMITS)
    amount: Callable[[Call], int] = lambda call: 0
    """What a call is about, in the currency's minor unit."""
    undo: Callable[[Mapping[str, Any], str], None] | None = None
    """Takes back what a call did, from its effect and a key of its own; None where it can't be."""
    is_outside: bool = False
    """Whether it asks somebody else's server: then it runs by a job of its own and in no transaction, and so does its undo."""
    questions: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    """By argument, what asks for it in a language, where the business wrote the question itself."""
    examples: tuple[str, ...] = ()
    """What customers say who want it, where the business described the tool."""

    @property
    def is_private(self) -> bool:
        """Whether somebody has to prove first who they are."""
        return self.who == "customer"

    def question(self, call: Call, argument: str) -> str:
        """Return the words that ask for an argument; nothing for what is never asked."""
        if argument in self.questions:
            return self.questions[argument](call.language)
        return call.say(self.asks[argument]) if argument in self.asks else ""

    @property
    def form(self) -> Form:
        """Return the tool as the brain knows it."""
        is_described = bool(self.examples)
        return Form(
            tool=self.name,
            arguments=self.arguments,
            is_private=self.is_private,
            only_reads=self.only_reads,
            is_for_staff=self.who == "staff",
            purpose=self.purpose if is_described else "",
            examples=self.examples,
        )

    def schema(self) -> dict[str, object]:
        """Return the JSON Schema of its arguments."""
        fields = {argument.name: {"type": "string", "maxLength": LONGEST_ARGUMENT} for argument in self.arguments}
        return {"type": "object", "properties": fields, "required": [], "additionalProperties": False}

    def faults_in(self, arguments: object) -> str:
        """Return what is wrong with arguments that somebody else wrote, in words of our own; nothing when they fit."""
        if not isinstance(arguments, dict):
            return "the arguments are no object"
        if arguments.keys() - {argument.name for argument in self.arguments}:
            return "an argument is unknown"
        if not all(isinstance(value, str) and 0 < len(value) <= LONGEST_ARGUMENT for value in arguments.values()):
            return "an argument is no text, empty or too long"
        return ""
