"""A desk of its own process for MCP clients: the real edge on a real file, with tokens printed as a line of JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Desk:
    """The running process, its tokens by name, and its data."""

    url: str
    tokens: dict[str, str]
    database: Path


@contextmanager
def mcp_desk(**environment: str) -> Iterator[Desk]:
    """Serve on this machine until the block ends."""
    from benchmarks.migrated import put_data_file

    with tempfile.TemporaryDirectory(prefix="mcp-desk-") as data:
        put_data_file(Path(data))
        env = {**os.environ, "WARMDESK_DATA": data, "WARMDESK_DATABASE_URL": "", **environment}
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.api.mcp_desk"], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True
        )
        try:
            assert process.stdout is not None
            told = json.loads(process.stdout.readline())
            _wait(told["url"])
            yield Desk(told["url"], told["tokens"], Path(data) / "desk.sqlite3")
        finally:
            process.terminate()
            process.wait(10)


def _wait(url: str) -> None:
    for _ in range(1_000):
        try:
            httpx.get(f"{url}/widget.js", trust_env=False)
            return
        except httpx.HTTPError:
            time.sleep(0.05)
    raise RuntimeError("the desk did not start")


def _tokens() -> dict[str, str]:
    from tests import cast
    from tests.bookings.salon import salon
    from warmdesk.api.scopes import SCOPES
    from warmdesk.api.selectors import valid_token
    from warmdesk.api.services import issue_token, revoke_token
    from warmdesk.lib import clock

    salon()
    ana = cast.ana()
    issue: Any = lambda name, *scopes, **how: issue_token(title=name, scopes=scopes or list(SCOPES), person=ana, **how)[1]  # noqa: E731
    revoked = issue("revoked")
    found = valid_token(revoked)
    assert found is not None
    revoke_token(token=found)
    return {
        "all": issue("all"), "reads": issue("reads", "appointments:read"), "revoked": revoked,
        "expired": issue("expired", expires_at=clock.now() - timedelta(hours=1)),
    }  # fmt: skip


def _serve() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "warmdesk.settings")
    import django

    django.setup()
    import socket

    import uvicorn

    from warmdesk.api import door
    from warmdesk.asgi import application

    door.ADAPTER = os.environ.get("TEST_MCP_ADAPTER", door.ADAPTER)
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    print(json.dumps({"url": f"http://127.0.0.1:{sock.getsockname()[1]}", "tokens": _tokens()}), flush=True)
    uvicorn.Server(uvicorn.Config(application, log_level="warning", timeout_graceful_shutdown=1)).run(sockets=[sock])


if __name__ == "__main__":
    _serve()
