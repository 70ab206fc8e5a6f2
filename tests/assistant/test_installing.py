"""What was learned becomes versions: tried before they are kept, and rolled back with one command."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.lessons import score_of, shop, taught, understood
from tests.encoders import by_words_alone
from warmdesk.assistant.errors import NoEarlierModel
from warmdesk.assistant.installing import AFTER, install, roll_back
from warmdesk.assistant.models import Example, InstalledModel
from warmdesk.assistant.selectors import current_model
from warmdesk.cli import main
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db
ODD = "does the wee van come out to Fairlight"
ANSWERS = "answers"


@pytest.fixture(autouse=True)
def bakery() -> Iterator[None]:
    """Open the shop; it judges by words alone, which is quick."""
    with by_words_alone():
        shop()
        yield


def test_enough_lessons_become_a_version_in_the_background() -> None:
    for number in range(AFTER):
        taught(f"how far does the wee van drive on day {number}", "delivery")
    drain(STORY)
    made = current_model(ANSWERS)
    assert made is not None
    assert (made.version, made.n) == (1, AFTER)
    assert made.figures["held_back"] > 0
    assert made.figures["right"] >= made.figures["right_before"]
    assert current_model("topics") is None
    drain(STORY)
    assert InstalledModel.objects.count() == 1


def test_rolling_back_returns_to_the_lessons_of_the_version_before() -> None:
    before = score_of(ODD, "delivery")
    taught("is there rye today", "bread")
    first = install(kind=ANSWERS)
    taught(ODD, "delivery", topic="orders")
    install(kind=ANSWERS)
    assert score_of(ODD, "delivery") > before + 0.2
    assert roll_back(kind=ANSWERS) == first
    assert score_of(ODD, "delivery") == pytest.approx(before, abs=0.05)
    assert Example.objects.get(topic="orders").retired_at is None, "what it says of the topic stays"
    with pytest.raises(NoEarlierModel):
        roll_back(kind=ANSWERS)


def test_rolling_back_brings_back_what_a_later_lesson_replaced() -> None:
    taught(ODD, "delivery")
    install(kind=ANSWERS)
    taught(ODD, "cakes")
    install(kind=ANSWERS)
    assert understood(ODD).found[0].passage.source == "cakes"
    roll_back(kind=ANSWERS)
    assert understood(ODD).found[0].passage.source == "delivery"


VILLAGES = (
    "Fairlight", "Ore", "Pett", "Icklesham", "Winchelsea", "Guestling", "Brede", "Udimore", "Beckley", "Peasmarsh", "Northiam",
    "Sedlescombe", "Westfield", "Crowhurst", "Catsfield", "Ninfield", "Hooe", "Wartling", "Bodiam", "Ewhurst", "Staplecross",
    "Mountfield", "Netherfield", "Penhurst", "Ashburnham",
)  # fmt: skip


def test_a_version_that_does_clearly_worse_is_taken_back() -> None:
    for village in VILLAGES:
        for words in ("does the wee van come out to", "would the wee van bring it to", "is the wee van ever in", "wee van for"):
            taught(f"{words} {village}", "delivery")
    good = install(kind=ANSWERS)
    for place, village in enumerate(VILLAGES):
        for number, words in enumerate(("does the wee van come to", "would the wee van bring to", "does a wee van come out to")):
            taught(f"{words} {village}", ("bread", "cakes")[(place + number) % 2])
    bad = install(kind=ANSWERS)
    assert not bad.was_installed, bad.figures
    assert current_model(ANSWERS) == good
    assert understood("does the wee van come to Pett").found[0].passage.source == "delivery"


def test_the_command_lists_versions_and_rolls_back(capsys: pytest.CaptureFixture[str]) -> None:
    taught("is there rye today", "bread")
    install(kind=ANSWERS)
    assert main(["models", "--roll-back", ANSWERS]) == 1
    assert "no earlier version" in capsys.readouterr().out
    assert main(["models", "--install", ANSWERS]) == 0
    assert "version 2    current" in capsys.readouterr().out
    assert main(["models", "--roll-back", ANSWERS]) == 0
    assert "version 1    current" in capsys.readouterr().out
