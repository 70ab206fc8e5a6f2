"""The API's description by OpenAPI 3.1 (spec.openapis.org), made from the tables that read what is sent."""

from __future__ import annotations

from typing import Any

from warmdesk import __version__
from warmdesk.api.scopes import SCOPES
from warmdesk.api.shapes import RETURN_STEPS, SHAPES, Shape
from warmdesk.api.tools import TOOLS

Json = dict[str, Any]
TEXT: Json = {"type": ["string", "number", "null"]}
PAGE = [
    {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}},
    {"name": "after", "in": "query", "schema": {"type": "string"}, "description": "The `next` of the page before."},
]
ERROR: Json = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "retryable"],
            "properties": {
                "code": {"type": "string"},
                "message": {"type": "string"},
                "retryable": {"type": "boolean"},
                "problems": {"type": "array", "items": {"type": "object"}},
            },
        }
    },
}
FAULTS = {
    "401": "no good token",
    "403": "the token's scopes do not include it",
    "404": "there is nothing with this id",
    "409": "somebody else keeps it, or another step comes first",
    "422": "unreadable: `problems` says where",
    "429": "too many calls: wait Retry-After seconds",
}
ALWAYS = ("401", "403", "429")


def description() -> Json:
    """Return the document."""
    paths: Json = {}
    for shape in SHAPES:
        paths |= _paths(shape)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Warmdesk", "version": __version__},
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}],
        "paths": paths | _returns() | _takeovers() | _tools(),
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": f"Scopes: {', '.join(SCOPES)}."}},
            "schemas": {
                "Error": ERROR,
                "Return": {"type": "object"},
                **{_name(each): _schema(each) for each in SHAPES},
            },
        },
    }


def _name(shape: Shape) -> str:
    return shape.name.removesuffix("s").capitalize()


def _schema(shape: Shape) -> Json:
    columns = shape.table.columns
    properties = {
        column: {**TEXT, **({"description": shape.notes[column]} if column in shape.notes else {})} for column in columns.known
    }
    return {"type": "object", "properties": properties, "required": list(columns.required), "additionalProperties": False}


def _column(note: str) -> Json:
    return {**TEXT, "description": note} if note else TEXT


def _paths(of: Shape) -> Json:
    name, shape = of.name, {"$ref": f"#/components/schemas/{_name(of)}"}
    id = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    kept: dict[str, Json | None] = {"200": shape, "201": shape}
    one: Json = {
        "parameters": id,
        "get": _does(f"Read one of the {name}", f"{name}:read", {"200": shape}, "404"),
        "put": {
            **_does(f"Create or change one of the {name}; safe to repeat", f"{name}:write", kept, "409", "422"),
            "requestBody": {"required": True, "content": {"application/json": {"schema": shape}}},
        },
    }
    if name == "products":
        one["delete"] = _does("Withdraw a product", f"{name}:write", {"204": None}, "404")
    return {
        f"/{name}": {
            "get": {**_does(f"List {name}", f"{name}:read", {"200": _page_of(shape)}), "parameters": PAGE},
            "post": {
                **_does(
                    f"Keep every row of a table as in data/{name}.csv, all or none; safe to repeat",
                    f"{name}:write",
                    {"200": {"type": "object", "properties": {"rows": {"type": "integer"}, "created": {"type": "integer"}}}},
                    "409",
                    "422",
                ),
                "requestBody": {"required": True, "content": {"text/csv": {"schema": {"type": "string"}}}},
            },
        },
        f"/{name}/{{id}}": one,
    }


def _returns() -> Json:
    shape = {"$ref": "#/components/schemas/Return"}
    id = [{"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}]
    steps = {
        f"/returns/{{id}}/{step}": {
            "parameters": id,
            "post": _does(f"{step.capitalize()} a return", "returns:write", {"200": shape}, "404", "409"),
        }
        for step in RETURN_STEPS
    }
    listed = {**_does("List returns", "returns:read", {"200": _page_of(shape)}), "parameters": PAGE}
    return {"/returns": {"get": listed}, **steps}


def _takeovers() -> Json:
    text = {"type": "string"}
    said: Json = {
        "type": "object",
        "required": ["id", "text"],
        "properties": {
            "id": {**text, "description": "yours, for the message: the same is noted once"},
            "text": text,
            "via": {**text, "enum": ["phone", "mailbox", "other"]},
            "conversation": {**text, "format": "uuid"},
            "customer_id": {**text, "description": "instead of a conversation: the customer's newest"},
            "by_me": {"type": "boolean", "description": "the token's person said it"},
        },
    }
    noted: Json = {
        "type": "object",
        "properties": {"conversation": text, "owner": text, "seq": {"type": "integer"}, "is_new": {"type": "boolean"}},
    }
    summary = "Report what somebody told a customer without the desk; the assistant falls silent; safe to repeat"
    post = _does(summary, "takeovers:write", {"200": noted, "201": noted}, "404", "422")
    return {
        "/takeovers": {"post": {**post, "requestBody": {"required": True, "content": {"application/json": {"schema": said}}}}}
    }


def _tools() -> Json:
    """Return the tools, which MCP clients find under /mcp."""
    found: Json = {}
    for tool in TOOLS.values():
        summary = tool.purpose.rstrip(".") + ("" if tool.only_reads else "; safe to repeat")
        post = _does(summary, tool.scope, {"200": {"type": "object"}}, "404", *(() if tool.only_reads else ("409",)), "422")
        found[f"/tools/{tool.name}"] = {
            "post": {**post, "requestBody": {"required": True, "content": {"application/json": {"schema": tool.schema()}}}}
        }
    return found


def _page_of(shape: Json) -> Json:
    return {"type": "object", "properties": {"data": {"type": "array", "items": shape}, "next": {"type": ["string", "null"]}}}


def _does(summary: str, scope: str, answers: dict[str, Json | None], *faults: str) -> Json:
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    responses: Json = {status: {"description": FAULTS[status], "content": error} for status in (*ALWAYS, *faults)}
    for status, shape in answers.items():
        responses[status] = {"description": "done"} | ({"content": {"application/json": {"schema": shape}}} if shape else {})
    return {"summary": summary, "description": f"Scope: `{scope}`.", "responses": responses}
