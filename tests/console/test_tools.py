"""Owners and managers describe a tool, try it dry and for real, and switch it off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from tests.own_tools.described import SECRET, keep, reset, warranty
from tests.tool_server import Reply, Server, tool_server
from warmdesk.accounts.models import User
from warmdesk.outbox.models import Event
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.selectors import secret_of
from warmdesk.own_tools.services import put_own_tools

FOUND = {"data": {"until": "2027-03-01", "items": [{"name": "Alpine <b>jacket</b>"}]}}


@pytest.fixture
def server(settings: Any) -> Iterator[Server]:
    with tool_server(lambda asked: Reply(FOUND)) as running:
        settings.PRIVATE_PLACES = [running.place]
        yield running


def typed(server: Server, **changes: object) -> dict[str, object]:
    """Return the editor filled in as an owner would."""
    rows = {
        "arguments-TOTAL_FORMS": 2, "arguments-INITIAL_FORMS": 0, "arguments-0-name": "serial", "arguments-0-kind": "reference",
        "arguments-0-question": "What is the serial number?", "arguments-0-is_required": "on", "arguments-1-kind": "text",
        "facts-TOTAL_FORMS": 2, "facts-INITIAL_FORMS": 0, "facts-0-name": "until", "facts-0-path": "data.until",
        "facts-0-kind": "date", "facts-1-kind": "text",
    }  # fmt: skip
    return {
        "title": "Warranty check", "purpose": "Tell until when a product is under warranty",
        "examples": "Is my jacket still under warranty?\nWhen does my warranty run out?", "method": "GET",
        "url": f"{server.url}/warranty/{{serial}}", "secret_header": "Authorization", "secret": SECRET, "who": "anybody",
        "stakes": "low", "times": 3, "timeout_s": 2, "reply_en": "Until {until}.", "reply_es": "Hasta el {until}.",
        **rows, **changes,
    }  # fmt: skip


def test_an_owner_describes_a_tool_and_is_led_to_try_it(ana: Client, server: Server) -> None:
    answer = ana.post(reverse("console:tool_new"), typed(server))
    assert answer.headers["Location"] == reverse("console:tool_try", args=["warranty_check"])
    kept = OwnTool.objects.get().description
    assert (kept.key, kept.arguments[0].kind, kept.facts[0].path) == ("warranty_check", "reference", "data.until")
    assert kept.reply == {"en": "Until {until}.", "es": "Hasta el {until}."}
    assert Event.objects.filter(name="own_tools.kept").exists()


def test_a_dry_run_shows_the_request_without_its_secret_and_sends_nothing(ana: Client, server: Server) -> None:
    keep(warranty(server.url))
    page = ana.post(reverse("console:tool_try", args=["warranty_check"]), {"serial": "SN/1"}).content.decode()
    assert "does not fit into the address" in page
    page = ana.post(reverse("console:tool_try", args=["warranty_check"]), {"serial": "SN-1", "step": "show"}).content.decode()
    assert f"GET {server.url}/warranty/SN-1" in page
    assert "Authorization: ••••" in page
    assert "s3cr3t" not in page
    assert not server.asked


def test_a_real_try_shows_the_answer_escaped_and_what_would_be_said(ana: Client, server: Server) -> None:
    keep(warranty(server.url, facts=warranty(server.url).facts[:1], reply={"": "Until {until}."}))
    page = ana.post(reverse("console:tool_try", args=["warranty_check"]), {"serial": "SN-1", "step": "send"}).content.decode()
    assert "Until March 1, 2027." in page
    assert "&lt;b&gt;jacket" in page
    assert "<b>jacket" not in page
    assert server.asked[0].headers["authorization"] == SECRET
    assert "s3cr3t" not in page
    assert Event.objects.get(name="own_tools.tried").facts["succeeded"]


def test_an_answer_that_fails_the_checks_says_why(ana: Client, server: Server) -> None:
    keep(warranty(server.url))
    page = ana.post(reverse("console:tool_try", args=["warranty_check"]), {"serial": "SN-1", "step": "send"}).content.decode()
    assert "model in the answer holds markup" in page
    assert "would get a person" in page


def test_what_would_not_work_is_refused_beside_its_field(ana: Client, server: Server) -> None:
    answer = ana.post(reverse("console:tool_new"), typed(server, url="https://{serial}.shop.example/", reply_en="Until {end}."))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "after the host only" in page
    assert "There is nothing called {end}" in page
    assert SECRET not in page
    assert not OwnTool.objects.exists()


def test_a_name_that_is_taken_is_refused(ana: Client, server: Server) -> None:
    keep(warranty(server.url))
    assert ana.post(reverse("console:tool_new"), typed(server)).status_code == 422
    assert ana.post(reverse("console:tool_new"), typed(server, title="Order status")).status_code == 422


def test_an_empty_secret_keeps_the_one_that_is_there(ana: Client, server: Server) -> None:
    keep(warranty(server.url))
    address = reverse("console:tool_edit", args=["warranty_check"])
    page = ana.get(address).content.decode()
    assert "A secret is kept" in page
    assert "s3cr3t" not in page
    kept = {"arguments-INITIAL_FORMS": 1, "facts-INITIAL_FORMS": 2}
    assert ana.post(address, typed(server, secret="", purpose="Another purpose", **kept)).status_code == 302
    assert secret_of(OwnTool.objects.get()) == SECRET
    assert OwnTool.objects.get().purpose == "Another purpose"


def test_a_tool_is_switched_off_and_removed(ana: Client, server: Server) -> None:
    keep(warranty(server.url))
    ana.post(reverse("console:tool_switch", args=["warranty_check"]), {"is_on": "no"})
    assert not OwnTool.objects.get().is_on
    ana.post(reverse("console:tool_remove", args=["warranty_check"]))
    assert not OwnTool.objects.exists()


def test_a_tool_of_the_folder_is_only_read_and_given_its_secret(ana: Client, server: Server) -> None:
    put_own_tools(tools=[warranty(server.url)])
    address = reverse("console:tool_edit", args=["warranty_check"])
    assert "tools.yaml" in ana.get(address).content.decode()
    ana.post(address, typed(server, purpose="Another purpose"))
    assert OwnTool.objects.get().purpose != "Another purpose"
    ana.post(reverse("console:tool_secret", args=["warranty_check"]), {"secret": SECRET})
    assert secret_of(OwnTool.objects.get()) == SECRET
    assert ana.post(reverse("console:tool_remove", args=["warranty_check"])).status_code == 404
    assert "Warranty check" in ana.get(reverse("console:tools")).content.decode()


def test_a_manager_describes_tools_and_an_agent_sees_none(
    client_of: Callable[[User], Client], tomas: Client, server: Server
) -> None:
    manager = client_of(cast.colleague("mo@bakery.example", "Mo", User.Role.MANAGER))
    assert manager.post(reverse("console:tool_new"), typed(server)).status_code == 302
    assert tomas.get(reverse("console:tools")).status_code == 403
    assert tomas.post(reverse("console:tool_try", args=["warranty_check"]), {"serial": "1", "step": "send"}).status_code == 403
    assert not server.asked


def test_a_tool_that_changes_something_says_so_before_it_is_tried(ana: Client, server: Server) -> None:
    keep(reset(server.url), secret="")
    page = ana.get(reverse("console:tool_try", args=["reset_password"])).content.decode()
    assert "changes something in your system" in page
