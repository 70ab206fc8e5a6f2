"""Signing in by an OpenID provider: over a real socket, with real signatures, and with what attackers would send."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import cast
from tests.openid_provider import CLIENT, SECRET, Provider, openid_provider
from warmdesk.accounts.models import Business, SingleSignOn, User
from warmdesk.accounts.team import let_go
from warmdesk.console.views.single_sign_on import TRIES
from warmdesk.lib import clock
from warmdesk.outbox.models import Event

START, BACK, LOGIN, PAGE = (reverse(f"console:{name}") for name in ("sign_on", "sign_on_back", "login", "sign_on_settings"))
ANA = "ana@bakery.example"


@pytest.fixture
def provider(settings: Any, ana: Client) -> Iterator[Provider]:
    cache.clear()
    with openid_provider() as found:
        assert found.server is not None
        settings.PRIVATE_PLACES = [found.server.place]
        assert ana.post(PAGE, typed(found)).status_code == 302
        yield found


def typed(provider: Provider, **changes: object) -> dict[str, object]:
    return {"issuer": provider.issuer, "client_id": CLIENT, "secret": SECRET, "label": "Bakery account", "is_on": "on", **changes}


def goes(client: Client, **query: str) -> str:
    """Let a browser be sent to the provider; return its address."""
    answer = client.get(START, query)
    assert answer.status_code == 302, answer.content.decode()
    return answer.url  # type: ignore[attr-defined,no-any-return]


def comes_back(client: Client, provider: Provider, *, email: str = ANA, **lies: Any) -> HttpResponse:
    provider.lies = lies
    return client.get(BACK, provider.agree(goes(client), email=email))


def is_in(client: Client) -> bool:
    return client.get(reverse("console:tasks")).status_code == 200


def refusals() -> list[str]:
    return list(Event.objects.filter(name="accounts.single_sign_on_refused").order_by("id").values_list("facts__why", flat=True))


def test_who_works_here_comes_in_by_the_button_of_the_door(provider: Provider) -> None:
    browser = Client(headers={"Accept-Language": "en"})
    door = browser.get(LOGIN, {"next": "/desk/tasks/"}).content.decode()
    assert "Bakery account" in door
    assert f"{START}?next=%2Fdesk%2Ftasks%2F" in door
    back = browser.get(BACK, provider.agree(goes(browser, next="/desk/tasks/"), email="Ana@Bakery.example"))
    assert back.url == "/desk/tasks/"  # type: ignore[attr-defined]
    assert is_in(browser)
    assert Event.objects.filter(name="accounts.signed_in").latest("id").facts == {
        "user_id": cast.ana().id,
        "by": "single_sign_on",
    }


def test_a_provider_that_wants_the_secret_in_the_form_gets_it_there(provider: Provider) -> None:
    provider.methods = ["client_secret_post"]
    browser = Client()
    assert comes_back(browser, provider).status_code == 302
    assert is_in(browser)


DAY_S = 24 * 3600
"""From when the tests are collected: a slow run of all of them must not catch up with it."""
LIES: list[tuple[dict[str, Any], str]] = [
    ({"nonce": "another"}, "token"), ({"nonce": None}, "token"), ({"aud": "somebody else"}, "token"),
    ({"aud": [CLIENT, "somebody else"]}, "token"), ({"aud": None}, "token"), ({"azp": "somebody else"}, "token"),
    ({"iss": "https://evil.example"}, "token"), ({"iss": None}, "token"), ({"exp": int(time.time()) - 120}, "token"),
    ({"exp": None}, "token"), ({"iat": int(time.time()) + DAY_S}, "token"), ({"nbf": int(time.time()) + DAY_S}, "token"),
    ({"email_verified": False}, "unverified"), ({"email_verified": None}, "unverified"),
    ({"email_verified": "true"}, "unverified"),
    ({"email": None}, "unverified"), ({"email": ["ana@bakery.example"]}, "unverified"),
    ({"email": "nobody@bakery.example"}, "unknown"),
]  # fmt: skip


def test_what_is_not_for_this_sign_in_or_names_nobody_here_opens_nothing(provider: Provider) -> None:
    people = User.objects.count()
    for lies, why in LIES:
        browser = Client()
        assert comes_back(browser, provider, **lies).status_code == 403, lies
        assert refusals()[-1] == why, lies
        assert not is_in(browser)
    assert User.objects.count() == people


def test_a_token_that_the_providers_key_did_not_sign_opens_nothing(provider: Provider) -> None:
    for provider.signed in ("none", "HS256", "other key"):
        browser = Client()
        assert comes_back(browser, provider).status_code == 403
        assert refusals()[-1] == "token"
        assert not is_in(browser)


def test_whoever_works_here_no_more_does_not_come_in(provider: Provider) -> None:
    tomas = cast.tomas()
    let_go(person=tomas, by=cast.ana())
    browser = Client()
    assert comes_back(browser, provider, email=tomas.email).status_code == 403
    assert refusals() == ["unknown"]


def test_another_state_or_none_opens_nothing_and_a_victims_browser_takes_no_foreign_answer(provider: Provider) -> None:
    attacker, victim = Client(), Client()
    answer = provider.agree(goes(attacker), email=ANA)
    assert victim.get(BACK, answer).status_code == 403
    goes(victim)
    assert victim.get(BACK, answer).status_code == 403
    goes(victim)
    assert victim.get(BACK, {"code": answer["code"]}).status_code == 403
    assert not is_in(victim)
    assert refusals() == ["state"] * 3


def test_an_answer_opens_once(provider: Provider) -> None:
    browser = Client()
    answer = provider.agree(goes(browser), email=ANA)
    assert browser.get(BACK, answer).status_code == 302
    browser.post(reverse("console:leave"))
    assert browser.get(BACK, answer).status_code == 403
    assert not is_in(browser)


def test_a_code_that_was_used_opens_nothing_in_a_new_sign_in(provider: Provider) -> None:
    first, second = Client(), Client()
    answer = provider.agree(goes(first), email=ANA)
    assert first.get(BACK, answer).status_code == 302
    state = parse_qs(urlsplit(goes(second)).query)["state"][0]
    assert second.get(BACK, {"code": answer["code"], "state": state}).status_code == 403
    assert not is_in(second)


def test_a_stolen_code_is_of_no_use_without_its_verifier(provider: Provider) -> None:
    victim, attacker = Client(), Client()
    stolen = provider.agree(goes(victim), email=ANA)["code"]
    state = parse_qs(urlsplit(goes(attacker)).query)["state"][0]
    assert attacker.get(BACK, {"code": stolen, "state": state}).status_code == 403
    assert not is_in(attacker)


def test_an_answer_after_ten_minutes_or_of_another_provider_or_a_refusal_opens_nothing(provider: Provider) -> None:
    browser = Client()
    answer = provider.agree(goes(browser), email=ANA)
    with clock.at(clock.now() + timedelta(minutes=11)):
        assert browser.get(BACK, answer).status_code == 403
    answer = provider.agree(goes(browser), email=ANA)
    assert browser.get(BACK, {**answer, "iss": "https://evil.example"}).status_code == 403
    answer = provider.agree(goes(browser), email=ANA)
    assert browser.get(BACK, {"error": "access_denied", "state": answer["state"]}).status_code == 403
    assert not is_in(browser)


def test_a_discovery_document_of_somebody_else_or_with_open_addresses_is_refused(provider: Provider) -> None:
    for lie in (
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://tokens.example/"},
        {"jwks_uri": "file:///etc/passwd"},
    ):
        provider.said_of_itself = lie
        assert Client().get(START).status_code == 502


def test_the_desks_own_network_is_never_called(ana: Client, settings: Any) -> None:
    settings.PRIVATE_PLACES = []
    with openid_provider() as found:
        assert found.server is not None
        for issuer in (found.issuer, f"https://{found.server.place}"):
            answer = ana.post(PAGE, typed(found, issuer=issuer))
            assert answer.status_code == 422
        assert found.server.asked == []
    assert not SingleSignOn.objects.exists()


def test_the_second_factor_is_asked_for_unless_the_owner_leaves_it_to_the_provider(provider: Provider, ana: Client) -> None:
    User.objects.filter(email=ANA).update(second_factor="sealed")
    browser = Client()
    assert comes_back(browser, provider).url == reverse("console:second_factor")  # type: ignore[attr-defined]
    assert not is_in(browser)
    SingleSignOn.objects.update(leaves_second_factor=True)
    assert comes_back(browser, provider).status_code == 302
    assert is_in(browser)


def test_where_everybody_needs_a_second_factor_the_providers_counts_if_the_owner_says_so(provider: Provider) -> None:
    Business.objects.update(requires_second_factor=True)
    browser = Client()
    comes_back(browser, provider)
    assert browser.get(reverse("console:tasks")).url == reverse("console:second_factor_set")  # type: ignore[attr-defined]
    SingleSignOn.objects.update(leaves_second_factor=True)
    other = Client()
    comes_back(other, provider)
    assert is_in(other)


def test_too_many_tries_of_one_address_are_answered_with_a_pause(provider: Provider, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warmdesk.console.views.single_sign_on.TRIES", replace(TRIES, most=3))
    browser = Client()
    statuses = [browser.get(BACK, {"state": "x"}).status_code for _ in range(4)]
    assert statuses == [403, 403, 403, 429]
    assert browser.get(START).status_code == 429


def test_the_secret_is_sealed_never_shown_and_belongs_to_its_provider(provider: Provider, ana: Client) -> None:
    kept = SingleSignOn.objects.get()
    page = ana.get(PAGE).content.decode()
    assert SECRET not in f"{kept.__dict__}{page}{list(Event.objects.values_list('facts', flat=True))}"
    assert f"http://testserver{BACK}" in page
    assert ana.post(PAGE, typed(provider, secret="", label="Work")).status_code == 302
    assert SingleSignOn.objects.get().sealed_secret == kept.sealed_secret
    elsewhere = ana.post(PAGE, typed(provider, secret="", client_id="another"))
    assert elsewhere.status_code == 422
    assert "Type the secret again" in elsewhere.content.decode()


def test_switched_off_there_is_no_button_and_no_way(provider: Provider, ana: Client) -> None:
    assert ana.post(PAGE, {name: value for name, value in typed(provider).items() if name != "is_on"}).status_code == 302
    assert "Bakery account" not in Client().get(LOGIN).content.decode()
    assert Client().get(START).status_code == 403
    assert Event.objects.filter(name="accounts.single_sign_on_set").latest("id").facts["is_on"] is False
