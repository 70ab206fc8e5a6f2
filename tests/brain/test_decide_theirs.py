"""A proven customer who asks after something of theirs is told of it; nobody else is, and no answer is lost by it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from warmdesk.brain.contract import Act, Business, Customer, Found, Passage, Situation, Understanding, UnderWay
from warmdesk.brain.decide.rules import decide
from warmdesk.brain.dialogue.values import Argument, Form

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
FORMS = (
    Form("order_status", (Argument("order", "order"),), only_reads=True, is_private=True),
    Form("invoice_status", (Argument("invoice", "number"),), only_reads=True, is_private=True),
    Form("cancel_appointment", (Argument("appointment", "number"),), is_private=True),
)
LIGHTS, BILL = UnderWay("order_status", "Dynamo front light, rear light"), UnderWay("invoice_status")
POST = Passage("post", "How we send things", "By Royal Mail, within two days.", "en")


def decided(
    message: str,
    *,
    wish: str | None = None,
    p: float = 0.0,
    has: tuple[UnderWay, ...] = (LIGHTS, BILL),
    answer: float = 0.3,
    said: str = "question",
) -> object:
    business = Business("Wheels", "a shop", ("en",), (POST,), forms=FORMS)
    understanding = Understanding(
        "en", 1.0, (), (), "routine", action=wish, action_p=p, found=(Found(POST, answer),), said=frozenset({said})
    )
    situation = Situation(message, (), Customer(is_proven=bool(has), under_way=has), None, NOW)
    return decide(situation, understanding, business, lambda source, text: text)


@pytest.mark.parametrize("message", ["what's happening with my lights", "any news of the rear light?"])
def test_what_is_on_its_way_is_told_by_its_name(message: str) -> None:
    told = decided(message)
    assert isinstance(told, Act)
    assert (told.tool, told.step) == ("order_status", "fill")


def test_a_likely_wish_is_enough_to_look_up_what_is_theirs() -> None:
    told = decided("how much is it that i have to pay you", wish="invoice_status", p=0.45)
    assert isinstance(told, Act)
    assert told.tool == "invoice_status"


@pytest.mark.parametrize(
    "changed",
    [
        {"has": ()},
        {"has": (BILL,)},
        {"answer": 0.9},
        {"said": "price"},
        {"wish": "start_return", "p": 0.6},
        {"wish": "product_search", "p": 0.9},
        {"message": "i read about a light in the paper and my neighbour has one that shines round corners"},
    ],
)
def test_otherwise_it_is_a_question_like_any_other(changed: dict[str, object]) -> None:
    assert not isinstance(decided(**{"message": "what's happening with my lights", **changed}), Act)  # type: ignore[arg-type]


def test_only_what_reads_is_opened_by_so_little() -> None:
    assert not isinstance(
        decided("i can't on friday", wish="cancel_appointment", p=0.45, has=(UnderWay("cancel_appointment"),)), Act
    )
