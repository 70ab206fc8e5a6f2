"""A waiting conversation is offered to one person at a time; nobody holds more than they can."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.conversations.errors import ConversationMoved
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT, describe
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.routing.claims import claim, loads, pass_on
from warmdesk.routing.errors import AtCapacity
from warmdesk.routing.models import Handover
from warmdesk.routing.offers import OFFER_LASTS, go_round, turn_down_offer
from warmdesk.routing.presence import hear_console, say_presence
from warmdesk.routing.selectors import open_handover
from warmdesk.routing.services import hand_over
from warmdesk.story import STORY


def wait_for_a_person(text: str = "a person, please", **fields: object) -> Conversation:
    found = cast.says(text)
    describe(conversation=found, **fields)
    hand_over(conversation=found, reason="asked_for_human", by=ASSISTANT, team="front")
    drain(STORY)
    return read(found.id)


def asked(conversation: Conversation) -> User | None:
    handover = open_handover(conversation)
    assert handover is not None
    return handover.offered_to


def here(*people: User) -> None:
    for person in people:
        hear_console(person=person)


@pytest.mark.django_db
class TestOffers:
    def test_whoever_speaks_the_customers_language_is_asked_first(self) -> None:
        cast.business()
        ana, tomas = cast.ana(), cast.tomas()
        User.objects.filter(id=tomas.id).update(languages=["es"])
        here(ana, tomas)
        assert asked(wait_for_a_person("quiero hablar con alguien", language="es")) == tomas
        assert asked(wait_for_a_person("a person, please", language="en")) == ana

    def test_whoever_does_not_react_is_passed_over_and_in_the_end_everybody_may_and_the_owner_is_told(self) -> None:
        cast.business()
        ana, tomas = cast.ana(), cast.tomas()
        here(ana, tomas)
        waiting = wait_for_a_person()
        first = asked(waiting)
        for round_ in (1, 2):
            with clock.at(clock.now() + round_ * (OFFER_LASTS + timedelta(seconds=1))):
                here(ana, tomas)
                go_round()
                assert round_ == 2 or {first, asked(waiting)} == {ana, tomas}
        handover = open_handover(waiting)
        assert handover is not None
        assert (handover.is_for_all, handover.offered_to) == (True, None)
        assert Event.objects.get(name="routing.opened_to_all").facts["why"] == "nobody_took_it"
        assert read(waiting.id).owner == "queue"

    def test_nobody_is_asked_who_said_that_they_are_away_or_whose_browser_is_closed(self) -> None:
        cast.business()
        here(cast.ana())
        say_presence(person=cast.ana(), is_away=True)
        cast.tomas()
        waiting = wait_for_a_person()
        assert asked(waiting) is None
        assert Event.objects.get(name="routing.opened_to_all").facts["why"] == "nobody_is_here"

    def test_while_those_who_are_here_are_full_the_conversation_waits_for_them(self) -> None:
        cast.business()
        tomas = cast.tomas()
        User.objects.filter(id=tomas.id).update(capacity=1)
        here(tomas)
        held = claim(conversation=wait_for_a_person(), person=tomas)
        waiting = wait_for_a_person()
        assert asked(waiting) is None
        assert not Handover.objects.filter(conversation=waiting, is_for_all=True).exists()
        pass_on(conversation=held, to=cast.ana(), by=tomas)
        go_round()
        assert asked(waiting) == tomas

    def test_nobody_is_asked_whose_seat_shows_them_no_customers(self) -> None:
        cast.business()
        here(cast.reader(), cast.colleague("pat@outside.example", "Pat", User.Role.PARTNER))
        assert asked(wait_for_a_person()) is None

    def test_declining_asks_the_next_at_once(self) -> None:
        cast.business()
        ana, tomas = cast.ana(), cast.tomas()
        here(ana, tomas)
        waiting = wait_for_a_person()
        first = asked(waiting)
        assert first is not None
        turn_down_offer(handover=Handover.objects.get(conversation=waiting), person=first)
        assert asked(waiting) in {ana, tomas} - {first}

    def test_outside_opening_hours_nobody_is_asked(self) -> None:
        cast.business(hours={})
        here(cast.ana())
        assert asked(wait_for_a_person()) is None

    def test_whoever_is_full_cannot_take_one_more_nor_be_given_one(self) -> None:
        cast.business()
        tomas = cast.tomas()
        User.objects.filter(id=tomas.id).update(capacity=1)
        claim(conversation=wait_for_a_person(), person=tomas)
        with pytest.raises(AtCapacity):
            claim(conversation=wait_for_a_person(), person=tomas)
        with pytest.raises(AtCapacity):
            pass_on(conversation=wait_for_a_person(), to=tomas, by=cast.ana())


@pytest.mark.django_db(transaction=True)
def test_of_200_claims_at_once_on_50_conversations_none_counts_twice_and_nobody_is_over_capacity() -> None:
    cast.business()
    people = [cast.colleague(f"agent{n}@bakery.example", f"Agent {n}", User.Role.AGENT) for n in range(8)]
    User.objects.update(capacity=5)
    waiting = [wait_for_a_person() for _ in range(50)]
    gate = Barrier(20)

    def try_to_claim(nth: int) -> int:
        try:
            gate.wait(timeout=30)
            conversation, person = waiting[nth % 50], people[(nth * 7 + nth // 50) % 8]
            claim(conversation=conversation, person=person, expected_version=conversation.version)
            return 1
        except (AtCapacity, ConversationMoved):
            return 0
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        won = sum(pool.map(try_to_claim, range(200)))
    assert Event.objects.filter(name="conversations.taken").count() == won
    assert Conversation.objects.filter(owner="person").count() == won == 40
    assert max(loads().values()) == 5
