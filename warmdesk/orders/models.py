"""Orders: what was bought and where it is. Totals are minor units of `currency` (ISO 4217), without shipping."""

from __future__ import annotations

from django.db import models

from warmdesk.contacts.models import Contact


class Order(models.Model):
    """What one customer bought at once."""

    class Status(models.TextChoices):
        PENDING = "pending", "Pending"
        PAID = "paid", "Paid"
        PACKED = "packed", "Packed"
        SHIPPED = "shipped", "Shipped"
        DELIVERED = "delivered", "Delivered"
        CANCELLED = "cancelled", "Cancelled"
        RETURNED = "returned", "Returned"

    number = models.CharField(max_length=80, unique=True)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    placed_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=Status)
    total_minor = models.PositiveBigIntegerField()
    currency = models.CharField(max_length=3)
    carrier = models.CharField(max_length=120, blank=True, default="")
    tracking = models.CharField(max_length=120, blank=True, default="")
    eta = models.DateField(null=True)
    """When it is expected, a date of the business's zone."""

    class Meta:
        indexes = [models.Index(fields=["contact", "-placed_at"], name="order_of_contact")]

    def __str__(self) -> str:
        return f"Order {self.number}"


class OrderLine(models.Model):
    """So many pieces of one product; the SKU is kept as ordered, also when the product is no longer listed."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    sku = models.CharField(max_length=80)
    quantity = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.quantity}× {self.sku}"
