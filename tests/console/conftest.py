"""Somebody at the console: a client of each member of the cast who has signed in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests import cast
from warmdesk.accounts.models import User


@pytest.fixture(autouse=True)
def _business(db: None) -> None:
    cast.business()


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    def signed_in(user: User) -> Client:
        client = Client(headers={"Accept-Language": "en"})
        client.force_login(user)
        return client

    return signed_in


@pytest.fixture
def ana(client_of: Callable[[User], Client]) -> Client:
    return client_of(cast.ana())


@pytest.fixture
def tomas(client_of: Callable[[User], Client]) -> Client:
    return client_of(cast.tomas())


@pytest.fixture
def reader(client_of: Callable[[User], Client]) -> Client:
    return client_of(cast.reader())
