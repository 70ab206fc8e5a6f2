"""The pages of the business's settings in words."""

from __future__ import annotations

from django.utils.translation import gettext


def section_words() -> dict[str, tuple[str, str, str]]:
    """Return icon, title and purpose of each page."""
    return {
        "business": ("door", gettext("Who you are"), gettext("Name, contact, languages, time zone and currency.")),
        "hours": ("clock", gettext("Opening hours"), gettext("When people are there, and holidays.")),
        "voice": ("chat", gettext("How it sounds"), gettext("Tone, first line, signature, words to avoid, colour.")),
        "people_only": ("hand", gettext("What only people decide"), gettext("Goes to a person, always.")),
        "topics": ("flag", gettext("Topics"), gettext("What customers come about, and what the assistant may do.")),
        "levels": ("hourglass", gettext("How soon you answer"), gettext("Times that people promise, in opening hours.")),
    }
