"""When a reply holds a value: whole tokens, whatever the case; a number or a time in any format of the languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any


def holds(text: str, value: str) -> bool:
    """Return whether the text holds the value in any of its formats (13 = 1:00 pm = 13 Uhr, 5.95 = 5,95)."""
    folded = _folded(text)
    return any(re.search(rf"(?<![\w.,]){re.escape(form)}(?!\w)(?![.,]\d)", folded) for form in formats_of(value.lower()))


def holds_word(text: str, value: str) -> bool:
    """Return whether the text holds exactly this value as a whole token."""
    return re.search(rf"(?<!\w){re.escape(value.lower())}(?!\w)", _folded(text)) is not None


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower())


@lru_cache(maxsize=4096)
def formats_of(value: str) -> frozenset[str]:
    """Return every way to write a value: as it is, as a time of day, as an amount."""
    ways = {value}
    if clock := re.fullmatch(r"(\d{1,2})(?::(\d\d))?", value):
        ways |= _times(int(clock[1]), clock[2])
    if re.fullmatch(r"\d+", value):
        ways |= {f"{value}.00", f"{value},00"}
    if re.fullmatch(r"\d+[.,]\d+", value):
        ways |= {value.replace(".", ","), value.replace(",", ".")}
    return frozenset(ways)


def _times(hour: int, minute: str | None) -> set[str]:
    """Return the ways to say a time in 24 and in 12 hours; a bare hour in 12 hours needs am or pm."""
    if hour > 24:
        return set()
    half = (hour - 1) % 12 + 1
    noon = "am" if hour < 12 or hour == 24 else "pm"
    in_24 = ["", " uhr", " h", "h", " o'clock"]
    in_12 = [f" {noon}", noon, f" {noon[0]}.m.", f" {noon[0]}.m", f" {noon[0]}. m."]
    minutes = [minute] if minute and minute != "00" else ["", "00"]
    ways = set()
    for shown in minutes:
        for mark in (":", ".", "h", " h ") if shown else ("",):
            for value, endings in ((hour, in_24), (half, in_12)):
                for ending in endings:
                    ways |= {f"{value}{mark}{shown}{ending}".strip(), f"{value:02d}{mark}{shown}{ending}".strip()}
    return ways if minute or half == hour else ways - {str(half)}


def is_part_of(want: Any, got: Any) -> bool:
    """Return whether `want` is a subset of `got`: nested mappings, any row of a list, values compared as normalised strings."""
    if isinstance(got, list):
        return any(is_part_of(want, one) for one in got)
    if isinstance(want, dict):
        if not want:
            return not got
        return isinstance(got, dict) and all(key in got and is_part_of(value, got[key]) for key, value in want.items())
    return str(want).strip().lower() == str(got).strip().lower()
