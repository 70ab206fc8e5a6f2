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
        "only_file": gettext("Sent a file without words"),
        "stuck": gettext("The assistant got stuck"),
        "unsure": gettext("The assistant was unsure"),
        "no_answer": gettext("No answer was found"),
        "over_limit": gettext("Over the assistant's limit"),
        "fault": gettext("The assistant failed"),
        "rerouted": gettext("Given to another team"),
        "colleague_left": gettext("Its person works here no more"),
        "seat_closed": gettext("Its partner's seat no longer holds it"),
    }


def because_of(line: str) -> tuple[str, str]:
    """Return the key of the reason that a line such as `asked for human: 'a person'` explains, and its words; no key if none.

    The brain writes its reasons in English with the reason's key in front (`brain.understand.reader`).
    """
    head, colon, rest = line.partition(": ")
    key = head.replace(" ", "_")
    return (key, _quoted(rest)) if colon and key in reason_words() else ("", line)


def because_words(line: str) -> str:
    """Say one of the assistant's reasons with the reason's name as people know it."""
    key, rest = because_of(line)
    return gettext("%(reason)s: %(because)s") % {"reason": reason_words()[key], "because": rest} if key else line


def _quoted(words: str) -> str:
    is_quote = len(words) > 2 and words[0] == words[-1] == "'"
    return gettext("“%(words)s”") % {"words": words[1:-1]} if is_quote else words


def mood_word(sentiment: float) -> str:
    """Say what a sentiment from -1 to 1 sounds like."""
    if sentiment <= -0.5:
        return gettext("upset")
    if sentiment <= -0.15:
        return gettext("uneasy")
    return gettext("friendly") if sentiment >= 0.3 else gettext("calm")


def level_words() -> dict[str, str]:
    """Return what each level of autonomy is called."""
    return {
        "off": gettext("People answer"),
        "shadow": gettext("Thinks along unseen"),
        "draft": gettext("Drafts, a person sends"),
        "auto": gettext("Answers by itself"),
    }


def reading_words() -> dict[str, str]:
    """Return what each verdict on a topic's readiness is called."""
    return {
        "automate": gettext("Automate"),
        "assist": gettext("Assist people"),
        "keep_human": gettext("Keep human"),
        "not_enough": gettext("Not enough data"),
    }


def why_words() -> dict[str, str]:
    """Return what was heard last before a topic fell."""
    return {
        "rejected": gettext("a draft was turned down"),
        "passed_over": gettext("a draft was passed over"),
        "edited_much": gettext("a draft had to be changed much"),
        "other_source": gettext("a person answered otherwise"),
        "rated_low": gettext("a low rating"),
        "not_helped": gettext("a customer said that it did not help"),
        "complaint": gettext("a customer complained"),
        "incident": gettext("a matter of safety or law"),
        "reopened": gettext("a customer came back with it"),
        "corrected": gettext("a person corrected it"),
    }


def promise_words() -> dict[str, str]:
    """Return what each kind of promise is called."""
    return {
        "callback": gettext("call the customer"), "reply": gettext("get back to the customer"),
        "send": gettext("send what you said"),
        "check": gettext("find out and tell the customer"), "do": gettext("do what you said"),
    }  # fmt: skip
