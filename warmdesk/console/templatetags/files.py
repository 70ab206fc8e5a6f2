"""Words of files that the console's templates need."""

from __future__ import annotations

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext

register = template.Library()
_KINDS = {
    "application/pdf": "PDF",
    "text/csv": "CSV",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/vnd.oasis.opendocument.text": "OpenDocument",
}


@register.filter
def size_words(size: int) -> str:
    """Say how large a file is, in the units that phones and file managers count in: 1 MB is a million bytes."""
    if size < 1_000_000:
        return gettext("%(size)s kB") % {"size": max(1, round(size / 1000))}
    return gettext("%(size)s MB") % {"size": number_format(size / 1_000_000, 1)}


@register.filter
def file_kind(media_type: str) -> str:
    """Say what a file is."""
    if media_type in _KINDS:
        return _KINDS[media_type]
    return {"image": gettext("Image"), "audio": gettext("Audio")}.get(media_type.partition("/")[0], gettext("Text"))
