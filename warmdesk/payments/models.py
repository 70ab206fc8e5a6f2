"""Invoices, what was paid on them, and how the business bills. Amounts are minor units of `currency` (ISO 4217)."""

from __future__ import annotations

import uuid
from decimal import Decimal

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.contacts.models import Contact

KEYS = "payment provider"
"""What the provider's keys are sealed for."""


class Billing(models.Model):
    """How the business wants to be paid; one row."""

    account_holder = models.CharField(max_length=120, blank=True, default="")
    account = models.CharField(max_length=60, blank=True, default="")
    """An IBAN, or sort code and number as the country writes them."""
    bank = models.CharField(max_length=120, blank=True, default="")
    bic = models.CharField(max_length=11, blank=True, default="")
    tax_number = models.CharField(max_length=40, blank=True, default="")
    tax_percent = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal(0))
    """The usual rate; a line may have another."""
    includes_tax = models.BooleanField(default=True)
    """Whether prices hold the tax already."""
    pay_within_days = models.PositiveIntegerField(default=14)
    invoice_prefix = models.CharField(max_length=20, default="{year}-")
    """What stands before an invoice's number; each prefix counts from 1, so that `{year}` begins a new series every year."""
    credit_prefix = models.CharField(max_length=20, default="C{year}-")
    footer = models.CharField(max_length=300, blank=True, default="")
    stripe_key = models.TextField(blank=True, default="")
    stripe_webhook_secret = models.TextField(blank=True, default="")
    """Both sealed (`lib.secrets`)."""
    buyer_kept_years = models.PositiveIntegerField(default=0)
    """How long an issued invoice keeps the name of a customer who was forgotten, where the law asks for it."""

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_billing")]

    def __str__(self) -> str:
        return "Billing"

    @property
    def takes_online(self) -> bool:
        """Whether a customer can pay online."""
        return bool(self.stripe_key)

    @property
    def takes_transfers(self) -> bool:
        """Whether a customer can be told where to send money."""
        return bool(self.account)


class Series(models.Model):
    """The last number that was given out under one prefix; its row is locked while a number is given out, so none is lost."""

    prefix = models.CharField(max_length=40, unique=True)
    last = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return self.prefix


class Invoice(models.Model):
    """What one customer owes or has paid, or, as a credit note, what of it is taken back; dates are the business's own.

    A draft has no number and may change; what was issued never changes but for its status, and is corrected by a credit note.
    """

    class Kind(models.TextChoices):
        INVOICE = "invoice", "Invoice"
        CREDIT_NOTE = "credit_note", "Credit note"

    class Origin(models.TextChoices):
        FOLDER = "folder", "Business folder"
        DESK = "desk", "This desk"

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        OPEN = "open", "Open"
        PAID = "paid", "Paid"
        VOID = "void", "Void"

    kind = models.CharField(max_length=12, choices=Kind, default=Kind.INVOICE)
    origin = models.CharField(max_length=8, choices=Origin, default=Origin.FOLDER)
    number = models.CharField(max_length=80, unique=True, null=True)
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """122 random bits: who knows them may see and pay this invoice."""
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="credit_notes")
    source = models.CharField(max_length=100, unique=True, null=True)
    """What it bills, as `appointment:A-1`, so that nothing is billed twice."""
    performed_on = models.DateField(null=True)
    issued_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    includes_tax = models.BooleanField(default=True)
    amount_minor = models.PositiveBigIntegerField()
    """What is to be paid, tax included; of a credit note, what is taken back."""
    currency = models.CharField(max_length=3)
    taxes = models.JSONField(default=list)
    """[{"percent", "net_minor", "tax_minor"}], a rate each; empty where the desk does not know."""
    seller = models.JSONField(default=dict)
    buyer = models.JSONField(default=dict)
    """Name, address and tax number as they were at issue."""
    status = models.CharField(max_length=10, choices=Status)
    created_at = models.DateTimeField(null=True)
    disputed_at = models.DateTimeField(null=True)
    """Since when the customer, or their bank, says that it is not owed so; nobody is reminded of it meanwhile."""

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status="draft") | models.Q(number__isnull=False, issued_on__isnull=False),
                name="numbered_when_issued",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="invoice", corrects=None) | models.Q(kind="credit_note", corrects__isnull=False),
                name="credit_note_corrects",
            ),
        ]
        indexes = [
            models.Index(fields=["contact", "-issued_on"], name="invoice_of_contact"),
            models.Index(fields=["status", "due_on"], name="invoice_by_due_day"),
            models.Index(fields=["kind", "status", "-issued_on"], name="invoice_by_status_and_day"),
        ]

    def __str__(self) -> str:
        return f"Invoice {self.number or 'draft'}"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be paid."""
        return self.status == self.Status.OPEN

    @property
    def is_draft(self) -> bool:
        """Whether it was not issued yet."""
        return self.status == self.Status.DRAFT


class InvoiceLine(models.Model):
    """One thing that is billed; with the tax in it or not, as its invoice says."""

    invoice = models.ForeignKey(Invoice, on_delete=models.CASCADE, related_name="lines")
    text = models.CharField(max_length=200)
    quantity = models.DecimalField(max_digits=12, decimal_places=3, default=Decimal(1))
    unit_minor = models.BigIntegerField()
    """Below nothing for a discount."""
    tax_percent = models.DecimalField(max_digits=5, decimal_places=2, default=Decimal(0))
    amount_minor = models.BigIntegerField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text


class Payment(models.Model):
    """Money that came in for one invoice."""

    class Way(models.TextChoices):
        TRANSFER = "transfer", "Bank transfer"
        CASH = "cash", "Cash"
        CARD = "card", "Card"
        ONLINE = "online", "Online"

    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="payments")
    amount_minor = models.PositiveBigIntegerField()
    way = models.CharField(max_length=10, choices=Way)
    key = models.CharField(max_length=120, unique=True)
    """Names this one payment to whoever reports it, so that reporting it twice counts once."""
    reference = models.CharField(max_length=120, blank=True, default="", db_index=True)
    """The provider's number of an online payment."""
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    """The member of staff who noted it; null: the payment provider."""
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Payment {self.id} of {self.invoice_id}"


class Checkout(models.Model):
    """A page of the payment provider on which one customer may pay so much of one invoice."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        PENDING = "pending", "Pending"
        PAID = "paid", "Paid"
        CLOSED = "closed", "Closed"
        QUESTIONED = "questioned", "Questioned"

    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="checkouts")
    amount_minor = models.PositiveBigIntegerField()
    currency = models.CharField(max_length=3)
    session = models.CharField(max_length=120, blank=True, default="", db_index=True)
    url = models.TextField(blank=True, default="")
    expires_at = models.DateTimeField(null=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.OPEN)
    reference = models.CharField(max_length=120, blank=True, default="")
    """The provider's number of the payment that came in here."""
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Checkout {self.id} of {self.invoice_id}"


class Refund(models.Model):
    """Money that goes back for one payment."""

    class Status(models.TextChoices):
        ASKED = "asked", "Asked"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    amount_minor = models.PositiveBigIntegerField()
    key = models.CharField(max_length=120, unique=True)
    status = models.CharField(max_length=10, choices=Status)
    reference = models.CharField(max_length=120, blank=True, default="", db_index=True)
    """The provider's number of the refund."""
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Refund {self.id} of {self.payment_id}"


class ProviderNotice(models.Model):
    """A verified message of the payment provider: only what the books need of it, never a name, an address or a card."""

    key = models.CharField(max_length=120, unique=True)
    """The provider's number of the message, so that hearing it twice does nothing."""
    about = models.CharField(max_length=20)
    session = models.CharField(max_length=120, blank=True, default="")
    reference = models.CharField(max_length=120, blank=True, default="", db_index=True)
    refund = models.CharField(max_length=120, blank=True, default="")
    refund_id = models.BigIntegerField(null=True)
    amount_minor = models.BigIntegerField(default=0)
    currency = models.CharField(max_length=3, blank=True, default="")
    is_waiting = models.BooleanField(default=False)
    """It speaks of a payment that the desk has not heard of yet."""
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.about} {self.key}"
