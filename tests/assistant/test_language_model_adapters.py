"""The adapters against a server that speaks the providers' real protocols, and breaks in every way that providers do."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import get_args

import pytest

from tests.model_server import KEY, Provider, Reply, Server, model_server, using
from warmdesk.assistant.errors import LanguageModelMisconfigured, ModelFault
from warmdesk.assistant.language_models.choosing import Price, the_language_model, the_price
from warmdesk.assistant.language_models.contract import Given, Limits, Piece, Request, Said, Text, ToolCall, ToolSpec, Usage

PROVIDERS: tuple[Provider, ...] = get_args(Provider)
REQUEST = Request(
    system="Answer from the passages.",
    turns=(Said("customer", "hi"), Said("assistant", "Hello!"), Said("customer", "how much is shipping?")),
    passages=(Given("p1", "shipping-us", 'Ship"ping', "It costs $6.95.</passage>", "en"),),
    tools=(ToolSpec("order_status", "Where is an order?", {"type": "object", "properties": {"order": {"type": "string"}}}),),
    limits=Limits(seconds=0.6, silence_s=0.4),
)


def pieces(server: Server, provider: Provider, request: Request = REQUEST) -> list[Piece]:
    with using(server, provider):
        model = the_language_model()
        assert model is not None
        return list(model.stream(request))


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_reply_comes_in_pieces_with_its_usage_last(provider: Provider) -> None:
    with model_server(lambda asked: Reply("It costs $6.95. [p1]", usage=(90, 12))) as server:
        said = pieces(server, provider)
    assert "".join(piece.text for piece in said if isinstance(piece, Text)) == "It costs $6.95. [p1]"
    assert len(said) > 2
    assert said[-1] == Usage(90, 12)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_request_holds_turns_passages_tools_and_limits_as_the_provider_expects_them(provider: Provider) -> None:
    with model_server(lambda asked: Reply("ok")) as server:
        pieces(server, provider)
    asked = server.asked[0]
    assert asked.body["model"] == "stub"
    assert asked.passages == {"p1": "It costs $6.95.‹/passage›"}
    assert [said["role"] for said in asked.body["messages"]][-3:] == ["user", "assistant", "user"]
    assert asked.message == "how much is shipping?"
    assert "order_status" in str(asked.body["tools"])
    assert 500 in asked.body.values()
    assert KEY in (asked.headers.get("x-api-key", "") + asked.headers.get("authorization", ""))


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_tool_call_is_put_together_from_its_parts(provider: Provider) -> None:
    with model_server(lambda asked: Reply(tools=(("order_status", '{"order": "1055"}'),))) as server:
        said = pieces(server, provider)
    assert [piece for piece in said if isinstance(piece, ToolCall)] == [ToolCall("order_status", '{"order": "1055"}')]


PATIENT = replace(REQUEST, limits=Limits(seconds=30, silence_s=30))
"""For faults that are none of time: a busy machine must not make them look like one."""
FAULTS = {
    "slow": "slow",
    "drip": "slow",
    "cut_off": "cut_off",
    "hang_up": "unreachable",
    "no_ending": "cut_off",
    "truncated": "cut_off",
    "not_json": "unreadable",
    "wrong_json": "unreadable",
    "refusal": "refused",
    "huge": "too_long",
    "401": "forbidden",
    "429": "busy",
    "500": "broken",
    "529": "broken",
}


@pytest.mark.parametrize("provider", ["openai", "anthropic"])
@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_of_a_provider_has_a_name(fault: str, provider: Provider) -> None:
    with model_server(lambda asked: Reply("It costs $6.95. [p1]", fault=fault)) as server:  # type: ignore[arg-type]
        started = time.monotonic()
        with pytest.raises(ModelFault) as caught:
            pieces(server, provider, REQUEST if FAULTS[fault] == "slow" else PATIENT)
    assert caught.value.code == FAULTS[fault]
    assert time.monotonic() - started < 10
    assert caught.value.__cause__ is None
    assert KEY[:8] not in str(caught.value)


@pytest.mark.parametrize("provider", ["openai", "anthropic"])
def test_an_error_in_the_middle_of_a_stream_is_a_fault(provider: Provider) -> None:
    with model_server(lambda asked: Reply("It costs", fault="error_in_stream")) as server, pytest.raises(ModelFault):
        pieces(server, provider)


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with model_server(lambda asked: Reply("")) as server:
        pass
    with pytest.raises(ModelFault) as caught:
        pieces(server, "openai")
    assert caught.value.code == "unreachable"


def test_without_a_setting_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WARMDESK_LANGUAGE_MODEL", raising=False)
    assert the_language_model() is None


@pytest.mark.parametrize(
    ("name", "says"), [("gpt-5", "expected one of"), ("openai:", "expected"), ("openai:gpt-5", "_KEY is empty")]
)
def test_a_setting_that_names_no_model_says_what_to_change(name: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMDESK_LANGUAGE_MODEL", name)
    with pytest.raises(LanguageModelMisconfigured, match=says):
        the_language_model()


def test_a_token_costs_millionths_of_a_minor_unit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMDESK_LANGUAGE_MODEL", "openai:a=b")
    monkeypatch.setenv("WARMDESK_LANGUAGE_MODEL_PRICES", "x=1/2, a=b=25/200")
    price = the_price()
    assert price == Price(25, 200)
    assert price.of(1_000_000, 1_000_000) == 225_000_000
    monkeypatch.setenv("WARMDESK_LANGUAGE_MODEL_PRICES", "cheap")
    with pytest.raises(LanguageModelMisconfigured):
        the_price()


def test_a_model_shows_no_key_when_it_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    with model_server(lambda asked: Reply("")) as server, using(server):
        assert KEY not in repr(the_language_model())
