"""Appointments: who comes when, for what, to whom, and what is taken by it."""

from __future__ import annotations

import uuid

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.catalog.models import Service
from warmdesk.contacts.models import Contact


class Resource(models.Model):
    """What an appointment takes: a person, a room, a van, or the business as a whole where a service names nobody.

    Its row is what a booking locks, so that two of them never take the same hour.
    """

    class Kind(models.TextChoices):
        PERSON = "person", "Person"
        ROOM = "room", "Room"
        VAN = "van", "Van"
        BUSINESS = "business", "The business"

    key = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=120, blank=True, default="")
    user = models.OneToOneField(User, null=True, on_delete=models.CASCADE, related_name="+")
    """Who it is, for a person; their name is the user's."""
    hours = models.JSONField(null=True)
    """Weekly hours as the business writes its own, `{"mon": ["09:00-17:00"]}`; null: the business's."""
    is_active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.user.name if self.user else self.name


class Area(models.Model):
    """Where visits take place that are not at the business, as far as travel goes."""

    key = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    codes = models.JSONField(default=list)
    """How postal codes of the area begin: `["M4C", "M4E"]`."""

    def __str__(self) -> str:
        return self.name


class TravelTime(models.Model):
    """Minutes between two areas, either way; without `start`, from the business."""

    start = models.ForeignKey(Area, null=True, on_delete=models.CASCADE, related_name="+")
    end = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="+")
    minutes = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.start_id} to {self.end_id}"


class BookingRules(models.Model):
    """How one service is booked; a service without a row has the defaults."""

    service = models.OneToOneField(Service, on_delete=models.CASCADE, related_name="+")
    step_minutes = models.PositiveIntegerField(default=15)
    """How far apart the offered starts are, counted from opening; any other start that fits can be booked, too."""
    notice_minutes = models.PositiveIntegerField(default=0)
    """The least time between booking and start."""
    ahead_days = models.PositiveIntegerField(default=365)
    """How far ahead can be booked."""
    cancel_hours = models.PositiveIntegerField(default=0)
    """Until so many hours before the start a customer moves and cancels alone; later, a person does."""
    capacity = models.PositiveIntegerField(default=1)
    """Seats of one session; above 1, customers share it."""
    deposit_minor = models.PositiveBigIntegerField(default=0)
    """What is asked for in advance, in minor units of the service's currency."""
    is_away = models.BooleanField(default=False)
    """Whether it takes place at the customer's address."""
    is_public = models.BooleanField(default=True)
    """Whether strangers find it on the booking page."""
    needs: models.ManyToManyField[Resource, models.Model] = models.ManyToManyField(Resource, blank=True)
    """Rooms and vans: of each kind that is named, an appointment takes one."""

    def __str__(self) -> str:
        return f"rules of {self.service_id}"


class Appointment(models.Model):
    """A booked service, from `starts_at` until `ends_at`; the service's buffer comes after."""

    class Status(models.TextChoices):
        BOOKED = "booked", "Booked"
        DONE = "done", "Done"
        CANCELLED = "cancelled", "Cancelled"
        NO_SHOW = "no_show", "No show"

    number = models.CharField(max_length=80, unique=True)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=Status)
    seats = models.PositiveIntegerField(default=1)
    is_proven = models.BooleanField(default=True)
    """Whether it was booked by, or for, somebody known to be who they say."""
    is_of_folder = models.BooleanField(default=False)
    """Whether it still stands as the folder wrote it: loading the folder again leaves alone what the desk booked or changed."""
    address = models.CharField(max_length=300, blank=True, default="")
    """Where it takes place, when not at the business."""
    area = models.ForeignKey(Area, null=True, on_delete=models.SET_NULL, related_name="+")
    series = models.UUIDField(null=True, db_index=True)
    """What the appointments of one recurring booking have in common."""
    uid = models.UUIDField(unique=True, default=uuid.uuid4)
    sequence = models.PositiveIntegerField(default=0)
    """Which revision this is, as calendars count them (RFC 5545 §3.8.7.4)."""
    created_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["contact", "starts_at"], name="appointment_of_contact"),
            models.Index(fields=["person", "starts_at"], name="appointment_of_person"),
            models.Index(fields=["service", "starts_at"], name="appointment_of_service"),
            models.Index(fields=["starts_at"], name="appointment_by_start"),
            models.Index(fields=["-ends_at"], name="appointment_unclosed", condition=models.Q(status="booked")),
        ]
        constraints = [models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("starts_at")), name="ends_after_start")]

    def __str__(self) -> str:
        return f"Appointment {self.number}"

    @property
    def is_open(self) -> bool:
        """Whether it is still to come or going on, as far as anybody said."""
        return self.status == self.Status.BOOKED


class Feed(models.Model):
    """A secret address under which a calendar program reads appointments: one person's, or everybody's. Only its hash is kept."""

    person = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"feed {self.id}"


class OutsideCalendar(models.Model):
    """A person's own calendar on a CalDAV server: appointments are written there, and what stands there is respected here."""

    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    url = models.URLField(max_length=500)
    """The calendar collection's own address."""
    username = models.CharField(max_length=200)
    sealed_password = models.TextField()
    is_on = models.BooleanField(default=True)
    synced_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=40, blank=True, default="")
    """The code of what went wrong at the last try; empty: nothing."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "url"], name="outside_calendar_once")]

    def __str__(self) -> str:
        return f"calendar of {self.person_id}"


class OutsideEvent(models.Model):
    """What stands in somebody's own calendar, as far as the desk knows: an appointment that it wrote, or their own affair."""

    calendar = models.ForeignKey(OutsideCalendar, on_delete=models.CASCADE, related_name="+")
    href = models.CharField(max_length=500)
    etag = models.CharField(max_length=200, blank=True, default="")
    appointment = models.ForeignKey(Appointment, null=True, on_delete=models.CASCADE, related_name="+")
    """Null: their own affair, of which only the times are kept."""
    sequence = models.PositiveIntegerField(default=0)
    """Which revision of the appointment was written there."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["calendar", "href"], name="outside_event_once")]

    def __str__(self) -> str:
        return self.href


class Busy(models.Model):
    """When a resource is taken, and by what: minutes since 1970 UTC, `until_min` excluded, the buffer included.

    Whole numbers are read several times faster than moments, and a search reads thousands of these.
    """

    class Kind(models.TextChoices):
        VISIT = "visit", "Appointment"
        ABSENCE = "absence", "Absence"
        OUTSIDE = "outside", "In their own calendar"

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    appointment = models.ForeignKey(Appointment, null=True, on_delete=models.CASCADE, related_name="+")
    outside = models.ForeignKey(OutsideEvent, null=True, on_delete=models.CASCADE, related_name="+")
    area = models.ForeignKey(Area, null=True, on_delete=models.SET_NULL, related_name="+")
    """Where the resource is then; null: at the business."""
    from_min = models.BigIntegerField()
    until_min = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["resource", "until_min"], name="busy_of_resource")]
        constraints = [
            models.CheckConstraint(condition=models.Q(until_min__gt=models.F("from_min")), name="busy_ends_after_start")
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.resource_id}"


class Waiting(models.Model):
    """Somebody who would take a place that frees between two moments; told once for each that does."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()
    told_of = models.DateTimeField(null=True)
    """The start of the place that they were last told of."""
    ended_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["service", "ended_at"], name="waiting_for_service")]

    def __str__(self) -> str:
        return f"waiting {self.id}"


class Change(models.Model):
    """What was done to an appointment under a key, so that it is done once."""

    key = models.CharField(max_length=120, unique=True)
    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="+")
    verb = models.CharField(max_length=10)
    """`book`, `move` or `cancel`."""
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.verb} {self.appointment_id}"
