"""Readiness: how often a topic comes up, how alike people answer, and what is at stake; the same at every run."""

from __future__ import annotations

import pytest

from tests import cast
from warmdesk.assistant.models import Decision
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import messages_of
from warmdesk.conversations.services import by_person, reply
from warmdesk.learning.consistency import consistency
from warmdesk.learning.ladder import Record
from warmdesk.learning.models import Proposal
from warmdesk.learning.readiness import readiness, verdict_on
from warmdesk.learning.services import accept, judge_all
from warmdesk.lib import clock
from warmdesk.topics.models import Topic
from warmdesk.topics.services import put_topics

ASKED = ("when do you open on Sundays?", "what time do you open on a Sunday?", "are you open on Sundays, and when?")
ALIKE = ("We open at nine on Sundays.", "On Sundays we open at nine.", "Sundays from nine, we open then.")
APART = ("No.", "The blue one is in the window.", "Your cake is ready.", "I will ask the baker.", "Call us tomorrow, please.")


def test_people_who_answer_like_questions_alike_are_consistent() -> None:
    pairs = [(ASKED[number % 3], ALIKE[number % 3]) for number in range(30)]
    assert consistency(pairs) == Record(30, 30)


def test_people_who_answer_like_questions_each_in_their_own_way_are_not() -> None:
    pairs = [(f"{ASKED[number % 3]} {number}", f"{APART[number % 5]}") for number in range(10)]
    assert consistency(pairs[:5]).k < consistency(pairs[:5]).n


@pytest.mark.parametrize("pairs", [[], [("a", "b")], [("", ""), (" ", "b")]])
def test_too_little_is_nothing(pairs: list[tuple[str, str]]) -> None:
    assert consistency(pairs) == Record(0, 0)


@pytest.mark.parametrize(
    ("conversations", "alike", "stakes", "verdict"),
    [
        (19, Record(40, 40), "low", "not_enough"),
        (50, Record(19, 19), "low", "not_enough"),
        (50, Record(40, 40), "low", "automate"),
        (50, Record(40, 40), "medium", "automate"),
        (50, Record(40, 40), "high", "assist"),
        (50, Record(20, 40), "low", "assist"),
        (50, Record(4, 40), "low", "keep_human"),
    ],
)
def test_volume_consistency_and_stakes_decide(conversations: int, alike: Record, stakes: str, verdict: str) -> None:
    assert verdict_on(conversations, alike, stakes) == verdict


@pytest.fixture
def answered(db: None) -> None:
    """Let people answer twenty-four customers on a topic that is theirs alone."""
    cast.business()
    put_topics(
        topics={"hours": {"name": "Opening hours", "granted": "off"}, "cakes": {"name": "Cakes"}},
        teams={"hours": None, "cakes": None},
    )
    for number in range(24):
        found = take(conversation=cast.says(ASKED[number % 3]), person=cast.tomas())
        (message,) = messages_of(found)
        Decision.objects.create(
            conversation=found, engagement=1, message=message, kind="handover", subject="hours", level="off", at=clock.now()
        )
        reply(conversation=found, text=ALIKE[number % 3], by=by_person(cast.tomas()))


@pytest.mark.usefixtures("answered")
def test_topics_are_ranked_with_their_n_the_same_at_every_run() -> None:
    first = readiness()
    assert [(one.topic.key, one.verdict, one.conversations, one.alike.n) for one in first] == [
        ("hours", "automate", 24, 24), ("cakes", "not_enough", 0, 0),
    ]  # fmt: skip
    assert readiness() == first


@pytest.mark.usefixtures("answered")
def test_what_people_answer_alike_is_proposed_to_be_thought_along() -> None:
    judge_all()
    judge_all()
    proposal = Proposal.objects.get()
    assert (proposal.was, proposal.now, proposal.k, proposal.n) == ("off", "shadow", 24, 24)
    accept(proposal=proposal, by=cast.ana())
    assert Topic.objects.get(key="hours").autonomy == "shadow"
