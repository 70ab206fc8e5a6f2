"""A tool that a language model proposes: held against the tool's own contract, then against the house's."""

from __future__ import annotations

import json
from collections.abc import Sequence

from warmdesk.assistant.errors import ModelFault
from warmdesk.assistant.language_models.contract import ToolCall, ToolSpec
from warmdesk.assistant.language_models.veil import Veil
from warmdesk.assistant.tools import TOOLS
from warmdesk.assistant.tools.contract import Tool
from warmdesk.brain.contract import Act, Customer, Decision


def offered_tools() -> tuple[ToolSpec, ...]:
    """Return the tools that a model may propose."""
    return tuple(ToolSpec(tool.name, tool.purpose, tool.schema()) for tool in TOOLS.values() if tool.purpose)


def step_of(calls: Sequence[ToolCall], said: str, veil: Veil, customer: Customer, instead_of: Decision) -> Act:
    """Return the step that a proposal leads to; raise `ModelFault` for an unknown tool or arguments that nobody typed.

    What changes something never runs on a model's word: the customer is asked for the detail, and their answer runs it.
    """
    if len(calls) != 1 or not (tool := TOOLS.get(calls[0].name)) or not tool.purpose:
        raise ModelFault("bad_tool", "there is no such tool, or more than one was called")
    fields = _fields(tool, calls[0].arguments, said, veil)
    reasons = (f"a language model proposed {tool.name}", *instead_of.reasons)
    if tool.needs_proof and not customer.is_proven:
        return Act(reasons, instead_of.scores, tool.name, fields, "prove")
    if tool.only_reads:
        return Act(reasons, instead_of.scores, tool.name, fields, "run")
    return Act(reasons, instead_of.scores, tool.name, {}, "ask", next(iter(tool.asks)))


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
