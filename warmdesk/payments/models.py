"""Invoices, what was paid on them, and how the business bills. Amounts are minor units of `currency` (ISO 4217)."""

from __future__ import annotations

import uuid

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.contacts.models import Contact


class Billing(models.Model):
    """How the business wants to be paid; one row."""

    account_holder = models.CharField(max_length=120, blank=True, default="")
    account = models.CharField(max_length=60, blank=True, default="")
    """An IBAN, or sort code and number as the country writes them."""
    bank = models.CharField(max_length=120, blank=True, default="")
    bic = models.CharField(max_length=11, blank=True, default="")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_billing")]

    def __str__(self) -> str:
        return "Billing"

    @property
    def takes_transfers(self) -> bool:
        """Whether a customer can be told where to send money."""
        return bool(self.account)


class Invoice(models.Model):
    """What one customer owes or has paid; dates are the business's own."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        PAID = "paid", "Paid"
        VOID = "void", "Void"

    number = models.CharField(max_length=80, unique=True)
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    """122 random bits: who knows them may see and pay this invoice."""
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    issued_on = models.DateField()
    due_on = models.DateField(null=True)
    amount_minor = models.PositiveBigIntegerField()
    currency = models.CharField(max_length=3)
    status = models.CharField(max_length=10, choices=Status)

    class Meta:
        indexes = [models.Index(fields=["contact", "-issued_on"], name="invoice_of_contact")]

    def __str__(self) -> str:
        return f"Invoice {self.number}"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be paid."""
        return self.status == self.Status.OPEN


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
    person = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    """The member of staff who noted it; null: the payment provider."""
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Payment {self.id} of {self.invoice_id}"
