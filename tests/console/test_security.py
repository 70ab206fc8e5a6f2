"""The second factor at the door, where one is signed in, and the record of who changed what."""

from __future__ import annotations

import base64
import csv
import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.errors import LastOwner
from warmdesk.accounts.models import DeskSession, RecoveryCode, User
from warmdesk.accounts.second_factor import STEP_S, code_at, new_secret, set_second_factor, square_of
from warmdesk.accounts.services import FREE_TRIES, make_sign_in_link
from warmdesk.accounts.sessions import device_of
from warmdesk.accounts.team import change_person, let_go
from warmdesk.lib import clock
from warmdesk.management.unlock import main as unlock
from warmdesk.outbox.models import Event

LOGIN = reverse("console:login")
CODE = reverse("console:second_factor")
SECURITY = reverse("console:security")
SET_UP = reverse("console:second_factor_set")
AUDIT = reverse("console:audit")
NOON = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def now_code(secret: str, steps: int = 0) -> str:
    return code_at(secret, int(clock.now().timestamp()) // STEP_S + steps)


def with_factor(user: User) -> tuple[str, list[str]]:
    """Give somebody a second factor, set up a minute ago; return its secret and the recovery codes."""
    secret = new_secret()
    with clock.at(clock.now() - dt.timedelta(minutes=2)):
        codes = set_second_factor(user=user, secret=secret, code=now_code(secret))
    return secret, codes


def first_step(client: Client, password: str = cast.PASSWORD):
    return client.post(LOGIN, {"email": "ana@bakery.example", "password": password})


def is_in(client: Client) -> bool:
    return client.get(reverse("console:tasks")).status_code == 200


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (2000000000, "279037"),
     (20000000000, "353130")],
)  # fmt: skip
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    """RFC 6238, appendix B, SHA-1: the last six of its eight digits."""
    assert code_at(base64.b32encode(b"12345678901234567890").decode(), seconds // STEP_S) == code


def test_a_password_alone_opens_nothing(client: Client) -> None:
    secret, _ = with_factor(cast.ana())
    assert first_step(client).url == CODE
    assert not is_in(client)
    assert client.post(CODE, {"code": "000 000"}).status_code == 403
    assert not is_in(client)
    assert client.post(CODE, {"code": f" {now_code(secret)[:3]} {now_code(secret)[3:]} "}).url == reverse("console:inbox")
    assert is_in(client)


def test_a_code_opens_once_and_no_earlier_one_after_it(client: Client) -> None:
    secret, _ = with_factor(cast.ana())
    code, earlier = now_code(secret), now_code(secret, -1)
    first_step(client)
    assert client.post(CODE, {"code": code}).status_code == 302
    for used in (code, earlier):
        other = Client()
        first_step(other)
        assert other.post(CODE, {"code": used}).status_code == 403
        assert not is_in(other)


@pytest.mark.parametrize(("steps", "status"), [(-2, 403), (-1, 302), (1, 302), (2, 403)])
def test_a_phones_clock_may_be_half_a_minute_wrong(client: Client, steps: int, status: int) -> None:
    with clock.at(NOON):
        secret, _ = with_factor(cast.ana())
        first_step(client)
        assert client.post(CODE, {"code": now_code(secret, steps)}).status_code == status


def test_codes_cannot_be_guessed_and_the_password_wins_no_further_tries(client: Client) -> None:
    secret, _ = with_factor(cast.ana())
    for _ in range(FREE_TRIES):
        first_step(client)
        client.post(CODE, {"code": "000000"})
    assert client.post(CODE, {"code": now_code(secret)}).status_code == 429
    assert first_step(client).status_code == 429
    with clock.at(clock.now() + dt.timedelta(minutes=2)):
        first_step(client)
        assert client.post(CODE, {"code": now_code(secret)}).status_code == 302


def test_the_first_step_is_good_for_ten_minutes(client: Client) -> None:
    secret, _ = with_factor(cast.ana())
    first_step(client)
    with clock.at(clock.now() + dt.timedelta(minutes=11)):
        assert client.post(CODE, {"code": now_code(secret)}).url == LOGIN
    assert not is_in(client)


def test_without_a_first_step_there_is_no_second(client: Client) -> None:
    secret, _ = with_factor(cast.ana())
    assert client.post(CODE, {"code": now_code(secret)}).url == LOGIN


def test_a_recovery_code_opens_once(client: Client) -> None:
    _, codes = with_factor(cast.ana())
    first_step(client)
    assert client.post(CODE, {"code": codes[3].upper()}).status_code == 302
    other = Client()
    first_step(other)
    assert other.post(CODE, {"code": codes[3]}).status_code == 403
    assert Event.objects.get(name="accounts.recovery_code_used").facts["left"] == len(codes) - 1


def test_a_sign_in_link_asks_for_the_second_factor_too(client: Client) -> None:
    secret, _ = with_factor(cast.ana())
    link = reverse("console:enter", args=[make_sign_in_link(user=cast.ana())])
    assert client.post(link).url == CODE
    assert not is_in(client)
    assert client.post(CODE, {"code": now_code(secret)}).status_code == 302


def test_setting_up_shows_a_square_and_codes_once_and_keeps_neither_in_the_open(ana: Client) -> None:
    page = ana.get(SET_UP)
    secret = page.context["secret"]
    assert "<svg" in page.content.decode()
    assert ana.post(SET_UP, {"code": "000000"}).status_code == 403
    assert ana.get(SET_UP).context["secret"] == secret
    shown = ana.post(SET_UP, {"code": now_code(secret)})
    codes = shown.context["codes"]
    assert len(set(codes)) == 10
    user = User.objects.get(email="ana@bakery.example")
    assert user.has_second_factor
    kept = user.second_factor + "".join(RecoveryCode.objects.values_list("code_hash", flat=True))
    assert not [plain for plain in (secret, *codes, *(code.replace("-", "") for code in codes)) if plain in kept]
    assert codes[0] not in ana.get(SECURITY).content.decode()


def test_the_square_has_nothing_that_a_strict_page_would_refuse() -> None:
    assert not re.search(r"style=|<script|href=", square_of("otpauth://totp/x?secret=ABC"))


def test_a_new_phone_needs_the_old_one(ana: Client) -> None:
    with_factor(cast.ana())
    secret = ana.get(SET_UP).context["secret"]
    ana.post(SET_UP, {"code": now_code(secret), "old-code": "000000"})
    assert first_step(Client()).url == CODE
    other = Client()
    first_step(other)
    assert other.post(CODE, {"code": now_code(secret)}).status_code == 403


def test_an_owner_asks_it_of_everybody_who_then_sets_it_up_before_anything_else(ana: Client, tomas: Client) -> None:
    require = reverse("console:second_factor_require")
    assert ana.post(require, {"is_on": "yes"}).status_code == 403
    with_factor(cast.ana())
    assert ana.post(require, {"is_on": "yes"}).url == SECURITY
    assert is_in(ana)
    for path in (reverse("console:tasks"), SECURITY):
        assert tomas.get(path).url == SET_UP
    secret = tomas.get(SET_UP).context["secret"]
    tomas.post(SET_UP, {"code": now_code(secret)})
    assert is_in(tomas)
    assert tomas.post(reverse("console:second_factor_remove"), {"code": now_code(secret, 1)}).status_code == 403
    assert User.objects.get(email="tomas@bakery.example").has_second_factor


def test_whoever_lost_the_phone_is_helped_by_an_owner_or_at_the_server(ana: Client, capsys: pytest.CaptureFixture[str]) -> None:
    tomas = cast.tomas()
    with_factor(tomas)
    ana.post(reverse("console:team_reset_factor", args=[tomas.id]))
    assert not User.objects.get(id=tomas.id).has_second_factor
    with_factor(cast.ana())

    class Options:
        email = "ANA@bakery.example"

    assert unlock(Options()) == 0  # type: ignore[arg-type]
    path = capsys.readouterr().out.strip().rsplit(" ", 1)[1]
    client = Client()
    assert client.post(path).url == reverse("console:inbox")
    removed = Event.objects.filter(name="accounts.second_factor_removed").order_by("id")
    assert [event.facts["by_id"] for event in removed] == [cast.ana().id, None]


def test_one_sees_where_one_is_signed_in_and_ends_it() -> None:
    here, there = (Client(headers={"User-Agent": agent, "Accept-Language": "en"}) for agent in (FIREFOX, "curl/8"))
    cast.ana()
    assert first_step(here).status_code == first_step(there).status_code == 302
    assert is_in(here)
    assert is_in(there)
    page = here.get(SECURITY)
    assert [session.device for session in page.context["sessions"]] == ["", "Firefox · Linux"]
    other = next(session for session in page.context["sessions"] if session.id != page.context["this_session"])
    here.post(reverse("console:end_session", args=[other.id]))
    assert is_in(here)
    assert not is_in(there)


def test_nobody_ends_somebody_elses_session(ana: Client, tomas: Client) -> None:
    assert is_in(ana)
    assert is_in(tomas)
    anas = DeskSession.objects.get(user=cast.ana())
    tomas.post(reverse("console:end_session", args=[anas.id]))
    assert is_in(ana)


def test_a_new_password_and_a_wish_sign_out_everywhere_else(client_of: Callable[[User], Client]) -> None:
    first, second, third = (client_of(cast.ana()) for _ in range(3))
    assert [is_in(client) for client in (first, second, third)] == [True] * 3
    first.post(reverse("console:end_sessions"))
    assert [is_in(client) for client in (first, second, third)] == [True, False, False]
    fourth = client_of(cast.ana())
    assert is_in(fourth)
    first.post(reverse("console:password"), {"current": cast.PASSWORD, "password": "seven small loaves of bread"})
    assert is_in(first)
    assert not is_in(fourth)
    assert DeskSession.objects.filter(ended_at=None).count() == 1


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (FIREFOX, "Firefox · Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1", "Safari · iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge · Windows"),
        ("<script>alert(1)</script>", ""),
    ],
)
def test_a_device_is_named_by_what_is_known_only(agent: str, device: str) -> None:
    assert device_of(agent) == device


def test_the_record_says_who_did_what_and_can_be_asked(ana: Client) -> None:
    owner, tomas = cast.ana(), cast.tomas()
    change_person(person=tomas, by=owner, teams=[], role="manager")
    with pytest.raises(LastOwner):
        let_go(person=owner, by=owner)
    ana.post(reverse("console:switch_assistant"), {"is_on": "no"})
    found = {change.event.name: change for change in ana.get(AUDIT).context["changes"]}
    assert "accounts.person_left" not in found
    changed = found["accounts.person_changed"]
    assert changed.who == "Ana"
    assert dict(changed.details) == {"user id": "Tomás", "what": "role", "was role": "agent", "role": "manager"}
    assert found["accounts.assistant_switched"].who == "Ana"
    of_tomas = ana.get(AUDIT, {"person": tomas.id}).context["changes"]
    assert {change.event.name for change in of_tomas} == {"accounts.password_changed"}
    assert not ana.get(AUDIT, {"room": "routing"}).context["changes"]
    assert not ana.get(AUDIT, {"until": "2020-01-01"}).context["changes"]


def test_what_the_assistant_did_is_not_in_the_record_of_people(ana: Client) -> None:
    asked = cast.says("hello")
    cast.assistant_says("Hello!", to=asked)
    ana.post(reverse("console:step", args=[asked.public_id, "take"]))
    found = [change.event for change in ana.get(AUDIT, {"room": "conversations"}).context["changes"]]
    assert {event.facts.get("by_id") or event.facts.get("person_id") for event in found} == {cast.ana().id}


def test_what_happened_at_the_server_is_not_in_the_record_of_people(ana: Client) -> None:
    make_sign_in_link(user=cast.tomas())
    assert ana.get(AUDIT, {"room": "accounts"}).status_code == 200
    named = {change.event.name for change in ana.get(AUDIT).context["changes"]}
    assert "accounts.sign_in_link_made" not in named


def test_the_record_is_paged_and_a_spreadsheet_runs_nothing_of_it(ana: Client) -> None:
    evil = cast.colleague("evil@bakery.example", "=cmd()", User.Role.AGENT)
    for number in range(101):
        change_person(person=evil, by=cast.ana(), teams=[], capacity=number + 10)
    change_person(person=evil, by=evil_owner(), teams=[], capacity=1)
    page = ana.get(AUDIT)
    assert len(page.context["changes"]) == 100
    assert len(ana.get(f"{AUDIT}?{page.context['older']}").context["changes"]) == 5
    rows = list(csv.DictReader(ana.get(reverse("console:audit_csv")).content.decode().splitlines()))
    assert len(rows) == 105
    assert rows[0]["who"] == "'=owner()"


def evil_owner() -> User:
    return cast.colleague("owner@bakery.example", "=owner()", User.Role.OWNER)
