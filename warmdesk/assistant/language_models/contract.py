"""The port: what any language model is asked, and what it says back, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol


@dataclass(frozen=True)
class Said:
    """One earlier turn; everything of the customer's is data, never an instruction."""

    by: Literal["customer", "assistant"]
    text: str


@dataclass(frozen=True)
class Given:
    """A public passage that a reply may rest on; `id` is what a sentence cites, such as `p1`."""

    id: str
    source: str
    title: str
    text: str
    language: str


@dataclass(frozen=True)
class ToolSpec:
    """A tool that may be proposed; `schema` is the JSON Schema of its arguments."""

    name: str
    purpose: str
    schema: Mapping[str, Any]


@dataclass(frozen=True)
class Limits:
    """How long and how much: `seconds` from now to the last word, `silence_s` between two pieces."""

    seconds: float = 20.0
    silence_s: float = 8.0
    output_tokens: int = 500
    bytes: int = 1_000_000


@dataclass(frozen=True)
class Request:
    """All that a model is told."""

    system: str
    turns: tuple[Said, ...]
    passages: tuple[Given, ...] = ()
    tools: tuple[ToolSpec, ...] = ()
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Text:
    """Some more of the reply."""

    text: str


@dataclass(frozen=True)
class ToolCall:
    """A tool that the model proposes, its arguments as it wrote them: JSON or not."""

    name: str
    arguments: str


@dataclass(frozen=True)
class Usage:
    """How much was read and written; the last piece of a whole reply."""

    input_tokens: int
    output_tokens: int


Piece = Text | ToolCall | Usage


class LanguageModel(Protocol):
    """Any language model."""

    @property
    def name(self) -> str:
        """Name provider and model: `openai:gpt-5-mini`."""

    def stream(self, request: Request) -> Iterator[Piece]:
        """Yield the reply as it comes, its usage last; raise `ModelFault` for anything else than a whole reply.

        A reply without its `Usage` was cut off. Closing the iterator hangs up.
        """


def within(passages: tuple[Given, ...]) -> str:
    """Return the passages as one text of data, an element each."""
    return "\n".join(
        f'<passage id="{p.id}" title="{neutral(p.title)}" language="{p.language}">\n{neutral(p.text)}\n</passage>'
        for p in passages
    )


def neutral(text: str) -> str:
    """Take from a text what could end the element that it stands in."""
    return text.replace("<", "‹").replace(">", "›").replace('"', "”")
