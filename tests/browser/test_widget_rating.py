"""The rating in a real browser: seen by who reads the end, given by keyboard, thanked for once."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.served_desk import ServedDesk
from tests.browser.visiting import PHONE, Opener, focused, opened, part, say

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_rating_is_given_by_keyboard(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    say(page, "hello")
    expect(part(page, ".status")).to_contain_text("Sent")
    desk.do("person", "Hello!")
    desk.do("resolve")
    part(page, ".rating input").first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(part(page, ".score-word")).to_have_text("Good")
    page.keyboard.press("Tab")
    page.keyboard.type("quick and kind")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(part(page, ".event").last).to_contain_text("your rating")
    expect(part(page, ".rating")).to_have_count(0)
    assert focused(page) == "scroller"
    page.reload()
    expect(part(page, ".turns .bubble").first).to_be_visible()
    expect(part(page, ".rating")).to_have_count(0)


def test_one_who_reads_the_end_sees_the_rating_that_is_asked_for(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit(**PHONE))
    say(page, "a long story\n" * 40)
    expect(part(page, ".status")).to_contain_text("Sent")
    desk.do("person", "Hello!")
    expect(part(page, ".turns .turn.person")).to_be_in_viewport()
    desk.do("resolve")
    expect(part(page, ".rating")).to_be_in_viewport(ratio=1)
    expect(part(page, ".newer")).to_be_hidden()
