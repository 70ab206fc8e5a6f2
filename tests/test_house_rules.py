"""The suite keeps its own rules: the network is closed, and continuous integration skips nothing that it needs."""

from __future__ import annotations

import socket

import pytest

from tests.network import NetworkIsClosed

pytest_plugins = ["pytester"]
RULES = """
import pytest
from tests import needs
from tests.conftest import pytest_runtest_makereport, pytest_runtest_setup

needs.MISSING["redis"] = lambda: "no Redis here"
needs.REQUIRE_ALL = {require_all}
"""
NEEDY = """
import pytest

@pytest.mark.redis
def test_needy(): ...
"""


def _run(pytester: pytest.Pytester, require_all: bool) -> pytest.RunResult:
    pytester.makeini("[pytest]\nmarkers = redis: x")
    pytester.makeconftest(RULES.format(require_all=require_all))
    pytester.makepyfile(NEEDY)
    return pytester.runpytest_subprocess("-p", "no:django", "-p", "no:xdist", "-rs")


@pytest.fixture(autouse=True)
def _suite_is_importable(monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath))


def test_a_test_cannot_leave_this_machine() -> None:
    with socket.socket() as unconnected, pytest.raises(NetworkIsClosed):
        unconnected.connect(("192.0.2.1", 80))
    with pytest.raises(NetworkIsClosed):
        socket.getaddrinfo("example.org", 443)


def test_a_test_may_speak_to_this_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()[:2]) as client:
        assert client.getpeername()[0] == "127.0.0.1"


def test_what_is_missing_is_skipped_and_said(pytester: pytest.Pytester) -> None:
    result = _run(pytester, require_all=False)
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["*no Redis here*"])


def test_what_is_missing_fails_where_everything_is_required(pytester: pytest.Pytester) -> None:
    result = _run(pytester, require_all=True)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*must run here*no Redis here*"])
