"""By keyboard alone: a colleague is mentioned in a note, is told, and comes to the note; one follows, and follows no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served_desk import ServedDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_colleague_is_mentioned_and_comes_to_the_note(sign_in: Callable[..., Page], desk: ServedDesk) -> None:
    desk.do("new", "is the cake free of nuts")
    page = sign_in("/desk/inbox/queue/")
    page.locator(".row").first.click()
    expect(page.locator("#scroll")).to_be_focused()
    page.keyboard.press("f")
    expect(page.locator("#follow")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("n")
    words, offered = page.locator("#words"), page.locator("#mentionable")
    expect(words).to_be_focused()
    page.keyboard.type("@to")
    expect(offered.get_by_role("option", selected=True)).to_contain_text("Tomás")
    page.keyboard.press("Escape")
    expect(offered).to_be_hidden()
    expect(words).to_be_focused()
    page.keyboard.type("m")
    expect(offered).to_be_visible()
    page.keyboard.press("Enter")
    expect(words).to_have_value("@Tomás ")
    page.keyboard.type("do you know?")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".message.note .mention")).to_have_text("@Tomás")
    desk.do("work")

    other = sign_in("/desk/notices/", who="tomas")
    other.get_by_role("link", name="A colleague mentioned you").press("Enter")
    expect(other.locator(".message:target")).to_contain_text("do you know?")
    expect(other.locator("#follow")).to_have_attribute("aria-pressed", "true")
    other.locator("#scroll").focus()
    other.keyboard.press("f")
    expect(other.locator("#follow")).to_have_attribute("aria-pressed", "false")

    other.keyboard.press("m")
    expect(other.locator("#place-team")).to_be_focused()
    other.locator("#place-team").select_option("Front desk")
    expect(other.locator("#thread")).to_contain_text("Given to another team")
    expect(other.locator("#head")).to_contain_text("Front desk")
