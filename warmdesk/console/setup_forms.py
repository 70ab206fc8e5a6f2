"""What an owner says of the business, in the setup and in the settings; each form knows what is said already."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import available_timezones

from babel.numbers import list_currencies
from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import open_teams, people_ids
from warmdesk.accounts.services import NOBODY_YET
from warmdesk.console.week_form import WeekForm, words
from warmdesk.folder.kinds import COLOUR, LANGUAGE, Unreadable
from warmdesk.folder.starting_points import starting_points
from warmdesk.folder.values import ACTIONS

GOAL_WORDS = [
    ("messages", _("Fewer missed messages")),
    ("questions", _("Fewer repeated questions")),
    ("bookings", _("More bookings, less back and forth")),
    ("orders", _("Fewer “where is my order?”")),
    ("payments", _("Fewer late payments")),
]
TONE_WORDS = [
    ("friendly", _("Friendly: “Hi! We’re open until six today.”")),
    ("professional", _("Professional: “We are open until 6 pm today.”")),
    ("playful", _("Playful: “Doors open till six – come on in!”")),
    ("formal", _("Formal: “Good day. Our hours today are until 6 pm.”")),
]
ACTION_WORDS = {
    "": _("Only answer"), "order_status": _("Tell where an order is"), "start_return": _("Start a return"),
    "book_appointment": _("Book an appointment"), "reschedule_appointment": _("Move an appointment"),
    "cancel_appointment": _("Cancel an appointment"), "appointment_status": _("Tell when an appointment is"),
    "pay_invoice": _("Show how to pay an invoice"), "invoice_status": _("Tell what is owed"),
    "request_callback": _("Note a call back"), "product_search": _("Find a product"),
    "update_contact": _("Change contact details"),
}  # fmt: skip


def lines(text: str) -> list[str]:
    """Return the lines of a text that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _area(rows: int, **attrs: Any) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, **attrs})


class GoalForm(forms.Form):
    """What should get better, and the trade to begin from."""

    goals = forms.MultipleChoiceField(choices=GOAL_WORDS, widget=forms.CheckboxSelectMultiple, label=_("What should get better?"))
    trade = forms.ChoiceField(required=False, widget=forms.RadioSelect, label=_("What kind of business is it?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the starting points."""
        super().__init__(*args, **kwargs)
        points = [(point.id, gettext(point.name)) for point in starting_points().values()]
        self.fields["trade"].choices = [*points, ("", gettext("Something else"))]  # type: ignore[attr-defined]


class BusinessForm(forms.Form):
    """Who the business is and how it is reached."""

    name = forms.CharField(
        max_length=200, label=_("Name of the business"), widget=forms.TextInput(attrs={"autocomplete": "organization"})
    )
    about = forms.CharField(
        required=False, max_length=2000, label=_("What do you do?"), widget=_area(3),
        help_text=_("A few sentences, as you would tell a neighbour."),
    )  # fmt: skip
    email = forms.EmailField(required=False, label=_("E-mail for customers"))
    phone = forms.CharField(
        required=False, max_length=40, label=_("Phone for customers"), widget=forms.TextInput(attrs={"type": "tel"})
    )
    address = forms.CharField(required=False, max_length=200, label=_("Address"))
    directions = forms.CharField(required=False, max_length=1000, label=_("How to get there"), widget=_area(2))
    languages = forms.CharField(
        max_length=100, label=_("Languages"), help_text=_("Codes with commas between them, the main one first: en, es.")
    )
    timezone = forms.CharField(
        max_length=64,
        label=_("Time zone"),
        widget=forms.TextInput(attrs={"list": "timezones", "data-timezone": "", "spellcheck": "false"}),
    )
    currency = forms.CharField(max_length=3, label=_("Currency"), help_text=_("Three letters, as EUR or USD."))

    @staticmethod
    def said(business: Business) -> dict[str, Any]:
        """Return what is known already."""
        kept = {name: getattr(business, name) for name in BusinessForm.base_fields if name != "languages"}
        return kept | {"languages": ", ".join(business.languages)}

    def clean_languages(self) -> list[str]:
        """Check each language."""
        typed = words(self.cleaned_data["languages"])
        for code in typed:
            try:
                LANGUAGE.parse(code)
            except Unreadable as error:
                hint = gettext("Did you mean %(code)s?") % {"code": error.nearest} if error.nearest else ""
                said = gettext("“%(code)s” is no language code such as en or pt-BR.") % {"code": code}
                raise forms.ValidationError(f"{said} {hint}".strip()) from error
        if not typed:
            raise forms.ValidationError(_("Name at least one language."))
        return typed

    def clean_timezone(self) -> str:
        """Check the time zone."""
        typed: str = self.cleaned_data["timezone"]
        if typed not in available_timezones():
            raise forms.ValidationError(_("That is no time zone such as Europe/Madrid. Choose one of the list."))
        return typed

    def clean_currency(self) -> str:
        """Check the currency."""
        typed: str = self.cleaned_data["currency"].upper()
        if typed not in list_currencies():
            raise forms.ValidationError(_("That is no currency such as EUR or USD."))
        return typed


class FirstBusinessForm(BusinessForm):
    """The same in the setup, with who is setting up: as few questions as will do."""

    person_name = forms.CharField(max_length=120, label=_("Your name"), widget=forms.TextInput(attrs={"autocomplete": "name"}))
    person_email = forms.EmailField(label=_("Your e-mail address"), help_text=_("You sign in with it; customers never see it."))
    field_order = ("name", "person_name", "person_email", "about", "email", "phone", "address")

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Leave out what can be said later."""
        super().__init__(*args, **kwargs)
        self.person = person
        for name in ("name", "person_name", "person_email"):
            self.fields[name].error_messages["required"] = gettext("Please fill this in: it is one of three.")
        del self.fields["directions"]

    @staticmethod
    def of(person: User) -> dict[str, Any]:
        """Return who is setting up, where they have said so."""
        return {} if person.email == NOBODY_YET else {"person_name": person.name, "person_email": person.email}

    def clean_person_email(self) -> str:
        """Check that the address is nobody else's."""
        typed: str = self.cleaned_data["person_email"].lower()
        if people_ids().get(typed, self.person.id) != self.person.id:
            raise forms.ValidationError(_("A colleague signs in with that address already."))
        return typed

    def first(self) -> list[forms.BoundField]:
        """Return what must be said."""
        return [self[name] for name in ("name", "person_name", "person_email")]

    def more(self) -> list[forms.BoundField]:
        """Return what can be said."""
        return [self[name] for name in ("about", "email", "phone", "address")]

    def guessed(self) -> list[forms.BoundField]:
        """Return what the browser knows mostly."""
        return [self[name] for name in ("languages", "timezone", "currency")]


class HoursForm(WeekForm):
    """When people are there, and the days when all is closed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for each day, and for the holidays."""
        super().__init__(*args, **kwargs)
        self.fields["holidays"] = forms.CharField(
            required=False, label=_("Holidays"), widget=_area(4, placeholder="2026-12-25 Christmas Day", dir="auto"),
            help_text=_("A line a day: the date and, if you like, its name. All is closed then."),
        )  # fmt: skip

    @staticmethod
    def said(business: Business) -> dict[str, Any]:
        """Return what is known already."""
        return HoursForm.week_said(business.hours) | {
            "holidays": "\n".join(f"{day['date']} {day['name']}".strip() for day in business.holidays)
        }

    def clean(self) -> dict[str, Any]:
        """Read the periods and the holidays."""
        typed = super().clean()
        return {"hours": typed["hours"], "holidays": self._holidays(typed.get("holidays", ""))}

    def _holidays(self, text: str) -> list[dict[str, str]]:
        found = []
        for line in lines(text):
            day, _space, name = line.partition(" ")
            try:
                found.append({"date": date.fromisoformat(day).isoformat(), "name": name.strip()})
            except ValueError:
                self.add_error("holidays", _("“%(line)s” does not begin with a date such as 2026-12-25.") % {"line": line[:40]})
        return found


class VoiceForm(forms.Form):
    """How replies sound, and the chat's colour."""

    tone = forms.ChoiceField(choices=TONE_WORDS, widget=forms.RadioSelect, label=_("How should it sound?"))
    greeting = forms.CharField(
        required=False, max_length=500, label=_("First line"), widget=_area(2),
        help_text=_("It should say that an assistant is speaking. Empty: one is written for you."),
    )  # fmt: skip
    signature = forms.CharField(required=False, max_length=200, label=_("Signature of e-mails"))
    avoid = forms.CharField(required=False, label=_("Words that it never uses"), widget=_area(3), help_text=_("A line each."))
    accent = forms.CharField(
        required=False, max_length=7, label=_("Colour of the chat"),
        widget=forms.TextInput(attrs={"placeholder": "#b0502c", "dir": "ltr"}),
        help_text=_("Where it would be hard to read, the desk darkens or lightens it."),
    )  # fmt: skip

    @staticmethod
    def said(business: Business) -> dict[str, Any]:
        """Return what is known already."""
        kept = {name: getattr(business, name) for name in ("tone", "greeting", "signature", "accent")}
        return kept | {"avoid": "\n".join(business.avoid)}

    def clean_avoid(self) -> list[str]:
        """Return the words."""
        return lines(self.cleaned_data["avoid"])

    def clean_accent(self) -> str:
        """Check the colour."""
        try:
            return COLOUR.parse(self.cleaned_data["accent"]) if self.cleaned_data["accent"] else ""
        except Unreadable as error:
            raise forms.ValidationError(_("That is no colour such as #b0502c.")) from error


class LevelsForm(forms.Form):
    """How soon people answer and settle, in minutes of opening hours."""

    NAMES = (
        ("urgent", _("Urgent")),
        ("high", _("High")),
        ("normal", _("Normal")),
        ("premium", _("Premium customers")),
        ("vip", _("VIP customers")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for both times of each level."""
        super().__init__(*args, **kwargs)
        for name, said in self.NAMES:
            for part, what in (("first_reply", gettext("first reply")), ("resolve", gettext("settled"))):
                label = f"{said}: {what}"
                self.fields[f"{name}_{part}"] = forms.IntegerField(required=False, min_value=1, max_value=525_600, label=label)

    @staticmethod
    def said(business: Business) -> dict[str, Any]:
        """Return what is known already."""
        return {f"{name}_{part}": minutes for name, level in business.service_levels.items() for part, minutes in level.items()}

    def rows(self) -> list[tuple[Any, forms.BoundField, forms.BoundField]]:
        """Return the fields of each level."""
        return [(said, self[f"{name}_first_reply"], self[f"{name}_resolve"]) for name, said in self.NAMES]

    def clean(self) -> dict[str, Any]:
        """Ask for both times of a level or for none."""
        typed = super().clean() or {}
        levels = {}
        for name, _said in self.NAMES:
            first, end = typed.get(f"{name}_first_reply"), typed.get(f"{name}_resolve")
            if (first is None) != (end is None):
                self.add_error(f"{name}_resolve" if end is None else f"{name}_first_reply", _("Say both times, or none."))
            elif first is not None:
                levels[name] = {"first_reply": first, "resolve": end}
        return {"service_levels": levels}


def _offer_teams(form: forms.Form) -> None:
    teams = [("", gettext("Whoever is here")), *((team.key, team.name) for team in open_teams())]
    form.fields["team"].choices = teams  # type: ignore[attr-defined]


class RuleForm(forms.Form):
    """One thing that only people decide."""

    about = forms.CharField(required=False, max_length=500, label=_("What is it about?"), widget=_area(2))
    keywords = forms.CharField(
        required=False, max_length=500, label=_("Words that always count"), help_text=_("With commas between them.")
    )
    team = forms.ChoiceField(required=False, label=_("Team"))
    priority = forms.ChoiceField(
        choices=[("normal", _("Normal")), ("high", _("High")), ("urgent", _("Urgent"))], label=_("Priority"), initial="normal"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the teams."""
        super().__init__(*args, **kwargs)
        _offer_teams(self)

    def clean(self) -> dict[str, Any]:
        """Ask what it is about where only words stand."""
        typed = super().clean() or {}
        if typed.get("keywords") and not typed.get("about"):
            self.add_error("about", _("Say in a sentence what is meant."))
        return typed


class TopicForm(forms.Form):
    """One thing that customers come about."""

    key = forms.CharField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(required=False, max_length=200, label=_("Name"))
    examples = forms.CharField(required=False, label=_("As customers write it"), widget=_area(3), help_text=_("A line each."))
    action = forms.ChoiceField(
        required=False, choices=[(key, ACTION_WORDS[key]) for key in ("", *ACTIONS)], label=_("The assistant may")
    )
    team = forms.ChoiceField(required=False, label=_("Team"))
    stakes = forms.ChoiceField(
        choices=[("low", _("Low")), ("medium", _("Medium")), ("high", _("High"))], label=_("What a mistake costs"), initial="low"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the teams."""
        super().__init__(*args, **kwargs)
        _offer_teams(self)

    def clean(self) -> dict[str, Any]:
        """Give a new topic its id."""
        typed = super().clean() or {}
        typed["key"] = typed.get("key") or slugify(typed.get("name", ""))[:60]
        if typed.get("name") and not typed["key"]:
            self.add_error("name", _("Write the name with letters or numbers."))
        return typed


RuleForms = forms.formset_factory(RuleForm, extra=1, can_delete=True)
TopicForms = forms.formset_factory(TopicForm, extra=1, can_delete=True)


class TextForm(forms.Form):
    """Where knowledge comes from: pasted, a file, or a page of the business's own website."""

    pasted = forms.CharField(required=False, max_length=200_000, label=_("Paste what you have"), widget=_area(6))
    file = forms.FileField(
        required=False,
        label=_("A file: text, Markdown or CSV"),
        widget=forms.FileInput(attrs={"accept": ".txt,.md,.csv,text/plain,text/csv"}),
    )
    address = forms.URLField(
        required=False,
        max_length=500,
        label=_("A page of your website"),
        assume_scheme="https",
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
    )


class AskForm(forms.Form):
    """A question, as a customer would ask it."""

    question = forms.CharField(max_length=500, label=_("Ask as a customer would"))
