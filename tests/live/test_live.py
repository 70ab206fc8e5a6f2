"""Streams are opened by a ticket, once, and carry hints only."""

from __future__ import annotations

import asyncio
import json
import time
from datetime import timedelta
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.core.cache import caches
from django.test import override_settings

from tests import needs
from warmdesk.lib import clock
from warmdesk.live.asgi import live
from warmdesk.live.bus import MOST_UNTOLD, LocalBus, the_bus
from warmdesk.live.redis_bus import RedisBus
from warmdesk.live.services import (
    Ticket,
    issue_ticket,
    note_typing,
    note_viewing,
    redeem_ticket,
    stop_viewing,
    who_is_typing,
    who_is_viewing,
)


def test_a_ticket_opens_its_topics_once() -> None:
    ticket = issue_ticket(["conversation:1"])
    assert redeem_ticket(ticket) == Ticket(["conversation:1"], until=None)
    assert redeem_ticket(ticket) is None


def test_a_forged_ticket_opens_nothing() -> None:
    assert redeem_ticket(issue_ticket(["conversation:1"])[:-2] + "xx") is None
    assert redeem_ticket("") is None


def test_typing_is_remembered_for_a_moment() -> None:
    note_typing("conversation:9", "customer")
    assert who_is_typing("conversation:9") == "customer"
    assert who_is_typing("conversation:10") == ""


def test_who_views_is_remembered_while_their_browser_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, int]] = []
    monkeypatch.setattr(the_bus(), "publish", told.append)
    note_viewing("conversation:900009", 1)
    note_viewing("conversation:900009", 2)
    note_viewing("conversation:900009", 1)
    assert who_is_viewing("conversation:900009", [1, 2, 3]) == {1, 2}
    assert who_is_viewing("conversation:900010", [1, 2]) == set()
    stop_viewing("conversation:900009", 2)
    stop_viewing("conversation:900009", 2)
    assert who_is_viewing("conversation:900009", [1, 2]) == {1}
    assert told == [("viewing:conversation:900009", 0)] * 3, "of coming and going, not of each heartbeat"


def test_whose_browser_falls_silent_views_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warmdesk.live.services.VIEWING_LIFE_S", 0.05)
    note_viewing("conversation:900011", 1)
    time.sleep(0.1)
    assert who_is_viewing("conversation:900011", [1]) == set()


@pytest.mark.redis
def test_who_views_is_known_to_every_process_through_redis() -> None:
    through_redis = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": needs.REDIS_URL}
    with override_settings(CACHES={"default": through_redis}):
        note_viewing("conversation:900012", 1)
        note_viewing("conversation:900012", 1)
        caches["default"].close()
        assert who_is_viewing("conversation:900012", [1, 2]) == {1}
        stop_viewing("conversation:900012", 1)
        assert who_is_viewing("conversation:900012", [1]) == set()


async def _open(ticket: str, during: Any) -> list[dict[str, Any]]:
    """Open a stream, let `during` happen, leave; return what was sent."""
    sent: list[dict[str, Any]] = []
    leave = asyncio.Event()

    async def receive() -> dict[str, Any]:
        await leave.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(dict(message))
        if message["type"] == "http.response.body" and b"open" in message["body"]:
            during()
        if message["type"] == "http.response.body" and b"data" in message["body"]:
            leave.set()

    asyncio.get_running_loop().call_later(3, leave.set)
    scope = {"type": "http", "method": "GET", "query_string": f"ticket={ticket}".encode()}
    await live(scope, receive, send)
    return sent


def test_a_stream_hears_of_its_topics_and_of_no_others() -> None:
    def happen() -> None:
        the_bus().publish(("conversation:2", 5))
        the_bus().publish(("conversation:1", 7))

    sent = async_to_sync(_open)(issue_ticket(["conversation:1"]), happen)
    assert sent[0]["status"] == 200
    heard = [message["body"].decode() for message in sent[1:] if b"data" in message["body"]]
    assert [json.loads(line.removeprefix("data: ")) for line in heard] == [{"topic": "conversation:1", "seq": 7}]


def test_what_happens_together_is_told_together_and_each_change_once() -> None:
    def happen() -> None:
        for seq in (7, 8, 7, 8):
            the_bus().publish(("conversation:1", seq))

    sent = async_to_sync(_open)(issue_ticket(["conversation:1"]), happen)
    told = [message["body"].decode() for message in sent[1:] if b"data" in message["body"]]
    assert [json.loads(line.removeprefix("data: "))["seq"] for line in told[0].split("\n\n")[:-1]] == [7, 8]
    assert len(told) == 1


def test_a_browser_too_slow_to_read_loses_hints_and_still_hears_the_end() -> None:
    async def fall_behind() -> tuple[int, list[tuple[str, int]]]:
        bus = LocalBus()
        stream = bus.open(["conversation:1"])
        for seq in range(2 * MOST_UNTOLD):
            bus.publish(("conversation:1", seq))
        heard = await stream.hear()
        for seq in range(2 * MOST_UNTOLD):
            bus.publish(("conversation:1", seq))
        bus.end()
        return len(heard), await stream.hear()

    assert async_to_sync(fall_behind)() == (MOST_UNTOLD, [])


def test_streams_end_when_the_desk_shuts_down(monkeypatch: pytest.MonkeyPatch) -> None:
    bus = LocalBus()
    monkeypatch.setattr("warmdesk.live.asgi.the_bus", lambda: bus)
    sent = async_to_sync(_open)(issue_ticket(["conversation:1"]), bus.end)
    assert sent[-1] == {"type": "http.response.body", "body": b""}
    assert async_to_sync(_open)(issue_ticket(["conversation:1"]), lambda: None)[-1]["body"] == b""


def test_a_stream_ends_at_the_moment_that_its_ticket_names() -> None:
    until = clock.now() + timedelta(seconds=0.4)
    sent = async_to_sync(_open)(issue_ticket(["conversation:1"], until=until), lambda: None)
    assert sent[-1] == {"type": "http.response.body", "body": b""}
    assert until <= clock.now() < until + timedelta(seconds=2)  # its browser would have stayed for three
    assert len(async_to_sync(_open)(issue_ticket(["conversation:1"], until=until), lambda: None)) == 3


def test_without_a_good_ticket_there_is_no_stream() -> None:
    sent = async_to_sync(_open)("nonsense", lambda: None)
    assert sent[0]["status"] == 403
    assert json.loads(sent[1]["body"])["error"]["code"] == "bad_ticket"


def test_a_stream_that_left_is_forgotten() -> None:
    async def come_and_go() -> int:
        bus = LocalBus()
        stream = bus.open(["a", "b"])
        bus.close(stream)
        return len(bus._streams)

    assert async_to_sync(come_and_go)() == 0


@pytest.mark.redis
def test_redis_carries_changes_between_two_processes_buses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMDESK_REDIS_URL", needs.REDIS_URL)

    async def tell_one_hear_the_other() -> list[tuple[str, int]]:
        here, there = RedisBus(), RedisBus()
        stream = there.open(["conversation:1"])
        for _ in range(50):
            here.publish(("conversation:1", 3))
            try:
                return await asyncio.wait_for(stream.hear(), 0.1)
            except TimeoutError:
                continue
        raise AssertionError("nothing was heard through Redis")

    assert async_to_sync(tell_one_hear_the_other)() == [("conversation:1", 3)]
