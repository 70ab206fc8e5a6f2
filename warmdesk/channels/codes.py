"""Writes: a one-time code goes to the address on file, by mail."""

from __future__ import annotations

from warmdesk.accounts.selectors import the_business, voice_of
from warmdesk.accounts.voice import say
from warmdesk.conversations.events import CodeAsked
from warmdesk.conversations.proofs import DIGITS, LIFETIME, CodeToSend, code_to_send, mark_code_sent
from warmdesk.conversations.selectors import conversation
from warmdesk.conversations.services import SYSTEM
from warmdesk.lib import mail
from warmdesk.lib.mail import MailNotSent
from warmdesk.routing.services import hand_over


def send_code(fact: CodeAsked) -> None:
    """Send the code that was asked for; where nobody is on file, go the same way without a mail.

    Raises MailNotSent. Run twice it sends the same code at most twice.
    """
    code = code_to_send(fact.code_id)
    if code is None:
        return
    if code.is_expired:
        raise _too_late()
    if code.address:
        mail.send(_mail(code))
    else:
        mail.knock()
    mark_code_sent(code_id=fact.code_id)


def _mail(code: CodeToSend) -> mail.Mail:
    business = the_business()
    voice, language = voice_of(business), code.conversation.language or business.language
    minutes = str(int(LIFETIME.total_seconds()) // 60)
    return mail.Mail(
        to=code.address,
        sender=business.name,
        subject=say("code_mail_subject", voice=voice, language=language),
        text=say("code_mail_text", voice=voice, language=language, code=code.code, minutes=minutes),
    )


def _too_late() -> MailNotSent:
    late = MailNotSent("The code had expired before it could be sent.")
    late.retryable = False
    return late


def code_not_sent(fact: CodeAsked, because: str) -> None:
    """The code did not leave: the customer who waits for it gets a person, who can check who they are."""
    if fact.conversation_id is None:
        return
    waiting = conversation(fact.conversation_id)
    because = f"The {DIGITS}-digit code could not be sent ({because}); check by other means who they are."
    hand_over(conversation=waiting, reason="fault", by=SYSTEM, because=[because])
