"""What happens to the business and its staff."""

from __future__ import annotations

from dataclasses import dataclass

from warmdesk.outbox.events import Fact


@dataclass(frozen=True, kw_only=True)
class SignedIn(Fact):
    """Somebody signed in, by `password`, `link` or `single_sign_on`."""

    name = "accounts.signed_in"
    user_id: int
    by: str


@dataclass(frozen=True, kw_only=True)
class SignInFailed(Fact):
    """A password was wrong; `failures` in a row."""

    name = "accounts.sign_in_failed"
    user_id: int
    failures: int


@dataclass(frozen=True, kw_only=True)
class SingleSignOnRefused(Fact):
    """Somebody came back from the provider and was not let in: `state`, `provider`, `token`, `unverified` or `unknown`."""

    name = "accounts.single_sign_on_refused"
    why: str


@dataclass(frozen=True, kw_only=True)
class SingleSignOnSet(Fact):
    """Signing in by an OpenID provider was set up anew: whether it is on, and whether it stands for the second factor."""

    name = "accounts.single_sign_on_set"
    is_on: bool
    leaves_second_factor: bool
    by_id: int


@dataclass(frozen=True, kw_only=True)
class BusinessChanged(Fact):
    """The business's own description changed to a new version."""

    name = "accounts.business_changed"
    version: int


@dataclass(frozen=True, kw_only=True)
class CuesSet(Fact):
    """People are shown what they could offer more to other customers from now on, or to none."""

    name = "accounts.cues_set"
    whom: str
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class UndoSet(Fact):
    """For so many seconds replies can be taken back from now on."""

    name = "accounts.undo_set"
    seconds: int
    by_id: int


@dataclass(frozen=True, kw_only=True)
class LearnedRoutingSet(Fact):
    """What was learned from re-routed conversations may take a rule's place from now on, or no more."""

    name = "accounts.learned_routing_set"
    is_on: bool
    by_id: int


@dataclass(frozen=True, kw_only=True)
class AssistantSwitched(Fact):
    """The assistant was switched on or off for the whole desk."""

    name = "accounts.assistant_switched"
    is_on: bool
    by: int | None


@dataclass(frozen=True, kw_only=True)
class PersonInvited(Fact):
    """Somebody was invited to the desk in a role."""

    name = "accounts.person_invited"
    invitation_id: int
    role: str
    by_id: int
    is_by_mail: bool


@dataclass(frozen=True, kw_only=True)
class InvitationWithdrawn(Fact):
    """An invitation no longer opens."""

    name = "accounts.invitation_withdrawn"
    invitation_id: int
    by_id: int


@dataclass(frozen=True, kw_only=True)
class PersonJoined(Fact):
    """An invited person took their place."""

    name = "accounts.person_joined"
    user_id: int
    invitation_id: int
    role: str


@dataclass(frozen=True, kw_only=True)
class PersonChanged(Fact):
    """Fields of somebody's seat changed: `what` names them; the roles before and now."""

    name = "accounts.person_changed"
    user_id: int
    by_id: int
    what: list[str]
    was_role: str
    role: str


@dataclass(frozen=True, kw_only=True)
class SeatLimited(Fact):
    """A partner's seat got other hours (`mon 18:00-22:00`), another last day or other data: as it is now."""

    name = "accounts.seat_limited"
    user_id: int
    by_id: int
    hours: list[str]
    last_day: str | None
    sees: list[str]


@dataclass(frozen=True, kw_only=True)
class PersonLeft(Fact):
    """Somebody's account was closed; what they had goes back to the queue."""

    name = "accounts.person_left"
    user_id: int
    by_id: int


@dataclass(frozen=True, kw_only=True)
class PersonReturned(Fact):
    """A closed account was opened again."""

    name = "accounts.person_returned"
    user_id: int
    by_id: int


@dataclass(frozen=True, kw_only=True)
class LimitsChanged(Fact):
    """What roles may give back or give away changed: minor units by role, of `refund` or `goodwill`."""

    name = "accounts.limits_changed"
    kind: str
    limits: dict[str, dict[str, int]]
    by_id: int


@dataclass(frozen=True, kw_only=True)
class PasswordChanged(Fact):
    """Somebody chose a new password."""

    name = "accounts.password_changed"
    user_id: int


@dataclass(frozen=True, kw_only=True)
class SignInLinkMade(Fact):
    """A link that signs somebody in once was made, by a colleague or on the command line."""

    name = "accounts.sign_in_link_made"
    user_id: int
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class SecondFactorSet(Fact):
    """Somebody set up a second factor, or moved it to another phone."""

    name = "accounts.second_factor_set"
    user_id: int


@dataclass(frozen=True, kw_only=True)
class SecondFactorRemoved(Fact):
    """Somebody is asked for no second factor any more; without `by_id` it was removed at the server."""

    name = "accounts.second_factor_removed"
    user_id: int
    by_id: int | None


@dataclass(frozen=True, kw_only=True)
class RecoveryCodeUsed(Fact):
    """Somebody came in by a recovery code; so many are left."""

    name = "accounts.recovery_code_used"
    user_id: int
    left: int


@dataclass(frozen=True, kw_only=True)
class SecondFactorRequired(Fact):
    """Everybody must have a second factor, or need no longer."""

    name = "accounts.second_factor_required"
    is_required: bool
    by_id: int


@dataclass(frozen=True, kw_only=True)
class SessionsEnded(Fact):
    """So many devices of somebody's were signed out."""

    name = "accounts.sessions_ended"
    user_id: int
    by_id: int
    count: int


@dataclass(frozen=True, kw_only=True)
class SettingsChanged(Fact):
    """Somebody changed a page of the settings, or finished a step of the setup."""

    name = "accounts.settings_changed"
    section: str
    by_id: int | None = None
