"""Who a site says its visitor is, proven by a signature: `payload.signature`, both base64url without padding.

The payload is JSON: {"sub": the business's own number for the customer, "exp": seconds since 1970, "email": optional}. The
signature is HMAC-SHA256 (RFC 2104) of the encoded payload under the inbox's secret. What a visitor merely claims is never read.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

from warmdesk.channels.errors import IdentityRefused
from warmdesk.lib import clock

LONGEST_SUB = 80


@dataclass(frozen=True)
class Identity:
    """A proven customer: the business's own number, and an address if the site signed one."""

    sub: str
    email: str = ""


def sign_identity(secret: str, payload: dict[str, Any]) -> str:
    """Return a token for a payload, as a site's server makes one."""
    encoded = _encoded(json.dumps(payload).encode())
    return f"{encoded}.{_signature(secret, encoded)}"


def verified_identity(token: str, secret: str) -> Identity:
    """Return who a token proves the visitor to be; raise IdentityRefused that says what is wrong with it."""
    encoded, _dot, signature = token.partition(".")
    if not secret:
        raise IdentityRefused("This inbox has no secret yet, so it can't check who a visitor is.", reason="no_secret")
    if not hmac.compare_digest(signature.encode(), _signature(secret, encoded).encode()):
        raise IdentityRefused(
            "The identity token's signature is wrong: it was not made with this inbox's secret.", reason="forged"
        )
    return _identity(_payload(encoded))


def _payload(encoded: str) -> dict[str, Any]:
    try:
        payload = json.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        payload = None
    if not isinstance(payload, dict):
        raise IdentityRefused("The identity token's payload must be a JSON object in base64url.", reason="malformed")
    return payload


def _identity(payload: dict[str, Any]) -> Identity:
    sub, expires, email = payload.get("sub"), payload.get("exp"), payload.get("email", "")
    if not isinstance(sub, str) or not 0 < len(sub) <= LONGEST_SUB:
        raise IdentityRefused("The identity token needs “sub”: your own number for the customer, as a text.", reason="no_sub")
    if not isinstance(expires, int | float) or isinstance(expires, bool):
        raise IdentityRefused("The identity token needs “exp”: when it expires, in seconds since 1970.", reason="no_exp")
    if expires <= clock.now().timestamp():
        raise IdentityRefused("The identity token has expired: make a new one for each page.", reason="expired")
    return Identity(sub=sub, email=email if isinstance(email, str) else "")


def _signature(secret: str, encoded: str) -> str:
    return _encoded(hmac.new(secret.encode(), encoded.encode(), hashlib.sha256).digest())


def _encoded(plain: bytes) -> str:
    return base64.urlsafe_b64encode(plain).rstrip(b"=").decode()
