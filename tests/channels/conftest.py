"""A desk with one website, and nobody counted yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests import cast
from tests.channels.knocking import Browser
from warmdesk.conversations.models import Inbox


@pytest.fixture
def inbox(db: None) -> Inbox:
    """Return the website's inbox of a business that is always open."""
    cast.business()
    return cast.inbox()


@pytest.fixture
def browser(inbox: Inbox) -> Browser:
    """Return a visitor's browser with an open session."""
    found = Browser()
    found.open()
    return found


@pytest.fixture(autouse=True)
def _nobody_counted_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()
