"""The calendar: a week, one visit and what can be done with it, a new one, and an emergency."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.bookings.errors import NotOffered, PlanChanged, SlotTaken, TooMany
from warmdesk.console.access import DeskRequest, staff_only
from warmdesk.console.diary import book_page, calendar_week, emergency_plans, visit_page
from warmdesk.console.diary_forms import BookForm, EmergencyForm, TimeForm, WaitForm
from warmdesk.console.diary_steps import (
    book_visit,
    cancel_visit,
    end_visit,
    end_waiting,
    keep_waiting,
    let_emergency_in,
    move_visit,
    share_calendar,
    stop_sharing,
)
from warmdesk.console.forms import SwitchForm, checked
from warmdesk.console.invoice_forms import OnceForm
from warmdesk.console.views.owner import address_of


@require_GET
@staff_only
def calendar_page(request: DeskRequest) -> HttpResponse:
    """Show a week of visits."""
    week = calendar_week(request.user, start=_day(request.GET.get("from", "")), person_id=request.GET.get("person", ""))
    return render(request, "console/calendar.html", {"week": week, "page": "calendar"})


@require_GET
@staff_only
def visit(request: DeskRequest, appointment_id: int) -> HttpResponse:
    """Show one visit."""
    shown = visit_page(request.user, appointment_id, since=_day(request.GET.get("from", "")))
    return render(request, "console/visit.html", {"shown": shown, "visit": shown.visit, "key": uuid4(), "page": "calendar"})


@require_http_methods(["GET", "POST"])
@staff_only
def visit_new(request: DeskRequest) -> HttpResponse:
    """Book a visit: first the service, then the time and who comes."""
    asked = request.GET
    made = book_page(
        request.user,
        service=asked.get("service", ""),
        contact_id=asked.get("contact", ""),
        person_id=asked.get("person", ""),
        since=_day(asked.get("from", "")),
    )
    known = {"is_known": made.contact is not None, "is_away": made.is_away}
    form = BookForm(initial={"key": uuid4(), "contact": made.contact.id if made.contact else None}, **known)
    if request.method == "POST" and made.service:
        form = BookForm({**request.POST.dict(), "contact": made.contact.id if made.contact else ""}, **known)
        if form.is_valid():
            try:
                series = book_visit(
                    service_key=made.service.key, typed=form.cleaned_data, person_id=asked.get("person", ""), by=request.user
                )
            except (SlotTaken, NotOffered):
                form.add_error("at", gettext("That time was taken meanwhile. Choose another one."))
            except TooMany as refused:
                form.add_error(None, refused.sentence)
            else:
                _say_booked(request, len(series.booked), len(series.missing))
                return redirect("console:visit", series.booked[0].id)
    shown = {"made": made, "form": form, "waits": WaitForm(), "page": "calendar"}
    return render(request, "console/visit_new.html", shown, status=422 if form.errors else 200)


def _say_booked(request: DeskRequest, booked: int, missing: int) -> None:
    said = gettext("Booked.") if booked == 1 else gettext("Booked %(number)d visits.") % {"number": booked}
    if missing:
        said += " " + gettext("%(number)d of the later times were not free and were left out.") % {"number": missing}
    messages.info(request, said)


@require_http_methods(["GET", "POST"])
@staff_only
def emergency(request: DeskRequest) -> HttpResponse:
    """Find who could come at once and whose visits would make way; a person decides."""
    asked = request.GET
    made = book_page(
        request.user, service=asked.get("service", ""), contact_id=asked.get("contact", ""), person_id="", since=None
    )
    wall, address = _wall(asked.get("at", "")), asked.get("address", "").strip()[:300]
    known = {"is_known": made.contact is not None, "is_away": made.is_away}
    contact_id = made.contact.id if made.contact else None
    form = EmergencyForm(initial={"key": uuid4(), "contact": contact_id, "address": address}, **known)
    if request.method == "POST" and made.service and wall:
        form = EmergencyForm({**request.POST.dict(), "contact": contact_id or "", "address": address}, **known)
        if form.is_valid():
            try:
                booked = let_emergency_in(service_key=made.service.key, wall=wall, typed=form.cleaned_data, by=request.user)
            except PlanChanged as refused:
                form.add_error(None, refused.sentence)
            else:
                messages.info(request, gettext("Booked. Tell those who make way: their new times stand in the calendar."))
                return redirect("console:visit", booked.id)
    may_plan = made.service and wall and (address or not made.is_away)
    plans = emergency_plans(request.user, service=made.service.key, wall=wall, address=address) if may_plan else []  # type: ignore[union-attr,arg-type]
    shown = {"made": made, "form": form, "plans": plans, "wall": wall, "address": address, "asked": may_plan, "page": "calendar"}
    return render(request, "console/emergency.html", shown, status=422 if form.errors else 200)


@require_POST
@staff_only
def visit_move(request: DeskRequest, appointment_id: int) -> HttpResponse:
    """Move a visit."""
    typed = checked(TimeForm(request.POST))
    try:
        move_visit(appointment_id=appointment_id, at_min=typed["at"], key=str(typed["key"]), by=request.user)
    except (SlotTaken, NotOffered):
        messages.error(request, gettext("That time was taken meanwhile. Choose another one."))
    else:
        messages.info(request, gettext("Moved."))
    return redirect("console:visit", appointment_id)


@require_POST
@staff_only
def visit_cancel(request: DeskRequest, appointment_id: int) -> HttpResponse:
    """Cancel a visit, or its whole series."""
    key = str(checked(OnceForm(request.POST))["key"])
    cancel_visit(appointment_id=appointment_id, whole_series=bool(request.POST.get("whole")), key=key, by=request.user)
    messages.info(request, gettext("Cancelled; the time is free again."))
    return redirect("console:visit", appointment_id)


@require_POST
@staff_only
def visit_end(request: DeskRequest, appointment_id: int) -> HttpResponse:
    """Say that a visit took place, or that nobody came."""
    end_visit(appointment_id=appointment_id, came=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    if request.POST.get("back") == "week":
        return redirect("console:calendar")
    return redirect("console:visit", appointment_id)


@require_POST
@staff_only
def wait_new(request: DeskRequest, key: str, contact_id: int) -> HttpResponse:
    """Put a customer on the waiting list of a service."""
    until = checked(WaitForm(request.POST))["until"]
    keep_waiting(service_key=key, contact_id=contact_id, until=until, person_id=request.GET.get("person", ""), by=request.user)
    messages.info(request, gettext("On the waiting list: you get a task as soon as a place frees."))
    return redirect("console:calendar")


@require_POST
@staff_only
def wait_end(request: DeskRequest, waiting_id: int) -> HttpResponse:
    """Take somebody off the waiting list."""
    end_waiting(waiting_id=waiting_id, by=request.user)
    return redirect("console:calendar")


@never_cache
@require_POST
@staff_only
def feed_new(request: DeskRequest) -> HttpResponse:
    """Open a secret address for a calendar program, and show it this once."""
    token = share_calendar(is_everybodys=checked(SwitchForm(request.POST))["is_on"], by=request.user)
    address = address_of(request) + reverse("portal:feed", args=[token])
    return render(request, "console/feed.html", {"address": address, "page": "calendar"})


@require_POST
@staff_only
def feed_end(request: DeskRequest, feed_id: int) -> HttpResponse:
    """Let such an address lead nowhere."""
    stop_sharing(feed_id=feed_id, by=request.user)
    return redirect("console:calendar")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _wall(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M")
    except ValueError:
        return None
