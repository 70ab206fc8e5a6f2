"""What people type at the console, checked at the door."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import active_people
from warmdesk.console.errors import FormRefused
from warmdesk.conversations.models import CannedReply
from warmdesk.conversations.services import LONGEST_TEXT
from warmdesk.topics.models import Topic


class SignInForm(forms.Form):
    """Address and password."""

    email = forms.EmailField(
        label=_("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True})
    )
    password = forms.CharField(
        label=_("Password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )


class CodeForm(forms.Form):
    """A code that the phone shows, or a recovery code."""

    code = forms.CharField(
        max_length=40, label=_("Code"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": True, "spellcheck": "false", "dir": "ltr"}),
    )  # fmt: skip


class PasswordForm(forms.Form):
    """A new password; the old one only from somebody who did not come by a link."""

    current = forms.CharField(
        label=_("Current password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    password = forms.CharField(
        label=_("New password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. A short sentence is easy to remember and hard to guess."),
    )  # fmt: skip

    def __init__(self, *args: Any, user: User, asks_current: bool, **kwargs: Any) -> None:
        """Ask for the current password only if `asks_current`."""
        super().__init__(*args, **kwargs)
        self.user = user
        if not asks_current:
            del self.fields["current"]

    def clean_current(self) -> str:
        """Check the current password."""
        typed: str = self.cleaned_data["current"]
        if not self.user.check_password(typed):
            raise forms.ValidationError(_("That is not your current password."))
        return typed

    def clean_password(self) -> str:
        """Check that the new password is long enough and not a common one."""
        typed: str = self.cleaned_data["password"]
        validate_password(typed, self.user)
        return typed


class StepForm(forms.Form):
    """The version of the conversation that the person was looking at."""

    expected_version = forms.IntegerField(required=False, min_value=1)


class FileIds(forms.Field):
    """The ids of files that go along, as often as the name stands in the form."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value: Any) -> list[str]:
        """Return the ids in one form; what is no id is a mistake."""
        try:
            return [str(UUID(one)) for one in value or ()]
        except ValueError:
            raise forms.ValidationError(_("That is no file of the desk.")) from None


class SayForm(StepForm):
    """A reply to the customer or a note for colleagues."""

    kind = forms.ChoiceField(choices=[("reply", "reply"), ("note", "note")])
    text = forms.CharField(max_length=LONGEST_TEXT, strip=False, required=False)
    client_id = forms.CharField(max_length=80, required=False)
    macro = forms.CharField(max_length=60, required=False)
    file_ids = FileIds(required=False)
    began = forms.IntegerField(required=False, min_value=0)
    """The last message that stood there when the person began to write."""
    seen = forms.IntegerField(required=False, min_value=0)
    """The last of those that they were shown before they sent again."""


class UndoForm(forms.Form):
    """For how long a reply can be taken back."""

    seconds = forms.TypedChoiceField(coerce=int, choices=[(0, _("At once")), (5, "5 s"), (10, "10 s"), (30, "30 s")])


class CuesForm(forms.Form):
    """For whom people are shown what they could offer more."""

    whom = forms.ChoiceField(
        choices=[
            ("with_consent", _("For who said yes to offers")),
            ("unless_declined", _("For all but who said no")),
            ("off", _("For nobody")),
        ]
    )


class OffersForm(forms.Form):
    """What a contact said to being offered more."""

    word = forms.ChoiceField(required=False, choices=[("", _("Not asked")), ("yes", _("Welcome")), ("no", _("Not wanted"))])


class CueForm(forms.Form):
    """What a person makes of a cue."""

    answer = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])


class TaskForm(forms.Form):
    """Dated work: what, by when (local ISO time), whose, and where one comes from."""

    summary = forms.CharField(max_length=300, required=False)
    due = forms.CharField(max_length=20, required=False)
    owner = forms.IntegerField(required=False, min_value=1)
    about = forms.ChoiceField(choices=[(word, word) for word in ("conversation", "contact")], required=False)
    until = forms.CharField(max_length=20, required=False)
    how = forms.ChoiceField(choices=[(word, word) for word in ("ticked", "call")], required=False)
    back = forms.UUIDField(required=False)
    """The conversation in whose page one is; none: on the page of all tasks."""
    view = forms.SlugField(required=False)


class AssignForm(StepForm):
    """The colleague who is to have the conversation."""

    person = forms.TypedChoiceField(coerce=int)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer everybody who may answer customers."""
        super().__init__(*args, **kwargs)
        self.people = {person.id: person for person in active_people()}
        self.fields["person"].choices = [(key, person.name) for key, person in self.people.items()]  # type: ignore[attr-defined]


class SnoozeForm(forms.Form):
    """Until when: one of the moments that are offered, or a day and a time."""

    until = forms.CharField(max_length=20, required=False)
    at = forms.CharField(max_length=20, required=False)


class FollowForm(forms.Form):
    """Whether it is to be so from now on."""

    is_on = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda word: word == "yes")


class PlaceForm(StepForm):
    """The team or the topic to which a conversation belongs, by its key."""

    team = forms.SlugField(max_length=80, required=False)
    topic = forms.SlugField(max_length=80, required=False)


class LabelForm(FollowForm):
    """A label by its name, or by its key when it is taken off."""

    name = forms.CharField(max_length=60)


class SavedViewForm(forms.Form):
    """A search with a name; `remove` is the id of one to be removed."""

    name = forms.CharField(max_length=60, required=False)
    query = forms.CharField(max_length=200, required=False)
    is_shared = forms.BooleanField(required=False)
    remove = forms.IntegerField(required=False, min_value=1)


class ManyForm(forms.Form):
    """One step for many conversations, with its value: a label's name, or until when."""

    MOST = 200
    step = forms.ChoiceField(choices=[(step, step) for step in ("take", "resolve", "give-back", "label", "snooze")])
    value = forms.CharField(max_length=60, required=False)
    view = forms.SlugField(required=False)


class CannedForm(forms.Form):
    """A canned reply with what is to be done once it is sent."""

    name = forms.CharField(max_length=120, label=_("Name"))
    text = forms.CharField(
        max_length=LONGEST_TEXT, required=False, label=_("Words"), widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"})
    )
    label = forms.CharField(max_length=60, required=False, label=_("Put this label on it"))
    snooze_hours = forms.IntegerField(min_value=1, max_value=24 * 60, required=False, label=_("Snooze for so many hours"))
    then = forms.ChoiceField(
        required=False, label=_("Then"),
        choices=[("", _("Keep it open")), ("resolve", _("Resolve it")), ("give_back", _("Give it back to the assistant"))],
    )  # fmt: skip

    @staticmethod
    def values_of(canned: CannedReply) -> dict[str, Any]:
        """Return what the form shows of a kept reply."""
        steps = {step["do"]: step.get("to", "") for step in canned.steps}
        then = next((step for step in ("resolve", "give_back") if step in steps), "")
        return {
            "name": canned.name,
            "text": canned.text,
            "then": then,
            **{key: steps.get(key) for key in ("label", "snooze_hours")},
        }

    def as_canned(self) -> dict[str, Any]:
        """Return name, words and steps."""
        typed = self.cleaned_data
        steps = [{"do": key, "to": str(typed[key])} for key in ("label", "snooze_hours") if typed[key]]
        steps += [{"do": typed["then"]}] if typed["then"] else []
        return {"name": typed["name"], "text": typed["text"], "steps": steps}


class TeachForm(forms.Form):
    """A question of the customer's, with the article that answers it, its topic, or both."""

    message = forms.IntegerField(min_value=1)
    article = forms.CharField(max_length=160, required=False)
    topic = forms.CharField(max_length=80, required=False)


class DraftForm(forms.Form):
    """An article as its owner wants it."""

    title = forms.CharField(max_length=200, label=_("Title"))
    body = forms.CharField(max_length=20_000, label=_("What customers are told"), widget=forms.Textarea(attrs={"rows": 14}))


class SwitchForm(forms.Form):
    """On or off."""

    is_on = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce=lambda word: word == "yes")


class LevelForm(forms.Form):
    """The level that the person saw, and the one to which the topic is to go."""

    seen = forms.ChoiceField(choices=Topic.Autonomy.choices)
    level = forms.ChoiceField(choices=Topic.Autonomy.choices)


class OriginsForm(forms.Form):
    """The addresses of the pages that may show the widget, one a line."""

    origins = forms.CharField(
        required=False, max_length=4000, label=_("Pages that may show the chat"),
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "dir": "ltr"}),
    )  # fmt: skip

    def clean_origins(self) -> list[str]:
        """Return the origins, each as a browser names it: scheme, host and port."""
        lines = [line.strip().rstrip("/").lower() for line in self.cleaned_data["origins"].splitlines()]
        origins = list(dict.fromkeys(filter(None, lines)))
        check = forms.URLField(assume_scheme="https")
        for origin in origins:
            if origin.count("/") != 2 or not origin.startswith(("https://", "http://")):
                raise forms.ValidationError(
                    _("“%(origin)s” is not an address such as https://shop.example."), params={"origin": origin}
                )
            if not origin.split("/")[2].startswith("localhost"):
                check.clean(origin)
        return origins


def checked(form: forms.Form) -> dict[str, Any]:
    """Return a form's values; raise FormRefused with its first error."""
    if not form.is_valid():
        raise FormRefused(str(next(iter(form.errors.values()))[0]))
    return form.cleaned_data
