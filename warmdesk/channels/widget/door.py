"""The door itself: who may knock from where, how much they may bring, and how a refusal is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from warmdesk.channels.errors import ForeignOrigin, UnknownVisitor
from warmdesk.channels.models import Visitor
from warmdesk.channels.widget.payloads import MOST_BYTES, Fields, read_fields, too_large
from warmdesk.channels.widget.selectors import visitor_by_token, web_inboxes
from warmdesk.conversations.models import Inbox
from warmdesk.lib.bodies import counts_for_itself
from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.serving import NAME_HEADER

PREFLIGHT_S = 7200
"""How long a browser may remember a preflight's answer; Chromium caps it at two hours."""

Answer = tuple[int, Any]
View = Callable[..., Answer | HttpResponse]


@dataclass(frozen=True)
class Knock:
    """A request of a known visitor, with what it brings."""

    request: HttpRequest
    visitor: Visitor
    fields: Fields


def door(*methods: str) -> Callable[[View], Callable[..., HttpResponse]]:
    """Make a view of `(status, content)` answer JSON across origins, to these methods; its errors are spoken as JSON too.

    A response that a view has made itself, a file, is passed on with the same headers.

    The token travels in a header and no cookie is read, so a forged request from another page has nothing to ride on.
    """

    def dress(view: View) -> Callable[..., HttpResponse]:
        @csrf_exempt
        @counts_for_itself
        @wraps(view)
        def dressed(request: HttpRequest, **named: Any) -> HttpResponse:
            if request.method == "OPTIONS":
                return _preflight(request, methods)
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            try:
                answer = view(request, **named)
            except WarmdeskError as error:
                return _spoken(error, request)
            if not isinstance(answer, HttpResponse):
                answer = JsonResponse(answer[1], status=answer[0])
            return _with_headers(answer, request)

        return dressed

    return dress


def known(request: HttpRequest) -> Knock:
    """Return the knock of a visitor who holds a token; raise UnknownVisitor, ForeignOrigin, TooLarge or MalformedPayload."""
    visitor = known_visitor(request)
    return Knock(request=request, visitor=visitor, fields=brought(request) if request.method == "POST" else {})


def known_visitor(request: HttpRequest) -> Visitor:
    """Return the visitor who holds the token, with the body left unread; raise UnknownVisitor or ForeignOrigin."""
    scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
    visitor = visitor_by_token(None, token.strip()) if scheme.lower() == "bearer" else None
    if visitor is None:
        raise UnknownVisitor("The desk does not know this visitor. Open a session first.")
    check_origin(request, visitor.inbox)
    return visitor


def brought(request: HttpRequest) -> Fields:
    """Return what a request brings; raise TooLarge before reading more than a message may hold."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        raise too_large()
    return read_fields(request.body)


def check_origin(request: HttpRequest, inbox: Inbox) -> None:
    """Raise ForeignOrigin unless the page is the desk's own or on the inbox's list. A program names no page: nothing to check."""
    origin = request.headers.get("Origin", "")
    if origin and origin not in _own_origins(request) and origin not in inbox.allowed_origins:
        raise ForeignOrigin(f"This website is not on the list of the inbox. Add {origin} to its allowed origins.")


def address_of(request: HttpRequest) -> str:
    """Return the visitor's address: as the outermost trusted proxy saw it, or that of the connection."""
    trusted = settings.TRUSTED_PROXIES.number()
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    if trusted and len(forwarded) >= trusted:
        return forwarded[-trusted]
    return str(request.META.get("REMOTE_ADDR", ""))


def _own_origins(request: HttpRequest) -> set[str]:
    """Return where the request went, and the public address."""
    return {f"{request.scheme}://{request.get_host()}", settings.PUBLIC_ADDRESS}


def _preflight(request: HttpRequest, methods: Sequence[str]) -> HttpResponse:
    """Answer the browser's question before the real request; it names no inbox, so any inbox's list will do here."""
    response = _with_headers(HttpResponse(status=204), request)
    if "Access-Control-Allow-Origin" not in response:
        return _refusal(ForeignOrigin.code, "This website is on no inbox's list.", 403)
    response["Access-Control-Allow-Methods"] = ", ".join(methods)
    response["Access-Control-Allow-Headers"] = f"Authorization, Content-Type, {NAME_HEADER}"
    response["Access-Control-Max-Age"] = str(PREFLIGHT_S)
    return response


def _spoken(error: WarmdeskError, request: HttpRequest) -> HttpResponse:
    response = _refusal(error.code, error.sentence, error.status, **error.facts)
    if "retry_after_s" in error.facts:
        response["Retry-After"] = str(error.facts["retry_after_s"])
    if isinstance(error, ForeignOrigin):
        return response
    return _with_headers(response, request)


def _refusal(code: str, sentence: str, status: int, **facts: Any) -> HttpResponse:
    return JsonResponse({"error": {"code": code, "message": sentence, **facts}}, status=status)


def _with_headers(response: HttpResponse, request: HttpRequest) -> HttpResponse:
    response.headers.setdefault("Cache-Control", "no-store")
    response["Vary"] = "Origin"
    origin = request.headers.get("Origin", "")
    if origin and (origin in _own_origins(request) or any(origin in inbox.allowed_origins for inbox in web_inboxes())):
        response["Access-Control-Allow-Origin"] = origin
        response["Access-Control-Expose-Headers"] = "Retry-After"
    return response
