"""Rules for everything that needs neither a person nor a tool: small talk, answers, questions back."""

from __future__ import annotations

from warmdesk.brain.contract import Answer, Chat, Choice, Clarify, Decision, Found, Refuse, StaySilent
from warmdesk.brain.decide.case import Case
from warmdesk.brain.decide.people import hand_over

_MOST_CHOICES = 3
_FEW_WORDS = 3
_CLOSING = frozenset({"thanks", "goodbye", "acknowledgement", "rating"})


def nothing_to_reopen(case: Case) -> Decision | None:
    """After a conversation was resolved, a rating or a nod needs no word."""
    if not case.situation.is_resolved or case.understanding.kind != "smalltalk":
        return None
    if case.understanding.smalltalk in {"thanks", "goodbye"}:
        return Chat(("says goodbye after all was resolved",), case.scores(), case.understanding.smalltalk)
    return (
        StaySilent(("needs no reply after all was resolved",), case.scores())
        if case.understanding.smalltalk in _CLOSING
        else None
    )


def an_attack(case: Case) -> Decision | None:
    """Attempts to change the rules, and insults at the machine."""
    if case.understanding.kind == "injection":
        return Refuse(("tries to change the assistant's rules",), case.scores(), "rules")
    if case.understanding.kind != "abuse":
        return None
    if (
        any(turn.kind == "chat" for turn in case.situation.turns if turn.speaker == "assistant")
        and case.understanding.unhelped_before
    ):
        return hand_over(case, "upset", "insults the assistant again")
    return Chat(("insults the assistant",), case.scores(), "abuse")


def small_talk(case: Case) -> Decision | None:
    """A greeting, thanks, a goodbye; never in the way of a question."""
    if case.understanding.kind != "smalltalk":
        return None
    return Chat((f"small talk: {case.understanding.smalltalk}",), case.scores(), case.understanding.smalltalk)


def not_our_business(case: Case) -> Decision | None:
    """Essays, riddles, football: nothing that a desk does."""
    if not case.says("off_task") or case.best_score >= case.thresholds.sure:
        return None
    return Refuse(("is not something this desk does",), case.scores(), "off_task")


def nonsense(case: Case) -> Decision | None:
    """Keys pressed at random get one question back."""
    if case.understanding.kind != "nonsense":
        return None
    return Clarify(("could not be made out",), case.scores())


def a_sure_answer(case: Case) -> Decision | None:
    """A source fits well enough."""
    best = case.best
    least = case.thresholds.answer if case.asks else case.thresholds.answer_told
    if best is None or best.score < least:
        return None
    excerpt = case.excerpt(best.passage.source, case.situation.message)
    if _was_just_said(case, best, excerpt):
        return _other_answer(case, best)
    return _answer(case, best, excerpt)


def a_choice(case: Case) -> Decision | None:
    """Sources might fit: ask which was meant."""
    is_question = case.asks or len(case.situation.message.split()) <= 2 * _FEW_WORDS
    if not is_question and case.understanding.needs_person >= case.thresholds.peaceful:
        return None
    if case.best_score < (case.thresholds.offer if is_question else case.thresholds.choice_told):
        return None
    least = case.thresholds.choice if is_question else case.thresholds.choice_told
    likely = [found for found in case.understanding.found if found.score >= least]
    choices = tuple(Choice(found.passage.title, found.passage.source) for found in likely[:_MOST_CHOICES])
    return Clarify(("may be about one of these",), case.scores(), choices)


def too_short_to_tell(case: Case) -> Decision | None:
    """One or two words that fit nothing get one question back."""
    if len(case.situation.message.split()) > _FEW_WORDS or (case.last_reply and case.last_reply.kind == "clarify"):
        return None
    return Clarify(("is too short to tell what is meant",), case.scores())


def nobody_but_a_person(case: Case) -> Decision:
    """Nothing fits: a person answers."""
    if not case.asks and case.best_score >= case.thresholds.choice:
        return hand_over(case, "unsure", "tells something that no source answers surely")
    return hand_over(case, "no_answer", "no source answers this")


def _answer(case: Case, found: Found, excerpt: str) -> Answer:
    spoken, written = case.understanding.language.split("-")[0], found.passage.language.split("-")[0]
    return Answer(
        (f"'{found.passage.title}' fits ({found.score:.0%})",),
        case.scores(),
        ((found.passage.source, excerpt),),
        language_differs=spoken != written and not found.passage.is_fact,
    )


def _was_just_said(case: Case, found: Found, excerpt: str) -> bool:
    if not case.says("unhelped"):
        return False
    said = [turn for turn in case.situation.turns if turn.speaker == "assistant" and found.passage.source in turn.sources]
    return any(not excerpt or excerpt in turn.text or found.passage.is_fact for turn in said)


def _other_answer(case: Case, said: Found) -> Decision:
    """The best source was given already and did not help: the next best one, or a person."""
    others = [found for found in case.understanding.found if found.passage.source != said.passage.source]
    if others and others[0].score >= case.thresholds.answer:
        return _answer(case, others[0], case.excerpt(others[0].passage.source, case.situation.message))
    return hand_over(case, "stuck", "the only answer there is was given already")
