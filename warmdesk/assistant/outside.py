"""Calls of somebody else's server: made by a job in no transaction, once; then said to the customer, or given to a person."""

from __future__ import annotations

from collections.abc import Mapping

from warmdesk.accounts.selectors import business_or_none
from warmdesk.assistant.calls import begin, call_by_id, end
from warmdesk.assistant.events import ToolSent
from warmdesk.assistant.models import Decision, ToolCall
from warmdesk.assistant.replies import worded_later
from warmdesk.assistant.selectors import decision_by_id
from warmdesk.assistant.tools import tool_called
from warmdesk.assistant.tools.contract import Call, Outcome
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.services import ASSISTANT, add_activity, reply
from warmdesk.lib.transactions import write
from warmdesk.routing.services import hand_over

_OPEN = frozenset({ToolCall.State.SENT, ToolCall.State.RUNNING})
_NOT_MADE = "the call was not made"


def call_outside(fact: ToolSent) -> None:
    """Make a call that was decided on, and tell the customer what came of it. Harmless when run twice.

    A call that was begun and never ended is not made again: nobody knows what it did, so a person looks. Records ToolRan.
    """
    call = call_by_id(fact.call_id)
    if call is None or call.state not in _OPEN:
        return
    outcome = _asked(call) if begin(call.id) else _unknown(call)
    with write():
        end(call, outcome)
        _tell(call, decision_by_id(fact.decision_id), outcome)


def _asked(call: ToolCall) -> Outcome:
    tool, business = tool_called(call.tool), business_or_none()
    conversation = conversation_by_id(call.conversation_id)
    if tool is None or business is None or not business.is_assistant_on:
        return _for_a_person(f"{call.tool} was switched off meanwhile; {_NOT_MADE}.")
    if conversation.is_with_people or (tool.is_private and not (call.is_proven and conversation.is_proven)):
        return _for_a_person(f"{call.tool}: people have the conversation, or the proof is gone; {_NOT_MADE}.")
    return tool.run(Call(conversation, business, call.fields, conversation.language, key=call.key))


def _unknown(call: ToolCall) -> Outcome:
    return _for_a_person(f"{call.tool} was begun and never ended. Whether it was done there is not known: look first.")


def _for_a_person(because: str) -> Outcome:
    return Outcome(text="", is_done=False, hands_over="unsure", because=because)


def _tell(call: ToolCall, decision: Decision, outcome: Outcome) -> None:
    """Say it where the assistant still has the conversation; people who have it meanwhile read it in the timeline."""
    conversation = Conversation.objects.select_for_update().get(id=call.conversation_id)
    conversation = conversation_by_id(conversation.id)
    if conversation.is_with_people or not outcome.text:
        _tell_people(conversation, call, decision, outcome)
        return
    business = business_or_none()
    text = worded_later(outcome.text, conversation=conversation, business=business)
    said = reply(conversation=conversation, text=text, by=ASSISTANT, kind="act", language=conversation.language)
    Decision.objects.filter(id=decision.id).update(reply=said, is_done=outcome.is_done)


def _tell_people(conversation: Conversation, call: ToolCall, decision: Decision, outcome: Outcome) -> None:
    because = outcome.because or f"{call.tool} was done."
    Decision.objects.filter(id=decision.id).update(is_done=outcome.is_done, reasons=[because, *decision.reasons])
    if conversation.is_with_people:
        add_activity(conversation=conversation, kind="tool_ran", summary=because, reference=f"tool:{call.tool}")
        return
    Decision.objects.filter(id=decision.id).update(kind="handover", codes=[outcome.hands_over or "unsure"])
    prepared: Mapping[str, str] = {**call.fields, "tool": call.tool}
    hand_over(
        conversation=conversation, reason=outcome.hands_over or "unsure", by=ASSISTANT, because=[because], prepared=prepared
    )
