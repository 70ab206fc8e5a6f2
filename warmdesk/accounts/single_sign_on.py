"""Signing in by an OpenID provider: set up by an owner, for people who work here already; nobody gets an account by it."""

from __future__ import annotations

import secrets
from dataclasses import asdict
from hmac import compare_digest
from typing import Any

from django.utils.translation import gettext

from warmdesk.accounts.errors import BadProvider, NotAllowed, ProviderFailed, SignInRefused
from warmdesk.accounts.events import SingleSignOnRefused, SingleSignOnSet
from warmdesk.accounts.models import SingleSignOn, User
from warmdesk.accounts.openid import Attempt, BadToken, Client, address_to_ask, claims_for, discover
from warmdesk.accounts.permissions import May
from warmdesk.lib import clock
from warmdesk.lib.secrets import CannotUnseal, seal, unseal
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

SEALED_FOR = "single_sign_on"
LASTS_S = 600
"""How long somebody may take at the provider, in seconds."""


def single_sign_on() -> SingleSignOn | None:
    """Return the provider that is set, on or off."""
    return SingleSignOn.objects.first()


def offered_sign_on() -> SingleSignOn | None:
    """Return the provider by which people may sign in now."""
    return SingleSignOn.objects.filter(is_on=True).first()


def set_single_sign_on(
    *, issuer: str, client_id: str, secret: str, label: str, is_on: bool, leaves_second_factor: bool, by: User
) -> None:
    """Set the provider; an empty `secret` keeps the one that is sealed. Records SingleSignOnSet.

    The provider is asked for its ends first where it is on. Raises NotAllowed, BadProvider: a secret belongs to one issuer and
    client, so with another of them it must be typed again.
    """
    if not by.may(May.RUN):
        raise NotAllowed(gettext("Only an owner can open this page."))
    if is_on:
        try:
            discover(issuer)
        except ProviderFailed as error:
            sentence = gettext("The provider could not be asked: %(why)s") % {"why": error.sentence}
            raise BadProvider(sentence, field="issuer") from error
    with write():
        found = single_sign_on() or SingleSignOn(id=1)
        is_another = (found.issuer, found.client_id) != (issuer, client_id)
        if found.sealed_secret and is_another and not secret:
            raise BadProvider(gettext("Type the secret again: the old one belongs to the provider before."), field="secret")
        found.issuer, found.client_id, found.label, found.is_on = issuer, client_id, label, is_on
        found.leaves_second_factor = leaves_second_factor
        if secret:
            found.sealed_secret = seal(secret, purpose=SEALED_FOR)
        found.save()
        record(SingleSignOnSet(is_on=is_on, leaves_second_factor=leaves_second_factor, by_id=by.id))


def begin(*, back: str) -> tuple[str, dict[str, Any]]:
    """Return the provider's page to go to, and what the session keeps until somebody comes back. Raises ProviderFailed."""
    found = _offered()
    attempt = Attempt(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(48))
    address = address_to_ask(discover(found.issuer), _client(found), attempt, back=back)
    return address, {**asdict(attempt), "issuer": found.issuer, "until": clock.now().timestamp() + LASTS_S}


def come_back(*, kept: dict[str, Any] | None, said: dict[str, str], back: str) -> User:
    """Return who came back from the provider with what it `said`.

    The session must have forgotten what it `kept` before, so that it serves once.
    Raises SignInRefused; records SingleSignOnRefused.
    """
    found = _offered()
    if (
        kept is None
        or kept["until"] < clock.now().timestamp()
        or kept["issuer"] != found.issuer
        or not compare_digest(kept["state"], said.get("state", ""))
        or said.get("iss", found.issuer) != found.issuer  # RFC 9207: the answer of another provider
    ):
        raise _refused("state", gettext("This sign-in has expired or was used already. Begin again."))
    if "code" not in said:
        raise _refused("provider", gettext("Your provider did not confirm who you are. Begin again, or use your password."))
    attempt = Attempt(kept["state"], kept["nonce"], kept["verifier"])
    try:
        claims = claims_for(said["code"], discover(found.issuer), _client(found), attempt, back=back)
    except ProviderFailed as error:
        raise _refused(
            "provider", gettext("Your provider did not answer as it should. Begin again, or use your password.")
        ) from error
    except BadToken as error:
        raise _refused(
            "token", gettext("What your provider said could not be checked. Begin again, or use your password.")
        ) from error
    return _member(claims)


def _member(claims: dict[str, Any]) -> User:
    email = claims.get("email")
    if not isinstance(email, str) or not email or claims.get("email_verified") is not True:
        raise _refused("unverified", gettext("Your provider has not verified your e-mail address, so it opens nothing here."))
    user = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if user is None:
        raise _refused("unknown", gettext("Nobody works here under the address that your provider named. Ask to be invited."))
    return user


def _offered() -> SingleSignOn:
    found = offered_sign_on()
    if found is None:
        raise SignInRefused(gettext("This desk has no other sign-in than its own."))
    return found


def _client(found: SingleSignOn) -> Client:
    try:
        return Client(found.client_id, unseal(found.sealed_secret, purpose=SEALED_FOR) if found.sealed_secret else "")
    except CannotUnseal as error:
        raise ProviderFailed(gettext("The desk's key has changed: an owner types the provider's secret again.")) from error


def _refused(why: str, sentence: str) -> SignInRefused:
    with write():
        record(SingleSignOnRefused(why=why))
    return SignInRefused(sentence)
