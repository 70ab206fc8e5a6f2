"""What a token may be allowed, each by itself."""

from __future__ import annotations

SCOPES = {
    "customers:read": "read customers",
    "customers:write": "create and change customers",
    "products:read": "read products",
    "products:write": "create, change and withdraw products",
    "orders:read": "read orders",
    "orders:write": "create and change orders",
    "returns:read": "read returns",
    "takeovers:write": "report what was said to customers without the desk",
    "returns:write": "ask for returns, decide about them, and note what came back",
    "appointments:read": "read appointments and free times",
    "appointments:write": "book, move and cancel appointments",
    "callbacks:write": "have people call customers back",
    "invoices:read": "read invoices",
    "articles:read": "search articles, those for staff included",
}
