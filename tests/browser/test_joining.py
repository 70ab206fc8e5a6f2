"""By keyboard alone: a field of one's own, one person of two contacts, one conversation of two, and two of one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import cast
from tests.browser.served_desk import ServedDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PATIENCE_MS = 15_000


@pytest.fixture
def page(desk: ServedDesk, chrome: Browser) -> Iterator[Page]:
    context = chrome.new_context()
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(f"{desk.url}/desk/sign-in?next=/desk/fields/")
    page.get_by_label("E-mail address").fill("ana@bakery.example")
    page.get_by_label("Password").fill(cast.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/desk/fields/")
    yield page
    context.close()


def test_what_belongs_together_is_put_together_and_apart(page: Page, desk: ServedDesk) -> None:
    page.keyboard.press("n")
    page.wait_for_url("**/desk/fields/new")
    page.get_by_label("Name").fill("Shoe size")
    page.keyboard.press("Enter")
    expect(page.get_by_text("field:shoe-size")).to_be_visible()

    desk.do("new", "where is my cake")
    desk.do("new", "the bill is wrong")
    desk.do("customer", "it says forty euro")
    page.goto(f"{desk.url}/desk/inbox/queue/")
    page.locator(".row").filter(has_text="where is my cake").click()
    page.locator("#conversation").wait_for()
    page.keyboard.press(",")
    expect(page.get_by_label("Shoe size")).to_be_focused()
    page.keyboard.type("38.5")
    with page.expect_response("**?words=*"):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # the page asks what is new
    page.wait_for_timeout(200)
    expect(page.get_by_label("Shoe size")).to_have_value("38.5")
    page.keyboard.press("Enter")
    expect(page.locator("#beside-fields dd")).to_have_text("38.5")
    page.keyboard.press("Escape")

    page.keyboard.press(".")
    page.wait_for_url("**/desk/contacts/*/")
    page.keyboard.press("m")
    page.wait_for_url("**/desk/contacts/?with=*")
    page.get_by_role("link", name="Compare").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/merge/*")
    page.keyboard.press("m")
    expect(page.get_by_role("heading", name="One person, several contacts")).to_be_visible()

    page.get_by_role("link", name="where is my cake").click()
    page.locator("#conversation").wait_for()
    page.keyboard.press("=")
    expect(page.locator("#thread")).to_contain_text("the bill is wrong")
    expect(page.locator("#beside-joined")).to_contain_text("Merged in")
    page.keyboard.press("-")
    page.wait_for_url("**/split")
    page.get_by_role("checkbox", name="the bill is wrong").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("#thread")).to_contain_text("it says forty euro")
    expect(page.locator("#thread")).not_to_contain_text("where is my cake")
    page.get_by_role("button", name="Put together").click()
    expect(page.locator("#thread")).to_contain_text("where is my cake")
