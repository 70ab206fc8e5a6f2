"""OpenAI's chat completions, and everything that speaks them: Ollama, vLLM, LM Studio, Mistral, most gateways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import openai

from warmdesk.assistant.errors import ModelFault
from warmdesk.assistant.language_models.contract import Piece, Request, Text, ToolCall, Usage, within
from warmdesk.assistant.language_models.faults import UNREADABLE, fault_of, must_be_whole
from warmdesk.assistant.language_models.patience import client_within

OPENAI_URL = "https://api.openai.com/v1"
OLLAMA_URL = "http://localhost:11434/v1"
_ERRORS = (openai.OpenAIError, httpx2.HTTPError, *UNREADABLE)


@dataclass(frozen=True, repr=False)
class OpenAIChat:
    """A model behind `POST …/chat/completions`."""

    provider: str
    model: str
    url: str
    key: str

    @property
    def name(self) -> str:
        """Name provider and model."""
        return f"{self.provider}:{self.model}"

    def stream(self, request: Request) -> Iterator[Piece]:
        """Yield the reply as it comes."""
        with client_within(request.limits) as http:
            client = openai.OpenAI(api_key=self.key or "none", base_url=self.url, max_retries=0, http_client=http)
            has_begun = False
            try:
                answer = client.chat.completions.create(**self._asked(request))
                has_begun = True
                yield from _pieces(answer)
            except _ERRORS as error:
                raise fault_of(error, has_begun=has_begun) from None

    def _asked(self, request: Request) -> dict[str, Any]:
        longest = "max_completion_tokens" if self.provider == "openai" else "max_tokens"
        tools = [
            {"type": "function", "function": {"name": tool.name, "description": tool.purpose, "parameters": dict(tool.schema)}}
            for tool in request.tools
        ]
        system = f"{request.system}\n\n{within(request.passages)}" if request.passages else request.system
        return {
            "model": self.model,
            "messages": [
                {"role": "system", "content": system},
                *({"role": "user" if turn.by == "customer" else "assistant", "content": turn.text} for turn in request.turns),
            ],
            "stream": True,
            "stream_options": {"include_usage": True},
            longest: request.limits.output_tokens,
            **({"tools": tools} if tools else {}),
        }


def openai_model(model: str, url: str, key: str) -> OpenAIChat:
    """Return a model of OpenAI, or of a server at `url` that speaks like it."""
    return OpenAIChat("openai", model, url or OPENAI_URL, key)


def ollama_model(model: str, url: str, key: str) -> OpenAIChat:
    """Return a model that an Ollama on this machine, or at `url`, runs."""
    return OpenAIChat("ollama", model, url or OLLAMA_URL, key)


def _pieces(chunks: Any) -> Iterator[Piece]:
    """Read the chunks; a reply is whole when it says why it ended."""
    calls: dict[int, list[str]] = {}
    ended, usage = "", None
    for chunk in chunks:
        if chunk.usage:
            usage = Usage(int(chunk.usage.prompt_tokens), int(chunk.usage.completion_tokens))
        for choice in chunk.choices[:1]:
            ended = choice.finish_reason or ended
            if getattr(choice.delta, "refusal", None):
                raise ModelFault("refused")
            if choice.delta.content:
                yield Text(str(choice.delta.content))
            for part in choice.delta.tool_calls or ():
                call = calls.setdefault(part.index, ["", ""])
                call[0] = part.function.name or call[0]
                call[1] += part.function.arguments or ""
    must_be_whole(ended, whole={"stop", "tool_calls", "function_call"}, refused={"content_filter"})
    yield from (ToolCall(name, arguments) for name, arguments in calls.values())
    yield usage or Usage(0, 0)
