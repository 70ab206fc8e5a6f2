"""Who comes in, by which door, and who stays outside."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import people_ids, person
from warmdesk.accounts.services import FREE_TRIES, make_sign_in_link, put_people
from warmdesk.lib import clock

LOGIN = reverse("console:login")
INBOX = reverse("console:inbox")


def try_to_sign_in(client: Client, password: str, email: str = "ana@bakery.example", next_page: str = ""):
    return client.post(f"{LOGIN}?next={next_page}", {"email": email, "password": password})


def is_in(client: Client) -> bool:
    return client.get(reverse("console:tasks")).status_code == 200


def test_somebody_signs_in_with_address_and_password(client: Client) -> None:
    cast.ana()
    assert try_to_sign_in(client, cast.PASSWORD, email="ANA@bakery.example").url == INBOX
    assert is_in(client)


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(client: Client) -> None:
    cast.ana()
    wrong = try_to_sign_in(client, "wrong")
    unknown = try_to_sign_in(client, "wrong", email="nobody@bakery.example")
    assert wrong.status_code == unknown.status_code == 403
    assert wrong.context["refused"].sentence == unknown.context["refused"].sentence
    assert not is_in(client)


def test_too_many_wrong_passwords_lock_out_for_a_while(client: Client) -> None:
    cast.ana()
    for _ in range(FREE_TRIES):
        try_to_sign_in(client, "wrong")
    assert try_to_sign_in(client, cast.PASSWORD).status_code == 429
    with clock.at(clock.now() + dt.timedelta(minutes=2)):
        assert try_to_sign_in(client, cast.PASSWORD).status_code == 302


def test_one_comes_back_to_where_one_wanted_to_go(client: Client) -> None:
    cast.ana()
    sent = client.get(reverse("console:tasks"))
    assert sent.url == f"{LOGIN}?next=%2Fdesk%2Ftasks%2F"
    assert try_to_sign_in(client, cast.PASSWORD, next_page="/desk/tasks/").url == "/desk/tasks/"


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_no_address_leads_away_from_the_desk(client: Client, elsewhere: str) -> None:
    cast.ana()
    assert try_to_sign_in(client, cast.PASSWORD, next_page=elsewhere).url == INBOX


def test_looking_at_a_sign_in_link_does_not_use_it_up(client: Client) -> None:
    address = reverse("console:enter", args=[make_sign_in_link(user=cast.ana())])
    assert client.get(address).status_code == 200
    assert client.head(address).status_code == 405
    assert not is_in(client)
    assert client.post(address).url == INBOX
    assert is_in(client)


def test_a_sign_in_link_works_once(client: Client) -> None:
    address = reverse("console:enter", args=[make_sign_in_link(user=cast.ana())])
    client.post(address)
    stranger = Client()
    assert stranger.post(address).status_code == 403
    assert not is_in(stranger)


def test_an_old_sign_in_link_no_longer_opens(client: Client) -> None:
    address = reverse("console:enter", args=[make_sign_in_link(user=cast.ana())])
    with clock.at(clock.now() + dt.timedelta(minutes=31)):
        assert client.post(address).status_code == 403


def test_whoever_comes_by_a_link_chooses_a_password_and_can_use_it(client: Client) -> None:
    put_people(people={"new@bakery.example": {"name": "Nour", "role": User.Role.AGENT}}, teams={"new@bakery.example": []})
    nour = person(people_ids()["new@bakery.example"])
    choose = reverse("console:password")
    assert client.post(reverse("console:enter", args=[make_sign_in_link(user=nour)])).url == choose
    assert "At least 12 characters" in client.get(choose).content.decode()
    assert client.post(choose, {"password": "short"}).context["form"].errors
    assert client.post(choose, {"password": "seven small loaves of bread"}).context["is_set"]
    assert is_in(client)
    assert try_to_sign_in(Client(), "seven small loaves of bread", email="new@bakery.example").status_code == 302


def test_changing_a_password_asks_for_the_old_one(ana: Client) -> None:
    choose = reverse("console:password")
    refused = ana.post(choose, {"current": "wrong", "password": "seven small loaves of bread"})
    assert refused.context["form"].errors["current"]
    assert ana.post(choose, {"current": cast.PASSWORD, "password": "seven small loaves of bread"}).context["is_set"]


def test_signing_out_takes_a_button_and_not_a_link(ana: Client) -> None:
    assert ana.get(reverse("console:leave")).status_code == 405
    ana.post(reverse("console:leave"))
    assert not is_in(ana)


def test_a_fragment_for_somebody_signed_out_sends_them_to_the_door(client: Client) -> None:
    answer = client.get(reverse("console:rows", args=["queue"]), headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith(LOGIN)
    assert b"row" not in answer.content


def test_every_form_is_guarded_against_foreign_pages() -> None:
    cast.ana()
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(LOGIN, {"email": "ana@bakery.example", "password": cast.PASSWORD}).status_code == 403
    strict.force_login(cast.ana())
    assert strict.post(reverse("console:live_ticket")).status_code == 403


@pytest.mark.parametrize("name", ["login", "tasks", "inbox", "settings", "figures_json"])
def test_each_answer_of_the_console_says_what_browsers_may_do(ana: Client, name: str) -> None:
    answer = ana.get(reverse(f"console:{name}"))
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert "no-store" in answer.headers["Cache-Control"]
