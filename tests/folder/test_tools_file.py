"""`tools.yaml` becomes tools, and whatever is wrong with it is said with its line."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from tests import cast
from tests.folder.test_reading import LEAST, folder_of, reading_of
from tests.own_tools.described import SECRET, keep, reset, warranty
from warmdesk.folder.loading import load_command
from warmdesk.folder.snapshot import snapshot
from warmdesk.folder.writing import files_of
from warmdesk.own_tools.models import OwnTool, ToolServer
from warmdesk.own_tools.servers import type_server_secret
from warmdesk.own_tools.services import note_changed, switch_tool

TOOLS = """\
- name: warranty_check
  title: Warranty check
  purpose: Tell until when a product is under warranty
  examples:
    - Is my jacket still under warranty?
    - Ist meine Jacke noch unter Garantie?
  url: https://api.shop.example/warranty/{serial}
  arguments:
    - name: serial
      kind: reference
      question: {en: "What is the serial number?", de: "Wie lautet die Seriennummer?"}
  facts:
    - {name: until, path: "data.until", kind: date}
  reply:
    en: "It is under warranty until {until}."
    de: "Die Garantie gilt bis {until}."
  missing: "There is no product with that number."
  secret: {header: Authorization, variable: WARMDESK_TOOL_WARRANTY}
"""


def test_a_tool_of_the_folder_is_read(tmp_path: Path) -> None:
    (tool,) = folder_of(tmp_path, tools_yaml=TOOLS, topics_yaml="- {id: warranty, action: warranty_check}\n").tools
    assert (tool.key, tool.method, tool.who, tool.timeout_s) == ("warranty_check", "GET", "anybody", 10)
    assert tool.arguments[0].question["de"] == "Wie lautet die Seriennummer?"
    assert tool.missing == {"": "There is no product with that number."}
    assert tool.secret_env == "WARMDESK_TOOL_WARRANTY"


@pytest.mark.parametrize(
    ("was", "becomes", "line", "key", "says"),
    [
        ("name: warranty_check", "name: order_status", 1, "name", "tool of the desk itself"),
        ("https://api.shop.example", "http://api.shop.example", 7, "url", "https://"),
        ("/{serial}", "/{number}", 7, "url", "{number}"),
        ("kind: reference", "kind: serial", 10, "kind", "text"),
        ("kind: date", "kind: day", 13, "kind", "text, number"),
        ("data.until", "..", 12, "facts", "path"),
        ("until {until}.", "until {end}.", 14, "reply", "{end}"),
        ('de: "Die', 'xx-long-tag: "Die', 16, "reply.xx-long-tag", "language"),
        ("WARMDESK_TOOL_WARRANTY", "WARMDESK_SECRET_KEY", 18, "secret", "WARMDESK_TOOL_"),
        ("title:", "titel:", 2, "titel", "title"),
        ("  purpose: Tell until when a product is under warranty\n", "", 1, "purpose", "text"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(was: str, becomes: str, line: int, key: str, says: str, tmp_path: Path) -> None:
    reading = reading_of(tmp_path, tools_yaml=TOOLS.replace(was, becomes, 1))
    assert reading.folder is None
    wrong = [problem for problem in reading.errors if problem.file == "tools.yaml"]
    found = [problem for problem in wrong if problem.line == line and problem.key.endswith(key)]
    assert found, [str(problem) for problem in wrong]
    assert says in str(found[0])


def test_a_topic_may_name_an_own_tool_and_no_unknown_one(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, tools_yaml=TOOLS, topics_yaml="- {id: warranty, action: waranty_check}\n")
    assert [problem.nearest for problem in reading.errors] == ["warranty_check"]


def load(tmp_path: Path, tools: str) -> tuple[int, str]:
    (tmp_path / "business.yaml").write_text(LEAST)
    (tmp_path / "tools.yaml").write_text(tools)
    out = StringIO()
    return load_command(tmp_path, out), out.getvalue()


@pytest.mark.django_db
def test_loading_follows_the_folder_and_keeps_what_was_switched_and_typed(tmp_path: Path) -> None:
    assert "tools: 1 created: warranty_check" in load(tmp_path, TOOLS)[1]
    OwnTool.objects.update(is_on=False, sealed_secret="sealed", secret_host="https://api.shop.example:443")
    assert load(tmp_path, TOOLS) == (0, "nothing changed\n")
    assert "tools: 1 changed: warranty_check" in load(tmp_path, TOOLS.replace("until {until}", "til {until}"))[1]
    kept = OwnTool.objects.get()
    assert (kept.is_on, kept.sealed_secret, kept.is_of_folder) == (False, "sealed", True)
    assert "tools: 1 removed: warranty_check" in load(tmp_path, "")[1]


@pytest.mark.django_db
def test_a_tool_of_the_console_with_the_same_name_stops_the_loading(tmp_path: Path) -> None:
    cast.business()
    keep(warranty("https://api.shop.example"))
    code, said = load(tmp_path, TOOLS)
    assert code == 1
    assert "described in the console" in said
    assert not OwnTool.objects.get().is_of_folder


@pytest.mark.django_db
def test_tools_of_the_console_are_exported_and_loaded_again_unchanged(tmp_path: Path) -> None:
    cast.business()
    described = [warranty("https://api.shop.example"), reset("https://shop.example", stakes="high", times=1)]
    for one in described:
        keep(one)
    switched_off = keep(warranty("https://api.shop.example", key="old_check", title="Old"))
    switch_tool(tool=switched_off, is_on=False, by=cast.ana())
    text = files_of(snapshot().folder)["tools.yaml"]
    assert SECRET not in text
    assert sorted(folder_of(tmp_path, tools_yaml=text).tools, key=lambda tool: tool.key) == sorted(
        described, key=lambda tool: tool.key
    )
    code, said = load(tmp_path, text)
    assert (code, "tools" in said) == (0, False)
    assert not OwnTool.objects.filter(is_of_folder=True).exists()


MCP = """\
- name: workshop_lookup
  purpose: Tell whether a repair is ready
  examples: ["Is my bike ready?"]
  url: https://mcp.shop.example/mcp
  mcp: {tool: repairs/lookup, mark: %s}
  arguments:
    - {name: ticket, kind: reference, question: "What is the number of the repair?", sent_as: ticketNumber}
  facts: [{name: state, path: state}]
  reply: "It is {state}."
""" % ("a" * 64)


@pytest.mark.django_db
def test_a_tool_of_an_mcp_server_is_loaded_with_its_server_and_written_back_alike(tmp_path: Path) -> None:
    assert load(tmp_path, MCP)[0] == 0
    kept = OwnTool.objects.get()
    assert (kept.remote, kept.description.arguments[0].sent_as, kept.has_changed) == ("repairs/lookup", "ticketNumber", False)
    server = ToolServer.objects.get()
    assert (server.url, server.title) == ("https://mcp.shop.example/mcp", "mcp.shop.example")
    type_server_secret(server=server, secret="mcp-s3cr3t", by=cast.ana())
    text = files_of(snapshot().folder)["tools.yaml"]
    assert "s3cr3t" not in text
    assert folder_of(tmp_path, tools_yaml=text).tools == folder_of(tmp_path, tools_yaml=MCP).tools
    assert load(tmp_path, MCP) == (0, "nothing changed\n")
    assert ToolServer.objects.get().has_secret


@pytest.mark.django_db
def test_a_new_mark_in_the_folder_is_an_adoption_anew(tmp_path: Path) -> None:
    load(tmp_path, MCP)
    note_changed(tool=OwnTool.objects.get(), found="b" * 64)
    load(tmp_path, MCP)
    assert OwnTool.objects.get().has_changed
    load(tmp_path, MCP.replace("a" * 64, "b" * 64))
    assert not OwnTool.objects.get().has_changed


@pytest.mark.parametrize(
    ("was", "becomes", "key"), [("a" * 64, "yes", "mcp"), (", mark: " + "a" * 64, "", "mcp.mark"), ("mcp:", "mpc:", "mpc")]
)
def test_an_mcp_tool_that_nobody_looked_at_is_refused(was: str, becomes: str, key: str, tmp_path: Path) -> None:
    reading = reading_of(tmp_path, tools_yaml=MCP.replace(was, becomes))
    assert key in {problem.key.rpartition("workshop_lookup.")[2] for problem in reading.errors if problem.file == "tools.yaml"}, (
        reading.errors
    )
