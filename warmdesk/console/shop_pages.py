"""The shop systems that tell the desk of their orders: which, how they do, and how one is connected. For owners only."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from warmdesk.accounts.models import User
from warmdesk.console.access import require_owner
from warmdesk.console.errors import NoSuchPage
from warmdesk.orders.models import ShopConnection
from warmdesk.orders.selectors import connected_shops, shop_by_id
from warmdesk.orders.shops import SHORTEST_SECRET, connect_shop, disconnect_shop


class ShopForm(forms.Form):
    """How a shop is reached, and the secrets by which it and the desk know each other."""

    kind = forms.ChoiceField(choices=ShopConnection.Kind.choices, label=_("Shop system"))
    key = forms.RegexField(
        regex=r"^[a-z0-9-]{1,40}$", label=_("A short name of yours"), initial="shop",
        help_text=_("Small letters, digits and hyphens; part of the address that the shop calls."),
        error_messages={"invalid": _("Only small letters, digits and hyphens.")},
    )  # fmt: skip
    address = forms.CharField(
        max_length=200, label=_("The shop’s address"),
        widget=forms.TextInput(attrs={"placeholder": "https://your-shop.example", "dir": "ltr", "inputmode": "url"}),
    )  # fmt: skip
    token = forms.CharField(
        max_length=500, strip=True, label=_("Token"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "dir": "ltr"}),
        help_text=_("Shopify: the Admin API access token. WooCommerce: consumer key, a colon, consumer secret."),
    )  # fmt: skip
    signing_secret = forms.CharField(
        max_length=500, min_length=SHORTEST_SECRET, label=_("Signing secret of its calls"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )  # fmt: skip
    completed_means = forms.ChoiceField(
        choices=ShopConnection.Completed.choices, label=_("WooCommerce: “completed” means"), required=False
    )


def shops_for(user: User) -> list[ShopConnection]:
    """Return the connected shops; raises NotAllowed."""
    require_owner(user)
    return connected_shops()


def connect(*, typed: dict[str, Any], by: User) -> ShopConnection:
    """Connect a shop, or change how one is reached; raises BadShop."""
    require_owner(by)
    typed = {**typed, "completed_means": typed["completed_means"] or ShopConnection.Completed.SHIPPED}
    return connect_shop(**typed, by=by)


def disconnect(*, shop_id: int, by: User) -> None:
    """Believe and ask a shop no more; its orders stay."""
    require_owner(by)
    shop = shop_by_id(shop_id)
    if shop is None:
        raise NoSuchPage(gettext("There is no such shop."))
    disconnect_shop(shop=shop, by=by)
