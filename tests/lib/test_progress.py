"""Whoever waits at a terminal sees how far long work has come; a log gets a line now and then, and nobody else hears of it."""

from __future__ import annotations

from io import StringIO

from warmdesk.lib.progress import tell, told_to


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def told(stream: StringIO) -> str:
    with told_to(stream):
        tell("Setting up")
        for done in range(3):
            tell("Reading", done, 3)
    tell("nobody listens any more")
    return stream.getvalue()


def test_a_terminal_has_one_line_for_each_work() -> None:
    over = "\r\x1b[K"
    assert told(Terminal()) == f"{over}Setting up…\nReading (0/3)…{over}Reading (1/3)…{over}Reading (2/3)…\n"


def test_a_log_gets_plain_lines_and_not_one_for_each_step() -> None:
    assert told(StringIO()) == "Setting up…\nReading (0/3)…\n"
