"""What a business keeps for people is told apart from what it answers every day, though both speak of its trade."""

from __future__ import annotations

import pytest

from benchmarks.retrieval import invented
from benchmarks.rules_for_people import UNSEEN, read
from tests.encoders import forget
from warmdesk.assistant.listening import the_wide_encoders
from warmdesk.assistant.training import the_encoder, the_models
from warmdesk.brain.contract import Passage, PeopleOnly
from warmdesk.brain.decide.thresholds import THRESHOLDS
from warmdesk.brain.text.gloss import gloss
from warmdesk.brain.text.index import PassageIndex, Wide
from warmdesk.brain.understand.cue_book import CueBook
from warmdesk.brain.understand.folding import cue_text
from warmdesk.brain.understand.heard import Heard
from warmdesk.brain.understand.kept_for_people import KeptForPeople

pytestmark = pytest.mark.encoder
RULES = (
    PeopleOnly("Making the cake for a wedding, or for a party of thirty and more"),
    PeopleOnly("Work with us: jobs and Saturday staff"),
    PeopleOnly("Somebody became ill after they ate something of ours"),
)
ARTICLES = (
    Passage("cakes", "Ordering a cake", "Order three days ahead. A round cake for eight is $38, for twelve $52.", "en"),
    Passage("hours", "When we are open", "Monday to Saturday from 7 to 18. On Saturday the bread is gone by noon.", "en"),
    Passage("sizes", "Sizes of our cakes", "Eight, twelve or twenty portions. A sheet cake feeds forty.", "en"),
)


def test_most_of_what_a_business_keeps_for_people_is_heard_and_little_else() -> None:
    """A business that nothing learned from."""
    encoders = the_wide_encoders()
    assert encoders
    (shop,) = (business for business in invented(folder=UNSEEN) if business.name == "shoe_repair")
    told = read(shop, Wide(*encoders))
    heard = {kind: [one.p >= THRESHOLDS.people_only for one in told if one.kind == kind] for kind in ("meant", "everyday")}
    assert sum(heard["meant"]) >= 0.6 * len(heard["meant"])
    assert sum(heard["everyday"]) <= 0.1 * len(heard["everyday"])


@pytest.fixture(scope="module")
def kept() -> KeptForPeople:
    forget()
    encoders, encoder = the_wide_encoders(), the_encoder()
    assert encoders
    assert encoder
    index = PassageIndex(ARTICLES, encoder, wide=Wide(*encoders))
    return KeptForPeople(RULES, encoder, the_models().signals, CueBook(()), index)


def likeliest(kept: KeptForPeople, text: str) -> float:
    encoder = the_encoder()
    assert encoder
    heard = Heard(text, cue_text(text), "en", ("en",), CueBook(()), encoder.encode([gloss(text, "en")])[0], {})
    return kept.signals(heard)[0].p


@pytest.mark.parametrize(
    "text", ["what size of cake should i get for ten", "saturday would suit me", "how much is a cake for 12", "too small"]
)
def test_a_word_of_the_trade_alone_needs_no_person(kept: KeptForPeople, text: str) -> None:
    assert likeliest(kept, text) < THRESHOLDS.people_only


@pytest.mark.parametrize(
    "text", ["are you hiring at the moment?", "we are getting married in june and need a wedding cake for ninety"]
)
def test_what_is_kept_for_people_is_heard_in_other_words(kept: KeptForPeople, text: str) -> None:
    assert likeliest(kept, text) >= THRESHOLDS.people_only
