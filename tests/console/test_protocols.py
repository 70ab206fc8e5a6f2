"""Owners say who takes over when, without code, and see what it would have done."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from tests.encoders import by_words_alone
from warmdesk.accounts.models import Team
from warmdesk.contacts.models import Contact
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import Handover, Protocol
from warmdesk.routing.protocols import Facts, fits
from warmdesk.routing.services import hand_over
from warmdesk.story import STORY
from warmdesk.topics.selectors import topic_by_key
from warmdesk.topics.services import put_topics

pytestmark = pytest.mark.django_db


def write_rule(ana: Client, name: str = "Disputes", **fields: object) -> None:
    front = Team.objects.get(key="front").id
    form = {"name": name, "reasons": ["dispute"], "team": front, "target_minutes": "15", "priority": "urgent", "is_on": "on"}
    answer = ana.post(reverse("console:protocol_new"), {**form, **fields})
    assert answer.status_code == 302, answer.content.decode()


def test_a_rule_that_fits_names_team_time_and_priority_of_the_handover(ana: Client) -> None:
    write_rule(ana, person=cast.tomas().id)
    found = cast.says("that charge is wrong")
    hand_over(conversation=found, reason="dispute", by=ASSISTANT)
    handover = Handover.objects.get()
    assert (handover.team.key, handover.priority, handover.target_minutes) == ("front", "urgent", 15)
    assert handover.person == cast.tomas()


def test_the_list_says_what_each_rule_would_have_done(ana: Client) -> None:
    for reason in ("dispute", "dispute", "unsure"):
        hand_over(conversation=cast.says("hm"), reason=reason, by=ASSISTANT)
    write_rule(ana)
    shown = ana.get(reverse("console:protocols")).content.decode()
    assert "would take 2 handovers" in shown
    assert "1 fit no rule" in shown


def test_the_first_rule_that_fits_counts_and_the_order_can_be_changed(ana: Client) -> None:
    write_rule(ana, "First", priority="high")
    write_rule(ana, "Second", priority="urgent")
    ana.post(reverse("console:protocol_raise", args=["second"]))
    assert [one.key for one in Protocol.objects.all()] == ["second", "first"]
    hand_over(conversation=cast.says("hm"), reason="dispute", by=ASSISTANT)
    assert Handover.objects.get().priority == "urgent"


def test_a_rule_that_asks_for_nothing_is_refused_with_the_reason(ana: Client) -> None:
    answer = ana.post(reverse("console:protocol_new"), {"name": "All", "priority": "high"})
    assert "would take everything" in answer.content.decode()
    assert not Protocol.objects.exists()


def test_a_tier_counts_only_for_who_has_proven_who_they_are(ana: Client) -> None:
    write_rule(ana, reasons=[], tiers=["vip"])
    vip = cast.customer(tier=Contact.Tier.VIP)
    hand_over(conversation=cast.says("hm", contact=vip), reason="unsure", by=ASSISTANT)
    assert Handover.objects.get().priority == "normal"


def test_only_owners_write_rules(tomas: Client) -> None:
    assert tomas.get(reverse("console:protocols")).status_code == 403
    assert tomas.post(reverse("console:protocol_new"), {"name": "x"}).status_code == 403


def test_no_condition_fits_nothing_and_every_kind_that_is_named_must_hold() -> None:
    facts = Facts(reason="dispute", language="es")
    assert not fits({}, facts)
    assert fits({"reasons": ["dispute"], "languages": ["es", "en"]}, facts)
    assert not fits({"reasons": ["dispute"], "languages": ["pl"]}, facts)


def test_a_rule_by_topic_fits_what_the_assistant_heard_the_conversation_to_be_about(ana: Client) -> None:
    cake = {"name": "Birthday cakes", "examples": ["can you make a birthday cake"], "action": "", "granted": "off"}
    put_topics(topics={"cakes": cake}, teams={"cakes": None})
    write_rule(ana, reasons=[], topics=["cakes"])
    found = cast.says("can you make a birthday cake")
    with by_words_alone():
        drain(STORY)
    assert read(found.id).topic == topic_by_key("cakes")
    assert Handover.objects.get().priority == "urgent"
