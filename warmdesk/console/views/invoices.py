"""Invoices: the list, and one with what can be done about it."""

from __future__ import annotations

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.forms import SwitchForm, checked
from warmdesk.console.invoice_forms import AmountForm, CreditForm, PaidForm
from warmdesk.console.invoices import (
    invoice_list,
    invoice_shown,
    issue_invoice,
    note_paid,
    pdf_for,
    send_back,
    set_disputed,
    take_off,
)
from warmdesk.console.views.sought import sought


@require_GET
@staff_only
def invoices_page(request: DeskRequest) -> HttpResponse:
    """Show one view of the invoices, or what a search finds."""
    shown = invoice_list(request.user, **sought(request, "open"))
    return render(request, "console/invoices.html", {"list": shown, "page": "invoices"})


@require_GET
@staff_only
def invoice_page(request: DeskRequest, invoice_id: int) -> HttpResponse:
    """Show one invoice or credit note."""
    shown = invoice_shown(request.user, invoice_id)
    forms = {
        "paid": PaidForm(initial={"key": uuid4()}, auto_id="paid-%s"),
        "credit": CreditForm(initial={"key": uuid4(), "amount": shown.owed.decimal}, auto_id="credit-%s"),
        "refunds": [
            (one, AmountForm(initial={"key": uuid4(), "amount": one.left.decimal}, auto_id=f"refund-{one.payment.id}-%s"))
            for one in shown.returnable
        ],
    }
    return render(request, "console/invoice.html", {"shown": shown, "invoice": shown.invoice, **forms, "page": "invoices"})


@require_GET
@staff_only
def invoice_as_pdf(request: DeskRequest, invoice_id: int) -> HttpResponse:
    """Give an invoice or a credit note out as a PDF."""
    number, content = pdf_for(request.user, invoice_id)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(False, f"{number}.pdf") or "inline"
    return response


@require_POST
@staff_only
def invoice_issue(request: DeskRequest, invoice_id: int) -> HttpResponse:
    """Issue a draft."""
    issue_invoice(invoice_id=invoice_id, by=request.user)
    return redirect("console:invoice", invoice_id)


@require_POST
@staff_only
def invoice_paid(request: DeskRequest, invoice_id: int) -> HttpResponse:
    """Note that the rest came in."""
    typed = checked(PaidForm(request.POST))
    note_paid(invoice_id=invoice_id, way=typed["way"], key=str(typed["key"]), by=request.user)
    return redirect("console:invoice", invoice_id)


@require_POST
@staff_only
def invoice_dispute(request: DeskRequest, invoice_id: int) -> HttpResponse:
    """Note that a customer disputes an invoice, or that it is settled."""
    set_disputed(invoice_id=invoice_id, is_disputed=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return redirect("console:invoice", invoice_id)


@require_POST
@staff_only
def invoice_credit(request: DeskRequest, invoice_id: int) -> HttpResponse:
    """Take something off by a credit note."""
    typed = checked(CreditForm(request.POST))
    take_off(invoice_id=invoice_id, amount=typed["amount"], text=typed["text"], key=str(typed["key"]), by=request.user)
    return redirect("console:invoice", invoice_id)


@require_POST
@staff_only
def invoice_refund(request: DeskRequest, invoice_id: int, payment_id: int) -> HttpResponse:
    """Send back what came in."""
    typed = checked(AmountForm(request.POST))
    send_back(invoice_id=invoice_id, payment_id=payment_id, amount=typed["amount"], key=str(typed["key"]), by=request.user)
    return redirect("console:invoice", invoice_id)
