"""Writes: what the folder says of appointments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warmdesk.bookings.models import Appointment
from warmdesk.lib.rows import RowChanges, put_rows, remove_rows
from warmdesk.lib.transactions import write


def put_appointments(*, appointments: Mapping[str, Mapping[str, Any]]) -> RowChanges:
    """Keep exactly these appointments, by number. Safe to call twice."""
    with write():
        kept = put_rows(Appointment, key="number", rows=appointments)
        return kept + remove_rows(Appointment, key="number", except_keys=appointments)
