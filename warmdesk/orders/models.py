"""Orders: what was bought and where it is. Totals are minor units of `currency` (ISO 4217), without shipping."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.contacts.models import Contact

FOLDER = ""
"""The source of orders that the business folder lists."""


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
    delivered_at = models.DateTimeField(null=True)
    """When it was delivered, as far as the desk was told; null for an order that was delivered before the desk knew it."""
    late_noted_at = models.DateTimeField(null=True)
    """When the desk noticed that the expected day had passed."""
    source = models.CharField(max_length=80, blank=True, default=FOLDER)
    """Who keeps this order: the folder (empty), `api`, or a connected shop's key."""
    source_id = models.CharField(max_length=80, blank=True, default="")
    """The source's own id of it, where that is not its number."""
    source_changed_at = models.DateTimeField(null=True)
    """When the source last changed it, by the source's clock: older news that come later are not believed."""

    class Meta:
        indexes = [
            models.Index(fields=["contact", "-placed_at"], name="order_of_contact"),
            models.Index(fields=["source", "source_id"], name="order_of_source"),
            models.Index(fields=["eta"], name="order_awaited", condition=models.Q(late_noted_at=None)),
            models.Index(fields=["-placed_at", "-id"], name="order_newest_first"),
            models.Index(fields=["status", "-placed_at"], name="order_in_status"),
        ]

    def __str__(self) -> str:
        return f"Order {self.number}"


class OrderLine(models.Model):
    """So many pieces of one product; the SKU is kept as ordered, also when the product is no longer listed."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    sku = models.CharField(max_length=80, db_index=True)
    quantity = models.PositiveIntegerField()
    title = models.CharField(max_length=200, blank=True, default="")
    """What the shop called it, where it has no SKU that the catalogue knows."""

    def __str__(self) -> str:
        return f"{self.quantity}× {self.sku}"


class ReturnRules(models.Model):
    """How the business takes things back: one row, or none where it has not said.

    Without a row every request is written down and a person decides.
    """

    class Approval(models.TextChoices):
        PERSON = "person", "A person"
        AUTOMATIC = "automatic", "The desk, within the rules"

    days = models.PositiveIntegerField(null=True)
    """Days after delivery; null where there is no limit."""
    extended = models.JSONField(default=list)
    """Seasons with a later end: `{"from": "11-15", "to": "12-24", "until": "01-31"}`, month and day of buying and of the end."""
    exempt_categories = models.JSONField(default=list)
    exempt_skus = models.JSONField(default=list)
    approval = models.CharField(max_length=10, choices=Approval, default=Approval.PERSON)
    automatic_up_to_minor = models.PositiveBigIntegerField(null=True)
    """An order's highest total, in minor units, that is approved without a person; null: any."""
    offers_exchange = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"Returns within {self.days} days"


class Return(models.Model):
    """A customer wants to give an order, or some of its lines, back."""

    class State(models.TextChoices):
        ASKED = "asked", "Asked for"
        APPROVED = "approved", "Approved"
        RECEIVED = "received", "Received"
        REFUNDED = "refunded", "Refunded"
        EXCHANGED = "exchanged", "Exchanged"
        DECLINED = "declined", "Declined"

    class Wants(models.TextChoices):
        REFUND = "refund", "Money back"
        EXCHANGE = "exchange", "Another one instead"

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="returns")
    key = models.CharField(max_length=120, unique=True)
    """The caller's own: the same key is the same request, however often it comes."""
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    wants = models.CharField(max_length=10, choices=Wants, default=Wants.REFUND)
    skus = models.JSONField(default=list)
    """What comes back; empty: all of it."""
    reason = models.TextField(blank=True, default="")
    """Why, in the customer's words."""
    note = models.TextField(blank=True, default="")
    """What the person who decided wrote."""
    asked_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    received_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["order"],
                condition=models.Q(state__in=["asked", "approved", "received"]),
                name="one_open_return_of_an_order",
            )
        ]

    def __str__(self) -> str:
        return f"Return of order {self.order_id}: {self.state}"

    @property
    def is_open(self) -> bool:
        """Say whether something is still to be done."""
        return self.state in {Return.State.ASKED, Return.State.APPROVED, Return.State.RECEIVED}


class ShopConnection(models.Model):
    """A shop system that tells the desk of its orders. Its secrets are sealed and never shown again."""

    class Kind(models.TextChoices):
        SHOPIFY = "shopify", "Shopify"
        WOOCOMMERCE = "woocommerce", "WooCommerce"

    class Completed(models.TextChoices):
        SHIPPED = "shipped", "Shipped"
        DELIVERED = "delivered", "Delivered"

    key = models.SlugField(max_length=40, unique=True)
    kind = models.CharField(max_length=20, choices=Kind)
    address = models.URLField(max_length=200)
    """Where the shop's own pages are, without a path."""
    sealed_token = models.TextField()
    sealed_signing_secret = models.TextField()
    completed_means = models.CharField(max_length=10, choices=Completed, default=Completed.SHIPPED)
    """What a shop without a word for delivered means by "completed"."""
    is_active = models.BooleanField(default=True)
    heard_at = models.DateTimeField(null=True)
    """When it last called."""
    synced_to = models.DateTimeField(null=True)
    """Up to which moment everything that changed was asked for."""
    fault = models.CharField(max_length=200, blank=True, default="")
    """Why the last call or question came to nothing, in words of our own; empty when it did not."""

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.key}"


class Curation(models.Model):
    """A person's word on what is offered beside something: always, or never."""

    class Kind(models.TextChoices):
        PIN = "pin", "Offer first"
        BLOCK = "block", "Never offer"

    kind = models.CharField(max_length=5, choices=Kind)
    sku = models.CharField(max_length=80)
    beside = models.CharField(max_length=80, blank=True, default="")
    """Beside which product; empty: beside any."""
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sku", "beside"], name="one_word_on_an_offer")]

    def __str__(self) -> str:
        return f"{self.kind} {self.sku}"
