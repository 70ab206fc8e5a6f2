"""The widget in a real browser, on a strict page of somebody else's."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.served_desk import ServedDesk
from tests.browser.visiting import PHONE, Opener, focused, opened, part, said, say
from tests.channels.colours import contrast

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_first_line_says_that_it_is_an_automated_assistant_and_people_are_one_tap_away(visit: Opener) -> None:
    page = opened(visit())
    expect(part(page, ".notice")).to_contain_text("An automated assistant answers here")
    expect(part(page, ".reach button")).to_have_text("Talk to a person")
    assert [link.get_attribute("href") for link in part(page, ".reach a").all()] == [
        "tel:+34600000001",
        "mailto:hello@bakery.example",
    ]


def test_it_opens_at_once_and_waits_for_nothing(visit: Opener) -> None:
    page = visit()
    part(page, ".launcher").wait_for()
    width = page.evaluate("""() => {
        const root = document.querySelector("warm-desk").shadowRoot;
        root.querySelector(".launcher").click();
        return root.querySelector(".panel").getBoundingClientRect().width;
    }""")
    assert width > 200, "it is there when the click returns: no request, no timer and no animation comes first"


def test_an_answer_comes_live_and_its_choices_can_be_tapped(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    say(page, "Do you have rye bread?")
    expect(part(page, ".status")).to_contain_text("Sent")
    expect(part(page, ".typing")).to_be_visible()
    desk.do("assistant", "Yes. More at https://bakery.example/rye.")
    expect(part(page, ".status")).to_contain_text("Read")
    link = part(page, ".bubble a")
    assert (link.get_attribute("href"), link.get_attribute("rel")) == (
        "https://bakery.example/rye",
        "noopener noreferrer nofollow",
    )
    part(page, ".choices button").click()
    expect(part(page, ".turns .bubble").last).to_have_text("Yes, please")
    expect(part(page, ".choices")).to_have_count(0)


def test_the_live_stream_brings_an_answer_faster_than_asking_would(visit: Opener, desk: ServedDesk) -> None:
    page = visit()
    with page.expect_response(lambda response: "/live?ticket=" in response.url):
        opened(page)
        say(page, "hello")
    page.wait_for_timeout(500)
    desk.do("assistant", "live")
    expect(part(page, ".turns .bubble").last).to_have_text("live", timeout=1500)


def test_where_streams_fail_the_widget_asks(visit: Opener, desk: ServedDesk) -> None:
    page = visit()
    page.route("**/live?*", lambda route: route.abort())
    opened(page)
    say(page, "hello")
    expect(part(page, ".status")).to_contain_text("Sent")
    desk.do("assistant", "asked for")
    expect(part(page, ".turns .bubble").last).to_have_text("asked for")


def test_a_visitors_markup_is_only_text(visit: Opener) -> None:
    page = opened(visit())
    say(page, "<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3)")
    expect(part(page, ".status")).to_contain_text("Sent")
    page.reload()
    expect(part(page, ".turns .bubble")).to_have_text("<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3)")
    assert part(page, ".turns :is(img, script, a)").count() == 0


def test_a_reload_keeps_the_conversation_and_the_open_panel(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    say(page, "before the reload")
    expect(part(page, ".status")).to_contain_text("Sent")
    desk.do("assistant", "an answer")
    expect(part(page, ".turns .bubble")).to_have_count(2)
    page.reload()
    expect(part(page, ".panel")).to_be_visible()
    expect(part(page, ".turns .bubble")).to_have_text(["before the reload", "an answer"])
    assert focused(page) == "page"


def test_what_is_written_offline_is_kept_through_a_reload_and_sent_once(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    say(page, "one")
    expect(part(page, ".status")).to_contain_text("Sent")
    page.context.set_offline(True)
    say(page, "two")
    say(page, "three")
    expect(part(page, ".banner")).to_contain_text("You are offline")
    expect(part(page, ".status")).to_contain_text("Sending")
    page.context.set_offline(False)
    expect(part(page, ".status")).to_contain_text("Sent")
    page.reload()
    expect(part(page, ".turns .bubble")).to_have_text(["one", "two", "three"])


def test_an_answer_lost_on_its_way_back_doubles_nothing(visit: Opener) -> None:
    page = opened(visit())
    lost = []

    def lose_first_answer(route: Any) -> None:
        if not lost:
            lost.append(route.fetch())  # the desk stored it
            route.abort()
        else:
            route.continue_()

    page.route("**/widget/messages", lose_first_answer)
    say(page, "only once")
    expect(part(page, ".status")).to_contain_text("Sent")
    assert lost
    page.reload()
    expect(part(page, ".turns .bubble")).to_have_text(["only once"])


def test_a_dead_desk_loses_nothing(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    say(page, "before")
    expect(part(page, ".status")).to_contain_text("Sent")
    desk.stop()
    say(page, "meanwhile")
    expect(part(page, ".banner")).to_contain_text("We can't be reached")
    desk.start()
    expect(part(page, ".status")).to_contain_text("Sent", timeout=30_000)
    expect(part(page, ".banner")).to_be_hidden()
    assert said(page) == ["before", "meanwhile"]


def test_a_person_answers_and_is_named(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    part(page, ".person-please").click()
    expect(part(page, ".now")).to_contain_text("Waiting for a person")
    desk.do("person", "Hi, how can I help?")
    expect(part(page, ".now")).to_contain_text("Ana is here")
    expect(part(page, ".turn.person .name")).to_have_text("Ana")
    desk.do("typing")
    expect(part(page, ".now")).to_contain_text("Ana is writing")
    expect(part(page, ".reach button")).to_be_visible()


def test_before_the_first_word_one_sees_that_the_assistant_answers_at_once(visit: Opener) -> None:
    page = opened(visit())
    expect(part(page, ".now")).to_contain_text("Automated assistant")
    expect(part(page, ".now")).to_contain_text("Answers at once")


def test_unread_answers_are_counted_on_the_launcher_and_said(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    say(page, "hello")
    expect(part(page, ".status")).to_contain_text("Sent")
    part(page, ".close").click()
    desk.do("assistant", "Hello!")
    expect(part(page, ".badge")).to_have_text("1")
    expect(part(page, ".launcher")).to_have_attribute("aria-label", "Open chat. New messages: 1")
    part(page, ".launcher").click()
    expect(part(page, ".badge")).to_be_hidden()
    part(page, ".close").click()
    page.reload()
    expect(part(page, ".badge")).to_be_hidden()


def test_the_keyboard_alone_opens_writes_and_closes_and_focus_comes_back(visit: Opener) -> None:
    page = visit()
    part(page, ".launcher").wait_for()
    page.locator("#before").focus()
    page.keyboard.press("Tab")
    assert focused(page) == "launcher"
    page.keyboard.press("Enter")
    expect(part(page, "#field")).to_be_focused()
    page.keyboard.type("hello")
    page.keyboard.press("Enter")
    expect(part(page, ".turns .bubble")).to_have_text("hello")
    expect(part(page, "#field")).to_be_focused()
    page.keyboard.press("Escape")
    expect(part(page, ".panel")).to_be_hidden()
    assert focused(page) == "launcher"


def test_on_a_phone_it_fills_the_screen_and_keeps_the_focus_inside(visit: Opener) -> None:
    page = opened(visit(**PHONE))
    box = part(page, ".panel").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 390, "height": 844}
    expect(part(page, ".panel")).to_have_attribute("aria-modal", "true")
    part(page, "#field").fill("x")
    part(page, ".send").focus()
    page.keyboard.press("Tab")
    assert focused(page) == "close"
    page.keyboard.press("Shift+Tab")
    assert focused(page) == "send"


def test_on_a_desktop_the_page_stays_usable(visit: Opener) -> None:
    page = opened(visit())
    page.locator("#before").click()
    expect(part(page, ".panel")).to_be_visible()
    expect(part(page, ".panel")).to_have_attribute("aria-modal", "false")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
def test_nothing_is_cut_off_at_320_pixels(visit: Opener, language: str) -> None:
    page = opened(visit(language=language, viewport={"width": 320, "height": 568}))
    say(page, "a-very-long-word-" * 20)
    part(page, ".person-please").click()
    expect(part(page, ".turns .bubble")).to_have_count(2)
    too_wide = page.evaluate("""() => {
        const root = document.querySelector("warm-desk").shadowRoot;
        const sticksOut = (part) => part.getBoundingClientRect().right > 320.5 || part.getBoundingClientRect().left < -0.5;
        return [...root.querySelectorAll(".panel *:not(.unseen)")].filter(sticksOut).map((part) => part.className);
    }""")
    assert not too_wide
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_right_to_left_language_mirrors_the_widget(visit: Opener) -> None:
    page = opened(visit(language="ar"))
    say(page, "مرحبا")
    mine, greeting, launcher = (
        part(page, name).bounding_box() for name in (".turn.customer .bubble", ".opening .bubble", ".launcher")
    )
    assert mine
    assert greeting
    assert launcher
    assert launcher["x"] < 200
    assert mine["x"] < greeting["x"]
    assert page.evaluate("getComputedStyle(document.querySelector('warm-desk')).direction") == "rtl"


def test_text_fields_are_large_enough_that_phones_do_not_zoom(visit: Opener) -> None:
    page = opened(visit(**PHONE))
    assert part(page, "#field").evaluate("field => getComputedStyle(field).fontSize") == "16px"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("accent", ["ffee00", "777", "000000", "ffffff", "not a colour"])
def test_an_accent_that_could_not_be_read_is_mended(visit: Opener, accent: str, scheme: str) -> None:
    page = visit(path=f"/page?accent=%23{accent}", color_scheme=scheme)
    painted = part(page, ".launcher").evaluate("""button => {
        const { color, backgroundColor } = getComputedStyle(button);
        return [color, backgroundColor].map((text) => text.match(/[0-9]+/g).slice(0, 3).map(Number));
    }""")
    assert contrast(*("#" + "".join(f"{channel:02x}" for channel in colour) for colour in painted)) >= 4.5


def test_reduced_motion_is_respected(visit: Opener) -> None:
    page = opened(visit(reduced_motion="reduce"))
    assert part(page, ".panel").evaluate("panel => getComputedStyle(panel).animationName") == "none"


def test_readers_hear_new_messages_and_who_says_them(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    log = part(page, ".turns")
    assert (log.get_attribute("role"), log.get_attribute("aria-live"), log.get_attribute("aria-label")) == (
        "log",
        "polite",
        "Conversation",
    )
    say(page, "hello")
    expect(part(page, ".turn.customer .unseen")).to_have_text("You:")
    expect(page.get_by_role("dialog", name="Corner Bakery")).to_be_visible()


def test_a_site_can_make_the_widget_forget_its_visitor(visit: Opener) -> None:
    page = opened(visit())
    say(page, "my private matter")
    expect(part(page, ".status")).to_contain_text("Sent")
    page.evaluate("document.querySelector('warm-desk').forget()")
    opened(page)
    assert said(page) == []


def test_the_page_of_the_business_opens_with_the_widget(visit: Opener) -> None:
    page = visit(path="/chat")
    expect(part(page, ".panel")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Corner Bakery")


def test_a_widget_that_never_reached_the_desk_says_so_and_keeps_what_is_written(visit: Opener) -> None:
    page = visit()
    part(page, ".launcher").wait_for()
    page.route("**/widget/session", lambda route: route.abort())
    part(page, ".launcher").click()
    expect(part(page, ".banner")).to_contain_text("We can't be reached")
    say(page, "kept")
    page.unroute("**/widget/session")
    expect(part(page, ".status")).to_contain_text("Sent")
    assert said(page) == ["kept"]


def test_a_desk_that_lost_its_visitors_gets_what_is_written_next(visit: Opener, desk: ServedDesk) -> None:
    page = opened(visit())
    say(page, "before")
    expect(part(page, ".status")).to_contain_text("Sent")
    desk.do("lose")
    say(page, "after")
    expect(part(page, ".turns .bubble")).to_have_text(["after"])
    expect(part(page, ".status")).to_contain_text("Sent")
