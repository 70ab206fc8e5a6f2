"""What an owner says of a new token."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.accounts.selectors import active_people
from warmdesk.api.scopes import SCOPES

DAYS = ((30, _("30 days")), (90, _("90 days")), (365, _("A year")), (0, _("Until it is revoked")))
SCOPE_WORDS = {
    "customers:read": _("Read customers"), "customers:write": _("Create and change customers"),
    "products:read": _("Read products"), "products:write": _("Create, change and withdraw products"),
    "orders:read": _("Read orders"), "orders:write": _("Create and change orders"),
    "returns:read": _("Read returns"), "returns:write": _("Ask for returns, decide, note what came back"),
    "appointments:read": _("Read appointments and free times"), "appointments:write": _("Book, move and cancel appointments"),
    "callbacks:write": _("Have people call customers back"), "invoices:read": _("Read invoices"),
    "articles:read": _("Search articles, those for staff included"),
    "takeovers:write": _("Report what was said to customers without the desk"),
}  # fmt: skip


class TokenForm(forms.Form):
    """Which program, in whose name, what it may do and for how long."""

    title = forms.CharField(max_length=80, label=_("Program"), help_text=_("What it is called here: Web shop, Phone bot."))
    person = forms.TypedChoiceField(
        coerce=int, label=_("In whose name"), help_text=_("Its calls are on record as theirs, and end with their work here.")
    )
    days = forms.TypedChoiceField(coerce=int, choices=DAYS, initial=90, label=_("For how long"))
    scopes = forms.MultipleChoiceField(
        choices=[(scope, SCOPE_WORDS[scope]) for scope in sorted(SCOPES, key=lambda scope: (not scope.endswith(":read"), scope))],
        widget=forms.CheckboxSelectMultiple, label=_("What it may do"),
        error_messages={"required": _("Tick at least one: a token without a scope opens nothing.")},
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer everybody who may answer customers."""
        super().__init__(*args, **kwargs)
        self.people = {person.id: person for person in active_people()}
        self.fields["person"].choices = [(key, person.name) for key, person in self.people.items()]  # type: ignore[attr-defined]


def scope_words(scopes: list[str]) -> list[str]:
    """Return in plain words what a token may do."""
    return [str(SCOPE_WORDS.get(scope, scope)) for scope in scopes]
