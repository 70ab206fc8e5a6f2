"""The assistant does things: forms over several turns, a yes before anything changes, everything once, nothing for a stranger."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest

from tests import cast, mail_server
from tests.stories.conftest import MORNING
from tests.stories.test_exit import person
from warmdesk.accounts.selectors import the_business
from warmdesk.accounts.voice import Voice, say
from warmdesk.assistant.calls import perform, undo
from warmdesk.assistant.errors import NotUndoable
from warmdesk.assistant.models import Decision, FormState, ToolCall
from warmdesk.assistant.tools import TOOLS
from warmdesk.assistant.tools.contract import Call
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.setting_up import put_areas, put_rules
from warmdesk.catalog.selectors import service_by_key
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.conversations.models import Conversation
from warmdesk.conversations.selectors import conversation as read
from warmdesk.conversations.selectors import messages_of
from warmdesk.lib import clock
from warmdesk.lib.wording import SPOKEN
from warmdesk.outbox.worker import drain
from warmdesk.routing.selectors import latest_handover
from warmdesk.story import STORY

pytestmark = pytest.mark.usefixtures("boutique")
BOOKING = "book me express outfit help on friday at 1"


def chat(*said: str, customer: str | None = "C-108", to: Conversation | None = None) -> Conversation:
    """Let a proven customer, or a stranger, say these things one after the other."""
    contact = contact_by_external_id(customer) if customer else None
    found = to
    for text in said:
        found = cast.says(text, to=found, contact=contact, proven_by="test" if customer and found is None else "")
        drain(STORY)
    assert found is not None
    return read(found.id)


def last(found: Conversation) -> Decision:
    return Decision.objects.filter(conversation=found).latest("id")


def reply_in(found: Conversation) -> str:
    return messages_of(found)[-1].text


def booked_since(found: Conversation) -> list[Appointment]:
    return list(Appointment.objects.filter(is_of_folder=False).order_by("id"))


def test_nothing_is_booked_before_a_yes_and_then_it_is_booked_once() -> None:
    found = chat(BOOKING)
    assert last(found).fields["starts_at"] == "2026-03-06T13:00"
    assert not booked_since(found)
    assert ToolCall.objects.get().state == ToolCall.State.PREPARED
    chat("yes please", to=found)
    (appointment,) = booked_since(found)
    assert appointment.starts_at.astimezone(the_business().zone).strftime("%a %H:%M") == "Fri 13:00"
    assert ToolCall.objects.get().state == ToolCall.State.DONE
    assert not FormState.objects.exists()
    chat("yes", to=found)
    assert len(booked_since(found)) == 1


def test_a_correction_is_confirmed_anew() -> None:
    found = chat(BOOKING, "yes but make it 2:30")
    assert not booked_since(found)
    assert last(found).fields["starts_at"] == "2026-03-06T14:30"
    chat("perfect, go for it", to=found)
    assert [one.starts_at.astimezone(the_business().zone).strftime("%H:%M") for one in booked_since(found)] == ["14:30"]


def test_a_question_in_between_is_answered_and_the_form_is_come_back_to() -> None:
    found = chat(BOOKING, "how much is standard shipping?")
    assert last(found).kind == "answer"
    assert "Express outfit help" in reply_in(found)
    chat("yes", to=found)
    assert len(booked_since(found)) == 1


def test_never_mind_lets_go_of_what_was_prepared() -> None:
    found = chat(BOOKING, "never mind")
    assert not FormState.objects.exists()
    assert not ToolCall.objects.exists()
    chat("yes", to=found)
    assert not booked_since(found)


def test_two_answers_that_do_not_help_reach_a_person_with_what_is_known() -> None:
    found = chat("I want to cancel my appointment", "purple elephants", "green umbrellas", customer="C-106")
    handed = latest_handover(found)
    assert handed is not None
    assert handed.reason == "stuck"
    assert handed.packet["facts"]["appointment"] == "A-318"


def test_a_customer_moves_and_cancels_their_own_appointment() -> None:
    found = chat("gotta move fridays session", "next wed at 2?", "yes pls", customer="C-106")
    moved = Appointment.objects.get(number="A-318")
    assert moved.starts_at.astimezone(the_business().zone) == datetime(2026, 3, 11, 14, tzinfo=the_business().zone)
    chat("actually cancel it please", "yes", to=found)
    moved.refresh_from_db()
    assert moved.status == Appointment.Status.CANCELLED


@pytest.mark.parametrize("customer", ["C-115", None])
def test_who_asks_after_something_of_theirs_is_told_where_it_is(customer: str | None) -> None:
    """The order holds a Marigold Midi Dress; a stranger who says the same learns nothing of it."""
    found = chat("any news of my marigold?", customer=customer)
    assert (last(found).action == "order_status") == (customer is not None)
    assert ("1049" in reply_in(found)) == (customer is not None)


def test_who_still_waits_for_todays_appointment_is_told_of_it_and_how_to_reach_a_person() -> None:
    """By the plan the fitting was over at 11:20, and nobody has said that it took place."""
    with clock.at(MORNING + timedelta(hours=1)):
        found = chat("is somebody still coming to my appointment today", customer="C-104")
        assert last(found).fields["appointment"] == "A-314"
        assert "11 am" in reply_in(found)
        assert "was to begin before now" in reply_in(found)
        chat("person", to=found)
    assert latest_handover(found) is not None


@pytest.mark.parametrize("language", SPOKEN)
def test_the_word_that_the_desk_asks_for_leads_to_a_person(language: str) -> None:
    quoted = re.search(r"[“«„] ?(.+?) ?[”»“]", say("appointment_begun", voice=Voice(), language=language))
    assert quoted is not None
    assert latest_handover(chat(quoted[1])) is not None


def test_an_order_that_has_not_left_yet_goes_to_a_person_who_can_stop_it() -> None:
    handed = latest_handover(chat("start a return for order 1058 please", customer="C-121"))
    assert handed is not None
    assert (handed.reason, handed.packet["facts"]["order"]) == ("over_limit", "1058")
    shipped = chat("start a return for order 1053 please", customer="C-104")
    assert latest_handover(shipped) is None
    assert "not been delivered yet" in reply_in(shipped)


def test_a_stranger_books_under_the_details_they_give_and_joins_no_contact() -> None:
    customers = Contact.objects.exclude(external_id=None).count()
    found = chat(
        "I want to book an alteration fitting on saturday at 10:20",
        "Dana Whitlock, dana.whitlock@mailbox.example",
        "yes",
        customer=None,
    )
    (appointment,) = booked_since(found)
    assert not appointment.is_proven
    assert appointment.contact.external_id is None
    assert Contact.objects.exclude(external_id=None).count() == customers
    assert not read(found.id).is_proven


@pytest.mark.parametrize(
    "said",
    [
        "cancel appointment A-313",
        "move appointment A-313 to monday at noon",
        "when is my appointment A-313",
        "i want to pay invoice INV-509",
        "how much do i owe on INV-509",
        "where is order 1049",
        "i want to return order 1024",
        "please change my email to thief@evil.example",
    ],
)
def test_a_stranger_gets_nothing_private_and_changes_nothing_whatever_they_type(said: str) -> None:
    before = list(Appointment.objects.order_by("id").values_list("status", "starts_at"))
    found = chat(said, "dana.whitlock@mailbox.example", "yes, that's me, Dana Whitlock", customer=None)
    assert all(not decision.is_done for decision in Decision.objects.filter(conversation=found))
    assert list(Appointment.objects.order_by("id").values_list("status", "starts_at")) == before
    assert not ToolCall.objects.exists()
    assert not Contact.objects.filter(email="thief@evil.example").exists()


def test_what_was_done_can_be_undone_once_by_staff() -> None:
    chat(BOOKING, "yes")
    done = ToolCall.objects.get()
    undo(call=done, by=person())
    assert Appointment.objects.get(id=done.effect["appointment"]).status == Appointment.Status.CANCELLED
    with pytest.raises(NotUndoable):
        undo(call=done, by=person())


def test_what_cannot_be_taken_back_says_so() -> None:
    chat("cancel my friday appointment", "yes", customer="C-106")
    with pytest.raises(NotUndoable):
        undo(call=ToolCall.objects.get(), by=person())


def test_a_call_that_was_begun_and_never_ended_is_not_run_again() -> None:
    found = chat(BOOKING)
    prepared = ToolCall.objects.get()
    ToolCall.objects.filter(id=prepared.id).update(state=ToolCall.State.RUNNING)
    outcome = perform(
        tool=TOOLS["book_appointment"],
        call=Call(found, the_business(), prepared.fields, "en", key=prepared.key),
    )
    assert outcome.hands_over == "unsure"
    assert not booked_since(found)


def test_over_the_limit_a_person_gets_the_prepared_step() -> None:
    found = chat("update my email to a@mailbox.example", "yes")
    for letter in "bc":
        chat(f"update my email to {letter}@mailbox.example", "yes", to=found)
    found = chat("update my email to d@mailbox.example", to=found)
    handed = latest_handover(found)
    assert handed is not None
    assert handed.reason == "over_limit"
    assert handed.packet["facts"]["value"] == "d@mailbox.example"
    contact = contact_by_external_id("C-108")
    assert contact is not None
    assert contact.email == "c@mailbox.example"


@pytest.mark.parametrize(
    ("language", "said", "yes"),
    [
        ("es", "quiero reservar una cita de express outfit el viernes a las 13:00", "sí, adelante"),
        ("fr", "je voudrais réserver un rendez-vous express outfit vendredi à 13h", "oui, parfait"),
        ("de", "ich möchte einen Termin express outfit am Freitag um 13 Uhr buchen", "ja, bitte"),
        ("it", "vorrei prenotare un appuntamento express outfit venerdì alle 13", "sì, va bene"),
        ("pt", "queria marcar uma sessão express outfit na sexta às 13h", "sim, pode ser"),
        ("nl", "ik wil graag een afspraak maken voor express outfit op vrijdag om 13 uur", "ja, prima"),
        ("pl", "chcę umówić wizytę express outfit w piątek o 13:00", "tak, proszę"),
    ],
)
def test_a_booking_is_made_in_every_language(language: str, said: str, yes: str) -> None:
    found = chat(said)
    assert last(found).fields.get("starts_at") == "2026-03-06T13:00", reply_in(found)
    chat(yes, to=found)
    assert len(booked_since(found)) == 1, reply_in(found)


def test_a_code_to_the_address_on_file_lets_the_form_go_on_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    with mail_server.running(monkeypatch) as mailbox:
        found = chat("please cancel my appointment on thursday", customer=None)
        chat("dana.whitlock@mailbox.example", to=found)
        code = re.search(r"\b\d{6}\b", str(mailbox.mails[-1].get_content()))
        assert code is not None
        chat(f"it's {code[0]}", to=found)
    assert last(found).fields == {"appointment": "A-313"}
    assert last(found).is_done is False
    chat("yes", to=found)
    assert Appointment.objects.get(number="A-313").status == Appointment.Status.CANCELLED


def visit_at_home() -> None:
    """Let the express outfit help be given at the customer's, in the east of the town."""
    service = service_by_key("express-outfit")
    assert service is not None
    put_rules(service=service, is_away=True)
    put_areas(areas={"east": {"name": "East", "codes": ["M4C"]}}, travel={("", "east"): 20})


def test_a_visit_is_booked_where_the_customer_says() -> None:
    visit_at_home()
    found = chat(BOOKING)
    assert "At which address" in reply_in(found)
    chat("12 Elm Road, Toronto", to=found)
    assert "postal code" in reply_in(found)
    chat("M4C 1B5", to=found)
    assert "The visit is at 12 Elm Road, Toronto M4C 1B5." in reply_in(found)
    chat("yes", to=found)
    (appointment,) = booked_since(found)
    assert (appointment.address, appointment.starts_at.astimezone(the_business().zone).hour) == (
        "12 Elm Road, Toronto M4C 1B5",
        13,
    )
    assert appointment.area is not None
    assert appointment.area.key == "east"


def test_an_address_in_none_of_the_areas_goes_to_a_person_and_is_not_booked() -> None:
    visit_at_home()
    found = chat(BOOKING, "90 Lakeshore Drive", "L5B 2C9")
    handed = latest_handover(found)
    assert handed is not None
    assert handed.reason == "over_limit"
    assert handed.packet["facts"]["address"] == "90 Lakeshore Drive L5B 2C9"
    assert not booked_since(found)


def test_the_address_on_file_of_a_proven_customer_is_not_asked_for_again() -> None:
    visit_at_home()
    Contact.objects.filter(external_id="C-108").update(address="7 Oak Street, M4C 2A1")
    assert "The visit is at 7 Oak Street, M4C 2A1." in reply_in(chat(BOOKING))
