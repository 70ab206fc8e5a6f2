"""Who may call what: a bearer token with the scope, and so many calls a minute."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from warmdesk.api.calls import require
from warmdesk.api.errors import NoToken, TooManyCalls
from warmdesk.api.models import ApiToken
from warmdesk.api.selectors import valid_token
from warmdesk.api.services import note_used
from warmdesk.channels.widget.limits import MINUTE_S, Limit
from warmdesk.lib import clock
from warmdesk.lib.errors import WarmdeskError

P = ParamSpec("P")
CALLS = Limit("api", most=300, period_s=MINUTE_S)


def speaks_json(view: Callable[Concatenate[HttpRequest, P], HttpResponse]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Say errors of ours in JSON, and let nobody keep an answer."""

    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except WarmdeskError as error:
            told = {"code": error.code, "message": error.sentence, "retryable": error.retryable, **error.facts}
            response = JsonResponse({"error": told}, status=error.status)
            if "retry_after_s" in error.facts:
                response["Retry-After"] = str(error.facts["retry_after_s"])
        response["Cache-Control"] = "no-store"
        return response

    return answered


def let_in(request: HttpRequest, scope: str) -> ApiToken:
    """Return the token of a call that may do this. Raises NoToken, TooManyCalls, OutOfScope."""
    token = token_of(request.headers.get("Authorization", ""))
    require(token, scope)
    return token


def token_of(authorization: str) -> ApiToken:
    """Return the token that a call carries, whatever it may do. Raises NoToken, TooManyCalls."""
    kind, _, plain = authorization.partition(" ")
    token = valid_token(plain.strip()) if kind.lower() == "bearer" and plain else None
    if token is None:
        raise NoToken("Send a token that is still good, as in: Authorization: Bearer wd_…")
    if not CALLS.has_room(str(token.id)):
        wait_s = MINUTE_S - int(clock.now().timestamp()) % MINUTE_S
        raise TooManyCalls(f"A token may call {CALLS.most} times a minute.", retry_after_s=wait_s)
    note_used(token=token)
    return token
