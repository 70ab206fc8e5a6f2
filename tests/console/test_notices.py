"""Staff are told what waits for them, once; the owner when nobody reacts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT
from warmdesk.followups.services import ESCALATES_AFTER, open_task, page_overdue
from warmdesk.lib import clock
from warmdesk.notices.models import Notice
from warmdesk.notices.selectors import unread_count
from warmdesk.outbox.worker import drain
from warmdesk.routing.presence import hear_console
from warmdesk.routing.service_clocks import watch_clocks
from warmdesk.routing.services import hand_over
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db


def test_whoever_is_offered_a_conversation_is_told_and_looking_at_it_is_enough(tomas: Client) -> None:
    hear_console(person=cast.tomas())
    found = cast.says("a person, please")
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT)
    drain(STORY)
    assert "A customer waits for you" in tomas.get(reverse("console:notices")).content.decode()
    tomas.get(reverse("console:conversation", args=[found.public_id]))
    assert unread_count(cast.tomas()) == 0


def test_when_nobody_is_here_the_owner_is_told(ana: Client) -> None:
    cast.tomas()
    hand_over(conversation=cast.says("a person, please"), reason="asked_for_human", by=ASSISTANT)
    drain(STORY)
    assert "nobody took the conversation" in ana.get(reverse("console:notices")).content.decode()


def test_a_promised_time_that_is_over_is_told_to_whoever_has_it_and_to_the_owner_once() -> None:
    ana, tomas = cast.ana(), cast.tomas()
    found = cast.says("a person, please")
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT)
    drain(STORY)
    take(conversation=read(found.id), person=tomas)
    Notice.objects.all().delete()
    for hours in (3, 4):
        with clock.at(clock.now() + timedelta(hours=hours)):
            watch_clocks()
            drain(STORY)
    kinds = set(Notice.objects.filter(person=tomas).values_list("kind", flat=True))
    assert kinds == {"warned", "breached"}
    assert Notice.objects.filter(person=ana, kind="breached").count() == 1


def test_an_overdue_task_is_told_to_its_team_and_later_to_the_owner() -> None:
    ana, tomas = cast.ana(), cast.tomas()
    due = clock.now() - timedelta(minutes=1)
    open_task(kind="callback", summary="Call back", due_at=due, conversation=cast.says("call me"), team=None, is_promise=True)
    page_overdue()
    page_overdue()
    assert Notice.objects.filter(person=tomas, kind="overdue").count() == 1
    Notice.objects.filter(person=ana).delete()
    with clock.at(due + ESCALATES_AFTER + timedelta(minutes=1)):
        page_overdue()
    assert Notice.objects.filter(person=ana, kind="overdue").count() == 1


def test_all_is_seen_with_one_press(ana: Client) -> None:
    cast.tomas()
    hand_over(conversation=cast.says("a person, please"), reason="asked_for_human", by=ASSISTANT)
    drain(STORY)
    ana.post(reverse("console:notices_read"))
    assert unread_count(cast.ana()) == 0


def test_once_somebody_has_it_nobody_is_asked_to_look_any_more() -> None:
    cast.ana()
    found = cast.says("a person, please")
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT)
    drain(STORY)
    assert unread_count(cast.ana()) == 1
    take(conversation=read(found.id), person=cast.tomas())
    drain(STORY)
    assert unread_count(cast.ana()) == 0
