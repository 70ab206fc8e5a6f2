"""Reads: the business, its people, its opening hours and its voice."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db.models import QuerySet

from warmdesk.accounts.errors import NoBusiness
from warmdesk.accounts.models import Business, DeskSession, Invitation, RecoveryCode, Team, User
from warmdesk.accounts.permissions import May, gives, roles_that
from warmdesk.accounts.voice import Voice
from warmdesk.lib import clock
from warmdesk.lib.opening_hours import OpeningHours


def the_business() -> Business:
    """Return the business of this desk; raise NoBusiness before one is loaded."""
    business = Business.objects.first()
    if business is None:
        raise NoBusiness("No business has been loaded yet: run `warmdesk load FOLDER`.")
    return business


def business_or_none() -> Business | None:
    """Return the business of this desk, if one is loaded."""
    return Business.objects.first()


def is_current(business: Business) -> bool:
    """Tell whether nothing that the assistant knows of the business, nor its switch, has changed since this was read."""
    return Business.objects.filter(edition=business.edition, is_assistant_on=business.is_assistant_on).exists()


def opening_hours(business: Business) -> OpeningHours:
    """Return when people are here."""
    return OpeningHours.parse(business.hours, business.holidays, business.zone)


def voice_of(business: Business) -> Voice:
    """Return how the business speaks."""
    return Voice(
        tone=business.tone,
        greeting=business.greeting,
        signature=business.signature,
        avoid=tuple(business.avoid),
        business_name=business.name,
        languages=tuple(business.languages),
    )


def team_by_key(key: str | None) -> Team | None:
    """Return the active team with this key, if any."""
    return Team.objects.filter(key=key, is_active=True).first() if key else None


def open_team_ids() -> dict[str, int]:
    """Return the id of every active team by its key."""
    return dict(Team.objects.filter(is_active=True).values_list("key", "id"))


def people_ids() -> dict[str, int]:
    """Return the id of everybody who works or worked here by their e-mail address."""
    return dict(User.objects.values_list("email", "id"))


def people_who_answer() -> QuerySet[User]:
    """Return everybody who may answer customers."""
    return User.objects.filter(is_active=True, role__in=roles_that(May.ANSWER))


def people_who_attend() -> QuerySet[User]:
    """Return everybody to whom a conversation may be offered: whoever answers, and partners within their seats."""
    return User.objects.filter(is_active=True, role__in=roles_that(May.ATTEND))


def active_people() -> list[User]:
    """Return everybody who may answer customers, by name."""
    return list(people_who_answer().order_by("name"))


def person(user_id: int) -> User:
    """Return an active person; raise User.DoesNotExist."""
    return User.objects.get(id=user_id, is_active=True)


def first_owner() -> User | None:
    """Return the owner who was there first, if any."""
    return User.objects.filter(role=User.Role.OWNER, is_active=True).order_by("id").first()


def staff() -> list[User]:
    """Return everybody who works here, whatever their role, by name."""
    return list(User.objects.filter(is_active=True).order_by("name", "id"))


def owners() -> list[User]:
    """Return the business's owners who work here."""
    return list(User.objects.filter(role=User.Role.OWNER, is_active=True).order_by("id"))


def team_members(team: Team | None) -> list[User]:
    """Return who of a team may answer customers; without a team, everybody who may."""
    people = active_people()
    if team is None:
        return people
    in_team = set(team.members.values_list("id", flat=True))
    return [person for person in people if person.id in in_team]


def open_teams() -> list[Team]:
    """Return the active teams, by name."""
    return list(Team.objects.filter(is_active=True).order_by("name", "id"))


def everybody() -> list[User]:
    """Return all who work or worked here with their teams: first those who do, by name."""
    return list(User.objects.prefetch_related("teams").order_by("-is_active", "name", "id"))


def colleague_by_id(user_id: int) -> User | None:
    """Return somebody who works or worked here, if there is such a person."""
    return User.objects.prefetch_related("teams").filter(id=user_id).first()


def may_change(by: User, person: User) -> bool:
    """Tell whether somebody may change a colleague's seat."""
    return by.may(May.TEAM) and person.role in gives(by.role)


def open_invitations() -> list[Invitation]:
    """Return the invitations that still open, the newest first."""
    waiting = Invitation.objects.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=clock.now())
    return list(waiting.select_related("invited_by").prefetch_related("teams").order_by("-at", "-id"))


def sessions_of(user: User) -> list[DeskSession]:
    """Return where somebody is signed in, the latest seen first; what a browser has forgotten by now is left out."""
    alive = DeskSession.objects.filter(
        user=user, ended_at=None, seen_at__gt=clock.now() - timedelta(seconds=settings.SESSION_COOKIE_AGE)
    )
    return list(alive.order_by("-seen_at", "-id"))


def recovery_codes_left(user: User) -> int:
    """Return how many recovery codes still open."""
    return RecoveryCode.objects.filter(user=user, used_at=None).count()


def people_without_second_factor() -> int:
    """Return how many who work here have no second factor."""
    return User.objects.filter(is_active=True, second_factor="").count()
