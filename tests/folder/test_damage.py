"""Every kind of damage to a folder is named: file, line or row, key, and what was expected.

A table reads best with a row on a line.
"""

# ruff: noqa: E501

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from warmdesk.folder.checking import check_command
from warmdesk.folder.reading import read_folder

BOUTIQUE = Path(__file__).parent.parent / "fixtures" / "businesses" / "boutique"
B = "business.yaml"
T = "topics.yaml"
RETURNS = "knowledge/returns-policy.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole folder to be damaged."""
    return Path(shutil.copytree(BOUTIQUE, tmp_path / "boutique"))


@dataclass(frozen=True)
class Damage:
    """A replacement in one file and the one complaint that it must bring."""

    name: str
    file: str
    old: str
    new: str
    line: int | None
    key: str
    message: str
    expected: str
    nearest: str | None = None
    row: int | None = None
    reported_in: str = ""


def put(file: str, old: str, new: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        text = (folder / file).read_text()
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1))

    return damage


DAMAGES = [
    Damage("an unknown key", B, "timezone:", "time_zone: Europe/Rome\ntimezone:", 2, "time_zone", "unknown key", "timezone", "timezone"),
    Damage("an unknown key inside a key", B, "  tone:", "  tonne:", 10, "voice.tonne", "unknown key", "tone", "tone"),
    Damage("a missing required key", B, "currency: USD\n", "", 1, "currency", "is missing", "ISO 4217"),
    Damage("an empty required key", B, "name: Main Street Boutique", "name:", 1, "name", "is empty", "text"),
    Damage("a required key of a list item", B, "email: ana@mainstreet.example, name: Ana Beltrán,", "email: ana@mainstreet.example,", 40, "staff.name", "is missing", "text"),
    Damage("a key that stands twice", B, "currency: USD", "currency: USD\ncurrency: EUR", 4, "currency", "stands twice, first in line 3", "each key once"),
    Damage("an unknown time zone", B, "America/Chicago", "America/Chicagoo", 2, "timezone", "malformed", "IANA", "America/Chicago"),
    Damage("an unknown currency", B, "currency: USD", "currency: usd", 3, "currency", "malformed", "ISO 4217", "USD"),
    Damage("a language in words", B, "languages: [en, es]\nabout", "languages: [en, Spanish]\nabout", 4, "languages", "malformed", "BCP 47", "es"),
    Damage("no languages", B, "languages: [en, es]\nabout", "languages: []\nabout", 4, "languages", "is empty", "BCP 47"),
    Damage("a text instead of a list", B, 'mon: ["10:00-18:00"]', "mon: 10:00-18:00", 20, "hours.mon", "single value", "list"),
    Damage("a list instead of a text", B, "name: Main Street Boutique", "name: [Main Street]", 1, "name", "is a list", "text"),
    Damage("a malformed period", B, 'thu: ["10:00-19:30"]', 'thu: ["10:00-25:30"]', 23, "hours.thu", "malformed", "10:00-18:00"),
    Damage("overlapping periods", B, 'thu: ["10:00-19:30"]', 'thu: ["10:00-15:00", "14:00-19:00"]', 23, "hours.thu", "begins before", "overlap"),
    Damage("an unknown day", B, "  thu:", "  thursday:", 23, "hours.thursday", "unknown key", "thu"),
    Damage("a malformed holiday", B, "2026-05-25", "2026-25-05", 29, "holidays.date", "malformed", "2026-03-01"),
    Damage("an unknown tone", B, "tone: friendly", "tone: frendly", 10, "voice.tone", "malformed", "friendly, professional", "friendly"),
    Damage("a malformed e-mail address", B, "hello@mainstreet.example", "hello at mainstreet", 15, "contact.email", "malformed", "e-mail"),
    Damage("a role nearly spelt", B, "role: owner", "role: onwer", 40, "staff.role", "nearly spells", "owner, manager", "owner"),
    Damage("a member of staff in an unknown team", B, "teams: [online, front]", "teams: [onlin, front]", 44, "staff.teams", 'no team "onlin"', "business.yaml", "online"),
    Damage("a member of staff twice", B, "joss@mainstreet.example, name", "ana@mainstreet.example, name", 41, "staff.email", "duplicate", "one member of staff"),
    Damage("a team twice", B, "{id: styling, name", "{id: front, name", 36, "teams.id", "duplicate", "one team"),
    Damage("a rule for an unknown team", B, "team: office, priority: urgent", "team: ofice, priority: urgent", 49, "people_only.team", "no team", "id of a team", "office"),
    Damage("an unknown priority", B, "priority: urgent", "priority: urgnt", 49, "people_only.priority", "malformed", "normal, high, urgent", "urgent"),
    Damage("a capacity that is no number", B, "capacity: 3", "capacity: three", 41, "staff.capacity", "malformed", "whole number"),
    Damage("a service level that is no number", B, "first_reply: 15", "first_reply: 15m", 53, "service_levels.urgent.first_reply", "malformed", "whole number"),
    Damage("an origin with a path", B, "service_levels:", "widget: {origins: [https://shop.example/path]}\nservice_levels:", 52, "widget.origins", "malformed", "https://", "https://shop.example"),
    Damage("an accent that is no colour", B, "service_levels:", "widget: {accent: red}\nservice_levels:", 52, "widget.accent", "malformed", "#b4532a"),
    Damage("broken YAML", B, "languages: [en, es]\nabout", "languages: [en, es\nabout", 5, "", "YAML cannot be read", "valid YAML"),
    Damage("a tab in YAML", T, "  name: Where", "\tname: Where", 2, "", "YAML cannot be read", "valid YAML"),
    Damage("a topic without an id", T, "- id: order-status\n  name", "- name", 1, "id", "is missing", "text"),
    Damage("a topic twice", T, "- id: returns\n", "- id: order-status\n", 14, "id", "duplicate", "one topic"),
    Damage("an unknown action", T, "action: order_status", "action: orderstatus", 10, "action", "malformed", "order_status", "order_status"),
    Damage("an unknown autonomy", T, "autonomy: auto", "autonomy: automatic", 13, "autonomy", "malformed", "off, shadow, draft, auto"),
    Damage("an unknown level of stakes", T, "stakes: low", "stakes: lo", 12, "stakes", "malformed", "low, medium, high", "low"),
    Damage("a topic for an unknown team", T, "team: online", "team: on-line", 11, "team", "no team", "id of a team", "online"),
    Damage("an article without a front matter", RETURNS, "---\nid", "id", 1, "", "front matter is missing", "---"),
    Damage("a front matter that is not closed", RETURNS, "topic: returns\n---", "topic: returns", 1, "", "not closed", "second line"),
    Damage("an article without a title", RETURNS, "title: Returns\n", "", 2, "title", "is missing", "text"),
    Damage("an article's id with spaces", RETURNS, "id: returns-policy", "id: Returns Policy", 2, "id", "malformed", "kebab-case"),
    Damage("an article of an unknown topic", RETURNS, "topic: returns", "topic: retruns", 4, "topic", "no topic", "topics.yaml", "returns"),
    Damage("an article twice", RETURNS, "id: returns-policy", "id: refund-timing", 2, "id", "duplicate", "one article"),
    Damage("an unknown audience", RETURNS, "topic: returns\n", "topic: returns\naudience: staf\n", 5, "audience", "malformed", "everyone, staff", "staff"),
    Damage("an unknown key of an article", RETURNS, "topic: returns\n", "topics: returns\n", 4, "topics", "unknown key", "id, ", "topic"),
    Damage("a malformed language of an article", RETURNS, "topic: returns\n", "language: english\n", 4, "language", "malformed", "BCP 47", "en"),
    Damage("broken YAML in an article", RETURNS, "title: Returns", "title: [Returns", 4, "", "YAML cannot be read", "valid YAML"),
    Damage("an unknown column", "data/orders.csv", "tracking,eta", "traking,eta", 1, "traking", "unknown column", "tracking", "tracking", row=1),
    Damage("a missing column", "data/invoices.csv", ",amount,status\n", ",status\n", 1, "amount", "column is missing", "amount", row=1),
    Damage("a column twice", "data/customers.csv", "notes,since", "notes,notes", 1, "notes", "stands twice", "once", row=1),
    Damage("semicolons between columns", "data/services.csv", "id,name,minutes,price,staff,buffer_minutes", "id;name;minutes;price;staff", 1, "", "not separated by commas", "id,name", row=1),
    Damage("too many cells", "data/orders.csv", "2025-12-14T19:02,delivered", "2025-12-14T19:02,delivered,", 2, "", "has 10 cells", "9 cells", row=2),
    Damage("too few cells", "data/orders.csv", "SwiftPost,SP108039567,2025-12-19,1x KN-301", "SwiftPost", 3, "", "has 6 cells", "9 cells", row=3),
    Damage("a quote that is not closed", "data/products.csv", 'Waitlist open."', "Waitlist open.", None, "", "CSV cannot be read", "quotes"),
    Damage("an unknown status", "data/orders.csv", "delivered,298.00", "deliverd,298.00", 2, "status", "malformed", "pending, paid", "delivered", row=2),
    Damage("a malformed moment", "data/orders.csv", "2025-12-14T19:02", "14.12.2025 19:02", 2, "placed_at", "malformed", "2026-03-01T14:30", row=2),
    Damage("a moment that does not exist", "data/orders.csv", "2025-12-14T19:02", "2025-12-32T19:02", 2, "placed_at", "malformed", "moment", row=2),
    Damage("malformed money", "data/orders.csv", ",298.00,", ",$298,", 2, "total", "malformed", "USD", row=2),
    Damage("money with too many digits", "data/invoices.csv", ",75.00,", ",75.001,", 2, "amount", "malformed", "45.00", row=2),
    Damage("a malformed date", "data/invoices.csv", ",2026-01-27,", ",27/01/2026,", 2, "due_at", "malformed", "2026-03-01", row=2),
    Damage("an order of an unknown customer", "data/orders.csv", "C-105", "C-105x", 2, "customer_id", 'no customer "C-105x"', "data/customers.csv", "C-105", row=2),
    Damage("an order of an unknown product", "data/orders.csv", "1x OW-601", "1x OW-6O1", 2, "items", 'no product "OW-6O1"', "data/products.csv", "OW-601", row=2),
    Damage("malformed items", "data/orders.csv", "1x OW-601; 1x AC-804", "OW-601 and AC-804", 2, "items", "malformed", "2x SKU-1", row=2),
    Damage("an order twice", "data/orders.csv", "\n1002,", "\n1001,", 3, "id", "data/orders.csv:2", "one order", row=3),
    Damage("an empty id", "data/customers.csv", "\nC-102,", "\n,", 3, "id", "is empty", "text", row=3),
    Damage("a customer's malformed e-mail address", "data/customers.csv", "dana.whitlock@mailbox.example", "dana.whitlock@mailbox", 2, "email", "malformed", "e-mail", row=2),
    Damage("an unknown tier", "data/customers.csv", ",vip,", ",VIP,", 4, "tier", "malformed", "standard, premium, vip", "vip", row=4),
    Damage("a service by nobody we know", "data/services.csv", "joss@mainstreet.example", "jos@mainstreet.example", 2, "staff", "no member of staff", "business.yaml", "joss@mainstreet.example", row=2),
    Damage("a service of no minutes", "data/services.csv", ",60,45.00", ",0,45.00", 2, "minutes", "malformed", "1 or more", row=2),
    Damage("an appointment for an unknown service", "data/appointments.csv", "virtual-wardrobe", "virtual-wardrob", 2, "service_id", "no service", "data/services.csv", "virtual-wardrobe", row=2),
    Damage("an appointment of an unknown customer", "data/appointments.csv", "C-126", "C-999", 2, "customer_id", "no customer", "data/customers.csv", row=2),
    Damage("an appointment with nobody we know", "data/appointments.csv", "priya@", "pria@", 2, "staff", "no member of staff", "e-mail", "priya@mainstreet.example", row=2),
    Damage("an invoice of an unknown customer", "data/invoices.csv", "C-126", "126", 2, "customer_id", "no customer", "data/customers.csv", "C-126", row=2),
    Damage("a name that is too long", "data/customers.csv", "Dana Whitlock", "Dana" * 60, 2, "name", "DanaDana…", "at most 200 characters", row=2),
    Damage("a year that no calendar of ours holds", "data/orders.csv", "2025-12-14T19:02", "0001-01-01T00:00", 2, "placed_at", "malformed", "moment", row=2),
    Damage("a stock below nothing", "data/products.csv", ",98.00,7,", ",98.00,-7,", 2, "stock", "malformed", "0 or more", row=2),
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_damage_is_named_with_file_place_key_and_expectation(damage: Damage, folder: Path) -> None:
    put(damage.file, damage.old, damage.new)(folder)
    reading = read_folder(folder)
    assert reading.folder is None
    problem = next((error for error in reading.errors if damage.message in error.message and error.key == damage.key), None)
    assert problem is not None, [str(error) for error in reading.errors]
    assert problem.file == damage.file or damage.message == "duplicate"
    assert problem.line == damage.line or damage.line is None or damage.name == "an article twice"
    assert problem.row == damage.row
    assert damage.expected in problem.expected
    assert damage.nearest is None or problem.nearest == damage.nearest
    assert f"{problem.file}" in str(problem)
    assert damage.expected in str(problem)


def write(name: str, content: bytes) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return damage


def replace_by_link(folder: Path) -> None:
    outside = folder.parent / "secret.md"
    outside.write_text("---\nid: secret\ntitle: Secret\n---\nSafe code 1234.")
    (folder / "knowledge" / "secret.md").symlink_to(outside)


def link_the_knowledge_away(folder: Path) -> None:
    shutil.move(folder / "knowledge", folder.parent / "elsewhere")
    (folder / "knowledge").symlink_to(folder.parent / "elsewhere")


def make_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "knowledge" / "pipe.md")


def empty(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


@pytest.mark.parametrize(
    ("harm", "file", "message"),
    [
        (write("topics.yaml", b"- id: caf\xe9\n"), "topics.yaml", "byte 0xe9 is not UTF-8"),
        (write("topics.yaml", "- id: shop\n".encode("utf-16")), "topics.yaml", "UTF-16"),
        (write("knowledge/nul.md", b"---\nid: nul\ntitle: a\0b\n---\ntext"), "knowledge/nul.md", "NUL"),
        (write("knowledge/bell.md", b"---\nid: bell\ntitle: a\x07b\n---\ntext"), "knowledge/bell.md", "may not stand in YAML"),
        (write("knowledge/deep.md", b"---\nid: " + b"[" * 5000 + b"\n---\ntext"), "knowledge/deep.md", "nested too deeply"),
        (write("knowledge/large.md", b"a" * 1_000_001), "knowledge/large.md", "too large"),
        (write("knowledge/blank.md", b"---\n---\ntext"), "knowledge/blank.md", "front matter is empty"),
        (write("knowledge/empty.md", b""), "knowledge/empty.md", "front matter is missing"),
        (write("data/orders.csv", b""), "data/orders.csv", "no header row"),
        (write("data/orders.csv", b"\xff\xfei\0d\0"), "data/orders.csv", "UTF-16"),
        (write("business.yaml", b""), "business.yaml", "is empty"),
        (write("business.yaml", b"- a list\n"), "business.yaml", "is a list"),
        (write("topics.yaml", b"order-status: {}\n"), "topics.yaml", "is a mapping"),
        (write("topics.yaml", b"- id: a\n---\n- id: b\n"), "topics.yaml", "another document"),
        (replace_by_link, "knowledge/secret.md", "leads out of the folder"),
        (link_the_knowledge_away, "knowledge", "no folder of its own"),
        (make_a_pipe, "knowledge/pipe.md", "not an ordinary file"),
        (empty, "business.yaml", "is missing"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_nothing_hangs(
    harm: Callable[[Path], None], file: str, message: str, folder: Path
) -> None:
    harm(folder)
    reading = read_folder(folder)
    assert reading.folder is None
    assert [error for error in reading.errors if error.file == file and message in error.message], list(map(str, reading.errors))


def test_a_broken_table_does_not_bring_a_complaint_for_every_row_that_refers_to_it(folder: Path) -> None:
    put("data/customers.csv", "id,name", "identity,name")(folder)
    assert {error.file for error in read_folder(folder).errors} == {"data/customers.csv"}


def test_all_errors_are_reported_at_once(folder: Path) -> None:
    for damage in DAMAGES[:3]:
        put(damage.file, damage.old, damage.new)(folder)
    put("data/orders.csv", "C-105", "C-105x")(folder)
    put(RETURNS, "topic: returns", "topic: retruns")(folder)
    assert len(read_folder(folder).errors) == 5


def test_a_path_that_is_no_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("name: x")
    assert "is not a folder" in read_folder(tmp_path / "file").errors[0].message
    assert "does not exist" in read_folder(tmp_path / "nowhere").errors[0].message


def test_check_prints_a_line_for_each_problem_and_fails(folder: Path) -> None:
    put("data/orders.csv", "C-105", "C-105x")(folder)
    out = io.StringIO()
    assert check_command(folder, out) == 1
    line = next(line for line in out.getvalue().splitlines() if "error" in line)
    assert line.startswith('data/orders.csv:2: row 2, customer_id: no customer "C-105x" (expected the id of a customer in')
    assert 'nearest: "C-105"' in line
    assert "1 error, 4 warnings: nothing would be loaded" in out.getvalue()


def test_check_passes_a_good_folder(folder: Path) -> None:
    out = io.StringIO()
    assert check_command(folder, out) == 0
    assert "0 errors" in out.getvalue()
