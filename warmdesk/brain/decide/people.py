"""Rules that send a conversation to a person. They come first: nothing that a model says about anything else outweighs them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from warmdesk.brain.contract import SAID_OUTRIGHT, Decision, HandOver, Priority, Reason, Signal, Topic
from warmdesk.brain.decide.case import Case, sorted_by_p

_ORDER: tuple[Reason, ...] = get_args(Reason)
_PRIORITIES: tuple[Priority, ...] = get_args(Priority)
_PRIORITY_OF: dict[Reason, Priority] = {
    "urgent": "urgent",
    "safety": "urgent",
    "upset": "high",
    "vip": "high",
    "legal": "high",
    "dispute": "high",
}
_FEW_WORDS = 12
_DOUBTED_IN_A_FORM = frozenset({"upset", "dispute", "sensitive", "legal", "people_only"})
_DANGER = frozenset({"safety", "urgent"})
_TOPIC_NEEDS_PEOPLE = {
    "off": "people answer this topic themselves",
    "shadow": "the assistant only thinks along on this topic",
    "draft": "the assistant only drafts on this topic, and a person sends",
}


def a_person_was_asked_for(case: Case) -> Decision | None:
    """Asking for a person reaches one, from every state."""
    asked = _asked(case)
    if not asked or asked[0].p < case.thresholds.likely:
        return None
    if asked[0].p < SAID_OUTRIGHT and (wants_a_call(case) or case.gives_what_was_asked):
        return None
    return hand_over(case, "asked_for_human", asked[0].because)


def a_person_is_surely_needed(case: Case) -> Decision | None:
    """Words of danger, anger, dispute, law or grief decide, whatever else was said; so does what is kept for people."""
    return _for_strongest(case, [signal for signal in _decisive(case) if signal.p >= case.thresholds.certain])


def a_person_is_likely_needed(case: Case) -> Decision | None:
    """What only reads like it decides too, unless it is a question with a sure answer."""
    signals = [signal for signal in _decisive(case) if signal.p >= _least(case, signal)]
    is_doubtful = case.is_surely_answered or case.situation.form is not None
    least = case.thresholds.needs_person_though_answered if is_doubtful else case.thresholds.needs_person
    if not signals and _needs_person(case) >= least:
        heard = [signal for signal in case.understanding.signals if signal.reason != "people_only"]
        signals = sorted_by_p(heard)[:1]
    return _for_strongest(case, signals)


def a_person_rather_than_an_answer(case: Case) -> Decision | None:
    """Who tells something and more likely than not needs a person gets no article, however well one fits."""
    if case.asks or case.situation.form:
        return None
    return _for_strongest(case, [signal for signal in _decisive(case) if signal.p >= case.thresholds.rather])


def the_topic_is_for_people(case: Case) -> Decision | None:
    """The topic stands below `auto`, or is switched off."""
    return kept_for_people(case, case.topic())


def the_form_is_for_people(case: Case) -> Decision | None:
    """The topic of the open form, or its tool, was taken from the assistant while the customer filled it in."""
    form = case.situation.form
    if form is not None and case.business.form_of(form.tool) is None:
        return hand_over(case, "people_only", f"{form.tool}: was switched off meanwhile")
    return kept_for_people(case, case.topic_called(form.topic) or case.topic_of_tool(form.tool)) if form else None


def kept_for_people(case: Case, topic: Topic | None) -> Decision | None:
    """Hand over what belongs to a topic below `auto`; nothing for every other topic, and for none."""
    if topic is None or topic.autonomy == "auto":
        return None
    because = f"{topic.name}: {_TOPIC_NEEDS_PEOPLE[topic.autonomy]}"
    return replace(hand_over(case, "people_only", because, team=topic.team), kept_topic=topic.id)


def we_are_stuck(case: Case) -> Decision | None:
    """Two tries that did not help, or the customer says that we repeat ourselves."""
    if case.last_reply is None:
        return None
    if case.says("repeated"):
        return hand_over(case, "stuck", "the customer says that we repeat ourselves or do not understand")
    failed = failures(case)
    if failed >= case.thresholds.failures:
        return hand_over(case, "stuck", f"{failed} tries in a row did not help")
    if _repeats_the_question(case):
        return hand_over(case, "stuck", "the customer asked the same again")
    return None


def a_vip_comes_first(case: Case) -> Decision | None:
    """A VIP reaches a person, except for a small thing that can be answered or looked up at once."""
    if case.situation.customer.tier != "vip" or case.understanding.kind in {"smalltalk", "nonsense"}:
        return None
    if case.is_surely_answered or (case.wishes("order_status") and case.offers("order_status")) or case.situation.form:
        return None
    return hand_over(case, "vip", "a VIP is offered a person first")


def failures(case: Case) -> int:
    """How many of the last tries did not help, this message included."""
    clarified = 0
    for turn in reversed([turn for turn in case.situation.turns if turn.speaker == "assistant"]):
        if turn.kind != "clarify":
            break
        clarified += 1
    unhelped = case.understanding.unhelped_before + 1 if case.says("unhelped") else 0
    return max(unhelped, clarified + 1 if case.says("unhelped") else 0)


def hand_over(case: Case, reason: Reason, because: str, team: str | None = None, priority: Priority = "normal") -> HandOver:
    """Send the conversation to people, with team and priority of whatever rule of the business also applies."""
    also = [signal for signal in _decisive(case) if signal.p >= case.thresholds.likely and signal.reason != reason]
    kept = next(
        (
            signal
            for signal in case.understanding.signals
            if signal.reason == "people_only" and signal.p >= case.thresholds.people_only
        ),
        None,
    )
    topic = case.topic()
    form = case.situation.form
    return HandOver(
        reasons=(because, *(signal.because for signal in also)),
        scores=case.scores(),
        reason=reason,
        also=_ordered(signal.reason for signal in also),
        team=(kept.team if kept else None) or team or (topic.team if topic else None),
        priority=_highest(
            [priority, kept.priority if kept else "normal", *_priorities(case, [reason, *(signal.reason for signal in also)])]
        ),
        prepared=dict(form.fields) if form else {},
    )


def wants_a_call(case: Case) -> bool:
    """Whether the wish for a person is one for a call that the assistant may arrange."""
    return case.says("request_callback") and case.offers("request_callback")


def _is_plain_wish(case: Case) -> bool:
    """Whether a few words say outright what the assistant may do: "I want to cancel my appointment"."""
    tool, p = case.understanding.action, case.understanding.action_p
    is_short = len(case.situation.message.split()) <= _FEW_WORDS
    return is_short and tool is not None and case.offers(tool) and p >= case.thresholds.certain


def _only_sounds_sensitive(case: Case, signal: Signal) -> bool:
    """A plain wish about a visit sounds like one to a doctor. No other reason is doubted, least of all the wish for a person."""
    return signal.reason == "sensitive" and signal.p < SAID_OUTRIGHT and _is_plain_wish(case)


def _needs_person(case: Case) -> float:
    """All reasons together, without the wish for a call that the assistant may arrange and what only sounds sensitive."""
    for_a_call = _asked(case) if wants_a_call(case) else []
    doubted = [signal for signal in case.understanding.signals if _only_sounds_sensitive(case, signal)]
    return case.understanding.needs_person - sum(signal.p for signal in (*for_a_call, *doubted))


def _asked(case: Case) -> list[Signal]:
    return [signal for signal in case.understanding.signals if signal.reason == "asked_for_human"]


def _decisive(case: Case) -> list[Signal]:
    """Signals other than the wish for a person, likeliest first."""
    heard = (signal for signal in case.understanding.signals if signal.reason != "asked_for_human")
    return sorted_by_p(signal for signal in heard if not _only_sounds_sensitive(case, signal))


def _least(case: Case, signal: Signal) -> float:
    if case.is_surely_answered or _answers_a_form(case, signal):
        return case.thresholds.certain
    return case.thresholds.people_only if signal.reason == "people_only" else case.thresholds.likely


def _answers_a_form(case: Case, signal: Signal) -> bool:
    """Whether what only sounds like it was said to a form, whose answers nothing was learned from. Danger is never doubted, nor
    is a rule of the business that speaks of it, nor one that a question is about.
    """
    if case.situation.form is None or signal.p >= SAID_OUTRIGHT or signal.reason not in _DOUBTED_IN_A_FORM:
        return False
    speaks_of_danger = any(reason in _DANGER and p >= case.thresholds.rather for reason, p in signal.speaks_of)
    return signal.reason != "people_only" or not (speaks_of_danger or case.asks)


def _for_strongest(case: Case, signals: list[Signal]) -> Decision | None:
    """Of the reasons that are nearly as likely as the likeliest, the one that decides earliest is given first."""
    if not signals:
        return None
    likeliest = max(signal.p for signal in signals)
    near = [signal for signal in signals if signal.p >= likeliest - 0.1]
    first = min(near, key=lambda signal: _ORDER.index(signal.reason))
    return hand_over(case, first.reason, first.because, first.team, first.priority)


def _repeats_the_question(case: Case) -> bool:
    if case.situation.form or len(case.situation.message.split()) < 3:
        return False
    said = [_plain(turn.text) for turn in case.situation.turns if turn.speaker == "customer"]
    return _plain(case.situation.message) in said


def _plain(text: str) -> str:
    return " ".join("".join(character if character.isalnum() else " " for character in text.casefold()).split())


def _ordered(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(sorted(set(reasons), key=_ORDER.index))


def _priorities(case: Case, reasons: Iterable[Reason]) -> list[Priority]:
    vip: list[Priority] = ["high"] if case.situation.customer.tier == "vip" else []
    return [_PRIORITY_OF.get(reason, "normal") for reason in reasons] + vip


def _highest(priorities: list[Priority]) -> Priority:
    return max(priorities, key=_PRIORITIES.index)
