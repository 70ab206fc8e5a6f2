"""A form goes on: what the message gives is made out against the data, and the next step is taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from warmdesk.accounts.models import Business
from warmdesk.assistant.calls import key_of, perform, prepare, send, times_done
from warmdesk.assistant.models import FormState
from warmdesk.assistant.proving import prove
from warmdesk.assistant.spoken import Kept, Spoken
from warmdesk.assistant.tools import tool_called
from warmdesk.assistant.tools.contract import Call, Found, Outcome, Tool
from warmdesk.brain.contract import Act, Answer, Decision, HandOver, Reason
from warmdesk.brain.dialogue.steps import Step, next_step
from warmdesk.brain.dialogue.values import CONFIRM, Argument, Offer
from warmdesk.conversations.models import Conversation
from warmdesk.lib import wording

MOST_CHOICES = 3


@dataclass(frozen=True)
class Turn:
    """What a form's turn comes to: the decision that holds in the end, and what is said."""

    decision: Decision
    spoken: Spoken


@dataclass
class _Form:
    """A form while one message is worked into it."""

    tool: Tool
    act: Act
    call: Call
    opening: int
    failures: int
    fields: dict[str, str]
    known: dict[str, Any]
    found: dict[str, Found] = field(default_factory=dict)

    @property
    def arguments(self) -> list[Argument]:
        """Return what is asked of this customer."""
        proven = self.call.conversation.is_proven
        return [argument for argument in self.tool.arguments if not (proven and argument.only_strangers)]


def go_on(
    act: Act,
    *,
    conversation: Conversation,
    business: Business,
    language: str,
    state: FormState | None,
    seq: int,
    is_draft: bool = False,
) -> Turn:
    """Take a form's next step after a message; in the open transaction, in which the tool runs, too.

    `seq` is the message's place, `state` how the form stood; one of another tool is let go of.
    """
    tool = tool_called(act.tool)
    if tool is None:
        return _switched_off(act, state)
    own = state if state is not None and state.tool == act.tool else None
    reading = act.reading
    if tool.is_private and not conversation.is_proven:
        proof = prove(act, tool=tool, conversation=conversation, business=business, language=language, state=own, seq=seq)
        if proof.reading is None:
            return Turn(proof.decision, proof.spoken)
        reading = proof.reading
    fields = dict(own.fields) if own else dict(act.fields)
    call = Call(
        conversation=conversation,
        business=business,
        fields=fields,
        language=language,
        reading=reading,
        known=dict(own.known) if own else {},
        offered=tuple(Offer(**offer) for offer in own.offered) if own else (),
        asked=own.asked if own and reading is act.reading else "",
        carried=frozenset(act.fields) if own is None else frozenset(own.known.get("carried", ())),
    )
    form = _Form(tool, act, call, own.opening if own else seq, own.failures if own else 0, fields, dict(call.known))
    if own is None and act.fields:
        form.known["carried"] = sorted(act.fields)
    return _take_step(form, is_draft=is_draft)


def ask_again(state: FormState, *, conversation: Conversation, business: Business, language: str) -> Spoken:
    """Return the question that an open form waits with, for after something else was answered."""
    tool = tool_called(state.tool)
    if tool is None:
        return Spoken()
    call = Call(conversation, business, state.fields, language, known=state.known)
    asked = state.asked
    text = tool.sums_up(call) if asked == CONFIRM and tool.sums_up else tool.question(call, asked)
    if not text:
        return Spoken()
    return Spoken(text=text, choices=_choices(tuple(Offer(**offer) for offer in state.offered)))


def _switched_off(act: Act, state: FormState | None) -> Turn:
    """Give the form of a tool that is no longer there to a person, with what it holds."""
    prepared = {**(state.fields if state else act.fields), "tool": act.tool}
    because = f"{act.tool}: was switched off meanwhile"
    return Turn(HandOver((because, *act.reasons), act.scores, "people_only", prepared=prepared), Spoken(action=act.tool))


def _take_step(form: _Form, *, is_draft: bool) -> Turn:
    before = dict(form.fields)
    ended = _fill(form)
    if ended:
        return Turn(form.act, _spoken(form, ended, is_done=form.tool.only_reads))
    is_used = _is_used(form, before)
    is_open = bool(form.call.asked)
    if not is_used and form.act.otherwise is not None and (isinstance(form.act.otherwise, Answer) or not is_open):
        return Turn(form.act.otherwise, Spoken())
    missing = _missing(form)
    refusal = form.tool.refuses(form.call) if form.found and form.fields.get(form.tool.arguments[0].name) else None
    if refusal:
        return _ended(form, refusal)
    changed = {
        name: form.found[name].is_exact for name in form.fields if form.fields[name] != before.get(name) and name in form.found
    }
    step = next_step(
        missing=missing,
        must_confirm=form.tool.sums_up is not None
        and missing is None
        and (form.act.is_proposed or not form.tool.may_skip_yes(form.call)),
        asked_before=form.call.asked,
        reading=form.call.reading,
        changed=changed,
        is_used=is_used,
        failures=form.failures,
        is_as_said=not any(found.notice for found in form.found.values()),
        is_over_limit=missing is None and _is_over_limit(form),
    )
    return _do(form, step, is_draft=is_draft)


def _fill(form: _Form) -> str:
    """Make out every argument, in order: a later one may rest on an earlier one. Return words if that ends the form."""
    for argument in form.arguments:
        found = form.tool.finds[argument.name](form.call, argument)
        if found.ends:
            return found.ends
        form.found[argument.name] = found
        form.fields.pop(argument.name, None)
        if found.value:
            form.fields[argument.name] = found.value
        if found.known is not None:
            form.known[argument.name] = found.known
        left = tuple(moment for moment in form.call.reading.moments if moment.span not in found.spent)
        reading = replace(form.call.reading, moments=left)
        form.call = replace(form.call, fields=dict(form.fields), known=dict(form.known), reading=reading)
    return ""


def _is_used(form: _Form, before: Mapping[str, str]) -> bool:
    """Whether the message brought the form on."""
    if not form.call.asked and not form.act.is_doubtful:
        return True
    if any(found.is_used for found in form.found.values()):
        return True
    if form.call.asked and form.fields != before:
        return True
    return form.call.asked == CONFIRM and bool(form.act.reading.answer)


def _missing(form: _Form) -> Argument | None:
    """Return the first argument that is still to be asked for; an optional one is asked for once."""
    asked_once = form.known.get("asked", [])
    for argument in form.arguments:
        if form.fields.get(argument.name) or form.found[argument.name].is_needless:
            continue
        if argument.is_required or (argument.is_asked and argument.kind == "text" and argument.name not in asked_once):
            return argument
    return None


def _is_over_limit(form: _Form) -> bool:
    limit = form.tool.limits.get("customer" if form.call.conversation.is_proven else "stranger")
    if limit is None:
        return False
    is_too_much = limit.most_minor is not None and form.tool.amount(form.call) > limit.most_minor
    return is_too_much or times_done(form.call.conversation, form.tool.name) >= limit.times


def _do(form: _Form, step: Step, *, is_draft: bool) -> Turn:
    if step.kind in {"stuck", "over_limit"}:
        because = (
            "the customer's answers did not help twice"
            if step.kind == "stuck"
            else f"{form.tool.name}: over the limit of what may be done here"
        )
        return _handed_over(form, "stuck" if step.kind == "stuck" else "over_limit", because)
    if step.kind == "ask":
        return _ask(form, step)
    form.call = replace(form.call, key=key_of(form.call.conversation, form.opening, form.tool.name, form.fields))
    if step.kind == "confirm":
        return _confirm(form, step, is_draft=is_draft)
    return _run(form)


def _ask(form: _Form, step: Step) -> Turn:
    found = form.found[step.asks_for]
    text = found.question or form.tool.question(form.call, step.asks_for)
    if step.failures and not found.question:
        text = f"{form.call.say('form_not_understood')} {text}"
    form.known["asked"] = sorted({*form.known.get("asked", []), step.asks_for})
    return Turn(
        form.act, _spoken(form, _noticed(form, text), asks_for=step.asks_for, offers=found.offers, failures=step.failures)
    )


def _confirm(form: _Form, step: Step, *, is_draft: bool) -> Turn:
    """Sum up what is about to be done, write it down, and wait for a yes."""
    if form.tool.sums_up is None:
        raise LookupError(f"{form.tool.name} asks for no yes")
    text = form.tool.sums_up(form.call)
    offers = next((found.offers for name, found in form.found.items() if found.offers and form.fields.get(name)), ())
    others = [offer.text for offer in offers if offer.value not in form.fields.values()]
    if others:
        text = f"{text} {form.call.say('slots_also', times=wording.say_list(others, form.call.language, joined_by='or'))}"
    if not is_draft:
        prepare(tool=form.tool, call=form.call)
    return Turn(form.act, _spoken(form, _noticed(form, text), asks_for=CONFIRM, offers=offers, failures=step.failures))


def _run(form: _Form) -> Turn:
    if form.tool.is_outside:
        return _send(form)
    outcome = perform(tool=form.tool, call=form.call)
    form.fields.update(outcome.fields)
    if not outcome.is_done and outcome.asks_for:
        form.fields.pop(outcome.asks_for, None)
        text = f"{outcome.text} {form.tool.question(form.call, outcome.asks_for)}"
        form.opening += 1
        return Turn(form.act, _spoken(form, text, asks_for=outcome.asks_for, offers=outcome.offers, failures=form.failures + 1))
    return _ended(form, outcome)


def _ended(form: _Form, outcome: Outcome) -> Turn:
    """Close the form with what came of it; what the assistant may not do goes to a person, with what was prepared."""
    if outcome.hands_over:
        because = outcome.because or "a person has to do this"
        return _handed_over(form, outcome.hands_over, f"{form.tool.name}: {because}")
    spoken = _spoken(form, outcome.text, is_done=outcome.is_done)
    return Turn(form.act, replace(spoken, sources=outcome.sources))


def _send(form: _Form) -> Turn:
    """Have the call made by a job; nothing is said until it is answered."""
    sent = send(tool=form.tool, call=form.call)
    if sent is None:
        return _handed_over(form, "unsure", f"{form.tool.name}: was begun before and never ended; a person has to look")
    return Turn(form.act, Spoken(action=form.tool.name, fields=dict(form.fields), sent=sent.id))


def _handed_over(form: _Form, reason: Reason, because: str) -> Turn:
    """Give the form to a person, with all that it holds and what was about to be done."""
    prepared = {**form.fields, "tool": form.tool.name}
    decision = HandOver(reasons=(because, *form.act.reasons), scores=form.act.scores, reason=reason, prepared=prepared)
    return Turn(decision, Spoken(action=form.tool.name, fields=dict(form.fields)))


def _spoken(
    form: _Form, text: str, *, is_done: bool = False, asks_for: str = "", offers: tuple[Offer, ...] = (), failures: int = 0
) -> Spoken:
    kept = Kept(
        asked=asks_for,
        known=form.known,
        offered=tuple({"text": offer.text, "value": offer.value} for offer in offers),
        opening=form.opening,
        failures=failures,
    )
    return Spoken(
        text=text,
        choices=_choices(offers),
        action=form.tool.name,
        fields=dict(form.fields),
        is_done=is_done,
        kept=kept if asks_for else None,
    )


def _noticed(form: _Form, text: str) -> str:
    notices = [found.notice for found in form.found.values() if found.notice]
    return " ".join([*notices, text])


def _choices(offers: tuple[Offer, ...]) -> tuple[dict[str, str], ...]:
    return tuple({"text": offer.text, "source": f"choice:{offer.value}"} for offer in offers[:MOST_CHOICES])
