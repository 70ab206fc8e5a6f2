"""A customer and an agent show one another files: chosen, pasted and dropped, and nothing of it is lost."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests import cast
from tests.browser.served_desk import ServedDesk
from tests.browser.test_accessibility import RULES
from tests.browser.visiting import PATIENCE_MS, Opener, opened, part, said, say
from tests.files import HTML, PDF, png

pytestmark = [pytest.mark.browser, pytest.mark.slow]
BRING = """(target, [kind, files]) => {
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    for (const [name, type, content] of files) {
        data.items.add(new File([typeof content === "number" ? new Uint8Array(content) : bytes(content)], name, { type }));
    }
    const about = { bubbles: true, composed: true, cancelable: true };
    if (kind === "paste") return target.dispatchEvent(new ClipboardEvent("paste", { ...about, clipboardData: data }));
    const steps = ["dragenter", "dragover", "drop"].map((step) => new DragEvent(step, { ...about, dataTransfer: data }));
    for (const step of steps) target.dispatchEvent(step);
}"""


def bring(target: Locator, kind: str, name: str, media_type: str, content: bytes | int) -> None:
    """Paste or drop a file as a browser does; a number makes one of so many bytes."""
    held = content if isinstance(content, int) else base64.b64encode(content).decode()
    target.evaluate(BRING, [kind, [[name, media_type, held]]])


def chosen(name: str, content: bytes) -> dict[str, str | bytes]:
    """Return a file for a chooser, declared to be an image, as a liar would."""
    return {"name": name, "mimeType": "image/png", "buffer": content}


@pytest.fixture
def agent(desk: ServedDesk, chrome: Browser) -> Page:
    context = chrome.new_context(accept_downloads=True)
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(f"{desk.url}/desk/sign-in?next=/desk/settings/")
    page.get_by_label("E-mail address").fill("ana@bakery.example")
    page.get_by_label("Password").fill(cast.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/desk/settings/")
    with page.expect_response("**/settings/undo"):
        page.get_by_role("combobox", name="Taking a reply back").select_option("30")
    return page


def wrong_on(page: Page) -> list[str]:
    """Return what breaks the rules of accessibility where files are shown."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


def save(page: Page, press: Callable[[], None]) -> tuple[str, bytes]:
    """Return the name and the bytes of what is saved by pressing something."""
    with page.expect_download() as saving:
        press()
    return saving.value.suggested_filename, Path(saving.value.path()).read_bytes()


def test_files_go_both_ways(visit: Opener, desk: ServedDesk, agent: Page) -> None:
    photo, receipt = png(40, 30), PDF
    page = opened(visit())
    field, tray = part(page, "#field"), part(page, ".tray li")
    with page.expect_file_chooser() as choosing:
        part(page, ".clip").focus()
        page.keyboard.press("Enter")
    choosing.value.set_files([chosen("broken.png", photo), chosen("page.png", HTML)])
    expect(tray).to_have_count(2)
    bring(field, "drop", "film.mp4", "video/mp4", 10_000_001)
    expect(part(page, ".tray-problem")).to_have_text("film.mp4: That file is 10.1 MB; at most 10 MB can be sent.")
    expect(tray.nth(1)).to_contain_text("This kind of file can't be sent here.")
    assert wrong_on(page) == []
    page.get_by_role("button", name="Remove page.png").press("Enter")
    expect(field).to_be_focused()
    bring(field, "paste", "receipt.pdf", "application/pdf", receipt)
    bring(part(page, ".scroller"), "drop", "notes.txt", "text/plain", b"Order 12")
    expect(part(page, ".tray .size")).to_have_count(3)
    page.get_by_role("button", name="Remove notes.txt").click()
    say(page, "The crust is broken")
    expect(part(page, ".status")).to_contain_text("Sent")
    assert said(page) == ["The crust is broken"]
    expect(part(page, ".turns canvas")).to_have_attribute("aria-label", "broken.png")
    expect(tray).to_have_count(0)

    desk.do("customer", "And a person, please")
    agent.goto(f"{desk.url}/desk/inbox/all/")
    agent.locator(".row").first.click()
    shown = agent.locator("#thread .message.customer").first
    expect(shown.get_by_role("img", name="broken.png")).to_have_js_property("naturalWidth", 40)
    assert save(agent, agent.get_by_role("link", name="receipt.pdf").click) == ("receipt.pdf", receipt)

    words, files = agent.locator("#words"), agent.locator("#files li")
    bring(words, "paste", "", "image/png", photo)
    expect(files).to_have_count(1)
    bring(agent.locator("#scroll"), "drop", "label.png", "image/png", png(60, 60))
    expect(files).to_have_count(2)
    agent.locator("#attach-files").set_input_files([chosen("page.png", HTML)])
    bring(words, "drop", "film.mp4", "video/mp4", 10_000_001)
    expect(agent.locator("#uploading")).to_contain_text("This kind of file can't be sent here.")
    expect(agent.locator("#uploading")).to_contain_text("That file is 10.1 MB; at most 10 MB can be sent.")
    assert wrong_on(agent) == []
    agent.get_by_role("button", name="Remove film.mp4").click()
    agent.locator("#composer").evaluate("form => { form.dataset.mostBytes = 1e9; }")  # as if a page of before were open
    bring(words, "drop", "feature.mp4", "video/mp4", 12_000_000)
    expect(agent.locator("#uploading")).to_contain_text("That was 12 MB; at most 10 MB can be sent at once.")
    agent.get_by_role("button", name="Remove feature.mp4").click()
    agent.get_by_role("button", name="Remove page.png").click()
    agent.get_by_role("button", name="Remove image.png").click()
    expect(files).to_have_count(1)
    with agent.expect_response("**/say"):
        agent.keyboard.press("Control+Enter")
    expect(agent.locator("#held")).to_contain_text("label.png")
    expect(files).to_have_count(0)
    agent.keyboard.press("Escape")
    agent.keyboard.press("w")
    expect(files).to_contain_text("label.png")
    agent.locator("#words").fill("Stick this on the parcel")
    with agent.expect_response("**/say"):
        agent.keyboard.press("Control+Enter")
    expect(agent.locator("#held")).to_contain_text("label.png")
    desk.do("work")
    expect(agent.locator("#thread .message.person")).to_contain_text("label.png")
    expect(part(page, ".turn.person canvas")).to_have_attribute("aria-label", "label.png")
    assert save(page, page.get_by_role("button", name="Download label.png").click) == ("label.png", png(60, 60))


def test_who_sends_far_too_much_hears_why_before_the_line_is_cut(desk: ServedDesk) -> None:
    with httpx.Client(base_url=desk.url, timeout=20) as browser:
        token = browser.post("/widget/session", json={"inbox": "web"}).json()["visitor"]
        proof, content = {"Authorization": f"Bearer {token}"}, b"x" * 30_000_000
        for path, sentence in (
            ("/widget/messages", "This message is too long"),
            ("/widget/files", "That file is 30.1 MB; at most 10 MB can be sent."),
            ("/desk/sign-in", "That was 30 MB; at most 10 MB can be sent at once."),
        ):
            answer = browser.post(path, content=content, headers={**proof, "Accept": "application/json"})
            assert answer.status_code == 413
            assert answer.json()["error"]["message"].startswith(sentence)
        assert browser.get("/widget.js").status_code == 200
