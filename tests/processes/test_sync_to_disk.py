"""One sync to disk before each acknowledgement, as the system itself sees it."""

from __future__ import annotations

import time
import uuid
from pathlib import Path

import httpx
import pytest

from benchmarks.desk_process import DeskProcess

pytestmark = [pytest.mark.strace, pytest.mark.slow, pytest.mark.timeout(240)]
MESSAGES = 3
ASKED, SYNCED, ANSWERED = "POST /widget/messages", "fdatasync(", "HTTP/1.1 201"


def test_a_message_is_on_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    watched = (
        "strace",
        "-D",
        "-f",
        "-s",
        "48",
        "-e",
        "trace=fdatasync,fsync,read,write,writev,recvfrom,sendto",
        "-o",
        str(trace),
    )
    desk = DeskProcess(tmp_path / "data", settings={"WARMDESK_ENCODER": "none"}, under=watched).start()
    with httpx.Client(base_url=desk.address, timeout=60) as client:
        token = client.post("/widget/session", json={"inbox": "web", "language": "en"}).json()["visitor"]
        for number in range(MESSAGES):
            said = {"id": str(uuid.uuid4()), "text": f"do you sell gift cards, {number}?"}
            stored = client.post("/widget/messages", json=said, headers={"Authorization": f"Bearer {token}"})
            assert stored.status_code == 201
            time.sleep(1.5)  # until the desk has replied and nothing but the next message can make it write
    desk.stop()
    assert steps(trace) == [ASKED, SYNCED, ANSWERED] * MESSAGES


def steps(trace: Path) -> list[str]:
    """Return what happened between each message's arrival and its acknowledgement, several syncs as one."""
    seen: list[str] = []
    is_open = False
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        what = next((mark for mark in (ASKED, SYNCED, ANSWERED) if mark in line), "")
        is_open = is_open or what == ASKED
        if is_open and what and seen[-1:] != [what]:
            seen.append(what)
        is_open = is_open and what != ANSWERED
    return seen
