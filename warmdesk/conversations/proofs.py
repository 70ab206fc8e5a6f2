"""Proving who one is: a one-time code to an address that is already on file, for one conversation.

Whoever asks learns nothing: a claim that matches nobody is treated like any other, but no code was made that could fit. What is
kept of a code is sealed until it is sent, then only a keyed hash that is bound to the conversation and the address.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, Q
from django.utils.crypto import constant_time_compare, salted_hmac

from warmdesk.contacts.models import Contact
from warmdesk.conversations.errors import NoWayToProve, TooManyCodes
from warmdesk.conversations.events import CodeAsked
from warmdesk.conversations.models import Conversation, ProofCode
from warmdesk.conversations.proven import bind_contact
from warmdesk.conversations.services import By, at_version
from warmdesk.lib import clock, mail
from warmdesk.lib.secrets import seal, unseal
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record

DIGITS = 6
LIFETIME = timedelta(minutes=10)
MOST_TRIES = 5
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PER_CONVERSATION = ((HOUR, 3), (DAY, 6))
PER_CONTACT = ((HOUR, 3), (DAY, 10))
"""With MOST_TRIES, whoever guesses at one customer's codes all day is right once in twenty thousand days."""
PROVEN_BY_CODE = "code"
_PURPOSE = "one-time code"


@dataclass(frozen=True)
class ProofStarted:
    """What may be said after asking: the same whether or not the claim matched somebody.

    `sent_to_masked` is made of what the customer typed, never of what is on file; empty where they typed no address.
    """

    way: str
    sent_to_masked: str
    expires_at: datetime


@dataclass(frozen=True)
class OpenCode:
    """That a code is waited for: by when, and how many tries are left."""

    way: str
    expires_at: datetime
    tries_left: int


@dataclass(frozen=True)
class CodeToSend:
    """A code in clear, for the moment of sending; without an address nothing is to be sent."""

    conversation: Conversation
    address: str
    code: str
    is_expired: bool


def start_proof(*, conversation: Conversation, claims: str, contact: Contact | None, by: By) -> ProofStarted:
    """Make a code for the contact whom the caller found by what the customer claims, or for nobody; records CodeAsked.

    An earlier code of the conversation ends. Raises NoWayToProve where the desk cannot send anything, and TooManyCodes for a
    conversation that asked too often: neither says anything about the claim.
    """
    if not mail.is_configured():
        raise NoWayToProve("This desk can't send a code yet: a person checks who the customer is.")
    with write():
        current = at_version(conversation, None)
        _limit(current)
        end_codes(current)
        found = _make_code(current, _provable(current, claims, contact))
        record(CodeAsked(conversation_id=current.id, code_id=found.id, way=found.way, by=by.kind, engagement=current.engagement))
    return ProofStarted(way=found.way, sent_to_masked=_masked(claims), expires_at=found.expires_at)


def _limit(conversation: Conversation) -> None:
    asked = ProofCode.objects.filter(conversation=conversation)
    if _is_over(asked.values_list("made_at", flat=True), PER_CONVERSATION):
        raise TooManyCodes("This conversation asked for too many codes. A person can check who the customer is.")


def _is_over(moments: object, limits: tuple[tuple[timedelta, int], ...]) -> bool:
    made = list(moments)  # type: ignore[call-overload]
    now = clock.now()
    return any(sum(at > now - period for at in made) >= most for period, most in limits)


def _provable(conversation: Conversation, claims: str, contact: Contact | None) -> Contact | None:
    """Return the contact, unless no code may go to them: then the claim is treated like one that matches nobody.

    A conversation in which a customer was proven stays theirs: what they were told must not come under another's name. Nor may
    the limit of one contact be felt, for it would tell that two claims name the same person.
    """
    if contact is None or contact.erased_at or not contact.email:
        return None
    typed = _folded(claims)
    if "@" in typed and typed != _folded(contact.email):
        return None
    if conversation.contact.is_customer and conversation.contact_id != contact.id:
        return None
    asked = ProofCode.objects.filter(contact=contact).values_list("made_at", flat=True)
    return None if _is_over(asked, PER_CONTACT) else contact


def _make_code(conversation: Conversation, contact: Contact | None) -> ProofCode:
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    address = _folded(contact.email) if contact else ""
    now = clock.now()
    return ProofCode.objects.create(
        conversation=conversation,
        contact=contact,
        way=ProofCode.Way.EMAIL,
        address=address,
        code_hash=_hash(conversation, address, code),
        sealed=seal(code, purpose=_PURPOSE),
        made_at=now,
        expires_at=now + LIFETIME,
    )


def _hash(conversation: Conversation, address: str, code: str) -> str:
    """Return the keyed hash of a code: without the key six digits are guessed at once, and elsewhere the code is another."""
    return salted_hmac(_PURPOSE, f"{conversation.id}\n{address}\n{code}", algorithm="sha256").hexdigest()


def _masked(claims: str) -> str:
    name, at, domain = claims.strip().rpartition("@")
    return f"{name[0]}•••@{domain}" if name and at else ""


def _folded(address: str) -> str:
    return address.strip().casefold()


def check_code(*, conversation: Conversation, code: str) -> bool:
    """Tell whether this is the code that was sent; if it is, the conversation is the proven contact's from now on.

    Each call is a try, and the fifth wrong one ends the code, as its expiry, a handover and the next code do. The conversation
    that was passed in is brought up to date. Records ContactProven; the version stays, for the turn that checks goes on.
    """
    with write():
        current = at_version(conversation, None)
        found = _open(current)
        if found is None:
            return False
        ProofCode.objects.filter(id=found.id).update(tries=F("tries") + 1)
        contact = found.contact
        is_right = constant_time_compare(_hash(current, _address_now(contact), _digits(code)), found.code_hash)
        if not is_right or contact is None:
            return False
        end_codes(current)
        bind_contact(conversation=current, contact=contact, proven_by=PROVEN_BY_CODE, address=found.address)
    conversation.refresh_from_db(fields=["contact", "proven_by", "proven_address"])
    return True


def _address_now(contact: Contact | None) -> str:
    """Return the address on file at this moment: a code that went to an earlier one fits no more."""
    return _folded(contact.email) if contact else ""


def _digits(typed: str) -> str:
    """Return the digits of what was typed, in any script, as 0 to 9."""
    return "".join(str(unicodedata.digit(character)) for character in typed if unicodedata.digit(character, None) is not None)


def open_code(conversation: Conversation) -> OpenCode | None:
    """Return the code that this conversation waits for, if any; it looks the same where no code was sent."""
    found = _open(conversation)
    return OpenCode(found.way, found.expires_at, MOST_TRIES - found.tries) if found else None


def _open(conversation: Conversation) -> ProofCode | None:
    waiting = ProofCode.objects.filter(conversation=conversation, ended_at=None, tries__lt=MOST_TRIES)
    return waiting.filter(expires_at__gt=clock.now()).select_related("contact").order_by("-id").first()


def code_to_send(code_id: int) -> CodeToSend | None:
    """Return a code that still has to be sent, or None for one that was sent, ended or was forgotten."""
    found = ProofCode.objects.select_related("conversation__contact").filter(id=code_id, sent_at=None, ended_at=None).first()
    if found is None:
        return None
    is_expired = found.expires_at <= clock.now()
    return CodeToSend(found.conversation, found.address, unseal(found.sealed, purpose=_PURPOSE), is_expired)


def mark_code_sent(*, code_id: int) -> None:
    """Keep only the hash from now on."""
    with write():
        ProofCode.objects.filter(id=code_id).update(sent_at=clock.now(), sealed="")


def end_codes(conversation: Conversation) -> None:
    """Let no code of this conversation fit any more. Safe to call twice."""
    ProofCode.objects.filter(conversation=conversation, ended_at=None).update(ended_at=clock.now(), sealed="")


def forget_old_codes() -> None:
    """By the clock: a day later a code counts for no limit, and nothing of it is kept."""
    with write():
        ProofCode.objects.filter(Q(made_at__lte=clock.now() - DAY)).delete()
