"""A folder that is right becomes values, however people write it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from warmdesk.folder.reading import Reading, read_folder
from warmdesk.folder.values import BusinessFolder, OrderLine, Period, Widget

BUSINESSES = Path(__file__).parent.parent / "fixtures" / "businesses"

LEAST = "name: Corner Shop\ntimezone: Europe/Berlin\ncurrency: EUR\nlanguages: [de]\n"


def reading_of(tmp_path: Path, **files: str) -> Reading:
    """Read a folder of the least that is needed and `files`, named with __ for / and ending in their suffix."""
    written = {"business_yaml": LEAST} | files
    for name, text in written.items():
        stem, suffix = name.rsplit("_", 1)
        path = tmp_path / f"{stem.replace('__', '/')}.{suffix}"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return read_folder(tmp_path)


def folder_of(tmp_path: Path, **files: str) -> BusinessFolder:
    reading = reading_of(tmp_path, **files)
    assert reading.folder is not None, list(map(str, reading.errors))
    return reading.folder


@pytest.mark.parametrize("business", ["boutique", "plumbing"])
def test_the_example_businesses_are_right(business: str) -> None:
    reading = read_folder(BUSINESSES / business)
    assert reading.errors == ()
    assert reading.folder is not None
    assert all(warning.key == "staff.role" for warning in reading.warnings)


def test_what_the_folder_leaves_open_has_its_default(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, topics_yaml="- id: a\n")
    assert (folder.business.voice.tone, folder.topics[0].stakes, folder.topics[0].autonomy) == ("friendly", "low", "auto")
    assert folder.topics[0].name == "a"


@pytest.mark.parametrize("word", ["off", "Off", "false", '"off"', "no"])
def test_autonomy_off_is_off_although_yaml_reads_it_as_false(word: str, tmp_path: Path) -> None:
    assert folder_of(tmp_path, topics_yaml=f"- {{id: a, autonomy: {word}}}\n").topics[0].autonomy == "off"


def test_a_job_title_has_an_agents_rights_and_a_warning(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, business_yaml=LEAST + "staff: [{email: a@b.example, name: A, role: lead stylist}]\n")
    assert reading.folder is not None
    member = reading.folder.business.staff[0]
    assert (member.role, member.title) == ("agent", "lead stylist")
    assert "job title" in reading.warnings[0].message


def test_hours_may_have_two_periods_and_pass_midnight(tmp_path: Path) -> None:
    hours = 'hours: {mon: ["09:00-12:00", "14:00-18:00"], fri: ["22:00-02:00"], sat: ["00:00-24:00"], sun: }\n'
    assert folder_of(tmp_path, business_yaml=LEAST + hours).business.hours == (
        Period(0, time(9), time(12)),
        Period(0, time(14), time(18)),
        Period(4, time(22), time(2)),
        Period(5, time(0), time(0)),
    )


def test_an_unquoted_phone_number_and_norwegian_stay_text(tmp_path: Path) -> None:
    business = LEAST.replace("[de]", "[no]") + "contact: {phone: +4915550100}\n"
    folder = folder_of(tmp_path, business_yaml=business)
    assert folder.business.contact.phone == "+4915550100"
    assert folder.business.languages == ("no",)


def test_moments_are_local_unless_they_carry_an_offset(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        data__customers_csv="id,name\nC1,Ada\n",
        data__orders_csv="id,customer_id,placed_at,status,total\n1,C1,2026-07-01T14:30,paid,5\n2,C1,2026-07-01T14:30+00:00,paid,5.5\n",
    )
    assert [order.placed_at for order in folder.orders] == [
        datetime(2026, 7, 1, 12, 30, tzinfo=UTC),
        datetime(2026, 7, 1, 14, 30, tzinfo=UTC),
    ]
    assert [order.total_minor for order in folder.orders] == [500, 550]


def test_money_follows_the_currency(tmp_path: Path) -> None:
    yen = LEAST.replace("EUR", "JPY")
    folder = folder_of(tmp_path, business_yaml=yen, data__products_csv="sku,name,price\nA,Fan,1200\n")
    assert folder.products[0].price_minor == 1200


def test_columns_stand_in_any_order_and_a_byte_order_mark_is_no_harm(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path, data__products_csv='\ufeffprice,description,sku,name\n2.50,"red,\nand round",A,Ball\n3,,B,Bat\n\n'
    )
    assert [(product.sku, product.price_minor) for product in folder.products] == [("A", 250), ("B", 300)]
    assert folder.products[0].description == "red,\nand round"


def test_a_row_is_counted_as_a_spreadsheet_does_and_a_line_as_an_editor_does(tmp_path: Path) -> None:
    table = 'sku,name,price,description\nA,Ball,1,"red\nand\nround"\nB,Bat,free,\n'
    problem = reading_of(tmp_path, data__products_csv=table).errors[0]
    assert (problem.line, problem.row, problem.key) == (5, 3, "price")


def test_items_of_an_order_need_no_list_of_products(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        data__customers_csv="id,name\nC1,Ada\n",
        data__orders_csv="id,customer_id,placed_at,status,total,items\n1,C1,2026-07-01T14:30,paid,5,2x A-1; 1 x B\n",
    )
    assert folder.orders[0].lines == (OrderLine("A-1", 2), OrderLine("B", 1))


def test_the_widget_has_origins_and_an_accent(tmp_path: Path) -> None:
    text = LEAST + 'widget: {origins: ["https://Shop.Example/", "http://localhost:8080"], accent: "#B4532A"}\n'
    widget = folder_of(tmp_path, business_yaml=text).business.widget
    assert widget == Widget(("https://shop.example", "http://localhost:8080"), "#b4532a")


def test_a_file_that_nobody_reads_brings_a_warning_with_the_nearest_name(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, data__customer_csv="id,name\n", README_md="Ours.")
    assert [(warning.file, warning.nearest) for warning in reading.warnings] == [("data/customer.csv", "data/customers.csv")]


def test_an_article_takes_the_first_language_of_the_business(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, knowledge__hours_md="---\r\nid: hours\r\ntitle: Zeiten\r\n---\r\n\r\nTäglich.\r\n")
    article = folder.articles[0]
    assert (article.language, article.body, article.audience) == ("de", "Täglich.", "everyone")


def test_holidays_are_dates(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, business_yaml=LEAST + "holidays: [{date: 2026-12-25, name: Weihnachten}]\n")
    assert folder.business.holidays[0].date == date(2026, 12, 25)
