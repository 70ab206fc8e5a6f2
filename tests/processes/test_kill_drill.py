"""The drills in small: `make drill` runs them at full size."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.drills import kill


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_nothing_acknowledged_is_lost_or_doubled_when_the_desk_is_killed(tmp_path: Path) -> None:
    result = kill.run(tmp_path, kills=2)
    assert result["acknowledged"] > 0
    assert (result["lost"], result["doubled"], result["strangers"], result["stranded"]) == (0, 0, 0, 0)
