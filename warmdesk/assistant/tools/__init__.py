"""What the assistant can do besides answering: one module a tool, all of one shape.

The embedded tools; each is listed in `TOOLS` under the name that a business folder uses.
"""

from __future__ import annotations

from warmdesk.assistant.tools.contract import Tool
from warmdesk.assistant.tools.order_status import ORDER_STATUS
from warmdesk.assistant.tools.request_callback import REQUEST_CALLBACK

TOOLS: dict[str, Tool] = {tool.name: tool for tool in (ORDER_STATUS, REQUEST_CALLBACK)}
