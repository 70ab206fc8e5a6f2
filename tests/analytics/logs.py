"""Event logs as a desk could write them: random walks of conversations through the states that the services allow."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from warmdesk.analytics.counting import Happened

MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
REASONS = ("asked_for_human", "upset", "no_answer")
STEPS = (
    "say", "say", "answer", "keep_silent", "system_word", "hand_over", "ask_for_person", "lose_person", "take", "person_reply",
    "give_back", "resolve", "person_reopens", "customer_reopens", "ask_rating", "rate",
)  # fmt: skip
JOURNEYS = (
    *((step,) for step in STEPS),
    ("say", "answer", "resolve", "say", "customer_reopens", "answer"),
    ("say", "hand_over", "say", "take", "person_reply", "resolve", "ask_rating", "rate"),
    ("say", "hand_over", "take", "lose_person", "take", "person_reply"),
    ("say", "answer", "resolve", "say", "keep_silent"),
)


JOINS = (
    ("conversations.merged", {"merged_id": 2}),
    ("conversations.unmerged", {"merged_id": 2}),
    ("conversations.split", {"split_id": 2}),
)


class Walk:
    """One conversation that does whichever of the steps is possible in its state, and writes what happened."""

    def __init__(self, conversation_id: int) -> None:
        self.conversation_id = conversation_id
        self.owner = "assistant"
        self.engagement = 1
        self.has_spoken = self.is_asked = self.is_rated = False
        self.log: list[Happened] = []
        self.at = MORNING

    def take_step(self, step: str, at: datetime, number: int) -> None:
        """Do a step if the state allows it; `number` chooses among reasons and scores."""
        self.at = at
        if step == "say":
            self._happen("conversations.message_received", owner=self.owner, engagement=self.engagement)
            self.has_spoken = True
        elif self.has_spoken:
            getattr(self, step)(number)

    def _happen(self, name: str, **facts: Any) -> None:
        self.log.append(Happened(name, self.at, self.conversation_id, facts))

    def _own(self, owner: str, *, by: str, starts: bool = False) -> None:
        self.engagement += starts
        self._happen("conversations.owner_changed", was=self.owner, now=owner, by=by, engagement=self.engagement)
        self.owner = owner

    def _reply(self, actor: str) -> None:
        self._happen("conversations.reply_queued", actor=actor, engagement=self.engagement)

    def answer(self, number: int) -> None:
        if self.owner in {"assistant", "nobody"}:
            self._reply("assistant")
            self._happen("assistant.decided", kind="answer", engagement=self.engagement)

    def keep_silent(self, number: int) -> None:
        if self.owner in {"assistant", "nobody"}:
            self._happen("assistant.decided", kind="silent", engagement=self.engagement)

    def system_word(self, number: int) -> None:
        self._reply("system")

    def hand_over(self, number: int, by: str = "assistant") -> None:
        if self.owner in {"assistant", "nobody"}:
            self._own("queue", by=by, starts=self.owner == "nobody")
            self._happen("routing.handed_over", reason=REASONS[number % 3], by=by, engagement=self.engagement)
            self._reply("system")

    def ask_for_person(self, number: int) -> None:
        self.hand_over(0, by="customer")

    def lose_person(self, number: int) -> None:
        if self.owner == "person":
            self._own("queue", by="system")
            self._happen("routing.handed_over", reason="reassigned", by="system", engagement=self.engagement)

    def take(self, number: int) -> None:
        self._own("person", by="person")

    def person_reply(self, number: int) -> None:
        self._reply("person")

    def give_back(self, number: int) -> None:
        if self.owner != "assistant":
            self._own("assistant", by="person", starts=True)

    def resolve(self, number: int) -> None:
        if self.owner != "nobody":
            self._own("nobody", by="person")
            self._happen("conversations.resolved", engagement=self.engagement)

    def person_reopens(self, number: int) -> None:
        self._reopen("person")

    def customer_reopens(self, number: int) -> None:
        self._reopen("customer")

    def _reopen(self, by: str) -> None:
        if self.owner == "nobody":
            self._own("assistant" if by == "customer" else "person", by=by, starts=True)
            self._happen("conversations.reopened", by=by, engagement=self.engagement)

    def ask_rating(self, number: int) -> None:
        if self.owner == "nobody" and not self.is_asked:
            self._happen("followups.rating_asked", handled_by="assistant", engagement=self.engagement)
            self.is_asked = True

    def rate(self, number: int) -> None:
        if self.is_asked and not self.is_rated:
            handled_by = ("assistant", "people", "mixed")[number % 3]
            self._happen("followups.rated", score=number % 5 + 1, handled_by=handled_by, has_comment=False)
            self.is_rated = True


_PAUSES_S = st.sampled_from([0, 1, 20, 300, 3600, 80_000, 90_000])
_journey = st.tuples(st.integers(1, 2), st.sampled_from(JOURNEYS), _PAUSES_S, st.integers(0, 14))


@st.composite
def logs(draw: st.DrawFn) -> list[Happened]:
    """Draw a log of two conversations whose journeys alternate, from seconds to days apart."""
    walks = {1: Walk(1), 2: Walk(2)}
    joins = draw(st.lists(st.sampled_from(JOINS), max_size=3))
    length = draw(st.integers(0, 30))
    at, log = MORNING, []
    for conversation_id, journey, pause_s, number in draw(st.lists(_journey, min_size=length, max_size=length)):
        walk = walks[conversation_id]
        written = len(walk.log)
        for step in journey:
            at += timedelta(seconds=pause_s)
            walk.take_step(step, at, number)
        log += walk.log[written:]
        if joins and number % 3 == 0 and walks[1].log and walks[2].log:
            name, facts = joins.pop()
            log.append(Happened(name, at, 1, facts))
    return log
