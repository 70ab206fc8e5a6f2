"""The business's own tools, as the assistant uses them: the same contract as the embedded ones, from a description."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from warmdesk.assistant.errors import NotUndoable
from warmdesk.assistant.tools.contract import Call, Limit, Outcome, Tool
from warmdesk.assistant.tools.finding.described import FINDERS, own_order
from warmdesk.brain.dialogue.values import Argument
from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.cues import LANGUAGES
from warmdesk.brain.understand.folding import cue_text
from warmdesk.own_tools.calling import take_back, use_tool
from warmdesk.own_tools.description import OF_THE_CUSTOMER, Description, Wanted, in_language
from warmdesk.own_tools.errors import ToolChanged, ToolFailed
from warmdesk.own_tools.models import OwnTool
from warmdesk.own_tools.requests import PLACE, places_in
from warmdesk.own_tools.selectors import own_tool_by_key
from warmdesk.own_tools.services import note_changed

_CUES = CueBook()
UNKNOWN = "Whether it was done there is not known: look before it is tried again."


def as_tool(row: OwnTool) -> Tool:
    """Return the tool that a row describes."""
    described = row.description
    return Tool(
        name=described.key,
        purpose=described.purpose,
        arguments=tuple(_argument(one) for one in described.arguments),
        finds={one.name: own_order if _is_own_order(one, described) else FINDERS[_kind(one)] for one in described.arguments},
        asks={one.name: "form_ask_order" for one in described.arguments if one.kind == "order"},
        run=partial(_run, row),
        sums_up=partial(_sums_up, described) if described.must_confirm else None,
        who=described.who,  # type: ignore[arg-type]
        stakes=described.stakes,  # type: ignore[arg-type]
        only_reads=described.only_reads,
        limits={"stranger": Limit(times=described.times), "customer": Limit(times=described.times)},
        undo=partial(_undo, described) if described.undo_url else None,
        is_outside=True,
        questions={one.name: _asking(one) for one in described.arguments if one.question},
        examples=described.examples,
    )


def _argument(one: Wanted) -> Argument:
    is_asked = one.kind not in OF_THE_CUSTOMER
    return Argument(one.name, _kind(one), is_required=one.is_required and is_asked, is_asked=is_asked, choices=one.choices)


def _kind(one: Wanted) -> Any:
    return one.kind


def _is_own_order(one: Wanted, described: Description) -> bool:
    """Whether an order must be the customer's own: who has proven to be one person learns nothing of another's."""
    return one.kind == "order" and described.who == "customer"


def _asking(one: Wanted) -> Callable[[str], str]:
    return partial(in_language, one.question)


def _sums_up(described: Description, call: Call) -> str:
    """Ask for a yes, in the business's own sentence or in the desk's."""
    if described.confirm:
        return PLACE.sub(lambda place: call.fields.get(place[1], ""), in_language(described.confirm, call.language))
    asked = [one.name for one in described.arguments if one.kind not in OF_THE_CUSTOMER]
    values = [call.fields[name] for name in asked if call.fields.get(name)]
    what = f"{described.title}: {', '.join(values)}" if values else described.title
    return call.say("confirm_own_tool", what=what)


def _run(row: OwnTool, call: Call) -> Outcome:
    """Ask the other side; what may not be said, and every failure, goes to a person."""
    described = row.description
    missing = [one.name for one in described.arguments if one.is_required and not call.fields.get(one.name)]
    if missing:
        return _for_a_person(f"“{described.title}”: {', '.join(missing)} is not on file.")
    try:
        told = use_tool(row, call.fields, key=call.key, language=call.language, today=call.now.date())
    except ToolChanged as changed:
        note_changed(tool=row, found=changed.found)
        return _for_a_person(f"“{described.title}”: {changed.sentence}")
    except ToolFailed as failed:
        unsure = f" {UNKNOWN}" if failed.is_sent and not described.only_reads else ""
        return _for_a_person(f"“{described.title}”: {failed.sentence}{unsure}")
    if any(_gives_orders(fact) for fact in told.facts.values()):
        return _for_a_person(f"“{described.title}”: the answer speaks like an instruction, so it was not passed on.")
    if told.is_missing:
        return Outcome(text=told.text, is_done=described.only_reads)
    return Outcome(text=told.text, effect=_effect(described, call.fields, told.facts))


def _for_a_person(because: str) -> Outcome:
    return Outcome(text="", is_done=False, hands_over="unsure", because=because)


def _gives_orders(text: str) -> bool:
    """Whether a text from outside tries to tell a machine what to do."""
    return _CUES.says("injection", cue_text(text), LANGUAGES)


def _effect(described: Description, fields: Mapping[str, str], facts: Mapping[str, str]) -> dict[str, str]:
    """Keep what an undo needs, and nothing else."""
    known = {**fields, **facts}
    return {name: known[name] for name in places_in(described.undo_url) if name in known}


def _undo(described: Description, effect: Mapping[str, Any], key: str) -> None:
    row = own_tool_by_key(described.key)
    if row is None:
        raise NotUndoable("The tool is no longer there.", tool=described.key)
    try:
        take_back(row, effect, key=key)
    except ToolFailed as failed:
        raise NotUndoable(failed.sentence, tool=described.key) from failed
