"""The business's own fields: owners say which there are, and whoever answers fills them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.console.access import DeskRequest, owners_only, staff_only
from warmdesk.console.contact_pages import contact_for
from warmdesk.console.errors import NoSuchPage
from warmdesk.console.field_forms import FieldForm, typed_values
from warmdesk.console.services import drop_field, fill_contact, fill_conversation, keep_field
from warmdesk.console.views.inbox import shown_again
from warmdesk.contacts.custom_fields import custom_field, custom_fields
from warmdesk.contacts.errors import BadValue
from warmdesk.conversations.selectors import conversation_for


@require_GET
@owners_only
def fields_page(request: DeskRequest) -> HttpResponse:
    """Show the fields that there are."""
    return render(request, "console/fields.html", {"page": "settings", "fields": custom_fields()})


@require_http_methods(["GET", "POST"])
@owners_only
def field_edit(request: DeskRequest, key: str = "") -> HttpResponse:
    """Make a field, or give one another name or other choices."""
    found = custom_field(key) if key else None
    if key and found is None:
        raise NoSuchPage("There is no such field.")
    form = FieldForm(request.POST or None, found=found)
    if request.method == "POST" and form.is_valid():
        try:
            keep_field(found=found, typed=form.cleaned_data, by=request.user)
            return redirect("console:fields")
        except BadValue as error:
            form.add_error(error.facts["field"] if error.facts.get("field") in form.fields else None, error.sentence)
    shown = {"page": "settings", "form": form, "found": found}
    return render(request, "console/field_edit.html", shown, status=422 if form.errors else 200)


@require_POST
@owners_only
def field_remove(request: DeskRequest, key: str) -> HttpResponse:
    """Remove a field with all that stands in it."""
    drop_field(key=key, by=request.user)
    return redirect("console:fields")


@require_POST
@staff_only
def fill(request: DeskRequest, public_id: UUID) -> HttpResponse:
    """Fill the fields of a conversation and of its customer."""
    conversation = conversation_for(request.user, public_id)
    fill_conversation(conversation=conversation, values=typed_values(request.POST), by=request.user)
    return shown_again(request, public_id)


@require_POST
@staff_only
def fill_person(request: DeskRequest, contact_id: int) -> HttpResponse:
    """Fill the fields of a contact."""
    contact = contact_for(request.user, contact_id)
    fill_contact(contact=contact, values=typed_values(request.POST), by=request.user)
    return redirect("console:contact", contact_id=contact_id)
