"""Calls of tools by programs: what writes is written down before it runs, runs once, and is on record in its person's name.

What a call writes, its own state and the event are one transaction: a crash leaves it written down, and nothing done.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.utils.crypto import salted_hmac

from warmdesk.api.errors import OutOfScope, SameRequest, TooManyCalls
from warmdesk.api.events import ApiToolRan
from warmdesk.api.models import ApiCall, ApiToken
from warmdesk.api.tools.contract import REQUEST_ID, ApiTool, Asked, Json
from warmdesk.channels.widget.limits import HOUR_S, Limit
from warmdesk.lib import clock
from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

State = ApiCall.State


def may(token: ApiToken, scope: str) -> bool:
    """Tell whether a token includes a scope, and its person still may do so much."""
    return scope in token.scopes and (token.person.may_write if scope.endswith(":write") else token.person.may_read)


def require(token: ApiToken, scope: str) -> None:
    """Raise OutOfScope where a token may not do this."""
    if not may(token, scope):
        raise OutOfScope(f"This token does not include {scope}.", scope=scope)


def use(*, token: ApiToken, tool: ApiTool, given: object) -> Json:
    """Have a tool do its work with these arguments, and return what came of it. What only reads leaves no row.

    Under the same `request_id` what was done is told again, not done again. Records ApiToolRan. Raises OutOfScope, Unreadable,
    SameRequest, TooManyCalls, and whatever the room says that can't be.
    """
    require(token, tool.scope)
    values = tool.values_of(given)
    if tool.only_reads:
        return tool.run(Asked(values, token.person))
    request_id = values.pop(REQUEST_ID)
    call = _written_down(token, tool, request_id, values)
    if call.state != State.DONE:
        _require_room(token, tool)
        call = _ran(call, tool, Asked(values, token.person, key=f"api:{token.id}:{request_id}"))
    return tool.show(call.effect)


def _written_down(token: ApiToken, tool: ApiTool, request_id: str, values: Mapping[str, str]) -> ApiCall:
    mark = salted_hmac("api.call", json.dumps([tool.name, dict(values)], sort_keys=True), algorithm="sha256").hexdigest()
    with write():
        call, _ = ApiCall.objects.get_or_create(
            token=token, request_id=request_id, defaults={"tool": tool.name, "mark": mark, "asked_at": clock.now()}
        )
    if call.mark != mark:
        raise SameRequest("This request_id named another request: give each one its own.")
    return call


def _require_room(token: ApiToken, tool: ApiTool) -> None:
    if not Limit("api-tool", most=tool.most_an_hour, period_s=HOUR_S).has_room(f"{token.id}:{tool.name}"):
        wait_s = HOUR_S - int(clock.now().timestamp()) % HOUR_S
        raise TooManyCalls(f"A token may use {tool.name} {tool.most_an_hour} times an hour.", retry_after_s=wait_s)


def _ran(call: ApiCall, tool: ApiTool, asked: Asked) -> ApiCall:
    try:
        with write():
            current = ApiCall.objects.select_for_update().get(id=call.id)
            if current.state == State.DONE:
                return current
            current.effect, current.state, current.ran_at = tool.run(asked), State.DONE, clock.now()
            current.save(update_fields=["effect", "state", "ran_at"])
            _record(call, asked, succeeded=True)
            return current
    except WarmdeskError:
        with write():
            ApiCall.objects.filter(id=call.id).exclude(state=State.DONE).update(state=State.FAILED, ran_at=clock.now())
            _record(call, asked, succeeded=False)
        raise


def _record(call: ApiCall, asked: Asked, *, succeeded: bool) -> None:
    record(ApiToolRan(call_id=call.id, token_id=call.token_id, person_id=asked.person.id, tool=call.tool, succeeded=succeeded))
