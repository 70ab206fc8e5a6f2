"""Ask a language model once: try again where that may help, within one deadline, and listen line by line."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Protocol

from warmdesk.assistant.errors import ModelFault
from warmdesk.assistant.language_models.contract import LanguageModel, Limits, Piece, Request, Text, ToolCall, Usage

WAITS_S = (0.3, 1.0)
"""Between tries, of which there is one more than waits."""
LEAST_S = 1.0
"""With less time than this left, nobody is asked."""
_LETTERS_A_TOKEN = 3


@dataclass
class Heard:
    """What was heard, and what it used; complete only when no fault was raised."""

    lines: list[str] = field(default_factory=list)
    calls: list[ToolCall] = field(default_factory=list)
    input_tokens: int = 0
    output_tokens: int = 0
    is_estimated: bool = False
    tries: int = 0


class Listener(Protocol):
    """Who hears the lines: both may raise `ModelFault`, which ends the call."""

    def begin(self) -> None:
        """Forget what was heard: the model begins (again)."""

    def hear(self, line: str) -> None:
        """Take the next whole line."""


def ask(model: LanguageModel, request: Request, heard: Heard, listener: Listener) -> None:
    """Ask, giving each line to the listener as soon as it is whole; raise `ModelFault`.

    `heard` counts what every try used, the failed ones as an estimate: providers bill what they wrote.
    """
    ends_at = time.monotonic() + request.limits.seconds
    for wait_s in (*WAITS_S, None):
        left = replace(request, limits=_left(request.limits, ends_at))
        heard.lines, heard.calls, heard.tries = [], [], heard.tries + 1
        try:
            listener.begin()
            _listen(model, left, heard, listener)
        except ModelFault as fault:
            out_of_time = time.monotonic() + (wait_s or 0) + LEAST_S > ends_at
            if not fault.is_retried or wait_s is None or out_of_time:
                raise
            threading.Event().wait(wait_s)
        else:
            return


def _left(limits: Limits, ends_at: float) -> Limits:
    seconds = ends_at - time.monotonic()
    if seconds <= 0:
        raise ModelFault("slow")
    return replace(limits, seconds=seconds)


def _listen(model: LanguageModel, request: Request, heard: Heard, listener: Listener) -> None:
    written, usage, pending = 0, None, ""
    try:
        with closing(_watched(model, request)) as pieces:
            for piece in pieces:
                match piece:
                    case Text(text):
                        written += len(text)
                        *whole, pending = (pending + text).split("\n")
                        _tell(whole, heard, listener)
                    case ToolCall():
                        heard.calls.append(piece)
                    case Usage():
                        usage = piece
        _tell([pending], heard, listener)
    finally:
        _count(heard, request, usage, written)


def _watched(model: LanguageModel, request: Request) -> Generator[Piece, None, None]:
    """Yield the pieces until the deadline, also of a model that keeps none itself."""
    ends_at = time.monotonic() + request.limits.seconds
    for piece in model.stream(request):
        if time.monotonic() > ends_at:
            raise ModelFault("slow")
        yield piece


def _tell(lines: list[str], heard: Heard, listener: Listener) -> None:
    for line in lines:
        if line.strip():
            heard.lines.append(line.strip())
            listener.hear(line.strip())


def _count(heard: Heard, request: Request, usage: Usage | None, written: int) -> None:
    """Add what a try used; where nobody says, one that was answered at all is reckoned by its letters."""
    if usage and (usage.input_tokens or usage.output_tokens):
        heard.input_tokens += usage.input_tokens
        heard.output_tokens += usage.output_tokens
    elif written:
        texts = [request.system, *(turn.text for turn in request.turns), *(given.text for given in request.passages)]
        heard.input_tokens += sum(map(len, texts)) // _LETTERS_A_TOKEN
        heard.output_tokens += written // _LETTERS_A_TOKEN
        heard.is_estimated = True
