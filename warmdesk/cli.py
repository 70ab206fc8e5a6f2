"""`warmdesk COMMAND …`: names the commands, prepares the process, and leaves each command to its module."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import tempfile
from collections.abc import Sequence

import django

COMMANDS = {
    "run": "start the desk: `warmdesk run [FOLDER]`",
    "check": "check a business folder: `warmdesk check FOLDER`",
    "load": "load a business folder: `warmdesk load FOLDER`",
    "export": "write the desk as a business folder: `warmdesk export FOLDER`",
    "ask": 'ask one question: `warmdesk ask FOLDER "question"`',
    "evaluate": "run scenarios against a folder: `warmdesk evaluate FOLDER SCENARIOS`",
    "understand": "say what the desk makes of messages: `warmdesk understand FOLDER < messages.jsonl`",
    "enrich": "let a language model add ways to ask, and drafts: `warmdesk enrich FOLDER`",
    "models": "list the versions of what the desk learned: `warmdesk models [--roll-back KIND]`",
    "figures": "print the figures: `warmdesk figures [--json]`",
    "shop": "connect a shop system: `warmdesk shop connect KEY --kind shopify --address URL`, `list`, `disconnect KEY`",
    "token": "let a program call the API: `warmdesk token issue NAME --as EMAIL --scope orders:write`, `list`, `revoke ID`",
    "unlock": "let somebody in again who lost the phone of the second factor: `warmdesk unlock EMAIL`",
    "erase": "forget a customer: `warmdesk erase CUSTOMER_ID`",
    "doctor": "say what this desk runs with, and what would make it better",
}
IN_A_DESK_OF_THEIR_OWN = {"ask", "evaluate", "check", "understand", "enrich"}
"""Commands that work in a temporary desk and never touch the real one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] not in COMMANDS:
        _print_help(given)
        return 0 if given[:1] in (["--help"], ["-h"]) else 2
    name, rest = given[0], given[1:]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "warmdesk.settings")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if name not in IN_A_DESK_OF_THEIR_OWN:
        return _do(name, rest)
    with tempfile.TemporaryDirectory(prefix="warmdesk-") as folder:
        os.environ.update(WARMDESK_DATA=folder, WARMDESK_DATABASE_URL="", WARMDESK_REDIS_URL="")
        return _do(name, rest)


def _do(name: str, rest: list[str]) -> int:
    django.setup()
    command = importlib.import_module(f"warmdesk.management.{name}")
    parser = argparse.ArgumentParser(prog=f"warmdesk {name}", description=COMMANDS[name])
    command.add_arguments(parser)
    return int(command.main(parser.parse_args(rest)))


def _print_help(given: list[str]) -> None:
    if given and not given[0].startswith("-"):
        print(f"warmdesk: there is no command {given[0]!r}", file=sys.stderr)
    print("usage: warmdesk COMMAND …\n\n" + "\n".join(f"  {name:10} {what}" for name, what in COMMANDS.items()))


if __name__ == "__main__":
    sys.exit(main())
