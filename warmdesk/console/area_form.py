"""What an owner says of the areas where visits take place, and of how long the ways between them take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from warmdesk.bookings.models import Area
from warmdesk.bookings.travel import ELSEWHERE
from warmdesk.console.free_keys import free_key

_US = ""
"""Stands for the business itself, where others have an area's key."""
_EMPTY_ROWS = ("+1", "+2", "+3")
"""No key of an area looks like these."""
_COLUMNS = ("name", "codes", "from_us", "within")
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

    `cleaned_data` holds `areas` (by key: `name`, `codes`) and `travel` (minutes by two keys, in order; "" is the business).
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
        for way in self._ways:
            self._add_minutes(_named(way), minutes.get(way))

    @property
    def rows(self) -> list[AreaRow]:
        """The fields of the areas, row by row."""
        return [
            AreaRow(self._titles.get(key, ""), *(self[f"{what}:{key}"] for what in _COLUMNS))
            for key in (*self._titles, *_EMPTY_ROWS)
        ]

    @property
    def ways(self) -> list[tuple[str, str, BoundField]]:
        """The names of two areas, and the field of the minutes between them."""
        return [(self._titles[one], self._titles[other], self[_named((one, other))]) for one, other in self._ways]

    def clean(self) -> dict[str, Any]:
        """Read the rows into areas and ways; say what two areas claim alike."""
        typed = super().clean() or {}
        areas: dict[str, dict[str, Any]] = {}
        travel: dict[Way, int | None] = {}
        claimed: set[str] = set()
        for row in (*self._titles, *_EMPTY_ROWS):
            name, codes, from_us, within = (typed.get(f"{what}:{row}") for what in _COLUMNS)
            if not name:
                if row in _EMPTY_ROWS and (codes or from_us is not None or within is not None):
                    self.add_error(f"name:{row}", _("An area needs a name."))
                continue
            key = row if row in self._titles else free_key(name, {ELSEWHERE, *areas, *self._titles})
            areas[key] = {"name": name, "codes": _codes(codes or "")}
            claims = {f"name {name.casefold()}", *(f"code {code}" for code in areas[key]["codes"])}
            if claimed & claims:
                self.add_error(f"name:{row}", _("Another area has this name, or one of these codes."))
            claimed |= claims
            travel |= {(_US, key): from_us, (key, key): within}
        travel |= {way: typed.get(_named(way)) for way in self._ways if areas.keys() >= set(way)}
        return {"areas": areas, "travel": {way: minutes for way, minutes in travel.items() if minutes is not None}}

    def _add_row(self, key: str, name: str, codes: str, minutes: Mapping[Way, int]) -> None:
        text = forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"})
        self.fields[f"name:{key}"] = forms.CharField(max_length=120, required=False, label=_("Area"), initial=name, widget=text)
        self.fields[f"codes:{key}"] = forms.CharField(
            max_length=2000, required=False, label=_("Postal codes begin with"), initial=codes, widget=text
        )
        self._add_minutes(f"from_us:{key}", minutes.get((_US, key)), _("Minutes from us"))
        self._add_minutes(f"within:{key}", minutes.get((key, key)), _("Minutes within it"))

    def _add_minutes(self, name: str, initial: int | None, label: Any = "") -> None:
        self.fields[name] = forms.IntegerField(
            min_value=0, max_value=_MOST_MINUTES, required=False, label=label, initial=initial,
            widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        )  # fmt: skip


def _named(way: Way) -> str:
    """Name the field of the minutes between two areas."""
    return ":".join(("way", *way))


def _codes(typed: str) -> list[str]:
    """Read "M4C, m4e" as codes, each once."""
    parts = (" ".join(part.upper().split()) for part in typed.replace(";", ",").split(","))
    return list(dict.fromkeys(part for part in parts if part))
