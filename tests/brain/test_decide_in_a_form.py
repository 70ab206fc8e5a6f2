"""What only reads like something for people is taken for an answer while a form is open; what is said outright never is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from warmdesk.brain.contract import Business, Customer, Decision, HandOver, OpenForm, Signal, Situation, Understanding
from warmdesk.brain.decide.rules import decide
from warmdesk.brain.dialogue.values import Argument, Form

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
BOOKING = Form("book_appointment", (Argument("service", "service"), Argument("starts_at", "moment")))


def decided(*signals: Signal, is_open: bool = True, said: str = "it's a furnace, we have no boiler") -> Decision:
    understanding = Understanding("en", 1.0, (), signals, "routine")
    form = OpenForm("book_appointment", {}, "service") if is_open else None
    situation = Situation(said, (), Customer(), form, NOW)
    return decide(situation, understanding, Business("Pipes", "", ("en",), (), forms=(BOOKING,)), lambda source, text: text)


def test_a_rule_that_only_sounds_alike_does_not_end_a_form() -> None:
    alike = Signal("people_only", 0.7, "kept for people (Work on a listed house): means much the same")
    assert not isinstance(decided(alike), HandOver)
    for kept in (decided(alike, is_open=False), decided(alike, said="do you do listed houses?")):
        assert isinstance(kept, HandOver)
        assert kept.reason == "people_only"


@pytest.mark.parametrize(
    "signal",
    [
        Signal("people_only", 0.95, "kept for people (Work on a listed house): in so many words"),
        Signal("people_only", 0.7, "kept for people (A smell of gas): means much the same", speaks_of=(("safety", 0.8),)),
        Signal("safety", 0.8, "reads like it"),
        Signal("asked_for_human", 0.99, "in so many words"),
    ],
)
def test_danger_outright_words_and_the_wish_for_a_person_do(signal: Signal) -> None:
    told = decided(signal)
    assert isinstance(told, HandOver)
    assert told.reason == signal.reason
