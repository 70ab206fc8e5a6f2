"""Writes: a topic climbs by a person's yes to what the evidence carries, and falls by evidence alone."""

from __future__ import annotations

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import business_or_none
from warmdesk.conversations.models import Conversation
from warmdesk.folder.events import FolderLoaded
from warmdesk.followups.services import due_moment, open_task
from warmdesk.learning.errors import LevelMoved, NotAllowedAuto, ProposalGone
from warmdesk.learning.events import AutoAllowed, AutonomyChanged, AutonomyProposed, ProposalClosed
from warmdesk.learning.ladder import FEWEST, STAKES, Record, drift, drift_at, level_below, record_of
from warmdesk.learning.models import Evidence, Proposal, Standing
from warmdesk.learning.selectors import bads, carried_by, ladder_step, open_proposal, rights, runs_of
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import all_topics, topic_by_key
from warmdesk.topics.services import put_autonomy

Status, Why = Proposal.Status, Evidence.Why
NOBODY = Record(0, 0)


def judge(*, subject: str, newest: Evidence | None = None, is_incident: bool = False) -> None:
    """Let a topic fall, or propose that it climbs, as its evidence says now. Safe to call at any time, as often as one likes."""
    with write():
        topic = topic_by_key(subject)
        if topic is None:
            return
        standing = _standing(topic)
        runs = runs_of(topic, standing)
        reason = _reason_to_fall(topic, runs, newest, is_incident)
        if reason:
            _fall(topic, record_of(rights(runs)), reason, newest)
        else:
            _propose(topic, standing, *carried_by(topic, runs))


def _reason_to_fall(topic: Topic, runs: list[Evidence], newest: Evidence | None, is_incident: bool) -> str:
    """Say why a topic must fall now: one incident is enough, at high stakes one complaint, else drift by what was heard last."""
    if newest is None or newest.outcome != Evidence.Outcome.BAD or newest.level != topic.autonomy:
        return ""
    if is_incident or newest.why == Why.INCIDENT:
        return str(Why.INCIDENT)
    if newest.why == Why.COMPLAINT and STAKES[topic.stakes].is_complaint_enough:
        return str(Why.COMPLAINT)
    test = drift_at(topic.autonomy, topic.stakes)
    return str(newest.why) if test and drift(bads(runs, topic.autonomy), test) >= test.limit else ""


def _fall(topic: Topic, was: Record, reason: str, newest: Evidence | None) -> None:
    below = level_below(topic.autonomy)
    if below is not None and _move(topic, below, by="evidence", reason=reason, carried=was):
        _tell_owner(topic, below, newest.conversation if newest else None)


def _propose(topic: Topic, standing: Standing, judged: list[bool], target: float) -> None:
    """Propose the next level once it is earned; withdraw what is earned no more."""
    above, blocked = ladder_step(topic, standing)
    now = record_of(judged)
    is_earned = above is not None and not blocked and now.earns(target)
    waiting = open_proposal(topic)
    if waiting and not is_earned:
        _close(waiting, Status.WITHDRAWN, None)
    elif is_earned and above and not waiting and not _was_declined(topic, len(judged)):
        made = Proposal.objects.create(
            topic=topic, was=topic.autonomy, now=above, k=now.k, n=now.n, target=target, runs=len(judged), at=clock.now()
        )
        record(
            AutonomyProposed(
                proposal_id=made.id, topic=topic.key, was=made.was, now=above, k=now.k, n=now.n, bound=now.bound, target=target
            )
        )


def _was_declined(topic: Topic, runs: int) -> bool:
    """Tell whether a person said no at this level, and too little has happened since to ask again."""
    declined = Proposal.objects.filter(topic=topic, was=topic.autonomy, status=Status.DECLINED).order_by("-id").first()
    return declined is not None and declined.runs <= runs < declined.runs + FEWEST


def accept(*, proposal: Proposal, by: User) -> None:
    """Let a topic climb; records ProposalClosed and AutonomyChanged.

    Raises ProposalGone when somebody was faster or the evidence carries it no more; nothing is changed then.
    """
    with write():
        topic = Topic.objects.get(id=proposal.topic_id)
        standing = _standing(topic)
        judged, target = carried_by(topic, runs_of(topic, standing))
        now = record_of(judged)
        above, blocked = ladder_step(topic, standing)
        is_carried = topic.autonomy == proposal.was and above == proposal.now and not blocked and now.earns(target)
        if not is_carried or not _close(proposal, Status.ACCEPTED, by):
            raise ProposalGone("This was decided already, or the evidence carries it no more. Look at the page again.")
        _move(topic, proposal.now, by="person", by_id=by.id, reason="earned", carried=now)


def decline(*, proposal: Proposal, by: User) -> None:
    """Leave a topic where it is; records ProposalClosed. Raises ProposalGone when somebody was faster."""
    with write():
        if not _close(proposal, Status.DECLINED, by):
            raise ProposalGone("This was decided already. Look at the page again.")


def _close(proposal: Proposal, status: str, by: User | None) -> bool:
    """End a proposal, once; return whether this call did."""
    found = Proposal.objects.filter(id=proposal.id, status=Status.OPEN)
    if found.update(status=status, decided_at=clock.now(), decided_by=by) != 1:
        return False
    record(ProposalClosed(proposal_id=proposal.id, topic=proposal.topic.key, outcome=str(status), by=by.id if by else None))
    return True


def grant(*, topic: Topic, seen: str, level: str, by: User) -> None:
    """Put a topic to a level by hand: an owner's decision, which evidence may still undo; records AutonomyChanged.

    Raises LevelMoved when the topic does not stand where the person saw it, NotAllowedAuto for `auto` on high stakes that no
    owner allowed.
    """
    with write():
        current = Topic.objects.get(id=topic.id)
        standing = _standing(current)
        if current.autonomy != seen:
            raise LevelMoved("The topic moved a moment ago. Look at the page again.")
        if level == "auto" and not STAKES[current.stakes].is_auto_usual and not standing.is_auto_allowed:
            raise NotAllowedAuto("Its stakes are high: allow it to answer by itself first.")
        if level != seen:
            _move(
                current, level, by="person", by_id=by.id, reason="granted", carried=record_of(rights(runs_of(current, standing)))
            )


def allow_auto(*, topic: Topic, is_allowed: bool, by: User) -> None:
    """Say whether a topic of high stakes may ever answer by itself; records AutoAllowed. It still has to be earned or granted."""
    with write():
        standing = _standing(topic)
        if standing.is_auto_allowed != is_allowed:
            Standing.objects.filter(id=standing.id).update(is_auto_allowed=is_allowed)
            record(AutoAllowed(topic=topic.key, is_allowed=is_allowed, by=by.id))
    judge(subject=topic.key)


def judge_all() -> None:
    """By the clock: judge every topic, so that what people answer alike is proposed, and nothing waits for the next message."""
    for topic in all_topics():
        judge(subject=topic.key)


def note_levels(fact: FolderLoaded) -> None:
    """Notice the levels that a loaded folder has stated anew: evidence begins again there."""
    with write():
        for topic in all_topics():
            _standing(topic)


def _standing(topic: Topic) -> Standing:
    """Return since when a topic stands at its level; a level that the folder moved is noted as such."""
    standing, _ = Standing.objects.get_or_create(topic=topic, defaults={"level": topic.autonomy})
    if standing.level != topic.autonomy:
        _note(topic, standing.level, topic.autonomy, by="folder", by_id=None, reason="granted", carried=NOBODY)
        standing.refresh_from_db()
    return standing


def _move(topic: Topic, level: str, *, by: str, reason: str, carried: Record, by_id: int | None = None) -> bool:
    """Put a topic to another level, unless somebody else just did; records AutonomyChanged."""
    was = topic.autonomy
    if not put_autonomy(key=topic.key, was=was, now=level):
        return False
    _note(topic, was, level, by=by, by_id=by_id, reason=reason, carried=carried)
    return True


def _note(topic: Topic, was: str, now: str, *, by: str, by_id: int | None, reason: str, carried: Record) -> None:
    """Begin a new record at the new level; what was proposed for the old one is withdrawn."""
    Standing.objects.filter(topic=topic).update(level=now, since=clock.now())
    waiting = open_proposal(topic)
    if waiting:
        _close(waiting, Status.WITHDRAWN, None)
    record(
        AutonomyChanged(
            topic=topic.key, was=was, now=now, by=by, by_id=by_id, reason=reason, k=carried.k, n=carried.n,
            bound=round(carried.bound, 4),
        )
    )  # fmt: skip


def _tell_owner(topic: Topic, level: str, conversation: Conversation | None) -> None:
    """Open a dated task: somebody ought to look at why the answers went wrong."""
    business = business_or_none()
    words = {"draft": "it only drafts there now", "shadow": "it only thinks along there now"}
    open_task(
        kind="review",
        summary=f"The assistant's answers about “{topic.name}” went wrong: {words[level]}. See Autonomy.",
        due_at=due_moment(business, "high") if business else clock.now(),
        conversation=conversation,
        team=topic.team,
    )
