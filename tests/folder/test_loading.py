"""Loading makes the desk follow its folder: all of it or nothing, as often as one likes."""

from __future__ import annotations

import io
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import says
from warmdesk.accounts.models import Team, User
from warmdesk.accounts.selectors import the_business
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.selectors import appointments_of
from warmdesk.catalog.models import Product
from warmdesk.catalog.selectors import offered_products, offered_services
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.contacts.services import request_erasure
from warmdesk.conversations.ownership import take
from warmdesk.conversations.selectors import inbox_by_key
from warmdesk.folder.events import FolderLoaded
from warmdesk.folder.loading import Changes, load, load_command
from warmdesk.folder.reading import read_folder
from warmdesk.folder.values import BusinessFolder
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.selectors import public_articles
from warmdesk.orders.models import Order
from warmdesk.orders.selectors import order_for, orders_of
from warmdesk.orders.services import erase_contact
from warmdesk.outbox.models import Event
from warmdesk.outbox.story import Story
from warmdesk.outbox.worker import drain
from warmdesk.payments.selectors import invoices_of
from warmdesk.routing.levels import level_for
from warmdesk.routing.models import Handover
from warmdesk.story import STORY
from warmdesk.topics.models import PeopleOnlyRule, Topic
from warmdesk.topics.services import put_autonomy

pytestmark = pytest.mark.django_db

BUSINESSES = Path(__file__).parent.parent / "fixtures" / "businesses"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BUSINESSES / "boutique", tmp_path / "boutique"))


def folder_at(path: Path) -> BusinessFolder:
    reading = read_folder(path)
    assert reading.folder is not None, list(map(str, reading.errors))
    return reading.folder


def put(path: Path, file: str, old: str, new: str) -> None:
    text = (path / file).read_text()
    assert old in text
    (path / file).write_text(text.replace(old, new, 1))


def load_again(path: Path) -> Changes:
    return load(folder_at(path))


def customer(number: str) -> Contact:
    contact = contact_by_external_id(number)
    assert contact is not None
    return contact


def test_a_whole_folder_becomes_the_desk(path: Path) -> None:
    changes = load_again(path)
    counts = {kind: len(rows.created) for kind, rows in changes.kinds.items()}
    assert counts == {
        "business": 1, "widget": 1, "teams": 4, "staff": 5, "topics": 14, "people_only": 0, "articles": 28,
        "products": 40, "services": 5, "customers": 30, "orders": 60, "appointments": 25, "invoices": 15, "variants": 0,
            "tools": 0,
    }  # fmt: skip
    business = the_business()
    assert (business.name, business.hours["thu"], business.language) == ("Main Street Boutique", ["10:00-19:30"], "en")
    assert business.service_levels["urgent"] == {"first_reply": 15, "resolve": 120}
    ana = User.objects.get(email="ana@mainstreet.example")
    assert (ana.role, {team.key for team in ana.teams.all()}, ana.has_usable_password()) == (
        "owner",
        {"office", "styling"},
        False,
    )
    assert [rule.priority for rule in PeopleOnlyRule.objects.order_by("position")][:2] == ["high", "normal"]
    assert len(public_articles()) == 25


def test_what_belongs_to_a_customer_is_found_through_them(path: Path) -> None:
    load_again(path)
    colleen, paige = customer("C-107"), customer("C-104")
    assert [order.number for order in orders_of(colleen)] == ["1042", "1014"]
    order = order_for(colleen, "1042")
    assert order is not None
    assert (order.total_minor, order.currency, order.status, [line.sku for line in order.lines.all()]) == (
        12800,
        "USD",
        "shipped",
        ["OW-602"],
    )
    assert order_for(paige, "1042") is None
    assert next((visit.number, visit.service.key) for visit in appointments_of(paige)) == ("A-314", "alteration-fitting")
    assert invoices_of(customer("C-126"))[-1].amount_minor == 7500
    assert colleen.phone == "+1 555 0117"
    assert next(service for service in offered_services() if service.key == "express-outfit").people.count() == 2


def test_loading_twice_changes_nothing(path: Path) -> None:
    load_again(path)
    version, events = the_business().version, Event.objects.count()
    again = load_again(path)
    assert not again
    assert again.lines() == []
    assert (the_business().version, Event.objects.count()) == (version, events)


def test_what_changed_is_named_by_the_folders_own_ids(path: Path) -> None:
    load_again(path)
    put(path, "data/orders.csv", "packed,136.00", "shipped,136.00")
    put(path, "data/orders.csv", "1x DN-402; 2x TP-205", "1x DN-402; 3x TP-205")
    put(path, "knowledge/gift-wrap.md", "title:", "title: New")
    put(path, "business.yaml", "teams: [styling, front]", "teams: [styling]")
    changes = load_again(path)
    assert {kind: rows.changed for kind, rows in changes.kinds.items() if rows} == {
        "staff": ("priya@mainstreet.example",),
        "articles": ("gift-wrap",),
        "orders": ("1056", "1059"),
    }
    assert Article.objects.get(key="gift-wrap").version == 2
    assert "orders: 2 changed: 1056, 1059" in changes.lines()


def test_what_the_folder_no_longer_names_is_gone_but_a_customer_stays(path: Path) -> None:
    load_again(path)
    (path / "knowledge" / "gift-wrap.md").unlink()
    put(path, "data/products.csv", "\nDR-104,", "\nDR-104B,")
    put(path, "data/customers.csv", "\nC-114,", "\nC-914,")
    put(path, "data/orders.csv", "1024,C-114", "1924,C-914")
    put(path, "business.yaml", "{email: mel@", "{email: may@")
    for file, old, new in (("data/orders.csv", "DR-104", "DR-104B"), ("data/orders.csv", "1x DR-104\n", "1x DR-104B\n")):
        put(path, file, old, new)
    changes = load_again(path)
    removed = {kind: rows.removed for kind, rows in changes.kinds.items() if rows.removed}
    assert removed == {
        "articles": ("gift-wrap",), "products": ("DR-104",), "orders": ("1024",), "staff": ("mel@mainstreet.example",),
    }  # fmt: skip
    assert "gift-wrap" not in {article.key for article in public_articles()}
    assert "DR-104" not in {product.sku for product in offered_products()}
    assert Product.objects.filter(sku="DR-104").exists()
    assert customer("C-114").name == "Carmen Villaseñor"
    assert not User.objects.get(email="mel@mainstreet.example").is_active


def test_what_comes_back_is_active_again(path: Path) -> None:
    load_again(path)
    article = (path / "knowledge" / "gift-wrap.md").read_text()
    (path / "knowledge" / "gift-wrap.md").unlink()
    load_again(path)
    (path / "knowledge" / "gift-wrap.md").write_text(article)
    assert load_again(path).kinds["articles"].changed == ("gift-wrap",)
    assert "gift-wrap" in {article.key for article in public_articles()}


def test_nothing_of_a_folder_with_an_error_is_loaded(path: Path) -> None:
    put(path, "data/invoices.csv", "C-126", "C-999")
    out = io.StringIO()
    assert load_command(path, out) == 1
    assert "data/invoices.csv:2: row 2, customer_id" in out.getvalue()
    assert out.getvalue().endswith("nothing was loaded\n")
    assert not Contact.objects.exists()
    assert not Event.objects.exists()


def test_the_command_prints_what_changed(path: Path) -> None:
    out = io.StringIO()
    assert load_command(path, out) == 0
    assert "services: 5 created: styling-session, express-outfit" in out.getvalue()
    again = io.StringIO()
    assert load_command(path, again) == 0
    assert again.getvalue().endswith("nothing changed\n")


def test_another_folder_takes_the_place_of_the_first(path: Path) -> None:
    load_again(path)
    load_again(BUSINESSES / "plumbing")
    assert the_business().name == "Harbor Plumbing & Heating"
    assert not Topic.objects.exists()
    assert set(Team.objects.filter(is_active=True).values_list("key", flat=True)) == {
        "dispatch",
        "oncall",
        "estimates",
        "accounts",
    }
    assert not Order.objects.exists()
    assert Appointment.objects.count() == 30


def test_the_last_owner_keeps_their_account(path: Path) -> None:
    load_again(path)
    put(path, "business.yaml", "{email: ana@", "{email: eve@")
    put(path, "business.yaml", "role: owner", "role: agent")
    put(path, "data/services.csv", "ana@", "eve@")
    for _ in range((path / "data/appointments.csv").read_text().count("ana@")):
        put(path, "data/appointments.csv", "ana@", "eve@")
    load_again(path)
    assert User.objects.get(email="ana@mainstreet.example").is_active


def test_what_somebody_who_left_was_working_on_returns_to_the_queue(path: Path) -> None:
    load_again(path)
    mel = User.objects.get(email="mel@mainstreet.example")
    conversation = take(conversation=says("Hello?"), person=mel)
    put(path, "business.yaml", "{email: mel@", "{email: may@")
    load_again(path)
    conversation.refresh_from_db()
    assert (conversation.owner, conversation.assignee) == ("queue", None)
    assert Handover.objects.get(conversation=conversation, taken_at=None).reason == "reassigned"


def test_an_erased_customer_is_not_brought_back_and_their_parcels_are_forgotten(path: Path) -> None:
    load_again(path)
    colleen = customer("C-107")
    request_erasure(contact=colleen, by=None)
    erase_contact(colleen.id)
    load_again(path)
    colleen.refresh_from_db()
    assert (colleen.name, colleen.email) == ("", "")
    order = Order.objects.get(number="1042")
    assert (order.carrier, order.tracking, order.total_minor, order.status) == ("", "", 12800, "shipped")


def test_the_widgets_origins_reach_its_inbox(path: Path) -> None:
    put(path, "business.yaml", "service_levels:", "widget: {origins: [https://shop.example], accent: '#b4532a'}\nservice_levels:")
    load_again(path)
    inbox = inbox_by_key("web")
    assert inbox is not None
    assert inbox.allowed_origins == ["https://shop.example"]
    assert the_business().accent == "#b4532a"


def test_a_tier_may_be_promised_more(path: Path) -> None:
    put(path, "business.yaml", "service_levels:", "service_levels:\n  vip: {first_reply: 5, resolve: 60}")
    load_again(path)
    business = the_business()
    assert level_for(business, priority="normal", tier="vip").first_reply == 5
    assert level_for(business, priority="urgent", tier="standard").first_reply == 15


def test_loading_is_an_event_with_counts_and_no_names(path: Path) -> None:
    load_again(path)
    event = Event.objects.get(name="folder.loaded")
    assert event.facts["changes"]["orders"] == {"created": 60, "changed": 0, "removed": 0}
    assert "Whitlock" not in str(event.facts)


def test_loading_takes_under_a_second(path: Path) -> None:
    folder = folder_at(path)
    began = time.perf_counter()
    load(folder)
    assert time.perf_counter() - began < 1


def test_a_long_list_takes_no_more_queries_than_a_short_one(path: Path) -> None:
    folder = folder_at(path)
    few = {kind: getattr(folder, kind)[-3:] for kind in ("orders", "products", "invoices", "articles")}
    counts = []
    for wanted in (replace(folder, **few), folder):
        load(wanted)
        with CaptureQueriesContext(connection) as queries:
            load(wanted)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_level_begins_where_the_folder_puts_it_and_loading_again_does_not_undo_what_was_lost_since(path: Path) -> None:
    load_again(path)
    assert Topic.objects.get(key="damaged-items").autonomy == "draft"
    assert put_autonomy(key="gifts", was="auto", now="draft")
    assert not load_again(path)
    assert Topic.objects.get(key="gifts").autonomy == "draft"


def test_a_level_that_the_folder_states_anew_is_obeyed_and_noted(path: Path) -> None:
    load_again(path)
    drain(Story(rows=tuple(row for row in STORY.rows if row.event is FolderLoaded)))
    put(path, "topics.yaml", "autonomy: draft", "autonomy: shadow")
    assert load_again(path).kinds["topics"].changed == ("damaged-items",)
    drain(Story(rows=tuple(row for row in STORY.rows if row.event is FolderLoaded)))
    assert Topic.objects.get(key="damaged-items").autonomy == "shadow"
    noted = Event.objects.get(name="learning.autonomy_changed").facts
    assert (noted["topic"], noted["was"], noted["now"], noted["by"]) == ("damaged-items", "draft", "shadow", "folder")
