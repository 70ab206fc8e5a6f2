"""Use a tool: one request, one answer, no transaction. Nothing is written here; who uses a tool writes down that they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.http import Answer, CallRefused, call
from warmdesk.own_tools.answers import LARGEST_ANSWER, Told, told
from warmdesk.own_tools.errors import ToolChanged, ToolFailed
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.remote import remote_server
from warmdesk.own_tools.requests import Request, remote_arguments, request_of, undo_request_of
from warmdesk.own_tools.selectors import secret_of

LONGEST_SHOWN = 2_000


@dataclass(frozen=True)
class Trial:
    """What came of a dry run: the request, its secret struck out, and after a real one the answer and what would be said."""

    request: Request
    status: int = 0
    body: str = ""
    """The answer's beginning: for an owner's eyes, escaped where it is shown."""
    text: str = ""
    fault: str = ""


def use_tool(tool: OwnTool, values: Mapping[str, str], *, key: str, language: str, today: date) -> Told:
    """Make the call and return what may be said of its answer. Raises ToolFailed; never call it in a transaction."""
    secret = secret_of(tool)
    described = tool.description
    answer = _answer(tool, request_of(described, values, key=key, secret=secret), values, key, secret)
    return told(described, answer, values, language=language, today=today, secret=secret)


def take_back(tool: OwnTool, values: Mapping[str, str], *, key: str) -> None:
    """Undo what a call did; `values` are its arguments and the facts of its answer. Raises ToolFailed."""
    request = undo_request_of(tool.description, values, key=key, secret=secret_of(tool))
    answer = _send(request, tool.timeout_s)
    if not 200 <= answer.status < 300:
        raise ToolFailed(f"The other side did not take it back (answer {answer.status}).", is_sent=True)


def rehearse(tool: OwnTool, values: Mapping[str, str]) -> Trial:
    """Return the request that these values would make, without making it. Raises ToolFailed."""
    return Trial(request_of(tool.description, values, key="dry-run", secret=_secret_or_mark(tool)).shown())


def try_out(tool: OwnTool, values: Mapping[str, str], *, key: str, language: str, today: date) -> Trial:
    """Really make the call with these values, and return what came of it. Raises ToolFailed where there was no answer at all."""
    secret = secret_of(tool)
    described = tool.description
    request = request_of(described, values, key=key, secret=secret)
    answer = _answer(tool, request, values, key, secret)
    body = answer.body[:LONGEST_SHOWN].decode("utf-8", "replace")
    shown = body.replace(secret, "••••••••") if secret else body
    try:
        said = told(described, answer, values, language=language, today=today, secret=secret)
    except ToolFailed as failed:
        return Trial(request.shown(), answer.status, shown, fault=failed.sentence)
    return Trial(request.shown(), answer.status, shown, text=said.text)


def _secret_or_mark(tool: OwnTool) -> str:
    return "secret" if tool.secret_header or (tool.remote and secret_of(tool)) else ""


def _answer(tool: OwnTool, request: Request, values: Mapping[str, str], key: str, secret: str) -> Answer:
    """Ask an HTTP tool, or an MCP server's tool if it is still the one that was adopted."""
    if not tool.remote:
        return _send(request, tool.timeout_s)
    if tool.has_changed:
        raise ToolChanged(tool.found_mark)
    server = remote_server(tool.url, secret, timeout_s=tool.timeout_s)
    body = server.use(tool.remote, remote_arguments(tool.description, values), mark=tool.remote_mark, key=key)
    return Answer(200, {}, body)


def _send(request: Request, timeout_s: float) -> Answer:
    try:
        return call(
            request.method,
            request.url,
            headers=request.headers,
            body=request.body.encode() if request.body else None,
            timeout_s=timeout_s,
            largest=LARGEST_ANSWER,
        )
    except CallRefused as refused:
        raise ToolFailed(refused.sentence, is_sent=False) from refused
    except WarmdeskError as failed:
        raise ToolFailed(failed.sentence, is_sent=True) from failed
