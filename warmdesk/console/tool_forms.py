"""The editor of a tool: its words, its arguments, its facts, and sample arguments to try it with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from warmdesk.lib.wording import language_name
from warmdesk.own_tools.checks import Fault
from warmdesk.own_tools.description import KINDS, METHODS, Description, Fact, Wanted, Words, in_language
from warmdesk.own_tools.models import OwnTool

KIND_WORDS = {
    "text": _("Text, in their own words"), "reference": _("Reference: a serial number, a voucher"), "number": _("Number"),
    "date": _("Day"), "time": _("Time of day"), "choice": _("One of several"), "email": _("E-mail address"),
    "phone": _("Phone number"), "order": _("Order number"), "own_email": _("Their e-mail address on file (never asked)"),
    "own_phone": _("Their phone number on file (never asked)"),
}  # fmt: skip
FACT_WORDS = {"text": _("Text"), "number": _("Number"), "date": _("Date")}
PLAIN = {"spellcheck": "false", "dir": "ltr", "autocapitalize": "off", "autocomplete": "off"}
_SENTENCES = ("reply", "missing", "confirm")
LONGEST_SAMPLE = 200


class ToolForm(forms.Form):
    """What a tool is for, how it is called, and what is said."""

    SENTENCES: ClassVar[tuple[str, ...]] = _SENTENCES

    title = forms.CharField(max_length=120, label=_("Name"), help_text=_("For you and your colleagues: Warranty check."))
    purpose = forms.CharField(
        max_length=400, label=_("What it is for"), help_text=_("In a sentence: Tell until when a product is under warranty.")
    )
    examples = forms.CharField(
        required=False, max_length=8000, label=_("What customers say who want it"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One sentence a line, in any language. Four or five different ones are enough."),
    )  # fmt: skip
    method = forms.ChoiceField(choices=[(one, one) for one in METHODS], label=_("Method"))
    url = forms.CharField(
        max_length=1000, label=_("Address"), widget=forms.TextInput(attrs=PLAIN),
        help_text=_("Arguments stand in it as {name}: https://api.shop.example/warranty/{serial}"),
    )  # fmt: skip
    secret_header = forms.CharField(
        required=False, max_length=80, label=_("Header that carries the secret"), widget=forms.TextInput(attrs=PLAIN),
        help_text=_("Such as Authorization. Leave it empty where no secret is needed."),
    )  # fmt: skip
    secret = forms.CharField(
        required=False, max_length=2000, strip=True, label=_("Secret"),
        widget=forms.PasswordInput(attrs={**PLAIN, "autocomplete": "new-password"}),
        help_text=_("Sealed at once and never shown again. It goes to the host above and to no other."),
    )  # fmt: skip
    who = forms.ChoiceField(
        label=_("Who may have it called"),
        choices=[
            ("anybody", _("Anybody who writes")), ("customer", _("Customers who have proven who they are")),
            ("staff", _("Only our own people")),
        ],
    )  # fmt: skip
    stakes = forms.ChoiceField(
        label=_("What is at stake"), choices=[("low", _("Little")), ("medium", _("Some")), ("high", _("Much"))]
    )
    must_confirm = forms.BooleanField(required=False, label=_("Ask the customer for a yes first"))
    times = forms.IntegerField(min_value=1, max_value=20, initial=3, label=_("How often in one conversation"))
    timeout_s = forms.IntegerField(min_value=1, max_value=25, initial=10, label=_("Wait for an answer (seconds)"))
    undo_method = forms.ChoiceField(
        required=False, label=_("Taken back by"), choices=[("", _("It can't be")), *((one, one) for one in METHODS[1:])]
    )
    undo_url = forms.CharField(
        required=False, max_length=1000, label=_("Address that takes it back"), widget=forms.TextInput(attrs=PLAIN),
        help_text=_("On the same host; facts of the answer can stand in it: …/bookings/{number}"),
    )  # fmt: skip

    def __init__(self, *args: Any, languages: list[str], shown_in: str, **kwargs: Any) -> None:
        """Ask for each sentence in every language of the business, its first one required."""
        super().__init__(*args, **kwargs)
        self.languages = languages
        labels = {
            "reply": gettext("What the customer reads"), "missing": gettext("If nothing is found (answer 404)"),
            "confirm": gettext("The question before it is done"),
        }  # fmt: skip
        for name in self.SENTENCES:
            for language in languages:
                spoken = language_name(language, in_language=shown_in)
                self.fields[f"{name}_{language}"] = forms.CharField(
                    required=name == "reply" and language == languages[0], max_length=600,
                    label=f"{labels[name]} · {spoken}" if len(languages) > 1 else labels[name],
                    widget=forms.Textarea(attrs={"rows": 2}),
                )  # fmt: skip

    def fields_called(self, *names: str) -> list[forms.BoundField]:
        """Return some of the fields in order."""
        return [self[name] for name in names]

    def words_part(self) -> list[forms.BoundField]:
        """Return what says what it is."""
        return self.fields_called("title", "purpose", "examples")

    def address_part(self) -> list[forms.BoundField]:
        """Return what says where it is called."""
        return self.fields_called("method", "url", "secret_header", "secret")

    def care_part(self) -> list[forms.BoundField]:
        """Return what says who may, and how carefully."""
        return self.fields_called("who", "stakes", "must_confirm", "times", "timeout_s")

    def undo_part(self) -> list[forms.BoundField]:
        """Return what says how it is taken back."""
        return self.fields_called("undo_method", "undo_url")

    def reply_part(self) -> list[forms.BoundField]:
        """Return what is said."""
        return [self[f"{name}_{language}"] for name in self.SENTENCES for language in self.languages]

    def words(self, name: str) -> dict[str, str]:
        """Return a sentence by language."""
        typed = {language: self.cleaned_data.get(f"{name}_{language}", "").strip() for language in self.languages}
        return {language: text for language, text in typed.items() if text}

    def show_faults(self, faults: Iterable[Fault]) -> None:
        """Show what is wrong beside the field that it is about, else above all."""
        for name, sentence in faults:
            field = name if name in self.fields else f"{name}_{self.languages[0]}"
            self.add_error(field if field in self.fields else None, sentence)


class ArgumentForm(forms.Form):
    """One thing that is asked of the customer; without a name it is left out."""

    name = forms.CharField(required=False, max_length=40, label=_("Name"), widget=forms.TextInput(attrs=PLAIN))
    kind = forms.ChoiceField(choices=[(one, KIND_WORDS[one]) for one in KINDS], label=_("What it is"))
    question = forms.CharField(required=False, max_length=300, label=_("Question that asks for it"))
    choices = forms.CharField(required=False, max_length=800, label=_("To choose from, separated by commas"))
    is_required = forms.BooleanField(required=False, initial=True, label=_("Needed"))


class FactForm(forms.Form):
    """One fact of the answer; without a name it is left out."""

    name = forms.CharField(required=False, max_length=40, label=_("Name"), widget=forms.TextInput(attrs=PLAIN))
    path = forms.CharField(
        required=False, max_length=200, label=_("Where it stands in the answer"), widget=forms.TextInput(attrs=PLAIN)
    )
    kind = forms.ChoiceField(choices=list(FACT_WORDS.items()), label=_("What it is"))


ArgumentForms = forms.formset_factory(ArgumentForm, extra=1, max_num=8, validate_max=True)
FactForms = forms.formset_factory(FactForm, extra=1, max_num=12, validate_max=True)


class SecretForm(forms.Form):
    """A secret for a tool that the folder describes."""

    secret = forms.CharField(
        required=False, max_length=2000, label=_("Secret"),
        widget=forms.PasswordInput(attrs={**PLAIN, "autocomplete": "new-password"}),
        help_text=_("Sealed at once and never shown again. It goes to this tool's host and to no other."),
    )  # fmt: skip


class SampleForm(forms.Form):
    """Sample arguments, as a customer might give them."""

    def __init__(self, *args: Any, tool: Description, language: str, **kwargs: Any) -> None:
        """Ask for each argument."""
        super().__init__(*args, **kwargs)
        self.tool = tool
        for one in tool.arguments:
            label = in_language(one.question, language) or str(KIND_WORDS[one.kind])
            self.fields[one.name] = (
                forms.ChoiceField(choices=[(each, each) for each in one.choices], label=label)
                if one.kind == "choice"
                else forms.CharField(
                    required=one.is_required, max_length=LONGEST_SAMPLE, label=label, help_text=_SAMPLES.get(one.kind, "")
                )
            )

    def values(self) -> dict[str, str]:
        """Return what was typed, by argument."""
        return {name: str(value) for name, value in self.cleaned_data.items() if value}

    def clean(self) -> dict[str, Any]:
        """Refuse what the assistant would never pass on: a number that is none, a day that is none."""
        for one in self.tool.arguments:
            if one.kind == "number" and (typed := self.cleaned_data.get(one.name)):
                try:
                    float(typed)
                except ValueError:
                    self.add_error(one.name, gettext("That is no number."))
        return self.cleaned_data


_SAMPLES = {"date": "2026-03-06", "time": "17:30", "reference": "SN-4471-X", "number": "3", "own_email": "ana@example.com"}


def description_of(form: ToolForm, arguments: Any, facts: Any, key: str) -> Description:
    """Return the description that was typed; the key of a new tool is made of its name."""
    typed = form.cleaned_data
    return Description(
        key=key or slugify(typed["title"]).replace("-", "_")[:50],
        title=typed["title"],
        purpose=typed["purpose"],
        examples=_lines(typed["examples"]),
        method=typed["method"],
        url=typed.get("url", "").strip(),
        arguments=tuple(_wanted(one) for one in arguments.cleaned_data if one.get("name", "").strip()),
        who=typed["who"],
        stakes=typed["stakes"],
        must_confirm=typed["must_confirm"],
        times=typed["times"],
        facts=tuple(
            Fact(one["name"].strip(), one["path"].strip(), one["kind"])
            for one in facts.cleaned_data
            if one.get("name", "").strip()
        ),
        reply=form.words("reply"),
        missing=form.words("missing"),
        confirm=form.words("confirm"),
        undo_method=typed.get("undo_method", ""),
        undo_url=typed.get("undo_url", "").strip(),
        secret_header=typed.get("secret_header", "").strip(),
        timeout_s=typed["timeout_s"],
    )


def shown_values(tool: OwnTool, languages: list[str]) -> dict[str, Any]:
    """Return what the editor shows of a kept tool; its secret is not among it."""
    names = (
        "title", "purpose", "method", "url", "secret_header", "who", "stakes", "must_confirm", "times", "timeout_s",
        "undo_method", "undo_url",
    )  # fmt: skip
    sentences = {f"{name}_{one}": _own(getattr(tool, name), one, languages) for name in _SENTENCES for one in languages}
    return {**{name: getattr(tool, name) for name in names}, "examples": "\n".join(tool.examples), **sentences}


def shown_arguments(tool: OwnTool) -> list[dict[str, Any]]:
    """Return the arguments' rows of the editor."""
    return [
        {
            "name": one.name, "kind": one.kind, "question": in_language(one.question, ""), "choices": ", ".join(one.choices),
            "is_required": one.is_required,
        }
        for one in tool.description.arguments
    ]  # fmt: skip


def shown_facts(tool: OwnTool) -> list[dict[str, Any]]:
    """Return the facts' rows of the editor."""
    return [{"name": one.name, "path": one.path, "kind": one.kind} for one in tool.description.facts]


def _wanted(row: Mapping[str, Any]) -> Wanted:
    question: Words = {"": row["question"].strip()} if row["question"].strip() else {}
    choices = tuple(one.strip() for one in row["choices"].split(",") if one.strip())
    kept = choices if row["kind"] == "choice" else ()
    return Wanted(row["name"].strip(), row["kind"], question, kept, row["is_required"], row.get("sent_as", ""))


def _own(words: Words, language: str, languages: list[str]) -> str:
    return words.get(language) or (words.get("", "") if language == languages[0] else "")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
