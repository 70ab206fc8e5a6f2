"""What the assistant can do besides answering: one module a tool, all of one shape.

The embedded tools; each is listed in `TOOLS` under the name that a business folder uses.
"""

from __future__ import annotations

from warmdesk.assistant.tools.appointment_status import APPOINTMENT_STATUS
from warmdesk.assistant.tools.book_appointment import BOOK_APPOINTMENT
from warmdesk.assistant.tools.cancel_appointment import CANCEL_APPOINTMENT
from warmdesk.assistant.tools.contract import Tool
from warmdesk.assistant.tools.invoice_status import INVOICE_STATUS
from warmdesk.assistant.tools.order_status import ORDER_STATUS
from warmdesk.assistant.tools.pay_invoice import PAY_INVOICE
from warmdesk.assistant.tools.product_search import PRODUCT_SEARCH
from warmdesk.assistant.tools.request_callback import REQUEST_CALLBACK
from warmdesk.assistant.tools.reschedule_appointment import RESCHEDULE_APPOINTMENT
from warmdesk.assistant.tools.start_return import START_RETURN
from warmdesk.assistant.tools.update_contact import UPDATE_CONTACT

TOOLS: dict[str, Tool] = {
    tool.name: tool
    for tool in (
        ORDER_STATUS, START_RETURN, BOOK_APPOINTMENT, RESCHEDULE_APPOINTMENT, CANCEL_APPOINTMENT, APPOINTMENT_STATUS, PAY_INVOICE,
        INVOICE_STATUS, REQUEST_CALLBACK, PRODUCT_SEARCH, UPDATE_CONTACT,
    )
}  # fmt: skip
