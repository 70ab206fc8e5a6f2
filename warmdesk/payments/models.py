"""Invoices. Amounts are minor units of `currency` (ISO 4217)."""

from __future__ import annotations

from django.db import models

from warmdesk.contacts.models import Contact


class Invoice(models.Model):
    """What one customer owes or has paid; dates are the business's own."""

    class Status(models.TextChoices):
        OPEN = "open", "Open"
        PAID = "paid", "Paid"
        VOID = "void", "Void"

    number = models.CharField(max_length=80, unique=True)
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
