"""Programs read and write what their token's scopes name, as often as they like with the same result."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from tests.cast import ana, business, customer, reader, tomas
from tests.orders.test_orders import an_order
from tests.orders.test_returns import ask, delivered
from warmdesk.accounts.services import retire_people
from warmdesk.api import access
from warmdesk.api.errors import UnknownScope
from warmdesk.api.models import ApiToken
from warmdesk.api.openapi import description
from warmdesk.api.resources import RESOURCES
from warmdesk.api.returns import STEPS
from warmdesk.api.scopes import SCOPES
from warmdesk.api.services import issue_token, revoke_token
from warmdesk.api.shapes import RETURN_STEPS, SHAPES
from warmdesk.api.tools import TOOLS
from warmdesk.api.urls import urlpatterns
from warmdesk.catalog.models import Product
from warmdesk.catalog.services import put_products
from warmdesk.channels.widget.limits import Limit
from warmdesk.contacts.models import Contact
from warmdesk.lib import clock
from warmdesk.orders.models import Order
from warmdesk.orders.services import put_orders
from warmdesk.outbox.models import Event

pytestmark = pytest.mark.django_db

ORDER = {
    "customer_id": "C-1",
    "placed_at": "2026-03-01T14:30",
    "status": "shipped",
    "total": "42.50",
    "items": "2x CAKE; 1x BREAD",
}


class Program:
    """Calls with a token of Ana's for these scopes, all of them by default."""

    def __init__(self, *scopes: str) -> None:
        self.token, self.plain = issue_token(title="Shop", scopes=scopes or list(SCOPES), person=ana())

    def __call__(self, method: str, path: str, content: object = None, *, csv: str = "") -> tuple[int, Any]:
        body, kind = (csv, "text/csv") if csv else (json.dumps(content) if content is not None else "", "application/json")
        headers = {"Authorization": f"Bearer {self.plain}"}
        answer = Client().generic(method, f"/api/v1/{path}", body, content_type=kind, headers=headers)
        return answer.status_code, answer.json() if answer.content else None


@pytest.fixture(autouse=True)
def a_business() -> None:
    """Describe the bakery, whose zone and currency the API speaks in."""
    business()


def code(answer: tuple[int, Any]) -> tuple[int, str]:
    return answer[0], answer[1]["error"]["code"]


def test_an_order_is_created_read_and_changed_by_its_number() -> None:
    customer("C-1")
    program = Program()
    status, shown = program("PUT", "orders/1042", ORDER)
    assert status == 201
    assert shown == {**ORDER, "id": "1042", "placed_at": "2026-03-01T14:30+01:00", "carrier": "", "tracking": "", "eta": ""}
    assert program("PUT", "orders/1042", shown) == (200, shown)
    status, shown = program("PUT", "orders/1042", {**ORDER, "status": "delivered"})
    assert (status, shown["status"]) == (200, "delivered")
    assert program("GET", "orders/1042") == (200, shown)
    assert Event.objects.filter(name="orders.order_delivered").count() == 1
    assert Order.objects.get().lines.count() == 2


def test_every_problem_is_named_with_what_was_expected() -> None:
    customer("C-1")
    status, told = Program()("PUT", "orders/1", {**ORDER, "status": "shiped", "total": "much", "colour": "red", "eta": ["soon"]})
    problems = {problem["key"]: problem for problem in told["error"]["problems"]}
    assert (status, set(problems)) == (422, {"colour", "eta"})
    status, told = Program()("PUT", "orders/1", {**ORDER, "status": "shiped", "total": "much"})
    problems = {problem["key"]: problem for problem in told["error"]["problems"]}
    assert problems["status"]["nearest"] == "shipped"
    assert "EUR" in problems["total"]["expected"]
    assert not Order.objects.exists()


@pytest.mark.parametrize("body", ["", "{", "[]", "7", '"x"', "null"])
def test_what_is_no_object_is_unreadable(body: str) -> None:
    program = Program()
    headers = {"Authorization": f"Bearer {program.plain}"}
    answer = Client().put("/api/v1/orders/1", body, content_type="application/json", headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "unreadable")


def test_an_order_without_its_customer_or_under_another_id_is_refused() -> None:
    program = Program()
    assert code(program("PUT", "orders/1", ORDER)) == (422, "unreadable")
    customer("C-1")
    assert code(program("PUT", "orders/1", {**ORDER, "id": "2"})) == (422, "unreadable")


def test_an_order_that_the_folder_keeps_is_not_overwritten() -> None:
    put_orders(orders={"7": an_order(customer("C-1"))}, lines={"7": []})
    assert code(Program()("PUT", "orders/7", ORDER)) == (409, "order_number_taken")


def test_customers_and_products_are_kept_and_survive_a_folder_without_them() -> None:
    program = Program()
    assert program("PUT", "customers/C-7", {"name": "Nina", "email": "nina@mailbox.example", "phone": "600 000 111"})[0] == 201
    assert Contact.objects.get(external_id="C-7").phone_e164 == "+34600000111"
    cup = {"name": "Cup", "price": 12.5, "stock": 3}
    assert program("PUT", "products/CUP", cup)[0] == 201
    put_products(products={})
    status, shown = program("GET", "products/CUP")
    assert (status, shown["price"], shown["stock"]) == (200, "12.50", 3)
    assert program("DELETE", "products/CUP")[0] == 204
    assert program("GET", "products/CUP")[0] == 404
    assert not Product.objects.get().is_active


def test_a_table_is_kept_whole_or_not_at_all() -> None:
    customer("C-1")
    program = Program()
    head = "id,customer_id,placed_at,status,total,items\n"
    row = "{},C-1,2026-03-01T14:30,{},9.90,2x CAKE\n"
    good = head + row.format(1, "paid") + row.format(2, "shipped")
    assert program("POST", "orders", csv=good) == (200, {"rows": 2, "created": 2})
    assert program("POST", "orders", csv=good) == (200, {"rows": 2, "created": 0})
    status, told = program("POST", "orders", csv=head + row.format(3, "paid") + row.format(4, "lost"))
    assert (status, told["error"]["problems"][0]["row"]) == (422, 3)
    assert program("POST", "orders", csv=head + row.format(3, "paid") + "4,C-2,2026-03-01T14:30,paid,1,\n")[0] == 422
    assert Order.objects.count() == 2


def test_a_list_is_read_to_its_end_without_gaps_while_rows_come() -> None:
    customer("C-1")
    program = Program()
    for number in range(5):
        program("PUT", f"orders/{number}", ORDER)
    seen, after = [], "0"
    while after:
        _, page = program("GET", f"orders?limit=2&after={after}")
        seen += [row["id"] for row in page["data"]]
        after = page["next"]
        if len(seen) == 2:
            program("PUT", "orders/new", ORDER)
    assert seen == ["0", "1", "2", "3", "4", "new"]
    for wrong in ("limit=0", "limit=201", "limit=x", "after=-1", "after=99999999999999999999"):
        assert code(program("GET", f"orders?{wrong}")) == (422, "unreadable")


def test_returns_are_read_and_decided_in_the_persons_name() -> None:
    asked = ask(delivered(), reason="too dry")
    program = Program("returns:read", "returns:write")
    assert program("GET", "returns")[1]["data"][0]["reason"] == "too dry"
    assert program("POST", f"returns/{asked.id}/approve")[1]["state"] == "approved"
    assert code(program("POST", f"returns/{asked.id}/approve")) == (409, "return_in_another_state")
    assert program("POST", f"returns/{asked.id}/receive")[1]["state"] == "received"
    assert program("POST", f"returns/{asked.id}/refund")[1]["state"] == "refunded"
    assert code(program("POST", f"returns/{asked.id}/burn")) == (404, "not_found")
    asked.refresh_from_db()
    assert asked.decided_by == ana()


def calls_by_scope() -> list[tuple[str, str, str]]:
    """Return every call that there is, with the scope that it needs, from the description itself."""
    found = []
    for path, does in description()["paths"].items():
        filled = path.replace("/returns/{id}", "/returns/1").replace("{id}", "1").lstrip("/")
        scopes = {method: re.findall(r"`(.+)`", does[method]["description"])[0] for method in does if method != "parameters"}
        found += [(method.upper(), filled, scope) for method, scope in scopes.items()]
    return found


@pytest.mark.parametrize(("method", "path", "scope"), calls_by_scope())
def test_each_call_needs_its_scope_and_no_other_will_do(method: str, path: str, scope: str) -> None:
    all_others = Program(*(SCOPES.keys() - {scope}))
    assert code(all_others(method, path)) == (403, "out_of_scope")
    assert Program(scope)(method, path)[0] not in {401, 403}


def test_the_steps_that_are_described_are_those_that_there_are() -> None:
    assert set(RETURN_STEPS) == set(STEPS)
    assert {shape.name for shape in SHAPES} == set(RESOURCES)


def test_every_scope_is_needed_by_something() -> None:
    assert {scope for _, _, scope in calls_by_scope()} == set(SCOPES)


def test_the_description_names_every_address() -> None:
    described = {re.sub(r"\{\w+\}", "*", path) for path in description()["paths"]}
    assert len(described) == 2 * 3 + 1 + 5 + 1 + len(TOOLS)
    assert {str(entry.pattern) for entry in urlpatterns} == {
        "openapi.json", "returns", "returns/<int:return_id>/<slug:step>", "takeovers", "tools/<slug:name>",
        "<slug:name>", "<slug:name>/<str:id>",
    }  # fmt: skip
    assert Client().get("/api/v1/openapi.json").json()["openapi"].startswith("3.1")


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer wd_guess", "Basic {plain}", "{plain}", "Bearer {hash}", "Bearer {plain}x"]
)
def test_only_a_good_token_lets_in(authorization: str) -> None:
    program = Program()
    said = authorization.format(plain=program.plain, hash=program.token.token_hash)
    answer = Client().get("/api/v1/orders", headers={"Authorization": said})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "no_token")


def test_a_token_ends_when_it_expires_is_revoked_or_its_person_leaves() -> None:
    colleague = tomas()
    ending, plain = issue_token(title="a", scopes=["orders:read"], person=colleague, expires_at=clock.now() + timedelta(hours=1))
    program = Program("orders:read")
    program.plain = plain
    assert program("GET", "orders")[0] == 200
    with clock.at(clock.now() + timedelta(hours=2)):
        assert program("GET", "orders")[0] == 401
    retire_people(except_emails=[ana().email])
    assert program("GET", "orders")[0] == 401
    revoked = Program("orders:read")
    revoke_token(token=revoked.token)
    revoke_token(token=revoked.token)
    assert revoked("GET", "orders")[0] == 401
    assert Event.objects.filter(name="api.token_revoked").count() == 1
    assert ending.hint == plain[-4:]


def test_of_a_token_only_its_hash_is_kept() -> None:
    program = Program("orders:read")
    row = ApiToken.objects.values().get()
    assert program.plain not in json.dumps(row, default=str)
    assert len(program.plain) > 40


def test_a_token_without_or_with_an_unknown_scope_is_not_issued() -> None:
    for scopes in ([], ["everything"]):
        with pytest.raises(UnknownScope):
            issue_token(title="a", scopes=scopes, person=ana())


def test_more_calls_than_a_minute_holds_are_told_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "CALLS", Limit("api-test", most=2, period_s=60))
    one, other = Program("orders:read"), Program("orders:read")
    assert [one("GET", "orders")[0] for _ in range(3)] == [200, 200, 429]
    assert other("GET", "orders")[0] == 200


def test_a_token_of_somebody_who_may_only_read_does_not_write() -> None:
    _, plain = issue_token(title="a", scopes=["orders:write", "orders:read"], person=reader())
    program = Program()
    program.plain = plain
    customer("C-1")
    assert program("GET", "orders")[0] == 200
    assert code(program("PUT", "orders/1", ORDER)) == (403, "out_of_scope")
    assert not Order.objects.exists()
