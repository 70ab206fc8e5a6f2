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
class ToolSent(Fact):
    """A tool on somebody else's server is to be called; the decision waits for its answer."""

    name = "assistant.tool_sent"
    call_id: int
    decision_id: int
    tool: str


@dataclass(frozen=True, kw_only=True)
class ToolRan(Fact):
    """A tool that writes did what it is for, or could not (`succeeded`)."""

    name = "assistant.tool_ran"
    call_id: int
    tool: str
    succeeded: bool
    is_proven: bool


@dataclass(frozen=True, kw_only=True)
class ToolUndone(Fact):
    """A member of staff took back what a tool had done."""

    name = "assistant.tool_undone"
    call_id: int
    tool: str
    by: int


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


@dataclass(frozen=True, kw_only=True)
class ModelAsked(Fact):
    """A language model is asked to word the reply to one turn; the rules had nothing against it."""

    name = "assistant.model_asked"
    message_id: int
    seq: int


@dataclass(frozen=True, kw_only=True)
class ModelUsed(Fact):
    """What came of asking a language model, as in ModelUse; `cost_millionths` of the currency's minor unit."""

    name = "assistant.model_used"
    model: str
    outcome: str
    input_tokens: int = 0
    output_tokens: int = 0
    cost_millionths: int = 0
    currency: str = ""
    latency_ms: float = 0.0
    tries: int = 0


@dataclass(frozen=True, kw_only=True)
class Taught(Fact):
    """Somebody taught the assistant what answers a question (`source`) or what it is about (`topic`)."""

    name = "assistant.taught"
    example_id: int
    how: str
    source: str = ""
    topic: str = ""
    language: str = ""
    actor_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Withdrawn(Fact):
    """Lessons were taken back: `reason` is retired or rolled_back."""

    name = "assistant.withdrawn"
    count: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class ModelInstalled(Fact):
    """What was learned became a version (`is_kept`), or did clearly worse than the one before and was taken back."""

    name = "assistant.model_installed"
    model_id: int
    kind: str
    version: int
    is_kept: bool
    n: int = 0


@dataclass(frozen=True, kw_only=True)
class CueShown(Fact):
    """People were shown what they could offer a customer: a product's or a service's `key`, and `why`."""

    name = "assistant.cue_shown"
    cue_id: int
    kind: str
    key: str
    why: str
    to_id: int


@dataclass(frozen=True, kw_only=True)
class CueAnswered(Fact):
    """A person took up what they could offer, or wanted none of it."""

    name = "assistant.cue_answered"
    cue_id: int
    kind: str
    key: str
    is_accepted: bool
    by_id: int
