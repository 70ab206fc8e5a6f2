"""`request_callback`: a person calls the customer back; the promise is backed by a dated task."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warmdesk.assistant.tools.contract import Call, Limit, Outcome, Tool
from warmdesk.assistant.tools.finding.plain import phone
from warmdesk.brain.dialogue.values import Argument
from warmdesk.followups.services import due_moment, open_task, withdraw
from warmdesk.lib import wording


def _run(call: Call) -> Outcome:
    number = call.fields["phone"]
    due_at = due_moment(call.business, "normal")
    task = open_task(
        kind="callback",
        summary="Call a customer back",
        due_at=due_at,
        conversation=call.conversation,
        contact=call.contact,
        reach=number,
        team=call.conversation.team,
        is_promise=True,
    )
    when = wording.say_moment(due_at, call.language, now=call.now)
    return Outcome(text=call.say("callback_confirmed", phone=number, when=when), effect={"task": task.id})


def _undo(effect: Mapping[str, Any], key: str) -> None:
    withdraw(task_id=effect["task"])


REQUEST_CALLBACK = Tool(
    name="request_callback",
    purpose="Have a person of the business call the customer back.",
    arguments=(Argument("phone", "phone"),),
    finds={"phone": phone},
    asks={"phone": "form_ask_phone"},
    run=_run,
    who="anybody",
    limits={"stranger": Limit(times=2), "customer": Limit(times=3)},
    undo=_undo,
)
