"""Who works at the desk: invited, joined, changed, gone and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests import cast
from warmdesk.accounts.models import Invitation, Team, User
from warmdesk.accounts.permissions import GIVES, ROLES, May
from warmdesk.accounts.selectors import colleague_by_id, person, the_business
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.ownership import take
from warmdesk.lib import clock, mail
from warmdesk.outbox.models import Event
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import Handover
from warmdesk.story import STORY

TEAM = reverse("console:team")
INVITE = reverse("console:team_invite")
NEW_PASSWORD = "seven small loaves of bread"


def manager() -> User:
    return cast.colleague("mia@bakery.example", "Mia", User.Role.MANAGER)


def invited(client: Client, **fields: str) -> str:
    """Invite Nour by a link and return its path."""
    answer = client.post(INVITE, {"email": "nour@bakery.example", "name": "Nour", "role": "agent", "how": "link", **fields})
    link: str = answer.context["invited"]["link"]
    return link[link.index("/desk/") :]


def joins(path: str, **fields: str):
    return Client().post(path, {"name": "Nour", "password": NEW_PASSWORD, **fields})


def seat(who: User, **changes: object) -> dict[str, object]:
    """Return a seat's form with changes."""
    kept = {"name": who.name, "title": who.title, "role": who.role, "capacity": who.capacity, "languages": "en", "skills": ""}
    return {**kept, **changes}


def facts(name: str) -> list[dict[str, object]]:
    return list(Event.objects.filter(name=name).order_by("id").values_list("facts", flat=True))


def test_an_invited_person_chooses_a_password_and_is_in(ana: Client) -> None:
    path = invited(ana, teams=str(Team.objects.get().id))
    stranger = Client()
    assert stranger.get(path).status_code == 200
    assert stranger.post(path, {"name": "Nour", "password": "short"}).context["form"].errors
    assert stranger.post(path, {"name": "Nour Haddad", "password": NEW_PASSWORD}).url == reverse("console:inbox")
    assert stranger.get(reverse("console:tasks")).status_code == 200
    nour = User.objects.get(email="nour@bakery.example")
    assert (nour.name, nour.role, [team.key for team in nour.teams.all()]) == ("Nour Haddad", "agent", ["front"])


def test_an_invitation_opens_once(ana: Client) -> None:
    path = invited(ana)
    assert joins(path).status_code == 302
    assert joins(path).status_code == 403
    assert User.objects.filter(email="nour@bakery.example").count() == 1


def test_an_invitation_opens_for_a_week(ana: Client) -> None:
    path = invited(ana)
    with clock.at(clock.now() + dt.timedelta(days=7, minutes=1)):
        assert joins(path).status_code == 403


def test_of_two_invitations_to_one_address_the_last_opens(ana: Client) -> None:
    first, second = invited(ana), invited(ana)
    assert joins(first).status_code == 403
    assert joins(second).status_code == 302


def test_a_withdrawn_invitation_opens_nothing(ana: Client) -> None:
    path = invited(ana)
    ana.post(reverse("console:withdraw_invitation", args=[Invitation.objects.get().id]))
    assert joins(path).status_code == 403


def test_an_invitation_goes_with_whoever_made_it(ana: Client, client_of: Callable[[User], Client]) -> None:
    mia = manager()
    path = invited(client_of(mia))
    ana.post(reverse("console:team_leave", args=[mia.id]))
    assert joins(path).status_code == 403


def test_an_invitation_is_worth_what_its_maker_may_give_when_it_is_opened(ana: Client) -> None:
    mia = cast.colleague("mia@bakery.example", "Mia", User.Role.OWNER)
    client = Client()
    client.force_login(mia)
    path = invited(client, role="owner")
    ana.post(reverse("console:team_person", args=[mia.id]), seat(mia, role="manager"))
    assert joins(path).status_code == 403


def test_the_link_is_nowhere_in_the_database(ana: Client) -> None:
    token = invited(ana).rsplit("/", 1)[1]
    kept = Invitation.objects.get()
    assert token not in f"{kept.__dict__} {facts('accounts.person_invited')}"


def test_an_invitation_by_mail_is_sealed_until_it_has_left(ana: Client) -> None:
    with mail.collected() as mails:
        answer = ana.post(INVITE, {"email": "nour@bakery.example", "name": "", "role": "agent", "how": "mail"})
        assert not answer.context["invited"]["link"]
        kept = Invitation.objects.get()
        assert kept.sealed_link
        assert "join" not in kept.sealed_link
        drain(STORY)
    (sent,) = mails
    assert sent.to == "nour@bakery.example"
    path = next(line for line in sent.text.splitlines() if "/desk/join/" in line)
    kept.refresh_from_db()
    assert (kept.sealed_link, kept.is_mailed) == ("", True)
    assert joins(path[path.index("/desk/") :]).status_code == 302


def test_who_works_here_already_is_not_invited(ana: Client) -> None:
    cast.tomas()
    assert ana.post(INVITE, {"email": "TOMAS@bakery.example", "role": "agent", "how": "link"}).status_code == 403


@pytest.mark.parametrize("role", sorted(set(ROLES) - set(GIVES["manager"])))
def test_a_manager_gives_no_role_like_their_own_or_above(client_of: Callable[[User], Client], role: str) -> None:
    mia = client_of(manager())
    fields = {"email": "nour@bakery.example", "role": role, "how": "link"}
    assert mia.post(INVITE, fields).status_code == 422
    tomas = cast.tomas()
    assert mia.post(reverse("console:team_person", args=[tomas.id]), seat(tomas, role=role)).status_code == 422
    assert not Invitation.objects.exists()


def test_a_manager_changes_no_owner_and_makes_no_way_into_their_account(client_of: Callable[[User], Client]) -> None:
    mia, ana = client_of(manager()), cast.ana()
    assert mia.post(reverse("console:team_person", args=[ana.id]), seat(ana, role="agent")).status_code == 403
    assert mia.post(reverse("console:team_leave", args=[ana.id])).status_code == 403
    assert mia.post(reverse("console:invite", args=[ana.id])).status_code == 403
    assert person(ana.id).role == "owner"


def test_a_seat_is_changed_and_who_changed_what_is_kept(ana: Client) -> None:
    tomas = cast.tomas()
    changes = {
        "name": "Tomás R.", "role": "manager", "languages": "es, pt-BR", "skills": "orders, Wedding cakes", "capacity": 3,
        "teams": [Team.objects.get().id],
    }  # fmt: skip
    assert ana.post(reverse("console:team_person", args=[tomas.id]), seat(tomas, **changes)).url == TEAM
    now = person(tomas.id)
    assert (now.name, now.role, now.languages, now.capacity) == ("Tomás R.", "manager", ["es", "pt-BR"], 3)
    assert now.skills == ["orders", "Wedding cakes"]
    (fact,) = facts("accounts.person_changed")
    assert fact == {
        "user_id": tomas.id, "by_id": cast.ana().id, "what": ["called", "role", "skills", "languages", "capacity", "teams"],
        "was_role": "agent", "role": "manager",
    }  # fmt: skip


def test_a_language_that_there_is_not_is_refused(ana: Client) -> None:
    tomas = cast.tomas()
    answer = ana.post(reverse("console:team_person", args=[tomas.id]), seat(tomas, languages="en, klingonish"))
    assert answer.status_code == 422
    assert answer.context["form"].errors["languages"]


def test_what_a_closed_account_had_returns_to_the_queue_without_a_word_to_the_customer(ana: Client) -> None:
    tomas = cast.tomas()
    asked = take(conversation=cast.says("where is my cake?"), person=tomas)
    said = asked.last_seq
    ana.post(reverse("console:team_leave", args=[tomas.id]))
    now = Conversation.objects.get(id=asked.id)
    assert (now.owner, now.assignee, now.last_seq) == ("queue", None, said)
    assert Handover.objects.get().reason == "colleague_left"
    assert [fact["user_id"] for fact in facts("accounts.person_left")] == [tomas.id]


def test_the_last_owner_stays_an_owner(ana: Client) -> None:
    owner = cast.ana()
    assert ana.post(reverse("console:team_leave", args=[owner.id])).status_code == 409
    assert ana.post(reverse("console:team_person", args=[owner.id]), seat(owner, role="agent")).status_code == 409
    second = cast.colleague("olga@bakery.example", "Olga", User.Role.OWNER)
    assert ana.post(reverse("console:team_leave", args=[second.id])).status_code == 302
    assert ana.post(reverse("console:team_leave", args=[owner.id])).status_code == 409
    assert person(owner.id).is_owner


def test_a_closed_account_can_be_opened_again(ana: Client) -> None:
    tomas = cast.tomas()
    ana.post(reverse("console:team_leave", args=[tomas.id]))
    ana.post(reverse("console:team_return", args=[tomas.id]))
    assert person(tomas.id).check_password(cast.PASSWORD)


def test_who_was_here_before_comes_back_by_an_invitation(ana: Client) -> None:
    tomas = cast.tomas()
    ana.post(reverse("console:team_leave", args=[tomas.id]))
    path = invited(ana, email="tomas@bakery.example", role="read_only")
    assert joins(path, name="Tomás").status_code == 302
    back = colleague_by_id(tomas.id)
    assert back is not None
    assert (back.is_active, back.role) == (True, "read_only")


def test_limits_are_kept_in_minor_units_and_written_down(ana: Client) -> None:
    limits = {"refund_manager": "250", "refund_agent": "19.99", "goodwill_manager": "0", "goodwill_agent": "5"}
    assert ana.post(reverse("console:team_limits"), limits).url == TEAM
    business = the_business()
    assert business.refund_limits == {"manager": 25_000, "agent": 1999}
    assert business.goodwill_limits == {"agent": 500}
    assert [fact["kind"] for fact in facts("accounts.limits_changed")] == ["refund", "goodwill"]
    assert ana.post(reverse("console:team_limits"), {**limits, "refund_agent": "0.001"}).status_code == 422


def test_the_page_says_of_every_role_what_it_may_do(ana: Client) -> None:
    lines = ana.get(TEAM).context["roles"]
    assert len(lines) == len(May)
    assert sum(may for line in lines for _, may in line.roles) == sum(len(may) for may in ROLES.values())
