"""Who writes to the business: one person's page, who may be one person, and saying so."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.console.access import DeskRequest, require_merger, staff_only
from warmdesk.console.contact_pages import contact_for, contact_list, two_sides
from warmdesk.console.contact_pages import contact_page as shown_contact
from warmdesk.console.services import keep_apart, merge_contacts, unmerge_contact


@require_GET
@staff_only
def contacts_page(request: DeskRequest) -> HttpResponse:
    """Show contacts by name, address or number, and who may be one person."""
    shown = contact_list(request.user, request.GET.get("q", ""), request.GET.get("with", ""))
    return render(request, "console/contacts.html", {"page": "contacts", "list": shown})


@require_GET
@staff_only
def contact_page(request: DeskRequest, contact_id: int) -> HttpResponse:
    """Show one person."""
    return render(request, "console/contact.html", {"page": "contacts", "shown": shown_contact(request.user, contact_id)})


@require_http_methods(["GET", "POST"])
@staff_only
def compare_page(request: DeskRequest, contact_id: int, other_id: int) -> HttpResponse:
    """Show two contacts side by side; say that they are one person, or two."""
    require_merger(request.user)
    one, other = two_sides(request.user, contact_id, other_id)
    if request.method == "GET":
        return render(request, "console/compare.html", {"page": "contacts", "sides": [one, other]})
    if request.POST.get("apart"):
        keep_apart(one=one.contact, other=other.contact, by=request.user)
        messages.info(request, gettext("Noted: these are two people."))
        return redirect("console:contacts")
    leads, follows = (other, one) if request.POST.get("survivor") == str(other.contact.id) else (one, other)
    kept = merge_contacts(survivor=leads.contact, merged=follows.contact, by=request.user)
    messages.info(request, gettext("Merged. It can be taken back here at any time."))
    return redirect("console:contact", contact_id=kept.id)


@require_POST
@staff_only
def unmerge_page(request: DeskRequest, contact_id: int) -> HttpResponse:
    """Take a merge back: the contact is itself again."""
    unmerge_contact(merged=contact_for(request.user, contact_id), by=request.user)
    messages.info(request, gettext("They are two again, each with what was theirs."))
    return redirect("console:contact", contact_id=contact_id)
