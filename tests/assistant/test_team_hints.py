"""Routing learns from where people leave conversations: it suggests, and decides only where it may."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import cast
from warmdesk.accounts.models import Business, Team
from warmdesk.accounts.services import set_learned_routing
from warmdesk.assistant import team_hints
from warmdesk.assistant.erasure import erase_contact
from warmdesk.assistant.models import LearnedGate, Placement
from warmdesk.assistant.placements import matrix, settled, settled_count
from warmdesk.assistant.team_hints import is_for_certain_people
from warmdesk.brain.contract import HandOver
from warmdesk.brain.understand.learned_choice import Choice, Gate, Guess, LearnedChoice, Settled
from warmdesk.contacts.services import request_erasure
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT, by_person
from warmdesk.conversations.sorting import retag
from warmdesk.outbox.story import Story
from warmdesk.outbox.worker import drain
from warmdesk.routing.claims import pass_on
from warmdesk.routing.errors import NotWithPeople
from warmdesk.routing.models import Handover
from warmdesk.routing.rerouting import reroute
from warmdesk.routing.selectors import latest_handover
from warmdesk.routing.services import erase_contact as routing_forgets
from warmdesk.routing.services import hand_over
from warmdesk.story import STORY
from warmdesk.topics.models import Topic


def only(*modules: str) -> Story:
    """Return those rows of the story that these modules act in."""
    return Story(rows=tuple(row for row in STORY.rows if row.do.__module__.rpartition(".")[2] in modules))


PLACING, LEARNING = only("placements"), only("placements", "team_hints", "offers")
CAKES = ("the wedding cake collapsed", "icing on my cake melted", "is the carrot cake vegan", "a birthday cake for twelve")
ORDERS = ("my parcel is late", "track the parcel please", "the courier lost my parcel", "change the parcel's address")


@pytest.fixture(autouse=True)
def _kitchen(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    cast.business()
    kitchen = Team.objects.create(key="kitchen", name="Kitchen", skills=["baking"])
    Topic.objects.create(key="parcels", name="Parcels", examples=["where is my parcel"], team=Team.objects.get(key="front"))
    Topic.objects.create(key="cakes", name="Celebration cakes", examples=["order a cake"], team=kitchen)
    team_hints._fits.clear()
    monkeypatch.setattr(team_hints, "the_encoder", lambda: None)
    yield
    team_hints._fits.clear()


def handed(text: str, team: str | None = "front") -> Conversation:
    found = cast.says(text)
    hand_over(conversation=found, reason="unsure", by=ASSISTANT, team=team)
    return read(found.id)


def kitchen() -> Team:
    return Team.objects.get(key="kitchen")


def settle(text: str, *, is_kitchens: bool, times: int = 1) -> None:
    """Let people have a conversation until its end, in the front desk's hands or in the kitchen's."""
    for _ in range(times):
        found = handed(text)
        if is_kitchens:
            found = reroute(conversation=found, team=kitchen(), by=cast.ana())
        resolve(conversation=take(conversation=found, person=cast.ana()), by=by_person(cast.ana()))
    drain(PLACING)


def hints_of(conversation: Conversation) -> dict[str, dict[str, object]]:
    drain(LEARNING)
    handover = latest_handover(conversation)
    assert handover is not None
    return dict(handover.packet.get("hints", {}))


def test_where_no_rule_names_a_team_the_businesss_own_words_do() -> None:
    assert hints_of(handed("the cake for our wedding", team=None))["team"]["key"] == "kitchen"


def test_before_anything_was_learned_nothing_is_said_against_a_rule() -> None:
    assert "team" not in hints_of(handed("the cake for our wedding"))


def test_after_some_corrections_the_team_is_suggested_with_its_reasons() -> None:
    for cake, order in zip(CAKES, ORDERS, strict=True):
        settle(cake, is_kitchens=True)
        settle(order, is_kitchens=False)
    hint = hints_of(handed("my cake has melted icing"))["team"]
    assert hint["key"] == "kitchen"
    assert hint["n"] == len(CAKES)
    assert {"icing", "cake"} & set(hint["words"])  # type: ignore[call-overload]
    assert "team" not in hints_of(handed("the parcel never came"))
    gate = LearnedGate.objects.get(kind="team")
    assert (gate.n, gate.rule_right) == (8, 4)


def test_it_decides_only_where_the_owner_lets_it_and_the_bound_says_so() -> None:
    settle(CAKES[0], is_kitchens=True, times=2)
    hints_of(handed("another cake"))
    found = cast.says("the wedding cake collapsed")
    set_learned_routing(is_on=True, by=cast.ana())
    assert team_hints.team_for(found, "front") == "front", "two corrections are no evidence"
    settle(CAKES[0], is_kitchens=True, times=14)
    settle(ORDERS[0], is_kitchens=False, times=6)
    hints_of(handed("another cake"))
    assert LearnedGate.objects.get(kind="team").decides_from is not None
    assert team_hints.team_for(found, "front") == "kitchen"
    assert team_hints.team_for(cast.says(ORDERS[0]), "front") == "front"
    set_learned_routing(is_on=False, by=cast.ana())
    assert team_hints.team_for(found, "front") == "front"


def test_what_the_owner_keeps_for_certain_people_goes_to_them_whatever_was_learned() -> None:
    assert is_for_certain_people(HandOver(reason="people_only", team="front"))
    assert is_for_certain_people(HandOver(reason="upset", also=("people_only",), team="front"))
    assert not is_for_certain_people(HandOver(reason="people_only", kept_topic="cakes"))
    assert not is_for_certain_people(HandOver(reason="unsure", team="front"))


def test_what_the_rule_would_have_said_is_kept_where_another_team_was_chosen() -> None:
    found = cast.says("the wedding cake collapsed")
    handover = hand_over(conversation=found, reason="unsure", by=ASSISTANT, team="kitchen")
    team_hints.note_rule(handover, "front", "kitchen")
    drain(LEARNING)
    placement = Placement.objects.get(kind="team")
    assert (placement.rule, placement.chosen) == ("front", "kitchen")


def test_a_failure_leaves_the_rule_in_force(monkeypatch: pytest.MonkeyPatch) -> None:
    Business.objects.update(routes_by_learning=True)
    monkeypatch.setattr(team_hints, "_fits", {"team": object()})
    assert team_hints.team_for(cast.says("a cake"), "front") == "front"


def test_another_team_begins_anew_and_somebody_there_is_asked() -> None:
    found = handed("a cake")
    Handover.objects.update(passed_over=[1], is_for_all=True)
    found = reroute(conversation=found, team=kitchen(), by=cast.ana())
    handover = latest_handover(found)
    assert handover is not None
    assert (found.owner, found.team, handover.team, handover.passed_over) == ("queue", kitchen(), kitchen(), [])
    taken = take(conversation=found, person=cast.ana())
    back = reroute(conversation=taken, team=Team.objects.get(key="front"), by=cast.ana())
    assert (back.owner, back.assignee) == ("queue", None)
    assert Handover.objects.filter(conversation=back, taken_at=None).count() == 1
    with pytest.raises(NotWithPeople):
        reroute(conversation=cast.says("a bun"), team=kitchen(), by=cast.ana())


def test_a_colleague_of_another_team_brings_the_conversation_into_it() -> None:
    tomas = cast.tomas()
    tomas.teams.set([kitchen()])
    given = pass_on(conversation=take(conversation=handed("a cake"), person=cast.ana()), to=tomas, by=cast.ana())
    drain(LEARNING)
    assert (given.team, given.assignee) == (kitchen(), tomas)
    assert matrix("team", None) == [("front", "kitchen", 1)]


def test_a_topic_is_learned_alike_and_what_people_let_be_counts_as_right() -> None:
    found = handed("the icing melted")
    retag(conversation=found, topic=Topic.objects.get(key="cakes"), by=cast.ana())
    drain(LEARNING)
    assert matrix("topic", None) == [("", "cakes", 1)]
    resolve(conversation=take(conversation=read(found.id), person=cast.ana()), by=by_person(cast.ana()))
    drain(LEARNING)
    assert matrix("team", None) == [("front", "front", 1)]


def test_who_is_forgotten_is_learned_from_no_more_and_the_table_stays_true() -> None:
    settle(CAKES[0], is_kitchens=True)
    contact = Conversation.objects.get().contact
    assert [one.text for one in settled("team")] == [CAKES[0]]
    request_erasure(contact=contact, by=None)
    erase_contact(contact.id)
    routing_forgets(contact.id)
    assert (settled("team"), settled_count("team")) == ([], 0)
    assert matrix("team", None) == [("front", "kitchen", 1)]


@pytest.mark.words
def test_a_gate_lets_nothing_through_that_it_has_not_seen_to_be_better() -> None:
    guess = Guess("kitchen", 0.9, 0.8)
    assert not Gate().may_suggest(guess, "front")
    assert Gate(suggests_from=0.5).may_suggest(guess, "front")
    assert not Gate(suggests_from=0.9).may_suggest(guess, "front")
    assert not Gate(suggests_from=0.5).may_decide(guess, "front")
    assert not Gate(suggests_from=0.0, decides_from=0.0).may_decide(guess, "kitchen")


@pytest.mark.words
def test_where_people_leave_it_at_random_the_rule_holds() -> None:
    choices = [Choice("front", ("Front desk",)), Choice("kitchen", ("Kitchen",))]
    noise = [Settled(f"{text} {n}", "front", ("front", "kitchen")[n % 3 == 0]) for n, text in enumerate([*CAKES, *ORDERS] * 6)]
    assert LearnedChoice(choices, noise).gate.decides_from is None
