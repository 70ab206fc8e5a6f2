"""Reads: evidence, where each topic stands, and what is proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from warmdesk.learning.events import AutonomyChanged
from warmdesk.learning.ladder import STAKES, Record, Stakes, drift, drift_at, next_level, record_of, still_needed
from warmdesk.learning.models import Evidence, Proposal, Standing
from warmdesk.learning.readiness import TO_ASSIST, readiness_of
from warmdesk.outbox.models import Event
from warmdesk.topics.events import TopicSwitched
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import all_topics

MOST_RUNS = 400
"""No test looks further back: a window of the newest runs, and drift that has long decayed."""
NO_TOPIC = "source:"
Outcome = Evidence.Outcome


@dataclass(frozen=True)
class Stand:
    """Where a topic stands: its evidence at its level, the next level, and what keeps it from there."""

    topic: Topic
    stakes: Stakes
    level: str
    since: datetime | None
    record: Record
    target: float
    """The lower bound that the next level asks for."""
    confirmed: int
    """Of the right ones, those that somebody said were right; the others were only not complained of."""
    unclear: int
    next: str | None
    needed: int
    """How many more right runs in a row the next level asks for."""
    blocked: str
    """Why nothing is proposed whatever the record: `top`, `stakes`, or nothing."""
    drift: float
    """How far the evidence of drift has come, 0..1; at 1 the topic falls."""
    is_auto_allowed: bool
    proposal: Proposal | None = None


def quiet_answers(*, before: datetime) -> list[Evidence]:
    """Return answers given before a moment of which nothing was heard yet."""
    found = Evidence.objects.filter(outcome=Outcome.UNCLEAR, why=Evidence.Why.NOTHING_HEARD, at__lt=before)
    return list(found.order_by("id")[:500])


def runs_of(topic: Topic, standing: Standing | None) -> list[Evidence]:
    """Return the newest runs at a topic's level since it stands there, in the order in which their outcomes were heard."""
    found = Evidence.objects.filter(subject=topic.key, level=topic.autonomy)
    if standing and standing.since:
        found = found.filter(at__gte=standing.since)
    return list(found.order_by("-heard_at", "-id")[:MOST_RUNS])[::-1]


def rights(runs: Sequence[Evidence]) -> list[bool]:
    """Return of the judged runs whether each was right."""
    return [run.outcome == Outcome.GOOD for run in runs if run.outcome != Outcome.UNCLEAR]


def bads(runs: Sequence[Evidence], level: str) -> list[bool]:
    """Return of the runs whether each went wrong; an answer of which nothing is heard yet counts as not wrong so far."""
    return [run.outcome == Outcome.BAD for run in runs if level == "auto" or run.outcome != Outcome.UNCLEAR]


def carried_by(topic: Topic, runs: Sequence[Evidence]) -> tuple[list[bool], float]:
    """Return what a topic's next level rests on, in order, and the bound that it asks for.

    While people answer alone the assistant does not think: there it rests on how alike they answer.
    """
    if topic.autonomy == "off":
        alike = readiness_of(topic).alike
        return [False] * (alike.n - alike.k) + [True] * alike.k, TO_ASSIST
    return rights(runs), STAKES[topic.stakes].target


def standing_of(topic: Topic) -> Standing | None:
    """Return since when a topic stands at its level, if anything was kept of it."""
    return Standing.objects.filter(topic=topic).first()


def open_proposal(topic: Topic) -> Proposal | None:
    """Return what is proposed for a topic, if anything is."""
    return Proposal.objects.filter(topic=topic, status=Proposal.Status.OPEN).first()


def proposal_by_id(proposal_id: int) -> Proposal | None:
    """Return one proposal, whatever became of it."""
    return Proposal.objects.filter(id=proposal_id).select_related("topic").first()


def ladder_step(topic: Topic, standing: Standing | None) -> tuple[str | None, str]:
    """Return the next level, and why nothing may propose it whatever the evidence: `top`, `stakes`, or nothing."""
    above = next_level(topic.autonomy)
    if above is None:
        return None, "top"
    if above == "auto" and not STAKES[topic.stakes].is_auto_usual and not (standing and standing.is_auto_allowed):
        return above, "stakes"
    return above, ""


def stand_of(topic: Topic) -> Stand:
    """Return where one topic stands."""
    standing = standing_of(topic)
    runs = runs_of(topic, standing)
    judged, target = carried_by(topic, runs)
    above, blocked = ladder_step(topic, standing)
    test = drift_at(topic.autonomy, topic.stakes)
    return Stand(
        topic=topic,
        stakes=STAKES[topic.stakes],
        level=topic.autonomy,
        since=standing.since if standing else None,
        record=record_of(judged),
        target=target,
        confirmed=sum(run.outcome == Outcome.GOOD and run.why != Evidence.Why.QUIET for run in runs),
        unclear=sum(run.outcome == Outcome.UNCLEAR for run in runs),
        next=above,
        needed=still_needed(judged, target),
        blocked=blocked,
        drift=min(1.0, drift(bads(runs, topic.autonomy), test) / test.limit) if test else 0.0,
        is_auto_allowed=bool(standing and standing.is_auto_allowed),
        proposal=open_proposal(topic),
    )


def stands() -> list[Stand]:
    """Return where every topic stands, those with something to decide first, then by name."""
    found = [stand_of(topic) for topic in all_topics()]
    return sorted(found, key=lambda stand: (stand.proposal is None, stand.topic.name.casefold()))


def without_topic() -> list[tuple[str, Record]]:
    """Return, for each source that answered without a topic, its record of judged answers, the most often wrong first."""
    judged = Evidence.objects.filter(subject__startswith=NO_TOPIC).exclude(outcome=Outcome.UNCLEAR)
    counts = judged.values("subject").annotate(n=Count("id"), k=Count("id", filter=Q(outcome=Outcome.GOOD))).order_by("subject")
    found = [(str(row["subject"]).removeprefix(NO_TOPIC), Record(row["k"], row["n"])) for row in counts]
    return sorted(found, key=lambda one: one[1].k - one[1].n)


def last_changes(limit: int = 12) -> list[Event]:
    """Return what last happened to the topics' levels and switches, the newest first."""
    return list(Event.objects.filter(name__in=[AutonomyChanged.name, TopicSwitched.name]).order_by("-id")[:limit])


def proposals_waiting() -> int:
    """Return how many proposals wait for a person."""
    return Proposal.objects.filter(status=Proposal.Status.OPEN).count()
