"""What a tool is: a description as a value, the same from the console and from the folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

KINDS = ("text", "reference", "number", "date", "time", "choice", "email", "phone", "order", "own_email", "own_phone")
"""What an argument can be. `reference` is a serial number, a voucher, a licence plate: letters and digits in one word.
`own_email` and `own_phone` are never asked for: they are those of the customer who has proven who they are.
"""
OF_THE_CUSTOMER = frozenset({"own_email", "own_phone"})
FACT_KINDS = ("text", "number", "date")
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
WHO = ("anybody", "customer", "staff")
STAKES = ("low", "medium", "high")

Words = Mapping[str, str]
"""A sentence by language; under "" for every language that has none of its own."""


@dataclass(frozen=True)
class Wanted:
    """An argument of a tool, with the question that asks for it."""

    name: str
    kind: str
    question: Words = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    is_required: bool = True
    sent_as: str = ""
    """Its name at the MCP server, where it has another one there."""


@dataclass(frozen=True)
class Fact:
    """What is taken from the answer: `path` as in `data.items[0].until`."""

    name: str
    path: str
    kind: str = "text"


@dataclass(frozen=True)
class Description:
    """A tool as the business describes it. `url`, `reply`, `missing` and `confirm` have places such as `{serial}`."""

    key: str
    title: str
    purpose: str
    method: str
    url: str
    examples: tuple[str, ...] = ()
    arguments: tuple[Wanted, ...] = ()
    who: str = "anybody"
    stakes: str = "low"
    must_confirm: bool = False
    times: int = 3
    """How often in one conversation."""
    facts: tuple[Fact, ...] = ()
    reply: Words = field(default_factory=dict)
    missing: Words = field(default_factory=dict)
    """What is said when the other side answers 404; without it a person takes over."""
    confirm: Words = field(default_factory=dict)
    """The question that a yes answers; without it the desk asks in its own words."""
    undo_method: str = ""
    undo_url: str = ""
    secret_header: str = ""
    secret_env: str = ""
    """The environment variable that holds the secret, where none was typed in the console."""
    timeout_s: int = 10
    remote: str = ""
    """The name of a tool at an MCP server; then `url` is the server's, and the method says only whether something is changed."""
    remote_mark: str = ""
    """What the tool looked like there when it was adopted, as of `remote.RemoteTool.mark`."""

    @property
    def only_reads(self) -> bool:
        """Whether it changes nothing, by its method (RFC 9110, 9.2.1)."""
        return self.method == "GET"

    def columns(self) -> dict[str, Any]:
        """Return the description as a row keeps it, without its key."""
        kept: dict[str, Any] = json.loads(json.dumps(asdict(self)))
        return {name: value for name, value in kept.items() if name != "key"}


def description_from(row: object) -> Description:
    """Return the description that a row keeps."""
    kept = {one.name: getattr(row, one.name) for one in fields(Description)}
    kept["examples"] = tuple(kept["examples"])
    kept["arguments"] = tuple(Wanted(**{**one, "choices": tuple(one["choices"])}) for one in kept["arguments"])
    kept["facts"] = tuple(Fact(**one) for one in kept["facts"])
    return Description(**kept)


def in_language(words: Words, language: str) -> str:
    """Return the sentence for a language: its own, that of its base, else the one for all."""
    base = language.split("-")[0]
    return words.get(language) or words.get(base) or words.get("") or next(iter(words.values()), "")
