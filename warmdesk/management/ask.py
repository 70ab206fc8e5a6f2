"""`warmdesk ask FOLDER "question"`: one answer in the terminal, with its sources and reasons."""

from __future__ import annotations

import argparse
from pathlib import Path

from warmdesk.evaluation.desks import open_desk
from warmdesk.evaluation.running import ask_once
from warmdesk.lib import clock
from warmdesk.outbox.worker import drain
from warmdesk.story import STORY


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the folder, the question, and who asks."""
    parser.add_argument("folder", type=Path)
    parser.add_argument("question")
    parser.add_argument("--customer", help="a customer id of the folder, who has proven who they are")
    parser.add_argument("--channel", default="web", choices=["web", "email", "sms", "whatsapp", "voice"])


def main(given: argparse.Namespace) -> int:
    """Print the reply, what it rests on, and why."""
    if not open_desk(given.folder):
        return 1
    turn = ask_once(given.question, customer=given.customer, channel=given.channel, at=clock.now(), work=lambda: drain(STORY))
    print(turn.reply)
    for choice, source in zip(turn.choices, turn.choice_sources, strict=True):
        print(f"  · {choice} [{source}]")
    print(f"\noutcome: {turn.outcome}" + (f" ({', '.join(turn.reasons)})" if turn.reasons else ""))
    print(f"sources: {', '.join(turn.sources) or 'none'}")
    for reason in turn.because:
        print(f"because: {reason}")
    print(f"encoder: {turn.encoder}")
    return 0
