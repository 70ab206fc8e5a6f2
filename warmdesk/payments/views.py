"""An invoice's public page: what is to be paid and how. Whoever has its address may open it."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from warmdesk import settings
from warmdesk.accounts.selectors import the_business, voice_of
from warmdesk.accounts.voice import spoken_language
from warmdesk.payments.checkouts import hear, start_checkout
from warmdesk.payments.errors import NotOpen, ProviderMissing, ProviderRefused, ProviderUnavailable
from warmdesk.payments.models import Invoice
from warmdesk.payments.pages import Page, page_of
from warmdesk.payments.pdf import invoice_pdf
from warmdesk.payments.selectors import public_invoice
from warmdesk.payments.wording import words

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; "
    f"form-action 'self' https: {settings.STRIPE_URL.text()}"
)
"""A form may lead on to the provider's page, wherever that is."""


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
    page = page_of(invoice, is_back="back" in request.GET)
    return _shown(request, page)


def _shown(request: HttpRequest, page: Page, status: int = 200) -> HttpResponse:
    shown = {"shown": page, "business": page.business, "language": page.language, "words": page.words}
    return _guarded(render(request, "payments/pay.html", shown, status=status))


def _no_invoice(request: HttpRequest) -> HttpResponse:
    business = the_business()
    language = spoken_language(getattr(request, "LANGUAGE_CODE", ""), voice_of(business))
    shown = {"business": business, "language": language, "words": words(language)}
    return _guarded(render(request, "payments/no_invoice.html", shown, status=404))


@require_GET
def as_pdf(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Give the invoice out as a PDF."""
    invoice = public_invoice(public_id)
    if invoice is None or invoice.origin != Invoice.Origin.DESK:
        return _no_invoice(request)
    response = HttpResponse(invoice_pdf(invoice), content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(False, f"{invoice.number}.pdf") or "inline"
    return _guarded(response)


@csrf_exempt  # whoever has the address may pay; no cookie speaks here
@require_POST
def pay_online(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Send the customer to the provider's page."""
    invoice = public_invoice(public_id)
    if invoice is None:
        return _no_invoice(request)
    try:
        return _guarded(HttpResponseRedirect(start_checkout(invoice=invoice)))
    except NotOpen:
        return _guarded(redirect("payments:pay", public_id))
    except (ProviderMissing, ProviderUnavailable, ProviderRefused):
        return _shown(request, page_of(invoice, is_online_down=True), status=503)


@csrf_exempt  # the provider signs what it sends
@require_POST
def hear_stripe(request: HttpRequest) -> HttpResponse:
    """Take a message of Stripe; what is not 2xx it sends again."""
    hear(body=request.body, signature=request.headers.get("Stripe-Signature", ""))
    return JsonResponse({"received": True})
