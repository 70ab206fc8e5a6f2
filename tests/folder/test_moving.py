"""A demo written in March opens as if it were written today."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from warmdesk.folder.moving import moved
from warmdesk.folder.reading import read_folder
from warmdesk.folder.values import BusinessFolder

BOUTIQUE = Path(__file__).parent.parent / "fixtures" / "businesses" / "boutique"
WRITTEN = date(2026, 3, 4)
DAYS = [WRITTEN + timedelta(days=offset) for offset in (-104, -1, 0, 1, 2, 3, 4, 5, 6, 7, 262)]


@pytest.fixture
def folder() -> BusinessFolder:
    reading = read_folder(BOUTIQUE)
    assert reading.folder is not None
    return reading.folder


@pytest.mark.parametrize("today", DAYS)
def test_what_was_over_stays_over_and_what_was_to_come_stays_to_come(today: date, folder: BusinessFolder) -> None:
    later = moved(folder, written_on=WRITTEN, today=today)
    for before, after in zip(folder.appointments, later.appointments, strict=True):
        assert (before.starts_at.date() < WRITTEN) == (after.starts_at.date() < today)
        assert before.starts_at.weekday() == after.starts_at.weekday()
        assert before.starts_at.time() == after.starts_at.time()


@pytest.mark.parametrize("today", DAYS)
def test_orders_and_invoices_keep_their_distance_from_today(today: date, folder: BusinessFolder) -> None:
    later = moved(folder, written_on=WRITTEN, today=today)
    for before, after in zip(folder.orders, later.orders, strict=True):
        assert after.placed_at.date() - today == before.placed_at.date() - WRITTEN
        assert after.placed_at.time() == before.placed_at.time()
        assert (after.eta is None) == (before.eta is None)
    assert [invoice.issued_at - today for invoice in later.invoices] == [
        invoice.issued_at - WRITTEN for invoice in folder.invoices
    ]


def test_on_the_day_itself_nothing_moves(folder: BusinessFolder) -> None:
    assert moved(folder, written_on=WRITTEN, today=WRITTEN) == folder


def test_holidays_stay_because_they_are_real(folder: BusinessFolder) -> None:
    assert moved(folder, written_on=WRITTEN, today=date(2027, 3, 4)).business == folder.business
