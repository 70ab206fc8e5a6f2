"""Services: what can be booked, by which rules, who works when, rooms and vans, areas. For owners only."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.models import BookingRules
from warmdesk.console.access import DeskRequest, owners_only
from warmdesk.console.area_form import AreasForm
from warmdesk.console.forms import checked
from warmdesk.console.service_forms import ServiceForm, ThingForm, WorkForm
from warmdesk.console.service_pages import (
    areas_and_ways,
    end_service,
    end_thing,
    keep_areas,
    keep_hours,
    keep_service,
    keep_thing,
    person_hours,
    service_for,
    services_page,
)


@require_GET
@owners_only
def services(request: DeskRequest) -> HttpResponse:
    """Show what can be booked, who works when, rooms and vans, and areas."""
    shown = {"shown": services_page(request.user), "thing": ThingForm(), "page": "settings"}
    return render(request, "console/services.html", shown)


@require_http_methods(["GET", "POST"])
@owners_only
def service_edit(request: DeskRequest, key: str = "") -> HttpResponse:
    """Show a service, or a new one, with its rules; keep it."""
    service, rules = service_for(request.user, key) if key else (None, BookingRules())
    form = ServiceForm(request.POST or None, initial=ServiceForm.said(service, rules), currency=the_business().currency)
    if request.method == "POST" and form.is_valid():
        keep_service(key=key, typed=form.cleaned_data, by=request.user)
        messages.info(request, gettext("Kept. It holds from the next booking on."))
        return redirect("console:services")
    shown = {"service": service, "form": form, "page": "settings"}
    return render(request, "console/service_edit.html", shown, status=422 if form.errors else 200)


@require_POST
@owners_only
def service_end(request: DeskRequest, key: str) -> HttpResponse:
    """Offer a service no more."""
    end_service(key=key, by=request.user)
    messages.info(request, gettext("It is offered no more; what is booked stays."))
    return redirect("console:services")


@require_http_methods(["GET", "POST"])
@owners_only
def work_hours(request: DeskRequest, person_id: int) -> HttpResponse:
    """Show when somebody works; keep it."""
    person, resource = person_hours(request.user, person_id)
    form = WorkForm(request.POST if request.method == "POST" else None, initial=WorkForm.said(resource))
    if request.method == "POST" and form.is_valid():
        keep_hours(person_id=person_id, hours=form.cleaned_data["hours"], by=request.user)
        messages.info(request, gettext("Kept. It holds from the next booking on."))
        return redirect("console:services")
    shown = {"person": person, "form": form, "page": "settings"}
    return render(request, "console/work_hours.html", shown, status=422 if form.errors else 200)


@require_POST
@owners_only
def thing_new(request: DeskRequest) -> HttpResponse:
    """Keep a room or a van."""
    typed = checked(ThingForm(request.POST))
    keep_thing(kind=typed["kind"], name=typed["name"], by=request.user)
    return redirect("console:services")


@require_POST
@owners_only
def thing_end(request: DeskRequest, key: str) -> HttpResponse:
    """Take a room or a van out of use."""
    end_thing(key=key, by=request.user)
    return redirect("console:services")


@require_http_methods(["GET", "POST"])
@owners_only
def areas(request: DeskRequest) -> HttpResponse:
    """Show where visits take place and how long the ways between them take; keep it."""
    known, minutes = areas_and_ways(request.user)
    form = AreasForm(request.POST if request.method == "POST" else None, known=known, minutes=minutes)
    if request.method == "POST" and form.is_valid():
        keep_areas(**form.cleaned_data, by=request.user)
        messages.info(request, gettext("Kept. It holds from the next booking on."))
        return redirect("console:areas")
    return render(request, "console/areas.html", {"form": form, "page": "settings"}, status=422 if form.errors else 200)
