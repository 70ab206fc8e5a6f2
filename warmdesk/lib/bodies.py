"""How much a request may bring, and a sentence for what is more: said at once, before any of it is read.

The server goes on taking in what still comes and forgets it, so that a browser, which reads answers only when it has sent all,
hears the sentence instead of a cut line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.defaults import bad_request

from warmdesk.lib.errors import WarmdeskError, spoken
from warmdesk.lib.serving import announced_size
from warmdesk.lib.wording import say_size

MOST_BYTES = 10_000_000
"""As much as the largest file: nothing else that anybody sends comes near."""
WRAPPING = 500_000
"""What a form may say around its file."""
View = TypeVar("View", bound=Callable[..., Any])


class BodyTooLarge(WarmdeskError):
    """More was sent than is taken in at once. The same again fails again."""

    code = "too_large"
    status = 413


def counts_for_itself(view: View) -> View:
    """Mark a view that refuses in its own way what is too large, before it reads it."""
    view.counts_for_itself = True  # type: ignore[attr-defined]
    return view


class LimitBodies:
    """Refuse what says of itself that it is too large; what does not say how long it is, is never read (see `announced_size`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand after the languages and before whoever reads forms."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_arguments: Any) -> HttpResponse | None:
        """Look at the announced length only."""
        if announced_size(request) <= MOST_BYTES + WRAPPING or getattr(view, "counts_for_itself", False):
            return None
        return spoken(_too_large(request, MOST_BYTES), request)


def refuse_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what Django itself refuses: a form longer than forms may be gets its sentence, all else what Django says."""
    if isinstance(exception, RequestDataTooBig):
        return spoken(_too_large(request, settings.DATA_UPLOAD_MAX_MEMORY_SIZE), request)
    return bad_request(request, exception)


def _too_large(request: HttpRequest, most: int) -> BodyTooLarge:
    language, size = get_language() or "en", announced_size(request)
    sentence = _("That was {size}; at most {most} can be sent at once. Nothing of it was kept.")
    return BodyTooLarge(
        sentence.format(size=say_size(size, language), most=say_size(most, language)), size_bytes=size, most_bytes=most
    )
