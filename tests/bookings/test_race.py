"""Two hundred tries at once never book the same hour twice, on either database."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from django.db import connection

from tests import cast
from tests.bookings.salon import EARLY, at, salon
from warmdesk.bookings.errors import SlotTaken
from warmdesk.bookings.models import Appointment, Busy
from warmdesk.bookings.services import book, move
from warmdesk.conversations.services import ASSISTANT
from warmdesk.lib import clock

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
THREADS, TRIES_EACH = 40, 5


def at_once(tries: Callable[[int], object]) -> Counter[str]:
    """Make 200 numbered tries, forty at any moment; count what became of them."""
    gate, became = threading.Barrier(THREADS), Counter[str]()

    def walk(thread: int) -> None:
        gate.wait()
        try:
            with clock.at(EARLY):
                for number in range(thread * TRIES_EACH, (thread + 1) * TRIES_EACH):
                    try:
                        tries(number)
                        became["done"] += 1
                    except SlotTaken:
                        became["taken"] += 1
        finally:
            connection.close()

    threads = [threading.Thread(target=walk, args=[number]) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(100)
    return became


def overlaps() -> int:
    """Count the pairs of visits, with their buffers, that take the same resource at the same time."""
    rows = list(Busy.objects.order_by("resource_id", "from_min").values_list("resource_id", "from_min", "until_min"))
    return sum(one[0] == other[0] and other[1] < one[2] for one, other in pairwise(rows))


def test_two_hundred_tries_for_one_hour_book_each_person_once() -> None:
    cut, marta = salon(), cast.customer()
    became = at_once(lambda number: book(service=cut, starts_at=at(12), contact=marta, by=ASSISTANT, key=f"b{number}"))
    assert became == {"done": 2, "taken": 198}
    assert Appointment.objects.count() == 2
    assert overlaps() == 0


def test_two_hundred_tries_for_overlapping_hours_leave_no_overlap() -> None:
    cut, marta = salon(), cast.customer()
    starts = [at(11 + number % 3, 20 * (number % 3)) for number in range(200)]
    became = at_once(lambda number: book(service=cut, starts_at=starts[number], contact=marta, by=ASSISTANT, key=f"b{number}"))
    assert became["done"] + became["taken"] == 200
    assert became["done"] == Appointment.objects.count() == 6
    assert overlaps() == 0


def test_two_hundred_tries_with_one_key_book_once() -> None:
    cut, marta = salon(), cast.customer()
    became = at_once(lambda number: book(service=cut, starts_at=at(12), contact=marta, by=ASSISTANT, key="same"))
    assert became == {"done": 200}
    assert Appointment.objects.count() == 1


def test_appointments_moved_at_once_to_one_hour_do_not_meet_there() -> None:
    cut, marta = salon(), cast.customer()
    with clock.at(EARLY):
        made = [book(service=cut, starts_at=at(10 + n), contact=marta, by=ASSISTANT, key=f"b{n}") for n in range(5)]
    at_once(lambda number: move(appointment=made[number % 5], starts_at=at(16), by=ASSISTANT, key=f"m{number}"))
    assert Appointment.objects.filter(starts_at=at(16)).count() == 2
    assert overlaps() == 0
