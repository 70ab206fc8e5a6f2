"""The setup in a real browser, with the keyboard alone: `warmdesk run` on an empty data file to the first answered question."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
START_S = 120.0
PATIENCE_MS = 60_000
MOST_STEPS = 80
FIVE_MINUTES_S = 300
MOST_REQUIRED = 4
"""Inputs without which no question is answered: the business's name, the owner's name and address, one answer."""


@pytest.fixture
def login(tmp_path: Path) -> Iterator[str]:
    """The address that a desk without a folder prints."""
    environment = {**os.environ, "WARMDESK_DATA": str(tmp_path), "WARMDESK_PORT": "0", "PYTHONUNBUFFERED": "1"}
    log = tmp_path / "run.log"
    with log.open("w") as out:
        process = subprocess.Popen([sys.executable, "-m", "warmdesk", "run"], cwd=ROOT, env=environment, stdout=out, stderr=out)
    try:
        ends_at = time.monotonic() + START_S
        while not (found := re.search(r"login: (http\S+)", log.read_text())):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < ends_at, log.read_text()
            time.sleep(0.2)
        yield found[1]
    finally:
        process.terminate()
        process.wait(timeout=30)


def tab_to(page: Page, wanted: Locator) -> None:
    for _ in range(MOST_STEPS):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} cannot be reached with Tab")


def type_into(page: Page, label: str, text: str) -> None:
    tab_to(page, page.get_by_label(label, exact=True))
    page.keyboard.type(text)


def go_on(page: Page, step: str) -> None:
    tab_to(page, page.locator("[data-next]"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/setup/{step}")


def test_from_an_empty_data_file_to_the_first_answered_question_by_keyboard(login: str, chrome: Browser) -> None:
    context = chrome.new_context(timezone_id="Europe/Madrid", locale="en-GB")
    context.set_default_timeout(PATIENCE_MS)
    page, problems = context.new_page(), list[str]()
    page.on("pageerror", lambda error: problems.append(str(error)))
    began = time.monotonic()
    page.goto(login)
    tab_to(page, page.get_by_role("button"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/setup/goal")
    tab_to(page, page.get_by_label("Fewer repeated questions"))
    page.keyboard.press("Space")
    tab_to(page, page.locator("input[name=trade]:checked"))
    page.keyboard.press("ArrowDown")  # round to the first of them
    go_on(page, "business")
    assert page.get_by_label("Time zone").input_value() == "Europe/Madrid"
    required = 0
    for label, text in (
        ("Name of the business", "Bread & Sons"),
        ("Your name", "Ada"),
        ("Your e-mail address", "ada@bread.example"),
    ):
        type_into(page, label, text)
        required += 1
    go_on(page, "hours")
    go_on(page, "tone")
    go_on(page, "knowledge")
    type_into(page, "Do you deliver?", "Yes, within five kilometres, before eight in the morning.")
    required += 1
    go_on(page, "try")
    tab_to(page, page.locator("#id_question"))
    page.keyboard.type("Do you deliver?")
    page.keyboard.press("Enter")
    page.locator("#reply").wait_for()
    assert "within five kilometres" in page.locator("#reply").inner_text()
    assert time.monotonic() - began < FIVE_MINUTES_S
    assert required <= MOST_REQUIRED
    go_on(page, "embed")
    tab_to(page, page.get_by_role("link", name="Back"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/setup/try")
    assert not problems
    context.close()
