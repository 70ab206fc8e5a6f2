"""What an owner says of services, of who works when, and of rooms and vans."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.accounts.selectors import active_people
from warmdesk.bookings.models import BookingRules, Resource
from warmdesk.bookings.selectors import rooms_and_vans
from warmdesk.catalog.models import Service
from warmdesk.console.week_form import WeekForm
from warmdesk.lib.money import MalformedAmount, Money

DAY_MINUTES = 24 * 60
RULES = ("step_minutes", "notice_minutes", "ahead_days", "cancel_hours", "capacity", "is_away", "is_public")


def _amount(label: Any, help_text: Any = "") -> forms.DecimalField:
    return forms.DecimalField(
        min_value=Decimal(0), max_value=Decimal(10**7), label=label, help_text=help_text,
        widget=forms.NumberInput(attrs={"inputmode": "decimal", "step": "any"}),
    )  # fmt: skip


def _number(label: Any, *, least: int = 0, most: int, help_text: Any = "") -> forms.IntegerField:
    return forms.IntegerField(min_value=least, max_value=most, label=label, help_text=help_text)


class ServiceForm(forms.Form):
    """A service and the rules by which it is booked; amounts are in the business's currency."""

    name = forms.CharField(max_length=200, label=_("Name"), widget=forms.TextInput(attrs={"dir": "auto"}))
    minutes = _number(_("How long, in minutes"), least=1, most=DAY_MINUTES)
    buffer_minutes = _number(_("Minutes kept free after it"), most=DAY_MINUTES)
    price = _amount(_("Price"))
    deposit = _amount(_("Deposit"), _("Asked for in advance; 0: none."))
    people = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Who gives it"),
        help_text=_("Nobody ticked: the business as a whole, once at a time."),
    )
    needs = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=_("Rooms and vans"),
        help_text=_("Of each kind that is ticked, a visit takes one."),
    )
    step_minutes = _number(_("Offer a start every … minutes"), least=5, most=DAY_MINUTES)
    notice_minutes = _number(_("Book at least … minutes ahead"), most=60 * DAY_MINUTES)
    ahead_days = _number(_("Book at most … days ahead"), least=1, most=730)
    cancel_hours = _number(_("Move and cancel alone until … hours before"), most=24 * 60, help_text=_("Later, a person decides."))
    capacity = _number(_("Seats"), least=1, most=1000, help_text=_("Above 1, customers share a session."))
    is_away = forms.BooleanField(required=False, label=_("At the customer’s address"))
    is_public = forms.BooleanField(required=False, label=_("On the public booking page"))

    def __init__(self, *args: Any, currency: str, **kwargs: Any) -> None:
        """Offer the people, rooms and vans there are."""
        super().__init__(*args, **kwargs)
        self.currency = currency
        self.fields["people"].choices = [(one.email, one.name) for one in active_people()]  # type: ignore[attr-defined]
        self.fields["needs"].choices = [(one.key, one.name) for one in rooms_and_vans()]  # type: ignore[attr-defined]

    @staticmethod
    def said(service: Service | None, rules: BookingRules) -> dict[str, Any]:
        """Return what is known already; of a new service, the defaults."""
        kept: dict[str, Any] = {name: getattr(rules, name) for name in RULES}
        if service is None:
            return {**kept, "minutes": 30, "buffer_minutes": 0, "price": 0, "deposit": 0}
        return {
            **kept,
            **{name: getattr(service, name) for name in ("name", "minutes", "buffer_minutes")},
            "price": Money(service.price_minor, service.currency).decimal,
            "deposit": Money(rules.deposit_minor, service.currency).decimal,
            "people": [person.email for person in service.people.all()],
            "needs": [one.key for one in rules.needs.all()],
        }

    def clean(self) -> dict[str, Any]:
        """Read the amounts in minor units."""
        typed = super().clean() or {}
        for name in ("price", "deposit"):
            if typed.get(name) is not None:
                try:
                    typed[name] = Money.parse(str(typed[name]), self.currency).minor
                except MalformedAmount:
                    self.add_error(name, _("This currency has no such amount."))
        return typed


class WorkForm(WeekForm):
    """When somebody works in the week; without own hours, whenever the business is open."""

    has_own = forms.BooleanField(required=False, label=_("Hours of their own"))

    @staticmethod
    def said(resource: Resource | None) -> dict[str, Any]:
        """Return what is known already."""
        hours = resource.hours if resource else None
        return {"has_own": hours is not None, **WorkForm.week_said(hours or {})}

    def clean(self) -> dict[str, Any]:
        """Read the hours; None without own ones."""
        typed = super().clean()
        own = {day: periods for day, periods in typed["hours"].items() if periods}
        return {**typed, "hours": own if typed.get("has_own") else None}


class ThingForm(forms.Form):
    """A room or a van that visits take."""

    kind = forms.ChoiceField(choices=[(Resource.Kind.ROOM, _("Room")), (Resource.Kind.VAN, _("Van"))], label=_("What"))
    name = forms.CharField(max_length=120, label=_("Name"), widget=forms.TextInput(attrs={"dir": "auto"}))


class AwayForm(forms.Form):
    """Somebody, or something, is away between two local moments."""

    who = forms.ChoiceField(label=_("Who"))
    since = forms.CharField(label=_("From"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
    until = forms.CharField(label=_("Until"), widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))


class OwnCalendarForm(forms.Form):
    """Somebody's own calendar on a CalDAV server."""

    url = forms.CharField(
        max_length=500, label=_("Address of the calendar (CalDAV)"),
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "url", "placeholder": "https://dav.example/you/work/"}),
    )  # fmt: skip
    username = forms.CharField(max_length=200, label=_("User name there"), widget=forms.TextInput(attrs={"dir": "ltr"}))
    password = forms.CharField(
        max_length=200, strip=False, label=_("Password there"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off", "dir": "ltr"}),
        help_text=_("Best an app password. It is kept encrypted and never shown."),
    )  # fmt: skip

    def clean_url(self) -> str:
        """Check that it is an address that can be called."""
        typed: str = self.cleaned_data["url"].strip()
        if not typed.startswith(("https://", "http://")):
            raise forms.ValidationError(_("The address begins with https://."))
        return typed
