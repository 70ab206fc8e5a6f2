"""Errors that speak to people: a code for programs, a sentence for people, and whether trying again helps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render


class WarmdeskError(Exception):
    """The root of every room's error tree."""

    code = "error"
    status = 400
    retryable = False
    page = "error.html"
    """The page on which a browser reads it."""

    def __init__(self, sentence: str, **facts: Any) -> None:
        """Keep a sentence for people and impersonal facts for programs."""
        super().__init__(sentence)
        self.sentence = sentence
        self.facts = facts


class SpeakErrors:
    """Turn a `WarmdeskError` into JSON, a fragment or a page, whichever the caller reads."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand innermost, so that sessions and languages are known."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer for an error of ours; leave all others to Django."""
        return spoken(error, request) if isinstance(error, WarmdeskError) else None


def spoken(error: WarmdeskError, request: HttpRequest) -> HttpResponse:
    """Say an error as JSON, a fragment or a page, whichever the caller reads."""
    if "application/json" in request.headers.get("Accept", "") or request.content_type == "application/json":
        return JsonResponse({"error": {"code": error.code, "message": error.sentence, **error.facts}}, status=error.status)
    template = "error_fragment.html" if request.headers.get("HX-Request") else error.page
    return render(request, template, {"error": error}, status=error.status)
