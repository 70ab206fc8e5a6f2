"""A code travels from the chat to the customer's mailbox and back; where it cannot, the customer gets a person."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest

from tests import cast, mail_server
from tests.mail_server import Mailbox
from warmdesk.channels.models import Visitor
from warmdesk.channels.widget.identity import sign_identity
from warmdesk.channels.widget.selectors import conversation_of
from warmdesk.channels.widget.visitors import admit, say
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id, customer_at
from warmdesk.conversations.errors import NoWayToProve
from warmdesk.conversations.models import Conversation, Message, ProofCode
from warmdesk.conversations.proofs import LIFETIME, check_code, start_proof
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT, describe, put_inbox
from warmdesk.followups.models import Task
from warmdesk.followups.services import open_task
from warmdesk.lib import clock
from warmdesk.outbox.models import Event, Job
from warmdesk.outbox.story import Story
from warmdesk.outbox.worker import drain
from warmdesk.routing.models import Handover
from warmdesk.story import STORY

pytestmark = pytest.mark.django_db
WITHOUT_ASSISTANT = Story(rows=tuple(row for row in STORY.rows if row.event.name != "conversations.message_received"))
EVERYTHING = (Event, Job, Message, Handover)


@pytest.fixture
def mailbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    with mail_server.running(monkeypatch) as found:
        yield found


@pytest.fixture
def marta(db: None) -> Contact:
    cast.business()
    return cast.customer()


@pytest.fixture
def chat(marta: Contact) -> Conversation:
    return cast.says("Where is my order?")


def ask(chat: Conversation, claims: str = "marta@example.com") -> None:
    start_proof(conversation=chat, claims=claims, contact=customer_at(claims), by=ASSISTANT)
    drain(WITHOUT_ASSISTANT)


def code_in(mailbox: Mailbox) -> str:
    found = re.search(r"\b\d{6}\b", mailbox.mails[-1].get_content())
    assert found
    return found.group()


def test_the_code_arrives_at_the_address_on_file_and_opens_the_conversation(
    chat: Conversation, marta: Contact, mailbox: Mailbox
) -> None:
    ask(chat)
    [arrived] = mailbox.mails
    assert arrived["To"] == "marta@example.com"
    assert "Corner Bakery" in arrived["Subject"]
    assert code_in(mailbox) not in arrived["Subject"], "a locked phone shows the subject"
    assert check_code(conversation=chat, code=code_in(mailbox))
    assert read(chat.id).contact == marta


def test_the_mail_speaks_the_language_of_the_conversation(chat: Conversation, mailbox: Mailbox) -> None:
    describe(conversation=chat, language="pl")
    ask(chat)
    assert "Kod to" in mailbox.mails[-1].get_content()


def test_somebody_unknown_gets_no_mail_though_the_desk_goes_the_same_way(chat: Conversation, mailbox: Mailbox) -> None:
    ask(chat, "nobody@example.com")
    assert mailbox.mails == []
    assert mailbox.knocks == 1
    assert ProofCode.objects.get().sent_at is not None
    assert not read(chat.id).is_with_people


def test_the_code_stands_nowhere_in_clear(chat: Conversation, mailbox: Mailbox, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ask(chat)
    code = code_in(mailbox)
    kept = [str(row) for model in (*EVERYTHING, ProofCode) for row in model.objects.values()]
    assert not [row for row in kept if code in row]
    ours = [record.getMessage() for record in caplog.records if record.name != "mail.log"]  # that one is the test's mail server
    assert not [line for line in ours if code in line or "marta@" in line]


@pytest.mark.parametrize("claims", ["marta@example.com", "nobody@example.com"])
def test_whoever_waits_for_a_mail_that_cannot_leave_gets_a_person(
    chat: Conversation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, claims: str
) -> None:
    monkeypatch.setenv("WARMDESK_SMTP_URL", "smtp://127.0.0.1:1")
    monkeypatch.setenv("WARMDESK_MAIL_FROM", mail_server.NO_REPLY)
    ask(chat, claims)
    assert read(chat.id).owner == "queue"
    assert "code could not be sent" in str(Handover.objects.get().packet)
    assert "example.com" not in caplog.text


def test_a_mailbox_that_refuses_for_good_is_tried_once(chat: Conversation, mailbox: Mailbox) -> None:
    mailbox.refusal = "550 no such mailbox"
    ask(chat)
    assert mailbox.knocks == 1
    assert read(chat.id).owner == "queue"


def test_a_code_that_waited_too_long_in_the_queue_is_not_sent(chat: Conversation, mailbox: Mailbox) -> None:
    start_proof(conversation=chat, claims="", contact=customer_at("marta@example.com"), by=ASSISTANT)
    with clock.at(clock.now() + 2 * LIFETIME):
        drain(WITHOUT_ASSISTANT)
        assert mailbox.mails == []
        assert read(chat.id).owner == "queue"


def test_without_mail_the_desk_says_so_before_it_looks_at_the_claim(
    chat: Conversation, marta: Contact, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WARMDESK_SMTP_URL", raising=False)
    for contact in (marta, None):
        with pytest.raises(NoWayToProve):
            start_proof(conversation=chat, claims="marta@example.com", contact=contact, by=ASSISTANT)
    assert not ProofCode.objects.exists()


def test_what_was_promised_to_the_visitor_is_owed_to_the_customer_they_proved_to_be(
    chat: Conversation, marta: Contact, mailbox: Mailbox
) -> None:
    visitor = chat.contact
    elsewhere = cast.says("another thread", contact=visitor)
    for one in (chat, elsewhere):
        open_task(kind="callback", summary="Call", due_at=clock.now(), conversation=one, contact=visitor, reach="+34 600 000 009")
    ask(chat)
    assert check_code(conversation=chat, code=code_in(mailbox))
    drain(WITHOUT_ASSISTANT)
    assert Task.objects.get(conversation=chat).contact == marta
    assert Task.objects.get(conversation=elsewhere).contact == visitor


def _browser(token: str = "", identity: str = "") -> tuple[Visitor, str]:
    inbox = put_inbox(channel="web", key="web", name="Website", secret="a secret of the site")
    admitted = admit(inbox=inbox, token=token, identity=identity, language="en")
    return admitted.visitor, admitted.token


def _signed(number: str) -> str:
    return sign_identity("a secret of the site", {"sub": number, "exp": clock.now().timestamp() + 300})


def test_a_browser_in_which_a_code_proved_somebody_is_forgotten_with_them(marta: Contact, mailbox: Mailbox) -> None:
    visitor, _token = _browser()
    chat = say(visitor=visitor, text="Where is my order?", client_id="1").conversation
    ask(chat)
    assert check_code(conversation=chat, code=code_in(mailbox))
    drain(WITHOUT_ASSISTANT)
    visitor.refresh_from_db()
    assert visitor.contact == marta
    assert visitor.proven_by == "", "the code counts for this conversation, not for the browser"


def test_who_signs_in_to_the_site_where_a_code_proved_somebody_else_begins_anew(marta: Contact, mailbox: Mailbox) -> None:
    visitor, token = _browser()
    chat = say(visitor=visitor, text="Where is my order?", client_id="1").conversation
    ask(chat)
    assert check_code(conversation=chat, code=code_in(mailbox))
    newcomer, new_token = _browser(token, _signed("C-2"))
    assert newcomer.id != visitor.id
    assert new_token != token
    assert conversation_of(newcomer) is None
    assert read(chat.id).contact == marta


def test_who_signs_in_to_the_site_as_the_one_whom_the_code_proved_goes_on(marta: Contact, mailbox: Mailbox) -> None:
    visitor, token = _browser()
    chat = say(visitor=visitor, text="Where is my order?", client_id="1").conversation
    ask(chat)
    assert check_code(conversation=chat, code=code_in(mailbox))
    same, _token = _browser(token, _signed("C-1"))
    assert same.id == visitor.id
    assert contact_by_external_id("C-1") == read(chat.id).contact
    assert read(chat.id).proven_by == "site"
