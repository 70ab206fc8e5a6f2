"""An owner sets the steps of the reminders, and people mark an invoice as disputed."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.console.views.reminders import ReminderForm
from warmdesk.followups.ladder import DEFAULT, the_ladder
from warmdesk.followups.models import Reminder
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.payments.billing import Line, draft_invoice, issue
from warmdesk.payments.models import Invoice

pytestmark = pytest.mark.django_db


def typed(**changes: Any) -> dict[str, Any]:
    """Return the form as the page shows it, with changes; a switch that is off is not sent."""
    form = ReminderForm(business=cast.business())
    shown = {name: form[name].initial for name in form.fields} | changes
    return {name: value for name, value in shown.items() if value not in (False, None)}


def save(client: Client, **changes: Any) -> Any:
    return client.post(reverse("console:reminders"), typed(**changes))


def test_nothing_changes_but_what_the_owner_changed(ana: Client) -> None:
    assert save(ana, is_on=True).status_code == 302
    assert (the_ladder().is_on, the_ladder().rungs) == (True, tuple(DEFAULT.values()))
    save(ana, **{"is_on": True, "first-days": 10, "second-is_on": False, "first-en": "Please pay {amount}:\r\n{link}"})
    before, first, second, last = the_ladder().rungs
    assert (before, last) == (DEFAULT["before"], DEFAULT["last"])
    assert (first.days, first.texts, second.is_on) == (10, {"en": "Please pay {amount}:\n{link}"}, False)
    assert "Please pay {amount}:" in ana.get(reverse("console:reminders")).content.decode()
    assert {event.facts["by_id"] for event in Event.objects.filter(name="followups.ladder_set")} == {cast.ana().id}
    save(ana, **{"first-en": ""})
    assert (the_ladder().is_on, the_ladder().rungs[1].texts) == (True, {})


def test_what_cannot_be_climbed_is_said_on_the_page_and_not_kept(ana: Client) -> None:
    for wrong in ({"first-days": 20}, {"first-en": "{nobody} {link}"}, {"first-days": 0}):
        assert save(ana, **{"is_on": True, **wrong}).status_code == 422
    assert not the_ladder().is_on


def test_a_desk_without_mail_says_so(ana: Client) -> None:
    assert "WARMDESK_SMTP_URL" in ana.get(reverse("console:reminders")).content.decode()


def test_an_invoice_shows_its_reminders_and_is_disputed_and_settled(ana: Client) -> None:
    invoice = issue(invoice=draft_invoice(contact=cast.customer(), lines=[Line("Cake", 500)]), by=None)
    Reminder.objects.create(invoice=invoice, rung="first", state="sent", language="en", at=clock.now())
    for switch, is_disputed in (("yes", True), ("no", False)):
        ana.post(reverse("console:invoice_dispute", args=[invoice.id]), {"is_on": switch})
        assert bool(Invoice.objects.get(id=invoice.id).disputed_at) is is_disputed
        page = ana.get(reverse("console:invoice", args=[invoice.id])).content.decode()
        assert "Reminder mailed: first reminder" in page
        assert ("Disputed: no reminders" in page) is is_disputed
