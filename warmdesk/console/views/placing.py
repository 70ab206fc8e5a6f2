"""Where a conversation belongs: a team, a topic; and the page that shows how the machine's choices fared."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from warmdesk.accounts.selectors import business_or_none
from warmdesk.assistant.models import Placement
from warmdesk.console.access import DeskRequest, owners_only, require_reader, staff_only
from warmdesk.console.forms import FollowForm, PlaceForm, checked
from warmdesk.console.placing import confusion
from warmdesk.console.services import let_routing_learn, place_in_team, place_under_topic
from warmdesk.console.views.figures import period_of, periods
from warmdesk.console.views.inbox import shown_again
from warmdesk.conversations.selectors import conversation_for

Kind = Placement.Kind


@require_POST
@staff_only
def place(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Give a conversation to a team, or say what it is about."""
    conversation = conversation_for(request.user, public_id)
    typed = checked(PlaceForm(request.POST))
    if typed["team"]:
        place_in_team(conversation=conversation, key=typed["team"], by=request.user, expected_version=typed["expected_version"])
    if typed["topic"]:
        place_under_topic(conversation=conversation, key=typed["topic"], by=request.user)
    return shown_again(request, public_id)


@require_GET
@staff_only
def routing_page(request: DeskRequest) -> HttpResponse:
    """Show what the machine chose and where people left it, by team or by topic, over a period."""
    require_reader(request.user)
    kind = Kind.TOPIC if request.GET.get("of") == Kind.TOPIC else Kind.TEAM
    period = period_of(request)
    page = {
        "matrix": confusion(kind, period.since), "kind": kind.value, "period": period, "periods": periods(), "page": "figures",
        "business": business_or_none(),
    }  # fmt: skip
    return render(request, "console/routing.html", page)


@require_POST
@owners_only
def learned_routing(request: DeskRequest) -> HttpResponse:
    """Let what was learned take a rule's place, or leave routing to the rules."""
    let_routing_learn(is_on=checked(FollowForm(request.POST))["is_on"], by=request.user)
    return redirect("console:routing")
