"""How far the assistant may go on each topic: evidence, proposals, switches. For owners only."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.autonomy import autonomy_page, proposal_for
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.forms import LevelForm, SwitchForm, checked
from warmdesk.console.services import answer_proposal, let_answer_alone, put_level, set_assistant, set_topic
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import topic_by_key


def _shown(request: DeskRequest) -> HttpResponse:
    """Answer a step: the page's parts to htmx, the page to a plain form."""
    if not request.htmx:
        return redirect("console:autonomy")
    return render(request, "console/parts/autonomy.html", {"shown": autonomy_page(), "page": "autonomy"})


@require_GET
@owners_only
def autonomy_view(request: DeskRequest) -> HttpResponse:
    """Show where each topic stands, and why."""
    return render(request, "console/autonomy.html", {"shown": autonomy_page(), "page": "autonomy"})


@require_POST
@owners_only
def switch_all(request: DeskRequest) -> HttpResponse:
    """Switch the assistant on or off for the whole desk."""
    set_assistant(is_on=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return _shown(request)


@require_POST
@owners_only
def switch_one(request: DeskRequest, key: str) -> HttpResponse:
    """Use or release a topic's kill switch."""
    set_topic(topic=_topic(key), is_on=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return _shown(request)


@require_POST
@owners_only
def level(request: DeskRequest, key: str) -> HttpResponse:
    """Put a topic to a level by hand."""
    typed = checked(LevelForm(request.POST))
    put_level(topic=_topic(key), seen=typed["seen"], level=typed["level"], by=request.user)
    return _shown(request)


@require_POST
@owners_only
def alone(request: DeskRequest, key: str) -> HttpResponse:
    """Say whether a topic of high stakes may ever answer by itself."""
    let_answer_alone(topic=_topic(key), is_allowed=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return _shown(request)


@require_POST
@owners_only
def proposal(request: DeskRequest, proposal_id: int) -> HttpResponse:
    """Say yes or no to a topic's next level."""
    found = proposal_for(proposal_id)
    if found is None:
        raise NoSuchPage(gettext("There is no such proposal."))
    answer_proposal(proposal=found, is_yes=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return _shown(request)


def _topic(key: str) -> Topic:
    topic = topic_by_key(key)
    if topic is None:
        raise NoSuchPage(gettext("There is no such topic."))
    return topic
