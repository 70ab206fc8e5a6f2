"""The business, its staff and its teams."""

from __future__ import annotations

import uuid
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from warmdesk.accounts.permissions import ROLES, May, Sees


class Business(models.Model):
    """The one business of this desk."""

    name = models.CharField(max_length=200)
    timezone = models.CharField(max_length=64, default="UTC")
    currency = models.CharField(max_length=3, default="USD")
    languages = models.JSONField(default=list)
    about = models.TextField(blank=True, default="")
    tone = models.CharField(max_length=20, default="friendly")
    greeting = models.TextField(blank=True, default="")
    signature = models.CharField(max_length=200, blank=True, default="")
    avoid = models.JSONField(default=list)
    email = models.EmailField(blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")
    address = models.CharField(max_length=300, blank=True, default="")
    directions = models.TextField(blank=True, default="")
    hours = models.JSONField(default=dict)
    holidays = models.JSONField(default=list)
    service_levels = models.JSONField(default=dict)
    refund_limits = models.JSONField(default=dict)
    """By role, how much may be sent back of one invoice, in minor units; owners need none, others may nothing unless said."""
    goodwill_limits = models.JSONField(default=dict)
    """By role, how much may be taken off one invoice as a kindness, in minor units, by the same rule."""
    accent = models.CharField(max_length=9, blank=True, default="")
    setup = models.JSONField(default=dict)
    """How far the setup in the browser is: `goals`, `trade`, `done` (steps) and `is_over`."""
    is_assistant_on = models.BooleanField(default=True)
    undo_s = models.PositiveSmallIntegerField(default=5)
    """For how many seconds a person's reply can be taken back before it leaves; 0: it leaves at once."""
    routes_by_learning = models.BooleanField(default=False)
    """Whether what was learned from re-routed conversations may take a rule's place, where its gate is open."""
    cues = models.CharField(max_length=20, default="with_consent")
    """Whom people may be shown something more for, once all is well: `with_consent` who said yes, `unless_declined`, or `off`."""
    requires_second_factor = models.BooleanField(default=False)
    """Whether everybody who works here must have a second factor to go on."""
    version = models.PositiveIntegerField(default=1)
    """Raised by every edit that the assistant must know of."""
    edition = models.UUIDField(default=uuid.uuid4)
    """Changes with the version and is never used twice: what is remembered of an edition is true for ever."""

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_business")]

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """The business's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def language(self) -> str:
        """The first language, which is the default."""
        return str(self.languages[0]) if self.languages else "en"


class Team(models.Model):
    """People who take the same conversations."""

    key = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    skills = models.JSONField(default=list)
    is_active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    """Finds people by their e-mail address, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> User:
        """Return the person with this address."""
        return self.get(email__iexact=username or "")


class User(AbstractBaseUser):
    """Somebody who works here."""

    class Role(models.TextChoices):
        OWNER = "owner", "Owner"
        MANAGER = "manager", "Manager"
        AGENT = "agent", "Agent"
        PARTNER = "partner", "Partner"
        READ_ONLY = "read_only", "Read only"

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=20, choices=Role, default=Role.AGENT)
    title = models.CharField(max_length=120, blank=True, default="")
    teams: models.ManyToManyField[Team, models.Model] = models.ManyToManyField(Team, related_name="members", blank=True)
    skills = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    capacity = models.PositiveIntegerField(default=5)
    seat_hours = models.JSONField(default=dict)
    """Of a partner: when the seat is open, in the business's zone, as the business's own hours are kept; empty: never."""
    seat_last_day = models.DateField(null=True)
    """Of a partner: the last day on which the seat opens; null: until it is changed."""
    seat_sees = models.JSONField(default=list)
    """Of a partner: which of `permissions.Sees` the seat shows."""
    is_active = models.BooleanField(default=True)
    failed_sign_ins = models.PositiveIntegerField(default=0)
    locked_until = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    second_factor = models.TextField(blank=True, default="")
    """The secret that the phone has, too: sealed; empty without a second factor."""
    second_factor_since = models.DateTimeField(null=True)
    second_factor_step = models.BigIntegerField(null=True)
    """The newest half minute whose code was used: neither it nor an earlier one opens again."""

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = UserManager()

    def __str__(self) -> str:
        return self.name

    @property
    def is_owner(self) -> bool:
        """Whether this person may do everything."""
        return self.role == self.Role.OWNER

    @property
    def is_manager(self) -> bool:
        """Whether this person may say how the desk works: an owner, or a manager."""
        return self.role in {self.Role.OWNER, self.Role.MANAGER}

    @property
    def may_write(self) -> bool:
        """Whether this person may answer customers."""
        return May.ANSWER in ROLES.get(self.role, ())

    @property
    def may_read(self) -> bool:
        """Whether this person may see customers and what the business knows."""
        return May.READ in ROLES.get(self.role, ())

    @property
    def may_attend(self) -> bool:
        """Whether this person may take and answer conversations, of their own teams at least."""
        return self.may(May.ATTEND)

    @property
    def has_limited_seat(self) -> bool:
        """Whether this person works within a seat's hours, teams and data: an outside partner."""
        return self.role == self.Role.PARTNER

    def sees(self, what: Sees) -> bool:
        """Whether this person is shown something of a customer beside the conversation itself."""
        return self.may(May.READ) or (self.may(May.ATTEND) and what in self.seat_sees)

    @property
    def has_second_factor(self) -> bool:
        """Whether this person is asked for a code of their phone at the door."""
        return bool(self.second_factor)

    def may(self, what: May) -> bool:
        """Whether this person works here and their role includes something."""
        return self.is_active and what in ROLES.get(self.role, ())

    @property
    def may_merge(self) -> bool:
        """Whether this person may say that two contacts are one."""
        return self.may(May.MERGE)

    @property
    def may_run(self) -> bool:
        """Whether this person may do what is the owner's."""
        return self.may(May.RUN)

    @property
    def may_team(self) -> bool:
        """Whether this person may invite and change colleagues."""
        return self.may(May.TEAM)

    def refund_limit(self, business: Business) -> int | None:
        """Return how much this person may send back of one invoice, in minor units; None is no limit."""
        return self._limit(business.refund_limits)

    def goodwill_limit(self, business: Business) -> int | None:
        """Return how much this person may take off one invoice as a kindness, in minor units; None is no limit."""
        return self._limit(business.goodwill_limits)

    def _limit(self, limits: dict[str, int]) -> int | None:
        if not self.may(May.ANSWER):
            return 0
        return None if self.is_owner else int(limits.get(self.role, 0))

    def get_full_name(self) -> str:
        """Return the name that customers see."""
        return self.name


class SignInLink(models.Model):
    """A link that signs one person in once; only its hash is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link for {self.user_id}"


class Invitation(models.Model):
    """A place at the desk that waits for somebody; only its link's hash is kept, and the link sealed until it is mailed."""

    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True, default="")
    role = models.CharField(max_length=20, choices=User.Role)
    teams: models.ManyToManyField[Team, models.Model] = models.ManyToManyField(Team, related_name="+", blank=True)
    invited_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    sealed_link = models.TextField(blank=True, default="")
    is_mailed = models.BooleanField(default=False)
    at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"invitation {self.id}"


class RecoveryCode(models.Model):
    """A code on paper for whoever has lost the phone: opens once; only its hash is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    code_hash = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "code_hash"], name="recovery_code_once")]

    def __str__(self) -> str:
        return f"recovery code of {self.user_id}"


class SingleSignOn(models.Model):
    """The OpenID provider by which people may sign in; there is one at most."""

    issuer = models.CharField(max_length=300)
    """As the provider writes itself in its tokens, to the letter."""
    client_id = models.CharField(max_length=300)
    sealed_secret = models.TextField(blank=True, default="")
    """Empty: the provider asks for none."""
    label = models.CharField(max_length=60, blank=True, default="")
    """What the button says."""
    is_on = models.BooleanField(default=False)
    leaves_second_factor = models.BooleanField(default=False)
    """Whether whoever comes by the provider is asked for no second factor here."""

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_single_sign_on")]

    def __str__(self) -> str:
        return self.issuer


class DeskSession(models.Model):
    """One device on which somebody is signed in, until one of both ends it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    device = models.CharField(max_length=60, blank=True, default="")
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"session {self.id} of {self.user_id}"
