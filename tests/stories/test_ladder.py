"""The ladder through the real services: a topic climbs by a person's yes to what people did, and falls by what customers do."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import cast
from tests.stories.conftest import MORNING
from tests.stories.test_autonomy import QUESTION, at_level
from tests.stories.test_exit import person, talk
from warmdesk.assistant.drafts import reject_draft
from warmdesk.assistant.models import Decision, Draft, Example
from warmdesk.assistant.selectors import draft_to_send
from warmdesk.assistant.teaching import teach
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import messages_of
from warmdesk.conversations.services import by_person, reply
from warmdesk.followups.models import Task
from warmdesk.followups.services import rate
from warmdesk.learning.errors import LevelMoved, NotAllowedAuto, ProposalGone
from warmdesk.learning.evidence import hear_correction, hear_lesson, settle_quiet
from warmdesk.learning.models import Evidence, Proposal
from warmdesk.learning.selectors import stand_of
from warmdesk.learning.services import accept, allow_auto, decline, grant, judge
from warmdesk.lib import clock
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY
from warmdesk.topics.models import Topic
from warmdesk.topics.selectors import topic_by_key

pytestmark = [pytest.mark.usefixtures("boutique"), pytest.mark.words]
GOOD, BAD, UNCLEAR = "good", "bad", "unclear"


def topic(key: str = "gifts") -> Topic:
    found = topic_by_key(key)
    assert found is not None
    return found


def heard() -> list[tuple[str, str]]:
    """Return outcome and reason of every record, in order."""
    return list(Evidence.objects.order_by("id").values_list("outcome", "why"))


def changes() -> list[dict]:
    return list(Event.objects.filter(name="learning.autonomy_changed").order_by("id").values_list("facts", flat=True))


def drafted() -> tuple[Conversation, Draft]:
    """Return a conversation that a person has taken, with the draft that is offered."""
    found = take(conversation=talk(QUESTION), person=person())
    draft = draft_to_send(found)
    assert draft is not None
    return found, draft


def with_record(count: int, *, level: str, outcomes: str = "", key: str = "gifts") -> None:
    """Give a topic so many right runs at a level, then one for each of `outcomes`' letters: g or b."""
    found = talk("hello")
    at_level(level, key)
    judge(subject=key)
    for number, outcome in enumerate([GOOD] * count + [GOOD if letter == "g" else BAD for letter in outcomes]):
        (message,) = messages_of(cast.says(f"message {number}"))
        draft = Draft.objects.create(
            conversation=found,
            engagement=1,
            message=message,
            subject=key,
            level=level,
            kind="answer",
            at=clock.now(),
        )
        made = Evidence.objects.create(
            subject=key, level=level, outcome=outcome, why="sent" if outcome == GOOD else "rejected", conversation=found,
            engagement=1, draft=draft, at=clock.now(), heard_at=clock.now(),
        )  # fmt: skip
        judge(subject=key, newest=made)


# --- What people do with a draft ---------------------------------------------------------------------------------------


def test_a_draft_sent_unchanged_is_right() -> None:
    at_level("draft")
    found, draft = drafted()
    reply(conversation=found, text=draft.text, by=by_person(person()))
    drain(STORY)
    assert heard() == [(GOOD, "sent")]


@pytest.mark.parametrize(("before", "after"), [("", ""), ("Hi! ", " Ana")])
def test_a_draft_that_is_sent_teaches_its_source(before: str, after: str) -> None:
    at_level("draft")
    found, draft = drafted()
    reply(conversation=found, text=before + draft.text + after, by=by_person(person()))
    drain(STORY)
    lesson = Example.objects.get()
    assert (lesson.source, lesson.how, lesson.taught_by, lesson.message) == (
        "gift-cards",
        "approved",
        person(),
        messages_of(found)[0],
    )


def test_a_draft_that_was_replaced_turned_down_or_unseen_teaches_nothing() -> None:
    at_level("draft")
    found, draft = drafted()
    reply(conversation=found, text="No, we only have vouchers on paper; ask at the till.", by=by_person(person()))
    found, draft = drafted()
    reject_draft(draft=draft, by=person())
    reply(conversation=found, text=draft.text, by=by_person(person()))
    at_level("shadow")
    found = take(conversation=talk(QUESTION), person=person())
    reply(conversation=found, text=Draft.objects.get(conversation=found).text, by=by_person(person()))
    drain(STORY)
    assert not Example.objects.exists()


def test_a_draft_that_is_turned_down_is_wrong_at_once_and_once() -> None:
    at_level("draft")
    found, draft = drafted()
    reject_draft(draft=draft, by=person())
    reject_draft(draft=draft, by=person())
    reply(conversation=found, text=draft.text, by=by_person(person()))
    drain(STORY)
    assert heard() == [(BAD, "rejected")]
    assert draft_to_send(read(found.id)) is None


def test_a_greeting_tells_nothing_and_the_answer_after_it_does() -> None:
    at_level("draft")
    found, draft = drafted()
    reply(conversation=found, text="Hello, Ana here.", by=by_person(person()))
    drain(STORY)
    assert heard() == []
    reply(conversation=read(found.id), text=draft.text, by=by_person(person()))
    drain(STORY)
    assert heard() == [(GOOD, "sent")]


def test_a_draft_passed_over_is_wrong_when_the_conversation_ends() -> None:
    at_level("draft")
    found, _ = drafted()
    reply(conversation=found, text="Hm, hm.", by=by_person(person()))
    resolve(conversation=read(found.id), by=by_person(person()))
    drain(STORY)
    assert heard() == [(BAD, "passed_over")]


def test_where_nothing_was_drafted_there_is_nothing_to_compare(caplog: pytest.LogCaptureFixture) -> None:
    found = take(conversation=talk("a person, please"), person=person())
    reply(conversation=found, text="Hello, Ana here.", by=by_person(person()))
    resolve(conversation=read(found.id), by=by_person(person()))
    drain(STORY)
    assert "failed" not in caplog.text
    assert heard() == []


def test_in_the_shadow_agreement_is_read_off_what_people_said() -> None:
    at_level("shadow")
    found = take(conversation=talk(QUESTION), person=person())
    reply(conversation=found, text=Draft.objects.get().text, by=by_person(person()))
    drain(STORY)
    assert heard() == [(GOOD, "sent")]
    assert Evidence.objects.get().level == "shadow"


# --- What customers make of an answer ----------------------------------------------------------------------------------


def test_an_answer_begins_with_nothing_heard_and_is_right_when_seven_days_are_quiet() -> None:
    talk(QUESTION)
    assert heard() == [(UNCLEAR, "nothing_heard")]
    settle_quiet()
    assert heard() == [(UNCLEAR, "nothing_heard")]
    with clock.at(MORNING + timedelta(days=7, minutes=1)):
        settle_quiet()
    assert heard() == [(GOOD, "quiet")]


def test_thanks_are_a_good_word() -> None:
    talk(QUESTION, "thanks a lot!")
    assert heard() == [(GOOD, "thanked")]


def test_a_customer_who_says_that_it_did_not_help_is_believed() -> None:
    talk(QUESTION, "no, that does not help")
    assert heard()[0] == (BAD, "not_helped")


def test_coming_back_with_the_same_counts_against_the_answer_and_with_something_else_does_not() -> None:
    first = resolve(conversation=talk(QUESTION), by=by_person(person()))
    second = resolve(conversation=talk(QUESTION), by=by_person(person()))
    drain(STORY)
    cast.says("do you have gift wrap?", to=first)
    cast.says("what are your opening hours?", to=second)
    drain(STORY)
    assert heard()[:2] == [(BAD, "reopened"), (UNCLEAR, "nothing_heard")]


@pytest.mark.parametrize(
    ("score", "expected"), [(5, (GOOD, "rated_well")), (3, (UNCLEAR, "nothing_heard")), (1, (BAD, "rated_low"))]
)
def test_a_rating_is_the_customers_word_on_the_answer(score: int, expected: tuple[str, str]) -> None:
    found = resolve(conversation=talk(QUESTION), by=by_person(person()))
    drain(STORY)
    rate(conversation=read(found.id), score=score)
    drain(STORY)
    assert heard() == [expected]


def test_a_bad_word_outweighs_a_good_one_and_a_good_one_undoes_none() -> None:
    found = talk(QUESTION, "thanks!")
    hear_correction(decision=Decision.objects.filter(conversation=found, kind="answer").get())
    assert heard()[0] == (BAD, "corrected")
    cast.says("thanks!", to=found)
    drain(STORY)
    assert heard()[0] == (BAD, "corrected")


def test_another_source_named_by_a_person_counts_against_the_answer_and_the_same_one_does_not() -> None:
    asked = messages_of(talk(QUESTION))[0]
    hear_lesson(message=asked, source="gift-cards")
    assert heard() == [(UNCLEAR, "nothing_heard")]
    hear_lesson(message=asked, source="gift-wrap")
    assert heard() == [(BAD, "corrected")]


def test_teaching_another_source_counts_against_the_answer_and_teaching_a_topic_does_not() -> None:
    asked = messages_of(talk(QUESTION))[0]
    teach(by=person(), how="correction", topic="shipping", message=asked)
    drain(STORY)
    assert heard() == [(UNCLEAR, "nothing_heard")]
    teach(by=person(), how="correction", source="gift-wrap", message=asked)
    drain(STORY)
    assert heard() == [(BAD, "corrected")]


# --- Falling ------------------------------------------------------------------------------------------------------------


def test_a_topic_whose_answers_go_bad_falls_within_five_conversations_and_the_owner_is_told() -> None:
    for _ in range(12):
        talk(QUESTION, "thank you!")
    wrong = 0
    while topic().autonomy == "auto":
        hear_correction(decision=Decision.objects.filter(conversation=talk(QUESTION), kind="answer").get())
        wrong += 1
        assert wrong <= 5
    assert topic().autonomy == "draft"
    (fell,) = changes()
    assert (fell["topic"], fell["was"], fell["now"], fell["by"], fell["by_id"]) == ("gifts", "auto", "draft", "evidence", None)
    assert (fell["reason"], fell["k"], fell["n"]) == ("corrected", 12, 12 + wrong)
    assert "went wrong" in Task.objects.get(kind="review").summary
    assert talk(QUESTION).owner == "queue", "the very next customer gets a person"


def test_other_topics_stay_where_they_are() -> None:
    for _ in range(5):
        hear_correction(decision=Decision.objects.filter(conversation=talk(QUESTION), kind="answer").get())
        if topic().autonomy != "auto":
            break
    assert set(Topic.objects.exclude(key__in=["gifts", "damaged-items"]).values_list("autonomy", flat=True)) == {"auto"}


def test_one_matter_of_safety_after_an_answer_is_enough() -> None:
    found = talk(QUESTION)
    cast.says("I cut my hand on the gift card, I am bleeding badly and need an ambulance", to=found)
    drain(STORY)
    assert heard()[0] == (BAD, "incident")
    assert topic().autonomy == "draft"


# --- Climbing -----------------------------------------------------------------------------------------------------------


def test_a_level_is_proposed_once_its_bound_is_reached_and_not_before() -> None:
    with_record(21, level="draft")
    assert not Proposal.objects.exists()
    assert stand_of(topic()).needed == 1
    with_record(1, level="draft")
    proposal = Proposal.objects.get()
    assert (proposal.was, proposal.now, proposal.k, proposal.n) == ("draft", "auto", 22, 22)
    assert topic().autonomy == "draft", "nothing climbs by itself"


def test_a_yes_moves_the_topic_and_a_second_yes_finds_nothing_to_decide() -> None:
    with_record(22, level="draft")
    proposal = Proposal.objects.get()
    accept(proposal=proposal, by=person())
    with pytest.raises(ProposalGone):
        accept(proposal=proposal, by=person())
    with pytest.raises(ProposalGone):
        decline(proposal=proposal, by=person())
    assert topic().autonomy == "auto"
    risen = changes()[-1]
    assert (risen["by"], risen["by_id"], risen["reason"]) == ("person", person().id, "earned")
    assert risen["bound"] >= 0.85
    assert talk(QUESTION).owner == "assistant"


def test_a_proposal_is_withdrawn_when_the_evidence_carries_it_no_more() -> None:
    with_record(22, level="draft")
    proposal = Proposal.objects.get()
    with_record(0, level="draft", outcomes="b")
    assert Proposal.objects.get().status == "withdrawn"
    with pytest.raises(ProposalGone):
        accept(proposal=proposal, by=person())
    assert topic().autonomy == "draft"


def test_a_no_holds_until_there_is_more_to_say() -> None:
    with_record(22, level="draft")
    decline(proposal=Proposal.objects.get(), by=person())
    with_record(19, level="draft")
    assert Proposal.objects.count() == 1
    with_record(1, level="draft")
    assert Proposal.objects.filter(status="open").count() == 1


def test_what_was_earned_at_one_level_counts_for_nothing_at_the_next() -> None:
    with_record(22, level="shadow")
    accept(proposal=Proposal.objects.get(), by=person())
    assert topic().autonomy == "draft"
    assert stand_of(topic()).record.n == 0


def test_high_stakes_are_never_proposed_for_auto_unless_the_owner_allows_it() -> None:
    with_record(80, level="draft", key="damaged-items")
    assert not Proposal.objects.exists()
    assert stand_of(topic("damaged-items")).blocked == "stakes"
    with pytest.raises(NotAllowedAuto):
        grant(topic=topic("damaged-items"), seen="draft", level="auto", by=person())
    allow_auto(topic=topic("damaged-items"), is_allowed=True, by=person())
    assert Proposal.objects.get().now == "auto"


def test_an_owner_may_put_a_topic_anywhere_and_evidence_may_still_undo_it() -> None:
    grant(topic=topic(), seen="auto", level="shadow", by=person())
    with pytest.raises(LevelMoved):
        grant(topic=topic(), seen="auto", level="off", by=person())
    grant(topic=topic(), seen="shadow", level="auto", by=person())
    assert [change["reason"] for change in changes()] == ["granted", "granted"]
    while topic().autonomy == "auto":
        hear_correction(decision=Decision.objects.filter(conversation=talk(QUESTION), kind="answer").get())
    assert changes()[-1]["by"] == "evidence"
