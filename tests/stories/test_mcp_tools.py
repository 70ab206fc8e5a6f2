"""A tool of an MCP server, end to end: wished for, asked for its argument, called once and said; a person where it changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests import cast
from tests.mcp_server import mcp_server
from tests.own_tools.test_mcp import adopted
from tests.stories.test_doing import chat, reply_in
from warmdesk.assistant.models import ToolCall
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.servers import add_server
from warmdesk.routing.selectors import latest_handover

pytestmark = [pytest.mark.usefixtures("boutique"), pytest.mark.words]
EXAMPLES = ("Is my jacket still under warranty?", "When does my warranty run out?", "check my warranty please")


def test_a_customer_is_served_by_an_mcp_server_until_it_changes_the_tool(settings: Any) -> None:
    with mcp_server() as there:
        settings.PRIVATE_PLACES = [there.place]
        server = add_server(title="Workshop", url=there.url, secret="", by=cast.ana())
        adopted(server, examples=EXAMPLES)
        OwnTool.objects.update(arguments=[{**one, "kind": "reference"} for one in OwnTool.objects.get().arguments[:1]])
        found = chat("is my jacket still under warranty?", customer=None)
        assert reply_in(found) == "What is the serial_number?"
        chat("SN-4471-X", to=found)
        assert reply_in(found) == "Your Alpine jacket is under warranty until March 1, 2027."
        assert [call["arguments"] for call in there.calls] == [{"serialNumber": "SN-4471-X"}]
        assert ToolCall.objects.get().state == ToolCall.State.DONE

        there.will(schema="changed")
        other = chat("check my warranty please", "SN-5-B", customer=None)
        given = latest_handover(other)
        assert given is not None
        assert "changed this tool" in " ".join(given.packet["because"])
        assert given.packet["facts"]["serial_number"] == "SN-5-B"
        assert there.calls == []
