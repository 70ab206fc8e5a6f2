"""A real mail server on this machine that keeps what it is given, or refuses it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller

NO_REPLY = "no-reply@desk.example"


@dataclass
class Mailbox:
    """What arrived, and what the server answers to a recipient (an empty answer takes the mail)."""

    refusal: str = ""
    mails: list[EmailMessage] = field(default_factory=list)
    knocks: int = 0

    async def handle_EHLO(self, server: Any, session: Any, envelope: Any, hostname: str, responses: list[str]) -> list[str]:
        self.knocks += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"


def _free_port() -> int:
    """Return a free port: the controller knocks at the port that it was given, so it can't be nought."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    """Run a server, and let the desk send by it."""
    mailbox = Mailbox()
    port = _free_port()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        monkeypatch.setenv("WARMDESK_SMTP_URL", f"smtp://127.0.0.1:{port}")
        monkeypatch.setenv("WARMDESK_MAIL_FROM", NO_REPLY)
        yield mailbox
    finally:
        controller.stop()
