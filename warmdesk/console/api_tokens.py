"""What owners do with the tokens of programs: each with the permission that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.utils.translation import gettext

from warmdesk.accounts.models import User
from warmdesk.api.models import ApiToken
from warmdesk.api.selectors import tokens
from warmdesk.api.services import issue_token, revoke_token
from warmdesk.console.access import require_owner
from warmdesk.console.errors import NoSuchPage
from warmdesk.lib import clock


def tokens_for(user: User) -> list[ApiToken]:
    """Return the tokens that were not revoked, the newest first; raises NotAllowed."""
    require_owner(user)
    return tokens()


def issue_api_token(*, title: str, person: User, scopes: Sequence[str], days: int | None, by: User) -> tuple[ApiToken, str]:
    """Let a program call in a person's name, for so many days or until it is revoked; return the row and the token itself."""
    require_owner(by)
    expires_at = clock.now() + timedelta(days=days) if days else None
    return issue_token(title=title, scopes=scopes, person=person, expires_at=expires_at, by=by)


def revoke_api_token(*, token_id: int, by: User) -> None:
    """Let a program call no more; raises NoSuchPage."""
    token = next((one for one in tokens_for(by) if one.id == token_id), None)
    if token is None:
        raise NoSuchPage(gettext("There is no such token, or it was revoked already."))
    revoke_token(token=token, by=by)
