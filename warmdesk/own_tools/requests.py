"""What is sent to a tool. A customer's value stands where the description has a place for it, as a value and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode, urlsplit

from warmdesk.own_tools.description import Description
from warmdesk.own_tools.errors import ToolFailed

PLACE = re.compile(r"\{(\w*)\}")
STRUCK_OUT = "••••••••"
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


@dataclass(frozen=True)
class Request:
    """A request to be made; `secret_header` is the one that must not be shown."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    secret_header: str = ""

    def shown(self) -> Request:
        """Return the request as people may see it, its secret struck out."""
        headers = {name: STRUCK_OUT if name == self.secret_header else value for name, value in self.headers.items()}
        return Request(self.method, self.url, headers, self.body, self.secret_header)


def places_in(template: str) -> list[str]:
    """Name the places of a template, in order."""
    return PLACE.findall(template)


def host_of(url: str) -> str:
    """Return scheme, host and port of an address, as a secret is bound to them; nothing for what is none."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.hostname}:{port}" if parts.hostname else ""


def request_of(tool: Description, values: Mapping[str, str], *, key: str, secret: str) -> Request:
    """Return the request for these values. Arguments without a place go into the query, or as JSON into the body.

    `key` goes along where something is changed, so that the other side can tell a repeated call (the Idempotency-Key header).
    Raises ToolFailed for a value that its place can't hold.
    """
    if tool.remote:
        return _remote_request(tool, values, secret)
    given = {one.name: values[one.name] for one in tool.arguments if values.get(one.name)}
    url = filled(tool.url, given)
    left = {name: value for name, value in given.items() if name not in places_in(tool.url)}
    body = ""
    if left and tool.method in _WITH_BODY:
        kinds = {one.name: one.kind for one in tool.arguments}
        body = json.dumps({name: _typed(value, kinds[name]) for name, value in left.items()}, ensure_ascii=False)
    elif left:
        url = f"{url}{'&' if '?' in url else '?'}{urlencode(left)}"
    return Request(tool.method, url, _headers(tool, key=key, secret=secret, has_body=bool(body)), body, tool.secret_header)


def remote_arguments(tool: Description, values: Mapping[str, str]) -> dict[str, str | int | float]:
    """Return what an MCP server's tool is given, under the names that it has there."""
    given = [one for one in tool.arguments if values.get(one.name)]
    return {one.sent_as or one.name: _typed(values[one.name], one.kind) for one in given}


def _remote_request(tool: Description, values: Mapping[str, str], secret: str) -> Request:
    """Return the part of a talk with an MCP server that counts; what goes before it is the protocol's."""
    asked = {"method": "tools/call", "params": {"name": tool.remote, "arguments": remote_arguments(tool, values)}}
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}
    return Request("POST", tool.url, headers, json.dumps(asked, ensure_ascii=False), "Authorization")


def undo_request_of(tool: Description, values: Mapping[str, str], *, key: str, secret: str) -> Request:
    """Return the request that takes a call back; `values` are the call's arguments and the facts of its answer."""
    headers = _headers(tool, key=key, secret=secret, has_body=False)
    return Request(tool.undo_method, filled(tool.undo_url, values), headers, "", tool.secret_header)


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return an address with its places filled. Raises ToolFailed.

    Everything but letters, digits, "-", "_", "." and "~" is percent-encoded; a value that is a step in a path ("..") or that
    would leave a step empty is refused, since servers read those after decoding them.
    """
    path, mark, query = template.partition("?")
    made = PLACE.sub(lambda place: _step(values.get(place[1], "")), path)
    asked = PLACE.sub(lambda place: quote(values.get(place[1], ""), safe=""), query)
    return f"{made}{mark}{asked}"


def _step(value: str) -> str:
    if not value.strip() or set(value) <= {"."} or any(character in value for character in "/\\\0"):
        raise ToolFailed("A value does not fit into the address.", is_sent=False)
    return quote(value, safe="")


def _headers(tool: Description, *, key: str, secret: str, has_body: bool) -> dict[str, str]:
    headers = {"Accept": "application/json"}
    if has_body:
        headers["Content-Type"] = "application/json; charset=utf-8"
    if not tool.only_reads:
        headers["Idempotency-Key"] = key
    if tool.secret_header and secret:
        if any(ord(character) < 32 or ord(character) > 126 for character in secret):
            raise ToolFailed("The secret holds characters that a header can't.", is_sent=False)
        headers[tool.secret_header] = secret
    return headers


def _typed(value: str, kind: str) -> str | int | float:
    if kind != "number":
        return value
    return int(value) if re.fullmatch(r"-?\d+", value) else float(value)
