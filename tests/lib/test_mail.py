"""Mail leaves by a real server, marked as a machine's, and a failure says so without an address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import mail_server
from tests.mail_server import NO_REPLY, Mailbox
from warmdesk.lib import mail
from warmdesk.lib.mail import Mail, MailNotSent

MAIL = Mail(to="marta@example.com", subject="Your code", text="It is 123456, señora.", sender="Corner\nBakery")


@pytest.fixture
def mailbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    with mail_server.running(monkeypatch) as found:
        yield found


def test_a_mail_arrives_as_it_was_written_and_says_that_a_machine_wrote_it(mailbox: Mailbox) -> None:
    mail.send(MAIL)
    [arrived] = mailbox.mails
    assert arrived["To"] == "marta@example.com"
    assert arrived["From"] == f"Corner Bakery <{NO_REPLY}>"
    assert arrived["Auto-Submitted"] == "auto-generated"
    assert arrived["Message-ID"].endswith("@desk.example>")
    assert "123456, señora." in arrived.get_content()


@pytest.mark.parametrize(("refusal", "is_retryable"), [("550 no such person as marta@example.com", False), ("451 later", True)])
def test_a_refusal_names_no_address_and_is_tried_again_only_if_that_helps(
    mailbox: Mailbox, refusal: str, is_retryable: bool
) -> None:
    mailbox.refusal = refusal
    with pytest.raises(MailNotSent) as caught:
        mail.send(MAIL)
    assert caught.value.retryable is is_retryable
    assert "marta" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_server_that_is_away_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMDESK_SMTP_URL", "smtp://127.0.0.1:1")
    monkeypatch.setenv("WARMDESK_MAIL_FROM", NO_REPLY)
    with pytest.raises(MailNotSent) as caught:
        mail.send(MAIL)
    assert caught.value.retryable


def test_knocking_takes_the_same_way_and_sends_nothing(mailbox: Mailbox) -> None:
    mail.knock()
    assert mailbox.knocks == 1
    assert mailbox.mails == []


def test_without_a_server_the_desk_knows_that_it_cannot_send(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WARMDESK_SMTP_URL", raising=False)
    assert not mail.is_configured()
    with pytest.raises(MailNotSent):
        mail.send(MAIL)


def test_what_is_collected_leaves_nothing_on_the_wire(mailbox: Mailbox) -> None:
    with mail.collected() as mails:
        mail.send(MAIL)
        mail.knock()
    assert mails == [MAIL]
    assert mailbox.knocks == 0
