"""What the assistant decided, drafted and asked a language model, the form that it is filling in, and what people taught it."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.conversations.models import Conversation, Message
from warmdesk.routing.models import Handover
from warmdesk.topics.models import Topic


class Decision(models.Model):
    """One decision: what was done about one turn, and why; enough to explain and to replay it."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="+")
    """The last customer message of the turn; unique, so that one turn is decided once."""
    reply = models.ForeignKey(Message, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=20)
    """answer, act, clarify, chat, refuse, handover or silent."""
    codes = models.JSONField(default=list)
    """Of a handover: the reasons' codes, decisive first."""
    reasons = models.JSONField(default=list)
    """In words, decisive first."""
    scores = models.JSONField(default=dict)
    sources = models.JSONField(default=list)
    subject = models.CharField(max_length=160, blank=True, default="")
    """What it is evidence about: the topic's key, `source:ID` for an answer that belongs to no topic, or nothing."""
    level = models.CharField(max_length=10, choices=Topic.Autonomy, default=Topic.Autonomy.AUTO)
    """How far the assistant could go on the subject then."""
    action = models.CharField(max_length=60, blank=True, default="")
    fields = models.JSONField(default=dict)
    """What the form holds after this turn."""
    is_done = models.BooleanField(default=False)
    """Whether the tool has run."""
    understanding = models.JSONField(default=dict)
    versions = models.JSONField(default=dict)
    latency_ms = models.FloatField(default=0.0)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "id"], name="decision_in_order")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class FormState(models.Model):
    """A tool's arguments while a customer gives them, within one engagement."""

    conversation = models.OneToOneField(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    tool = models.CharField(max_length=60)
    fields = models.JSONField(default=dict)
    asked = models.CharField(max_length=60, blank=True, default="")
    topic = models.CharField(max_length=80, blank=True, default="")
    """Under which topic it was opened."""
    failures = models.PositiveIntegerField(default=0)
    opening = models.PositiveIntegerField(default=0)
    """The place of the message that opened it: with the conversation, this form and no other."""
    known = models.JSONField(default=dict)
    """What was said and is no argument yet, by argument."""
    offered = models.JSONField(default=list)
    """What the customer may pick: [{"text", "value"}]."""
    digressions = models.PositiveIntegerField(default=0)
    """How many messages in a row were about something else."""

    def __str__(self) -> str:
        return f"{self.tool} in {self.conversation_id}"


class ToolCall(models.Model):
    """What a tool is to do, written down before it does it: done once, and undone by staff where the tool can."""

    class State(models.TextChoices):
        PREPARED = "prepared", "Waits for the customer's yes"
        SENT = "sent", "About to ask somebody else's server"
        RUNNING = "running", "Runs"
        DONE = "done", "Done"
        FAILED = "failed", "Not possible"
        UNDOING = "undoing", "Being undone"
        UNDONE = "undone", "Undone"

    key = models.CharField(max_length=120, unique=True)
    """Conversation, opening of the form and arguments: the same is never done twice."""
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    tool = models.CharField(max_length=60)
    fields = models.JSONField(default=dict)
    is_proven = models.BooleanField()
    """Whether the customer had proven who they are."""
    state = models.CharField(max_length=10, choices=State, default=State.PREPARED)
    effect = models.JSONField(default=dict)
    """Ids of what was written, and what stood there before."""
    prepared_at = models.DateTimeField()
    ran_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["conversation", "id"], name="tool_call_in_order")]

    def __str__(self) -> str:
        return f"{self.tool} {self.id}: {self.state}"


class Draft(models.Model):
    """What the assistant would have said on a topic that people answer: unseen at `shadow`, offered to them at `draft`."""

    class State(models.TextChoices):
        OPEN = "open", "Open"
        REJECTED = "rejected", "Rejected"
        COMPARED = "compared", "Compared with what a person did"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    engagement = models.PositiveIntegerField()
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="+")
    """The last customer message of the turn."""
    subject = models.CharField(max_length=160)
    level = models.CharField(max_length=10, choices=Topic.Autonomy)
    kind = models.CharField(max_length=20)
    """As of a decision."""
    text = models.TextField(blank=True, default="")
    """Empty where the assistant would not have answered, and where a tool would have changed something."""
    sources = models.JSONField(default=list)
    language = models.CharField(max_length=20, blank=True, default="")
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "-id"], name="draft_newest")]

    def __str__(self) -> str:
        return f"draft {self.id}"


class ModelUse(models.Model):
    """One time that a language model was asked about a turn: what came of it, and what it cost."""

    class Outcome(models.TextChoices):
        USED = "used", "its words were taken"
        TOOL = "tool", "the tool that it proposed was taken up"
        DECLINED = "declined", "it said that the passages do not answer"
        SLOW = "slow", "no reply in time"
        UNREACHABLE = "unreachable", "no connection"
        BUSY = "busy", "too many requests"
        BROKEN = "broken", "an error of the provider"
        REFUSED = "refused", "the model refused"
        CUT_OFF = "cut_off", "the reply was cut off"
        UNREADABLE = "unreadable", "the reply could not be read"
        TOO_LONG = "too_long", "the reply was too long"
        FORBIDDEN = "forbidden", "the provider turned the request away"
        UNSUPPORTED = "unsupported", "the reply did not pass its checks"
        BAD_TOOL = "bad_tool", "a tool or an argument that there is not"
        MOVED = "moved", "a person or a newer message was faster"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    """The last message of the turn, as of its Decision."""
    model = models.CharField(max_length=120)
    outcome = models.CharField(max_length=20, choices=Outcome)
    input_tokens = models.PositiveIntegerField(default=0)
    output_tokens = models.PositiveIntegerField(default=0)
    is_estimated = models.BooleanField(default=False)
    """Whether tokens were reckoned by letters, since the provider did not say."""
    cost_millionths = models.PositiveBigIntegerField(default=0)
    """In millionths of the currency's minor unit: 1,000,000 is a cent."""
    currency = models.CharField(max_length=3)
    latency_ms = models.FloatField(default=0.0)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["at"], name="model_use_by_time")]

    def __str__(self) -> str:
        return f"{self.model} {self.outcome}"


class Example(models.Model):
    """A question with what answers it or what it is about, as a person taught it."""

    class How(models.TextChoices):
        CORRECTION = "correction", "Corrected"
        APPROVED = "approved", "Approved answer"
        REROUTED = "rerouted", "Given to another team"
        GAP = "gap", "Answered by a new article"
        IMPORTED = "imported", "Imported"

    text = models.TextField()
    """Masked: no address, number or account of anybody."""
    language = models.CharField(max_length=20)
    source = models.CharField(max_length=160, blank=True, default="")
    """The article's key or the fact's name; one of source and topic is given at least."""
    topic = models.CharField(max_length=80, blank=True, default="")
    how = models.CharField(max_length=20, choices=How)
    taught_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    message = models.ForeignKey(Message, null=True, on_delete=models.CASCADE, related_name="+")
    """The customer's message that it is from, if it is from one: forgotten together with the customer."""
    at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)
    """Since when it counts no more."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(source="", topic=""), name="an_example_teaches_something"),
        ]

    def __str__(self) -> str:
        return f"{self.source or self.topic} {self.id}"


class Lessons(models.Model):
    """How often something was taught and taken back: every process sees by it what it has to learn."""

    taught = models.PositiveIntegerField(default=0)
    withdrawn = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_count_of_lessons")]

    def __str__(self) -> str:
        return f"{self.taught} taught, {self.withdrawn} withdrawn"


class InstalledModel(models.Model):
    """A version of what the assistant learned: the examples up to one of them, with how it fared on held-back ones."""

    class Kind(models.TextChoices):
        ANSWERS = "answers", "Which source answers"
        TOPICS = "topics", "What it is about"

    kind = models.CharField(max_length=20, choices=Kind)
    version = models.PositiveIntegerField()
    last_example_id = models.BigIntegerField()
    trained_at = models.DateTimeField()
    n = models.PositiveIntegerField()
    """How many examples it rests on."""
    figures = models.JSONField(default=dict)
    """Of this version and of the one before it, on held-back examples: right, of how many."""
    was_installed = models.BooleanField(default=True)
    """False for one that did worse than the one before and never came into force."""
    is_current = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "version"], name="one_model_per_version"),
            models.UniqueConstraint(fields=["kind"], condition=models.Q(is_current=True), name="one_current_model_per_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.version}"


class Placement(models.Model):
    """Where a conversation that was handed over was put, and where people left it: no words, only which team or topic."""

    class Kind(models.TextChoices):
        TEAM = "team", "Team"
        TOPIC = "topic", "Topic"

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    rule = models.CharField(max_length=80, blank=True, default="")
    """Where the rules alone would have put it, by its key; empty: nowhere."""
    chosen = models.CharField(max_length=80, blank=True, default="")
    """Where it was put."""
    left = models.CharField(max_length=80, blank=True, default="")
    """Where it was in the end, by what people did or let be."""
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["handover", "kind"], name="one_placement_of_a_kind")]
        indexes = [models.Index(fields=["kind", "-settled_at"], name="placement_settled")]

    def __str__(self) -> str:
        return f"{self.kind} {self.chosen} to {self.left}"


class Cue(models.Model):
    """A word to people that they could offer this customer more: one a conversation, never said by the desk itself."""

    class Kind(models.TextChoices):
        PRODUCT = "product", "Product"
        SERVICE = "service", "Service"

    class State(models.TextChoices):
        OPEN = "open", "Open"
        ACCEPTED = "accepted", "Accepted"
        DISMISSED = "dismissed", "Dismissed"

    conversation = models.OneToOneField(Conversation, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    key = models.CharField(max_length=80)
    """The product's SKU or the service's key."""
    why = models.CharField(max_length=10)
    """`chosen` by a person, bought `together` with what they have, or to have `again`."""
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.key} for {self.conversation_id}"


class LearnedGate(models.Model):
    """How what was learned of teams or topics last fared beside the rules, on conversations that were held back."""

    kind = models.CharField(max_length=10, choices=Placement.Kind, unique=True)
    n = models.PositiveIntegerField()
    rule_right = models.PositiveIntegerField()
    model_right = models.PositiveIntegerField()
    suggests_from = models.FloatField(null=True)
    decides_from = models.FloatField(null=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.kind}: {self.model_right} of {self.n}"
