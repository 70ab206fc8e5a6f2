"""Reads: how far the assistant may go on each topic, what it rests on, and what happened to it, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext, ngettext

from warmdesk.accounts.models import Business
from warmdesk.accounts.selectors import staff, the_business
from warmdesk.console.timeline import Source, source_of
from warmdesk.console.words import level_words, reading_words, why_words
from warmdesk.knowledge.selectors import article_titles
from warmdesk.learning.ladder import FEWEST, LADDER, Record
from warmdesk.learning.models import Proposal
from warmdesk.learning.readiness import Readiness, readiness
from warmdesk.learning.selectors import Stand, last_changes, proposal_by_id, stands, without_topic
from warmdesk.lib.interval import wilson
from warmdesk.outbox.models import Event
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import all_topics


@dataclass(frozen=True)
class Line:
    """A topic on the page: where it stands, and in words what comes next and why not yet."""

    stand: Stand
    next_words: str
    interval: tuple[int, int]
    """The 95 % interval of the share that was right, in percent."""

    @property
    def topic(self) -> Topic:
        """The topic."""
        return self.stand.topic

    @property
    def share(self) -> int:
        """The share that was right, in percent."""
        record = self.stand.record
        return round(100 * record.k / record.n) if record.n else 0

    @property
    def low(self) -> int:
        """The lower bound, in percent; rounded down, so that it never looks reached before it is."""
        return int(100 * self.stand.record.bound)

    @property
    def width(self) -> int:
        """How wide the interval is, in percent."""
        return self.interval[1] - self.interval[0]

    @property
    def target(self) -> int:
        """The bound that the next level asks for, in percent."""
        return round(100 * self.stand.target)

    @property
    def levels(self) -> list[tuple[str, str]]:
        """The other levels, to which an owner may put the topic by hand."""
        return [(level, level_words()[level]) for level in LADDER if level != self.stand.level]

    @property
    def is_shaky(self) -> bool:
        """Whether answers went wrong of late, though not yet often enough to fall."""
        return self.stand.drift >= 1 / 3


@dataclass(frozen=True)
class Change:
    """Something that happened to a topic's level or switch."""

    at: datetime
    topic: str
    words: str
    is_fall: bool


@dataclass(frozen=True)
class Ready:
    """A topic's readiness in words."""

    found: Readiness
    words: str
    because: str


@dataclass(frozen=True)
class AutonomyPage:
    """All that the page shows."""

    business: Business
    lines: list[Line]
    ready: list[Ready]
    unready: list[Ready]
    changes: list[Change]
    loose: list[tuple[Source, Record]]
    """Sources that answered without a topic."""

    @property
    def waiting(self) -> list[Line]:
        """The topics whose next level waits for a person's word."""
        return [line for line in self.lines if line.stand.proposal]


def autonomy_page() -> AutonomyPage:
    """Return the page's parts."""
    ready = [_ready(one) for one in readiness()]
    return AutonomyPage(
        business=the_business(),
        lines=[_line(stand) for stand in stands()],
        ready=[one for one in ready if one.found.verdict != "not_enough"],
        unready=[one for one in ready if one.found.verdict == "not_enough"],
        changes=_changes(),
        loose=_loose(),
    )


def proposal_for(proposal_id: int) -> Proposal | None:
    """Return a proposal, whatever became of it."""
    return proposal_by_id(proposal_id)


def _loose() -> list[tuple[Source, Record]]:
    found = without_topic()
    titles = article_titles([source for source, _ in found])
    return [(source_of(source, titles), record) for source, record in found]


def _line(stand: Stand) -> Line:
    low, high = wilson(stand.record.k, stand.record.n)
    return Line(stand, _next_words(stand), (round(100 * low), round(100 * high)))


def _next_words(stand: Stand) -> str:
    """Say what comes next and why not yet."""
    if stand.blocked == "top":
        return gettext("It stands at the top. It falls by itself when answers go wrong.")
    level = level_words()[stand.next or stand.level]
    if stand.proposal:
        return gettext("Ready for: %(level)s.") % {"level": level}
    if stand.blocked == "stakes":
        return gettext("Its stakes are high: it stays here unless you allow it to answer by itself.")
    if stand.needed == 0:
        return gettext("Next: %(level)s. It was declined; it is proposed again after more runs.") % {"level": level}
    missing = ngettext(
        "%(n)d more right answer in a row is needed.", "%(n)d more right answers in a row are needed.", stand.needed
    ) % {"n": stand.needed}
    return gettext("Next: %(level)s. %(missing)s") % {"level": level, "missing": missing}


def _ready(found: Readiness) -> Ready:
    facts = {"conversations": found.conversations, "k": found.alike.k, "n": found.alike.n, "fewest": FEWEST}
    if found.verdict == "not_enough":
        pattern = gettext("%(conversations)d conversations, %(n)d answers to compare; %(fewest)d of each are needed.")
    else:
        pattern = gettext("%(conversations)d conversations; people answered alike in %(k)d of %(n)d.")
    return Ready(found, reading_words()[found.verdict], pattern % facts)


def _changes() -> list[Change]:
    names = {topic.key: topic.name for topic in all_topics()}
    people = {person.id: person.name for person in staff()}
    return [_change(event, names, people) for event in last_changes()]


def _change(event: Event, names: dict[str, str], people: dict[int, str]) -> Change:
    facts: dict[str, Any] = event.facts
    who = people.get(facts.get("by_id") or facts.get("by") or 0, gettext("somebody"))
    topic = names.get(facts["topic"], facts["topic"])
    if "is_on" in facts:
        words = gettext("Switched on by %(who)s") if facts["is_on"] else gettext("Switched off by %(who)s")
        return Change(event.at, topic, words % {"who": who}, not facts["is_on"])
    levels = level_words()
    moved = gettext("%(was)s → %(now)s") % {"was": levels[facts["was"]], "now": levels[facts["now"]]}
    is_fall = LADDER.index(facts["now"]) < LADDER.index(facts["was"])
    return Change(event.at, topic, f"{moved}. {_because(facts, who)}", is_fall)


def _because(facts: dict[str, Any], who: str) -> str:
    if facts["by"] == "folder":
        return gettext("The business's folder says so.")
    record = {"k": facts["k"], "n": facts["n"], "bound": int(100 * facts["bound"]), "who": who}
    if facts["by"] == "evidence":
        why = why_words().get(facts["reason"], facts["reason"])
        return gettext("By evidence: %(why)s; %(k)d of %(n)d right until then.") % {**record, "why": why}
    if facts["reason"] == "earned":
        return gettext("Earned with %(k)d of %(n)d right, surely at least %(bound)d %%; %(who)s said yes.") % record
    return gettext("Put there by %(who)s.") % record
