"""`warmdesk understand FOLDER < messages.jsonl`: what the desk makes of each message, a line of JSON for each."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.understanding import understood
from warmdesk.evaluation.desks import open_desk
from warmdesk.lib.language import SPOKEN

EXPECTED = 'expected {"id": "…", "text": "…"}, and optionally "language": one of ' + ", ".join(SPOKEN)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder; messages come from standard input."""
    parser.add_argument("folder", type=Path)


def main(given: argparse.Namespace) -> int:
    """Print a line for each message; a line that cannot be read is named on standard error, and the others go on."""
    if not open_desk(given.folder):
        return 1
    business, broken = the_business(), 0
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        message = _message(line)
        if message is None:
            print(f"line {number}: {EXPECTED}", file=sys.stderr)
            broken += 1
            continue
        told = understood(message["text"], business, message.get("language"))
        print(json.dumps({"id": message["id"], **told}, ensure_ascii=False), flush=True)
    return 1 if broken else 0


def _message(line: bytes) -> dict[str, Any] | None:
    """Read one line, or nothing where it is not what is expected."""
    try:
        read = json.loads(line)
    except ValueError:
        return None
    if not isinstance(read, dict) or not isinstance(read.get("text"), str) or "id" not in read:
        return None
    return read if read.get("language") in {None, *SPOKEN} else None
