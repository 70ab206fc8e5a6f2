"""The limits of a partner's seat as they are typed, checked at the door."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import Sees
from warmdesk.console.week_form import WeekForm

SEES_WORDS = (
    (Sees.CONTACT.value, _("Contact details: e-mail address, phone number, customer number, notes about the customer")),
    (Sees.PURCHASES.value, _("Purchases: orders, appointments and invoices beside the conversation")),
    (Sees.EARLIER.value, _("What was earlier: the teams' older conversations, and what was said before in this one")),
)


class SeatLimitsForm(WeekForm):
    """When a partner's seat is open, until which day, and what it shows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for the week, the last day and the switches."""
        super().__init__(*args, **kwargs)
        self.fields["last_day"] = forms.DateField(
            required=False, label=_("Last day"), widget=forms.DateInput(attrs={"type": "date"}),
            help_text=_("The seat closes at midnight after it. Empty: until you change it."),
        )  # fmt: skip
        self.fields["sees"] = forms.MultipleChoiceField(
            required=False, choices=SEES_WORDS, label=_("What the seat shows beside the conversation"),
            widget=forms.CheckboxSelectMultiple,
        )  # fmt: skip

    @staticmethod
    def values_of(person: User) -> dict[str, Any]:
        """Return the limits as they are."""
        return WeekForm.week_said(person.seat_hours) | {"last_day": person.seat_last_day, "sees": person.seat_sees}

    def as_limits(self) -> dict[str, Any]:
        """Return the limits to keep."""
        return {key: self.cleaned_data[key] for key in ("hours", "last_day", "sees")}
