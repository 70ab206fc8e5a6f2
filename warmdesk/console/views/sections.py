"""The settings of the business, a page each: what it says of itself, when it is there, how it sounds, what only people decide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.section_words import section_words
from warmdesk.console.setting_up import keep_rules, keep_section, keep_topics
from warmdesk.console.setup_forms import (
    BusinessForm,
    HoursForm,
    LevelsForm,
    RuleForms,
    TopicForms,
    VoiceForm,
    lines,
)
from warmdesk.console.week_form import words
from warmdesk.topics.selectors import all_topics, people_only_rules

FORMS: dict[str, Any] = {"business": BusinessForm, "hours": HoursForm, "voice": VoiceForm, "levels": LevelsForm}
ROWS: dict[str, Any] = {"people_only": RuleForms, "topics": TopicForms}


@require_http_methods(["GET", "POST"])
@owners_only
def section_page(request: DeskRequest, section: str) -> HttpResponse:
    """Show a page of settings, or keep what was changed."""
    if section not in section_words():
        raise Http404
    form = _form(request, section)
    if request.method == "POST" and form.is_valid():
        KEEP[section](form, request.user)
        return redirect(f"{request.path}?kept=yes")
    icon, title, purpose = section_words()[section]
    shown = {
        "form": form, "section": section, "icon": icon, "title": title, "purpose": purpose, "page": "settings",
        "is_kept": request.method == "GET" and "kept" in request.GET,
    }  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render(request, f"console/sections/{section if section in OWN_TEMPLATES else 'form'}.html", shown, status=status)


OWN_TEMPLATES = {"hours", "levels", "people_only", "topics"}


def _form(request: DeskRequest, section: str) -> Any:
    if section in ROWS:
        initial = _said_rules() if section == "people_only" else _said_topics()
        return ROWS[section](request.POST or None, initial=initial, prefix="row")
    return FORMS[section](request.POST or None, initial=FORMS[section].said(the_business()))


def _said_rules() -> list[dict[str, Any]]:
    return [
        {
            "about": rule.about, "keywords": ", ".join(rule.keywords), "team": rule.team.key if rule.team else "",
            "priority": rule.priority,
        }
        for rule in people_only_rules()
    ]  # fmt: skip


def _said_topics() -> list[dict[str, Any]]:
    return [
        {
            "key": topic.key, "name": topic.name, "examples": "\n".join(topic.examples), "action": topic.action,
            "team": topic.team.key if topic.team else "", "stakes": topic.stakes,
        }
        for topic in all_topics()
    ]  # fmt: skip


def _kept_rows(form: Any, name: str) -> list[dict[str, Any]]:
    return [row for row in (one.cleaned_data for one in form) if row.get(name) and not row.get("DELETE")]


def _keep_rules(form: Any, by: User) -> None:
    rows = _kept_rows(form, "about")
    rules = [
        {
            "about": row["about"].strip(), "keywords": words(row["keywords"]), "team": row["team"] or None,
            "priority": row["priority"],
        }
        for row in rows
    ]  # fmt: skip
    keep_rules(rules=rules, by=by)


def _keep_topics(form: Any, by: User) -> None:
    rows = {row["key"]: row for row in _kept_rows(form, "name")}
    topics = {
        key: {
            "name": row["name"], "examples": lines(row["examples"]), "action": row["action"], "stakes": row["stakes"],
        }
        for key, row in rows.items()
    }  # fmt: skip
    keep_topics(topics=topics, teams={key: row["team"] or None for key, row in rows.items()}, by=by)


def _keep_form(section: str) -> Callable[[forms.Form, User], None]:
    return lambda form, by: keep_section(section=section, by=by, **form.cleaned_data)


KEEP: dict[str, Callable[[Any, User], None]] = {
    **{section: _keep_form(section) for section in FORMS},
    "people_only": _keep_rules,
    "topics": _keep_topics,
}
