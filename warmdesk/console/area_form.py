"""What an owner says of the areas where visits take place, and of how long the ways between them take."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from warmdesk.bookings.models import Area
from warmdesk.bookings.travel import ELSEWHERE

US = ""
"""Stands for the business itself, where others have an area's key."""
_EMPTY_ROWS = ("+1", "+2", "+3")
"""No key of an area looks like these."""
_MOST_MINUTES = 600
Way = tuple[str, str]


@dataclass(frozen=True)
class AreaRow:
    """An area's fields, or those of one that may be added."""

    title: str
    name: BoundField
    codes: BoundField
    from_us: BoundField
    within: BoundField


class AreasForm(forms.Form):
    """All areas and ways at once. An area whose name is cleared is taken away; a way that is left empty is not known.

    `cleaned_data` holds `areas` (by key: `name`, `codes`) and `travel` (minutes by two keys, in order; `US` is the business).
    """

    def __init__(self, data: Any = None, *, known: Sequence[Area], minutes: Mapping[Way, int]) -> None:
        """Offer what is known, and a few empty rows."""
        super().__init__(data)
        self._titles = {area.key: area.name for area in known}
        self._ways = list(combinations(sorted(self._titles), 2))
        for area in known:
            self._add_row(area.key, area.name, ", ".join(area.codes), minutes)
        for key in _EMPTY_ROWS:
            self._add_row(key, "", "", {})
        for one, other in self._ways:
            self._add_minutes(f"way:{one}:{other}", minutes.get((one, other)))

    @property
    def rows(self) -> list[AreaRow]:
        """The fields of the areas, row by row."""
        return [
            AreaRow(self._titles.get(key, ""), *(self[f"{what}:{key}"] for what in ("name", "codes", "from_us", "within")))
            for key in (*self._titles, *_EMPTY_ROWS)
        ]

    @property
    def ways(self) -> list[tuple[str, str, BoundField]]:
        """The names of two areas, and the field of the minutes between them."""
        return [(self._titles[one], self._titles[other], self[f"way:{one}:{other}"]) for one, other in self._ways]

    def clean(self) -> dict[str, Any]:
        """Read the rows into areas and ways; say what two areas claim alike."""
        typed = super().clean() or {}
        areas: dict[str, dict[str, Any]] = {}
        travel: dict[Way, int] = {}
        claimed: set[str] = set()
        for row in (*self._titles, *_EMPTY_ROWS):
            told = {what: typed.get(f"{what}:{row}") for what in ("name", "codes", "from_us", "within")}
            if not told["name"]:
                if row in _EMPTY_ROWS and any(value not in {None, ""} for value in told.values()):
                    self.add_error(f"name:{row}", _("An area needs a name."))
                continue
            key = row if row in self._titles else _free_key(told["name"], areas.keys() | self._titles.keys())
            areas[key] = {"name": told["name"], "codes": _codes(told["codes"] or "")}
            claims = {f"name {told['name'].casefold()}", *(f"code {code}" for code in areas[key]["codes"])}
            if claimed & claims:
                self.add_error(f"name:{row}", _("Another area has this name, or one of these codes."))
            claimed |= claims
            travel |= {(US, key): told["from_us"]} if told["from_us"] is not None else {}
            travel |= {(key, key): told["within"]} if told["within"] is not None else {}
        for one, other in self._ways:
            minutes = typed.get(f"way:{one}:{other}")
            if minutes is not None and one in areas and other in areas:
                travel[one, other] = minutes
        return {"areas": areas, "travel": travel}

    def _add_row(self, key: str, name: str, codes: str, minutes: Mapping[Way, int]) -> None:
        text = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
        self.fields[f"name:{key}"] = forms.CharField(max_length=120, required=False, label=_("Area"), initial=name, widget=text)
        self.fields[f"codes:{key}"] = forms.CharField(
            max_length=2000, required=False, label=_("Postal codes begin with"), initial=codes, widget=text
        )
        self._add_minutes(f"from_us:{key}", minutes.get((US, key)), _("Minutes from us"))
        self._add_minutes(f"within:{key}", minutes.get((key, key)), _("Minutes within it"))

    def _add_minutes(self, name: str, initial: int | None, label: Any = "") -> None:
        self.fields[name] = forms.IntegerField(
            min_value=0, max_value=_MOST_MINUTES, required=False, label=label, initial=initial,
            widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
        )  # fmt: skip


def _codes(typed: str) -> list[str]:
    """Read "M4C, m4e" as codes, each once."""
    parts = (" ".join(part.upper().split()) for part in typed.replace(";", ",").split(","))
    return list(dict.fromkeys(part for part in parts if part))


def _free_key(name: str, taken: set[str]) -> str:
    key = slugify(name)[:70] or secrets.token_hex(4)
    return f"{key}-{secrets.token_hex(3)}" if key in taken or key == ELSEWHERE else key
