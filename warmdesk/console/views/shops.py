"""The connected shops: the list, a new one, the end of one. For owners only."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.shop_pages import ShopForm, connect, disconnect, shops_for
from warmdesk.console.views.owner import address_of
from warmdesk.orders.errors import BadShop


@require_http_methods(["GET", "POST"])
@owners_only
def shops_page(request: DeskRequest) -> HttpResponse:
    """Show the connected shops and how they do; connect one."""
    form = ShopForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            connect(typed=form.cleaned_data, by=request.user)
        except BadShop as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.info(request, gettext("Connected. Let the shop call the address that stands beside it."))
            return redirect("console:shops")
    shown = {"shops": shops_for(request.user), "form": form, "desk": address_of(request), "page": "settings"}
    return render(request, "console/shops.html", shown, status=422 if form.errors else 200)


@require_POST
@owners_only
def shop_end(request: DeskRequest, shop_id: int) -> HttpResponse:
    """End a connection."""
    disconnect(shop_id=shop_id, by=request.user)
    messages.info(request, gettext("Disconnected; its secrets are forgotten, its orders stay."))
    return redirect("console:shops")
