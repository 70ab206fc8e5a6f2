"""All that the rules look at, with the few questions that several of them ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from warmdesk.brain.contract import Business, Found, Signal, Situation, Topic, Turn, Understanding
from warmdesk.brain.decide.thresholds import Thresholds
from warmdesk.brain.dialogue.reading import gives, read_for_form
from warmdesk.brain.dialogue.values import Reading

Excerpt = Callable[[str, str], str]
"""From a source and the message, the part of the source that answers."""


@dataclass(frozen=True)
class Case:
    """One decision to be made."""

    situation: Situation
    understanding: Understanding
    business: Business
    thresholds: Thresholds
    excerpt: Excerpt

    @property
    def best(self) -> Found | None:
        """The source that fits best, if any."""
        return self.understanding.found[0] if self.understanding.found else None

    @property
    def best_score(self) -> float:
        return self.best.score if self.best else 0.0

    @property
    def last_reply(self) -> Turn | None:
        """What the assistant said last, if it was the last to speak to the customer."""
        others = [turn for turn in self.situation.turns if turn.speaker != "customer"]
        return others[-1] if others and others[-1].speaker == "assistant" else None

    @property
    def asks(self) -> bool:
        """Whether the customer asks rather than tells."""
        return "?" in self.situation.message or "question" in self.understanding.said

    @property
    def is_surely_answered(self) -> bool:
        return self.asks and self.best_score >= self.thresholds.sure

    @cached_property
    def reading(self) -> Reading:
        """What the message holds for a form."""
        return read_for_form(self.situation, self.understanding, self.business.hours)

    @property
    def gives_what_was_asked(self) -> bool:
        """Whether the message holds something that the open form takes: a number, an address, a day, a pick from a list."""
        known = self.business.form_of(self.situation.form.tool) if self.situation.form else None
        return known is not None and gives(self.reading, known)

    def without_tools(self) -> Case:
        """Return the same case with no form open and no tool wished for."""
        situation = replace(self.situation, form=None, done=None)
        return replace(self, situation=situation, understanding=replace(self.understanding, action=None, action_p=0.0))

    def says(self, kind: str) -> bool:
        """Whether a phrase of `kind` was seen."""
        return kind in self.understanding.said

    def wishes(self, *tools: str) -> bool:
        """Whether one of the tools is asked for, likely enough; while a form is open, outright: else it may be an answer."""
        least = self.thresholds.certain if self.situation.form else self.thresholds.wish
        return self.understanding.action in tools and self.understanding.action_p >= least

    def offers(self, tool: str) -> bool:
        return tool in self.business.actions

    def topic(self) -> Topic | None:
        """The message's topic: that of the source that would answer first, else the likeliest one."""
        of_source = self.best.passage.topic if self.best and self.best_score >= self.thresholds.answer else None
        guessed = next((id for id, p in self.understanding.topics[:1] if p >= self.thresholds.topic), None)
        return next((topic for topic in self.business.topics if topic.id == (of_source or guessed)), None)

    def topic_called(self, topic: str | None) -> Topic | None:
        return next((one for one in self.business.topics if one.id == topic), None)

    def topic_of_tool(self, tool: str) -> Topic | None:
        """The topic that a tool serves: of several, one that lets it run."""
        naming = [topic for topic in self.business.topics if topic.action == tool]
        return next((topic for topic in naming if topic.autonomy == "auto"), naming[0] if naming else None)

    def strongest(self, signals: tuple[Signal, ...]) -> Signal | None:
        return max(signals, key=lambda signal: signal.p, default=None)

    def scores(self) -> dict[str, float]:
        """The numbers behind the decision, by name."""
        signals = {
            f"signal.{signal.reason}": round(signal.p, 3)
            for signal in reversed(sorted_by_p(self.understanding.signals))
            if signal.p >= 0.05
        }
        found = {f"source.{item.passage.source}": round(item.score, 3) for item in self.understanding.found[:3]}
        return {"needs_person": round(self.understanding.needs_person, 3), **signals, **found}


def sorted_by_p(signals: Iterable[Signal]) -> list[Signal]:
    """Likeliest first; of equals, the one whose reason decides earlier."""
    return sorted(signals, key=lambda signal: -signal.p)
