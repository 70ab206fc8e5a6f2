"""Tools of MCP servers, against a real one in a process of its own: adopted, used, and stopped by all that is not as it was."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests import cast, network
from tests.mcp_server import TOKEN, Mcp, mcp_server
from warmdesk.assistant.tools import TOOLS
from warmdesk.assistant.tools.contract import Call, Outcome
from warmdesk.assistant.tools.own import as_tool
from warmdesk.outbox.models import Event
from warmdesk.own_tools import remote
from warmdesk.own_tools.adopting import faults_against, first_draft, taken_by
from warmdesk.own_tools.calling import rehearse, try_out, use_tool
from warmdesk.own_tools.checks import faults_in
from warmdesk.own_tools.description import Description, Fact
from warmdesk.own_tools.errors import BadTool, ServerInUse, ToolFailed
from warmdesk.own_tools.models import OwnTool, ToolServer
from warmdesk.own_tools.remote import RemoteTool
from warmdesk.own_tools.selectors import secret_of
from warmdesk.own_tools.servers import add_server, offered_by, remove_server, type_server_secret
from warmdesk.own_tools.services import keep_tool

TODAY = date(2026, 3, 4)


@pytest.fixture(scope="module")
def running() -> Iterator[Mcp]:
    with mcp_server() as server:
        yield server


@pytest.fixture
def there(running: Mcp, settings: Any, db: None) -> Mcp:
    settings.PRIVATE_PLACES = [running.place]
    running.will()
    return running


@pytest.fixture
def server(there: Mcp) -> ToolServer:
    return add_server(title="Workshop", url=there.url, secret="", by=cast.ana())


def offered(server: ToolServer, name: str = "lookupWarranty") -> RemoteTool:
    return next(one for one in offered_by(server) if one.name == name)


def adopted(server: ToolServer, name: str = "lookupWarranty", **changes: Any) -> OwnTool:
    """Adopt a tool as an owner would: the draft, and what it is for in one's own words."""
    draft = first_draft(offered(server, name), key="warranty_lookup", url=server.url)
    said = {"": "Your {model} is under warranty until {until}."} if name == "lookupWarranty" else {"": "{answer}"}
    words: dict[str, Any] = {
        "title": "Warranty", "purpose": "Tell how long a product is under warranty", "examples": ("Is it under warranty?",),
        "method": "GET", "must_confirm": False, "reply": said, "timeout_s": 5,
        "arguments": tuple(replace(one, question={"": f"What is the {one.name}?"}) for one in draft.arguments),
    }  # fmt: skip
    return keep_tool(described=replace(draft, **{**words, **changes}), secret="", by=cast.ana(), taken=set(TOOLS), is_new=True)


def use(tool: OwnTool, **values: str) -> str:
    given = values or {"serial_number": "SN-1", "copies": "2"}
    return use_tool(tool, given, key="k-1", language="en", today=TODAY).text


def failed(tool: OwnTool, **values: str) -> ToolFailed:
    with pytest.raises(ToolFailed) as caught:
        use(tool, **values)
    return caught.value


def run(tool: OwnTool) -> Outcome:
    """Use a tool as the assistant does."""
    business = cast.business()
    found = cast.says("hello")
    return as_tool(tool).run(Call(found, business, {"serial_number": "SN-1"}, "en", key="k-1"))


def test_a_tool_is_adopted_and_answers_in_the_businesss_own_words(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server)
    assert use(tool) == "Your Alpine jacket is under warranty until March 1, 2027."
    (asked,) = there.calls
    assert asked["arguments"] == {"serialNumber": "SN-1", "copies": 2}
    assert "k-1" in asked["meta"].values()
    assert OwnTool.objects.get().sealed_secret == ""


def test_the_first_draft_takes_names_and_kinds_and_no_sentence_of_the_server(server: ToolServer) -> None:
    draft = first_draft(offered(server), key="k", url=server.url)
    assert [(one.name, one.sent_as, one.kind, one.is_required) for one in draft.arguments] == [
        ("serial_number", "serialNumber", "text", True), ("copies", "copies", "number", False),
    ]  # fmt: skip
    assert [(one.name, one.kind) for one in draft.facts] == [("until", "date"), ("model", "text")]
    assert (draft.purpose, draft.method, draft.must_confirm) == ("", "POST", True)
    assert "IGNORE" not in json.dumps(draft.columns())


def test_what_still_fits_stays_when_a_tool_is_adopted_again(server: ToolServer) -> None:
    kept = adopted(server).description
    found = offered(server)
    takes = {
        "properties": {**found.takes["properties"], "copies": {"type": "string"}, "shop": {"type": "string"}},
        "required": ["shop"],
    }
    draft = first_draft(replace(found, takes=takes), key="k", url=server.url, kept=kept)
    assert [one.name for one in draft.arguments] == ["shop", "serial_number"]
    assert draft.arguments[1] == kept.arguments[0]
    assert draft.facts == kept.facts


def test_text_without_a_schema_is_one_fact(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server, "say")
    assert use(tool, text="hello") == "It is ready."
    there.will(text='{"answer": "as JSON"}')
    assert "no answer" in failed(tool, text="hello").sentence


def test_a_tool_that_needs_more_than_a_customer_can_be_asked_is_not_adopted(server: ToolServer) -> None:
    found = offered(server, "nested")
    draft = first_draft(found, key="k", url=server.url)
    assert "can't ask" in faults_against(draft, found)[0][1]
    warranty = offered(server)
    draft = first_draft(warranty, key="k", url=server.url)
    assert faults_against(draft, warranty) == []
    for wrong in (
        replace(draft, arguments=draft.arguments[1:]),
        replace(draft, arguments=(replace(draft.arguments[0], is_required=False),)),
        replace(draft, arguments=(replace(draft.arguments[0], kind="number"),)),
        replace(draft, arguments=(replace(draft.arguments[0], sent_as="serial"),)),
        replace(draft, remote_mark="0" * 64),
    ):
        assert faults_against(wrong, warranty)


@pytest.mark.parametrize("schema", [
    {"type": "string", "enum": ["shop", "club"]}, {"enum": ["shop", "club"]},
])  # fmt: skip
def test_what_is_one_of_several_becomes_a_choice(schema: dict[str, Any]) -> None:
    (one,) = taken_by(RemoteTool("x", takes={"properties": {"which": schema}, "required": ["which"]}))
    assert (one.kind, one.choices) == ("choice", ("shop", "club"))


@pytest.mark.parametrize("schema", [None, [], "x", {"properties": 3}, {"properties": {"a": 3}, "required": 7}])
def test_a_schema_that_is_none_breaks_nothing(schema: Any) -> None:
    found = RemoteTool("x", takes=schema if isinstance(schema, dict) else {})
    assert all(not one.kind for one in taken_by(found))


def test_nothing_hidden_is_shown_and_no_name_is_taken_that_looks_like_another() -> None:
    hidden = {"properties": {"seri\u202eal": {"type": "string", "description": "a\u200bb\u202e"}}, "required": ["seri\u202eal"]}
    found = RemoteTool("x", text="Looks\u2066 up\x07", takes=hidden)
    (one,) = taken_by(found)
    assert (found.shown_text, one.text, one.kind, one.name) == ("Looks up", "ab", "", "serial")
    assert "\u202e" not in found.shown_schema


def test_a_tool_that_changed_there_stands_still_until_it_is_adopted_again(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server)
    there.will(schema="changed")
    assert run(tool).hands_over == "unsure"
    tool.refresh_from_db()
    assert tool.has_changed
    assert Event.objects.filter(name="own_tools.changed").count() == 1
    there.will()
    assert "changed" in run(tool).because
    assert there.calls == []
    again = replace(tool.description, remote_mark=offered(server).mark)
    kept = keep_tool(described=again, secret="", by=cast.ana(), taken=set(TOOLS), is_new=False)
    assert use(kept).startswith("Your Alpine jacket")


def test_a_tool_that_is_gone_is_given_to_a_person(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server)
    there.will(gone=True)
    assert "no more" in run(tool).because
    assert there.calls == []


def test_a_server_that_is_slow_holds_nobody_up(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server, timeout_s=1)
    there.will(mode="slow")
    begun = time.monotonic()
    fault = failed(tool)
    assert time.monotonic() - begun < 2.8
    assert fault.is_sent
    assert "too long" in fault.sentence


def test_an_answer_that_is_too_large_is_cut_off(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server)
    there.will(mode="large")
    fault = failed(tool)
    assert "longer than" in fault.sentence
    assert fault.is_sent


def test_an_error_of_the_tool_is_never_read_out(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server)
    there.will(mode="error")
    outcome = run(tool)
    assert outcome.hands_over == "unsure"
    assert "DROP" not in outcome.because


def test_an_answer_that_gives_orders_goes_to_a_person(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server)
    there.will(mode="injected")
    outcome = run(tool)
    assert "instruction" in outcome.because
    assert "system prompt" not in outcome.because + outcome.text


def test_a_redirect_is_not_followed(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server)
    there.will(mode="elsewhere")
    assert not failed(tool).is_sent
    assert there.calls == []


def test_the_token_goes_along_and_a_missing_one_is_said(there: Mcp, server: ToolServer) -> None:
    tool = adopted(server)
    there.will(token=TOKEN)
    assert "did not let the desk in" in failed(tool).sentence
    type_server_secret(server=server, secret=f"Bearer {TOKEN}", by=cast.ana())
    assert secret_of(tool) == TOKEN
    assert TOKEN not in ToolServer.objects.get().sealed_secret
    assert use(tool).startswith("Your Alpine jacket")
    shown = rehearse(tool, {"serial_number": "SN-1"})
    assert TOKEN not in str(shown)
    assert json.loads(shown.request.body)["params"] == {"name": "lookupWarranty", "arguments": {"serialNumber": "SN-1"}}
    tried = try_out(tool, {"serial_number": "SN-1"}, key="try", language="en", today=TODAY)
    assert (tried.status, tried.text) == (200, "Your Alpine jacket is under warranty until March 1, 2027.")
    assert TOKEN not in str(tried)


@pytest.mark.parametrize("address", ["https://127.0.0.1/mcp", "https://169.254.169.254/mcp", "https://[::ffff:10.0.0.7]/mcp"])
def test_no_server_is_asked_inside_the_desks_own_network(address: str, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", network._getaddrinfo)
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    server = add_server(title="Inside", url=address, secret="", by=cast.ana())
    with pytest.raises(ToolFailed) as refused:
        offered_by(server)
    assert "own network" in refused.value.sentence


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        ("http://shop.example/mcp", ""),
        ("https://{host}/mcp", ""),
        ("https://shop.example/{x}", ""),
        ("https://shop.example/mcp", "a\nb"),
    ],
)
def test_an_address_or_token_that_would_not_be_safe_is_refused(url: str, secret: str, db: None) -> None:
    with pytest.raises(BadTool):
        add_server(title="x", url=url, secret=secret, by=cast.ana())
    assert not ToolServer.objects.exists()


def test_a_server_stays_while_a_tool_of_it_is_adopted(server: ToolServer) -> None:
    tool = adopted(server)
    with pytest.raises(ServerInUse):
        remove_server(server=server, by=cast.ana())
    tool.delete()
    remove_server(server=server, by=cast.ana())
    assert not ToolServer.objects.exists()


def test_without_the_library_the_desk_says_what_to_install(monkeypatch: pytest.MonkeyPatch, server: ToolServer) -> None:
    tool = adopted(server)
    monkeypatch.setattr(remote, "ADAPTER", "warmdesk.own_tools.no_such_adapter.McpServer")
    assert not remote.can_ask()
    assert "warmdesk[mcp]" in run(tool).because


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"remote_mark": ""}, "remote"), ({"remote": "two words"}, "remote"), ({"method": "PUT"}, "method"),
        ({"undo_method": "DELETE", "undo_url": "https://a.example/mcp"}, "remote"), ({"missing": {"": "x"}}, "remote"),
        ({"secret_header": "X-Key"}, "remote"), ({"stakes": "high"}, "stakes"),
    ],
)  # fmt: skip
def test_a_description_that_would_not_work_is_refused(changes: dict[str, Any], field: str) -> None:
    good = Description(
        key="lookup", title="x", purpose="y", method="GET", url="https://a.example/mcp", examples=("z",),
        facts=(Fact("answer", "text"),), reply={"": "{answer}"}, remote="lookup", remote_mark="a" * 64,
    )  # fmt: skip
    assert faults_in(good) == []
    assert field in {name for name, _ in faults_in(replace(good, **changes))}
