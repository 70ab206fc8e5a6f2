"""Files over HTTP: read from a request's body no further than is allowed, and handed out so that no browser runs them."""

from __future__ import annotations

from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

NAME_HEADER = "X-File-Name"
"""The file's name, percent-encoded UTF-8: in the address it would end in logs."""
POLICY = "sandbox; default-src 'none'"


def announced_size(request: HttpRequest) -> int:
    """Return how long the body says that it is; 0 where it does not say."""
    return int(request.META.get("CONTENT_LENGTH") or 0)


def announced_name(request: HttpRequest) -> str:
    """Return the name that the sender gives the file."""
    return unquote(request.headers.get(NAME_HEADER, ""))[:1000]


def served(content: bytes, *, media_type: str, name: str, is_inline: bool) -> HttpResponse:
    """Return a response that a browser shows as what it is or saves, and never runs or keeps for others."""
    response = HttpResponse(
        content, content_type=f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
    )
    response["Content-Disposition"] = content_disposition_header(not is_inline, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "private, no-store"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
