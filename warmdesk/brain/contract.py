"""The brain's contract: a `Situation` becomes an `Understanding`, that becomes a `Decision`.

Everything here is a frozen value, so that any past decision can be replayed. Nothing here knows Django, files or sockets.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from warmdesk.brain.dialogue.values import Form, Reading
from warmdesk.lib.opening_hours import OpeningHours

Speaker = Literal["customer", "assistant", "person"]
Autonomy = Literal["off", "shadow", "draft", "auto"]
Priority = Literal["normal", "high", "urgent"]
Emotion = Literal["anger", "worry", "disappointment", "grief", "joy", "none"]
Step = Literal["prove", "fill"]
Reason = Literal[
    "asked_for_human", "upset", "urgent", "safety", "dispute", "legal", "sensitive",
    "vip", "people_only", "stuck", "unsure", "no_answer", "over_limit",
]  # fmt: skip
"""Why a conversation goes to a person; the order is the order in which they decide."""
SAID_OUTRIGHT = 0.95
"""The least probability of what a message says in so many words; what only reads like it stays below."""


@dataclass(frozen=True)
class Passage:
    """A piece of knowledge that an answer can rest on.

    `source` is an article's id, or `business:hours`, `business:holidays`, `business:contact`, `business:address`, `service:ID`,
    `product:SKU` for a structured fact. `text` is plain text; a fact's holds words to find it by, and its reply is rendered from
    the data.
    """

    source: str
    title: str
    text: str
    language: str
    topic: str | None = None
    position: int = 0
    is_fact: bool = False


@dataclass(frozen=True)
class Topic:
    """What customers come about, as the business defined it."""

    id: str
    name: str
    examples: tuple[str, ...] = ()
    action: str | None = None
    team: str | None = None
    stakes: Literal["low", "medium", "high"] = "low"
    autonomy: Autonomy = "auto"


@dataclass(frozen=True)
class Lesson:
    """A question of which a person said what answers it (`source`) or what it is about (`topic`)."""

    text: str
    language: str
    source: str = ""
    topic: str = ""


@dataclass(frozen=True)
class PeopleOnly:
    """Something that the business keeps for people: by meaning (`about`), and always by keyword."""

    about: str
    keywords: tuple[str, ...] = ()
    team: str | None = None
    priority: Priority = "normal"


@dataclass(frozen=True)
class Business:
    """What the brain is built from: everything that changes only when the business edits it."""

    name: str
    about: str
    languages: tuple[str, ...]
    passages: tuple[Passage, ...]
    topics: tuple[Topic, ...] = ()
    people_only: tuple[PeopleOnly, ...] = ()
    forms: tuple[Form, ...] = ()
    """The tools that this desk offers, with what each of them takes."""
    staff_names: tuple[str, ...] = ()
    hours: OpeningHours | None = None

    @property
    def actions(self) -> tuple[str, ...]:
        """Name the tools that this desk offers: `order_status`, `request_callback`."""
        return tuple(form.tool for form in self.forms)

    def form_of(self, tool: str) -> Form | None:
        """Return what a tool takes, if this desk offers it."""
        return next((form for form in self.forms if form.tool == tool), None)


@dataclass(frozen=True)
class Turn:
    """One earlier turn of this engagement; `sources` and `kind` are set on the assistant's own."""

    speaker: Speaker
    text: str
    kind: str = ""
    sources: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    """(text, source) of each choice that was offered."""


@dataclass(frozen=True)
class OpenForm:
    """A tool's arguments while they are being collected."""

    tool: str
    fields: dict[str, str] = field(default_factory=dict)
    asked: str = ""
    """What the customer was last asked for: an argument's name, `confirm`, `proof` or `code`."""
    failures: int = 0
    topic: str = ""
    """The topic under which it was opened, if one was made out."""


@dataclass(frozen=True)
class Done:
    """What a tool did in the reply just before: short words after it are about that."""

    tool: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class UnderWay:
    """Something of a customer's that is not over, the tool that tells of it, and what it is called if it has a name."""

    tool: str
    name: str = ""


@dataclass(frozen=True)
class Customer:
    """What the desk knows of who is writing; `is_proven` only by proof given in this conversation."""

    is_proven: bool = False
    tier: Literal["standard", "premium", "vip"] = "standard"
    language: str | None = None
    under_way: tuple[UnderWay, ...] = ()
    """Of a proven customer only."""


@dataclass(frozen=True)
class Situation:
    """All that one decision rests on besides the `Business`: a burst of messages is one `message`."""

    message: str
    turns: tuple[Turn, ...]
    customer: Customer
    form: OpenForm | None
    now: datetime
    """Aware, in the business's zone."""
    language: str | None = None
    """The conversation's language so far, if any."""
    is_resolved: bool = False
    channel: str = "web"
    done: Done | None = None


@dataclass(frozen=True)
class Found:
    """A passage with how well it fits: `score` is 0..1 and is comparable between messages."""

    passage: Passage
    score: float
    parts: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Signal:
    """A sign that a person is needed; `because` says in words what was seen."""

    reason: Reason
    p: float
    because: str
    team: str | None = None
    priority: Priority = "normal"
    speaks_of: tuple[tuple[Reason, float], ...] = ()
    """Of a rule that the business wrote: which reasons its own words are about, with their probabilities."""


@dataclass(frozen=True)
class Understanding:
    """What the message means. Probabilities are 0..1, sentiment -1..1."""

    language: str
    language_p: float
    topics: tuple[tuple[str, float], ...]
    signals: tuple[Signal, ...]
    kind: Literal["smalltalk", "routine", "abuse", "injection", "person", "nonsense"]
    smalltalk: str = ""
    """greeting | thanks | goodbye | who_are_you | acknowledgement | rating, when `kind` is smalltalk."""
    action: str | None = None
    """The tool that the customer asks for, offered or not."""
    action_p: float = 0.0
    entities: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """`order`, `phone`, `email`, `money`, `date` as typed."""
    sentiment: float = 0.0
    emotion: Emotion = "none"
    urgency: float = 0.0
    found: tuple[Found, ...] = ()
    said: frozenset[str] = frozenset()
    """Kinds of phrases that were seen, such as `question`, `unhelped`, `never_mind`, `private`, `request_callback`."""
    needs_person: float = 0.0
    """How likely it is, all reasons together, that a person ought to read this."""
    unhelped_before: int = 0
    """How many of the customer's last messages in a row, before this one, said that an answer had not helped."""


@dataclass(frozen=True)
class Choice:
    text: str
    source: str


@dataclass(frozen=True)
class _Decided:
    reasons: tuple[str, ...] = ()
    """In words that the console shows, decisive first."""
    scores: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer(_Decided):
    """`excerpts`: (source, text) in the order cited; a fact's text is rendered from the data by the caller."""

    excerpts: tuple[tuple[str, str], ...] = ()
    language_differs: bool = False
    """True when the passage is not in the customer's language: the reply says so."""


@dataclass(frozen=True)
class Act(_Decided):
    """A tool is wished for, or its open form goes on: ask for proof of who it is, or fill the form with what was said."""

    tool: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    """Known from what was done just before."""
    step: Step = "fill"
    reading: Reading = field(default_factory=Reading)
    is_proposed: bool = False
    """Whether a language model proposed it: then nothing is done without a yes."""
    is_doubtful: bool = False
    """Whether the message may be about something else: where the form makes nothing of it, `otherwise` holds."""
    otherwise: Decision | None = None


@dataclass(frozen=True)
class Clarify(_Decided):
    """Ask what was meant: at most three `choices`, and always the offer of a person."""

    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Chat(_Decided):
    about: str = "greeting"


@dataclass(frozen=True)
class Refuse(_Decided):
    what: str = "not_possible"


@dataclass(frozen=True)
class HandOver(_Decided):
    reason: Reason = "unsure"
    also: tuple[Reason, ...] = ()
    team: str | None = None
    priority: Priority = "normal"
    prepared: dict[str, str] = field(default_factory=dict)
    """Facts already collected (a form's fields), never to be asked again."""
    kept_topic: str | None = None
    """The topic whose autonomy alone keeps this for people; without it the assistant would have gone on."""


@dataclass(frozen=True)
class StaySilent(_Decided):
    pass


Decision = Answer | Act | Clarify | Chat | Refuse | HandOver | StaySilent
