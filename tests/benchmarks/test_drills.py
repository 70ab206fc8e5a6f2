"""`make drill` runs every drill, and a cut-off run of the red team goes on where it ended."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import named
from benchmarks.drills import red_team
from benchmarks.drills.__main__ import DRILLS

ROOT = Path(__file__).resolve().parents[2]


def test_every_drill_is_run_by_name() -> None:
    files = {f"benchmarks.drills.{path.stem}" for path in (ROOT / "benchmarks" / "drills").glob("*.py")}
    helping = {f"benchmarks.drills.{name}" for name in ("__init__", "__main__", "keeping", "streams_agents", "streams_customers")}
    assert files - helping <= {command[0] for command in DRILLS.values()}


def test_an_unknown_name_is_told_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert named.run("drill", DRILLS, ["nonsense"]) == 2
    assert "kill, provider, red_team" in capsys.readouterr().err


@pytest.mark.slow
def test_a_cut_off_run_of_the_red_team_goes_on_where_it_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARMDESK_ENCODER", "none")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    noted = tmp_path / red_team.notes_of("embedded").name
    outcome = {"attack": "en-insult-1", "kind": "insult", "language": "en", "decisions": ["chat"], "named": "abuse", "moods": []}
    noted.write_text(json.dumps({**outcome, "findings": []}) + "\n")
    command = [sys.executable, "-m", red_team.__name__, "--path", "embedded", "--only", "en-insult-1"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert "decisions: {'chat': 1}" in done.stdout
    assert done.stderr == ""
    assert not noted.exists()
