"""A one-time code proves who somebody is: to one address, in one conversation, for a while, and tells a guesser nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests import cast
from warmdesk.accounts.models import Business
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import customer_at
from warmdesk.contacts.services import put_customers, request_erasure
from warmdesk.conversations import proofs
from warmdesk.conversations.erasure import erase_contact
from warmdesk.conversations.errors import TooManyCodes
from warmdesk.conversations.models import Conversation, ProofCode
from warmdesk.conversations.ownership import change_owner, give_back, resolve, take
from warmdesk.conversations.proofs import LIFETIME, MOST_TRIES, ProofStarted, check_code, code_to_send, open_code, start_proof
from warmdesk.conversations.proven import prove_contact
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock, mail
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def business(db: None) -> Iterator[Business]:
    """Return a business whose mail is collected instead of sent."""
    with mail.collected():
        yield cast.business()


@pytest.fixture
def marta() -> Contact:
    return cast.customer()


@pytest.fixture
def chat() -> Conversation:
    """Return a conversation of a visitor of whom nothing is known."""
    return cast.says("Where is my order?")


def ask(chat: Conversation, contact: Contact | None, claims: str = "marta@example.com") -> ProofStarted:
    return start_proof(conversation=chat, claims=claims, contact=contact, by=ASSISTANT)


def code_of(chat: Conversation) -> str:
    """Return the newest code, as the mail will have it."""
    waiting = code_to_send(ProofCode.objects.filter(conversation=chat).latest("id").id)
    assert waiting is not None
    return waiting.code


def a_wrong_one(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_the_right_code_makes_the_conversation_the_customers_own(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    assert not read(chat.id).is_proven
    assert check_code(conversation=chat, code=code_of(chat))
    assert chat.contact == marta, "the conversation in hand is brought up to date"
    assert read(chat.id).is_proven
    assert read(chat.id).contact == marta


@pytest.mark.parametrize("written", ["{0}", " {0} ", "it's {0}!", "{1} {2}", "{1}-{2}"])
def test_a_code_may_be_written_as_people_write_it(chat: Conversation, marta: Contact, written: str) -> None:
    ask(chat, marta)
    code = code_of(chat)
    assert check_code(conversation=chat, code=written.format(code, code[:3], code[3:]))


def test_a_code_in_another_script_is_the_same_code(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    assert check_code(conversation=chat, code=code_of(chat).translate({48 + n: 0x0660 + n for n in range(10)}))


def test_what_is_kept_is_sealed_until_it_is_sent_and_then_only_a_hash(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    code, row = code_of(chat), ProofCode.objects.get()
    assert code not in row.sealed + row.code_hash
    proofs.mark_code_sent(code_id=row.id)
    row.refresh_from_db()
    assert row.sealed == ""
    assert code_to_send(row.id) is None
    assert check_code(conversation=chat, code=code)
    assert all(code not in str(event.facts) for event in Event.objects.all())


def test_whether_a_claim_matches_somebody_cannot_be_seen(marta: Contact) -> None:
    with clock.at(clock.now()):
        known, unknown = cast.says("hello"), cast.says("hello")
        assert ask(known, marta) == ask(unknown, None)
        assert open_code(known) == open_code(unknown)
        for chat in (known, unknown):
            assert not check_code(conversation=chat, code=a_wrong_one(code_of(chat)))
        assert open_code(known) == open_code(unknown)
    names = [list(Event.objects.filter(conversation_id=chat.id).values_list("name", flat=True)) for chat in (known, unknown)]
    assert names[0] == names[1]


def test_what_is_told_is_made_of_what_was_typed_never_of_what_is_on_file(chat: Conversation, marta: Contact) -> None:
    assert ask(chat, marta, "marta@example.com").sent_to_masked == "m•••@example.com"
    assert ask(chat, marta, "order 1042").sent_to_masked == ""


def test_no_code_fits_a_claim_that_matches_nobody(chat: Conversation) -> None:
    ask(chat, None, "nobody@example.com")
    assert not check_code(conversation=chat, code=code_of(chat))
    assert not read(chat.id).is_proven


def test_a_code_never_goes_to_an_address_that_is_not_on_file(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta, "thief@example.com")
    waiting = code_to_send(ProofCode.objects.get().id)
    assert waiting is not None
    assert waiting.address == ""


def test_five_wrong_tries_end_the_code(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    code = code_of(chat)
    for left in range(MOST_TRIES, 0, -1):
        found = open_code(chat)
        assert found is not None
        assert found.tries_left == left
        assert not check_code(conversation=chat, code=a_wrong_one(code))
    assert open_code(chat) is None
    assert not check_code(conversation=chat, code=code)


def test_a_code_expires(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    code = code_of(chat)
    with clock.at(clock.now() + LIFETIME + timedelta(seconds=1)):
        assert open_code(chat) is None
        assert not check_code(conversation=chat, code=code)


def test_a_code_is_good_once(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    code = code_of(chat)
    assert check_code(conversation=chat, code=code)
    assert not check_code(conversation=chat, code=code)


def test_only_the_newest_code_fits(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    first = code_of(chat)
    ask(chat, marta)
    assert first == code_of(chat) or not check_code(conversation=chat, code=first)
    assert check_code(conversation=chat, code=code_of(chat))


def test_a_code_fits_in_no_other_conversation(chat: Conversation, marta: Contact) -> None:
    other = cast.says("me too")
    ask(chat, marta)
    ask(other, marta)
    if code_of(chat) != code_of(other):
        assert not check_code(conversation=other, code=code_of(chat))
    assert check_code(conversation=chat, code=code_of(chat))
    assert not read(other.id).is_proven


def test_a_conversation_may_ask_three_times_an_hour_and_six_times_a_day(chat: Conversation, marta: Contact) -> None:
    now = clock.now()
    for hours in (0, 2):
        with clock.at(now + timedelta(hours=hours)):
            for _ in range(3):
                ask(chat, None)
            with pytest.raises(TooManyCodes):
                ask(chat, marta)
    with clock.at(now + timedelta(hours=4)), pytest.raises(TooManyCodes):
        ask(chat, marta)


def test_a_customer_gets_three_codes_an_hour_whoever_asks_and_nobody_notices(marta: Contact) -> None:
    chats = [cast.says("hello") for _ in range(4)]
    for chat in chats:
        ask(chat, marta)
    addresses = [found.address for found in ProofCode.objects.order_by("id")]
    assert addresses == ["marta@example.com"] * 3 + [""]
    with clock.at(clock.now() + timedelta(minutes=61)):
        ask(chats[3], marta)
        assert ProofCode.objects.latest("id").address == "marta@example.com"


def test_an_address_that_changed_proves_nothing_any_more(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    assert check_code(conversation=chat, code=code_of(chat))
    put_customers(customers={"C-1": {"email": "MARTA@example.com"}})
    assert read(chat.id).is_proven, "the same address, written otherwise"
    put_customers(customers={"C-1": {"email": "new@example.com"}})
    assert not read(chat.id).is_proven


def test_a_code_that_went_to_an_earlier_address_fits_no_more(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    code = code_of(chat)
    put_customers(customers={"C-1": {"email": "new@example.com"}})
    assert not check_code(conversation=chat, code=code)


def test_the_proof_ends_with_the_engagement(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    assert check_code(conversation=chat, code=code_of(chat))
    take(conversation=chat, person=cast.ana())
    assert read(chat.id).is_proven, "the same engagement, with a person"
    give_back(conversation=chat, person=cast.ana())
    assert not read(chat.id).is_proven


def test_the_proof_ends_when_the_conversation_is_resolved(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    assert check_code(conversation=chat, code=code_of(chat))
    resolve(conversation=chat, by=ASSISTANT)
    assert not read(chat.id).is_proven


def test_what_a_signed_in_site_has_proven_outlives_the_engagement(chat: Conversation, marta: Contact) -> None:
    prove_contact(conversation=chat, contact=marta, proven_by="site")
    resolve(conversation=chat, by=ASSISTANT)
    assert read(chat.id).is_proven


def test_no_code_is_open_once_people_have_the_conversation(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    code = code_of(chat)
    change_owner(conversation=chat, owner="queue", by=ASSISTANT)
    assert not check_code(conversation=chat, code=code)
    assert ProofCode.objects.get().sealed == ""


def test_a_conversation_in_which_a_customer_was_proven_becomes_nobody_elses(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    assert check_code(conversation=chat, code=code_of(chat))
    resolve(conversation=chat, by=ASSISTANT)
    pedro = cast.customer("C-2", name="Pedro", email="pedro@example.com")
    ask(chat, pedro, "pedro@example.com")
    assert not check_code(conversation=chat, code=code_of(chat))
    assert read(chat.id).contact == marta


def test_proving_moves_nothing_else_of_the_visitor(marta: Contact) -> None:
    visitor = cast.visitor()
    chat, other = cast.says("one", contact=visitor), cast.says("two", contact=visitor)
    ask(chat, marta)
    assert check_code(conversation=chat, code=code_of(chat))
    assert read(other.id).contact == visitor


def test_who_is_forgotten_leaves_no_code_and_no_address(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    code = code_of(chat)
    ask(other := cast.says("another"), marta)
    assert check_code(conversation=other, code=code_of(other))
    request_erasure(contact=marta, by=None)
    erase_contact(marta.id)
    assert not ProofCode.objects.exists()
    assert read(other.id).proven_address == ""
    assert not check_code(conversation=chat, code=code)


def test_codes_are_kept_for_a_day(chat: Conversation, marta: Contact) -> None:
    ask(chat, marta)
    proofs.forget_old_codes()
    assert ProofCode.objects.count() == 1
    with clock.at(clock.now() + timedelta(hours=24)):
        proofs.forget_old_codes()
    assert not ProofCode.objects.exists()


def test_codes_are_six_digits_and_not_foreseeable(marta: Contact) -> None:
    codes = set()
    for _ in range(20):
        ask(chat := cast.says("hello"), None)
        codes.add(code_of(chat))
    assert all(re.fullmatch(r"\d{6}", code) for code in codes)
    assert len(codes) > 15


def test_the_customer_at_an_address_is_found_only_if_there_is_one(marta: Contact) -> None:
    cast.customer("C-2", email="shared@example.com", phone="+34 600 000 777", phone_e164="+34600000777")
    cast.customer("C-3", email="shared@example.com")
    assert customer_at(" Marta@Example.com ") == marta
    assert customer_at("+34600000777") is not None
    assert customer_at("shared@example.com") is None
    assert customer_at("") is None
    assert customer_at("nobody@example.com") is None
