"""Orders and returns: the list, one order, and the steps of a return."""

from __future__ import annotations

from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.forms import checked
from warmdesk.console.order_forms import ReturnForm, ReturnStepForm
from warmdesk.console.order_pages import ask_return, order_list, order_page, step_return
from warmdesk.console.views.sought import sought


@require_GET
@staff_only
def orders_page(request: DeskRequest) -> HttpResponse:
    """Show one view of the orders, or what a search finds, and the returns that wait."""
    shown = order_list(request.user, **sought(request, "open"))
    return render(request, "console/orders.html", {"list": shown, "page": "orders"})


@require_GET
@staff_only
def order(request: DeskRequest, order_id: int) -> HttpResponse:
    """Show one order."""
    shown = order_page(request.user, order_id)
    form = ReturnForm(initial={"key": uuid4()})
    return render(request, "console/order.html", {"shown": shown, "order": shown.order, "form": form, "page": "orders"})


@require_POST
@staff_only
def return_new(request: DeskRequest, order_id: int) -> HttpResponse:
    """Write down that a customer wants to give something back."""
    typed = checked(ReturnForm(request.POST))
    ask_return(
        order_id=order_id,
        wants=typed["wants"],
        reason=typed["reason"],
        skus=request.POST.getlist("sku"),
        key=str(typed["key"]),
        by=request.user,
    )
    messages.info(request, gettext("Written down."))
    return redirect("console:order", order_id)


@require_POST
@staff_only
def return_step(request: DeskRequest, return_id: int) -> HttpResponse:
    """Take the next step of a return."""
    typed = checked(ReturnStepForm(request.POST))
    moved = step_return(return_id=return_id, step=typed["step"], note=typed["note"], by=request.user)
    messages.info(request, gettext("Noted. The customer is not told by the desk: write to them."))
    return redirect("console:orders") if request.POST.get("back") == "list" else redirect("console:order", moved.order_id)
