"""Two owners who say yes at the same moment make one promotion; two workers who hear the same make one record."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from tests import cast
from tests.console.test_autonomy import LOW, runs
from warmdesk.learning.errors import ProposalGone
from warmdesk.learning.models import Proposal
from warmdesk.learning.services import accept, decline
from warmdesk.outbox.models import Event
from warmdesk.topics.models import Topic
from warmdesk.topics.services import put_topics

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*steps: Callable[[], None]) -> list[str]:
    """Do several things on a thread each, as near to the same moment as can be; return what became of each."""
    gate, became = threading.Barrier(len(steps)), []

    def walk(step: Callable[[], None]) -> None:
        gate.wait()
        try:
            step()
            became.append("done")
        except ProposalGone:
            became.append("gone")
        finally:
            connection.close()

    threads = [threading.Thread(target=walk, args=[step]) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return sorted(became)


@pytest.fixture
def proposal() -> Proposal:
    cast.business()
    put_topics(topics={"hours": LOW}, teams={"hours": None})
    runs("hours", "g" * 22)
    return Proposal.objects.get()


def test_two_yeses_at_once_are_one_promotion(proposal: Proposal) -> None:
    ana = cast.ana()
    assert at_once(*[lambda: accept(proposal=proposal, by=ana)] * 4) == ["done", "gone", "gone", "gone"]
    assert Event.objects.filter(name="learning.autonomy_changed").count() == 1
    assert Topic.objects.get(key="hours").autonomy == "auto"


def test_a_yes_and_a_no_at_once_are_one_of_them(proposal: Proposal) -> None:
    ana = cast.ana()
    became = at_once(lambda: accept(proposal=proposal, by=ana), lambda: decline(proposal=proposal, by=ana))
    assert became == ["done", "gone"]
    status, level = Proposal.objects.get().status, Topic.objects.get(key="hours").autonomy
    assert (status, level) in {("accepted", "auto"), ("declined", "draft")}
    assert Event.objects.filter(name="learning.proposal_closed").count() == 1
