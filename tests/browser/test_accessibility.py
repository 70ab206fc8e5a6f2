"""axe-core finds nothing wrong on any page of the console, light and dark, wide and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests import cast
from tests.browser.served_desk import ServedDesk
from tests.mcp_server import Mcp, mcp_server

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
PAGES = (
    "inbox/queue/", "inbox/all/", "inbox/search/?q=person", "notices/", "tasks/", "articles/", "figures/", "routing/", "gaps/",
    "canned/", "canned/new", "autonomy/", "protocols/", "protocols/new", "tools/", "tools/new", "tools/servers/new",
    "tools/servers/1", "tools/servers/1/adopt?tool=lookupWarranty", "settings/", "team/", "team/2", "team/3", "team/3/log",
    "security/", "security/second-factor", "audit/", "setup/goal", "setup/hours", "settings/of/business",
    "settings/of/topics", "password", "tokens/", "tokens/new", "invoices/", "invoices/1", "settings/reminders",
    "settings/sign-in", "calendar/", "calendar/new", "calendar/emergency", "calendar/away", "orders/", "services/",
    "services/new", "services/areas", "shops/",
    "contacts/", "contacts/1/", "contacts/1/merge/2", "fields/", "fields/new", "work/", "work/2",
)  # fmt: skip
PHONE = {"viewport": {"width": 390, "height": 844}}
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
"""In the dark nothing but the colours differs."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Mcp]:
    with mcp_server() as server:
        yield server


@pytest.fixture(scope="module")
def state(desk: ServedDesk, chrome: Browser, elsewhere: Mcp) -> Any:
    """Sign the owner in once, on a desk where a customer waits, an MCP server is known and an invoice is owed."""
    desk.do("new", "a person, please")
    desk.do("mcp", elsewhere.url)
    desk.do("new", "another person, please")
    desk.do("invoice")
    desk.do("partner")
    context = chrome.new_context()
    page = context.new_page()
    page.goto(f"{desk.url}/desk/sign-in?next=/desk/inbox/queue/")
    page.get_by_label("E-mail address").fill("ana@bakery.example")
    page.get_by_label("Password").fill(cast.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/desk/inbox/queue/")
    yield context.storage_state()
    context.close()


@pytest.fixture(params=["light", "dark", "phone"])
def look(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(look: str, chrome: Browser, state: Any) -> Iterator[Page]:
    options: dict[str, Any] = PHONE if look == "phone" else {"color_scheme": look}
    context = chrome.new_context(storage_state=state, reduced_motion="reduce", **options)
    yield context.new_page()
    context.close()


def problems_on(page: Page, look: str) -> list[str]:
    found = Axe().run(page, options=COLOURS if look == "dark" else RULES).response["violations"]
    return [f"{page.url}: {one['id']}: {one['nodes'][0]['failureSummary']} {one['nodes'][0]['html'][:160]}" for one in found]


def test_no_page_keeps_anybody_out(desk: ServedDesk, page: Page, look: str) -> None:
    problems = []
    for path in PAGES:
        page.goto(f"{desk.url}/desk/{path}")
        page.wait_for_timeout(150)
        problems += problems_on(page, look)
    page.goto(f"{desk.url}/desk/inbox/queue/")
    page.locator(".row").first.click()
    page.locator("#conversation").wait_for()
    problems += problems_on(page, look)
    page.goto(f"{page.url.partition('?')[0]}split")
    problems += problems_on(page, look)
    assert not problems, "\n".join(problems)
