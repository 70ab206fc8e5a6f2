"""What things are called on the screen."""

from __future__ import annotations

from django.utils.translation import gettext


def reason_words() -> dict[str, str]:
    """Return what each reason for a handover is called."""
    return {
        "asked_for_human": gettext("Asked for a person"),
        "upset": gettext("Upset"),
        "urgent": gettext("Urgent"),
        "safety": gettext("Safety"),
        "dispute": gettext("Disputes a charge"),
        "legal": gettext("Legal matter"),
        "sensitive": gettext("Sensitive matter"),
        "vip": gettext("VIP customer"),
        "people_only": gettext("Kept for people"),
        "stuck": gettext("The assistant got stuck"),
        "unsure": gettext("The assistant was unsure"),
        "no_answer": gettext("No answer was found"),
        "over_limit": gettext("Over the assistant's limit"),
        "fault": gettext("The assistant failed"),
    }


def mood_word(sentiment: float) -> str:
    """Say what a sentiment from -1 to 1 sounds like."""
    if sentiment <= -0.5:
        return gettext("upset")
    if sentiment <= -0.15:
        return gettext("uneasy")
    return gettext("friendly") if sentiment >= 0.3 else gettext("calm")
