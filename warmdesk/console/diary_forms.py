"""What people say of visits: who comes, when, and how it ended."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.bookings.recurring import MOST_TIMES
from warmdesk.console.invoice_forms import OnceForm

LATEST_MIN = 100_000_000


class TimeForm(OnceForm):
    """A time that was offered, as its minute since 1970."""

    at = forms.IntegerField(min_value=0, max_value=LATEST_MIN)
    person = forms.IntegerField(required=False, min_value=1)


class GuestForm(OnceForm):
    """Who comes: somebody the desk does not know yet, unless `contact` says whom it knows; and where, and how often."""

    contact = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    name = forms.CharField(required=False, max_length=200, label=_("Name"), widget=forms.TextInput(attrs={"dir": "auto"}))
    email = forms.EmailField(required=False, label=_("E-mail address"))
    phone = forms.CharField(required=False, max_length=40, label=_("Phone"), widget=forms.TextInput(attrs={"dir": "ltr"}))
    address = forms.CharField(
        required=False, max_length=300, label=_("Address of the visit"), widget=forms.TextInput(attrs={"dir": "auto"})
    )

    def __init__(self, *args: Any, is_known: bool = False, is_away: bool = False, **kwargs: Any) -> None:
        """Ask for a name only of somebody new, for an address only where the visit is at the customer's."""
        super().__init__(*args, **kwargs)
        self.is_known, self.is_away = is_known, is_away

    def clean(self) -> dict[str, Any]:
        """Ask for a name and a way to reach somebody new, and for the address where the business goes there."""
        typed = super().clean() or {}
        if not self.is_known and not typed.get("name", "").strip():
            self.add_error("name", _("Say who comes."))
        if not self.is_known and not (typed.get("email") or typed.get("phone")):
            self.add_error("phone", _("Write a phone number or an e-mail address: somebody may have to tell them of a change."))
        if self.is_away and not typed.get("address", "").strip():
            self.add_error("address", _("This visit is at the customer's: say where."))
        return typed


class BookForm(GuestForm):
    """A new visit, once or every so many weeks."""

    at = forms.IntegerField(
        min_value=0, max_value=LATEST_MIN, error_messages={"required": _("Choose a time.")}, widget=forms.HiddenInput
    )
    every_weeks = forms.TypedChoiceField(
        required=False, coerce=int, label=_("Again"),
        choices=[(0, _("Only this once")), (1, _("Every week")), (2, _("Every 2 weeks")), (4, _("Every 4 weeks"))],
    )  # fmt: skip
    times = forms.IntegerField(required=False, min_value=2, max_value=MOST_TIMES, initial=6, label=_("How many times in all"))


class EmergencyForm(GuestForm):
    """An emergency: who it is for, and whose plan is to be carried out."""

    person = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class WaitForm(forms.Form):
    """Until when somebody would take a place that frees."""

    until = forms.DateField(label=_("Until"), widget=forms.DateInput(attrs={"type": "date"}))
