"""What the assistant can do besides answering: one module a tool, all of one shape.

The embedded tools are listed in `TOOLS` under the names that a business folder uses; `every_tool` adds those that the business
described itself.
"""

from __future__ import annotations

from warmdesk.assistant.tools.appointment_status import APPOINTMENT_STATUS
from warmdesk.assistant.tools.book_appointment import BOOK_APPOINTMENT
from warmdesk.assistant.tools.cancel_appointment import CANCEL_APPOINTMENT
from warmdesk.assistant.tools.contract import Tool
from warmdesk.assistant.tools.invoice_status import INVOICE_STATUS
from warmdesk.assistant.tools.order_status import ORDER_STATUS
from warmdesk.assistant.tools.own import as_tool
from warmdesk.assistant.tools.pay_invoice import PAY_INVOICE
from warmdesk.assistant.tools.product_search import PRODUCT_SEARCH
from warmdesk.assistant.tools.request_callback import REQUEST_CALLBACK
from warmdesk.assistant.tools.reschedule_appointment import RESCHEDULE_APPOINTMENT
from warmdesk.assistant.tools.start_return import START_RETURN
from warmdesk.assistant.tools.update_contact import UPDATE_CONTACT
from warmdesk.own_tools.selectors import own_tool_by_key, own_tools_on

TOOLS: dict[str, Tool] = {
    tool.name: tool
    for tool in (
        ORDER_STATUS, START_RETURN, BOOK_APPOINTMENT, RESCHEDULE_APPOINTMENT, CANCEL_APPOINTMENT, APPOINTMENT_STATUS, PAY_INVOICE,
        INVOICE_STATUS, REQUEST_CALLBACK, PRODUCT_SEARCH, UPDATE_CONTACT,
    )
}  # fmt: skip


def every_tool() -> dict[str, Tool]:
    """Return the tools that the assistant may use now, by name; no description can take an embedded tool's name."""
    return {**{row.key: as_tool(row) for row in own_tools_on()}, **TOOLS}


def tool_called(name: str) -> Tool | None:
    """Return one tool, if the assistant may use it now."""
    if name in TOOLS:
        return TOOLS[name]
    row = own_tool_by_key(name)
    return as_tool(row) if row is not None and row.is_on else None
