"""Who works here: invitations, seats, and how far each role's say over money goes. For owners and managers."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.accounts.errors import AccountsError
from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.second_factor import remove_second_factor
from warmdesk.accounts.selectors import business_or_none, colleague_by_id, may_change, the_business
from warmdesk.accounts.team import bring_back, change_person, invitation_of, invite, join, set_limits, withdraw_invitation
from warmdesk.console.access import DeskRequest, owners_only, team_only
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.forms import checked
from warmdesk.console.partner_forms import SeatLimitsForm
from warmdesk.console.services import end_seat
from warmdesk.console.team_forms import InviteForm, JoinForm, LimitsForm, SeatForm
from warmdesk.console.team_pages import role_table, team_shown
from warmdesk.console.views.owner import address_of
from warmdesk.console.views.session import BACKEND
from warmdesk.lib import mail


def _page(request: DeskRequest, **shown: Any) -> dict[str, Any]:
    business = the_business()
    page: dict[str, Any] = {
        "page": "team",
        "team": team_shown(request.user),
        "roles": role_table(),
        "invite_form": InviteForm(by=request.user),
        "has_mail": mail.is_configured(),
        "limits": LimitsForm(business=business) if request.user.may(May.RUN) else None,
        "business": business,
    }
    return {**page, **shown}


@require_GET
@team_only
def team_page(request: DeskRequest) -> HttpResponse:
    """Show who works here, who is invited, and what each role may do."""
    return render(request, "console/team.html", _page(request))


@require_POST
@team_only
def invite_page(request: DeskRequest) -> HttpResponse:
    """Invite somebody: by mail where the desk can send any, else by a link that is shown once."""
    form = InviteForm(request.POST, by=request.user)
    if not form.is_valid():
        return render(request, "console/team.html", _page(request, invite_form=form), status=422)
    by_mail = request.POST.get("how") == "mail" and mail.is_configured()
    link = invite(
        **{key: form.cleaned_data[key] for key in ("email", "name", "role")},
        teams=form.chosen_teams(),
        by=request.user,
        link_of=lambda token: address_of(request) + reverse("console:join", args=[token]),
        is_by_mail=by_mail,
    )
    told = {"address": form.cleaned_data["email"], "link": "" if by_mail else link}
    return render(request, "console/team.html", _page(request, invited=told))


@require_POST
@team_only
def withdraw_page(request: DeskRequest, invitation_id: int) -> HttpResponse:
    """Let an invitation open nothing."""
    withdraw_invitation(invitation_id=invitation_id, by=request.user)
    return redirect("console:team")


def _person(request: DeskRequest, person_id: int) -> User:
    person = colleague_by_id(person_id)
    if person is None:
        raise NoSuchPage(gettext("There is no such person."))
    return person


@require_http_methods(["GET", "POST"])
@team_only
def person_page(request: DeskRequest, person_id: int) -> HttpResponse:
    """Show and change a colleague's seat."""
    person = _person(request, person_id)
    is_mine_to_change = may_change(request.user, person)
    form = SeatForm(request.POST or None, by=request.user, initial=SeatForm.values_of(person)) if is_mine_to_change else None
    refused: AccountsError | None = None
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            change_person(person=person, by=request.user, teams=form.chosen_teams(), **form.as_seat())
            return redirect("console:team")
        except AccountsError as error:
            refused = error
    status = refused.status if refused else 422 if request.method == "POST" else 200
    is_refused = form is None and request.method == "POST"
    return person_shown(request, person, form=form, refused=refused, status=403 if is_refused else status)


def person_shown(
    request: DeskRequest,
    person: User,
    *,
    form: SeatForm | None = None,
    limits: SeatLimitsForm | None = None,
    refused: AccountsError | None = None,
    status: int = 200,
) -> HttpResponse:
    """Answer with a colleague's seat, and a partner's limits, as they are or as they were typed."""
    if may_change(request.user, person):
        form = form or SeatForm(by=request.user, initial=SeatForm.values_of(person))
        if person.has_limited_seat:
            limits = limits or SeatLimitsForm(initial=SeatLimitsForm.values_of(person))
    page = {"page": "team", "person": person, "form": form, "limits": limits, "refused": refused, "business": business_or_none()}
    return render(request, "console/team_person.html", page, status=status)


@require_POST
@team_only
def reset_factor_page(request: DeskRequest, person_id: int) -> HttpResponse:
    """Ask a colleague who lost their phone for no second factor any more."""
    remove_second_factor(user=_person(request, person_id), by=request.user)
    return redirect("console:team_person", person_id=person_id)


@require_POST
@team_only
def leave_page(request: DeskRequest, person_id: int) -> HttpResponse:
    """Close a colleague's account."""
    end_seat(person=_person(request, person_id), by=request.user)
    return redirect("console:team")


@require_POST
@team_only
def return_page(request: DeskRequest, person_id: int) -> HttpResponse:
    """Open a closed account again."""
    bring_back(person=_person(request, person_id), by=request.user)
    return redirect("console:team")


@require_POST
@owners_only
def limits_page(request: DeskRequest) -> HttpResponse:
    """Say how far each role's say over money goes."""
    form = LimitsForm(request.POST, business=the_business())
    checked(form)
    set_limits(refund=form.minor("refund"), goodwill=form.minor("goodwill"), by=request.user)
    return redirect("console:team")


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def join_page(request: HttpRequest, token: str) -> HttpResponse:
    """Let somebody who is invited choose a name and a password; looking at the page uses nothing up."""
    try:
        invited = invitation_of(token)
        form = JoinForm(request.POST or None, initial={"name": invited.name})
        if request.method == "POST" and form.is_valid():
            user = join(token=token, **form.cleaned_data)
            login(request, user, backend=BACKEND)
            return redirect("console:inbox")
    except AccountsError as error:
        return render(request, "console/join.html", {"refused": error, "business": business_or_none()}, status=error.status)
    return render(request, "console/join.html", {"form": form, "invited": invited, "business": business_or_none()})
