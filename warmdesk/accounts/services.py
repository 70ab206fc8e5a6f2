"""Writes: signing in, and what the folder or the console says of the business."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db.models import F

from warmdesk.accounts.errors import LockedOut, SignInRefused
from warmdesk.accounts.events import (
    AssistantSwitched,
    BusinessChanged,
    CuesSet,
    LearnedRoutingSet,
    PasswordChanged,
    SettingsChanged,
    SignedIn,
    SignInFailed,
    SignInLinkMade,
    UndoSet,
)
from warmdesk.accounts.models import Business, SignInLink, Team, User
from warmdesk.lib import clock
from warmdesk.lib.rows import RowChanges, put_rows, retire_rows
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

NOBODY_YET = "owner@desk.invalid"
"""The address of an owner who has not said who they are; `invalid` is reserved for addresses that can't exist (RFC 2606)."""
FREE_TRIES = 5
FIRST_LOCK = timedelta(minutes=1)
LONGEST_LOCK = timedelta(hours=1)
LINK_LIFE = timedelta(minutes=30)


def _lock_for(failures: int) -> timedelta | None:
    """Return how long to lock out after so many wrong passwords: one minute at the fifth, doubling up to an hour."""
    if failures < FREE_TRIES:
        return None
    doublings = min(failures - FREE_TRIES, 10)
    return min(LONGEST_LOCK, FIRST_LOCK * int(2**doublings))


def sign_in(*, email: str, password: str) -> User:
    """Check a password; records SignInFailed, or SignedIn for somebody who needs no second factor (`came_in` does after it).

    Raises SignInRefused without saying what was wrong, LockedOut after five wrong tries (try again later).
    """
    user = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if user is None:
        make_password(password)  # takes as long as checking one, so that time tells nobody which addresses exist
        raise SignInRefused("That address and password don't go together.")
    check_lock(user)
    if not user.check_password(password):
        note_failure(user)
        raise SignInRefused("That address and password don't go together.")
    if not user.has_second_factor:
        came_in(user=user, by="password")
    return user


def check_lock(user: User) -> None:
    """Raise LockedOut after too many wrong tries, until the pause is over."""
    if user.locked_until and user.locked_until > clock.now():
        seconds = int((user.locked_until - clock.now()).total_seconds()) + 1
        raise LockedOut(f"Too many tries. Wait {seconds} seconds, or use a sign-in link.", retry_after_s=seconds)


def note_failure(user: User) -> None:
    """Count a wrong password or code, and lock out after five; records SignInFailed."""
    with write():
        User.objects.filter(id=user.id).update(failed_sign_ins=F("failed_sign_ins") + 1)
        user.refresh_from_db(fields=["failed_sign_ins"])
        lock = _lock_for(user.failed_sign_ins)
        if lock:
            User.objects.filter(id=user.id).update(locked_until=clock.now() + lock)
        record(SignInFailed(user_id=user.id, failures=user.failed_sign_ins))


def came_in(*, user: User, by: str) -> None:
    """Forget wrong tries: somebody is in. Records SignedIn."""
    with write():
        User.objects.filter(id=user.id).update(failed_sign_ins=0, locked_until=None, seen_at=clock.now())
        record(SignedIn(user_id=user.id, by=by))


def make_sign_in_link(*, user: User, by: User | None = None) -> str:
    """Return a token that signs this person in once, within half an hour; records SignInLinkMade."""
    token = secrets.token_urlsafe(32)
    with write():
        SignInLink.objects.create(user=user, token_hash=hash_of(token), expires_at=clock.now() + LINK_LIFE)
        record(SignInLinkMade(user_id=user.id, by_id=by.id if by else None))
    return token


def use_sign_in_link(*, token: str) -> User:
    """Sign in by a link, once; raises SignInRefused for one that is used, expired or unknown."""
    now = clock.now()
    with write():
        links = SignInLink.objects.filter(token_hash=hash_of(token), used_at=None, expires_at__gt=now, user__is_active=True)
        link = links.select_related("user").first()
        if link is None or links.update(used_at=now) != 1:
            raise SignInRefused("This sign-in link was used or has expired. Ask for a new one.")
    if not link.user.has_second_factor:
        came_in(user=link.user, by="link")
    return link.user


def hash_of(token: str) -> str:
    """Return what is kept of a token of 256 random bits: it needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def set_password(*, user: User, password: str) -> None:
    """Give somebody a new password (already validated); records PasswordChanged."""
    user.set_password(password)
    with write():
        user.save(update_fields=["password"])
        record(PasswordChanged(user_id=user.id))


def note_seen(*, user: User) -> None:
    """Remember that this person is at the console, at most once a minute."""
    now = clock.now()
    if user.seen_at is None or now - user.seen_at > timedelta(minutes=1):
        with write():
            User.objects.filter(id=user.id).update(seen_at=now)


def describe_business(**fields: Any) -> bool:
    """Create or change the business's description; return whether anything changed. Records BusinessChanged."""
    with write():
        business = Business.objects.first() or Business(id=1, name="", version=0)
        changed = [key for key, value in fields.items() if getattr(business, key) != value]
        if not changed and business.version:
            return False
        for key in changed:
            setattr(business, key, fields[key])
        business.version += 1
        business.edition = uuid.uuid4()
        business.save()
        record(BusinessChanged(version=business.version))
    return True


def open_empty_desk(*, currency: str = "USD") -> User | None:
    """Give a desk without a business one that has no name yet, and an owner who has not said who they are; return the owner.

    Does nothing, and returns None, on a desk that has a business or an owner.
    """
    with write():
        if Business.objects.exists() or User.objects.filter(role=User.Role.OWNER, is_active=True).exists():
            return None
        describe_business(name="", currency=currency, languages=["en"], setup={"done": []})
        return User.objects.create(email=NOBODY_YET, name="Owner", role=User.Role.OWNER, password=make_password(None))


def introduce(*, person: User, name: str, email: str) -> None:
    """Say who somebody is; the address must be nobody else's."""
    with write():
        User.objects.filter(id=person.id).update(name=name, email=email.lower())
        person.refresh_from_db()


def note_settings(*, section: str, by: User | None) -> None:
    """Record SettingsChanged."""
    with write():
        record(SettingsChanged(section=section, by_id=by.id if by else None))


def touch_business() -> None:
    """Raise the business's version: something that the assistant knows has changed."""
    with write():
        Business.objects.update(version=F("version") + 1, edition=uuid.uuid4())


def switch_assistant(*, is_on: bool, by: User | None) -> None:
    """Switch the assistant on or off for the whole desk; off, every message goes to people."""
    with write():
        Business.objects.update(is_assistant_on=is_on)
        record(AssistantSwitched(is_on=is_on, by=by.id if by else None))


def set_undo(*, seconds: int, by: User) -> None:
    """Say for how long a person's reply can be taken back; records UndoSet."""
    with write():
        if Business.objects.exclude(undo_s=seconds).update(undo_s=seconds):
            record(UndoSet(seconds=seconds, by_id=by.id))


def set_cues(*, whom: str, by: User | None) -> None:
    """Say for whom people are shown what they could offer more; records CuesSet."""
    with write():
        if Business.objects.exclude(cues=whom).update(cues=whom):
            record(CuesSet(whom=whom, by_id=by.id if by else None))


def set_learned_routing(*, is_on: bool, by: User) -> None:
    """Let what was learned route conversations, or leave that to the rules; records LearnedRoutingSet."""
    with write():
        if Business.objects.exclude(routes_by_learning=is_on).update(routes_by_learning=is_on):
            record(LearnedRoutingSet(is_on=is_on, by_id=by.id))


def put_teams(*, teams: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Have exactly these teams, by key; the others are closed, not deleted. Safe to call twice."""
    with write():
        open_teams = {key: {**fields, "is_active": True} for key, fields in teams.items()}
        return put_rows(Team, key="key", rows=open_teams) + retire_rows(Team, key="key", except_keys=open_teams)


def put_people(*, people: Mapping[str, Mapping[str, Any]], teams: Mapping[str, Sequence[str]]) -> RowChanges:
    """Create or change members of staff, by e-mail address, with the keys of their `teams`. Safe to call twice.

    A new one has no password; an old one's is never touched.
    """
    with write():
        working = {email.lower(): {**fields, "is_active": True} for email, fields in people.items()}
        changes = put_rows(User, key="email", rows=working, when_new={"password": make_password(None)})
        wanted = {email.lower(): set(keys) for email, keys in teams.items()}
        return changes + RowChanges(changed=_put_memberships(wanted))


def _put_memberships(teams: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Let people be in these teams; return the addresses of those whose teams changed."""
    memberships = User.teams.through._default_manager
    kept: dict[str, set[str]] = {email: set() for email in teams}
    for email, key in memberships.filter(user__email__in=kept).values_list("user__email", "team__key"):
        kept[email].add(key)
    changed = tuple(email for email in teams if teams[email] != kept[email])
    if changed:
        user_ids = dict(User.objects.filter(email__in=changed).values_list("email", "id"))
        team_ids = dict(Team.objects.values_list("key", "id"))
        memberships.filter(user__email__in=changed).delete()
        memberships.bulk_create(
            User.teams.through(user_id=user_ids[email], team_id=team_ids[key])
            for email in changed
            for key in sorted(teams[email])
        )
    return changed


def retire_people(*, except_emails: Collection[str]) -> RowChanges:
    """Close the account of every member of staff who is not named; the last owner keeps theirs. Safe to call twice."""
    kept = {email.lower() for email in except_emails}
    owners = User.objects.filter(role=User.Role.OWNER, is_active=True)
    with write():
        if not owners.filter(email__in=kept).exists():
            kept |= set(owners.values_list("email", flat=True))
        return retire_rows(User, key="email", except_keys=kept)
