"""A cue to offer more: only once all is well and the customer is glad, only to people, and only for who welcomes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.accounts.services import set_cues
from warmdesk.assistant.cues import GLAD, HARMLESS, LOW, QUIET, UNEASY, Matter, Turn, answer_cue, cue_for, is_glad
from warmdesk.assistant.models import Cue
from warmdesk.catalog.models import Product
from warmdesk.contacts.models import Contact
from warmdesk.contacts.services import note_offers
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.ownership import reopen, resolve, take
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT, By, by_person, reply
from warmdesk.followups.models import Rating
from warmdesk.followups.services import add_task
from warmdesk.lib import clock
from warmdesk.orders.models import Curation
from warmdesk.orders.services import curate
from warmdesk.outbox.models import Event
from warmdesk.routing.services import hand_over

REASONS = st.frozensets(st.sampled_from(["asked_for_human", "upset", "dispute", "sensitive", "legal", "safety", "high_stakes"]))
_turns = st.lists(
    st.builds(Turn, st.sampled_from([-0.9, -0.2, 0.0, 0.3, 0.5]), st.sampled_from(["none", "joy", "anger", "grief"]), REASONS),
    max_size=4,
)
_matters = st.builds(Matter, st.booleans(), st.booleans(), st.booleans(), REASONS, st.sampled_from([None, 1, 3, 4, 5]))


@given(_matters, _turns)
def test_there_is_no_moment_without_an_end_a_good_mood_and_a_welcome(matter: Matter, turns: list[Turn]) -> None:
    if matter.is_settled and is_glad(turns):
        assert (matter.is_resolved, matter.is_welcome, matter.is_owed) == (True, True, False)
        assert turns[-1].sentiment >= GLAD
        assert min(turn.sentiment for turn in turns) > UNEASY
        assert not {turn.emotion for turn in turns} & LOW
        assert not {"upset", "dispute", "sensitive", "legal", "safety"} & matter.reasons.union(*(one.reasons for one in turns))
        assert (matter.score or 5) >= 4


def test_every_reason_that_hurts_is_no_harmless_one() -> None:
    assert not HARMLESS & {"upset", "urgent", "safety", "dispute", "legal", "sensitive", "stuck"}


@pytest.fixture
def tomas(db: None) -> User:
    """A business that offers something beside everything, and whose customers were asked about offers or not."""
    cast.business()
    Product.objects.create(sku="ORIG-1", name="Proofing basket", price_minor=1900, currency="EUR", stock=3)
    curate(sku="ORIG-1", kind=Curation.Kind.PIN, by=None)
    return cast.tomas()


def _answered(*words: str, contact: Contact | None = None, ends: bool = True) -> Conversation:
    """Return a conversation that Tomás answered, in which the customer said these words and to which nothing is owed."""
    contact = contact or cast.customer()
    conversation = cast.says("When are you open on Saturday?", contact=contact)
    taken = take(conversation=conversation, person=cast.tomas())
    conversation = reply(conversation=taken, text="From nine.", by=by_person(cast.tomas())).conversation
    for said in words:
        conversation = cast.says(said, to=conversation)
    return resolve(conversation=conversation, by=by_person(cast.tomas())) if ends else conversation


def _welcome(word: str = "yes", contact: Contact | None = None) -> None:
    note_offers(contact=contact or cast.customer(), word=word, by=cast.ana())


def test_whoever_is_glad_at_the_end_and_welcomes_offers_is_worth_a_cue(tomas: User) -> None:
    _welcome()
    conversation = _answered("Great, thank you so much!")
    cue = cue_for(conversation, to=tomas)
    assert cue is not None
    assert (cue.kind, cue.key, cue.why) == ("product", "ORIG-1", "chosen")
    assert cue_for(conversation, to=tomas) == cue, "as long as nobody answered it"
    assert Event.objects.filter(name="assistant.cue_shown").count() == 1
    assert not Message.objects.filter(conversation=conversation, text__contains="basket").exists()


def test_without_a_good_mood_or_with_anything_grave_in_it_there_is_none(tomas: User) -> None:
    _welcome()
    said: Sequence[Sequence[str]] = (
        (), ("Ok.",), ("This is a disgrace.", "Thanks."), ("Thanks, but my order is still broken.",),
        ("My mother has died.", "Thank you so much."), ("Thank you. My lawyer will write to you.",),
        ("My daughter had an allergic reaction to it.", "Thanks!"), ("I want my money back.", "Great, thank you!"),
    )  # fmt: skip
    for words in said:
        assert cue_for(_answered(*words), to=tomas) is None, words
    assert not Cue.objects.exists()


def test_before_the_end_and_once_it_goes_on_there_is_none(tomas: User) -> None:
    _welcome()
    conversation = _answered("Great, thank you so much!", ends=False)
    assert cue_for(conversation, to=tomas) is None
    conversation = resolve(conversation=conversation, by=by_person(tomas))
    assert cue_for(conversation, to=tomas) is not None
    assert cue_for(reopen(conversation=conversation, by=By("customer")), to=tomas) is None


def test_what_is_owed_disliked_or_was_given_to_people_for_a_grave_reason_leaves_no_room(tomas: User) -> None:
    _welcome()
    conversation = _answered("Great, thank you so much!")
    rating = Rating.objects.create(conversation=conversation, engagement=1, handled_by="people", asked_at=clock.now(), score=2)
    assert cue_for(conversation, to=tomas) is None
    rating.delete()
    task = add_task(
        summary="Send the list", due_at=clock.now(), by=tomas, owner=None, conversation=conversation, contact=conversation.contact
    )
    assert cue_for(conversation, to=tomas) is None
    task.delete()
    asked = cast.says("And on Sunday?", contact=conversation.contact)
    assert cue_for(conversation, to=tomas) is None, "another matter of theirs is open"
    hand_over(conversation=asked, reason="dispute", by=ASSISTANT)
    asked = resolve(conversation=asked, by=by_person(tomas))
    cast.says("Thank you so much!", to=asked)
    assert cue_for(asked, to=tomas) is None


def test_nobody_is_thought_of_without_the_word_that_is_needed(tomas: User) -> None:
    conversation = _answered("Great, thank you so much!")
    refused = (("with_consent", ""), ("with_consent", "no"), ("unless_declined", "no"), ("off", "yes"))
    for whom, word in (*refused, ("unless_declined", "")):
        set_cues(whom=whom, by=cast.ana())
        _welcome(word)
        assert (cue_for(read(conversation.id), to=tomas) is not None) == ((whom, word) not in refused), (whom, word)


def test_nobody_is_thought_of_twice_in_a_while_and_an_answer_is_kept(tomas: User) -> None:
    _welcome()
    first = _answered("Great, thank you so much!")
    assert cue_for(first, to=tomas) is not None
    answer_cue(conversation=first, is_accepted=False, by=tomas)
    answer_cue(conversation=first, is_accepted=True, by=tomas)
    event = Event.objects.get(name="assistant.cue_answered")
    assert (event.facts["is_accepted"], event.facts["key"], event.facts["by_id"]) == (False, "ORIG-1", tomas.id)
    assert cue_for(first, to=tomas) is None
    again = _answered("Great, thank you so much!")
    assert cue_for(again, to=tomas) is None
    with clock.at(clock.now() + QUIET + timedelta(minutes=1)):
        assert cue_for(again, to=tomas) is not None


def test_who_may_only_read_is_shown_none(tomas: User) -> None:
    _welcome()
    assert cue_for(_answered("Great, thank you so much!"), to=cast.reader()) is None
