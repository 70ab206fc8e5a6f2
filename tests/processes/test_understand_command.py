"""`warmdesk understand`: a line of JSON for each message, and a broken line stops none of the others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GARAGE = ROOT / "tests" / "fixtures" / "businesses" / "garage"
MESSAGES = (
    '{"id": "a", "text": "put me through to a real person please"}\n'
    "{broken\n"
    '{"id": "b", "text": "¿A qué hora abren el sábado? Mi correo es ana@mail.example", "language": "es"}\n'
    '{"id": "c", "text": "hi", "language": "tlh"}\n'
)


def test_each_message_is_told_apart_and_a_broken_line_is_named() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "warmdesk", "understand", str(GARAGE)],
        input=MESSAGES, capture_output=True, text=True, check=False, cwd=ROOT,
        env=os.environ | {"WARMDESK_ENCODER": "none"}, timeout=100,
    )  # fmt: skip
    first, second = (json.loads(line) for line in told.stdout.splitlines())
    assert (first["id"], first["kind"], first["handover"][0]["reason"]) == ("a", "person", "asked_for_human")
    assert (second["id"], second["language"], second["kind"]) == ("b", "es", "routine")
    assert second["personal_data"] == [{"kind": "email", "text": "ana@mail.example"}]
    assert told.returncode == 1
    assert "line 2" in told.stderr
    assert "line 4" in told.stderr
