"""What is typed on the team's pages, checked at the door."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from babel import Locale, UnknownLocaleError
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from warmdesk.accounts.models import Business, Team, User
from warmdesk.accounts.permissions import WITH_LIMITS, gives
from warmdesk.accounts.selectors import open_teams
from warmdesk.lib.money import Money

LONGEST_WORD = 40
MOST_WORDS = 30


def role_choices(by: User) -> list[tuple[str, Any]]:
    """Return the roles that somebody may give, the humblest but one first, so that nobody becomes an owner by haste."""
    names = dict(User.Role.choices)
    order = ("agent", "read_only", "partner", "manager", "owner")
    return [(role, names[role]) for role in order if role in gives(by.role)]


def _words(text: str) -> list[str]:
    words = [" ".join(word.split()) for word in text.split(",")]
    kept = list(dict.fromkeys(word[:LONGEST_WORD] for word in words if word))
    return kept[:MOST_WORDS]


def _is_language(code: str) -> bool:
    try:
        return bool(Locale.parse(code, sep="-"))
    except (UnknownLocaleError, ValueError):
        return False


class _WithTeams(forms.Form):
    """A form that offers the open teams."""

    teams = forms.TypedMultipleChoiceField(coerce=int, required=False, label=_("Teams"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._teams = {team.id: team for team in open_teams()}
        self.fields["teams"].choices = [(key, team.name) for key, team in self._teams.items()]  # type: ignore[attr-defined]
        if not self._teams:
            del self.fields["teams"]

    def chosen_teams(self) -> list[Team]:
        """Return the teams that were ticked."""
        return [self._teams[key] for key in self.cleaned_data.get("teams", [])]


class InviteForm(_WithTeams):
    """Whom to invite, as what."""

    email = forms.EmailField(label=_("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    name = forms.CharField(max_length=120, required=False, label=_("Name, if you know it"))
    role = forms.ChoiceField(label=_("Role"))
    field_order = ("email", "name", "role", "teams")

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        """Offer the roles that this person may give."""
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = role_choices(by)  # type: ignore[attr-defined]


class SeatForm(_WithTeams):
    """A colleague's seat."""

    name = forms.CharField(max_length=120, label=_("Name, as customers see it"))
    title = forms.CharField(max_length=120, required=False, label=_("Title"))
    role = forms.ChoiceField(label=_("Role"))
    languages = forms.CharField(
        max_length=200, required=False, label=_("Languages"), help_text=_("Codes such as en, es, pt-BR, with commas between.")
    )
    skills = forms.CharField(
        max_length=600,
        required=False,
        label=_("Skills"),
        help_text=_("Words such as orders, wedding cakes, with commas between."),
    )
    capacity = forms.IntegerField(
        min_value=0, max_value=100, label=_("Conversations at a time"), help_text=_("With 0, nobody is offered to them.")
    )
    field_order = ("name", "title", "role", "teams", "languages", "skills", "capacity")

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        """Offer the roles that this person may give."""
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = role_choices(by)  # type: ignore[attr-defined]

    @staticmethod
    def values_of(person: User) -> dict[str, Any]:
        """Return what the form shows of a colleague."""
        return {
            **{key: getattr(person, key) for key in ("name", "title", "role", "capacity")},
            "teams": [team.id for team in person.teams.all()],
            "languages": ", ".join(person.languages),
            "skills": ", ".join(person.skills),
        }

    def clean_languages(self) -> list[str]:
        """Return the codes, each of a language that there is."""
        codes = _words(self.cleaned_data["languages"])
        unknown = next((code for code in codes if not _is_language(code)), None)
        if unknown is not None:
            raise forms.ValidationError(_("“%(code)s” is not a language's code such as en or pt-BR."), params={"code": unknown})
        return codes

    def clean_skills(self) -> list[str]:
        """Return the skills as a list."""
        return _words(self.cleaned_data["skills"])

    def as_seat(self) -> dict[str, Any]:
        """Return the fields to keep, without the teams."""
        return {key: self.cleaned_data[key] for key in ("name", "title", "role", "languages", "skills", "capacity")}


class JoinForm(forms.Form):
    """How somebody who is invited is called, and their password."""

    name = forms.CharField(
        max_length=120, label=_("Your name, as customers see it"), widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    password = forms.CharField(
        label=_("Password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. A short sentence is easy to remember and hard to guess."),
    )  # fmt: skip

    def clean_password(self) -> str:
        """Check that the password is long enough and not a common one."""
        typed: str = self.cleaned_data["password"]
        validate_password(typed)
        return typed


class LimitsForm(forms.Form):
    """How far each role's say over money goes, in the business's currency."""

    def __init__(self, *args: Any, business: Business, **kwargs: Any) -> None:
        """Ask for each role with a limit, of refunds and of goodwill."""
        self.currency = business.currency
        names = dict(User.Role.choices)
        initial = {
            f"{kind}_{role}": Money(int(getattr(business, f"{kind}_limits").get(role, 0)), business.currency).decimal
            for kind in ("refund", "goodwill")
            for role in WITH_LIMITS
        }
        super().__init__(*args, **{**kwargs, "initial": initial})
        for name in initial:
            role = name.partition("_")[2]
            attrs = {"inputmode": "decimal", "step": "any", "aria-label": f"{names[role]}: {name.partition('_')[0]}"}
            self.fields[name] = forms.DecimalField(
                min_value=Decimal(0), max_value=Decimal(10**7), label=names[role], widget=forms.NumberInput(attrs=attrs)
            )

    def rows(self) -> list[tuple[Any, forms.BoundField, forms.BoundField]]:
        """Return a row for each role: its name, refund and goodwill."""
        return [(self[f"refund_{role}"].label, self[f"refund_{role}"], self[f"goodwill_{role}"]) for role in WITH_LIMITS]

    def minor(self, kind: str) -> dict[str, int]:
        """Return the limits of `refund` or `goodwill` in minor units; what is finer than the currency is refused in `clean`."""
        typed = self.cleaned_data
        return {role: Money.parse(str(typed[f"{kind}_{role}"]), self.currency).minor for role in WITH_LIMITS}

    def clean(self) -> dict[str, Any]:
        """Refuse amounts that the currency does not have."""
        typed = super().clean() or {}
        for name, amount in list(typed.items()):
            try:
                Money.parse(str(amount), self.currency)
            except ValueError:
                self.add_error(name, _("This currency has no such amount."))
        return typed
