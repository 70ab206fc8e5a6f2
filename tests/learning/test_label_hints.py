"""Labels are suggested from what people put on the conversations most alike, and took off them; below that, nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from tests import cast
from warmdesk.contacts.services import request_erasure
from warmdesk.conversations.erasure import erase_contact
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.sorting import label, put_label
from warmdesk.learning.label_hints import FEWEST, NEAREST, SURE, label_hints, vote
from warmdesk.learning.solved import ALIKE_IN_LETTERS

_worn = st.dictionaries(st.sampled_from(["a", "b", "c"]), st.booleans(), max_size=3)


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.2, 0.5, 0.9]), _worn), max_size=12))
def test_nothing_is_suggested_below_the_stated_confidence(examples: list[tuple[float, dict[str, bool]]]) -> None:
    alike = [worn for likeness, worn in examples if likeness >= ALIKE_IN_LETTERS]
    for key, k, n in vote(examples):
        assert FEWEST <= k <= n == min(NEAREST, len(alike))
        assert k / n >= SURE
        assert sum(worn.get(key, False) for worn in alike) >= k


@pytest.fixture
def _business(db: None) -> None:
    cast.business()
    put_label(name="Broken parcel")
    put_label(name="Wedding")


def _asked(text: str, *on: str, off: str = "") -> Conversation:
    found = cast.says(text)
    for key in [*on, *([off] if off else [])]:
        label(conversation=found, key=key, is_on=True, by=cast.tomas())
    if off:
        label(conversation=found, key=off, is_on=False, by=cast.tomas())
    return found


BROKEN = ("my parcel arrived broken", "the parcel came broken today", "your parcel arrived all broken")


def _suggested(conversation: Conversation) -> list[tuple[str, int, int]]:
    return [(hint.label.key, hint.k, hint.n) for hint in label_hints(conversation, cast.tomas())]


@pytest.mark.usefixtures("_business")
def test_what_the_most_alike_wear_is_suggested_until_somebody_has_said() -> None:
    for text in BROKEN:
        _asked(text, "broken-parcel")
    _asked("do you bake wedding cakes?", "wedding")
    new = cast.says("hello, the parcel is broken")
    assert _suggested(new) == [("broken-parcel", 3, 3)]
    assert _suggested(cast.says("do you bake wedding cakes on Sundays?")) == [], "one example is none"
    label(conversation=new, key="broken-parcel", is_on=True, by=cast.tomas())
    assert _suggested(new) == []
    label(conversation=new, key="broken-parcel", is_on=False, by=cast.tomas())
    assert _suggested(new) == [], "it was taken off here"


@pytest.mark.usefixtures("_business")
def test_a_label_that_is_put_on_by_its_name_keeps_its_colour() -> None:
    put_label(name="Wedding", colour="violet")
    assert put_label(name="Wedding").colour == "violet"


@pytest.mark.usefixtures("_business")
def test_a_label_that_was_taken_off_is_an_example_against_it() -> None:
    for text in BROKEN:
        _asked(text, "broken-parcel")
    assert _suggested(cast.says("the parcel arrived broken again")) == [("broken-parcel", 3, 3)]
    for _ in range(3):
        _asked("the parcel arrived broken again", off="broken-parcel")
    assert _suggested(cast.says("the parcel arrived broken again")) == []


@pytest.mark.usefixtures("_business")
def test_who_was_forgotten_is_no_example_and_who_may_only_read_is_suggested_none() -> None:
    examples = [_asked(text, "broken-parcel") for text in BROKEN]
    new = cast.says("hello, the parcel is broken")
    assert _suggested(new)
    assert label_hints(new, cast.reader()) == []
    request_erasure(contact=examples[0].contact, by=None)
    erase_contact(examples[0].contact_id)
    assert _suggested(new) == []


@pytest.mark.usefixtures("_business")
def test_it_asks_as_often_for_many_as_for_few(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for text in BROKEN * 3:
        _asked(text, "broken-parcel", "wedding")
    new, tomas = cast.says("hello, the parcel is broken"), cast.tomas()
    with django_assert_num_queries(4):
        assert len(label_hints(new, tomas)) == 2
