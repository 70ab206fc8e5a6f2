"""Staff and assistant: the switches, the people and the website's chat. For owners only."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from warmdesk.accounts.selectors import staff, the_business
from warmdesk.accounts.services import set_cues
from warmdesk.console.access import DeskRequest, owners_only, team_only
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.forms import CuesForm, OriginsForm, SwitchForm, UndoForm, checked
from warmdesk.console.section_words import section_words
from warmdesk.console.services import allow_origins, invite, let_take_back, renew_secret, set_assistant, set_topic
from warmdesk.conversations.models import Inbox
from warmdesk.conversations.selectors import inbox_by_key, inboxes
from warmdesk.topics.selectors import all_topics, topic_by_key

SNIPPET = '<script src="{desk}/widget.js" data-inbox="{inbox}" async></script>'


def address_of(request: HttpRequest) -> str:
    """Return the address that people's browsers use for this desk."""
    return settings.PUBLIC_ADDRESS or request.build_absolute_uri("/").rstrip("/")


def _page(request: DeskRequest) -> dict[str, Any]:
    desk = address_of(request)
    web = [
        {
            "inbox": inbox,
            "snippet": SNIPPET.format(desk=desk, inbox=inbox.key),
            "form": OriginsForm(initial={"origins": "\n".join(inbox.allowed_origins)}),
        }
        for inbox in inboxes()
        if inbox.channel == "web"
    ]
    return {
        "business": the_business(),
        "topics": all_topics(),
        "people": staff(),
        "web": web,
        "undo": UndoForm(),
        "cues": CuesForm(),
        "page": "settings",
        "sections": list(section_words().items()),
    }


def _shown(request: DeskRequest) -> HttpResponse:
    """Answer a step: the page's parts to htmx, the page to a plain form."""
    if not request.htmx:
        return redirect("console:settings")
    return render(request, "console/parts/settings.html", _page(request))


@require_GET
@owners_only
def settings_page(request: DeskRequest) -> HttpResponse:
    """Show the switches, the people and the website's chat."""
    return render(request, "console/settings.html", _page(request))


@require_POST
@owners_only
def switch_assistant(request: DeskRequest) -> HttpResponse:
    """Switch the assistant on or off."""
    set_assistant(is_on=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return _shown(request)


@require_POST
@owners_only
def set_undo(request: DeskRequest) -> HttpResponse:
    """Say for how long a reply can be taken back."""
    let_take_back(seconds=checked(UndoForm(request.POST))["seconds"], by=request.user)
    return _shown(request)


@require_POST
@owners_only
def cues(request: DeskRequest) -> HttpResponse:
    """Say for whom people are shown what they could offer more."""
    set_cues(whom=checked(CuesForm(request.POST))["whom"], by=request.user)
    return _shown(request)


@require_POST
@owners_only
def switch_topic(request: DeskRequest, key: str) -> HttpResponse:
    """Use or release a topic's kill switch."""
    topic = topic_by_key(key)
    if topic is None:
        raise NoSuchPage(gettext("There is no such topic."))
    set_topic(topic=topic, is_on=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    return _shown(request)


@require_POST
@team_only
def invite_person(request: DeskRequest, person_id: int) -> HttpResponse:
    """Show a one-time sign-in link for a colleague, once."""
    person = next((one for one in staff() if one.id == person_id), None)
    if person is None:
        raise NoSuchPage(gettext("There is no such person."))
    link = address_of(request) + reverse("console:enter", args=[invite(person=person, by=request.user)])
    template = "console/parts/link.html" if request.htmx else "console/link.html"
    return render(request, template, {"person": person, "link": link, "page": "settings"})


@require_POST
@owners_only
def origins(request: DeskRequest, key: str) -> HttpResponse:
    """Say which pages may show an inbox's chat."""
    allow_origins(inbox=_inbox(key), origins=checked(OriginsForm(request.POST))["origins"], by=request.user)
    return _shown(request)


@require_POST
@owners_only
def new_secret(request: DeskRequest, key: str) -> HttpResponse:
    """Show an inbox's new secret, once."""
    inbox = _inbox(key)
    shown = {"inbox": inbox, "secret": renew_secret(inbox=inbox, by=request.user), "page": "settings"}
    return render(request, "console/parts/secret.html" if request.htmx else "console/secret.html", shown)


def _inbox(key: str) -> Inbox:
    inbox = inbox_by_key(key)
    if inbox is None:
        raise NoSuchPage(gettext("There is no such inbox."))
    return inbox
