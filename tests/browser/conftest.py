"""Browsers and a desk for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import cast
from tests.browser.served_desk import ServedDesk, temporary_folder
from tests.browser.visiting import PATIENCE_MS, Opener


@pytest.fixture(scope="module")
def desk() -> Iterator[ServedDesk]:
    with temporary_folder() as folder:
        found = ServedDesk(folder)
        found.start()
        yield found
        found.stop()


@pytest.fixture(scope="module")
def chrome(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(desk: ServedDesk, chrome: Browser) -> Iterator[Opener]:
    """Open the page in a new visitor's browser; at the end nothing may have gone wrong in its console."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_page(*, language: str = "en", path: str = "", **context: Any) -> Page:
        contexts.append(chrome.new_context(**context))
        contexts[-1].set_default_timeout(PATIENCE_MS)
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda line: problems.append(line.text) if "Security Policy" in line.text else None)
        page.goto(f"{desk.url}{path or f'/page?language={language}'}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not problems


@pytest.fixture
def sign_in(desk: ServedDesk, chrome: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page of the console in a browser of somebody's own, by default the owner's."""
    contexts: list[BrowserContext] = []

    def signed_in(path: str, who: str = "ana") -> Page:
        contexts.append(chrome.new_context())
        contexts[-1].set_default_timeout(PATIENCE_MS)
        page = contexts[-1].new_page()
        page.goto(f"{desk.url}/desk/sign-in?next={path}")
        page.get_by_label("E-mail address").fill(f"{who}@bakery.example")
        page.get_by_label("Password").fill(cast.PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"**{path}")
        return page

    yield signed_in
    for context in contexts:
        context.close()
