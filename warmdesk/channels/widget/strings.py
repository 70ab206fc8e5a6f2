"""Every sentence that the widget shows, in the languages of the desk. Names in braces are filled in by the browser."""

from __future__ import annotations

from functools import cache

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

ALONE = {
    "open": _("Open chat"),
    "close": _("Close chat"),
    "unread": _("New messages: {count}"),
    "unreachable": _("We can't be reached at the moment. What you write is kept and sent as soon as it works again."),
}
"""What the script itself carries: a closed widget asks the desk nothing, and the desk may be out of reach."""
PANEL = {
    "notice": _("An automated assistant answers here. A person is one tap away."),
    "notice_people": _("People answer here."),
    "assistant": _("Automated assistant"),
    "at_once": _("Answers at once"),
    "person": _("Team member"),
    "you": _("You"),
    "owner_people": _("People answer here"),
    "owner_queue": _("Waiting for a person"),
    "owner_person": _("{name} is here"),
    "owner_nobody": _("Finished"),
    "nobody_next": _("Write to continue."),
    "typing": _("{name} is writing …"),
    "log_label": _("Conversation"),
    "reach_label": _("Reach a person"),
    "person_button": _("Talk to a person"),
    "person_wish": _("I would like to talk to a person, please."),
    "call": _("Call"),
    "call_label": _("Call {phone}"),
    "email": _("E-mail"),
    "email_label": _("Write an e-mail to {email}"),
    "close": _("Close chat"),
    "send": _("Send message"),
    "field_label": _("Your message"),
    "field_placeholder": _("Write a message"),
    "attach": _("Attach files"),
    "files_label": _("Files"),
    "file_drop": _("Drop the files to attach them"),
    "file_remove": _("Remove {name}"),
    "file_sending": _("Sending {name}"),
    "file_download": _("Download {name}"),
    "file_lost": _("It did not arrive."),
    "file_unknown": _("This kind of file can't be sent here. Images, PDF, text, Word, Excel and audio files can."),
    "file_empty": _("That file is empty."),
    "file_too_large": _("That file is {size} MB; at most {most} MB can be sent."),
    "files_too_many": _("At most {most} files can go with one message."),
    "choices": _("Suggested answers"),
    "sources": _("Based on:"),
    "new_messages": _("New messages"),
    "status_sending": _("Sending"),
    "status_sent": _("Sent"),
    "status_read": _("Read"),
    "try_again": _("Try again"),
    "offline": _("You are offline. What you write is kept and sent as soon as you are back."),
    "not_sent": _("That could not be sent. Please try again."),
    "rating_title": _("How was this conversation?"),
    "rating_score": _("{score} of 5: {word}"),
    "rating_1": _("Very bad"),
    "rating_2": _("Bad"),
    "rating_3": _("All right"),
    "rating_4": _("Good"),
    "rating_5": _("Very good"),
    "rating_comment": _("What could we do better? (optional)"),
    "rating_send": _("Send rating"),
    "rating_skip": _("Not now"),
}
BACK = _("People are back {when}")
"""`when` is a moment in words, such as: on Monday at 10 am."""
CLOSED = _("closed")


@cache
def panel_strings(language: str) -> dict[str, str]:
    """Return the panel's sentences in one of the desk's languages."""
    with translation.override(language):
        return {name: str(sentence) for name, sentence in PANEL.items()}


def back_words(when: str, language: str) -> str:
    """Say when people are back."""
    with translation.override(language):
        return str(BACK).format(when=when)


def carried_strings() -> dict[str, dict[str, str]]:
    """Return what the script carries, in every language of the desk."""
    carried = {}
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            carried[language] = {name: str(sentence) for name, sentence in ALONE.items()}
    return carried


def interface_language(wanted: str, *, otherwise: str) -> str:
    """Return the interface's language for a BCP 47 tag, as `es` for `es-MX`; `otherwise`, then English, if it has none"""
    spoken = {code for code, _name in settings.LANGUAGES}
    for tag in (wanted, otherwise):
        code = tag.replace("_", "-").split("-")[0].lower()
        if code in spoken:
            return code
    return "en"
