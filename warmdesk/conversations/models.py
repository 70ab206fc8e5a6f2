"""Inboxes, conversations, messages and what happened around them."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Lower

from warmdesk.accounts.models import Team, User
from warmdesk.contacts.models import Contact, CustomField
from warmdesk.lib.file_types import LONGEST_NAME
from warmdesk.topics.models import Topic


class Inbox(models.Model):
    """One door's mailbox: what comes in by the same channel under the same address."""

    channel = models.CharField(max_length=20)
    """`web`, `email`, `sms`, `whatsapp` or `voice`."""
    name = models.CharField(max_length=120)
    key = models.SlugField(max_length=40, unique=True)
    allowed_origins = models.JSONField(default=list)
    secret = models.CharField(max_length=120, blank=True, default="")
    """Signs who a site's user is; see the how-to on proving identity."""
    is_active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class Label(models.Model):
    """A word of the business's own under which conversations are found again."""

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    colour = models.CharField(max_length=12, default="stone")
    """`stone`, `red`, `amber`, `green`, `violet` or `blue`: one of the console's own colours."""

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Conversation(models.Model):
    """All that one contact and the desk say to one another in one thread; it has exactly one owner."""

    class Owner(models.TextChoices):
        ASSISTANT = "assistant", "Assistant"
        QUEUE = "queue", "Queue"
        PERSON = "person", "Person"
        NOBODY = "nobody", "Nobody"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    inbox = models.ForeignKey(Inbox, on_delete=models.PROTECT, related_name="+")
    thread_key = models.CharField(max_length=120)
    """What this door knows the thread by; for the widget the hash of the visitor's token."""
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    proven_by = models.CharField(max_length=20, blank=True, default="")
    """How the contact proved, in this conversation, who they are; empty: not at all."""
    proven_address = models.CharField(max_length=254, blank=True, default="")
    """The address that was proven, where one was: once it is on file no more, it proves nothing."""
    owner = models.CharField(max_length=10, choices=Owner, default=Owner.ASSISTANT)
    assignee = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveBigIntegerField(default=1)
    engagement = models.PositiveIntegerField(default=1)
    """Which round this is: a reopening or a giving back begins a new one with a clean context."""
    engagement_from_seq = models.PositiveIntegerField(default=1)
    language = models.CharField(max_length=20, blank=True, default="")
    topic = models.ForeignKey(Topic, null=True, on_delete=models.SET_NULL, related_name="+")
    team = models.ForeignKey(Team, null=True, on_delete=models.SET_NULL, related_name="+")
    priority = models.CharField(max_length=10, default="normal")
    labels: models.ManyToManyField[Label, models.Model] = models.ManyToManyField(Label, related_name="+", blank=True)
    last_seq = models.PositiveIntegerField(default=0)
    read_seq = models.PositiveIntegerField(default=0)
    """The last message that the customer has seen."""
    last_words = models.CharField(max_length=160, blank=True, default="")
    waiting_since = models.DateTimeField(null=True)
    """Since when the customer's last words have no reply."""
    snoozed_until = models.DateTimeField(null=True)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    """The conversation that goes on in this one's place; never one that was merged itself."""
    split_from = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    """The conversation out of which this one was taken; it has no thread of its own."""
    door = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    """By whose thread the customer wrote last and is answered; null: by its own."""
    leads_to = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    """Where what comes by this thread arrives: the conversation split off that answered by it last; null: here."""
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["inbox", "thread_key"], name="one_conversation_per_thread"),
            models.CheckConstraint(
                condition=models.Q(owner="person", assignee__isnull=False)
                | (~models.Q(owner="person") & models.Q(assignee__isnull=True)),
                name="exactly_one_owner",
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "-changed_at"], name="conversation_by_owner"),
            models.Index(fields=["-changed_at"], name="conversation_by_change"),
            models.Index(fields=["owner", "waiting_since"], name="conversation_waiting"),
            models.Index(fields=["assignee", "-changed_at"], name="conversation_of_person"),
            models.Index(fields=["team", "-changed_at"], name="conversation_of_team"),
            models.Index(fields=["contact", "-changed_at"], name="conversation_of_contact"),
            models.Index(fields=["snoozed_until"], condition=models.Q(snoozed_until__isnull=False), name="conversation_snoozed"),
        ]

    def __str__(self) -> str:
        return f"Conversation {self.id}"

    @property
    def is_resolved(self) -> bool:
        """Whether nobody needs to do anything."""
        return self.owner == self.Owner.NOBODY

    @property
    def is_with_people(self) -> bool:
        """Whether the queue or a person owns this."""
        return self.owner in {self.Owner.QUEUE, self.Owner.PERSON}

    @property
    def has_lost_its_person(self) -> bool:
        """Whether the person who owns this works here no more."""
        return self.assignee is not None and not self.assignee.is_active

    @property
    def is_proven(self) -> bool:
        """Whether the contact has proven, in this conversation, who they are, by what still is on file."""
        return bool(self.proven_by) and self.proven_address in {"", self.contact.email.strip().casefold()}

    @property
    def tier(self) -> str:
        """The tier of a contact who has proven who they are; a claimed one counts for nothing."""
        return self.contact.survivor.tier if self.is_proven else Contact.Tier.STANDARD


class Message(models.Model):
    """Something said, in order of `seq` within its conversation; a note is for staff only."""

    class Author(models.TextChoices):
        CUSTOMER = "customer", "Customer"
        ASSISTANT = "assistant", "Assistant"
        PERSON = "person", "Person"
        SYSTEM = "system", "System"

    class Status(models.TextChoices):
        RECEIVED = "received", "Received"
        QUEUED = "queued", "Queued"
        SENT = "sent", "Sent"
        FAILED = "failed", "Failed"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    thread = models.ForeignKey(Conversation, null=True, on_delete=models.CASCADE, related_name="+")
    """By which other conversation's thread it was said, and is shown to the customer; null: by its conversation's own."""
    seq = models.PositiveIntegerField()
    client_id = models.CharField(max_length=80, null=True)
    author = models.CharField(max_length=10, choices=Author)
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    is_note = models.BooleanField(default=False)
    text = models.TextField()
    language = models.CharField(max_length=20, blank=True, default="")
    kind = models.CharField(max_length=20, blank=True, default="")
    """For the assistant's own: answer, act, clarify, chat, refuse, handover; for others empty."""
    sources = models.JSONField(default=list)
    """Ids of what an answer rests on, in the order cited."""
    choices = models.JSONField(default=list)
    """What the customer may tap: [{"text", "source"}]."""
    engagement = models.PositiveIntegerField(default=1)
    status = models.CharField(max_length=10, choices=Status)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "seq"], name="one_message_per_seq"),
            models.UniqueConstraint(fields=["conversation", "client_id"], name="one_message_per_client_id"),
        ]

    def __str__(self) -> str:
        return f"Message {self.id}"


class Unsent(models.Model):
    """What somebody of the staff wrote here and did not send: a draft, or a reply that leaves at `sends_at` if not taken back."""

    class Kind(models.TextChoices):
        REPLY = "reply", "Reply"
        NOTE = "note", "Note"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=5, choices=Kind, default=Kind.REPLY)
    text = models.TextField()
    client_id = models.CharField(max_length=80)
    typed = models.JSONField(default=dict)
    """What else the composer said of a reply: how its promises are kept, and the macro whose steps follow it."""
    changed_at = models.DateTimeField()
    sends_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "person"], condition=models.Q(sends_at=None), name="one_draft_of_a_person"
            ),
            models.UniqueConstraint(
                fields=["conversation", "person"], condition=models.Q(sends_at__isnull=False), name="one_held_reply_of_a_person"
            ),
        ]

    def __str__(self) -> str:
        return f"Unsent {self.id}"


class _WithoutContent(models.Manager["Attachment"]):
    """Leaves the bytes in the database until somebody asks for one file's `content`: a list never carries them."""

    def get_queryset(self) -> models.QuerySet[Attachment]:
        return super().get_queryset().defer("content")


class Attachment(models.Model):
    """A file that came with a message, or that somebody has put beside the words that they are writing."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    message = models.ForeignKey(Message, null=True, on_delete=models.CASCADE, related_name="files")
    """Null: not sent yet."""
    held = models.ForeignKey(Unsent, null=True, on_delete=models.SET_NULL, related_name="files")
    """The reply that is about to leave with it; once that is taken back it lies beside the draft again."""
    inbox = models.ForeignKey(Inbox, on_delete=models.CASCADE, related_name="+")
    thread_key = models.CharField(max_length=120)
    """With `inbox` the thread for which it was uploaded: a visitor may attach a file before the first words."""
    person = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    """Who of the staff uploaded it; null: the customer."""
    name = models.CharField(max_length=LONGEST_NAME)
    media_type = models.CharField(max_length=100)
    """As read from the bytes, see `lib.file_types`."""
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    content = models.BinaryField()

    objects = _WithoutContent()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["thread_key"], condition=models.Q(message=None), name="attachment_unsent"),
        ]

    def __str__(self) -> str:
        return f"Attachment {self.id}"

    @property
    def is_image(self) -> bool:
        """Whether browsers show it in its place."""
        return self.media_type.startswith("image/")


class Following(models.Model):
    """Somebody of the staff wants to hear what goes on in a conversation, whoever has it."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "conversation"], name="one_following_of_a_person")]

    def __str__(self) -> str:
        return f"{self.person_id} follows {self.conversation_id}"


class ConversationValue(models.Model):
    """What a conversation's custom field holds, in one writing for each value."""

    field = models.ForeignKey(CustomField, on_delete=models.CASCADE, related_name="+")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    value = models.CharField(max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "field"], name="one_value_of_a_conversation")]
        indexes = [models.Index("field", Lower("value"), name="conversation_by_value")]

    def __str__(self) -> str:
        return f"{self.field_id} of conversation {self.conversation_id}"


class ConversationMerge(models.Model):
    """One conversation goes on in another; with what stood before, so that it can be taken back."""

    survivor = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    merged = models.OneToOneField(Conversation, on_delete=models.CASCADE, related_name="+")
    labels: models.ManyToManyField[Label, models.Model] = models.ManyToManyField(Label, related_name="+", blank=True)
    """Those that the survivor had not before."""
    was = models.JSONField(default=dict)
    """`merged` and `survivor`: fields as they stood, of our own words, ids and moments; `set`: what the survivor got."""
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.merged_id} into {self.survivor_id}"


class Activity(models.Model):
    """Something that happened around the messages, as the console's timeline shows it: impersonal words only."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    after_seq = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=40)
    summary = models.CharField(max_length=300)
    reference = models.CharField(max_length=80, blank=True, default="")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "id"], name="activity_in_order")]

    def __str__(self) -> str:
        return self.summary


class SavedView(models.Model):
    """A search that somebody keeps under a name, for themselves or for everybody."""

    name = models.CharField(max_length=60)
    query = models.CharField(max_length=200)
    person = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+")
    """Whose it is; null: everybody's."""

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class CannedReply(models.Model):
    """Words that are written often, with variables; as a macro it also does what `steps` say, once the words are sent."""

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    text = models.TextField(blank=True, default="")
    steps = models.JSONField(default=list)
    """`{"do": "label" | "resolve" | "snooze" | "give_back", "to": value}` in their order."""

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ProofCode(models.Model):
    """A one-time code that was asked for in a conversation; without a contact it fits nothing, and only looks like one."""

    class Way(models.TextChoices):
        EMAIL = "email", "E-mail"
        SMS = "sms", "SMS"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, on_delete=models.CASCADE, related_name="+")
    way = models.CharField(max_length=10, choices=Way)
    address = models.CharField(max_length=254, blank=True, default="")
    code_hash = models.CharField(max_length=64)
    """HMAC-SHA256 of conversation, address and code."""
    sealed = models.CharField(max_length=200, blank=True, default="")
    """The code, encrypted, until it was sent."""
    tries = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["conversation", "made_at"], name="code_by_conversation"),
            models.Index(fields=["contact", "made_at"], name="code_by_contact"),
        ]

    def __str__(self) -> str:
        return f"Code {self.id}"
