"""What was configured can be taken away as a folder, and gives the same desk again."""

from __future__ import annotations

import io
import shutil
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from django.apps import apps

from warmdesk.accounts.models import User
from warmdesk.accounts.selectors import the_business
from warmdesk.accounts.services import describe_business, set_cues, set_password
from warmdesk.api.services import issue_token
from warmdesk.bookings.models import Appointment
from warmdesk.bookings.setting_up import put_areas, put_hours, put_resource, put_rules
from warmdesk.catalog.models import Service
from warmdesk.contacts.custom_fields import put_field, set_contact_values, values_of_customers
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id
from warmdesk.conversations.canned import put_canned_reply
from warmdesk.conversations.selectors import inbox_by_key
from warmdesk.conversations.sorting import put_label, save_view
from warmdesk.folder.errors import FolderInTheWay
from warmdesk.folder.exporting import export_command, put_files, zipped
from warmdesk.folder.loading import load, load_command
from warmdesk.folder.reading import read_folder
from warmdesk.folder.snapshot import snapshot
from warmdesk.folder.values import BusinessFolder
from warmdesk.folder.writing import files_of
from warmdesk.followups.ladder import set_ladder, the_ladder
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.services import approve_draft
from warmdesk.orders.models import Order
from warmdesk.orders.services import curate, put_return_rules
from warmdesk.outbox.models import Event
from warmdesk.payments.services import set_up_billing
from warmdesk.routing.protocols import protocols, put_protocol
from warmdesk.topics.selectors import topic_by_key
from warmdesk.topics.services import switch_topic

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).parent.parent.parent
FOLDERS = sorted(
    path.parent for place in ("tests/fixtures", "benchmarks/businesses", "demo") for path in (ROOT / place).rglob("business.yaml")
)


def read(path: Path) -> BusinessFolder:
    reading = read_folder(path)
    assert reading.folder is not None, list(map(str, reading.errors))
    return reading.folder


def exported(*, with_records: bool = False) -> dict[str, str]:
    shot = snapshot(with_records=with_records)
    assert not shot.left_out
    return files_of(shot.folder)


def kept(files: dict[str, str], path: Path) -> Path:
    put_files(path, files)
    return path


def empty_the_desk() -> None:
    """Stand at a new desk; foreign keys are checked when the transaction ends, so any order will do."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label != "contenttypes":
            model._default_manager.all()._raw_delete("default")


def as_compared(folder: BusinessFolder) -> BusinessFolder:
    """Return a folder without what is no part of its meaning: the order of files and of people in a team."""
    staff = tuple(replace(member, teams=tuple(sorted(member.teams))) for member in folder.business.staff)
    services = tuple(replace(service, staff=tuple(sorted(service.staff))) for service in folder.services)
    return replace(
        folder,
        business=replace(folder.business, staff=staff),
        services=services,
        articles=tuple(sorted(folder.articles, key=lambda article: article.id)),
        variants=tuple(sorted(folder.variants, key=lambda variant: (variant.article, variant.text))),
        extra={},
    )


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.name)
def test_a_folder_comes_back_whole_from_the_desk(path: Path, tmp_path: Path) -> None:
    given = read(path)
    load(given)
    again = read(kept(exported(with_records=True), tmp_path / "again"))
    assert as_compared(again) == as_compared(given)
    assert not load(again), "loading what the desk wrote changes nothing"


@pytest.mark.parametrize("path", FOLDERS, ids=lambda path: path.name)
def test_export_load_export_gives_the_same_bytes(path: Path, tmp_path: Path) -> None:
    load(read(path))
    first, first_whole = exported(), exported(with_records=True)
    empty_the_desk()
    load(read(kept(first_whole, tmp_path / "whole")))
    assert exported(with_records=True) == first_whole
    assert exported() == first


@pytest.fixture
def configured(tmp_path: Path) -> Path:
    """A desk on which people set up everything that the other files have no key for."""
    path = Path(shutil.copytree(ROOT / "tests/fixtures/businesses/boutique", tmp_path / "boutique"))
    load(read(path))
    ana = User.objects.get(email="ana@mainstreet.example")
    put_field(name="Size", about="contact", kind="choice", choices=["S", "M", "L"], by=ana.id)
    put_field(name="Broken: part", about="conversation", kind="text", by=ana.id)
    marta = contact_by_external_id("C-103")
    assert marta
    set_contact_values(contact=marta, values={"size": "m"}, by=ana.id)
    put_label(name="Très urgent", colour="red")
    put_canned_reply(
        name="Thanks", text="Thank you {{first_name|there}}, {{field.size}}!\n\nSee you: soon", steps=[{"do": "resolve"}]
    )
    save_view(name="Loud", query="priority:urgent", person=None)
    save_view(name="Mine", query="is:mine label:vip", person=ana)
    put_protocol(
        key="angry", name="Angry: first", conditions={"reasons": ["upset"], "topics": ["order-status"]}, by=ana,
        person=ana, target_minutes=7.5, priority="high", is_on=False,
    )  # fmt: skip
    put_return_rules(
        rules={
            "days": 30, "extended": [{"from": "11-15", "to": "12-24", "until": "01-31"}], "exempt_categories": ["Sale"],
            "approval": "automatic", "automatic_up_to_minor": 10000, "offers_exchange": False,
        }
    )  # fmt: skip
    curate(sku="BAG-01", kind="pin", beside="", by=ana)
    describe_business(refund_limits={"manager": 5000})
    set_cues(whom="unless_declined", by=None)
    order_status = topic_by_key("order-status")
    assert order_status
    switch_topic(topic=order_status, is_on=False, by=ana)
    room = put_resource(key="fitting", kind="room", name="Fitting room", hours={"mon": ["10:00-12:00", "13:00-24:00"]})
    put_hours(person=ana, hours={"tue": ["09:00-17:00"]})
    put_areas(areas={"east": {"name": "East", "codes": ["M4C"]}}, travel={("", "east"): 20, ("east", "east"): 5})
    put_rules(service=Service.objects.order_by("key")[0], needs=[room], notice_minutes=60, deposit_minor=1050)
    set_up_billing(account_holder="Boutique", account="DE00 1", tax_percent=Decimal("8.25"), stripe_key="sk_live_very_secret")
    rung = {"is_on": True, "days": 5, "texts": {"en": "Hello,\n\n{amount}: {link}"}}
    set_ladder(is_on=True, rungs={"before": rung, "last": {"is_on": False, "days": 40, "texts": {}}}, by=ana)
    return path


def test_everything_that_people_configured_is_in_the_folder_and_comes_back(configured: Path, tmp_path: Path) -> None:
    first = exported()
    assert {name for name in first if name.startswith("extra/")} == {
        f"extra/{room}.yaml"
        for room in (
            "folder",
            "accounts",
            "topics",
            "contacts",
            "conversations",
            "routing",
            "bookings",
            "orders",
            "payments",
            "followups",
        )
    }
    path = kept(first, tmp_path / "first")
    assert not load(read(path)), "on the same desk nothing is left to do"
    whole = kept(exported(with_records=True), tmp_path / "whole")
    empty_the_desk()
    load(read(whole))
    assert exported() == first
    switched_off = topic_by_key("order-status")
    assert switched_off
    assert not switched_off.is_on
    assert [one.name for one in protocols()] == ["Angry: first"]
    assert values_of_customers() == [("C-103", "size", "M")]
    assert "C-103" not in first["extra/contacts.yaml"], "what is kept of customers is a record, no setting"
    assert [(one.days, one.is_on) for one in the_ladder().rungs] == [(5, True), (7, True), (14, True), (40, False)]
    assert the_ladder().rungs[0].texts == {"en": "Hello,\n\n{amount}: {link}"}


def test_loading_an_export_leaves_the_records_of_customers_alone(configured: Path, tmp_path: Path) -> None:
    counts = (Order.objects.count(), Appointment.objects.count(), Contact.objects.count())
    files = exported()
    assert not {"data/customers.csv", "data/orders.csv", "data/appointments.csv", "data/invoices.csv"} & files.keys()
    load(read(kept(files, tmp_path / "moved")))
    assert (Order.objects.count(), Appointment.objects.count(), Contact.objects.count()) == counts


def test_no_secret_leaves_the_desk(configured: Path) -> None:
    ana = User.objects.get(email="ana@mainstreet.example")
    set_password(user=ana, password="correct horse battery staple")
    _, token = issue_token(title="Till", scopes=["orders:write"], person=ana)
    inbox = inbox_by_key("web")
    assert inbox
    inbox.secret = "whsec_of_the_widget"
    inbox.save()
    text = "\n".join(exported(with_records=True).values())
    ana.refresh_from_db()
    for secret in ("sk_live_very_secret", token, ana.password, "argon2", "whsec_of_the_widget", "stripe_key", "sealed"):
        assert secret not in text


def test_a_draft_of_the_folder_is_kept_answers_nothing_and_stays_approved(configured: Path, tmp_path: Path) -> None:
    (configured / "knowledge/gift-cards.md").write_text("---\nid: gift-cards\ntitle: Gift cards\ndraft: yes\n---\nTo be said.\n")
    load(read(configured))
    draft = Article.objects.get(key="gift-cards")
    assert draft.status == Article.Status.DRAFT
    assert "draft: true" in exported()["knowledge/gift-cards.md"]
    approve_draft(draft=draft, title=draft.title, body="Never expire.")
    load(read(configured))
    draft.refresh_from_db()
    assert draft.status == Article.Status.LIVE


def test_a_setting_that_the_desk_refuses_loads_nothing(configured: Path) -> None:
    (configured / "extra").mkdir()
    (configured / "extra/conversations.yaml").write_text("canned_replies:\n  - {id: bad, name: Bad, text: '{{nonsense}}'}\n")
    (configured / "business.yaml").write_text(
        (configured / "business.yaml").read_text().replace("tone: friendly", "tone: formal")
    )
    out = io.StringIO()
    assert load_command(configured, out) == 1
    assert "nonsense" in out.getvalue()
    assert the_business().tone == "friendly"


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("extra/routing.yaml", "protocol: []\n", "unknown key"),
        ("extra/topics.yaml", "switched_off: [order-statis]\n", 'no topic "order-statis"'),
        ("extra/orders.yaml", "returns: {days: soon}\n", "malformed"),
        ("extra/conversations.yaml", "labels: [{id: a, name: A}, {id: a, name: B}]\n", "stands twice"),
        ("extra/bookings.yaml", "rules: [{step_minutes: 5}]\n", "is missing"),
    ],
)
def test_a_wrong_extra_file_is_an_error_that_names_its_place(configured: Path, file: str, text: str, said: str) -> None:
    (configured / "extra").mkdir()
    (configured / file).write_text(text)
    reading = read_folder(configured)
    assert reading.folder is None
    assert any(said in str(error) and str(error).startswith(f"{file}:1") for error in reading.errors), reading.errors


def test_the_command_writes_a_new_folder_and_replaces_only_what_is_of_the_format(configured: Path, tmp_path: Path) -> None:
    target = tmp_path / "export"
    out = io.StringIO()
    assert export_command(target, out=out) == 0
    (target / "notes.txt").write_text("mine")
    (target / "knowledge/old.md").write_text("---\nid: old\ntitle: Old\n---\nGone.\n")
    with pytest.raises(FolderInTheWay):
        export_command(target, out=out)
    assert export_command(target, replace=True, out=out) == 0
    assert (target / "notes.txt").read_text() == "mine"
    assert not (target / "knowledge/old.md").exists()
    assert {event.name for event in Event.objects.all()} >= {"folder.exported"}


def test_the_zip_holds_the_same_files_and_always_the_same_bytes(configured: Path) -> None:
    ana = User.objects.get(email="ana@mainstreet.example")
    packed = zipped(by=ana)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        held = {name.removeprefix("business/"): archive.read(name).decode() for name in archive.namelist()}
    assert held == exported()
    assert zipped(by=ana) == packed
