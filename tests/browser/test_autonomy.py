"""The owner's page on autonomy in a real browser, with the keyboard alone: switches, and a person's yes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page, expect

from tests import cast
from tests.browser.served_desk import ServedDesk
from tests.browser.visiting import PATIENCE_MS

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MOST_STEPS = 60
ENOUGH = "g" * 22
Owner = tuple[Page, list[str]]


@pytest.fixture
def owner(desk: ServedDesk, chrome: Browser) -> Iterator[Callable[..., Owner]]:
    """Open the page as Ana, who says yes to what she is asked, and note what she was asked."""
    contexts, problems = [], []

    def opened(**context: object) -> Owner:
        contexts.append(chrome.new_context(**context))  # type: ignore[arg-type]
        contexts[-1].set_default_timeout(PATIENCE_MS)
        page, asked = contexts[-1].new_page(), []
        page.on("pageerror", lambda error: problems.append(str(error)))

        def agree(dialog: Dialog) -> None:
            asked.append(dialog.message)
            dialog.accept()

        page.on("dialog", agree)
        page.goto(f"{desk.url}/desk/sign-in?next=/desk/autonomy/")
        page.get_by_label("E-mail address").fill("ana@bakery.example")
        page.get_by_label("Password").fill(cast.PASSWORD)
        page.keyboard.press("Enter")
        page.locator("#autonomy").wait_for()
        return page, asked

    desk.do("topics")
    yield opened
    for context in contexts:
        context.close()
    assert not problems


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until it has the focus, and see that one can see so."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            assert wanted.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
            return
    raise AssertionError(f"{wanted} cannot be reached with Tab")


def test_the_kill_switch_for_all_works_with_the_keyboard_alone(owner: Callable[..., Owner]) -> None:
    page, asked = owner()
    switch = page.get_by_role("switch", name="The assistant, for all topics")
    expect(switch).to_be_checked()
    tab_to(page, switch)
    page.keyboard.press("Space")
    expect(switch).not_to_be_checked()
    expect(switch).to_be_focused()
    expect(page.locator("#autonomy")).to_contain_text("It is switched off: every message goes to people.")
    page.keyboard.press("Enter")
    expect(switch).to_be_checked()
    assert ["off for all topics" in question for question in asked] == [True, False]


def test_a_topics_kill_switch_says_whom_it_stops_and_leaves_the_others_alone(owner: Callable[..., Owner]) -> None:
    page, asked = owner()
    hours = page.get_by_role("switch", name="The assistant on “Opening hours”")
    tab_to(page, hours)
    page.keyboard.press("Enter")
    expect(hours).not_to_be_checked()
    expect(page.locator("#rung-hours h3")).to_contain_text("Switched off")
    expect(page.get_by_role("switch", name="The assistant on “Allergies”")).to_be_checked()
    expect(page.locator("section", has_text="What changed last")).to_contain_text("Switched off by Ana")
    assert asked == ["Switch “Opening hours” off? From the next message on, people answer it."]
    page.keyboard.press("Enter")
    expect(hours).to_be_checked()


def test_a_topic_climbs_with_a_persons_yes_and_with_nothing_else(owner: Callable[..., Owner], desk: ServedDesk) -> None:
    desk.do("runs", ENOUGH)
    page, asked = owner()
    rung = page.locator("#rung-hours")
    expect(rung.locator("h3")).to_contain_text("Drafts, a person sends")
    yes = page.get_by_role("button", name="Move “Opening hours” to “Answers by itself”? Yes")
    tab_to(page, yes)
    page.keyboard.press("Enter")
    expect(rung.locator("h3")).to_contain_text("Answers by itself")
    expect(yes).to_have_count(0)
    changed = page.locator("section", has_text="What changed last")
    expect(changed).to_contain_text("Drafts, a person sends → Answers by itself. Earned with 22 of 22 right")
    expect(changed).to_contain_text("Ana said yes.")
    assert asked == ["Move “Opening hours” to “Answers by itself”?"]


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_the_page_fits_every_width(owner: Callable[..., Owner], width: int) -> None:
    page, _ = owner(viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
