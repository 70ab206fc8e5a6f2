"""One's own safety: the second factor, and where one is signed in; for owners whether everybody needs it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.accounts.errors import AccountsError
from warmdesk.accounts.second_factor import (
    SEALED_FOR,
    address_of_secret,
    check_second_factor,
    new_secret,
    remove_second_factor,
    renew_recovery_codes,
    require_second_factor,
    set_second_factor,
    square_of,
)
from warmdesk.accounts.selectors import (
    business_or_none,
    people_without_second_factor,
    recovery_codes_left,
    sessions_of,
    the_business,
)
from warmdesk.accounts.sessions import end_other_sessions, end_session
from warmdesk.console.access import DESK_SESSION, DeskRequest, owners_only, staff_only
from warmdesk.console.forms import CodeForm, SwitchForm, checked
from warmdesk.lib.secrets import CannotUnseal, seal, unseal

NEW_SECRET = "second_factor_secret"


def _page(request: DeskRequest, **shown: Any) -> dict[str, Any]:
    user = request.user
    return {
        "page": "security",
        "sessions": sessions_of(user),
        "this_session": request.session.get(DESK_SESSION),
        "codes_left": recovery_codes_left(user),
        "business": the_business(),
        "without": people_without_second_factor() if user.may_run else 0,
        "code_form": CodeForm(auto_id="renew_%s"),
        "remove_form": CodeForm(auto_id="remove_%s"),
        **shown,
    }


@require_GET
@staff_only
def security_page(request: DeskRequest) -> HttpResponse:
    """Show the second factor and where one is signed in."""
    return render(request, "console/security.html", _page(request))


def _secret(request: DeskRequest) -> str:
    """Return the secret that waits to be confirmed; it stays the same while somebody tries, sealed in their session."""
    kept = request.session.get(NEW_SECRET, "")
    try:
        return unseal(kept, purpose=SEALED_FOR)
    except CannotUnseal:
        secret = new_secret()
        request.session[NEW_SECRET] = seal(secret, purpose=SEALED_FOR)
        return secret


@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
@staff_only
def set_up_page(request: DeskRequest) -> HttpResponse:
    """Show the square to scan, and begin once a code fits; a new phone needs a code of the old one first."""
    user, secret = request.user, _secret(request)
    form, old = CodeForm(request.POST or None), CodeForm(request.POST or None, prefix="old")
    refused: AccountsError | None = None
    if request.method == "POST" and form.is_valid() and (not user.has_second_factor or old.is_valid()):
        try:
            if user.has_second_factor:
                check_second_factor(user=user, code=old.cleaned_data["code"])
            codes = set_second_factor(user=user, secret=secret, code=form.cleaned_data["code"])
        except AccountsError as error:
            refused = error
        else:
            del request.session[NEW_SECRET]
            return render(request, "console/recovery_codes.html", {"codes": codes, "page": "security", "is_first": True})
    business = business_or_none()
    address = address_of_secret(secret, user=user, business=business.name if business else "")
    page = {
        "page": "security", "form": form, "old": old if user.has_second_factor else None, "refused": refused,
        "square": square_of(address), "secret": secret,
        "is_required": bool(business and business.requires_second_factor and not user.has_second_factor),
    }  # fmt: skip
    return render(request, "console/second_factor_set.html", page, status=refused.status if refused else 200)


@sensitive_post_parameters("code")
@require_POST
@staff_only
def codes_page(request: DeskRequest) -> HttpResponse:
    """Make new recovery codes, shown once."""
    codes = renew_recovery_codes(user=request.user, code=checked(CodeForm(request.POST))["code"])
    return render(request, "console/recovery_codes.html", {"codes": codes, "page": "security"})


@sensitive_post_parameters("code")
@require_POST
@staff_only
def remove_page(request: DeskRequest) -> HttpResponse:
    """Go without a second factor, after a last code."""
    check_second_factor(user=request.user, code=checked(CodeForm(request.POST))["code"])
    remove_second_factor(user=request.user, by=request.user)
    return redirect("console:security")


@require_POST
@owners_only
def require_page(request: DeskRequest) -> HttpResponse:
    """Say whether everybody must have a second factor."""
    require_second_factor(is_required=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return redirect("console:security")


@require_POST
@staff_only
def end_page(request: DeskRequest, session_id: int) -> HttpResponse:
    """Sign one of one's own devices out."""
    end_session(user=request.user, session_id=session_id)
    return redirect("console:security")


@require_POST
@staff_only
def end_others_page(request: DeskRequest) -> HttpResponse:
    """Sign all of one's other devices out."""
    end_other_sessions(user=request.user, keep=request.session.get(DESK_SESSION), by=request.user)
    return redirect("console:security")
