"""Programs have things done in a person's name: within their scopes, written down before, once, and on record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from tests import cast
from tests.bookings.salon import EARLY, at, salon
from tests.orders.test_orders import an_order
from warmdesk.accounts.models import User
from warmdesk.api.calls import use
from warmdesk.api.errors import OutOfScope, TooManyCalls, Unreadable
from warmdesk.api.models import ApiCall
from warmdesk.api.scopes import SCOPES
from warmdesk.api.services import issue_token
from warmdesk.api.tools import TOOLS
from warmdesk.bookings.models import Appointment
from warmdesk.catalog.services import put_products
from warmdesk.contacts.models import Contact
from warmdesk.followups.models import Task
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.services import put_articles
from warmdesk.lib import clock
from warmdesk.orders.models import Return
from warmdesk.orders.services import put_orders
from warmdesk.outbox.models import Event
from warmdesk.payments.billing import Line, draft_invoice, issue
from warmdesk.payments.services import page_address, put_invoices

pytestmark = pytest.mark.django_db
BOOKING = {
    "service": "cut",
    "starts_at": "2026-03-02T11:00",
    "name": "Nina",
    "email": "nina@mailbox.example",
    "request_id": "r-1",
}


@pytest.fixture(autouse=True)
def monday_in_the_salon() -> Iterator[None]:
    salon()
    cache.clear()
    with clock.at(EARLY):
        yield


class Program:
    """Uses tools with a token of these scopes, all of them by default."""

    def __init__(self, *scopes: str, person: User | None = None) -> None:
        self.token, self.plain = issue_token(title="Bot", scopes=scopes or list(SCOPES), person=person or cast.ana())

    def __call__(self, tool: str, **given: Any) -> Any:
        return use(token=self.token, tool=TOOLS[tool], given=given)

    def post(self, tool: str, given: object) -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {self.plain}"}
        answer = Client().post(f"/api/v1/tools/{tool}", json.dumps(given), content_type="application/json", headers=headers)
        return answer.status_code, answer.json()


def test_a_free_time_is_found_and_booked_for_somebody_new_in_a_persons_name() -> None:
    program = Program()
    assert program("list_services")["services"] == [{"service": "cut", "name": "Cut", "minutes": 45, "people": ["Ana", "Tomás"]}]
    free = program("find_free_times", service="cut", since="2026-03-02", until="2026-03-02")["free"]
    assert free[0]["starts_at"] == "2026-03-02T10:00+01:00"
    assert len(free) <= 50
    status, told = program.post("book_appointment", BOOKING)
    assert (status, told["appointment"]["customer"], told["appointment"]["status"]) == (200, "Nina", "booked")
    booked = Appointment.objects.get()
    assert (booked.starts_at, booked.is_proven) == (at(11), False)
    made = Event.objects.get(name="bookings.booking_made")
    assert (made.facts["actor"], made.facts["actor_id"]) == ("person", cast.ana().id)


def test_the_same_request_is_done_once_and_told_again() -> None:
    program = Program()
    first, again = program.post("book_appointment", BOOKING), program.post("book_appointment", BOOKING)
    assert first == again
    assert Appointment.objects.count() == 1
    assert Event.objects.filter(name="api.tool_ran").count() == 1
    assert program.post("book_appointment", {**BOOKING, "name": "Otto"})[1]["error"]["code"] == "same_request"
    assert Program().post("book_appointment", {**BOOKING, "starts_at": "2026-03-02T12:00"})[0] == 200


def test_a_call_is_on_record_without_the_customers_words() -> None:
    Program()("book_appointment", **BOOKING)
    call = ApiCall.objects.get()
    assert (call.tool, call.state, call.effect) == ("book_appointment", "done", {"appointment": Appointment.objects.get().id})
    assert "nina" not in json.dumps(ApiCall.objects.values().get(), default=str).lower()
    ran = Event.objects.get(name="api.tool_ran").facts
    assert (ran["person_id"], ran["tool"], ran["succeeded"]) == (cast.ana().id, "book_appointment", True)


def test_what_cannot_be_done_is_written_down_says_why_and_may_be_tried_again() -> None:
    program = Program()
    program("book_appointment", **BOOKING, person="Ana")
    taken = {**BOOKING, "person": "Ana", "request_id": "r-2", "email": "otto@mailbox.example"}
    status, told = program.post("book_appointment", taken)
    assert (status, told["error"]["code"]) == (409, "not_free")
    assert told["error"]["free"]
    assert ApiCall.objects.get(request_id="r-2").state == "failed"
    assert [event.facts["succeeded"] for event in Event.objects.filter(name="api.tool_ran").order_by("id")] == [True, False]
    number = Appointment.objects.get().number
    assert program("cancel_appointment", number=number, request_id="r-3")["appointment"]["status"] == "cancelled"
    assert program.post("book_appointment", taken)[0] == 200


def test_a_crash_between_leaves_it_written_down_and_nothing_done(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(asked: Any) -> Any:
        TOOLS["book_appointment"].run(asked)
        raise ZeroDivisionError

    program = Program()
    broken = replace(TOOLS["book_appointment"], run=crash)
    with pytest.raises(ZeroDivisionError):
        use(token=program.token, tool=broken, given=BOOKING)
    assert not Appointment.objects.exists()
    assert ApiCall.objects.get().state == "prepared"
    assert program.post("book_appointment", BOOKING)[0] == 200


def test_an_appointment_is_moved_listed_and_called_off() -> None:
    customer = cast.customer("C-1")
    program = Program()
    number = program("book_appointment", **{**BOOKING, "name": None, "email": None}, customer_id="C-1")["appointment"]["number"]
    assert Appointment.objects.get().contact == customer
    moved = program("move_appointment", number=number.lower(), starts_at="2026-03-03T12:00+01:00", request_id="m")["appointment"]
    assert moved["starts_at"] == "2026-03-03T12:00+01:00"
    assert program("list_appointments", customer_id="C-1")["appointments"] == [moved]
    assert program("list_appointments", since="2026-03-03", until="2026-03-03")["appointments"] == [moved]
    assert program("list_appointments", since="2026-03-04")["appointments"] == []
    for place, given in enumerate(({"number": "B-0"}, {"number": number, "person": "Nobody"})):
        asked = {"starts_at": "2026-03-03T13:00", "request_id": f"w{place}", **given}
        assert program.post("move_appointment", asked)[0] == 404


def test_a_call_back_is_promised_once_to_a_customer_or_somebody_new() -> None:
    cast.customer("C-1", phone="600 000 222")
    program = Program()
    told = program("request_callback", customer_id="C-1", about="a cake", request_id="c-1")
    assert program("request_callback", customer_id="C-1", about="a cake", request_id="c-1") == told
    task = Task.objects.get()
    assert (task.kind, task.is_promise, task.summary) == ("callback", True, "Call a customer back: a cake")
    program("request_callback", name="Otto", phone="+34600000111", request_id="c-2")
    assert Contact.objects.filter(name="Otto", phone_e164="+34600000111").count() == 1
    for place, wrong in enumerate(({"customer_id": "C-9"}, {"phone": "12", "name": "x"}, {"phone": "+34600000111"})):
        status, told = program.post("request_callback", {**wrong, "request_id": f"w{place}"})
        assert status in {404, 422}
        assert "request_id" not in json.dumps(told)


def test_what_is_looked_up_is_what_the_desk_knows() -> None:
    customer = cast.customer("C-1")
    put_products(products={"CUP": {"name": "Blue cup", "price_minor": 1250, "currency": "EUR", "stock": 3}})
    bill = {"contact_id": customer.id, "amount_minor": 4250, "currency": "EUR", "status": "open", "issued_on": date(2026, 3, 1)}
    put_invoices(invoices={"R-1": {**bill, "due_on": date(2026, 3, 9)}})
    program = Program()
    assert [one["sku"] for one in program("search_products", query="blue cup")["products"]] == ["CUP"]
    (invoice,) = program("invoice_status", number="r-1")["invoices"]
    assert (invoice["amount"], invoice["open"], invoice["customer_id"]) == ("42.50", "42.50", "C-1")
    assert program("invoice_status", customer_id="C-1")["invoices"] == [invoice]
    assert program("find_customer", address="marta@example.com")["customer"]["id"] == "C-1"
    for tool, given in {"order_status": {"number": "9"}, "find_customer": {"address": "x@y.example"}}.items():
        assert program.post(tool, given)[0] == 404
    assert program.post("invoice_status", {})[0] == 422


def test_a_return_is_asked_for_once_and_what_the_rules_forbid_is_refused_with_the_reason() -> None:
    order = an_order(cast.customer("C-1"), status="delivered", eta=date(2026, 3, 1))
    put_orders(orders={"7": order, "8": {**order, "status": "shipped"}}, lines={"7": [("CUP", 1), ("POT", 1)], "8": [("CUP", 1)]})
    program = Program()
    told = program("start_return", number="7", skus="CUP", reason="chipped", request_id="r-1")
    assert told["return"] == {"order": "7", "state": "asked", "wants": "refund", "skus": ["CUP"]}
    assert program("start_return", number="7", skus="CUP", reason="chipped", request_id="r-1") == told
    assert Return.objects.get().reason == "chipped"
    status, refused = program.post("start_return", {"number": "8", "request_id": "r-2"})
    assert (status, refused["error"]["why"]) == (409, "not_delivered")
    wrongs = {404: {"number": "9"}, 422: {"number": "7", "wants": "the moon"}, 409: {"number": "7", "skus": "MOON"}}
    for expected, wrong in wrongs.items():
        assert program.post("start_return", {**wrong, "request_id": f"w-{expected}"})[0] == expected
    assert Return.objects.count() == 1


def test_an_invoices_page_is_given_out_and_a_drafts_is_not() -> None:
    draft = draft_invoice(contact=cast.customer("C-1"), lines=[Line("A cup", 1250)])
    issued = issue(invoice=draft_invoice(contact=cast.customer("C-1"), lines=[Line("A cup", 1250)]), by=cast.ana())
    program = Program()
    told = program("invoice_page", number=str(issued.number))
    assert (told["address"], told["open"]) == (page_address(issued), "12.50")
    assert draft.number is None
    assert program.post("invoice_page", {"number": "none"})[0] == 404


def test_articles_are_found_by_a_question() -> None:
    page = {"title": "Allergies", "language": "en", "body": "All our bread contains gluten.", "audience": "everyone"}
    put_articles(
        articles={"allergies": page, "parking": {**page, "title": "Parking", "body": "You can park behind the house."}},
        topics={"allergies": None, "parking": None},
    )
    (best, *_) = Program()("search_articles", query="is there gluten in your bread?")["articles"]
    assert (best["key"], best["text"]) == ("allergies", "All our bread contains gluten.")
    Article.objects.update(body="Nothing of the kind.")
    assert "gluten" not in json.dumps(Program()("search_articles", query="is there gluten in your bread?"))


@pytest.mark.parametrize(
    ("tool", "given", "key"),
    [
        ("book_appointment", {**BOOKING, "colour": "red"}, "colour"), ("book_appointment", {}, "service"),
        ("book_appointment", {**BOOKING, "starts_at": "soon"}, "starts_at"), ("book_appointment", {**BOOKING, "name": 3}, "name"),
        ("book_appointment", {**BOOKING, "request_id": "x" * 61}, "request_id"),
        ("book_appointment", {**BOOKING, "email": None}, "customer_id"),
        ("list_appointments", {"since": "2026-13-01"}, "since"),
        ("list_appointments", {"until": "9999-12-31"}, "until"), ("find_customer", {"address": "a\x00b"}, "address"),
    ],
)  # fmt: skip
def test_arguments_that_do_not_fit_are_named(tool: str, given: dict[str, Any], key: str) -> None:
    status, told = Program().post(tool, given)
    assert status == 422
    assert key in {problem["key"] for problem in told["error"]["problems"]}
    assert not Appointment.objects.exists()


@pytest.mark.parametrize("given", [None, [], "x", 7])
def test_arguments_that_are_no_object_are_unreadable(given: object) -> None:
    with pytest.raises(Unreadable):
        use(token=Program().token, tool=TOOLS["list_services"], given=given)


@pytest.mark.parametrize("tool", sorted(TOOLS))
def test_a_tool_needs_its_scope_and_no_other_will_do(tool: str) -> None:
    others = Program(*(SCOPES.keys() - {TOOLS[tool].scope}))
    with pytest.raises(OutOfScope):
        others(tool)
    assert others.post(tool, {})[0] == 403


def test_who_may_only_read_has_nothing_done_and_a_partner_reads_nothing() -> None:
    reads = Program(person=cast.reader())
    assert reads("list_services")
    assert reads.post("book_appointment", BOOKING)[0] == 403
    partner = Program(person=cast.colleague("pia@elsewhere.example", "Pia", User.Role.PARTNER))
    assert partner.post("find_customer", {"address": "marta@example.com"})[0] == 403


def test_a_token_that_writes_too_often_is_told_to_wait_and_what_was_done_is_told_all_the_same() -> None:
    program = Program()
    few = replace(TOOLS["book_appointment"], most_an_hour=1)
    told = use(token=program.token, tool=few, given=BOOKING)
    with pytest.raises(TooManyCalls):
        use(token=program.token, tool=few, given={**BOOKING, "request_id": "r-2", "starts_at": "2026-03-02T13:00"})
    assert use(token=program.token, tool=few, given=BOOKING) == told
    with clock.at(EARLY + timedelta(hours=1)):
        assert use(token=program.token, tool=few, given={**BOOKING, "request_id": "r-3", "starts_at": "2026-03-02T14:00"})


def test_what_stands_in_an_argument_is_data() -> None:
    assert Program().post("no_such_tool", {})[0] == 404
    name = "'; DROP TABLE bookings; -- {{ 7*7 }}"
    assert Program()("book_appointment", **{**BOOKING, "name": name})["appointment"]["customer"] == name
