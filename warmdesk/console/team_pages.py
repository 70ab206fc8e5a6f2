"""Reads: the team as its page shows it, and what each role may do, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from warmdesk.accounts.models import Invitation, User
from warmdesk.accounts.permissions import ROLES, May
from warmdesk.accounts.selectors import everybody, may_change, open_invitations
from warmdesk.routing.claims import loads


@dataclass(frozen=True)
class Seat:
    """A colleague in the list, with how many conversations they have now."""

    person: User
    load: int
    is_mine_to_change: bool


@dataclass(frozen=True)
class TeamShown:
    """Who works here, who did, and who is invited."""

    here: list[Seat]
    gone: list[Seat]
    invitations: list[Invitation]


@dataclass(frozen=True)
class RoleLine:
    """Something that roles may do, in words, and which do."""

    words: str
    roles: list[tuple[str, bool]]


def team_shown(user: User) -> TeamShown:
    """Return the team as this person sees it."""
    held = loads()
    seats = [Seat(person, held.get(person.id, 0), may_change(user, person)) for person in everybody()]
    here = [seat for seat in seats if seat.person.is_active]
    return TeamShown(here=here, gone=[seat for seat in seats if not seat.person.is_active], invitations=open_invitations())


def may_words() -> dict[May, str]:
    """Return what each thing that a role includes is called."""
    return {
        May.READ: gettext("See customers and conversations"),
        May.ATTEND: gettext("Take and answer what waits for their teams"),
        May.ANSWER: gettext("Answer everybody, pass on, sort and keep what is owed"),
        May.MERGE: gettext("Merge contacts, and take that back"),
        May.SHARE: gettext("Save searches for everybody"),
        May.TEAM: gettext("Invite people and change those of lower roles"),
        May.RUN: gettext("Settings, autonomy, limits, security and the record of changes"),
    }


def role_table() -> list[RoleLine]:
    """Return what each role may do: read off the same table that is asked."""
    names = dict(User.Role.choices)
    return [RoleLine(words, [(names[role], may in ROLES[role]) for role in ROLES]) for may, words in may_words().items()]
