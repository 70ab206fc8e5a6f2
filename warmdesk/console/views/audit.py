"""The record of changes: who did what and when. For owners only."""

from __future__ import annotations

import csv
from urllib.parse import urlencode

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from warmdesk.accounts.selectors import everybody, the_business
from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.audit import MOST_ROWS, PAGE, Asked, Change, changes, rooms
from warmdesk.console.forms import checked


class AuditForm(forms.Form):
    """What of the record is asked for; everything may be left open."""

    room = forms.ChoiceField(required=False, label=_("Where"))
    person = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, label=_("Who"))
    since = forms.DateField(required=False, label=_("From"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(required=False, label=_("To"), widget=forms.DateInput(attrs={"type": "date"}))
    before = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Offer the rooms and everybody who works or worked here."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["room"].choices = [("", _("Everywhere")), *((room, room) for room in rooms())]  # type: ignore[attr-defined]
        people = [(person.id, person.name) for person in everybody()]
        self.fields["person"].choices = [("", _("Everybody")), *people]  # type: ignore[attr-defined]


@require_GET
@owners_only
def audit_page(request: DeskRequest) -> HttpResponse:
    """Show the record, the newest first."""
    form = AuditForm(request.GET or {})
    asked = Asked(**checked(form))
    found = changes(asked, the_business(), most=PAGE + 1)
    kept = {key: value for key, value in request.GET.items() if key != "before" and value}
    older = urlencode({**kept, "before": found[PAGE - 1].event.id}) if len(found) > PAGE else ""
    page = {"page": "audit", "form": form, "changes": found[:PAGE], "older": older, "asked": urlencode(kept)}
    return render(request, "console/audit.html", page)


@require_GET
@owners_only
def audit_csv(request: DeskRequest) -> HttpResponse:
    """Give the record as a table for a spreadsheet: the newest fifty thousand lines that fit."""
    asked = Asked(**checked(AuditForm(request.GET or {})))
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="changes.csv"'
    table = csv.writer(response)
    table.writerow(["id", "at", "name", "who", "conversation", "facts"])
    table.writerows(_cells(change) for change in changes(asked, the_business(), most=MOST_ROWS))
    return response


def _cells(change: Change) -> list[object]:
    details = "; ".join(f"{name}={value}" for name, value in change.details)
    event = change.event
    return [event.id, event.at.isoformat(), event.name, _plain(change.who), event.conversation_id or "", _plain(details)]


def _plain(text: str) -> str:
    """Return a text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
