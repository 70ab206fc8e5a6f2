"""The console in a real browser: live without reload, and nothing that one types or reads is disturbed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests import cast
from tests.browser.served_desk import ServedDesk, temporary_folder

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
PATIENCE_MS = 12_000
Opener = Callable[..., Page]
_numbers = count(1)


@pytest.fixture
def sign_in(desk: ServedDesk, chrome: Browser) -> Iterator[Opener]:
    """Sign somebody in, in a browser of their own; at the end nothing may have gone wrong in its console."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def signed_in(email: str = "ana@bakery.example", path: str = "/desk/inbox/queue/", **context: Any) -> Page:
        contexts.append(chrome.new_context(**context))
        contexts[-1].set_default_timeout(PATIENCE_MS)
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda line: problems.append(line.text) if "Security Policy" in line.text else None)
        page.goto(f"{desk.url}/desk/sign-in?next={path}")
        page.get_by_label("E-mail address").fill(email)
        page.get_by_label("Password").fill(cast.PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"**{path}")
        return page

    yield signed_in
    for context in contexts:
        context.close()
    assert not problems


def new_words() -> str:
    return f"a person, please ({next(_numbers)})"


def open_newest(page: Page, desk: ServedDesk) -> str:
    """Let a new customer wait for a person, see them arrive live, and open their conversation; return their words."""
    words = new_words()
    desk.do("new", words)
    page.locator(".row", has_text=words).click()
    expect(page.locator("#conversation .bubble").first).to_have_text(words)
    return words


def bubbles(page: Page) -> list[str]:
    return page.locator("#thread .bubble").all_inner_texts()


def test_who_asks_for_a_person_appears_without_reload_and_in_the_title(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    words = new_words()
    desk.do("new", words)
    row = page.locator(".row", has_text=words)
    expect(row).to_contain_text("Queue")
    waiting = page.locator("#view-queue .count").inner_text()
    assert page.title() == f"({waiting}) Queue · Warmdesk"


def test_take_over_reply_and_resolve_with_the_keyboard_alone(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    open_newest(page, desk)
    page.keyboard.press("t")
    expect(page.locator("#head")).to_contain_text("With you")
    page.keyboard.press("r")
    page.keyboard.type("Hello, I am a real person.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".message.person:not(.pending) .bubble")).to_have_text("Hello, I am a real person.")
    expect(page.locator("#words")).to_have_value("")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.locator("#head")).to_contain_text("Resolved")


def test_new_words_of_the_customer_arrive_while_one_types_and_disturb_nothing(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    open_newest(page, desk)
    text = page.locator("#words")
    text.press_sequentially("I am looking ")
    desk.do("customer", "are you there?")
    expect(page.locator("#thread .bubble").last).to_have_text("are you there?")
    expect(text).to_be_focused()
    text.press_sequentially("at it.")
    expect(text).to_have_value("I am looking at it.")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#thread .bubble").last).to_have_text("I am looking at it.")


def test_what_was_typed_survives_a_reload_and_a_colleague_who_was_faster(sign_in: Opener, desk: ServedDesk) -> None:
    page, colleague = sign_in(), sign_in("tomas@bakery.example")
    words = open_newest(page, desk)
    page.locator("#words").fill("my careful answer")
    page.reload()
    expect(page.locator("#words")).to_have_value("my careful answer")
    colleague.locator(".row", has_text=words).click()
    colleague.get_by_role("button", name="Take over").click()
    expect(page.locator("#composer-state")).to_contain_text("Tomás has this conversation")
    expect(page.get_by_role("button", name="Send")).to_be_disabled()
    expect(page.locator("#words")).to_have_value("my careful answer")
    page.get_by_role("button", name="Take over").click()
    page.get_by_role("button", name="Send").click()
    expect(colleague.locator("#thread .bubble").last).to_have_text("my careful answer")
    expect(colleague.locator("#head")).to_contain_text("Ana")


def test_a_note_looks_unlike_a_reply_and_says_that_it_is_not_sent(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    open_newest(page, desk)
    page.keyboard.press("n")
    expect(page.get_by_role("button", name="Add note")).to_be_visible()
    page.keyboard.type("A regular.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".message.note")).to_contain_text("Note, not sent")
    expect(page.get_by_role("button", name="Send")).to_be_visible()


def test_an_opened_menu_stays_open_when_something_new_arrives(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    open_newest(page, desk)
    menu = page.locator("#assign")
    menu.locator("summary").click()
    desk.do("customer", "one more thing")
    expect(page.locator("#thread .bubble").last).to_have_text("one more thing")
    expect(menu).to_have_attribute("open", "")


def test_one_sees_that_the_customer_is_typing(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    with page.expect_response(lambda response: "/live?ticket=" in response.url):
        open_newest(page, desk)
    page.wait_for_timeout(500)
    desk.do("customer typing")
    expect(page.locator("#typing")).to_have_text("The customer is typing")


def test_tabs_share_one_stream(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    second = page.context.new_page()
    streams: list[str] = []
    second.on("request", lambda request: streams.append(request.url) if "/live?" in request.url else None)
    second.goto(page.url)
    words = new_words()
    desk.do("new", words)
    for tab in (page, second):
        expect(tab.locator(".row", has_text=words)).to_be_visible()
    assert streams == []


def test_the_page_catches_up_after_the_desk_was_away(chrome: Browser) -> None:
    with temporary_folder() as folder:
        own = ServedDesk(folder)
        own.start()
        context = chrome.new_context()
        page = context.new_page()
        page.goto(f"{own.url}/desk/sign-in")
        page.get_by_label("E-mail address").fill("ana@bakery.example")
        page.get_by_label("Password").fill(cast.PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/desk/inbox/**")
        own.stop()
        expect(page.locator("#line-lost")).to_be_visible(timeout=PATIENCE_MS)
        own.start()
        own.do("new", "said meanwhile")
        expect(page.locator(".row", has_text="said meanwhile")).to_be_visible(timeout=40_000)
        expect(page.locator("#line-lost")).to_be_hidden(timeout=40_000)
        context.close()
        own.stop()


def test_on_a_phone_there_is_one_pane_at_a_time_and_a_way_back(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in(**PHONE)
    open_newest(page, desk)
    expect(page.locator("#list-pane")).to_be_hidden()
    page.get_by_role("button", name="Details").click()
    expect(page.locator("#beside")).to_be_visible()
    expect(page.locator("#conversation")).to_be_hidden()
    page.get_by_role("button", name="Back to the conversation").click()
    expect(page.locator("#conversation")).to_be_visible()
    page.get_by_role("link", name="Back to the list").click()
    expect(page.locator("#list-pane")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_single_keys_can_be_switched_off(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    open_newest(page, desk)
    page.keyboard.press("?")
    page.get_by_label("Use single keys").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("t")
    page.wait_for_timeout(300)
    expect(page.locator("#head")).to_contain_text("Queue")
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_be_visible()


def test_going_back_in_the_browser_shows_the_list_again(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    words = open_newest(page, desk)
    page.go_back()
    expect(page.locator("#conversation")).to_have_count(0)
    expect(page.get_by_text("Pick a conversation")).to_be_visible()
    page.go_forward()
    expect(page.locator("#thread .bubble").first).to_have_text(words)


def test_what_one_promises_is_seen_before_it_is_sent_and_owed_afterwards(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    open_newest(page, desk)
    page.keyboard.press("t")
    expect(page.locator("#head")).to_contain_text("With you")
    page.keyboard.press("r")
    page.keyboard.type("Thank you. We'll call you tomorrow by noon.")
    expect(page.locator("#promised")).to_contain_text("You promise: call the customer")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".message.person:not(.pending) .bubble")).to_contain_text("tomorrow by noon")
    expect(page.locator("#beside-tasks")).to_contain_text("Call")


def test_what_the_copilot_looked_up_stays_while_nothing_new_is_said(sign_in: Opener, desk: ServedDesk) -> None:
    page = sign_in()
    open_newest(page, desk)
    page.keyboard.press("h")
    expect(page.locator("#beside-copilot")).to_contain_text("Next", timeout=60_000)
    page.keyboard.press("t")
    expect(page.locator("#head")).to_contain_text("With you")
    expect(page.locator("#beside-copilot")).to_contain_text("Next")
    desk.do("customer", "are you there?")
    expect(page.locator("#beside-copilot")).to_contain_text("Look things up")
