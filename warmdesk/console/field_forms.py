"""The business's own fields: the form that defines one, and the inputs that fill them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.contacts.models import CustomField

PREFIX = "field-"


@dataclass(frozen=True)
class Filled:
    """A field with what stands in it, as it is kept."""

    field: CustomField
    value: str

    @property
    def input_name(self) -> str:
        """What its input is called in a form."""
        return f"{PREFIX}{self.field.key}"

    @property
    def day(self) -> date | None:
        """The day that it holds, if it is a date."""
        return date.fromisoformat(self.value) if self.value and self.field.kind == CustomField.Kind.DATE else None


def filled(fields: Sequence[CustomField], values: Mapping[str, str]) -> list[Filled]:
    """Return each field with its value; of one without, an empty one."""
    return [Filled(one, values.get(one.key, "")) for one in fields]


def typed_values(posted: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed into fields, by key."""
    return {name.removeprefix(PREFIX): str(value) for name, value in posted.items() if name.startswith(PREFIX)}


class FieldForm(forms.Form):
    """A field of the business's own; what it is about and its kind are chosen once."""

    name = forms.CharField(label=_("Name"), max_length=60)
    about = forms.ChoiceField(
        label=_("Kept of"), choices=[("contact", _("Each contact")), ("conversation", _("Each conversation"))]
    )
    kind = forms.ChoiceField(
        label=_("Holds"),
        choices=[
            ("text", _("Text")), ("number", _("A number")), ("date", _("A date")), ("choice", _("One of several")),
            ("yes_no", _("Yes or no")),
        ],
    )  # fmt: skip
    choices = forms.CharField(
        label=_("To choose from"), required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One on each line; only where it holds one of several."),
    )  # fmt: skip

    def __init__(self, *args: Any, found: CustomField | None = None, **kwargs: Any) -> None:
        """Show what is known of a field that is there, of which kind and subject stay."""
        if found is not None:
            kwargs["initial"] = {"name": found.name, "choices": "\n".join(found.choices)}
        super().__init__(*args, **kwargs)
        if found is not None:
            del self.fields["about"], self.fields["kind"]
            if found.kind != CustomField.Kind.CHOICE:
                del self.fields["choices"]
