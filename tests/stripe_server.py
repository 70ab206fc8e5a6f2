"""A payment provider on this machine: speaks Stripe's real protocol over real sockets, and breaks it where a test wants.

    with stripe_server() as server, using(server):
        ...
        tell(client, server.event("checkout.session.completed", server.pay("cs_test_1")))

It keeps every request, answers a repeated idempotency key as Stripe does, and its webhooks are signed as Stripe signs them
(docs.stripe.com/webhooks/signature).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.test import Client

from warmdesk.payments.services import set_up_billing

KEY = "sk_test_0123456789abcdef"
WEBHOOK_SECRET = "whsec_0123456789abcdef"


@dataclass(frozen=True)
class Asked:
    """What the desk sent."""

    method: str
    path: str
    headers: dict[str, str]
    form: dict[str, str]


@dataclass
class Server:
    """A running provider."""

    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    sessions: dict[str, dict[str, Any]] = field(default_factory=dict)
    refunds: dict[str, dict[str, Any]] = field(default_factory=dict)
    answers: dict[str, tuple[dict[str, str], int, dict[str, Any]]] = field(default_factory=dict)
    faults: list[int] = field(default_factory=list)
    """Statuses with which the next requests fail."""
    events: int = 0

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def pay(self, session_id: str) -> dict[str, Any]:
        """Let the customer pay on the provider's page."""
        number = session_id.removeprefix("cs_test_")
        paid = {"status": "complete", "payment_status": "paid", "payment_intent": f"pi_{number}"}
        self.sessions[session_id].update(paid)
        return self.sessions[session_id]

    def event(self, kind: str, about: dict[str, Any], **changed: Any) -> bytes:
        """Return a new event's body about a session, refund or dispute, with fields changed."""
        self.events += 1
        body = {
            "id": f"evt_{self.events}", "object": "event", "api_version": "2026-01-28", "created": int(time.time()), "type": kind,
            "livemode": False, "pending_webhooks": 1, "data": {"object": {**about, **changed}},
        }  # fmt: skip
        return json.dumps(body).encode()

    def refund_object(self, number: str, payment_intent: str, amount: int, status: str, **more: Any) -> dict[str, Any]:
        """Return a refund as Stripe shows it."""
        return {
            "id": number, "object": "refund", "amount": amount, "currency": "eur", "payment_intent": payment_intent,
            "status": status, "metadata": {}, **more,
        }  # fmt: skip


def signature(body: bytes, *, secret: str = WEBHOOK_SECRET, at: float | None = None) -> str:
    """Return the `Stripe-Signature` header of a body."""
    stamp = int(time.time() if at is None else at)
    signed = hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={stamp},v1={signed}"


def tell(client: Client, body: bytes, *, signed: str | None = None) -> int:
    """Send a webhook to the desk; return the status of its answer."""
    answer = client.post(
        "/hooks/stripe",
        data=body,
        content_type="application/json",
        headers={"Stripe-Signature": signature(body) if signed is None else signed},
    )
    return answer.status_code


@contextmanager
def stripe_server() -> Iterator[Server]:
    """Serve until the block ends."""
    server = Server()
    http = _QuietServer(server)
    server.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join(5)


@contextmanager
def using(server: Server) -> Iterator[Server]:
    """Let the desk of this process take payments through the server inside the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WARMDESK_STRIPE_URL", server.url)
        set_up_billing(stripe_key=KEY, stripe_webhook_secret=WEBHOOK_SECRET)
        yield server


class _QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, provider: Server) -> None:
        self.provider, self.lock = provider, threading.Lock()
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _QuietServer

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked("POST", self.path, headers, dict(urllib.parse.parse_qsl(raw)))
        with self.server.lock:
            self.server.provider.asked.append(asked)
            status, said = self._answer(asked)
        self._say(status, said)

    def _answer(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        provider = self.server.provider
        if asked.headers.get("authorization") != f"Bearer {KEY}":
            return 401, _error("invalid_request_error", "Invalid API Key provided")
        if provider.faults:
            return provider.faults.pop(0), _error("api_error", "An error occurred")
        key = asked.headers.get("idempotency-key", "")
        if key in provider.answers:
            form, status, said = provider.answers[key]
            same = form == asked.form
            return (status, said) if same else (400, _error("idempotency_error", "Keys for idempotent requests can only be used"))
        status, said = self._do(asked)
        if key:
            provider.answers[key] = (asked.form, status, said)
        return status, said

    def _do(self, asked: Asked) -> tuple[int, dict[str, Any]]:
        if asked.path == "/v1/checkout/sessions":
            return 200, self._session(asked.form)
        if asked.path == "/v1/refunds":
            return self._refund(asked.form)
        if asked.path.endswith("/expire"):
            session = self.server.provider.sessions[asked.path.split("/")[-2]]
            if session["status"] != "open":
                return 400, _error("invalid_request_error", "Only Checkout Sessions with a status in [open] can be expired.")
            session["status"] = "expired"
            return 200, session
        return 404, _error("invalid_request_error", f"Unrecognized request URL (POST: {asked.path})")

    def _session(self, form: dict[str, str]) -> dict[str, Any]:
        provider = self.server.provider
        number = f"cs_test_{len(provider.sessions) + 1}"
        provider.sessions[number] = {
            "id": number, "object": "checkout.session", "status": "open", "payment_status": "unpaid", "payment_intent": None,
            "amount_total": int(form["line_items[0][price_data][unit_amount]"]),
            "currency": form["line_items[0][price_data][currency]"],
            "client_reference_id": form["client_reference_id"], "metadata": {"checkout": form["metadata[checkout]"]},
            "expires_at": int(time.time()) + 86_400, "url": f"{provider.url}/c/pay/{number}",
            "success_url": form["success_url"], "cancel_url": form["cancel_url"],
            "customer_details": {"email": "payer@private.example", "name": "Payer Private"},
        }  # fmt: skip
        return provider.sessions[number]

    def _refund(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        provider = self.server.provider
        number = f"re_{len(provider.refunds) + 1}"
        told = {"refund": form.get("metadata[refund]", "")}
        made = provider.refund_object(number, form["payment_intent"], int(form["amount"]), "succeeded", metadata=told)
        provider.refunds[number] = made
        return 200, made

    def _say(self, status: int, said: dict[str, Any]) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("request-id", "req_1")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""


def _error(kind: str, message: str) -> dict[str, Any]:
    return {"error": {"type": kind, "message": message}}
