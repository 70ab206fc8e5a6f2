"""The suite's house rules: no network, what is missing is said, and in continuous integration nothing may be missing."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from django.conf import settings

from tests import needs, network

ON_EACH_DATABASE = {
    "console": {"test_calendar", "test_contacts", "test_inbox", "test_invoices", "test_orders", "test_placing", "test_sorting"},
    "stories": {"test_billing", "test_journeys"},
}
"""Of the tests about pages and about words, those that ask something which a database could answer differently."""
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_serialized_rollback", "live_server"}


def pytest_configure(config: pytest.Config) -> None:
    """Close the network before the first test is imported, and give each process of the suite a cache of its own to clear."""
    network.close()
    worker, cache = os.environ.get("PYTEST_XDIST_WORKER"), settings.CACHES["default"]
    if worker and str(cache.get("LOCATION", "")).startswith("redis"):
        address, _, number = cache["LOCATION"].rpartition("/")
        cache["LOCATION"] = f"{address}/{int(number) + 1 + int(worker.removeprefix('gw'))}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches the database, so that it can run again on PostgreSQL, and what is about words: that need not.

    Files with long tests come first: one that began last would be waited for by all processes but one.
    """
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")
        if item.path.stem not in ON_EACH_DATABASE.get(item.path.parent.name, {item.path.stem}):
            item.add_marker("words")
    long = {item.path for item in items if item.get_closest_marker("slow") or item.get_closest_marker("browser")}
    items.sort(key=lambda item: item.path not in long)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, with a reason, a test whose browser, server or weights are missing."""
    for marker, missing in needs.MISSING.items():
        if item.get_closest_marker(marker) and (reason := missing()):
            pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """With WARMDESK_REQUIRE_ALL=1, turn a skip for something missing into a failure."""
    report = yield
    needed = [marker for marker in needs.MISSING if item.get_closest_marker(marker)]
    if needs.REQUIRE_ALL and report.skipped and needed and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{', '.join(needed)} must run here (WARMDESK_REQUIRE_ALL=1), but was skipped: {report.longrepr[-1]}"
    return report


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the browser that `browser` tests drive (Playwright's `executable_path`)."""
    return needs.chromium()
