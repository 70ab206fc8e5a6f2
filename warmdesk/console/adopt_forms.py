"""The editor of a tool of an MCP server: that of any tool, without what the server itself says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from warmdesk.console.tool_forms import PLAIN, ArgumentForm, FactForms, SecretForm, ToolForm, description_of
from warmdesk.own_tools.description import Description


class ServerForm(SecretForm):
    """An MCP server."""

    title = forms.CharField(max_length=120, label=_("Name"), help_text=_("For you and your colleagues: Workshop."))
    url = forms.CharField(
        max_length=1000, label=_("Address"), widget=forms.TextInput(attrs=PLAIN),
        help_text=_("Of its streamable HTTP door: https://mcp.shop.example/mcp"),
    )  # fmt: skip
    field_order = ("title", "url", "secret")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say what kind of secret it is."""
        super().__init__(*args, **kwargs)
        self.fields["secret"].label = _("Bearer token, if it needs one")


class AdoptForm(ToolForm):
    """What a tool of a server is for, in the business's words, and who may have it called how."""

    SENTENCES = ("reply", "confirm")
    mark = forms.CharField(widget=forms.HiddenInput)
    """What the tool looked like to whom fills this in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask whether it changes something; everything of an HTTP address falls away."""
        super().__init__(*args, **kwargs)
        for name in ("url", "secret_header", "secret", "undo_method", "undo_url"):
            del self.fields[name]
        self.fields["method"] = forms.ChoiceField(
            label=_("What it does"), choices=[("POST", _("It changes something")), ("GET", _("It only looks something up"))]
        )

    def address_part(self) -> list[forms.BoundField]:
        """Return what says what it does."""
        return self.fields_called("method")

    def undo_part(self) -> list[forms.BoundField]:
        """Return nothing: the protocol knows no way back."""
        return []


class AdoptedArgumentForm(ArgumentForm):
    """An argument, with its name at the server."""

    sent_as = forms.CharField(required=False, max_length=100, widget=forms.HiddenInput)


AdoptedArgumentForms = forms.formset_factory(AdoptedArgumentForm, extra=0, max_num=8, validate_max=True)


def adopt_forms(
    typed: Any, draft: Description, *, languages: list[str], shown_in: str, initial: dict[str, Any]
) -> dict[str, Any]:
    """Return the editor, filled with what was kept of a tool or with the first draft."""
    rows = [
        {
            "name": one.name, "kind": one.kind, "question": next(iter(one.question.values()), ""), "sent_as": one.sent_as,
            "choices": ", ".join(one.choices), "is_required": one.is_required,
        }
        for one in draft.arguments
    ]  # fmt: skip
    facts = [{"name": one.name, "path": one.path, "kind": one.kind} for one in draft.facts]
    return {
        "form": AdoptForm(typed, languages=languages, shown_in=shown_in, initial={**initial, "mark": draft.remote_mark}),
        "arguments": AdoptedArgumentForms(typed, prefix="arguments", initial=rows),
        "facts": FactForms(typed, prefix="facts", initial=facts),
    }


def adopted_description(forms: dict[str, Any], draft: Description, key: str) -> Description:
    """Return the description that was typed, of the tool that was looked at."""
    described = description_of(forms["form"], forms["arguments"], forms["facts"], key)
    return replace(described, url=draft.url, remote=draft.remote, remote_mark=forms["form"].cleaned_data["mark"])
