"""The booking page, step by step: which service, when and with whom, who you are, done. Each step is an address of its own."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings import invitations
from warmdesk.bookings.errors import NotOffered, SlotTaken, TooMany
from warmdesk.bookings.feeds import feed_by_token
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.planning import rules_of
from warmdesk.bookings.selectors import appointment_by_uid, people_of, slot_at
from warmdesk.bookings.services import Guest, book
from warmdesk.bookings.slots import moment
from warmdesk.catalog.models import Service
from warmdesk.catalog.selectors import offered_services, service_by_key
from warmdesk.channels import errors as channels_errors
from warmdesk.channels.widget.door import address_of
from warmdesk.channels.widget.limits import Limit
from warmdesk.conversations.services import SYSTEM
from warmdesk.portal import pages
from warmdesk.portal.forms import Details
from warmdesk.portal.wording import language_of, languages_of, words

POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
BOOKINGS_OF_ADDRESS = Limit("bookings", most=12, period_s=3600)
"""Bookings an hour from one internet address: a family, not a program."""
LATEST_MIN = 100_000_000


def guarded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let no cache and no frame keep what a page shows; where nothing is, say so in the customer's language."""

    @wraps(view)
    def dressed(request: HttpRequest, **named: Any) -> HttpResponse:
        try:
            response = view(request, **named)
        except Http404:
            response = _page(request, "lost", {}, status=404)
        response["Content-Security-Policy"] = POLICY
        response["Cache-Control"] = "private, no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return dressed


@require_GET
@guarded
def services(request: HttpRequest) -> HttpResponse:
    """Ask which service."""
    language = language_of(request, the_business())
    return _page(request, "services", {"offers": pages.offers(offered_services(), language)})


@require_GET
@guarded
def times(request: HttpRequest, key: str) -> HttpResponse:
    """Ask when, and with whom where there is a choice."""
    service, business = _service(key), the_business()
    people, language = people_of(service), language_of(request, business)
    person = _person(request, people)
    week = pages.week_of(service, business, language, start=_day(request.GET.get("from", "")), person=person)
    shown = {"service": service, "about": pages.about(service, language), "people": people if len(people) > 1 else []}
    return _page(request, "times", {**shown, "person": person, "week": week})


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_exempt  # no cookie is read and none is set: a forged request could do nothing that its author could not do themselves
@guarded
def details(request: HttpRequest, key: str, at_min: int) -> HttpResponse:
    """Ask who it is for, and book."""
    service, business = _service(key), the_business()
    if at_min > LATEST_MIN:
        raise Http404
    language, starts_at, person = language_of(request, business), moment(at_min), _person(request, people_of(service))
    is_away = rules_of(service).is_away
    if request.method == "POST":
        form = Details(request.POST, language=language, is_away=is_away)
        if form.is_valid():
            return _booked(request, service, starts_at, person, form)
    else:
        if slot_at(service, starts_at, person) is None:
            return _taken(request, service, starts_at, person)
        form = Details(initial={"key": secrets.token_urlsafe(24)}, language=language, is_away=is_away)
    return _ask(request, service, starts_at, person, form)


@require_GET
@guarded
def done(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Say what is booked, to whoever was given this address."""
    appointment, business = _appointment(uid), the_business()
    language = language_of(request, business)
    summary = pages.summary_of_booked(appointment, business, language)
    shown = {"appointment": appointment, "summary": summary, "facts": pages.facts_of(summary, words(language))}
    return _page(request, "done", shown)


@require_GET
@guarded
def calendar_file(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Give the appointment as a file for the customer's calendar."""
    appointment = _appointment(uid)
    response = HttpResponse(invitations.calendar_file(appointment), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{appointment.number}.ics"'
    return response


@require_GET
@guarded
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Give a calendar program the appointments that its secret address opens."""
    found = feed_by_token(token)
    if found is None:
        raise Http404
    return HttpResponse(invitations.feed_file(found.person), content_type="text/calendar; charset=utf-8")


def _booked(request: HttpRequest, service: Service, starts_at: datetime, person: User | None, form: Details) -> HttpResponse:
    """Book, and lead to the page that says so; or say what stood in the way."""
    said, given = words(language_of(request, the_business())), form.cleaned_data
    if given["website"]:
        return _page(request, "services", {"offers": []}, status=400)
    guest = Guest(given["name"], given["email"], given["phone"], language_of(request, the_business()))
    try:
        BOOKINGS_OF_ADDRESS.spend(address_of(request))
        made = book(
            service=service,
            starts_at=starts_at,
            guest=guest,
            person=person,
            by=SYSTEM,
            key=f"page-{given['key']}",
            address=given["address"],
        )
    except (SlotTaken, NotOffered):
        return _taken(request, service, starts_at, person)
    except (TooMany, channels_errors.TooMany):
        form.add_error(None, said["too_many"])
        return _ask(request, service, starts_at, person, form, status=429)
    return redirect("portal:done", uid=made.uid)


def _ask(
    request: HttpRequest, service: Service, starts_at: datetime, person: User | None, form: Details, status: int = 0
) -> HttpResponse:
    business = the_business()
    language = language_of(request, business)
    summary = pages.summary_of(service, business, language, starts_at, person)
    shown = {"service": service, "form": form, "summary": summary, "facts": pages.facts_of(summary, words(language))}
    return _page(request, "details", {**shown, "person": person}, status=status or (422 if form.is_bound else 200))


def _taken(request: HttpRequest, service: Service, starts_at: datetime, person: User | None) -> HttpResponse:
    """Say that a time is gone, with free ones nearby."""
    business = the_business()
    near = pages.near(service, starts_at, person, business, language_of(request, business))
    return _page(request, "taken", {"service": service, "person": person, "near": near}, status=409)


def _page(request: HttpRequest, name: str, shown: dict[str, Any], status: int = 200) -> HttpResponse:
    business = the_business()
    language = language_of(request, business)
    asked = request.GET.get("language", "") or request.POST.get("language", "")
    common = {
        "business": business,
        "language": language,
        "languages": [(tag, words(tag)["language"]) for tag in languages_of(business)],
        "words": words(language),
        "kept": language if asked == language else "",
    }
    return render(request, f"portal/{name}.html", {**common, **shown}, status=status)


def _service(key: str) -> Service:
    service = service_by_key(key)
    if service is None or not rules_of(service).is_public:
        raise Http404
    return service


def _appointment(uid: uuid.UUID) -> Appointment:
    appointment = appointment_by_uid(uid)
    if appointment is None:
        raise Http404
    return appointment


def _person(request: HttpRequest, people: list[User]) -> User | None:
    asked = request.GET.get("person", "") or request.POST.get("person", "")
    return next((one for one in people if str(one.id) == asked), None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
