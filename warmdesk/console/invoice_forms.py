"""What people say of an invoice."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.payments.models import Payment

BY_HAND = (Payment.Way.TRANSFER, Payment.Way.CASH, Payment.Way.CARD)


class OnceForm(forms.Form):
    """Something that is done once, however often it is sent."""

    key = forms.UUIDField(widget=forms.HiddenInput)


class PaidForm(OnceForm):
    """How money came in."""

    way = forms.ChoiceField(choices=[(way, way.label) for way in BY_HAND], label=_("How it came in"))


class AmountForm(OnceForm):
    """How much goes back."""

    amount = forms.CharField(
        max_length=20, label=_("Amount"), widget=forms.TextInput(attrs={"inputmode": "decimal", "dir": "ltr"})
    )


class CreditForm(AmountForm):
    """How much is taken off, and what the credit note says."""

    text = forms.CharField(max_length=200, label=_("What the credit note says"), initial=_("Goodwill"))
