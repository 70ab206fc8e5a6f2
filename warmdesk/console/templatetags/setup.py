"""What the setup's templates ask for."""

from __future__ import annotations

from zoneinfo import available_timezones

from django import template

register = template.Library()


@register.filter
def timezones(_nothing: str) -> list[str]:
    """Return the time zones that people name, by region and city."""
    return sorted(name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix/", "right/")))
