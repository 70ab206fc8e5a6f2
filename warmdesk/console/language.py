"""The console speaks English, whatever the browser asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

LANGUAGE = "en"


class ConsoleLanguage:
    """Keep dates, and single words that are translated for customers, from standing in another language than their page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand after Django's own choice of a language."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        """Choose once it is known whose address it is."""
        if request.resolver_match is not None and request.resolver_match.app_name == "console":
            translation.activate(LANGUAGE)
            request.LANGUAGE_CODE = LANGUAGE
