"""The setup: takes a new owner from an empty desk to the first answered question; every step can be skipped and come back to."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods

from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.previewing import Preview, preview
from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.setting_up import keep_articles, keep_goals, keep_person, keep_section, pass_step
from warmdesk.console.setup_forms import AskForm, FirstBusinessForm, GoalForm, HoursForm, TextForm, VoiceForm
from warmdesk.console.views.owner import SNIPPET, address_of
from warmdesk.console.words import because_words
from warmdesk.conversations.selectors import inbox_by_key
from warmdesk.conversations.services import put_inbox
from warmdesk.folder.starting_points import starting_points
from warmdesk.knowledge.importing import Found, from_page, from_table, from_text
from warmdesk.knowledge.selectors import article_titles, articles_for
from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.http import call

STEPS = ("goal", "business", "hours", "tone", "knowledge", "try", "embed")
LARGEST_FILE = 200_000
LARGEST_PAGE = 2_000_000
MOST_HOPS = 3
PAGE_S = 10.0
EASY_QUESTION = 60
"""An example to try is no longer than this many characters."""


def step_names() -> dict[str, str]:
    """Return the steps in words."""
    return {
        "goal": gettext("What should get better"), "business": gettext("Who you are"), "hours": gettext("When you are there"),
        "tone": gettext("How it sounds"), "knowledge": gettext("What it knows"), "try": gettext("Try it"),
        "embed": gettext("Put it on your website"),
    }  # fmt: skip


@require_GET
@owners_only
def setup_start(request: DeskRequest) -> HttpResponse:
    """Go on where the owner left the setup."""
    done = the_business().setup.get("done", [])
    return redirect("console:setup_step", step=next((step for step in STEPS if step not in done), STEPS[-1]))


@require_http_methods(["GET", "POST"])
@owners_only
def setup_step(request: DeskRequest, step: str) -> HttpResponse:
    """Show a step, keep what was said, and go on to the next one."""
    if step not in STEPS:
        raise Http404
    here = STEPS.index(step)
    shown: dict[str, Any] = {"business": the_business(), "step": step}
    if request.method == "POST" and "skip" in request.POST:
        return _on(request, here)
    PAGES[step](request, shown)
    if shown.get("is_done"):
        return _on(request, here)
    shown |= {"steps": _rail(here), "number": here + 1, "count": len(STEPS), "title": step_names()[step]}
    shown["back"] = STEPS[here - 1] if here else ""
    return render(request, f"console/setup/{step}.html", shown, status=422 if shown.get("is_refused") else 200)


def _on(request: DeskRequest, here: int) -> HttpResponse:
    is_over = here + 1 == len(STEPS)
    pass_step(step=STEPS[here], by=request.user, is_over=is_over)
    if is_over:
        return redirect("console:inbox" if request.user.has_usable_password() else "console:password")
    return redirect("console:setup_step", step=STEPS[here + 1])


def _rail(here: int) -> list[dict[str, Any]]:
    done = the_business().setup.get("done", [])
    return [
        {"id": step, "name": name, "is_here": nth == here, "is_done": step in done}
        for nth, (step, name) in enumerate(step_names().items())
    ]


def _asked(request: DeskRequest, shown: dict[str, Any], form: forms.Form) -> bool:
    """Show the form; tell whether it came back filled in well."""
    shown["form"] = form
    is_good = request.method == "POST" and form.is_valid()
    shown["is_done"], shown["is_refused"] = is_good, request.method == "POST" and not is_good
    return is_good


def _goal(request: DeskRequest, shown: dict[str, Any]) -> None:
    said = shown["business"].setup
    form = GoalForm(request.POST or None, initial={"goals": said.get("goals", []), "trade": said.get("trade", "")})
    if _asked(request, shown, form):
        keep_goals(by=request.user, **form.cleaned_data)


def _business(request: DeskRequest, shown: dict[str, Any]) -> None:
    person = request.user
    said = FirstBusinessForm.said(shown["business"]) | FirstBusinessForm.of(person)
    form = FirstBusinessForm(request.POST or None, initial=said, person=person)
    if _asked(request, shown, form):
        fields = dict(form.cleaned_data)
        keep_person(by=person, name=fields.pop("person_name"), email=fields.pop("person_email"))
        keep_section(section="business", by=person, **fields)


def _hours(request: DeskRequest, shown: dict[str, Any]) -> None:
    form = HoursForm(request.POST or None, initial=HoursForm.said(shown["business"]))
    if _asked(request, shown, form):
        keep_section(section="hours", by=request.user, **form.cleaned_data)


def _tone(request: DeskRequest, shown: dict[str, Any]) -> None:
    form = VoiceForm(request.POST or None, initial=VoiceForm.said(shown["business"]))
    if _asked(request, shown, form):
        keep_section(section="voice", by=request.user, **form.cleaned_data)


def _knowledge(request: DeskRequest, shown: dict[str, Any]) -> None:
    point = starting_points().get(shown["business"].setup.get("trade", ""))
    known = {article.title: article.body for article in articles_for(request.user)}
    typed = request.POST.getlist("answer")
    questions = [gettext(question) for question in point.questions] if point else []
    answers = [*typed, *[""] * len(questions)] if typed else [known.get(question, "") for question in questions]
    shown |= {"questions": list(zip(questions, answers, strict=False)), "form": TextForm(), "known": len(known)}
    if request.method != "POST":
        return
    if "look" in request.POST:
        _look(request, shown)
        return
    told = [Found(question, answer.strip()) for question, answer in zip(questions, typed, strict=False) if answer.strip()]
    keep_articles(found=[*told, *_chosen(request)], by=request.user)
    shown["is_done"] = True


def _chosen(request: DeskRequest) -> list[Found]:
    titles, bodies = request.POST.getlist("title"), request.POST.getlist("body")
    wanted = set(request.POST.getlist("take"))
    pairs = enumerate(zip(titles, bodies, strict=False))
    return [
        Found(title.strip()[:200], body.strip())
        for nth, (title, body) in pairs
        if str(nth) in wanted and title.strip() and body.strip()
    ]


def _look(request: DeskRequest, shown: dict[str, Any]) -> None:
    """Show what would become articles, before anything is kept."""
    form = shown["form"] = TextForm(request.POST, request.FILES)
    if not form.is_valid():
        shown["is_refused"] = True
        return
    try:
        found = _found(form.cleaned_data)
    except WarmdeskError as error:
        form.add_error("address", error.sentence)
        shown["is_refused"] = True
        return
    shown |= {"found": found, "has_looked": True}


def _found(given: dict[str, Any]) -> list[Found]:
    found = from_text(given["pasted"]) if given["pasted"] else []
    file = given["file"]
    if file is not None:
        text = file.read(LARGEST_FILE).decode("utf-8", errors="replace")
        found += from_table(text) if file.name.lower().endswith(".csv") else from_text(text)
    return found + (from_page(page_at(given["address"])) if given["address"] else [])


def page_at(address: str) -> str:
    """Return a web page's HTML; follows few redirects, each through the guard. Raises CallFailed, CallRefused, NoPage."""
    for _hop in range(MOST_HOPS):
        answer = call("GET", address, headers={"Accept": "text/html"}, timeout_s=PAGE_S, largest=LARGEST_PAGE)
        target = answer.headers.get("location", "")
        if answer.status in {301, 302, 303, 307, 308} and target.startswith(("https://", "http://")):
            address = target
            continue
        break
    if answer.status != 200:
        raise NoPage(gettext("That address answers with %(status)s, not with a page.") % {"status": answer.status})
    named = re.search(r"charset=([\w-]+)", answer.headers.get("content-type", ""))
    try:
        return answer.body.decode(named[1] if named else "utf-8", errors="replace")
    except LookupError:
        return answer.body.decode("utf-8", errors="replace")


class NoPage(WarmdeskError):
    """A web address gives no page."""

    code = "no_page"
    status = 422


def _try(request: DeskRequest, shown: dict[str, Any]) -> None:
    titles = [article.title for article in articles_for(request.user) if len(article.title) <= EASY_QUESTION]
    shown |= {"form": AskForm(request.POST or None), "examples": titles[:4]}
    if request.method != "POST":
        return
    if "ask" not in request.POST:
        shown["is_done"] = True
        return
    if shown["form"].is_valid():
        inbox = inbox_by_key("web") or put_inbox(channel="web", key="web", name="Website")
        shown |= _told(preview(question=shown["form"].cleaned_data["question"], inbox=inbox))
        shown["question"] = shown["form"].cleaned_data["question"]
    else:
        shown["is_refused"] = True


def _told(said: Preview) -> dict[str, Any]:
    titles = article_titles(list(said.sources))
    return {
        "said": said,
        "sources": [titles.get(source, source) for source in said.sources],
        "because": [because_words(line) for line in said.because],
    }


def _embed(request: DeskRequest, shown: dict[str, Any]) -> None:
    inbox = inbox_by_key("web") or put_inbox(channel="web", key="web", name="Website")
    shown |= {"snippet": SNIPPET.format(desk=address_of(request), inbox=inbox.key), "desk": address_of(request)}
    shown["site"] = request.POST.get("site", "").strip()
    if request.method == "POST" and "check" in request.POST:
        _check_site(shown, inbox)
    elif request.method == "POST":
        shown["is_done"] = True


def _check_site(shown: dict[str, Any], inbox: Any) -> None:
    """Look whether the line is on the page, and let that site show the chat."""
    form = forms.URLField(assume_scheme="https")
    try:
        address = form.clean(shown["site"])
        is_there = "/widget.js" in page_at(address)
    except forms.ValidationError:
        shown["problem"] = gettext("That is no web address such as https://www.example.com.")
        return
    except WarmdeskError as error:
        shown["problem"] = error.sentence
        return
    origin = "/".join(address.split("/")[:3])
    put_inbox(channel="web", key=inbox.key, name=inbox.name, allowed_origins=sorted({*inbox.allowed_origins, origin}))
    shown |= {"is_there": is_there, "has_checked": True, "origin": origin}


PAGES: dict[str, Callable[[DeskRequest, dict[str, Any]], None]] = {
    "goal": _goal, "business": _business, "hours": _hours, "tone": _tone, "knowledge": _knowledge, "try": _try, "embed": _embed,
}  # fmt: skip
