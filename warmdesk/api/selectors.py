"""Reads: which token lets whom in."""

from __future__ import annotations

import hashlib

from django.db.models import Q

from warmdesk.api.models import ApiToken
from warmdesk.lib import clock


def token_hash(plain: str) -> str:
    """Return what is kept of a token. A plain hash will do: the token is random and too long to be tried."""
    return hashlib.sha256(plain.encode()).hexdigest()


def valid_token(plain: str) -> ApiToken | None:
    """Return the token that lets in, if it still does; whoever has left takes their tokens along."""
    valid = ApiToken.objects.filter(token_hash=token_hash(plain), revoked_at=None, person__is_active=True)
    return valid.filter(Q(expires_at=None) | Q(expires_at__gt=clock.now())).select_related("person").first()


def tokens() -> list[ApiToken]:
    """Return the tokens that were not revoked, the newest first."""
    return list(ApiToken.objects.filter(revoked_at=None).select_related("person").order_by("-created_at", "-id"))
