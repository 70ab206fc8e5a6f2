"""Signing in and out, and one's own password."""

from __future__ import annotations

from django.contrib.auth import login, logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from warmdesk.accounts.errors import AccountsError
from warmdesk.accounts.models import User
from warmdesk.accounts.second_factor import check_second_factor
from warmdesk.accounts.selectors import business_or_none, colleague_by_id
from warmdesk.accounts.services import came_in, set_password, sign_in, use_sign_in_link
from warmdesk.accounts.sessions import end_other_sessions, end_session
from warmdesk.accounts.single_sign_on import offered_sign_on
from warmdesk.console.access import DESK_SESSION, SECOND_FACTOR_ELSEWHERE, DeskRequest, staff_only
from warmdesk.console.forms import CodeForm, PasswordForm, SignInForm
from warmdesk.lib import clock

BACKEND = "django.contrib.auth.backends.ModelBackend"
CAME_BY_LINK = "came_by_link"
HALF_IN = "half_in"
HALF_IN_S = 600
"""How long somebody may take over the second factor, in seconds."""


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def login_page(request: HttpRequest) -> HttpResponse:
    """Ask for address and password; wrong ones are answered kindly, and too many with a pause."""
    if isinstance(request.user, User):
        return redirect("console:inbox")
    form = SignInForm(request.POST or None)
    refused: AccountsError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            user = sign_in(email=form.cleaned_data["email"], password=form.cleaned_data["password"])
        except AccountsError as error:
            refused = error
        else:
            return let_in(request, user, by="password", to=next_page(request))
    return sign_in_page(request, form=form, refused=refused)


def sign_in_page(request: HttpRequest, *, form: SignInForm | None = None, refused: AccountsError | None = None) -> HttpResponse:
    """Answer with the door: what was refused, and every way in."""
    page = {
        "form": form or SignInForm(), "refused": refused, "next": request.GET.get("next", ""), "business": business_or_none(),
        "sign_on": offered_sign_on(),
    }  # fmt: skip
    return render(request, "console/login.html", page, status=refused.status if refused else 200)


def next_page(request: HttpRequest) -> str:
    """Return where somebody wanted to go, if that is on this desk."""
    wanted = request.GET.get("next", "")
    is_here = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return wanted if is_here else reverse("console:inbox")


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in by a one-time link: looking at it shows a button, so that a mail program's preview does not use it up."""
    if request.method == "GET":
        return render(request, "console/enter.html", {"business": business_or_none()})
    try:
        user = use_sign_in_link(token=token)
    except AccountsError as error:
        return render(request, "console/enter.html", {"refused": error, "business": business_or_none()}, status=error.status)
    business = business_or_none()
    if user.is_owner and business is not None and not business.name:
        return let_in(request, user, by="link", to=reverse("console:setup"))
    to = reverse("console:inbox" if user.has_usable_password() else "console:password")
    return let_in(request, user, by="link", to=to)


def forget_session(request: HttpRequest) -> None:
    """Forget what was known of whoever was signed in here before."""
    for name in (DESK_SESSION, SECOND_FACTOR_ELSEWHERE):
        request.session.pop(name, None)


def let_in(request: HttpRequest, user: User, *, by: str, to: str) -> HttpResponse:
    """Let somebody in who has proven who they are, or ask for the second factor first."""
    forget_session(request)
    if not user.has_second_factor:
        login(request, user, backend=BACKEND)
        request.session[CAME_BY_LINK] = by == "link"
        return redirect(to)
    until = clock.now().timestamp() + HALF_IN_S
    request.session[HALF_IN] = {"user": user.id, "by": by, "to": to, "until": until}
    request.session.cycle_key()
    return redirect("console:second_factor")


@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def second_factor_page(request: HttpRequest) -> HttpResponse:
    """Ask for a code of the phone, or a recovery code, from somebody who has given the first factor in the last ten minutes."""
    half = request.session.get(HALF_IN)
    user = colleague_by_id(half["user"]) if half and half["until"] > clock.now().timestamp() else None
    if half is None or user is None:
        request.session.pop(HALF_IN, None)
        return redirect("console:login")
    form = CodeForm(request.POST or None)
    refused: AccountsError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            check_second_factor(user=user, code=form.cleaned_data["code"])
        except AccountsError as error:
            refused = error
        else:
            came_in(user=user, by=half["by"])
            del request.session[HALF_IN]
            login(request, user, backend=BACKEND)
            request.session[CAME_BY_LINK] = half["by"] == "link"
            return redirect(half["to"])
    page = {"form": form, "refused": refused, "business": business_or_none()}
    return render(request, "console/second_factor.html", page, status=refused.status if refused else 200)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    if isinstance(request.user, User) and DESK_SESSION in request.session:
        end_session(user=request.user, session_id=request.session[DESK_SESSION])
    logout(request)
    return redirect("console:login")


@sensitive_post_parameters()
@staff_only
def password_page(request: DeskRequest) -> HttpResponse:
    """Let people choose their own password."""
    is_new = not request.user.has_usable_password()
    asks_current = not is_new and not request.session.get(CAME_BY_LINK)
    form = PasswordForm(request.POST or None, user=request.user, asks_current=asks_current)
    is_set = request.method == "POST" and form.is_valid()
    if is_set:
        set_password(user=request.user, password=form.cleaned_data["password"])
        update_session_auth_hash(request, request.user)
        end_other_sessions(user=request.user, keep=request.session.get(DESK_SESSION), by=request.user)
    return render(request, "console/password.html", {"form": form, "is_new": is_new, "is_set": is_set, "page": "password"})
