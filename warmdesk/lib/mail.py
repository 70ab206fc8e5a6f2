"""The one place that sends mail: by SMTP, where the deployment names a server, with a time-out, never silently.

What is sent here is written by a machine and says so (RFC 3834), so that no other machine answers it.
"""

from __future__ import annotations

import logging
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from email.utils import formataddr, make_msgid
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

from warmdesk.lib.errors import WarmdeskError

log = logging.getLogger(__name__)
PATIENCE_S = 20
_TAKEN = 250
_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
_AUTOMATIC = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", "X-Warmdesk-Loop": "yes"}
_collects: ContextVar[list[Mail] | None] = ContextVar("collects", default=None)


class MailNotSent(WarmdeskError):
    """The mail did not leave; no address is named. Trying again helps unless it was refused for good."""

    code = "mail_not_sent"
    status = 502
    retryable = True


@dataclass(frozen=True)
class Mail:
    """A mail in plain text to one address; `sender` is the name that the reader sees."""

    to: str
    subject: str
    text: str
    sender: str = ""


@dataclass(frozen=True)
class _Server:
    host: str
    port: int
    user: str
    password: str
    scheme: str


def is_configured() -> bool:
    """Tell whether mail can be sent at all."""
    return _collects.get() is not None or bool(settings.SMTP_URL.text() and settings.MAIL_FROM.text())


def send(mail: Mail) -> None:
    """Send a mail now; raise MailNotSent. Sending twice sends two."""
    collected = _collects.get()
    if collected is not None:
        collected.append(mail)
        return
    address = settings.MAIL_FROM.text()
    domain = address.rpartition("@")[2] or "localhost"
    message = EmailMessage(
        subject=_one_line(mail.subject),
        body=mail.text,
        from_email=formataddr((_one_line(mail.sender), address)),
        to=[mail.to],
        headers={**_AUTOMATIC, "Message-ID": make_msgid(domain=domain)},
    )
    with _speaking() as connection:
        connection.send_messages([message])


def knock() -> None:
    """Take the way that a mail would take, without sending one; raise MailNotSent where a mail would not have left either."""
    if _collects.get() is not None:
        return
    with _speaking() as connection:
        server: smtplib.SMTP = connection.connection  # type: ignore[assignment]  # it is open here
        server.ehlo_or_helo_if_needed()
        code, words = server.mail(settings.MAIL_FROM.text())
        if code != _TAKEN:
            raise smtplib.SMTPSenderRefused(code, words, settings.MAIL_FROM.text())
        server.rset()


@contextmanager
def collected() -> Iterator[list[Mail]]:
    """Collect mail inside the block instead of sending it, on this thread only: scenarios write to nobody."""
    mails: list[Mail] = []
    token = _collects.set(mails)
    try:
        yield mails
    finally:
        _collects.reset(token)


@contextmanager
def _speaking() -> Iterator[EmailBackend]:
    """Open the way to the server and close it again; turn what fails into MailNotSent, which names no address."""
    server = _server(settings.SMTP_URL.text())
    connection = EmailBackend(
        host=server.host, port=server.port, username=server.user, password=server.password, timeout=PATIENCE_S,
        use_tls=server.scheme == "smtp+starttls", use_ssl=server.scheme == "smtps",
    )  # fmt: skip
    try:
        connection.open()
        yield connection
    except (OSError, smtplib.SMTPException) as error:
        raise _not_sent(error) from None
    finally:
        connection.close()


def _not_sent(error: Exception) -> MailNotSent:
    """Say what failed by the server's code alone: its words may repeat the address."""
    codes = [code for code, _words in error.recipients.values()] if isinstance(error, smtplib.SMTPRecipientsRefused) else []
    code = max(codes, default=getattr(error, "smtp_code", 0))
    failed = MailNotSent(f"The mail server did not take the mail ({type(error).__name__}{f', {code}' if code else ''}).")
    failed.retryable = not 500 <= code < 600
    return failed


def _server(url: str) -> _Server:
    """Return the server that a URL names; raise MailNotSent that shows how such a URL looks."""
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname:
        known = ", ".join(f"{scheme}://" for scheme in _PORTS)
        raise MailNotSent(f"WARMDESK_SMTP_URL must begin with one of {known} and name a host.")
    return _Server(
        host=parts.hostname,
        port=parts.port or _PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        scheme=parts.scheme,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
