"""Signing in by the business's own OpenID provider: there and back, and its settings, for owners."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from warmdesk.accounts.errors import AccountsError, BadProvider, LockedOut
from warmdesk.accounts.services import came_in
from warmdesk.accounts.single_sign_on import begin, come_back, offered_sign_on, set_single_sign_on, single_sign_on
from warmdesk.channels.widget.door import address_of as visitors_address
from warmdesk.channels.widget.limits import Limit
from warmdesk.console.access import SECOND_FACTOR_ELSEWHERE, DeskRequest, owners_only
from warmdesk.console.views.owner import address_of
from warmdesk.console.views.session import BACKEND, forget_session, let_in, next_page, sign_in_page

SIGNING_ON = "signing_on"
TRIES = Limit("single-sign-on", most=120, period_s=600)
"""For one address: each try asks the provider."""


class SignOnForm(forms.Form):
    """The provider, as it is typed."""

    issuer = forms.URLField(
        max_length=300, assume_scheme="https", label=_("Issuer"),
        widget=forms.URLInput(attrs={"dir": "ltr", "autocomplete": "off"}),
        help_text=_("The provider's address, to the letter, such as https://login.example.com/realms/shop"),
    )  # fmt: skip
    client_id = forms.CharField(
        max_length=300, label=_("Client ID"), widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off"})
    )
    secret = forms.CharField(
        max_length=500, required=False, label=_("Client secret"), widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("It is kept encrypted and never shown. Empty: what is kept stays."),
    )  # fmt: skip
    label = forms.CharField(
        max_length=60, required=False, label=_("What the button says"), help_text=_("Empty: Sign in with your work account.")
    )
    leaves_second_factor = forms.BooleanField(
        required=False, label=_("The provider asks for a second factor, so the desk need not")
    )
    is_on = forms.BooleanField(required=False, label=_("People may sign in by this provider"))


def _back(request: HttpRequest) -> str:
    return address_of(request) + reverse("console:sign_on_back")


@never_cache
@require_GET
def sign_on(request: HttpRequest) -> HttpResponse:
    """Send somebody to the provider."""
    try:
        _count(request)
        address, kept = begin(back=_back(request))
    except AccountsError as error:
        return sign_in_page(request, refused=error)
    request.session[SIGNING_ON] = {**kept, "to": next_page(request)}
    return redirect(address)


@never_cache
@require_GET
def sign_on_back(request: HttpRequest) -> HttpResponse:
    """Let in whom the provider vouches for, if they work here."""
    kept = request.session.pop(SIGNING_ON, None)
    try:
        _count(request)
        user = come_back(kept=kept, said=request.GET.dict(), back=_back(request))
    except AccountsError as error:
        return sign_in_page(request, refused=error)
    found, to = offered_sign_on(), kept["to"]
    leaves = found is not None and found.leaves_second_factor
    if user.has_second_factor and not leaves:
        return let_in(request, user, by="single_sign_on", to=to)
    came_in(user=user, by="single_sign_on")
    forget_session(request)
    login(request, user, backend=BACKEND)
    request.session[SECOND_FACTOR_ELSEWHERE] = leaves
    return redirect(to)


def _count(request: HttpRequest) -> None:
    if not TRIES.has_room(visitors_address(request)):
        raise LockedOut(gettext("Too many tries. Wait ten minutes, or use your password."), retry_after_s=TRIES.period_s)


@sensitive_post_parameters("secret")
@require_http_methods(["GET", "POST"])
@owners_only
def sign_on_settings(request: DeskRequest) -> HttpResponse:
    """Show the provider, or keep what was changed."""
    found = single_sign_on()
    names = ("issuer", "client_id", "label", "leaves_second_factor", "is_on")
    known: dict[str, Any] = {name: getattr(found, name) for name in names} if found else {"is_on": True}
    form = SignOnForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        try:
            set_single_sign_on(**form.cleaned_data, by=request.user)
            return redirect(f"{request.path}?kept=yes")
        except BadProvider as bad:
            form.add_error(bad.facts["field"], bad.sentence)
    shown = {
        "form": form, "back": _back(request), "has_secret": bool(found and found.sealed_secret), "is_kept": "kept" in request.GET,
        "page": "settings",
    }  # fmt: skip
    return render(request, "console/sign_on.html", shown, status=422 if request.method == "POST" else 200)
