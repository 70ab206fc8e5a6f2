"""The addresses under /api/v1."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from warmdesk.api.access import let_in, speaks_json
from warmdesk.api.bodies import json_of, value_in_json, values_in_csv
from warmdesk.api.calls import use
from warmdesk.api.errors import NotFound, Unreadable
from warmdesk.api.openapi import description
from warmdesk.api.resources import RESOURCES, Resource, shown
from warmdesk.api.returns import STEPS, show_return
from warmdesk.api.takeovers import report, show
from warmdesk.api.tools import TOOLS
from warmdesk.catalog.services import withdraw_product
from warmdesk.lib.transactions import write
from warmdesk.orders.selectors import return_by_id, returns_after

A_PAGE, LONGEST_PAGE = 50, 200
LARGEST_BODY = 8_000_000
"""Bytes: some hundred thousand rows."""


@speaks_json
@require_GET
def openapi(request: HttpRequest) -> HttpResponse:
    """Describe this API."""
    return JsonResponse(description())


@speaks_json
@require_http_methods(["GET", "POST"])
def many(request: HttpRequest, name: str) -> HttpResponse:
    """List a resource page by page, or keep every row of a table, all or none."""
    resource = _resource(name)
    if request.method == "GET":
        let_in(request, f"{name}:read")
        return _page(request, resource.rows().order_by("id"), resource.show)
    let_in(request, f"{name}:write")
    if request.content_type != "text/csv":
        raise Unreadable("Send many rows as text/csv, or PUT one by its id.", problems=[])
    values = values_in_csv(resource.shape, _body(request))
    with write():
        created = [resource.put(value) for value in values].count(True)
    return JsonResponse({"rows": len(values), "created": created})


@speaks_json
@require_http_methods(["GET", "PUT", "DELETE"])
def one(request: HttpRequest, name: str, id: str) -> HttpResponse:
    """Read one thing, create or change it, or withdraw a product."""
    resource = _resource(name)
    if request.method == "PUT":
        let_in(request, f"{name}:write")
        is_new = resource.put(value_in_json(resource.shape, _body(request), id))
        return JsonResponse(shown(resource, id), status=201 if is_new else 200)
    if request.method == "DELETE":
        return _withdraw(request, name, id)
    let_in(request, f"{name}:read")
    return JsonResponse(shown(resource, id))


def _withdraw(request: HttpRequest, name: str, id: str) -> HttpResponse:
    let_in(request, f"{name}:write")
    if name != "products" or not withdraw_product(sku=id):
        raise NotFound("Only a product on offer can be withdrawn; an order is cancelled by its status.")
    return HttpResponse(status=204)


@speaks_json
@require_GET
def returns(request: HttpRequest) -> HttpResponse:
    """List what customers want to give back."""
    let_in(request, "returns:read")
    return _page(request, returns_after(), show_return)


@speaks_json
@require_POST
def return_step(request: HttpRequest, return_id: int, step: str) -> HttpResponse:
    """Decide about a return, or note what became of it, in the name of the token's person."""
    token = let_in(request, "returns:write")
    asked, do = return_by_id(return_id), STEPS.get(step)
    if asked is None or do is None:
        raise NotFound(f"There is no such return, or no such step: {', '.join(STEPS)}.")
    return JsonResponse(show_return(do(asked, token.person)))


@speaks_json
@require_POST
def takeovers(request: HttpRequest) -> HttpResponse:
    """Note what somebody told a customer without the desk: the assistant falls silent."""
    token = let_in(request, "takeovers:write")
    received = report(_body(request), token.person)
    return JsonResponse(show(received), status=201 if received.is_new else 200)


@speaks_json
@require_POST
def tool(request: HttpRequest, name: str) -> HttpResponse:
    """Have a tool do its work, with the arguments of the body; what MCP clients have done is the same."""
    if name not in TOOLS:
        raise NotFound(f"There is no tool {name}; there are {', '.join(TOOLS)}.")
    token = let_in(request, TOOLS[name].scope)
    return JsonResponse(use(token=token, tool=TOOLS[name], given=json_of(_body(request))))


def _resource(name: str) -> Resource:
    if name not in RESOURCES:
        raise NotFound(f"There is no {name}; there are {', '.join(RESOURCES)} and returns.")
    return RESOURCES[name]


def _body(request: HttpRequest) -> bytes:
    body = request.read(LARGEST_BODY + 1)
    if len(body) > LARGEST_BODY:
        raise Unreadable(f"A body may hold {LARGEST_BODY} bytes; send the table in parts.", problems=[])
    return body


def _page(request: HttpRequest, found: Any, show: Any) -> HttpResponse:
    """Return a page by the rows' own order, which does not shift while rows come: `after` is the last page's `next`."""
    after, limit = request.GET.get("after", "0"), request.GET.get("limit", str(A_PAGE))
    if not (after.isdecimal() and limit.isdecimal() and 0 < int(limit) <= LONGEST_PAGE and int(after) < 2**63):
        raise Unreadable(f"limit is 1 to {LONGEST_PAGE}, after is the next of the page before.", problems=[])
    rows = list(found.filter(id__gt=int(after))[: int(limit) + 1])
    shown = rows[: int(limit)]
    following = str(shown[-1].id) if len(rows) > len(shown) else None
    return JsonResponse({"data": [show(row) for row in shown], "next": following})
