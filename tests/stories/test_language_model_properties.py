"""Whatever a model says: a rule's decision stands, and no sentence that a source does not hold reaches a customer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import cast
from tests.model_server import Reply, model_server, using
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant import wording
from warmdesk.assistant.language_models import rest
from warmdesk.assistant.language_models.contract import Given, Piece, Request, Text, ToolCall, Usage
from warmdesk.assistant.minds import Thought, think
from warmdesk.assistant.situations import Gathered, gather
from warmdesk.brain.contract import (
    Act,
    Answer,
    Chat,
    Choice,
    Clarify,
    Decision,
    Found,
    HandOver,
    Passage,
    Reason,
    Refuse,
    Signal,
    StaySilent,
    Understanding,
)
from warmdesk.brain.decide.openness import is_open_to_wording
from warmdesk.brain.decide.thresholds import THRESHOLDS
from warmdesk.brain.text.words import sentences_of

QUESTION = "how much is standard shipping to an address in the US?"
REASONS = get_args(Reason)
NOT_KNOWING = ("no_answer", "unsure")
P = st.floats(0, 1)
FOUND = (Found(Passage("a", "A", "text", "en"), 0.4),)
DECISIONS = st.one_of(
    st.builds(HandOver, reason=st.sampled_from(REASONS), also=st.lists(st.sampled_from(REASONS), max_size=2).map(tuple)),
    st.builds(Act, tool=st.just("order_status")),
    st.builds(Refuse, what=st.sampled_from(["private", "rules", "off_task"])),
    st.builds(Chat, about=st.sampled_from(["greeting", "abuse"])),
    st.builds(StaySilent),
    st.builds(Clarify, choices=st.sampled_from([(), (Choice("A", "a"),)])),
    st.builds(Answer, excerpts=st.just((("a", "text"),))),
)
UNDERSTANDINGS = st.builds(
    Understanding,
    language=st.just("en"),
    language_p=st.just(1.0),
    topics=st.just(()),
    signals=st.lists(st.builds(Signal, st.sampled_from(REASONS), P, st.just("seen")), max_size=3).map(tuple),
    kind=st.sampled_from(["smalltalk", "routine", "abuse", "injection", "person", "nonsense"]),
    action=st.sampled_from([None, "order_status", "pay_invoice"]),
    action_p=P,
    needs_person=P,
    found=st.sampled_from([(), FOUND]),
)


@given(DECISIONS, UNDERSTANDINGS)
@settings(max_examples=500, deadline=None)
def test_what_a_rule_decided_is_closed_to_every_model(decision: Decision, understanding: Understanding) -> None:
    is_open = is_open_to_wording(decision, understanding)
    if isinstance(decision, HandOver):
        assert not (is_open and (decision.reason not in NOT_KNOWING or decision.also))
    if isinstance(decision, Act | Refuse | Chat | StaySilent):
        assert not is_open
    if is_open and not isinstance(decision, Answer):
        assert understanding.needs_person < THRESHOLDS.peaceful
        assert all(signal.p < THRESHOLDS.peaceful for signal in understanding.signals)
        assert understanding.action is None or understanding.action_p < THRESHOLDS.wish
        assert understanding.kind == "routine"


@dataclass
class Saying:
    """A model that says these pieces."""

    pieces: list[Piece]
    name: str = "test:saying"

    def stream(self, request: Request) -> Iterator[Piece]:
        yield from self.pieces
        yield Usage(10, 10)


def _another_number(sentence: str, given: Given, number: int) -> str:
    return re.sub(r"\d+", str(number), sentence, count=1) if re.search(r"\d", sentence) else f"{sentence[:-1]} for ${number}."


BAD = {
    "figure": lambda sentence, given: f"{_another_number(sentence, given, 7341)} [{given.id}]",
    "currency": lambda sentence, given: f"{sentence[:-1]} for €7341. [{given.id}]",
    "promise": lambda sentence, given: f"I've refunded your order. {sentence} [{given.id}]",
    "call": lambda sentence, given: f"{sentence} Someone will call you back. [{given.id}]",
    "human": lambda sentence, given: f"I'm a real person. {sentence} [{given.id}]",
    "no source": lambda sentence, given: sentence,
    "invented source": lambda sentence, given: f"{sentence} [p77]",
    "link": lambda sentence, given: f"{sentence} See pay.evil.com now. [{given.id}]",
    "mail": lambda sentence, given: f"{sentence} Write to ceo@evil.example. [{given.id}]",
    "phone": lambda sentence, given: f"{sentence} Call +44 20 7946 0958. [{given.id}]",
    "markup": lambda sentence, given: f"<img src=x> {sentence} [{given.id}]",
    "nonsense": lambda sentence, given: f"Purple walruses negotiate lighthouse operas. [{given.id}]",
    "weekday": lambda sentence, given: f"Every Wednesday night until 23:47, {sentence} [{given.id}]",
    "free": lambda sentence, given: f"Everything costs 0 dollars and 99 %, {sentence} [{given.id}]",
}


@pytest.fixture
def turn(boutique: None) -> tuple[Thought, Gathered]:
    """A real turn, understood and decided."""
    business = the_business()
    found = gather(cast.says(QUESTION), business)
    assert found is not None
    return think(found.situation, business), found


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_unsupported_sentence_is_ever_worded(turn: tuple[Thought, Gathered], data: st.DataObject) -> None:
    thought, gathered = turn
    rest.wake()
    passages = wording.given_passages(thought, gathered, the_business())
    own = [(sentence, given) for given in passages for sentence in sentences_of(given.text) if len(sentence) < 200]
    chosen = data.draw(st.lists(st.sampled_from(own), min_size=1, max_size=4))
    lines = [f"{sentence} [{given.id}]" for sentence, given in chosen]
    bad = data.draw(st.lists(st.tuples(st.sampled_from(sorted(BAD)), st.sampled_from(own)), max_size=2))
    broken = [BAD[kind](*pair) for kind, pair in bad]
    said = data.draw(st.permutations([*lines, *broken]))
    size = data.draw(st.integers(1, 40))
    text = "\n".join(said)
    pieces: list[Piece] = [Text(text[start : start + size]) for start in range(0, len(text), size)]
    if data.draw(st.booleans()) and data.draw(st.booleans()):
        pieces.append(ToolCall(data.draw(st.sampled_from(["refund", "order_status", ""])), data.draw(st.text(max_size=8))))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wording, "the_language_model", lambda: Saying(pieces))
        patch.setenv("WARMDESK_LANGUAGE_MODEL", "ollama:stub")
        result = wording.worded(thought, gathered, the_business(), lambda: True)
    if broken:
        assert result.wording is None, broken
    if result.wording is None and not isinstance(result.decision, Act):
        assert replace(result.decision, reasons=()) == replace(thought.decision, reasons=())
    if result.wording is not None:
        assert result.wording.text == " ".join(line.rpartition(" [")[0] for line in said)
        assert set(result.wording.sources) <= {given.source for given in passages}


ALARMS = (
    "a person, please",
    "I'm furious, you thieves!",
    "my lawyer will sue you",
    "I want to dispute this charge",
    "there's a gas leak!",
    "quiero hablar con una persona",
)


@pytest.mark.usefixtures("boutique")
def test_an_obliging_model_keeps_nobody_from_a_person() -> None:
    for said in ALARMS:
        rest.wake()
        with model_server(lambda asked: Reply("\n".join(f"{text[:90]} [{id}]" for id, text in asked.passages.items()))) as server:
            plain = cast.says(said)
            business = the_business()
            gathered = gather(plain, business)
            assert gathered is not None
            thought = think(gathered.situation, business)
            assert isinstance(thought.decision, HandOver), said
            with using(server, "ollama"):
                assert not wording.may_be_worded(thought, business), said
