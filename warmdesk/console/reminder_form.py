"""The steps in which customers are reminded of unpaid invoices, as an owner sets them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import voice_of
from warmdesk.accounts.voice.phrases import LANGUAGES
from warmdesk.console.access import require_owner
from warmdesk.console.invoices import rung_words
from warmdesk.followups.ladder import LAST, LONGEST_TEXT, MOST_DAYS, Rung, desks_own, set_ladder, the_ladder
from warmdesk.lib.wording import language_name


@dataclass(frozen=True)
class RungFields:
    """The fields of one step."""

    key: str
    words: str
    is_on: forms.BoundField
    days: forms.BoundField
    texts: list[forms.BoundField]


class ReminderForm(forms.Form):
    """Whether reminders go out, and each step with its days and its texts; a text that is emptied is the desk's own again."""

    is_on = forms.BooleanField(required=False, label=_("Remind customers of unpaid invoices"))

    def __init__(self, *args: Any, business: Business, **kwargs: Any) -> None:
        """Show the steps as they are now."""
        super().__init__(*args, **kwargs)
        self.ladder, self.voice = the_ladder(), voice_of(business)
        self.fields["is_on"].initial = self.ladder.is_on
        for rung in self.ladder.rungs:
            self._add(rung)

    def _add(self, rung: Rung) -> None:
        number = forms.NumberInput(attrs={"inputmode": "numeric"})
        days = _("Days before the day") if rung.offset < 0 else _("Days after the day")
        self.fields[f"{rung.key}-is_on"] = forms.BooleanField(required=False, initial=rung.is_on, label=_("Use this step"))
        self.fields[f"{rung.key}-days"] = forms.IntegerField(
            initial=rung.days, min_value=1, max_value=MOST_DAYS, label=days, widget=number
        )
        for language in LANGUAGES if rung.key != LAST else ():
            self.fields[f"{rung.key}-{language}"] = forms.CharField(
                required=False, max_length=LONGEST_TEXT, initial=rung.texts.get(language) or self._desks(rung, language),
                label=language_name(language, in_language=get_language() or "en"),
                widget=forms.Textarea(attrs={"rows": 7, "lang": language}),
            )  # fmt: skip

    def _desks(self, rung: Rung, language: str) -> str:
        return desks_own(rung, voice=self.voice, language=language)

    def rungs(self) -> Iterator[RungFields]:
        """Return the fields of each step."""
        for key, words in rung_words().items():
            texts = [self[f"{key}-{language}"] for language in LANGUAGES if f"{key}-{language}" in self.fields]
            yield RungFields(key, words.capitalize(), self[f"{key}-is_on"], self[f"{key}-days"], texts)

    def keep(self, by: User) -> None:
        """Keep the steps; raises NotAllowed or BadLadder."""
        require_owner(by)
        typed = self.cleaned_data
        rungs = {
            rung.key: {"is_on": typed[f"{rung.key}-is_on"], "days": typed[f"{rung.key}-days"], "texts": self._own_texts(rung)}
            for rung in self.ladder.rungs
        }
        set_ladder(is_on=typed["is_on"], rungs=rungs, by=by)

    def _own_texts(self, rung: Rung) -> dict[str, str]:
        """Return the texts that differ from the desk's own."""
        typed = {language: self.cleaned_data.get(f"{rung.key}-{language}", "") for language in LANGUAGES}
        plain = {language: text.replace("\r\n", "\n").strip() for language, text in typed.items()}
        return {language: text for language, text in plain.items() if text and text != self._desks(rung, language)}
