"""Who may knock from where and how often; what the door says to browsers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.channels.knocking import KEY, Browser, error_of
from warmdesk.conversations.models import Inbox
from warmdesk.lib import clock

pytestmark = [pytest.mark.django_db, pytest.mark.urls("warmdesk.channels.urls")]
SHOP = "https://shop.example"
STRANGER = "https://stranger.example"
CORS = "Access-Control-Allow-Origin"


@pytest.fixture
def shop_inbox(inbox: Inbox) -> Inbox:
    inbox.allowed_origins = [SHOP]
    inbox.save()
    return inbox


def preflight(origin: str, path: str = "messages", method: str = "POST") -> Any:
    return Client().options(f"/widget/{path}", headers={"Origin": origin, "Access-Control-Request-Method": method})


def test_an_allowed_site_may_read_the_answer(shop_inbox: Inbox) -> None:
    response = Browser(origin=SHOP).post("session", {"inbox": KEY})
    assert (response.status_code, response[CORS]) == (200, SHOP)
    assert "Origin" in response["Vary"]
    assert "Access-Control-Allow-Credentials" not in response


def test_the_desks_own_pages_are_allowed(shop_inbox: Inbox, settings: Any) -> None:
    settings.PUBLIC_ADDRESS = "https://desk.example"
    for own in ("http://testserver", "https://desk.example"):
        assert Browser(origin=own).post("session", {"inbox": KEY}).status_code == 200


@pytest.mark.parametrize(
    "origin", [STRANGER, "null", "http://shop.example", "https://shop.example.evil.example", "https://evil-shop.example"]
)
def test_a_foreign_site_is_refused_and_may_not_even_read_why(shop_inbox: Inbox, origin: str) -> None:
    response = Browser(origin=origin).post("session", {"inbox": KEY})
    assert error_of(response) == (403, "foreign_origin")
    assert CORS not in response


def test_a_token_does_not_open_the_door_from_a_foreign_site(shop_inbox: Inbox) -> None:
    browser = Browser(origin=SHOP)
    browser.open()
    browser.origin = STRANGER
    for response in (browser.say("hello"), browser.get("messages"), browser.ask_for_person(), browser.post("ticket", {})):
        assert error_of(response) == (403, "foreign_origin")
        assert CORS not in response


def test_one_inboxs_sites_do_not_open_another(shop_inbox: Inbox) -> None:
    Inbox.objects.create(channel="web", key="other", name="Other", allowed_origins=[STRANGER])
    response = Browser(origin=STRANGER).post("session", {"inbox": KEY})
    assert response.status_code == 403
    assert CORS not in response


def test_a_preflight_from_an_allowed_site_is_answered(shop_inbox: Inbox) -> None:
    response = preflight(SHOP)
    assert (response.status_code, response[CORS]) == (204, SHOP)
    assert response["Access-Control-Allow-Headers"] == "Authorization, Content-Type, X-File-Name"
    assert {"GET", "POST"} == set(response["Access-Control-Allow-Methods"].split(", "))


def test_a_preflight_from_a_foreign_site_is_refused(shop_inbox: Inbox) -> None:
    response = preflight(STRANGER)
    assert response.status_code == 403
    assert CORS not in response


def test_an_allowed_site_may_read_why_it_was_refused(shop_inbox: Inbox) -> None:
    response = Browser(origin=SHOP).post("messages", {})
    assert error_of(response) == (401, "unknown_visitor")
    assert response[CORS] == SHOP


def test_another_method_is_refused(inbox: Inbox) -> None:
    assert Client().get("/widget/session").status_code == 405
    assert Client().put("/widget/messages").status_code == 405


def test_no_cookie_is_set_and_nothing_is_cached(browser: Browser) -> None:
    response = browser.say("hello")
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"


def test_a_visitor_who_sends_too_much_is_told_how_long_to_wait(browser: Browser) -> None:
    with clock.at(datetime(2026, 3, 2, 10, 0, 12, tzinfo=UTC)):
        statuses = [browser.say("hello").status_code for _ in range(21)]
        response = browser.say("hello")
    assert statuses == [201] * 20 + [429]
    assert error_of(response) == (429, "too_many")
    assert response["Retry-After"] == "48"
    with clock.at(datetime(2026, 3, 2, 10, 1, 0, tzinfo=UTC)):
        assert browser.say("hello").status_code == 201


def test_one_visitors_flood_leaves_others_behind_the_same_address_alone(browser: Browser) -> None:
    neighbour = Browser()
    neighbour.open()
    for _ in range(25):
        browser.say("hello")
    assert neighbour.say("hello").status_code == 201


def test_new_conversations_are_limited_by_address(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMDESK_NEW_CHATS_PER_HOUR", "3")

    def first_words(address: str) -> int:
        browser = Browser(address=address)
        browser.open()
        return browser.say("hello").status_code

    now = clock.now()
    with clock.at(now):
        assert [first_words("192.0.2.1") for _ in range(4)] == [201, 201, 201, 429]
        assert first_words("192.0.2.2") == 201
    with clock.at(now + timedelta(hours=1)):
        assert first_words("192.0.2.1") == 201


def test_new_visitors_are_limited_by_address_and_known_ones_are_not(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMDESK_NEW_CHATS_PER_HOUR", "1")
    known = Browser()
    with clock.at(clock.now()):
        statuses = [known.open() and 200, *(Browser().post("session", {"inbox": KEY}).status_code for _ in range(10))]
        assert statuses == [200] * 10 + [429]
        assert known.open()


@pytest.mark.parametrize(
    ("proxies", "seen"), [("0", "203.0.113.9"), ("1", "192.0.2.2"), ("2", "192.0.2.1"), ("3", "203.0.113.9")]
)
def test_only_a_trusted_proxy_may_name_the_visitors_address(
    proxies: str, seen: str, monkeypatch: pytest.MonkeyPatch, rf: Any
) -> None:
    from warmdesk.channels.widget.door import address_of

    monkeypatch.setenv("WARMDESK_TRUSTED_PROXIES", proxies)
    request = rf.get("/", REMOTE_ADDR="203.0.113.9", headers={"X-Forwarded-For": "192.0.2.1, 192.0.2.2"})
    assert address_of(request) == seen


def test_the_page_of_the_business_shows_it_with_the_widget(inbox: Inbox) -> None:
    page = Client().get("/chat", headers={"Accept-Language": "es"})
    text = page.content.decode()
    assert 'data-inbox="web"' in text
    assert "Corner Bakery" in text
    assert "Horario" in text
    assert "unsafe" not in page["Content-Security-Policy"]
