"""What a customer means is found in their own words; what the shop does not have is not."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.cast import business
from warmdesk.catalog.product_words import LANGUAGES, product_words
from warmdesk.catalog.selectors import find_products, service_called
from warmdesk.catalog.services import put_products, put_services

pytestmark = pytest.mark.django_db

DEMO = Path(__file__).resolve().parents[2] / "demo" / "boutique" / "data"


@pytest.fixture(autouse=True)
def the_boutique() -> None:
    """Offer what the demo's boutique offers."""
    business(currency="USD")
    with (DEMO / "products.csv").open(encoding="utf-8") as file:
        products = {
            row["sku"]: {
                "name": row["name"],
                "price_minor": round(float(row["price"]) * 100),
                "currency": "USD",
                "stock": int(row["stock"]),
                "category": row["category"],
                "description": row["description"],
            }
            for row in csv.DictReader(file)
        }
    put_products(products=products)
    with (DEMO / "services.csv").open(encoding="utf-8") as file:
        services = {
            row["id"]: {"name": row["name"], "minutes": 30, "price_minor": 0, "currency": "USD"} for row in csv.DictReader(file)
        }
    put_services(services=services, people={key: [] for key in services})


def found(query: str, language: str = "en") -> list[str]:
    return [product.sku for product in find_products(query, language=language)]


@pytest.mark.parametrize(
    ("language", "query", "sku"),
    [
        ("en", "those cognac boots are sick, how much?", "SH-701"),
        ("en", "emrald slip dres", "DR-105"),
        ("en", "do you carry handbags", "AC-803"),
        ("en", "is TP-203 still there", "TP-203"),
        ("es", "¿tienen vestidos blancos?", "DR-107"),
        ("fr", "des bottines en cuir", "SH-701"),
        ("de", "haben Sie Seidenblusen", "TP-202"),
        ("it", "un cappotto di lana", "OW-601"),
        ("pt", "um vestido branco", "DR-107"),
        ("nl", "zwarte broek", "BT-501"),
        ("pl", "czarne spodnie", "BT-501"),
    ],
)
def test_a_product_is_found_by_the_customers_own_words(language: str, query: str, sku: str) -> None:
    assert found(query, language)[0] == sku


def test_a_highest_price_is_kept_to() -> None:
    assert found("something green i can wear to a wedding, under 150")[0] == "DR-105"
    assert "OW-601" in found("wool coats")
    assert "OW-601" not in found("wool coats under 150")
    assert "OW-601" not in found("abrigos de lana por menos de 150 $", "es")


@pytest.mark.parametrize("query", ["where is my order", "what time do you open", "swimwear", "how many left?", ""])
def test_what_speaks_of_no_product_finds_none(query: str) -> None:
    assert found(query) == []


def test_a_sold_out_product_is_found_when_it_is_meant_and_last_among_equals() -> None:
    assert found("the navy juniper dress")[0] == "DR-102"
    assert found("juniper wrap dress") == ["DR-101", "DR-102"]


def test_a_withdrawn_product_is_not_found() -> None:
    put_products(products={})
    assert found("emerald dress") == []


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("alteration-fitting", "alteration-fitting"),
        ("can someone hem these", "alteration-fitting"),
        ("una cita de estilismo para una boda", "occasion-styling"),
        ("i need an outfit fast", "express-outfit"),
    ],
)
def test_a_service_is_found_by_what_people_call_it(words: str, key: str) -> None:
    assert service_called(words)[0].key == key


def test_every_language_has_a_word_for_most_of_what_is_sold() -> None:
    sizes = {
        language: len({number for numbers in product_words(language).meanings.values() for number in numbers})
        for language in LANGUAGES
    }
    assert min(sizes.values()) >= 0.9 * sizes["en"], sizes
