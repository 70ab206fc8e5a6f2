"""What a customer says of themselves when they book."""

from __future__ import annotations

from django import forms

from warmdesk.bookings.selectors import is_within_reach
from warmdesk.portal.wording import words

LONGEST = 200


class Details(forms.Form):
    """Name, and an e-mail address or a phone number; the address where the visit takes place at the customer's."""

    name = forms.CharField(max_length=LONGEST)
    email = forms.EmailField(required=False)
    phone = forms.CharField(max_length=40, required=False)
    address = forms.CharField(max_length=300, required=False)
    website = forms.CharField(max_length=LONGEST, required=False)
    """Nobody sees this field: whoever fills it is a program."""
    key = forms.CharField(max_length=60)

    AUTOCOMPLETE = {"name": "name", "email": "email", "phone": "tel", "address": "street-address"}

    def __init__(self, *arguments: object, language: str, is_away: bool, **keywords: object) -> None:
        super().__init__(*arguments, **keywords)  # type: ignore[arg-type]
        self.said = said = words(language)
        self.is_away = is_away
        for name, field in self.fields.items():
            field.label = said.get(name, "")
            field.error_messages.update(required=said["needed"], invalid=said["bad_email"], max_length=said["too_long"])
            if name in self.AUTOCOMPLETE:
                field.widget.attrs["autocomplete"] = self.AUTOCOMPLETE[name]
        for name in self.errors.keys() & self.fields.keys() if self.is_bound else ():
            self.fields[name].widget.attrs.update({"aria-invalid": "true", "aria-describedby": f"{name}-error"})

    @property
    def shown(self) -> list[forms.BoundField]:
        """The fields that a customer sees."""
        names = ["name", "email", "phone", *(["address"] if self.is_away else [])]
        return [self[name] for name in names]

    def clean(self) -> dict[str, object]:
        """Want a way to reach the customer, and a place to go to."""
        cleaned: dict[str, object] = super().clean() or {}
        if not cleaned.get("email") and not cleaned.get("phone") and "email" not in self.errors:
            self.add_error("email", self.said["need_reach"])
        if self.is_away and not cleaned.get("address"):
            self.add_error("address", self.said["needed"])
        elif self.is_away and not is_within_reach(str(cleaned["address"])):
            self.add_error("address", self.said["out_of_reach"])
        return cleaned
