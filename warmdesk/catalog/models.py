"""What the business sells and what can be booked. Prices are minor units of `currency` (ISO 4217)."""

from __future__ import annotations

from django.db import models

from warmdesk.accounts.models import User
from warmdesk.lib.money import Money

FOLDER = ""
"""The source of what the business folder lists."""


class Product(models.Model):
    """Something that can be bought."""

    sku = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    price_minor = models.PositiveBigIntegerField()
    currency = models.CharField(max_length=3)
    stock = models.PositiveIntegerField(null=True)
    """Pieces at hand; null when nobody counts them."""
    category = models.CharField(max_length=120, blank=True, default="")
    description = models.TextField(blank=True, default="")
    is_active = models.BooleanField(default=True)
    source = models.CharField(max_length=80, blank=True, default=FOLDER)
    """Who keeps it: the folder (empty), or `api`."""

    def __str__(self) -> str:
        return self.name


class Service(models.Model):
    """Something that can be booked with one of its people; `buffer_minutes` pass between two visits."""

    key = models.CharField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    minutes = models.PositiveIntegerField()
    buffer_minutes = models.PositiveIntegerField(default=0)
    price_minor = models.PositiveBigIntegerField()
    currency = models.CharField(max_length=3)
    people: models.ManyToManyField[User, models.Model] = models.ManyToManyField(User, related_name="+", blank=True)
    is_active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name

    @property
    def price(self) -> Money:
        """What it costs."""
        return Money(self.price_minor, self.currency)
