"""Facts are answered from the data of the moment: hours by the day asked, contact, address, prices and stock."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from warmdesk.accounts.models import Business
from warmdesk.catalog.models import Product, Service
from warmdesk.knowledge.facts import fact_passages, render
from warmdesk.lib.wording import SPOKEN

CHICAGO = ZoneInfo("America/Chicago")
WEEK = {
    **{day: ["10:00-18:00"] for day in ("mon", "tue", "wed", "fri")},
    "thu": ["10:00-19:30"],
    "sat": ["10:00-16:00"],
    "sun": [],
}
HOLIDAYS = [{"date": "2026-05-25", "name": "Memorial Day"}, {"date": "2026-12-25", "name": "Christmas Day"}]
STYLING = Service(key="styling", name="Styling session", minutes=75, price_minor=4500, currency="USD")
ESTIMATE = Service(key="estimate", name="Estimate", minutes=30, price_minor=0, currency="USD")
DRESS = Product(
    sku="DR-1", name="Rust dress", price_minor=9850, currency="USD", stock=7, category="dresses", description="Crepe."
)
SOLD_OUT = Product(sku="DR-2", name="Navy dress", price_minor=9800, currency="USD", stock=0)
UNCOUNTED = Product(sku="GC-1", name="Gift card", price_minor=2500, currency="USD", stock=None)
SERVICES, PRODUCTS = [STYLING, ESTIMATE], [DRESS, SOLD_OUT, UNCOUNTED]


def shop(**changes: object) -> Business:
    described: dict[str, object] = {
        "name": "Shop", "timezone": "America/Chicago", "currency": "USD", "languages": ["en", "es"], "hours": WEEK,
        "holidays": HOLIDAYS, "email": "hello@shop.example", "phone": "+1 555 0100", "address": "12 Main St",
        "directions": "Parking behind the building.",
    }  # fmt: skip
    return Business(**{**described, **changes})


def told(
    source: str, question: str = "", *, at: str = "2026-03-04T12:00", language: str = "en", business: Business | None = None
) -> str | None:
    now = datetime.fromisoformat(at).replace(tzinfo=CHICAGO)
    return render(
        source, question=question, language=language, now=now, business=business or shop(), services=SERVICES, products=PRODUCTS
    )


def test_without_a_day_it_says_whether_people_are_there_and_the_week_in_groups() -> None:
    assert told("business:hours", "when are you open?") == (
        "We're open now and close today at 6 pm. "
        "Opening hours: Mon–Wed, Fri 10 am–6 pm; Thu 10 am–7:30 pm; Sat 10 am–4 pm; Sun closed."
    )


def test_after_hours_it_says_when_it_opens_again() -> None:
    said = told("business:hours", "is anyone there", at="2026-03-07T20:00")
    assert said is not None
    assert said.startswith("We're closed now and open again on Monday at 10 am.")


@pytest.mark.parametrize(
    ("question", "language", "said"),
    [
        ("what time do u close on thurs", "en", "Tomorrow: 10 am–7:30 pm."),
        ("saturdays?", "en", "Saturday: 10 am–4 pm."),
        ("¿hasta qué hora están los sábados?", "es", "Sábado: 10:00–16:00."),
        ("vous fermez à quelle heure samedi ?", "fr", "Samedi : 10:00–16:00."),
        ("Habt ihr samstags offen?", "de", "Samstag: 10:00–16:00 Uhr."),
        ("aperti sabato?", "it", "Sabato: 10:00–16:00."),
        ("abrem no sábado?", "pt", "Sábado: 10:00–16:00."),
        ("zaterdag open?", "nl", "Zaterdag: 10:00–16:00."),
        ("czynne w sobotę?", "pl", "Sobota: 10:00–16:00."),
        ("Saturday 14 March", "en", "March 14: 10 am–4 pm."),
    ],
)
def test_a_day_is_answered_with_its_own_hours(question: str, language: str, said: str) -> None:
    assert told("business:hours", question, language=language) == said


def test_today_is_answered_with_its_hours_and_with_now() -> None:
    assert told("business:hours", "open today?") == "Today: 10 am–6 pm. We're open now and close today at 6 pm."
    assert told("business:hours", "open today?", at="2026-03-04T19:00") == (
        "Today: 10 am–6 pm. We're closed now and open again tomorrow at 10 am."
    )


def test_a_closed_day_says_so_and_when_else_it_is_open() -> None:
    said = told("business:hours", "are you around this sunday?")
    assert said is not None
    assert said.startswith("We're closed on Sunday. Opening hours: Mon–Wed")


def test_a_holiday_is_closed_by_its_name_or_its_date() -> None:
    for question in ("open on Memorial Day?", "May 25th?", "memorial"):
        said = told("business:hours", question)
        assert said is not None
        assert said.startswith("We're closed on May 25 (Memorial Day).")


def test_a_holiday_of_this_week_is_told_unasked() -> None:
    said = told("business:hours", "when are you open", at="2026-05-22T12:00")
    assert said is not None
    assert said.endswith("We're closed on Monday (Memorial Day).")


def test_the_next_opening_after_clocks_change_is_at_the_wall_clock_s_time() -> None:
    said = told("business:hours", "open?", at="2026-03-07T23:00")  # clocks go forward in this night
    assert said is not None
    assert "on Monday at 10 am" in said


def test_the_coming_holidays_are_listed_and_past_ones_are_not() -> None:
    assert told("business:holidays", "which holidays") == (
        "We're closed on these days: May 25 (Memorial Day) and December 25 (Christmas Day)."
    )
    assert told("business:holidays", "which holidays", at="2026-07-01T12:00") == (
        "We're closed on these days: December 25 (Christmas Day)."
    )
    said = told("business:holidays", "christmas?")
    assert said is not None
    assert said.startswith("We're closed on December 25 (Christmas Day).")
    assert told("business:holidays", business=shop(holidays=[])) == "No holidays are planned for the coming months."


def test_a_business_that_never_closes_says_so() -> None:
    always = shop(hours={day: ["00:00-24:00"] for day in WEEK}, holidays=[])
    assert told("business:hours", business=always) == "We're open now. Opening hours: Mon–Sun 24 hours."


def test_a_business_without_hours_offers_a_person() -> None:
    assert (
        told("business:hours", business=shop(hours={})) == "Our opening hours are not written down here. A person can tell you."
    )


def test_two_periods_a_day_are_both_said() -> None:
    siesta = shop(hours={"wed": ["09:00-13:00", "16:00-20:00"]})
    said = told("business:hours", "hoy?", language="es", business=siesta)
    assert said is not None
    assert said.startswith("Hoy: 9:00–13:00 y 16:00–20:00.")


def test_contact_and_address_are_said_as_far_as_they_are_known() -> None:
    assert told("business:contact") == "Phone: +1 555 0100. E-mail: hello@shop.example."
    assert told("business:contact", business=shop(phone="")) == "E-mail: hello@shop.example."
    assert told("business:contact", business=shop(phone="", email="")) is None
    assert told("business:address") == "Our address: 12 Main St. Parking behind the building."


def test_a_service_is_told_with_price_and_duration() -> None:
    assert told("service:styling") == "Styling session: $45, 1 hour 15 minutes."
    assert told("service:estimate") == "Estimate: no charge, 30 minutes."
    assert told("service:styling", language="es") == "Styling session: $45, 1 hora 15 minutos."


def test_a_product_is_told_with_price_stock_and_description() -> None:
    assert told("product:DR-1") == "Rust dress: $98.50. In stock: 7. Crepe."
    assert told("product:DR-2") == "Navy dress: $98. Sold out at the moment."
    assert told("product:GC-1") == "Gift card: $25."


def test_what_the_data_no_longer_hold_is_not_answered() -> None:
    assert told("service:gone") is None
    assert told("product:gone") is None
    assert told("business:gone") is None
    assert told("returns-policy") is None


def test_one_edit_of_the_data_changes_the_reply() -> None:
    assert told("business:hours", "saturday?", business=shop(hours={**WEEK, "sat": ["11:00-15:00"]})) == "Saturday: 11 am–3 pm."


def test_every_fact_with_data_has_a_passage_in_every_language_and_can_be_rendered() -> None:
    passages = fact_passages(shop(), SERVICES, PRODUCTS, SPOKEN)
    sources = {passage.source for passage in passages}
    assert sources == {
        "business:hours", "business:holidays", "business:contact", "business:address",
        "service:styling", "service:estimate", "product:DR-1", "product:DR-2", "product:GC-1",
    }  # fmt: skip
    assert len(passages) == len(sources) * len(SPOKEN)
    assert all(passage.is_fact and passage.text and passage.title for passage in passages)
    assert all(told(passage.source, language=passage.language) for passage in passages)


def test_a_fact_without_data_has_no_passage() -> None:
    bare = shop(hours={}, holidays=[], email="", phone="", address="", directions="")
    assert fact_passages(bare, [], [], ["en"]) == []


def test_a_language_without_words_of_its_own_is_found_by_english_ones() -> None:
    passages = fact_passages(shop(), [], [], ["sv", "pt-BR"])
    assert {passage.language for passage in passages} == {"sv", "pt"}
    assert "opening hours" in passages[0].text
