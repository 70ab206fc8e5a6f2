"""The provider drill in small: `make drill` runs it at full size."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.drills import provider


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_provider_that_hangs_keeps_nobody_from_a_reply_or_a_person(tmp_path: Path) -> None:
    result = provider.run(tmp_path, customers=6, exits=2, faults=["drip"])
    assert (result["customers"], result["without_reply"], result["invented"]) == (8, 0, 0)
    assert result["longest_exit_s"]["drip"] < provider.PATIENCE_S - 2 < result["longest_reply_s"]["drip"]
