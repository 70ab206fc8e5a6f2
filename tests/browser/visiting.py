"""What a visitor does with the widget in a real browser."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "reduced_motion": "reduce"}
PATIENCE_MS = 12_000
Opener = Callable[..., Page]


def part(page: Page, selector: str) -> Locator:
    return page.locator(f"warm-desk {selector}")


def opened(page: Page) -> Page:
    part(page, ".launcher").click()
    expect(part(page, ".notice")).to_be_visible()
    return page


def say(page: Page, text: str) -> None:
    part(page, "#field").fill(text)
    part(page, "#field").press("Enter")


def said(page: Page) -> list[str]:
    return part(page, ".turns .bubble").all_inner_texts()


def focused(page: Page) -> str:
    return str(
        page.evaluate(
            "(document.querySelector('warm-desk').shadowRoot.activeElement ?? document.activeElement).className || 'page'"
        )
    )
