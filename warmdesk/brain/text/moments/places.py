"""How a place writes its dates: the United States put the month first, all the other countries of our languages the day."""

from __future__ import annotations

from datetime import tzinfo

from warmdesk.brain.text.words import base

_AMERICAN_CITIES_LISTED = """
    New_York Chicago Denver Los_Angeles Phoenix Anchorage Detroit Boise Juneau Sitka Nome Yakutat Adak Metlakatla Menominee
    Honolulu Puerto_Rico Guam Louisville Indianapolis Knox Marengo Petersburg Tell_City Vevay Vincennes Winamac Monticello
    Beulah Center New_Salem Pago_Pago Saipan St_Thomas Fort_Wayne Shiprock
"""
_AMERICAN_CITIES = frozenset(_AMERICAN_CITIES_LISTED.split())
_MIXED_CITIES_LISTED = """
    Toronto Vancouver Edmonton Winnipeg Regina Halifax St_Johns Montreal Calgary Moncton Iqaluit Whitehorse Yellowknife Manila
    Nassau Belize Panama
"""
_MIXED_CITIES = frozenset(_MIXED_CITIES_LISTED.split())
_MIXED_REGIONS = frozenset({"CA", "PH", "BZ", "PA", "BS"})


def is_month_first(language: str | None, zone: tzinfo | None) -> bool | None:
    """Say whether 3/4 is 4 March here; None where the language and the place disagree, or neither tells."""
    votes = {vote for vote in (_by_language(language), _by_zone(zone)) if vote is not None}
    if len(votes) == 1:
        return votes.pop()
    return None


def weeks_start(language: str | None, zone: tzinfo | None) -> int:
    """Return the weekday on which weeks start: Sunday (6) in the United States, else Monday (0)."""
    return 6 if base(language) == "en" and _by_zone(zone) is True else 0


def _by_language(language: str | None) -> bool | None:
    region = (language or "").replace("_", "-").partition("-")[2].upper()
    if base(language) != "en":
        return False
    if not region or region in _MIXED_REGIONS:
        return None
    return region == "US"


def _by_zone(zone: tzinfo | None) -> bool | None:
    name = str(getattr(zone, "key", "") or "")
    area, _, city = name.rpartition("/")
    if area.startswith("US") or city in _AMERICAN_CITIES:
        return True
    return None if not area or area == "Etc" or city in _MIXED_CITIES else False
