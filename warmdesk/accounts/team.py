"""Writes: who works here: invited, joined, changed, gone and back, and how far their say over money goes."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext

from warmdesk.accounts.errors import LastOwner, NotAllowed, NotInvited
from warmdesk.accounts.events import (
    InvitationWithdrawn,
    LimitsChanged,
    PersonChanged,
    PersonInvited,
    PersonJoined,
    PersonLeft,
    PersonReturned,
)
from warmdesk.accounts.models import Business, Invitation, SignInLink, Team, User
from warmdesk.accounts.permissions import WITH_LIMITS, May, gives
from warmdesk.accounts.selectors import may_change, the_business
from warmdesk.accounts.services import hash_of
from warmdesk.lib import clock, mail
from warmdesk.lib.secrets import seal, unseal
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

INVITATION_LIFE = timedelta(days=7)
SEALED_FOR = "invitation"
FIELDS = ("name", "role", "title", "skills", "languages", "capacity")
_CALLED = {"name": "called"}


def invite(
    *, email: str, name: str, role: str, teams: Sequence[Team], by: User, link_of: Callable[[str], str], is_by_mail: bool
) -> str:
    """Invite somebody; return the address to open, which `link_of` makes of a token and which opens once within a week.

    An earlier invitation to the same address no longer opens. By mail, the address is kept sealed until the mail has left.
    Records PersonInvited. Raises NotAllowed for a role that one may not give, NotInvited for somebody who works here.
    """
    if not by.may(May.TEAM) or role not in gives(by.role):
        raise NotAllowed(gettext("Your role can't invite somebody as this. Ask an owner."))
    address, token, now = email.strip().lower(), secrets.token_urlsafe(32), clock.now()
    made = link_of(token)
    with write():
        known = User.objects.filter(email__iexact=address).first()
        if known is not None and known.is_active:
            raise NotInvited(gettext("%(name)s works here already.") % {"name": known.name})
        if known is not None and not may_change(by, known):
            raise NotAllowed(gettext("Only an owner can bring this person back."))
        Invitation.objects.filter(email__iexact=address, accepted_at=None, withdrawn_at=None).update(
            withdrawn_at=now, sealed_link=""
        )
        invited = Invitation.objects.create(
            email=address, name=name.strip(), role=role, invited_by=by, token_hash=hash_of(token), at=now,
            expires_at=now + INVITATION_LIFE, sealed_link=seal(made, purpose=SEALED_FOR) if is_by_mail else "",
        )  # fmt: skip
        invited.teams.set(teams)
        record(PersonInvited(invitation_id=invited.id, role=role, by_id=by.id, is_by_mail=is_by_mail))
    return made


def mail_invitation(fact: PersonInvited) -> None:
    """Mail an invitation's link, then forget it. Raises MailNotSent; run twice it sends at most two."""
    invited = Invitation.objects.select_related("invited_by").get(id=fact.invitation_id)
    if not invited.sealed_link or invited.withdrawn_at or invited.accepted_at or invited.expires_at <= clock.now():
        return
    business, link = the_business(), unseal(invited.sealed_link, purpose=SEALED_FOR)
    facts = {"business": business.name, "name": invited.invited_by.name, "link": link}
    mail.send(
        mail.Mail(
            to=invited.email,
            sender=business.name,
            subject=gettext("Your place at the desk of %(business)s") % facts,
            text=gettext(
                "Hello,\n\n%(name)s invites you to the desk of %(business)s, where customers are answered.\n\n"
                "Open this address to choose a password. It works once, within seven days:\n\n%(link)s\n\n"
                "You did not expect this? Then do nothing: without you the address opens nothing.\n"
            )
            % facts,
        )
    )
    with write():
        Invitation.objects.filter(id=invited.id).update(sealed_link="", is_mailed=True)


def invitation_not_mailed(fact: PersonInvited, because: str) -> None:
    """The mail did not leave: forget the sealed link, so that the page says that it was not mailed."""
    with write():
        Invitation.objects.filter(id=fact.invitation_id).update(sealed_link="")


def invitation_of(token: str) -> Invitation:
    """Return the invitation that a token opens; raise NotInvited. Whoever invited must still work here and may give the role."""
    found = Invitation.objects.select_related("invited_by").filter(
        token_hash=hash_of(token), accepted_at=None, withdrawn_at=None, expires_at__gt=clock.now()
    )
    invited = found.first()
    if invited is None or not invited.invited_by.may(May.TEAM) or invited.role not in gives(invited.invited_by.role):
        raise NotInvited(gettext("This invitation was used or has expired. Ask for a new one."))
    return invited


def join(*, token: str, name: str, password: str) -> User:
    """Take the place that an invitation keeps, with a password (already validated); records PersonJoined.

    Raises NotInvited; of two who open one link at once, one joins.
    """
    with write():
        invited = invitation_of(token)
        if Invitation.objects.filter(id=invited.id, accepted_at=None).update(accepted_at=clock.now(), sealed_link="") != 1:
            raise NotInvited(gettext("This invitation was used or has expired. Ask for a new one."))
        user = User.objects.filter(email__iexact=invited.email).first() or User(email=invited.email)
        if user.is_active and user.pk:
            raise NotInvited(gettext("You work here already: sign in with your password."))
        user.name, user.role, user.is_active = name.strip(), invited.role, True
        user.set_password(password)
        user.failed_sign_ins, user.locked_until = 0, None
        user.save()
        user.teams.set(invited.teams.all())
        record(PersonJoined(user_id=user.id, invitation_id=invited.id, role=user.role))
    return user


def withdraw_invitation(*, invitation_id: int, by: User) -> None:
    """Let an invitation open nothing; records InvitationWithdrawn. Safe to call twice."""
    if not by.may(May.TEAM):
        raise NotAllowed(gettext("Your role does not include the team."))
    with write():
        found = Invitation.objects.filter(id=invitation_id, role__in=gives(by.role), accepted_at=None, withdrawn_at=None)
        if found.update(withdrawn_at=clock.now(), sealed_link=""):
            record(InvitationWithdrawn(invitation_id=invitation_id, by_id=by.id))


def change_person(*, person: User, by: User, teams: Sequence[Team], **fields: Any) -> User:
    """Change somebody's seat: role, name, title, skills, languages, capacity and teams; records PersonChanged.

    Raises NotAllowed for a person or a role above one's own, LastOwner when nobody would own the desk.
    """
    with write():
        _lock_owners()
        current = User.objects.get(id=person.id)
        role = str(fields.get("role", current.role))
        _check_may(by, current, role)
        if role != User.Role.OWNER:
            _keep_an_owner(current)
        was = current.role
        changed = [field for field in FIELDS if field in fields and getattr(current, field) != fields[field]]
        for field in changed:
            setattr(current, field, fields[field])
        was_teams = set(current.teams.values_list("id", flat=True))
        is_moved = was_teams != {team.id for team in teams}
        if not changed and not is_moved:
            return current
        current.save(update_fields=changed)
        current.teams.set(teams)
        what = [_CALLED.get(field, field) for field in changed] + (["teams"] if is_moved else [])
        record(PersonChanged(user_id=current.id, by_id=by.id, what=what, was_role=was, role=current.role))
    return current


def let_go(*, person: User, by: User) -> None:
    """Close somebody's account: they are signed out, their links open nothing; records PersonLeft. Safe to call twice.

    What they had must be returned to the queue in the same transaction (`routing.return_orphans`). Raises NotAllowed, LastOwner.
    """
    with write():
        _lock_owners()
        current = User.objects.get(id=person.id)
        _check_may(by, current, current.role)
        if not current.is_active:
            return
        _keep_an_owner(current)
        User.objects.filter(id=current.id).update(is_active=False)
        SignInLink.objects.filter(user=current).delete()
        now = clock.now()
        Invitation.objects.filter(invited_by=current, accepted_at=None, withdrawn_at=None).update(
            withdrawn_at=now, sealed_link=""
        )
        record(PersonLeft(user_id=current.id, by_id=by.id))


def bring_back(*, person: User, by: User) -> None:
    """Open a closed account again, with its old password; records PersonReturned. Safe to call twice."""
    with write():
        current = User.objects.get(id=person.id)
        _check_may(by, current, current.role)
        if User.objects.filter(id=current.id, is_active=False).update(is_active=True):
            record(PersonReturned(user_id=current.id, by_id=by.id))


def set_limits(*, refund: Mapping[str, int], goodwill: Mapping[str, int], by: User) -> None:
    """Say how far each role's say over money goes, in minor units; records LimitsChanged where something changed."""
    if not by.may(May.RUN):
        raise NotAllowed(gettext("Only an owner can open this page."))
    with write():
        business = the_business()
        for kind, limits in (("refund", refund), ("goodwill", goodwill)):
            kept = {role: int(limits[role]) for role in WITH_LIMITS if limits.get(role)}
            was = getattr(business, f"{kind}_limits")
            if kept == was:
                continue
            Business.objects.filter(id=business.id).update(**{f"{kind}_limits": kept})
            record(LimitsChanged(kind=kind, limits={"was": was, "now": kept}, by_id=by.id))


def _check_may(by: User, person: User, role: str) -> None:
    if not may_change(by, person) or role not in gives(by.role):
        raise NotAllowed(gettext("Your role can't change this person. Ask an owner."))


def _lock_owners() -> None:
    """Let two who take the last two owners' roles away wait for one another, also where rows are locked one by one."""
    list(User.objects.select_for_update().filter(role=User.Role.OWNER, is_active=True).order_by("id"))


def _keep_an_owner(person: User) -> None:
    others = User.objects.filter(role=User.Role.OWNER, is_active=True).exclude(id=person.id)
    if person.is_owner and person.is_active and not others.exists():
        raise LastOwner(gettext("Somebody must own the desk. Make a colleague an owner first."))
