"""Writes: what people and customers made of what the assistant said or would have said; nothing rests on its own word."""

from __future__ import annotations

from datetime import timedelta
from itertools import zip_longest

from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.drafts import close_draft
from warmdesk.assistant.events import Decided, Drafted, DraftRejected, Taught
from warmdesk.assistant.models import Decision, Draft, Example
from warmdesk.assistant.selectors import (
    decision_about,
    decision_by_id,
    draft_by_id,
    example_or_none,
    own_answers,
    subject_in,
    uncompared_drafts,
)
from warmdesk.assistant.understanding import source_behind
from warmdesk.conversations.events import Reopened, ReplyQueued, Resolved
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.selectors import persons_words
from warmdesk.followups.events import Rated
from warmdesk.followups.selectors import rating_of
from warmdesk.learning.comparing import Compared, compare
from warmdesk.learning.models import Evidence
from warmdesk.learning.selectors import quiet_answers
from warmdesk.learning.services import judge
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.routing.events import HandedOver

Outcome, Why = Evidence.Outcome, Evidence.Why
COMPLAINTS = frozenset({"upset", "dispute"})
INCIDENTS = frozenset({"safety", "legal"})
COMES_BACK = timedelta(days=7)
"""A customer who comes back with it within this time was not helped; one of whom nothing is heard was."""


# --- What the assistant answers by itself -----------------------------------------------------------------------------


def is_telling(fact: Decided) -> bool:
    """Tell whether a decision is a run to be judged, or the customer's word on the one before."""
    return bool(fact.verdict) or _is_run(fact)


def _is_run(fact: Decided) -> bool:
    return fact.kind in {"answer", "act"} and fact.level == "auto" and bool(fact.about)


def hear_turn(fact: Decided) -> None:
    """Take the customer's word on the answer before, and open the record of an answer just given. Harmless when run twice."""
    if fact.conversation_id is None:
        return
    if fact.verdict:
        before = own_answers(fact.conversation_id, fact.engagement, before_id=fact.decision_id)
        _hear(before, Outcome.BAD if fact.verdict == "not_helped" else Outcome.GOOD, Why(fact.verdict))
    if _is_run(fact):
        _opened(decision_by_id(fact.decision_id))


def _opened(decision: Decision) -> Evidence:
    """Return the record of an answer, opened with nothing heard yet."""
    begun = {
        "subject": decision.subject, "level": decision.level, "conversation_id": decision.conversation_id,
        "engagement": decision.engagement, "at": decision.at, "heard_at": decision.at,
    }  # fmt: skip
    with write():
        return Evidence.objects.get_or_create(decision=decision, defaults=begun)[0]


def is_complaint(fact: HandedOver) -> bool:
    """Tell whether a handover speaks against the answer before it."""
    return fact.by in {"assistant", "customer"} and bool((COMPLAINTS | INCIDENTS | {"stuck"}) & {fact.reason, *fact.also})


def hear_handover(fact: HandedOver) -> None:
    """Count a complaint, or worse, against the answer before it, unless the customer turned to something else."""
    if fact.conversation_id is None or not is_complaint(fact):
        return
    before = own_answers(fact.conversation_id, fact.engagement)
    about = subject_in(fact.conversation_id, fact.engagement, is_last=True)
    reasons = {fact.reason, *fact.also}
    why = Why.INCIDENT if reasons & INCIDENTS else Why.COMPLAINT if reasons & COMPLAINTS else Why.NOT_HELPED
    _hear(_about(before, about), Outcome.BAD, why)


def hear_reopening(fact: Reopened) -> None:
    """Count it against the last answer when its customer comes back with the same within seven days."""
    if fact.conversation_id is None or fact.by != "customer":
        return
    recent = [one for one in own_answers(fact.conversation_id, fact.engagement - 1) if clock.now() - one.at <= COMES_BACK]
    _hear(_about(recent, subject_in(fact.conversation_id, fact.engagement)), Outcome.BAD, Why.REOPENED)


def hear_rating(fact: Rated) -> None:
    """Take the customer's rating of a conversation that the assistant handled."""
    rating = rating_of(conversation_by_id(fact.conversation_id)) if fact.conversation_id else None
    if rating is None or fact.handled_by != "assistant" or fact.score == 3:
        return
    outcome, why = (Outcome.GOOD, Why.RATED_WELL) if fact.score > 3 else (Outcome.BAD, Why.RATED_LOW)
    _hear(own_answers(rating.conversation_id, rating.engagement), outcome, why)


def hear_correction(*, decision: Decision) -> None:
    """Count a person's correction of an answer that the assistant gave."""
    _hear([decision], Outcome.BAD, Why.CORRECTED)


def is_correction(fact: Taught) -> bool:
    """Tell whether somebody named the source that should have answered a customer."""
    return fact.how == Example.How.CORRECTION and bool(fact.source)


def hear_taught(fact: Taught) -> None:
    """Take what somebody taught as their word on the answer that was given. Harmless when run twice."""
    lesson = example_or_none(fact.example_id)
    if is_correction(fact) and lesson is not None and lesson.message is not None:
        hear_lesson(message=lesson.message, source=fact.source)


def hear_lesson(*, message: Message, source: str) -> None:
    """Count it against an answer when a person says that another source answers that turn of the customer's."""
    decision = decision_about(message)
    if decision is not None and decision.kind == "answer" and decision.level == "auto" and source not in decision.sources:
        hear_correction(decision=decision)


def settle_quiet() -> None:
    """By the clock: an answer of which nothing was heard for seven days was right."""
    for one in quiet_answers(before=clock.now() - COMES_BACK):
        with write():
            Evidence.objects.filter(id=one.id, outcome=Outcome.UNCLEAR).update(outcome=Outcome.GOOD, why=Why.QUIET)


def _about(answers: list[Decision], subject: str) -> list[Decision]:
    """Keep the answers that the customer may be speaking of: all of them when the new words have no known subject."""
    return [one for one in answers if not subject or one.subject == subject]


def _hear(answers: list[Decision], outcome: str, why: str) -> None:
    """Judge the last of these answers; a bad word outweighs a good one, whichever came first."""
    if not answers:
        return
    with write():
        last = _opened(answers[-1])
        weaker = Evidence.objects.filter(id=last.id).exclude(outcome__in=[Outcome.BAD, outcome])
        if weaker.update(outcome=outcome, why=why, heard_at=clock.now()) or why == Why.INCIDENT:
            last.refresh_from_db()
            judge(subject=last.subject, newest=last, is_incident=why == Why.INCIDENT)


# --- What it would have said -------------------------------------------------------------------------------------------


def hear_draft(fact: Drafted) -> None:
    """Note that the assistant would not have answered: that is neither right nor wrong."""
    draft = draft_by_id(fact.draft_id)
    if not draft.text:
        _keep(draft, Compared(Outcome.UNCLEAR, Why.NO_DRAFT, 0.0))


def hear_rejection(fact: DraftRejected) -> None:
    """Take a person's no to a draft."""
    _put(draft_by_id(fact.draft_id), Compared(Outcome.BAD, Why.REJECTED, 1.0))


def compare_reply(fact: ReplyQueued) -> None:
    """Compare the open drafts with a person's reply, as soon as it tells something; a greeting tells nothing."""
    if fact.conversation_id is not None and fact.actor == "person":
        _compare(conversation_by_id(fact.conversation_id), fact.engagement, is_over=False)


def compare_at_end(fact: Resolved) -> None:
    """Compare what is still open with all that people said, now that they have said it."""
    if fact.conversation_id is not None:
        _compare(conversation_by_id(fact.conversation_id), fact.engagement, is_over=True)


def _compare(conversation: Conversation, engagement: int, *, is_over: bool) -> None:
    drafts = [draft for draft in uncompared_drafts(conversation, engagement) if draft.text]
    for draft, until in zip_longest(drafts, drafts[1:]):
        said = persons_words(conversation, after_seq=draft.message.seq, before_seq=until.message.seq if until else None)
        if not said:
            continue
        compared = [_compared(draft, words) for words in dict.fromkeys([*said, "\n".join(said)])]
        best = min(compared, key=lambda one: (_BEST.index(one.outcome), one.distance))
        if is_over or best.outcome == Outcome.GOOD or (best.outcome == Outcome.BAD and best.why == Why.EDITED_MUCH):
            _keep(draft, best)


_BEST = ("good", "bad", "unclear")


def _compared(draft: Draft, said: str) -> Compared:
    heard = source_behind(said, the_business(), draft.language)
    return compare(draft.text, said, sources=tuple(draft.sources), heard=heard, was_seen=draft.level == "draft")


def _keep(draft: Draft, compared: Compared) -> None:
    with write():
        if close_draft(draft=draft):
            _put(draft, compared)


def _put(draft: Draft, compared: Compared) -> None:
    now = clock.now()
    with write():
        kept, is_new = Evidence.objects.get_or_create(
            draft=draft,
            defaults={
                "subject": draft.subject, "level": draft.level, "outcome": compared.outcome, "why": compared.why,
                "distance": round(compared.distance, 3), "conversation_id": draft.conversation_id,
                "engagement": draft.engagement, "at": draft.at, "heard_at": now,
            },
        )  # fmt: skip
        if is_new:
            judge(subject=draft.subject, newest=kept)
