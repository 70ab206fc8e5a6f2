"""The whole desk, as `warmdesk run` starts it: a visitor in one browser, an agent in another, and a restart in between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.desk_process import DeskProcess

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
PATIENCE_MS = 30_000
ALWAYS_OPEN = "hours:\n" + "".join(f'  {day}: ["00:00-24:00"]\n' for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskProcess]:
    """Run the boutique, with people there day and night so that the test has no bad hours."""
    folder = DeskProcess(tmp_path).folder
    assert folder is not None
    copied = tmp_path / "boutique"
    for file in folder.rglob("*"):
        if file.is_file():
            (copied / file.relative_to(folder)).parent.mkdir(parents=True, exist_ok=True)
            (copied / file.relative_to(folder)).write_bytes(file.read_bytes())
    described = (copied / "business.yaml").read_text(encoding="utf-8")
    before, _, after = described.partition("hours:\n")
    rest = after[after.index("holidays:") :]
    (copied / "business.yaml").write_text(before + ALWAYS_OPEN + rest, encoding="utf-8")
    running = DeskProcess(tmp_path / "data", folder=copied, settings={"WARMDESK_ENCODER": "none"}).start()
    yield running
    running.stop()


def widget(page: Page, selector: str) -> Locator:
    return page.locator(f"warm-desk {selector}")


def say(page: Page, text: str) -> None:
    widget(page, "#field").fill(text)
    widget(page, "#field").press("Enter")


def visitor_of(chrome: Browser, desk: DeskProcess) -> Page:
    page = chrome.new_context().new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(desk.chat)
    if not widget(page, "#field").is_visible():
        widget(page, ".launcher").click()
    expect(widget(page, ".notice")).to_contain_text("automated assistant", timeout=PATIENCE_MS)
    return page


def agent_of(chrome: Browser, desk: DeskProcess) -> Page:
    page = chrome.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(desk.login)
    page.get_by_role("button").first.click()
    page.goto(f"{desk.address}/desk/inbox/queue/")
    return page


def bubbles(page: Page) -> list[str]:
    return widget(page, ".turns .bubble").all_inner_texts()


def test_from_three_questions_to_the_rating_with_a_restart_in_the_middle(desk: DeskProcess, chrome: Browser) -> None:
    expect.set_options(timeout=PATIENCE_MS)
    visitor, agent = visitor_of(chrome, desk), agent_of(chrome, desk)

    say(visitor, "do you sell gift cards?")
    expect(widget(visitor, ".turns")).to_contain_text("Gift cards")
    say(visitor, "can you wrap it as a gift?")
    expect(widget(visitor, ".turns")).to_contain_text("kraft paper")
    say(visitor, "I'd like to talk to a person")
    row = agent.locator(".row", has_text="I'd like to talk to a person").or_(agent.locator(".row").first)
    expect(row.first).to_contain_text("Offered to you")

    row.first.click()
    expect(agent.locator("#thread")).to_contain_text("can you wrap it as a gift?")
    agent.keyboard.press("t")
    expect(agent.locator("#head")).to_contain_text("With you")
    agent.locator("#words").fill("Hello, Ana here. I have read everything.")
    agent.keyboard.press("Control+Enter")
    expect(widget(visitor, ".turns")).to_contain_text("Ana here. I have read everything.")

    before = bubbles(visitor)
    visitor.reload()
    expect(widget(visitor, ".turns")).to_contain_text("Ana here. I have read everything.")
    assert bubbles(visitor) == before

    desk.kill()
    say(visitor, "sent while the desk was down")
    desk.start()
    expect(agent.locator("#thread")).to_contain_text("sent while the desk was down")
    agent.locator("#words").fill("It arrived.")
    agent.keyboard.press("Control+Enter")
    expect(widget(visitor, ".turns")).to_contain_text("It arrived.")
    assert bubbles(visitor).count("sent while the desk was down") == 1

    expect(agent.locator("#held")).to_be_empty()
    agent.keyboard.press("Escape")
    agent.keyboard.press("e")
    expect(agent.locator("#head")).to_contain_text("Resolved")
    widget(visitor, ".stars label").last.click()
    widget(visitor, ".rating button[type=submit]").click()
    expect(widget(visitor, ".turns")).to_contain_text("Thank")
    agent.goto(f"{desk.address}/desk/figures/")
    expect(agent.locator("main")).to_contain_text("CSAT")
