"""A provider that fails again and again is left alone for a while, so that no customer waits for it."""

from __future__ import annotations

import threading
import time

from warmdesk.assistant.errors import FaultCode

FAULTS_IN_A_ROW = 3
REST_S = 60.0
_TIRED: frozenset[FaultCode] = frozenset({"slow", "unreachable", "busy", "broken", "cut_off", "unreadable", "forbidden"})
"""Faults of the provider; what it merely said wrong is none."""

_lock = threading.Lock()
_state = {"faults": 0.0, "until": 0.0}


def is_resting() -> bool:
    """Tell whether the provider is left alone at this moment."""
    return time.monotonic() < _state["until"]


def note_outcome(code: FaultCode | None) -> None:
    """Count a fault of the provider, or forget them all after something else."""
    with _lock:
        _state["faults"] = _state["faults"] + 1 if code in _TIRED else 0
        if _state["faults"] >= FAULTS_IN_A_ROW:
            _state.update(faults=0, until=time.monotonic() + REST_S)


def wake() -> None:
    """Forget every fault."""
    with _lock:
        _state.update(faults=0, until=0.0)
