"""What is offered follows the list; what is withdrawn is kept for those who once had it."""

from __future__ import annotations

import pytest

from tests.cast import ana, business, tomas
from warmdesk.catalog.models import Service
from warmdesk.catalog.selectors import offered_products, offered_services, product_by_sku, service_by_key
from warmdesk.catalog.services import put_products, put_services
from warmdesk.lib.rows import RowChanges

pytestmark = pytest.mark.django_db

CUP = {"name": "Cup", "price_minor": 500, "currency": "EUR", "stock": 3}
TASTING = {"name": "Tasting", "minutes": 45, "price_minor": 2000, "currency": "EUR"}


def test_a_product_that_is_not_named_is_withdrawn_and_comes_back() -> None:
    put_products(products={"A": CUP, "B": CUP})
    assert put_products(products={"B": CUP}) == RowChanges(removed=("A",))
    assert product_by_sku("A") is None
    assert [product.sku for product in offered_products()] == ["B"]
    assert put_products(products={"A": CUP, "B": CUP}) == RowChanges(changed=("A",))
    assert product_by_sku("A") is not None


def test_a_service_knows_who_gives_it() -> None:
    business()
    one, other = ana(), tomas()
    put_services(services={"tasting": TASTING}, people={"tasting": [one.email]})
    assert not put_services(services={"tasting": TASTING}, people={"tasting": [one.email]})
    changes = put_services(services={"tasting": TASTING}, people={"tasting": [other.email.upper()]})
    assert changes == RowChanges(changed=("tasting",))
    assert [person.name for person in offered_services()[0].people.all()] == [other.name]


def test_a_withdrawn_service_is_kept_but_not_offered() -> None:
    put_services(services={"tasting": TASTING}, people={"tasting": []})
    put_services(services={}, people={})
    assert service_by_key("tasting") is None
    assert Service.objects.filter(key="tasting").exists()
