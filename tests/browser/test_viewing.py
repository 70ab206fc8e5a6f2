"""Two colleagues in two browsers: each sees that the other has the same conversation open, and when they have left it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served_desk import ServedDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_colleagues_see_who_has_the_same_conversation_open(sign_in: Callable[..., Page], desk: ServedDesk) -> None:
    desk.do("new", "is the cake free of nuts")
    mine = sign_in("/desk/inbox/queue/")
    mine.locator(".row").first.click()
    expect(mine.locator("#scroll")).to_be_focused()
    expect(mine.locator("#viewers")).to_be_empty()

    other = sign_in("/desk/inbox/queue/", who="tomas")
    other.locator(".row").first.click()
    expect(other.locator("#viewers")).to_contain_text("Ana is viewing")
    expect(mine.locator("#viewers")).to_contain_text("Tomás is viewing")
    other.goto(f"{desk.url}/desk/tasks/")
    expect(mine.locator("#viewers")).to_be_empty()
