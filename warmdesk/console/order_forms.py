"""What people say of returns."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.console.invoice_forms import OnceForm
from warmdesk.console.order_pages import STEPS
from warmdesk.orders.models import Return
from warmdesk.orders.services import LONGEST_REASON


class ReturnForm(OnceForm):
    """What a customer wants for what they give back, and why."""

    wants = forms.ChoiceField(choices=Return.Wants.choices, label=_("They want"))
    reason = forms.CharField(
        required=False, max_length=LONGEST_REASON, label=_("Why"), widget=forms.TextInput(attrs={"dir": "auto"})
    )


class ReturnStepForm(forms.Form):
    """The next step of a return, with a word on why."""

    step = forms.ChoiceField(choices=[(step, step) for step in STEPS])
    note = forms.CharField(required=False, max_length=LONGEST_REASON)
