"""Reads: what somebody was told."""

from __future__ import annotations

from warmdesk.accounts.models import User
from warmdesk.notices.models import Notice

FEW = 100


def notices_of(person: User) -> list[Notice]:
    """Return what somebody was told, the newest first."""
    return list(Notice.objects.filter(person=person).order_by("-at", "-id")[:FEW])


def unread_count(person: User) -> int:
    """Return how many notices somebody has not looked at."""
    return Notice.objects.filter(person=person, read_at=None).count()
