"""Two web processes on one PostgreSQL, with Redis between them, are one desk."""

from __future__ import annotations

import json
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import psycopg
import pytest

from benchmarks.desk_process import DeskProcess
from tests import needs

pytestmark = [pytest.mark.postgres, pytest.mark.redis, pytest.mark.slow, pytest.mark.timeout(240)]
PATIENCE_S = 30


@pytest.fixture
def database() -> Iterator[str]:
    """Make an empty database beside the tests' own; return its address."""
    name = f"warmdesk_two_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(needs.POSTGRES_URL, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    parts = urlsplit(needs.POSTGRES_URL)
    try:
        yield parts._replace(path=f"/{name}").geturl()
    finally:
        with psycopg.connect(needs.POSTGRES_URL, autocommit=True) as server:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def desks(database: str, tmp_path: Path) -> Iterator[tuple[DeskProcess, DeskProcess]]:
    """Start two desks that share the database, the key and Redis."""
    shared = {
        "WARMDESK_DATABASE_URL": database,
        "WARMDESK_REDIS_URL": needs.REDIS_URL,
        "WARMDESK_SECRET_KEY": "a key that both processes know",
        "WARMDESK_ENCODER": "none",
    }
    one = DeskProcess(tmp_path / "one", settings=shared).start()
    two = DeskProcess(tmp_path / "two", folder=None, settings=shared).start()
    try:
        yield one, two
    finally:
        one.stop()
        two.stop()


def test_what_is_said_at_one_desk_is_heard_live_at_the_other(desks: tuple[DeskProcess, DeskProcess]) -> None:
    one, two = desks
    token = httpx.post(f"{one.address}/widget/session", json={"inbox": "web", "language": "en"}).json()["visitor"]
    headers = {"Authorization": f"Bearer {token}"}
    say(one, headers, "hello")
    ticket = httpx.post(f"{two.address}/widget/ticket", json={}, headers=headers).raise_for_status().json()["ticket"]
    heard: list[int] = []
    listening, done = threading.Event(), threading.Event()
    listener = threading.Thread(target=listen, args=(two, ticket, heard, listening, done))
    listener.start()
    assert listening.wait(PATIENCE_S)
    seq = say(one, headers, "do you sell gift cards?")
    assert done.wait(PATIENCE_S), "the other desk heard nothing"
    listener.join(PATIENCE_S)
    assert max(heard) >= seq
    said = httpx.get(f"{two.address}/widget/messages", params={"after": 0}, headers=headers).json()["messages"]
    assert "do you sell gift cards?" in [message["text"] for message in said]


def say(desk: DeskProcess, headers: dict[str, str], text: str) -> int:
    stored = httpx.post(f"{desk.address}/widget/messages", json={"id": str(uuid.uuid4()), "text": text}, headers=headers)
    return int(stored.raise_for_status().json()["seq"])


def listen(desk: DeskProcess, ticket: str, heard: list[int], listening: threading.Event, done: threading.Event) -> None:
    with httpx.stream("GET", f"{desk.address}/live", params={"ticket": ticket}, timeout=PATIENCE_S) as stream:
        for line in stream.iter_lines():
            if line.startswith(": open"):
                listening.set()
            if line.startswith("data: "):
                heard.append(json.loads(line.removeprefix("data: "))["seq"])
                if len(heard) > 0 and heard[-1] > 2:
                    done.set()
                    return
