"""Who may open what at the console."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from warmdesk.accounts.errors import NotAllowed
from warmdesk.accounts.models import Business, User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import business_or_none
from warmdesk.accounts.services import note_seen
from warmdesk.accounts.sessions import begin_session, hear_session
from warmdesk.console.partner_gate import note_opened, require_seat_for
from warmdesk.console.partner_gate import opened as opened_by_partner

P = ParamSpec("P")
DESK_SESSION = "desk_session"
SECOND_FACTOR_ELSEWHERE = "second_factor_elsewhere"
"""In the session of somebody whose provider asked for the second factor."""
FOR_NEWCOMERS = {"second_factor_set", "password"}
"""What somebody may open who must set up a second factor first."""


class DeskRequest(HttpRequest):
    """A request of somebody who has signed in."""

    user: User
    htmx: HtmxDetails
    business: Business | None
    """As it was when the page was asked for; None before one is loaded."""


View = Callable[Concatenate[DeskRequest, P], HttpResponse]


def staff_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let only people who work here open a page, in the business's time zone; others are sent to sign in."""

    @wraps(view)
    def opened(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not isinstance(request.user, User):
            return _to_sign_in(request)
        if not is_session_alive(request, request.user):
            logout(request)
            return _to_sign_in(request)
        require_seat_for(request, request.user)
        note_seen(user=request.user)
        request.business = business = business_or_none()  # type: ignore[attr-defined]  # from here on it is a DeskRequest
        if business and business.requires_second_factor and _lacks_second_factor(request, request.user):
            return _redirected(request, reverse("console:second_factor_set"))
        conversation_id = opened_by_partner(request, request.user, kwargs)
        with timezone.override(business.zone if business else None):
            response = view(request, *args, **kwargs)  # type: ignore[arg-type]
        note_opened(request, request.user, kwargs, response, conversation_id)
        return response

    return opened


def is_session_alive(request: HttpRequest, user: User) -> bool:
    """Tell whether nobody has ended this session; one that is not written down yet is, from now on."""
    kept = request.session.get(DESK_SESSION)
    if kept is None:
        begun = begin_session(user=user, agent=request.headers.get("User-Agent", ""))
        request.session[DESK_SESSION] = begun.id
        return True
    return hear_session(user=user, session_id=kept) is not None


def _lacks_second_factor(request: HttpRequest, user: User) -> bool:
    """Say whether somebody must set up a second factor before they open this page."""
    has_one = user.has_second_factor or request.session.get(SECOND_FACTOR_ELSEWHERE)
    return not has_one and not _is_for_newcomers(request)


def _is_for_newcomers(request: HttpRequest) -> bool:
    return request.resolver_match is not None and request.resolver_match.url_name in FOR_NEWCOMERS


def owners_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let only owners open a page."""

    @wraps(view)
    def opened(request: DeskRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        require_owner(request.user)
        return view(request, *args, **kwargs)

    return staff_only(opened)


def managers_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let only owners and managers open a page."""

    @wraps(view)
    def opened(request: DeskRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        require_manager(request.user)
        return view(request, *args, **kwargs)

    return staff_only(opened)


def require_reader(user: User) -> None:
    """Raise NotAllowed for a partner, whose seat shows only conversations of its own teams."""
    if not user.may(May.READ):
        raise NotAllowed(gettext("A partner's seat does not include this page."))


def require_attender(user: User) -> None:
    """Raise NotAllowed for somebody who may neither answer customers nor attend to those of their own teams."""
    if not user.may(May.ATTEND):
        raise NotAllowed(gettext("You can read here, but not change anything. Ask an owner for an agent's role."))


def require_writer(user: User) -> None:
    """Raise NotAllowed for somebody who may only read."""
    if not user.may(May.ANSWER):
        raise NotAllowed(gettext("You can read here, but not change anything. Ask an owner for an agent's role."))


def require_merger(user: User) -> None:
    """Raise NotAllowed for somebody who may not say that two contacts are one person."""
    if not user.may(May.MERGE):
        raise NotAllowed(gettext("Your role does not include merging contacts."))


def require_owner(user: User) -> None:
    """Raise NotAllowed for everybody but owners."""
    if not user.may(May.RUN):
        raise NotAllowed(gettext("Only an owner can open this page."))


def require_manager(user: User) -> None:
    """Raise NotAllowed for everybody but owners and managers."""
    if not user.is_active or not user.is_manager:
        raise NotAllowed(gettext("Only an owner or a manager can open this page."))


def team_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let only those open a page who may invite and change colleagues."""

    @wraps(view)
    def opened(request: DeskRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        require_team(request.user)
        return view(request, *args, **kwargs)

    return staff_only(opened)


def require_team(user: User) -> None:
    """Raise NotAllowed for everybody who may not invite and change colleagues."""
    if not user.may(May.TEAM):
        raise NotAllowed(gettext("Your role does not include the team."))


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    here = (
        request.get_full_path() if request.method == "GET" and not request.headers.get("HX-Request") else reverse("console:inbox")
    )
    address = f"{reverse('console:login')}?{urlencode({'next': here})}"
    return _redirected(request, address)


def _redirected(request: HttpRequest, address: str) -> HttpResponse:
    return HttpResponseClientRedirect(address) if request.headers.get("HX-Request") else HttpResponseRedirect(address)
