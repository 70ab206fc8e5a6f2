"""A tool of one's own, walked in a real browser: described in the console, tried, and used by a customer in the widget."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.desk_process import DeskProcess
from tests.browser.test_whole_journey import PATIENCE_MS, say, visitor_of, widget
from tests.tool_server import Asked, Reply, Server, tool_server

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
SECRET = "Bearer s3cr3t-of-the-warranty-desk"


def answer(asked: Asked) -> Reply:
    """Speak as a warranty system would: one that only knows its own caller."""
    if asked.headers.get("authorization") != SECRET:
        return Reply({"error": "who are you?"}, status=401)
    return Reply({"data": {"until": "2031-03-01", "model": "Alpine jacket"}})


@pytest.fixture
def warranties() -> Iterator[Server]:
    with tool_server(answer) as server:
        yield server


@pytest.fixture
def desk(tmp_path: Path, warranties: Server) -> Iterator[DeskProcess]:
    """Run the boutique in a network in which the warranty system is."""
    settings = {"WARMDESK_ENCODER": "none", "WARMDESK_PRIVATE_PLACES": warranties.place}
    running = DeskProcess(tmp_path / "data", settings=settings).start()
    yield running
    running.stop()


def owner_of(chrome: Browser, desk: DeskProcess, **context: object) -> Page:
    """Sign the owner in."""
    page = chrome.new_context(**context).new_page()  # type: ignore[arg-type]
    page.set_default_timeout(PATIENCE_MS)
    page.goto(desk.login)
    page.get_by_role("button").first.click()
    page.goto(f"{desk.address}/desk/settings/")
    return page


def describe(page: Page, warranties: Server) -> None:
    """Describe the tool, as an owner who has never seen the page would."""
    page.locator(".card", has_text="Your own tools").get_by_role("link", name="Open").click()
    expect(page.locator(".empty")).to_contain_text("No tools yet")
    page.get_by_role("link", name="Describe the first one").click()
    page.get_by_label("Name", exact=True).first.fill("Warranty check")
    page.get_by_label("What it is for").fill("Tell until when a product is under warranty")
    page.get_by_label("What customers say who want it").fill(
        "Is my jacket still under warranty?\nWhen does my warranty run out?\ncheck my warranty please"
    )
    asked = page.get_by_role("group", name="Argument 1")
    asked.get_by_label("Name").fill("serial")
    asked.get_by_label("What it is").select_option("reference")
    asked.get_by_label("Question that asks for it").fill("What is the serial number? It is inside the left pocket.")
    page.get_by_label("Address", exact=True).fill(f"{warranties.url}/warranty/{{serial}}")
    page.get_by_label("Header that carries the secret").fill("Authorization")
    page.get_by_label("Secret", exact=True).fill(SECRET)
    fact = page.get_by_role("group", name="Fact 1")
    fact.get_by_label("Name").fill("until")
    fact.get_by_label("Where it stands in the answer").fill("data.until")
    fact.get_by_label("What it is").select_option("date")
    page.get_by_label("What the customer reads").first.fill("It is under warranty until {until}.")
    page.get_by_role("button", name="Keep and try it").click()


def test_an_owner_adds_a_tool_tries_it_and_a_customer_uses_it(desk: DeskProcess, warranties: Server, chrome: Browser) -> None:
    expect.set_options(timeout=PATIENCE_MS)
    owner = owner_of(chrome, desk)
    describe(owner, warranties)

    expect(owner.locator("h1")).to_contain_text("Try Warranty check")
    owner.get_by_label("What is the serial number?").fill("SN-4471-X")
    owner.get_by_role("button", name="Show the request").click()
    expect(owner.locator("#request")).to_contain_text(f"GET {warranties.url}/warranty/SN-4471-X")
    expect(owner.locator("#request")).to_contain_text("Authorization: ••••")
    assert not warranties.asked
    owner.get_by_role("button", name="Really ask").click()
    expect(owner.locator("#answer")).to_contain_text("It is under warranty until March 1, 2031.")
    assert "s3cr3t" not in owner.content()
    assert len(warranties.asked) == 1

    visitor = visitor_of(chrome, desk)
    say(visitor, "Is my jacket still under warranty?")
    expect(widget(visitor, ".turns")).to_contain_text("What is the serial number?")
    say(visitor, "SN-77-B")
    expect(widget(visitor, ".turns")).to_contain_text("It is under warranty until March 1, 2031.")
    assert [one.path for one in warranties.asked] == ["/warranty/SN-4471-X", "/warranty/SN-77-B"]

    owner.goto(f"{desk.address}/desk/tools/")
    owner.get_by_role("switch", name="Warranty check").click()
    expect(owner.get_by_role("switch", name="Warranty check")).to_have_attribute("aria-checked", "false")
    say(visitor, "check my warranty please SN-99")
    expect(widget(visitor, ".turns .bubble").last).not_to_have_text("check my warranty please SN-99")
    assert len(warranties.asked) == 2
