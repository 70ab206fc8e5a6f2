"""The hours of a week as they are typed, checked at the door."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from warmdesk.lib.opening_hours import WEEKDAYS, MalformedPeriod, parse_period

DAYS = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def words(text: str) -> list[str]:
    """Return what stands between commas."""
    return [word.strip() for word in text.split(",") if word.strip()]


class WeekForm(forms.Form):
    """The hours of a week: a line a day, with as many periods as there are."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for each day."""
        super().__init__(*args, **kwargs)
        for day, name in zip(WEEKDAYS, DAYS, strict=True):
            attrs = {"placeholder": gettext("closed"), "spellcheck": "false", "dir": "ltr"}
            self.fields[day] = forms.CharField(required=False, max_length=80, label=name, widget=forms.TextInput(attrs=attrs))

    @staticmethod
    def week_said(hours: Mapping[str, Sequence[str]]) -> dict[str, str]:
        """Return what is known already of the week."""
        return {day: ", ".join(hours.get(day, ())) for day in WEEKDAYS}

    def days(self) -> list[forms.BoundField]:
        """Return the fields of the week."""
        return [self[day] for day in WEEKDAYS]

    def clean(self) -> dict[str, Any]:
        """Read the periods."""
        typed = super().clean() or {}
        return {**typed, "hours": {day: self._periods(day, typed.get(day, "")) for day in WEEKDAYS}}

    def _periods(self, day: str, text: str) -> list[str]:
        try:
            spans = sorted(parse_period(period.replace("–", "-")) for period in words(text.replace(";", ",")))
        except MalformedPeriod as error:
            self.add_error(day, _("“%(text)s” is no period such as 10:00-18:00.") % {"text": error.text})
            return []
        for earlier, later in pairwise(spans):
            if later[0] < earlier[1] or earlier[1] <= earlier[0]:
                self.add_error(day, _("These periods overlap."))
        return [f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in spans]
