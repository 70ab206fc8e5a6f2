"""A tool that a language model proposes: held against the tool's own contract, then against the house's."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from warmdesk.assistant.errors import ModelFault
from warmdesk.assistant.language_models.contract import ToolCall, ToolSpec
from warmdesk.assistant.language_models.veil import Veil
from warmdesk.assistant.tools import every_tool, tool_called
from warmdesk.assistant.tools.contract import Tool
from warmdesk.brain.contract import Act, Customer, Decision, Step, Topic
from warmdesk.brain.dialogue.values import Reading


def offered_tools(topics: Sequence[Topic], levels: Collection[str]) -> tuple[ToolSpec, ...]:
    """Return the tools that a model may propose: none that serves only topics at other levels than these."""
    kept = {topic.action for topic in topics} - {topic.action for topic in topics if topic.autonomy in levels}
    offered = (tool for tool in every_tool().values() if tool.purpose and tool.who != "staff" and tool.name not in kept)
    return tuple(ToolSpec(tool.name, tool.purpose, tool.schema()) for tool in offered)


def step_of(
    calls: Sequence[ToolCall], offered: Sequence[ToolSpec], said: str, veil: Veil, customer: Customer, instead_of: Decision
) -> Act:
    """Return the step that a proposal leads to; raise `ModelFault` for an unknown tool or arguments that nobody typed.

    What changes something never runs on a model's word: it only opens the form, which asks the customer for a yes.
    """
    if len(calls) != 1 or calls[0].name not in {spec.name for spec in offered}:
        raise ModelFault("bad_tool", "there is no such tool, or more than one was called")
    tool = tool_called(calls[0].name)
    if tool is None:
        raise ModelFault("bad_tool", "the tool was switched off meanwhile")
    fields = _fields(tool, calls[0].arguments, said, veil)
    reasons = (f"a language model proposed {tool.name}", *instead_of.reasons)
    step: Step = "prove" if tool.is_private and not customer.is_proven else "fill"
    return Act(reasons, instead_of.scores, tool.name, step=step, reading=_as_read(said, fields, tool), is_proposed=True)


def _as_read(said: str, fields: dict[str, str], tool: Tool) -> Reading:
    """Give the arguments as if the customer's message had been read so: the tool makes them out itself, and asks for a yes."""
    if not tool.only_reads and tool.sums_up is None:
        return Reading(text=said)
    kinds = {argument.name: argument.kind for argument in tool.arguments}
    values: dict[str, tuple[str, ...]] = {}
    for name, value in fields.items():
        read_as = "number" if kinds[name] in {"order", "invoice", "appointment"} else kinds[name]
        values[read_as] = (*values.get(read_as, ()), value)
    return Reading(text=" ".join(fields.values()) or said, values=values)


def _fields(tool: Tool, arguments: str, said: str, veil: Veil) -> dict[str, str]:
    try:
        given = json.loads(arguments or "{}")
    except ValueError:
        raise ModelFault("bad_tool", "the arguments are no JSON") from None
    if fault := tool.faults_in(given):
        raise ModelFault("bad_tool", fault)
    fields = {name: veil.uncover(value) for name, value in given.items()}
    if any(value.casefold() not in said.casefold() for value in fields.values()):
        raise ModelFault("bad_tool", "a value is none that the customer typed")
    return fields
