"""What programs can have done at the desk, in the REST API and over MCP alike: one contract, each under its own scope."""

from __future__ import annotations

from warmdesk.api.tools.appointments import (
    BOOK_APPOINTMENT,
    CANCEL_APPOINTMENT,
    FIND_FREE_TIMES,
    LIST_APPOINTMENTS,
    LIST_SERVICES,
    MOVE_APPOINTMENT,
)
from warmdesk.api.tools.callbacks import REQUEST_CALLBACK
from warmdesk.api.tools.contract import ApiTool
from warmdesk.api.tools.goods_and_money import INVOICE_PAGE, START_RETURN
from warmdesk.api.tools.looking_up import FIND_CUSTOMER, INVOICE_STATUS, ORDER_STATUS, SEARCH_ARTICLES, SEARCH_PRODUCTS

TOOLS: dict[str, ApiTool] = {
    tool.name: tool
    for tool in (
        LIST_SERVICES, FIND_FREE_TIMES, LIST_APPOINTMENTS, BOOK_APPOINTMENT, MOVE_APPOINTMENT, CANCEL_APPOINTMENT,
        REQUEST_CALLBACK, ORDER_STATUS, START_RETURN, INVOICE_STATUS, INVOICE_PAGE, SEARCH_PRODUCTS, SEARCH_ARTICLES,
        FIND_CUSTOMER,
    )
}  # fmt: skip
