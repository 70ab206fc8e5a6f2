"""An OpenID provider on this machine: discovery, keys and tokens over a socket, signed with RSA, and each lie that is asked for.

with openid_provider() as provider:
    code = provider.agree(address, email="ana@bakery.example")
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote_plus, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.tool_server import Asked, Reply, Server, tool_server

CLIENT, SECRET = "warmdesk", "a secret & more"
KEY = RSAKey.generate_key(2048, parameters={"kid": "first"})
OTHER_KEY = RSAKey.generate_key(2048, parameters={"kid": "first"})


@dataclass
class Provider:
    """What a provider knows and says; `lies` replace claims, `said_of_itself` what its discovery document says."""

    server: Server | None = None
    agreed: dict[str, dict[str, Any]] = field(default_factory=dict)
    lies: dict[str, Any] = field(default_factory=dict)
    said_of_itself: dict[str, Any] = field(default_factory=dict)
    signed: str = "RS256"
    methods: list[str] = field(default_factory=lambda: ["client_secret_basic"])

    @property
    def issuer(self) -> str:
        assert self.server is not None
        return self.server.url

    def agree(self, address: str, **claims: Any) -> dict[str, str]:
        """Let somebody sign in at the page to which they were sent; return what the browser carries back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert address.startswith(f"{self.issuer}/authorize?")
        assert (asked["response_type"], asked["code_challenge_method"], asked["client_id"]) == ("code", "S256", CLIENT)
        assert set(asked["scope"].split()) == {"openid", "email"}
        code = f"code-{len(self.agreed)}"
        self.agreed[code] = {"asked": asked, "claims": claims}
        return {"code": code, "state": asked["state"]}

    def answer(self, asked: Asked) -> Reply:
        """Answer one request."""
        if asked.path == "/.well-known/openid-configuration":
            ends = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
            said = {name: f"{self.issuer}/{end}" for name, end in ends.items()}
            said |= {"issuer": self.issuer, "token_endpoint_auth_methods_supported": self.methods}  # type: ignore[dict-item]
            return Reply({**said, **self.said_of_itself})
        if asked.path == "/keys":
            return Reply({"keys": [KEY.as_dict(private=False)]})
        return self._token(asked) if (asked.method, asked.path) == ("POST", "/token") else Reply(status=404)

    def _token(self, asked: Asked) -> Reply:
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        found = self.agreed.pop(form.get("code", ""), None)
        if found is None or not self._is_client(asked, form) or not _is_verified(form, found["asked"]):
            return Reply({"error": "invalid_grant"}, status=400)
        now = int(time.time())
        claims = {
            "iss": self.issuer, "sub": "s-1", "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": found["asked"]["nonce"],
            "email_verified": True, **found["claims"], **self.lies,
        }  # fmt: skip
        kept = {name: value for name, value in claims.items() if value is not None}
        return Reply({"access_token": "a", "token_type": "Bearer", "id_token": self._signed(kept)})

    def _is_client(self, asked: Asked, form: dict[str, str]) -> bool:
        if "client_secret_basic" in self.methods:
            pair = base64.b64decode(asked.headers.get("authorization", " ").split(" ")[1]).decode()
            return [unquote_plus(each) for each in pair.split(":")] == [CLIENT, SECRET]
        return (form.get("client_id"), form.get("client_secret")) == (CLIENT, SECRET)

    def _signed(self, claims: dict[str, Any]) -> str:
        if self.signed in {"none", "HS256"}:
            said = ".".join(_part(json.dumps(one).encode()) for one in ({"alg": self.signed, "kid": "first"}, claims))
            known_to_all = KEY.as_pem(private=False)  # a desk that trusts the header would check with just this
            seal = hmac.digest(known_to_all, said.encode(), "sha256") if self.signed == "HS256" else b""
            return f"{said}.{_part(seal)}"
        return jwt.encode({"alg": "RS256", "kid": "first"}, claims, OTHER_KEY if self.signed == "other key" else KEY)


def _part(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _is_verified(form: dict[str, str], asked: dict[str, str]) -> bool:
    challenge = _part(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
    return challenge == asked["code_challenge"] and form.get("redirect_uri") == asked["redirect_uri"]


@contextmanager
def openid_provider() -> Iterator[Provider]:
    """Serve on this machine until the block ends."""
    provider = Provider()
    with tool_server(provider.answer) as server:
        provider.server = server
        yield provider
