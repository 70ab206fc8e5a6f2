"""Anthropic's messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import anthropic
import httpx2

from warmdesk.assistant.language_models.contract import Piece, Request, Text, ToolCall, Usage, within
from warmdesk.assistant.language_models.faults import UNREADABLE, fault_of, must_be_whole
from warmdesk.assistant.language_models.patience import client_within

ANTHROPIC_URL = "https://api.anthropic.com"
_ERRORS = (anthropic.AnthropicError, httpx2.HTTPError, *UNREADABLE)


@dataclass(frozen=True, repr=False)
class AnthropicMessages:
    """A model behind `POST …/v1/messages`."""

    model: str
    url: str
    key: str

    @property
    def name(self) -> str:
        """Name provider and model."""
        return f"anthropic:{self.model}"

    def stream(self, request: Request) -> Iterator[Piece]:
        """Yield the reply as it comes."""
        with client_within(request.limits) as http:
            client = anthropic.Anthropic(api_key=self.key or "none", base_url=self.url, max_retries=0, http_client=http)
            has_begun = False
            try:
                answer = client.messages.create(**self._asked(request))
                has_begun = True
                yield from _pieces(answer)
            except _ERRORS as error:
                raise fault_of(error, has_begun=has_begun) from None

    def _asked(self, request: Request) -> dict[str, Any]:
        tools = [{"name": t.name, "description": t.purpose, "input_schema": dict(t.schema)} for t in request.tools]
        system = f"{request.system}\n\n{within(request.passages)}" if request.passages else request.system
        return {
            "model": self.model,
            "system": system,
            "messages": [
                {"role": "user" if turn.by == "customer" else "assistant", "content": turn.text} for turn in request.turns
            ],
            "max_tokens": request.limits.output_tokens,
            "stream": True,
            **({"tools": tools} if tools else {}),
        }


def anthropic_model(model: str, url: str, key: str) -> AnthropicMessages:
    """Return a model of Anthropic, or of a server at `url` that speaks like it."""
    return AnthropicMessages(model, url or ANTHROPIC_URL, key)


def _pieces(events: Any) -> Iterator[Piece]:
    """Read the events; a reply is whole when it says why it stopped."""
    calls: dict[int, list[str]] = {}
    stopped, read, written = "", 0, 0
    for event in events:
        match event.type:
            case "message_start":
                read = int(event.message.usage.input_tokens)
            case "content_block_start" if event.content_block.type == "tool_use":
                calls[event.index] = [event.content_block.name, ""]
            case "content_block_delta" if event.delta.type == "text_delta":
                yield Text(str(event.delta.text))
            case "content_block_delta" if event.delta.type == "input_json_delta":
                calls[event.index][1] += event.delta.partial_json
            case "message_delta":
                stopped, written = event.delta.stop_reason or stopped, int(event.usage.output_tokens)
    must_be_whole(stopped, whole={"end_turn", "stop_sequence", "tool_use"}, refused={"refusal"})
    yield from (ToolCall(name, arguments or "{}") for name, arguments in calls.values())
    yield Usage(read, written)
