"""Prove who is asking before anything private is shown or changed: an address on file, then the code that was sent there.

Nothing that is typed proves anything by itself, and no reply tells whether a claim matched somebody.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import opening_hours
from warmdesk.assistant.models import FormState
from warmdesk.assistant.spoken import Kept, Spoken
from warmdesk.assistant.tools.contract import Call, Tool
from warmdesk.brain.contract import Act, Decision, HandOver
from warmdesk.brain.dialogue.steps import MOST_FAILURES
from warmdesk.brain.dialogue.values import CODE, PROOF, Kind, Reading
from warmdesk.brain.text.moments import read_moments
from warmdesk.contacts.selectors import customer_at
from warmdesk.conversations.errors import NoWayToProve, TooManyCodes
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.proofs import check_code, start_proof
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import mail

_TYPED: dict[Kind, str] = {"order": "order", "invoice": "number", "appointment": "number"}
"""What may be kept as it was typed, before anybody knows whose it is."""


@dataclass(frozen=True)
class Proof:
    """What a step of the proof comes to: with a `reading` it is done, and the form goes on with what was said at first."""

    decision: Decision
    spoken: Spoken = field(default_factory=Spoken)
    reading: Reading | None = None


def prove(
    act: Act, *, tool: Tool, conversation: Conversation, business: Business, language: str, state: FormState | None, seq: int
) -> Proof:
    """Take the next step of the proof; the conversation that was passed in is proven where it succeeds."""
    typed = {argument.name: act.reading.last(_TYPED[argument.kind]) for argument in tool.arguments if argument.kind in _TYPED}
    fields = {**(state.fields if state else act.fields), **{name: value for name, value in typed.items() if value}}
    call = Call(conversation, business, fields, language, reading=act.reading)
    first: dict[str, Any] = state.known.get("first", {}) if state else _first(act)
    asked, failures = (state.asked, state.failures) if state else ("", 0)
    opening = state.opening if state else seq
    if asked == CODE and (code := act.reading.last("code")):
        if check_code(conversation=conversation, code=code):
            return Proof(act, reading=_again(first, call))
        return _step(act, tool, call, first, opening, "proof_code_wrong", CODE, failures + 1)
    if asked in {PROOF, CODE} and (address := act.reading.last("email")) and mail.is_configured():
        return _send(act, tool, call, first, opening, address)
    insists = failures + 1 if asked else 0
    key = "proof_ask_address" if mail.is_configured() else "prove_identity"
    return _step(act, tool, call, first, opening, key, PROOF, insists)


def _send(act: Act, tool: Tool, call: Call, first: dict[str, Any], opening: int, address: str) -> Proof:
    """Have a code sent to an address that may be on file, and say the same whether it is or not."""
    try:
        started = start_proof(conversation=call.conversation, claims=address, contact=customer_at(address), by=ASSISTANT)
    except (NoWayToProve, TooManyCodes):
        return _given_up(act, tool, call, "the customer could not prove who they are")
    text = call.say("proof_code_sent", address=started.sent_to_masked)
    return Proof(act, _spoken(tool, call, text, first, opening, CODE, 0))


def _step(act: Act, tool: Tool, call: Call, first: dict[str, Any], opening: int, key: str, asks: str, failures: int) -> Proof:
    """Ask for proof, again if need be; who insists without any is given to a person."""
    if failures >= MOST_FAILURES:
        return _given_up(act, tool, call, "the customer cannot prove who they are and insists")
    return Proof(act, _spoken(tool, call, call.say(key), first, opening, asks, failures))


def _given_up(act: Act, tool: Tool, call: Call, because: str) -> Proof:
    prepared = {**call.fields, "tool": tool.name}
    decision = HandOver(reasons=(because, *act.reasons), scores=act.scores, reason="stuck", prepared=prepared)
    return Proof(decision, Spoken(action=tool.name))


def _spoken(tool: Tool, call: Call, text: str, first: dict[str, Any], opening: int, asks: str, failures: int) -> Spoken:
    kept = Kept(asked=asks, known={"first": first}, opening=opening, failures=failures)
    return Spoken(text=text, action=tool.name, fields=dict(call.fields), kept=kept)


def _first(act: Act) -> dict[str, Any]:
    """Keep what was said at first, so that nobody has to say it again."""
    said = act.reading
    return {"text": said.text, "values": {kind: list(values) for kind, values in said.values.items()}, "says": sorted(said.says)}


def _again(first: dict[str, Any], call: Call) -> Reading:
    """Return what was said at first, for a form that goes on after the proof."""
    text = str(first.get("text", ""))
    return Reading(
        text=text,
        language=call.language,
        values={kind: tuple(values) for kind, values in first.get("values", {}).items()},
        moments=read_moments(text, language=call.language, now=call.now, hours=opening_hours(call.business)),
        says=frozenset(first.get("says", ())),
    )
