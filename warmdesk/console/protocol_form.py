"""The editor of a protocol."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.console.protocol_pages import choices_of_conditions, kind_words, people_and_teams
from warmdesk.routing.protocols import KINDS


class ProtocolForm(forms.Form):
    """What must hold, and who takes over then, by when."""

    name = forms.CharField(max_length=120, label=_("Name"))
    team = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, label=_("Team"))
    person = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, label=_("Owner: asked first"))
    fallback_team = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, label=_("If nobody of the team is here"))
    target_minutes = forms.FloatField(required=False, min_value=1, label=_("First reply within (minutes of opening hours)"))
    priority = forms.ChoiceField(
        required=False, label=_("Priority"),
        choices=[("", _("As it is")), ("normal", _("Normal")), ("high", _("High")), ("urgent", _("Urgent"))],
    )  # fmt: skip
    is_on = forms.BooleanField(required=False, label=_("Switched on"))

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        """Offer what this business has."""
        super().__init__(*args, **kwargs)
        people, teams = people_and_teams()
        self.people, self.teams = {one.id: one for one in people}, {one.id: one for one in teams}
        nobody: list[tuple[Any, Any]] = [("", _("Nobody in particular"))]
        self._offer("person", [*nobody, *((one.id, one.name) for one in people)])
        for name in ("team", "fallback_team"):
            self._offer(name, [*nobody, *((one.id, one.name) for one in teams)])
        choices, words = choices_of_conditions(language), kind_words()
        for kind in KINDS:
            self.fields[kind] = forms.MultipleChoiceField(
                required=False, label=words[kind], choices=choices[kind], widget=forms.CheckboxSelectMultiple
            )

    def _offer(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def conditions(self) -> list[forms.BoundField]:
        """Return the fields that say what must hold."""
        return [self[kind] for kind in KINDS]

    def outcome(self) -> list[forms.BoundField]:
        """Return the fields that say what happens then."""
        return [self[name] for name in ("team", "person", "fallback_team", "target_minutes", "priority", "is_on")]

    def as_protocol(self) -> dict[str, Any]:
        """Return the protocol as it is kept."""
        typed = self.cleaned_data
        return {
            "name": typed["name"],
            "conditions": {kind: typed[kind] for kind in KINDS},
            "team": self.teams.get(typed["team"]),
            "person": self.people.get(typed["person"]),
            "fallback_team": self.teams.get(typed["fallback_team"]),
            "target_minutes": typed["target_minutes"],
            "priority": typed["priority"],
            "is_on": typed["is_on"],
        }
