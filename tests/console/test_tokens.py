"""Owners let programs in: a token is shown once, listed with its last use, and ends when it is revoked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.errors import NotAllowed
from warmdesk.accounts.team import let_go
from warmdesk.api.models import ApiToken
from warmdesk.api.scopes import SCOPES
from warmdesk.api.selectors import valid_token
from warmdesk.api.services import issue_token
from warmdesk.console.api_tokens import revoke_api_token, tokens_for
from warmdesk.console.token_forms import SCOPE_WORDS
from warmdesk.lib import clock
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db


def typed(**changes: object) -> dict[str, Any]:
    """Return the form filled in as an owner would."""
    scopes = ["orders:read", "appointments:write"]
    return {"title": "Phone bot", "person": cast.tomas().id, "days": "90", "scopes": scopes, **changes}


def test_a_token_is_shown_once_and_lets_the_program_in(ana: Client) -> None:
    answer = ana.post(reverse("console:token_new"), typed())
    token = ApiToken.objects.get()
    plain = next(word for word in answer.content.decode().replace("<", " ").replace(">", " ").split() if word.startswith("wd_"))
    assert valid_token(plain) == token
    assert "no-store" in answer.headers["Cache-Control"]
    assert (token.person, token.scopes) == (cast.tomas(), ["appointments:write", "orders:read"])
    assert token.expires_at is not None
    assert timedelta(days=89) < token.expires_at - clock.now() <= timedelta(days=90)
    page = ana.get(reverse("console:tokens")).content.decode()
    assert plain not in page
    for words in ("Phone bot", token.hint, "Book, move and cancel appointments", "never used", "http://testserver/mcp"):
        assert words in page


def test_issuing_and_revoking_are_on_record_under_who_did_it(ana: Client) -> None:
    ana.post(reverse("console:token_new"), typed())
    ana.post(reverse("console:token_revoke", args=[ApiToken.objects.get().id]))
    facts = dict(Event.objects.filter(name__startswith="api.token_").values_list("name", "facts"))
    assert {name: fact["by_id"] for name, fact in facts.items()} == dict.fromkeys(
        ("api.token_issued", "api.token_revoked"), cast.ana().id
    )
    audit = ana.get(reverse("console:audit")).content.decode()
    assert "api.token_issued" in audit
    assert "api.token_revoked" in audit


def test_what_was_revoked_is_gone_from_the_list_and_opens_nothing(ana: Client) -> None:
    token, plain = issue_token(title="Till", scopes=["orders:read"], person=cast.tomas())
    ana.post(reverse("console:token_revoke", args=[token.id]))
    assert valid_token(plain) is None
    assert "Till" not in ana.get(reverse("console:tokens")).content.decode()
    assert ana.post(reverse("console:token_revoke", args=[token.id])).status_code == 404


@pytest.mark.parametrize("wrong", [{"scopes": []}, {"scopes": ["all"]}, {"title": ""}, {"person": "999"}, {"days": "7000"}])
def test_a_form_that_says_too_little_issues_nothing(ana: Client, wrong: dict[str, object]) -> None:
    assert ana.post(reverse("console:token_new"), typed(**wrong)).status_code == 422
    assert not ApiToken.objects.exists()


def test_the_list_says_which_tokens_open_nothing_any_more(ana: Client) -> None:
    past = clock.now() - timedelta(days=1)
    issue_token(title="Old", scopes=["orders:read"], person=cast.ana(), expires_at=past)
    issue_token(title="Left", scopes=["orders:read"], person=cast.tomas())
    let_go(person=cast.tomas(), by=cast.ana())
    page = ana.get(reverse("console:tokens")).content.decode()
    assert "ended " in page
    assert "this person has left" in page


def test_the_list_asks_the_database_as_often_for_twenty_as_for_one(ana: Client, django_assert_max_num_queries: Any) -> None:
    for number in range(20):
        issue_token(title=f"Program {number}", scopes=["orders:read"], person=cast.tomas())
    ana.get(reverse("console:tokens"))
    with django_assert_max_num_queries(12):
        ana.get(reverse("console:tokens"))


def test_an_empty_list_says_what_a_token_is_for(ana: Client) -> None:
    assert "Issue the first one" in ana.get(reverse("console:tokens")).content.decode()


def test_only_owners_reach_tokens_whichever_way_they_come() -> None:
    token, _ = issue_token(title="Till", scopes=["orders:read"], person=cast.ana())
    for somebody in (cast.tomas(), cast.reader()):
        with pytest.raises(NotAllowed):
            tokens_for(somebody)
        with pytest.raises(NotAllowed):
            revoke_api_token(token_id=token.id, by=somebody)


def test_every_scope_has_plain_words() -> None:
    assert SCOPE_WORDS.keys() == SCOPES.keys()
