"""Which topic a message is about: from names alone, from a few examples, from many."""

from __future__ import annotations

import random

import pytest

from warmdesk.brain.contract import Lesson, Passage, Topic
from warmdesk.brain.text.encoder import MiniLM
from warmdesk.brain.understand.slips import Slips, is_slip
from warmdesk.brain.understand.topics import Topics, clauses_of
from warmdesk.lib.encoder_weights import load

SHOP = (
    Topic("returns", "Returns and refunds", ("Can I send this back?", "I want my money back")),
    Topic("delivery", "Delivery", ("Where is my parcel?", "When does my order arrive?")),
    Topic("hours", "Opening hours", ("Are you open on Sunday?", "When do you close today?")),
)
_THINGS = ("lamp", "chair", "table", "mirror", "carpet", "clock")
_ASKED = {
    "returns": ("can i send the {} back", "i want a refund for the {}", "how do i return my {}", "the {} should go back to you"),
    "delivery": ("where is my {}", "when does the {} arrive", "has the {} been shipped", "track the parcel with my {}"),
    "price": ("what does the {} cost", "how much is a {}", "is the {} on sale", "price of the {} please"),
}


def _many() -> tuple[Topic, ...]:
    return tuple(
        Topic(key, key, tuple(form.format(thing) for form in forms for thing in _THINGS)) for key, forms in _ASKED.items()
    )


def _first(topics: Topics, text: str) -> str:
    return topics.probabilities(text, None)[0][0]


def test_without_topics_nothing_is_said() -> None:
    assert Topics((), (), None).probabilities("Where is my parcel?", None) == ()


def test_names_and_titles_are_enough_to_begin_with() -> None:
    bare = [Topic(topic.id, topic.name) for topic in SHOP]
    passage = Passage("a", "Sending things back", "…", "en", "returns")
    assert _first(Topics(bare, (passage,), None), "what are your opening hours") == "hours"
    assert _first(Topics(bare, (passage,), None), "sending back a thing") == "returns"


def test_probabilities_leave_room_for_none_of_the_topics() -> None:
    topics = Topics(SHOP, (), None)
    known = dict(topics.probabilities("Can I send this back?", None))
    strange = dict(topics.probabilities("Qual è la capitale del Portogallo", None))
    assert known["returns"] > 0.8
    assert sum(known.values()) <= 1
    assert sum(strange.values()) < 0.5


def test_many_examples_are_learned_from() -> None:
    topics = Topics(_many(), (), None)
    told = topics.probabilities("how much is a sofa", None)
    assert told[0][0] == "price"
    assert told[0][1] > 0.5
    assert _first(topics, "refund for a sofa") == "returns"


def test_the_order_of_the_examples_does_not_matter_to_what_is_read() -> None:
    shuffled = [Topic(topic.id, topic.name, tuple(random.Random(1).sample(topic.examples, 24))) for topic in _many()]
    assert _first(Topics(shuffled, (), None), "was the sofa shipped") == _first(Topics(_many(), (), None), "was the sofa shipped")


def test_a_taught_example_counts_in_the_very_next_message() -> None:
    topics = Topics(_many(), (), None)
    said = "my voucher from the newsletter does nothing"
    assert _first(topics, said) != "price"
    assert _first(topics.taught([Lesson(said, "en", topic="price")], {}), said) == "price"
    assert _first(topics, said) != "price"


def test_a_lesson_about_no_known_topic_changes_nothing() -> None:
    topics = Topics(_many(), (), None)
    assert (
        topics.taught([Lesson("something else", "en", topic="no_such_topic"), Lesson("and else", "en", "article")], {}) is topics
    )


def test_mistyped_words_are_read_as_what_was_meant() -> None:
    topics = Topics(_many(), (), None)
    assert _first(topics, "i want a refudn") == "returns"
    assert Slips(["where is my parcel"]).corrected("Whree is my parcle 12?") == "where is my parcel 12?"


def test_a_word_that_is_known_is_no_slip() -> None:
    assert Slips(["the shipping costs"], knows=lambda word: word == "shiping").corrected("shiping") == "shiping"
    assert Slips(["is it open on friday"]).corrected("what is it for") == "what is it for"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("refudn", "refund"),
        ("refnd", "refund"),
        ("reffund", "refund"),
        ("refubd", "refund"),
        ("refund", "xefund"),
        ("booking", "looking"),
    ],
)
def test_one_slip_of_the_hand_is_told_from_another_word(typed: str, meant: str) -> None:
    assert is_slip(typed, meant) == (meant == "refund")


def test_several_topics_in_one_message_are_all_heard() -> None:
    topics = Topics(_many(), (), None)
    said = dict(topics.several("where is my lamp? what does the chair cost?", None))
    assert said["delivery"] > 0.5
    assert said["price"] > 0.5
    assert said["returns"] < 0.5


def test_examples_of_several_topics_make_each_topic_decide_for_itself() -> None:
    both = tuple(f"where is my {thing} and what does the {thing} cost" for thing in _THINGS)
    many = [Topic(topic.id, topic.name, topic.examples + (both if topic.id != "returns" else ())) for topic in _many()]
    said = dict(Topics(many, (), None, about_nothing=("hello there", "good morning")).several(both[0], None))
    assert said["delivery"] > 0.5
    assert said["price"] > 0.5
    assert said["returns"] < 0.5


def test_a_few_examples_of_many_topics_say_how_sure_to_be_of_each() -> None:
    names = [f"{first}{last}" for first in ("bra", "klo", "dus", "fem", "gir", "pon") for last in (*_THINGS, "lid", "sock")]
    pairs = [(name, names[(7 * at + 11) % len(names)]) for at, name in enumerate(names)]
    held = {f"where is my {one} and what does the {other} cost": (one, other) for one, other in pairs}
    topics = [Topic(name, name, tuple(text for text, named in held.items() if name in named)) for name in names]
    heard = dict(Topics(topics, (), None).several("what does the braclock cost and where is my femsock", None))
    assert {name for name, p in heard.items() if p > 0.5} == {"braclock", "femsock"}


def test_a_message_of_one_matter_is_not_cut() -> None:
    assert clauses_of("Where is my parcel?") == []
    assert clauses_of("Where is my parcel? And when do you close?") == ["Where is my parcel?", "And when do you close?"]


def test_the_landmarks_of_many_examples_stand_in_for_all() -> None:
    words = [f"{chr(97 + at % 26)}{chr(97 + at // 26 % 26)}{chr(97 + at // 676)}" for at in range(1700)]
    examples = {key: tuple(f"{forms[at % 4].format('thing')} {words[at]}" for at in range(550)) for key, forms in _ASKED.items()}
    topics = Topics([Topic(key, key, told) for key, told in examples.items()], (), None)
    assert _first(topics, "how much is a thing") == "price"
    assert _first(topics, "has the thing been shipped") == "delivery"


@pytest.mark.encoder
def test_paraphrases_are_understood_by_meaning() -> None:
    stored = load()
    assert stored is not None
    encoder = MiniLM(stored.arrays, stored.vocabulary)
    text = "the package still has not turned up"
    assert Topics(SHOP, (), encoder).probabilities(text, encoder.encode([text])[0])[0][0] == "delivery"
    assert encoder.knows("package")
    assert not encoder.knows("packgae")
