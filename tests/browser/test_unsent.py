"""By keyboard alone: what one began is there on another browser, and what one sent can be taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served_desk import ServedDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_draft_follows_its_writer_and_a_reply_comes_back(sign_in: Callable[[str], Page], desk: ServedDesk) -> None:
    page = sign_in("/desk/settings/")
    with page.expect_response("**/settings/undo"):
        page.get_by_role("combobox", name="Taking a reply back").select_option("5")
    desk.do("new", "is the bread sold out")
    page.goto(f"{desk.url}/desk/inbox/queue/")
    page.locator(".row").first.click()
    expect(page.locator("#scroll")).to_be_focused()
    page.keyboard.press("r")
    expect(page.locator("#words")).to_be_focused()
    with page.expect_response("**/words"):
        page.keyboard.type("There are two lofes left")

    other = sign_in("/desk/inbox/queue/")
    other.locator(".row").first.click()
    expect(other.locator("#words")).to_have_value("There are two lofes left")

    page.keyboard.press("Control+Enter")
    expect(page.locator("#held")).to_contain_text("Leaves in a moment")
    page.keyboard.press("Escape")
    page.keyboard.press("w")
    expect(page.locator("#words")).to_have_value("There are two lofes left")
    page.keyboard.press("Control+A")
    page.keyboard.type("There are two loaves left")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#held")).to_contain_text("There are two loaves left")
    desk.do("work")
    expect(page.locator("#held")).to_be_empty()
    expect(page.locator("#thread")).to_contain_text("There are two loaves left")
    assert "lofes" not in page.locator("#thread").inner_text()
