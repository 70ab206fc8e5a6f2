"""Writes: tokens are issued and revoked."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from warmdesk.accounts.models import User
from warmdesk.api.errors import UnknownScope
from warmdesk.api.events import ApiTokenIssued, ApiTokenRevoked
from warmdesk.api.models import ApiToken
from warmdesk.api.scopes import SCOPES
from warmdesk.api.selectors import token_hash
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

PREFIX = "wd_"
"""Lets scanners of leaked secrets know one."""
HINT = 4
SELDOM = timedelta(hours=1)


def issue_token(
    *, title: str, scopes: Sequence[str], person: User, expires_at: datetime | None = None, by: User | None = None
) -> tuple[ApiToken, str]:
    """Let a program call in a person's name; return the token's row and the token itself, which is shown this once.

    Records ApiTokenIssued. Raises UnknownScope.
    """
    unknown = sorted(set(scopes) - SCOPES.keys())
    if unknown or not scopes:
        raise UnknownScope(f"A token needs scopes out of: {', '.join(SCOPES)}.", unknown=unknown)
    plain = PREFIX + secrets.token_urlsafe(32)
    with write():
        token = ApiToken.objects.create(
            title=title,
            token_hash=token_hash(plain),
            hint=plain[-HINT:],
            scopes=sorted(set(scopes)),
            person=person,
            created_at=clock.now(),
            expires_at=expires_at,
        )
        by_id = by.id if by else None
        record(ApiTokenIssued(token_id=token.id, person_id=person.id, scopes=token.scopes, by_id=by_id))
    return token, plain


def revoke_token(*, token: ApiToken, by: User | None = None) -> None:
    """Let a program call no more; records ApiTokenRevoked. Calling twice is harmless."""
    with write():
        if ApiToken.objects.filter(id=token.id, revoked_at=None).update(revoked_at=clock.now()):
            record(ApiTokenRevoked(token_id=token.id, by_id=by.id if by else None))


def note_used(*, token: ApiToken) -> None:
    """Keep when a token was used, seldom enough that reading stays reading."""
    if token.used_at is None or clock.now() - token.used_at > SELDOM:
        ApiToken.objects.filter(id=token.id).update(used_at=clock.now())
