"""OpenID Connect, the relying party's side: the authorization code flow with PKCE (OpenID Connect Core 1.0; RFC 7636).

The library (Authlib, with joserfc) builds the request and checks signature and claims; calls go through the desk's own client,
which never reaches into its network. What a provider says is fetched anew for each sign-in: its new keys are known at once.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus, urlencode, urlsplit

from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from django.conf import settings
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from warmdesk.accounts.errors import ProviderFailed
from warmdesk.lib import clock
from warmdesk.lib.errors import WarmdeskError
from warmdesk.lib.http import call

SIGNED_BY = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""Signatures with a key of the provider's own: neither `none`, nor one by a secret that both sides know."""
CLOCKS_DIFFER_S = 60
LARGEST_ANSWER = 500_000
SCOPE = "openid email"
DISCOVERY = "/.well-known/openid-configuration"


class BadToken(Exception):
    """An ID token is not one that this provider made for this sign-in."""


@dataclass(frozen=True)
class Provider:
    """What a provider says of itself (OpenID Connect Discovery 1.0)."""

    issuer: str
    authorization: str
    token: str
    keys: str
    takes_basic: bool


@dataclass(frozen=True)
class Client:
    """What the desk is called at the provider; without a secret it is a public client."""

    client_id: str
    secret: str


@dataclass(frozen=True)
class Attempt:
    """What one sign-in began with, and must come back with."""

    state: str
    nonce: str
    verifier: str


def discover(issuer: str) -> Provider:
    """Ask a provider where its ends are. Raises ProviderFailed."""
    held = _json("GET", require_safe(issuer).rstrip("/") + DISCOVERY)
    if held.get("issuer") != issuer:
        raise ProviderFailed("The provider calls itself by another address than the one that was set.")
    ways = held.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    return Provider(
        issuer,
        authorization=require_safe(str(held.get("authorization_endpoint", ""))),
        token=require_safe(str(held.get("token_endpoint", ""))),
        keys=require_safe(str(held.get("jwks_uri", ""))),
        takes_basic="client_secret_basic" in ways,
    )


def require_safe(url: str) -> str:
    """Return an address to which secrets may go: encrypted, or a place that the deployment names as its own.

    Raises ProviderFailed.
    """
    try:
        parts = urlsplit(url)
        place = f"{parts.hostname}:{parts.port}"
    except ValueError:
        raise ProviderFailed("The provider's address is none.") from None
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and place in settings.PRIVATE_PLACES)
    if not is_safe or not parts.hostname:
        raise ProviderFailed("The provider's addresses must begin with https://.")
    return url


def address_to_ask(provider: Provider, client: Client, attempt: Attempt, *, back: str) -> str:
    """Return the provider's page where somebody says who they are."""
    address: str = prepare_grant_uri(
        provider.authorization,
        client_id=client.client_id,
        response_type="code",
        redirect_uri=back,
        scope=SCOPE,
        state=attempt.state,
        nonce=attempt.nonce,
        code_challenge=create_s256_code_challenge(attempt.verifier),
        code_challenge_method="S256",
    )
    return address


def claims_for(code: str, provider: Provider, client: Client, attempt: Attempt, *, back: str) -> dict[str, Any]:
    """Exchange a code for what the provider vouches for. Raises ProviderFailed, BadToken."""
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": attempt.verifier}
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    if client.secret and provider.takes_basic:
        pair = f"{quote_plus(client.client_id)}:{quote_plus(client.secret)}"
        headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode()
    else:
        form |= {"client_id": client.client_id} | ({"client_secret": client.secret} if client.secret else {})
    held = _json("POST", provider.token, headers=headers, body=urlencode(form).encode())
    return _checked(str(held.get("id_token", "")), held.get("access_token"), provider, client, attempt)


def _checked(token: str, access_token: Any, provider: Provider, client: Client, attempt: Attempt) -> dict[str, Any]:
    """Return an ID token's claims once signature, issuer, audience, times and nonce hold (OpenID Connect Core 1.0, 3.1.3.7)."""
    options = {
        "iss": {"essential": True, "value": provider.issuer},
        "aud": {"essential": True, "value": client.client_id},
    }
    params = {"nonce": attempt.nonce, "client_id": client.client_id, "access_token": access_token}
    held_keys = _json("GET", provider.keys)
    try:
        signed = jwt.decode(token, KeySet.import_key_set(held_keys), algorithms=SIGNED_BY)  # type: ignore[arg-type]
        claims = CodeIDToken(signed.claims, signed.header, options, params)
        claims.validate(now=int(clock.now().timestamp()), leeway=CLOCKS_DIFFER_S)
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise BadToken(type(error).__name__) from error
    if claims["aud"] not in (client.client_id, [client.client_id]):
        raise BadToken("others are addressed, too")
    return dict(claims)


def _json(method: str, url: str, **more: Any) -> dict[str, Any]:
    try:
        answer = call(method, url, largest=LARGEST_ANSWER, **more)
    except WarmdeskError as error:
        raise ProviderFailed(error.sentence) from error
    try:
        held = json.loads(answer.body) if answer.status == 200 else None
    except ValueError:
        held = None
    if not isinstance(held, dict):
        raise ProviderFailed("The provider did not answer as OpenID Connect says.")
    return held
