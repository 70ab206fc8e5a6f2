"""The desk as an MCP server, asked by the SDK's own client over HTTP: by scope, done once, on record, for nobody else."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import httpx
import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from tests.api.mcp_desk import Desk, mcp_desk
from warmdesk.api.scopes import SCOPES
from warmdesk.api.tools import TOOLS

PATIENCE_S = 60
"""The library is loaded at the first knock, which a busy machine takes its time for."""
HELLO = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with mcp_desk() as running:
        yield running


def talk(desk: Desk, about: Callable[[Client], Awaitable[Any]], token: str = "all", mode: str = "auto") -> Any:
    """Talk to the desk as any program with the SDK would."""

    async def talked() -> Any:
        headers = {"Authorization": f"Bearer {desk.tokens[token]}"}
        http = httpx2.AsyncClient(headers=headers, trust_env=False, timeout=PATIENCE_S)
        async with http, Client(streamable_http_client(f"{desk.url}/mcp", http_client=http), mode=mode) as client:
            return await about(client)

    return anyio.run(talked)


def use(desk: Desk, tool: str, token: str = "all", **given: Any) -> tuple[bool, Any]:
    result = talk(desk, lambda client: client.call_tool(tool, given), token)
    return not result.is_error, result.structured_content


def post(desk: Desk, token: str = "", path: str = "/mcp", **headers: str) -> httpx.Response:
    said = {"Accept": "application/json, text/event-stream", **headers}
    said |= {"Authorization": f"Bearer {token}"} if token else {}
    return httpx.post(f"{desk.url}{path}", json=HELLO, headers=said, trust_env=False, timeout=PATIENCE_S)


def rows(desk: Desk, query: str) -> list[Any]:
    with sqlite3.connect(desk.database) as connection:
        return list(connection.execute(query))


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_client_sees_the_tools_of_its_scopes(desk: Desk, mode: str) -> None:
    listed = talk(desk, lambda client: client.list_tools(), mode=mode).tools
    assert {one.name for one in listed} == set(TOOLS)
    book = next(one for one in listed if one.name == "book_appointment")
    assert book.input_schema["required"] == ["service", "starts_at", "request_id"]
    assert (book.annotations.read_only_hint, book.annotations.idempotent_hint) == (False, True)
    few = talk(desk, lambda client: client.list_tools(), "reads", mode).tools
    assert {one.name for one in few} == {"list_services", "find_free_times", "list_appointments"}


def test_an_appointment_is_booked_once_and_on_record(desk: Desk) -> None:
    _, found = use(desk, "find_free_times", service="cut")
    starts_at = found["free"][3]["starts_at"]
    given = {"service": "cut", "starts_at": starts_at, "name": "Nina", "email": "nina@mailbox.example", "request_id": "r-1"}
    first, again = use(desk, "book_appointment", **given), use(desk, "book_appointment", **given)
    assert first == again
    assert (first[0], first[1]["appointment"]["customer"]) == (True, "Nina")
    assert rows(desk, "select tool, state from api_apicall where request_id = 'r-1'") == [("book_appointment", "done")]
    assert len(rows(desk, "select id from outbox_event where name = 'api.tool_ran'")) == 1


def test_the_same_request_sent_at_once_is_done_once(desk: Desk) -> None:
    _, found = use(desk, "find_free_times", service="cut")
    given = {"service": "cut", "starts_at": found["free"][9]["starts_at"], "name": "Otto", "email": "otto@mailbox.example"}

    def book(_: int) -> httpx.Response:
        headers = {"Authorization": f"Bearer {desk.tokens['all']}"}
        body = {**given, "request_id": "at-once"}
        return httpx.post(
            f"{desk.url}/api/v1/tools/book_appointment", json=body, headers=headers, trust_env=False, timeout=PATIENCE_S
        )

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(book, range(6)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert len(rows(desk, "select id from contacts_contact where name = 'Otto'")) == 1


def test_what_fails_is_an_error_result_that_says_why(desk: Desk) -> None:
    worked, told = use(desk, "move_appointment", number="B-0", starts_at="2026-03-02T11:00", request_id="m-1")
    assert (worked, told["error"]["code"]) == (False, "not_found")
    worked, told = use(desk, "book_appointment", service="cut")
    assert (worked, {problem["key"] for problem in told["error"]["problems"]}) == (False, {"starts_at", "request_id"})
    assert use(desk, "no_such_tool")[1]["error"]["code"] == "not_found"


def test_a_scope_that_is_missing_is_refused_at_the_call(desk: Desk) -> None:
    worked, told = use(desk, "cancel_appointment", "reads", number="B-1", request_id="x")
    assert (worked, told["error"]["code"]) == (False, "out_of_scope")


def test_only_a_good_token_lets_in(desk: Desk) -> None:
    for token in ("", "wd_guess", desk.tokens["expired"], desk.tokens["revoked"]):
        answer = post(desk, token)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "no_token")
        assert answer.headers["www-authenticate"].startswith("Bearer")
    assert post(desk, desk.tokens["all"]).status_code == 200


def test_pages_of_browsers_and_foreign_hosts_are_refused(desk: Desk) -> None:
    good = desk.tokens["all"]
    assert post(desk, good, Origin="https://evil.example").status_code == 403
    assert post(desk, good, Host="evil.example").status_code == 403
    assert (
        httpx.get(f"{desk.url}/mcp", headers={"Authorization": f"Bearer {good}"}, trust_env=False, timeout=PATIENCE_S).status_code
        == 405
    )


def test_a_body_that_is_too_large_is_refused_and_the_desk_lives_on(desk: Desk) -> None:
    headers = {"Authorization": f"Bearer {desk.tokens['all']}", "Content-Type": "application/json"}
    assert (
        httpx.post(f"{desk.url}/mcp", content=b"x" * 100_000, headers=headers, trust_env=False, timeout=PATIENCE_S).status_code
        == 413
    )
    assert httpx.get(f"{desk.url}/api/v1/openapi.json", trust_env=False, timeout=PATIENCE_S).status_code == 200


def test_the_same_tools_stand_in_the_rest_api(desk: Desk) -> None:
    headers = {"Authorization": f"Bearer {desk.tokens['reads']}"}
    answer = httpx.post(f"{desk.url}/api/v1/tools/list_services", json={}, headers=headers, trust_env=False, timeout=PATIENCE_S)
    assert answer.json() == use(desk, "list_services")[1]
    assert set(SCOPES) >= {tool.scope for tool in TOOLS.values()}


def test_without_the_library_mcp_says_so_and_everything_else_works() -> None:
    with mcp_desk(TEST_MCP_ADAPTER="warmdesk.api.no_such_adapter.McpDoor") as bare:
        answer = post(bare, bare.tokens["all"])
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_mcp")
        assert "warmdesk[mcp]" in answer.json()["error"]["message"]
        headers = {"Authorization": f"Bearer {bare.tokens['all']}"}
        assert (
            httpx.post(
                f"{bare.url}/api/v1/tools/list_services", json={}, headers=headers, trust_env=False, timeout=PATIENCE_S
            ).status_code
            == 200
        )
