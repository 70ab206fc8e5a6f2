"""An invoice's public page: what is to be paid and how. Whoever has its address may open it."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from warmdesk.accounts.selectors import the_business, voice_of
from warmdesk.accounts.voice import spoken_language
from warmdesk.payments.pages import page_of
from warmdesk.payments.selectors import public_invoice
from warmdesk.payments.wording import words

POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def _guarded(response: HttpResponse) -> HttpResponse:
    """Let no cache, no search engine, no other site and no frame keep or learn an invoice's address."""
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


@require_GET
def pay(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Show what is to be paid and how, or that it is paid."""
    invoice = public_invoice(public_id)
    if invoice is None:
        return _no_invoice(request)
    page = page_of(invoice)
    shown = {"shown": page, "business": page.business, "language": page.language, "words": page.words}
    return _guarded(render(request, "payments/pay.html", shown))


def _no_invoice(request: HttpRequest) -> HttpResponse:
    business = the_business()
    language = spoken_language(getattr(request, "LANGUAGE_CODE", ""), voice_of(business))
    shown = {"business": business, "language": language, "words": words(language)}
    return _guarded(render(request, "payments/no_invoice.html", shown, status=404))
