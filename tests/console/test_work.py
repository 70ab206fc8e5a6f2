"""My work: one's own figures on a page, and a colleague's by a way that leaves a trace; nobody stands above anybody."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.services import by_person, reply
from warmdesk.followups.services import ask_for_rating, rate
from warmdesk.outbox.events import fact_of
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def _rated_badly() -> None:
    """Let Tomás answer a customer who was not happy with it."""
    said = reply(
        conversation=take(conversation=cast.says("Where is it?", contact=cast.customer()), person=cast.tomas()),
        text="On its way.", by=by_person(cast.tomas()),
    )  # fmt: skip
    ended = resolve(conversation=said.conversation, by=by_person(cast.tomas()))
    event = Event.objects.get(name="conversations.resolved")
    ask_for_rating(fact_of(event.name, event.conversation_id, event.facts))  # type: ignore[arg-type]
    rate(conversation=ended, score=1)


@pytest.mark.usefixtures("_rated_badly")
def test_one_sees_ones_own_work_and_what_is_worth_another_look(tomas: Client) -> None:
    shown = tomas.get(reverse("console:work")).content.decode()
    assert "1, shown from 30 on" in shown
    assert "Marta" in shown
    assert "They rated it 1 or 2." in shown
    assert "Colleagues" not in shown


@pytest.mark.usefixtures("_rated_badly")
def test_an_owner_sees_a_colleagues_figures_later_and_the_colleague_sees_that(ana: Client, tomas: Client) -> None:
    shown = ana.get(reverse("console:work_of", args=[cast.tomas().id])).content.decode()
    assert "0, shown from 30 on" in shown, "the first week is his alone"
    assert "Marta" not in shown
    assert "Nobody else has looked." not in (his := tomas.get(reverse("console:work")).content.decode())
    assert "<bdi>Ana</bdi>" in his
    tomas.post(reverse("console:work_share"))
    assert "1, shown from 30 on" in ana.get(reverse("console:work_of", args=[cast.tomas().id])).content.decode()


def test_colleagues_are_listed_by_name_without_a_figure_and_cannot_be_sorted(ana: Client) -> None:
    for name in ("zoe", "Bea"):
        cast.colleague(f"{name.lower()}@bakery.example", name, "agent")
    listed = _colleagues(ana.get(reverse("console:work")))
    assert listed.index("Bea") < listed.index("zoe")
    assert "%" not in listed
    assert _colleagues(ana.get(reverse("console:work"), {"sort": "own_csat", "order": "-value"})) == listed


def _colleagues(page: HttpResponse) -> str:
    return page.content.decode().partition('id="colleagues-work"')[2]
