"""Rules for what the assistant does with a tool: fill its form, ask for proof, run it, or let it go."""

from __future__ import annotations

from collections.abc import Mapping

from warmdesk.brain.contract import Act, Chat, Decision, OpenForm, Refuse
from warmdesk.brain.decide.case import Case
from warmdesk.brain.decide.people import hand_over, kept_for_people

FIELD_OF: Mapping[str, str] = {"order_status": "order", "request_callback": "phone"}
_PRIVATE_TOOLS = frozenset({"order_status"})
_WISHES = {
    "book_appointment": "booking is done by a person here",
    "reschedule_appointment": "moving an appointment is done by a person here",
    "cancel_appointment": "cancelling an appointment is done by a person here",
    "appointment_status": "appointments are looked up by a person here",
    "start_return": "returns are arranged by a person here",
    "pay_invoice": "payments are handled by a person here",
    "invoice_status": "invoices are looked up by a person here",
    "product_search": "a person here knows what is in stock",
    "update_contact": "contact details are changed by a person here",
    "order_status": "orders are looked up by a person here",
    "request_callback": "calls are arranged by a person here",
}
_SOFT_WISHES = frozenset({"product_search"})
"""Wishes that are mostly plain questions: they follow the rules for questions."""


def a_form_was_called_off(case: Case) -> Decision | None:
    """ "Never mind" ends an open form."""
    if case.situation.form is None or not case.says("never_mind"):
        return None
    return Chat(reasons=("the customer called it off",), scores=case.scores(), about="cancelled")


def a_form_goes_on(case: Case) -> Decision | None:
    """The message gives what was asked for, or corrects it."""
    form = case.situation.form
    if form is None or not case.offers(form.tool):
        return None
    wanted = FIELD_OF.get(form.tool, form.asked)
    given = case.understanding.entities.get(wanted, ())
    if given:
        return _next_step(case, form.tool, {**form.fields, wanted: given[-1]}, form.failures)
    if _turns_to_something_else(case, form):
        return None
    if _needs_proof(case, form.tool):
        return _insists(case, form)
    if form.fields.get(wanted):
        return None
    return _asks_again(case, form)


def order_status_follows(case: Case) -> Decision | None:
    """A short follow-up on an order that was just looked up is about that order."""
    reply = case.last_reply
    if reply is None or reply.kind != "act" or case.situation.form or not case.situation.customer.is_proven:
        return None
    is_short = len(case.situation.message.split()) <= 8 and case.says("follow_up")
    if not is_short or case.is_surely_answered or not case.offers("order_status") or case.says("never_mind"):
        return None
    return _next_step(case, "order_status", _given(case, "order"), 0)


def a_tool_is_wished_for(case: Case) -> Decision | None:
    """A tool that this build offers, unless a source answers the question surely."""
    tool = case.understanding.action
    if tool is None or not case.wishes(tool) or not case.offers(tool) or tool not in FIELD_OF:
        return None
    fields = _given(case, FIELD_OF[tool])
    if not fields and case.is_surely_answered and case.understanding.action_p < case.thresholds.certain:
        return None
    return _next_step(case, tool, fields, 0)


def a_wish_is_for_people(case: Case) -> Decision | None:
    """A tool that is not offered here goes to a person, unless a source answers what was asked."""
    tool = case.understanding.action
    if tool is None or tool in _SOFT_WISHES or not case.wishes(tool) or case.offers(tool):
        return None
    if case.asks and case.best_score >= case.thresholds.answer:
        return None
    return hand_over(case, "no_answer", _WISHES.get(tool, "this is done by a person here"))


def somebody_elses_data(case: Case) -> Decision | None:
    """What belongs to others, or to the staff, is not given to anybody."""
    if not case.says("private"):
        return None
    return Refuse(reasons=("asks for what is private to somebody else or to the staff",), scores=case.scores(), what="private")


def _given(case: Case, field: str) -> dict[str, str]:
    """Return the field with what the message holds for it; of several, the one said last."""
    values = case.understanding.entities.get(field, ())
    return {field: values[-1]} if values else {}


def _next_step(case: Case, tool: str, fields: dict[str, str], failed: int) -> Decision:
    wanted = FIELD_OF[tool]
    if case.topic() is None and (kept := kept_for_people(case, case.topic_of_tool(tool))):
        return kept
    if _needs_proof(case, tool):
        return Act(("the customer has not proven who they are",), case.scores(), tool, fields, "prove", "", failed)
    if fields.get(wanted) or tool == "order_status":
        return Act((f"{tool}: all that is needed is there",), case.scores(), tool, fields, "run", "", failed)
    return Act((f"{tool}: the {wanted} is missing",), case.scores(), tool, fields, "ask", wanted, failed)


def _needs_proof(case: Case, tool: str) -> bool:
    return tool in _PRIVATE_TOOLS and not case.situation.customer.is_proven


def _turns_to_something_else(case: Case, form: OpenForm) -> bool:
    has_new_wish = case.understanding.action not in {None, form.tool} and case.wishes(case.understanding.action or "")
    return has_new_wish or case.is_surely_answered or case.understanding.kind in {"smalltalk", "injection", "abuse"}


def _insists(case: Case, form: OpenForm) -> Decision:
    """A claim is no proof: the second time it is refused, the third time a person decides."""
    if form.failures + 1 >= case.thresholds.failures:
        return hand_over(case, "stuck", "the customer cannot prove who they are and insists")
    reason = "a name, an address or a number that is typed proves nothing"
    return Act((reason,), case.scores(), form.tool, dict(form.fields), "prove", "", form.failures + 1)


def _asks_again(case: Case, form: OpenForm) -> Decision:
    failed = form.failures + 1
    if failed >= case.thresholds.failures:
        return hand_over(case, "stuck", f"the {FIELD_OF[form.tool]} could not be made out twice")
    return Act(
        (f"no {FIELD_OF[form.tool]} in the answer",),
        case.scores(),
        form.tool,
        dict(form.fields),
        "ask",
        FIELD_OF[form.tool],
        failed,
    )
