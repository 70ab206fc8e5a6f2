"""How long it takes from one visit to the next, by area."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from warmdesk.bookings.models import Area, TravelTime

ELSEWHERE = "elsewhere"
"""The key of the area of all addresses that no area claims."""
NOWHERE = -1
"""The id that stands for such an address while it has no row."""


@dataclass(frozen=True)
class Travel:
    """Minutes between two areas; None is the business itself."""

    minutes: Mapping[frozenset[int | None], int]

    def between(self, here: int | None, there: int | None) -> int:
        """Return the minutes of a way; where nobody said how long it takes, the longest that anybody said."""
        if not self.minutes:
            return 0
        known = self.minutes.get(frozenset({here, there}))
        return known if known is not None else (0 if here == there else max(self.minutes.values()))

    def trip_to(self, there: int | None) -> Callable[[int | None], int]:
        """Return how long it takes to get to one place, from each."""
        return lambda here: self.between(here, there)


def read_travel() -> Travel:
    """Read all travel times, in one query."""
    rows = TravelTime.objects.values_list("start_id", "end_id", "minutes")
    return Travel({frozenset({start, end}): minutes for start, end, minutes in rows})


def area_of(address: str) -> Area:
    """Return the area whose postal code's beginning, or else whose name, stands in an address; unsaved for none of them."""
    words = re.findall(r"\w+", address.upper())
    areas = list(Area.objects.exclude(key=ELSEWHERE))
    claims = [(len(code), -area.id, area) for area in areas for code in area.codes if _begins(words, code)]
    if claims:
        return max(claims)[2]
    named = (area for area in areas if f" {area.name.upper()} " in f" {' '.join(words)} ")
    return next(named, Area(key=ELSEWHERE, name="Elsewhere"))


def _begins(words: list[str], code: str) -> bool:
    """Tell whether a word begins with a code; a code of two words (`M4C 1B5`) must stand as it is."""
    wanted = re.findall(r"\w+", code.upper())
    pairs = zip(*(words[start:] for start in range(len(wanted))), strict=False)
    return any(list(pair[:-1]) == wanted[:-1] and pair[-1].startswith(wanted[-1]) for pair in pairs)
