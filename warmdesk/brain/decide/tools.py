"""Rules for what the assistant does with a tool: open its form, fill it, ask for proof, or let it go.

What is said here is only whose turn it is; what a form makes of a message is the tool's own business, and its steps are those of
`brain.dialogue.steps`.
"""

from __future__ import annotations

from dataclasses import replace

from warmdesk.brain.contract import Act, Chat, Decision, OpenForm, Refuse
from warmdesk.brain.decide.case import Case
from warmdesk.brain.decide.people import hand_over, kept_for_people
from warmdesk.brain.dialogue.reading import gives
from warmdesk.brain.dialogue.values import CODE, CONFIRM, PROOF, Form
from warmdesk.brain.text.words import content_words, stem

_BY_PEOPLE = {
    "book_appointment": "booking is done by a person here",
    "reschedule_appointment": "moving an appointment is done by a person here",
    "cancel_appointment": "cancelling an appointment is done by a person here",
    "appointment_status": "appointments are looked up by a person here",
    "start_return": "returns are arranged by a person here",
    "pay_invoice": "payments are handled by a person here",
    "invoice_status": "invoices are looked up by a person here",
    "update_contact": "contact details are changed by a person here",
    "order_status": "orders are looked up by a person here",
    "request_callback": "calls are arranged by a person here",
}
_SOFT_WISHES = frozenset({"product_search"})
"""Wishes that are mostly plain questions: they follow the rules for questions."""
_SERVED_BY: dict[str, frozenset[str]] = {
    "reschedule_appointment": frozenset({"book_appointment", "appointment_status"}),
    "book_appointment": frozenset({"appointment_status"}),
    "pay_invoice": frozenset({"invoice_status"}),
    "start_return": frozenset({"order_status"}),
}
"""Other wishes that sound out of a form's own business: "anything free on Friday?" while an appointment is moved."""
_FEW_WORDS, _MOST_WORDS_OF_THEIRS = 8, 12
_MOVES = {"appointment_status": "reschedule_appointment"}


def a_form_was_called_off(case: Case) -> Decision | None:
    """ "Never mind" ends an open form, and so does a plain no to the only thing that there is to say yes to."""
    form, known = _open(case)
    if form is None or known is None or case.reading.answer == "yes":
        return None
    says_when = bool(case.reading.moments) and "moment" in known.kinds()
    refuses = (
        form.asked == CONFIRM and case.reading.answer == "no" and "moment" not in known.kinds() and not gives(case.reading, known)
    )
    if not (refuses or (not says_when and (case.says("never_mind") or case.says("leave_it")))):
        return None
    return Chat(reasons=("the customer called it off",), scores=case.scores(), about="cancelled")


def a_form_is_answered(case: Case) -> Decision | None:
    """The message holds what a form takes: a yes or no, a number, an address, a day."""
    form, known = _open(case)
    if form is None or known is None or _turns_to_another_tool(case, form):
        return None
    is_yes_or_no = bool(case.reading.answer) and form.asked == CONFIRM
    if not (gives(case.reading, known) or is_yes_or_no or _proves(case, form) or _tells_where(case, form, known)):
        return None
    if case.says("question") and case.is_surely_answered and not case.reading.answer:
        return None
    return _fill(case, known)


def a_form_goes_on(case: Case) -> Decision | None:
    """A form is open, and nothing says that the message is about something else."""
    form, known = _open(case)
    if form is None or known is None or _turns_to_another_tool(case, form):
        return None
    if case.is_surely_answered or case.says("what_if") or case.understanding.kind in {"smalltalk", "injection", "abuse"}:
        return None
    act = _fill(case, known)
    return replace(act, is_doubtful=True) if isinstance(act, Act) else act


def what_was_done_goes_on(case: Case) -> Decision | None:
    """Short words after something was looked up are about that: look again, or move what was told."""
    done = case.situation.done
    known = case.business.form_of(done.tool) if done else None
    if done is None or known is None or not known.only_reads or case.situation.form or case.says("never_mind"):
        return None
    is_short = len(case.situation.message.split()) <= _FEW_WORDS
    moved = case.business.form_of(_MOVES.get(done.tool, ""))
    if moved and is_short and case.reading.moments and not case.says("question"):
        return _opened(case, moved)
    if not is_short or not case.says("follow_up") or case.is_surely_answered:
        return None
    return _opened(case, known)


def a_tool_is_wished_for(case: Case) -> Decision | None:
    """A tool that this desk offers, unless a source answers the question surely."""
    tool = case.understanding.action if case.wishes(case.understanding.action or "") else _named_with_a_day(case)
    known = case.business.form_of(tool) if tool else None
    if tool is None or known is None:
        return None
    if known.is_for_staff:
        return hand_over(case, "people_only", f"{known.tool}: is used by people of the business only")
    is_sure = case.understanding.action_p >= case.thresholds.wish_sure
    is_outright = case.understanding.action_p >= case.thresholds.certain or not case.wishes(tool)
    if not is_outright and (case.is_surely_answered or what_was_done_goes_on(case)):
        return None
    if case.is_surely_answered and (tool in _SOFT_WISHES or not (is_sure or gives(case.reading, known))):
        return None
    if (case.says("what_if") or (case.says("price") and not case.reading.moments)) and not known.only_reads:
        return None
    if not is_sure and tool not in _SOFT_WISHES and case.asks and not (is_outright and gives(case.reading, known)):
        return None
    opened = _opened(case, known)
    return replace(opened, is_doubtful=True) if tool in _SOFT_WISHES and isinstance(opened, Act) else opened


def what_is_theirs_is_asked_for(case: Case) -> Decision | None:
    """A proven customer asks after something of theirs that is under way: by what it is called, or likely enough."""
    if case.situation.form or case.best_score >= case.thresholds.answer:
        return None
    if case.says("what_if") or case.says("price"):
        return None
    tool = _theirs(case)
    known = case.business.form_of(tool) if tool else None
    opened = _opened(case, known) if known and known.only_reads else None
    return replace(opened, reasons=("asks after something of theirs that is under way",)) if isinstance(opened, Act) else opened


def _theirs(case: Case) -> str | None:
    """Name the tool that tells of what they ask after; what they call by its name may be meant for another tool."""
    tool, theirs = case.understanding.action, case.situation.customer.under_way
    if case.understanding.action_p >= case.thresholds.wish_theirs and any(thing.tool == tool for thing in theirs):
        return tool
    message = case.situation.message
    if case.wishes(tool or "") or len(message.split()) > _MOST_WORDS_OF_THEIRS:
        return None
    languages = {case.understanding.language, *case.business.languages}
    said = {stem(word, language) for language in languages for word in content_words(message, language)}
    called = {
        thing.tool
        for thing in theirs
        for language in languages
        if said & {stem(word, language) for word in content_words(thing.name, language)}
    }
    return called.pop() if len(called) == 1 else None


def _named_with_a_day(case: Case) -> str | None:
    """A service and a day, and nothing asked about either, is a wish to book: "boiler service on the 28th please"."""
    days = [moment for moment in case.reading.moments if moment.day and not moment.is_past and not moment.is_repeated]
    asks = case.says("what_if") or case.says("price") or case.says("hours")
    if not days or asks or (case.says("question") and not any(moment.clock for moment in days)):
        return None
    language = case.understanding.language
    said = {stem(word, language) for word in content_words(case.situation.message, language)}
    services = (passage for passage in case.business.passages if passage.source.startswith("service:"))
    named = any(said & {stem(word, language) for word in content_words(service.title, language)} for service in services)
    return "book_appointment" if named else None


def a_wish_is_for_people(case: Case) -> Decision | None:
    """A tool that is not offered here goes to a person, unless a source answers what was asked."""
    tool = case.understanding.action
    if tool is None or tool in _SOFT_WISHES or not case.wishes(tool) or case.offers(tool):
        return None
    if case.asks and case.best_score >= case.thresholds.answer:
        return None
    return hand_over(case, "no_answer", _BY_PEOPLE.get(tool, "this is done by a person here"))


def somebody_elses_data(case: Case) -> Decision | None:
    """What belongs to others, or to the staff, is not given to anybody."""
    if not case.says("private"):
        return None
    return Refuse(reasons=("asks for what is private to somebody else or to the staff",), scores=case.scores(), what="private")


def _open(case: Case) -> tuple[OpenForm | None, Form | None]:
    form = case.situation.form
    return form, case.business.form_of(form.tool) if form else None


def _opened(case: Case, known: Form) -> Decision:
    """Open a tool's form, with what was done just before: "pay it" is about the invoice that was told."""
    if case.topic() is None and (kept := kept_for_people(case, case.topic_of_tool(known.tool))):
        return kept
    before = _before(case)
    fields = {argument.name: before[argument.name] for argument in known.arguments if argument.name in before}
    act = _fill(case, known)
    return replace(act, fields=fields) if isinstance(act, Act) else act


def _before(case: Case) -> dict[str, str]:
    form, done = case.situation.form, case.situation.done
    return {**(done.fields if done else {}), **(form.fields if form else {})}


def _fill(case: Case, known: Form) -> Decision:
    if known.is_private and not case.situation.customer.is_proven:
        return Act(("the customer has not proven who they are",), case.scores(), known.tool, step="prove", reading=case.reading)
    return Act((f"{known.tool}: is wished for or goes on",), case.scores(), known.tool, reading=case.reading)


def _proves(case: Case, form: OpenForm) -> bool:
    values = case.reading.values
    return (form.asked == CODE and bool(values.get("code"))) or (form.asked in {PROOF, CODE} and bool(values.get("email")))


def _tells_where(case: Case, form: OpenForm, known: Form) -> bool:
    """Whether an address was asked for and may well be given: it could be near to what is told of the business's own."""
    asked = next((argument.kind for argument in known.arguments if argument.name == form.asked), None)
    return asked == "address" and not case.says("question") and any(letter.isdigit() for letter in case.reading.text)


def _turns_to_another_tool(case: Case, form: OpenForm) -> bool:
    other = case.understanding.action
    if _proves(case, form):
        return False
    if other in {None, form.tool} or not case.wishes(other or "") or other in _SOFT_WISHES:
        return False
    return other not in _SERVED_BY.get(form.tool, frozenset())
