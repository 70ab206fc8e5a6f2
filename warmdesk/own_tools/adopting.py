"""From what an MCP server says of a tool to what the business says of it: a first draft, and what must not be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from warmdesk.own_tools.checks import LONGEST_CHOICE, LONGEST_SENT, MOST_ARGUMENTS, MOST_CHOICES, MOST_FACTS, RESERVED, Fault
from warmdesk.own_tools.description import OF_THE_CUSTOMER, Description, Fact, Wanted
from warmdesk.own_tools.remote import RemoteTool, seen

_FORMATS = {"date": "date", "time": "time", "email": "email"}
_SENT = re.compile(rf"[!-~]{{1,{LONGEST_SENT}}}")
"""What an argument may be called there: anything else could look like another one."""
_NUMBERS = frozenset({"number", "integer"})


@dataclass(frozen=True)
class Taken:
    """One argument as the schema has it; without a `kind` the desk has no way to ask a customer for it."""

    name: str
    kind: str
    choices: tuple[str, ...]
    is_required: bool
    text: str = ""


def taken_by(tool: RemoteTool) -> list[Taken]:
    """Return the arguments of a tool, the required ones first."""
    properties, required = tool.takes.get("properties"), tool.takes.get("required")
    if not isinstance(properties, dict):
        return []
    needed = set(required) if isinstance(required, list) else set()
    found = [_taken(str(name), held if isinstance(held, dict) else {}, name in needed) for name, held in properties.items()]
    return sorted(found, key=lambda one: not one.is_required)


def first_draft(tool: RemoteTool, *, key: str, url: str, kept: Description | None = None) -> Description:
    """Return a description to begin with: no word of the server's in it but names. What it is for, the owner says.

    Of one that was `kept` of the tool before it changed, the arguments that still fit and all facts stay as they were.
    """
    known = {one.sent_as: one for one in kept.arguments} if kept else {}
    arguments: list[Wanted] = []
    for one in taken_by(tool):
        if one.name in known and not _fault(one, known[one.name]):
            arguments.append(known[one.name])
        elif one.kind and len(arguments) < MOST_ARGUMENTS and (kept is None or one.is_required):
            name = _own_name(one.name, {other.name for other in [*arguments, *known.values()]})
            arguments.append(Wanted(name, one.kind, {}, one.choices, one.is_required, one.name))
    facts = kept.facts if kept else tuple(_facts(tool.gives, {one.name for one in arguments}))[:MOST_FACTS]
    return Description(
        key=key, title="", purpose="", method="POST", url=url, arguments=tuple(arguments), must_confirm=True,
        facts=facts, remote=tool.name, remote_mark=tool.mark,
    )  # fmt: skip


def faults_against(described: Description, tool: RemoteTool) -> list[Fault]:
    """Return what of a description does not fit the tool that it is about."""
    if described.remote_mark != tool.mark:
        return [("", "The server changed this tool while you were looking: look at it again.")]
    sent = {one.sent_as or one.name: one for one in described.arguments}
    taken = {one.name: one for one in taken_by(tool)}
    return [
        *(("arguments", f"The server's tool has no argument {name}.") for name in sent if name not in taken),
        *(("arguments", fault) for one in taken.values() if (fault := _fault(one, sent.get(one.name)))),
    ]


def _fault(one: Taken, wanted: Wanted | None) -> str:
    if one.is_required and not one.kind:
        return f"The tool needs {one.name}, which is neither text, number, day nor choice: the desk can't ask a customer for it."
    if one.is_required and wanted is None:
        return f"The tool needs {one.name}: keep it among the arguments."
    if one.is_required and wanted is not None and not wanted.is_required and wanted.kind not in OF_THE_CUSTOMER:
        return f"The tool needs {one.name}: mark it as needed."
    if wanted is not None and one.choices and (wanted.kind != "choice" or not set(wanted.choices) <= set(one.choices)):
        return f"{one.name} is one of {', '.join(one.choices)}: make it a choice of those."
    if wanted is not None and (one.kind == "number") != (wanted.kind == "number"):
        return f"{one.name} is {'a number' if one.kind == 'number' else 'no number'} there."
    return ""


def _taken(name: str, held: Mapping[str, Any], is_required: bool) -> Taken:
    schema = _plain(held)
    choices = schema.get("enum")
    text = seen(str(held.get("description") or ""))[:300]
    if not _SENT.fullmatch(name):
        return Taken(seen(name)[:LONGEST_SENT], "", (), is_required, text)
    if isinstance(choices, list):
        fits = 2 <= len(choices) <= MOST_CHOICES and all(
            isinstance(one, str) and 0 < len(one) <= LONGEST_CHOICE for one in choices
        )
        return Taken(name, "choice" if fits else "", tuple(choices) if fits else (), is_required, text)
    kind = "number" if schema.get("type") in _NUMBERS else _FORMATS.get(str(schema.get("format")), "text")
    return Taken(name, kind if schema.get("type") in {"string", *_NUMBERS} else "", (), is_required, text)


def _plain(held: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a schema without the "or nothing" that optional arguments have."""
    either = held.get("anyOf")
    if isinstance(either, list):
        kinds = [one for one in either if isinstance(one, dict) and one.get("type") != "null"]
        return kinds[0] if len(kinds) == 1 else {}
    kinds_named = held.get("type")
    if isinstance(kinds_named, list):
        named = [one for one in kinds_named if one != "null"]
        return {**held, "type": named[0] if len(named) == 1 else ""}
    return held


def _own_name(name: str, others: set[str]) -> str:
    """Return a name of ours for theirs: small letters, digits and _."""
    small = re.sub(r"[^a-z0-9]+", "_", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()).strip("_")
    own = small[:36] if small[:1].isalpha() else f"a_{small}"[:36]
    tries = (own, *(f"{own}_{n}" for n in range(2, 20)))
    return next(one for one in tries if one not in others and one not in RESERVED)


def _facts(gives: Mapping[str, Any], others: set[str]) -> Iterator[Fact]:
    """Return what of a structured answer can be said; of one that nobody described, its text."""
    properties = gives.get("properties")
    if not isinstance(properties, dict):
        yield Fact("answer", "text")
        return
    known = set(others)
    for name, held in properties.items():
        one = _taken(str(name), held if isinstance(held, dict) else {}, True)
        if one.kind and re.fullmatch(r"[^.\[\]]+", one.name):
            own = _own_name(one.name, known)
            known.add(own)
            yield Fact(own, one.name, one.kind if one.kind in {"number", "date"} else "text")
