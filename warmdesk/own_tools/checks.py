"""What a description must not be: everything that would fail a customer later, or let a value be more than a value."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from django.conf import settings

from warmdesk.own_tools.answers import is_path
from warmdesk.own_tools.description import (
    FACT_KINDS,
    KINDS,
    METHODS,
    OF_THE_CUSTOMER,
    STAKES,
    WHO,
    Description,
    Wanted,
    Words,
)
from warmdesk.own_tools.remote import NAME
from warmdesk.own_tools.requests import PLACE, places_in

MOST_ARGUMENTS, MOST_FACTS, MOST_EXAMPLES, MOST_CHOICES = 8, 12, 60, 12
LONGEST_EXAMPLE, LONGEST_SENTENCE, LONGEST_CHOICE = 200, 600, 60
LONGEST_WAIT_S = 25
LONGEST_SENT = 100
ENV_PREFIX = "WARMDESK_TOOL_"
"""Only variables named so may be a tool's secret: a description must not be able to send the desk's own keys away."""
_KEY = re.compile(r"[a-z][a-z0-9_]{2,49}")
_MARK = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
_HEADER = re.compile(r"[A-Za-z0-9-]{1,80}")
_ENV = re.compile(rf"{ENV_PREFIX}[A-Z0-9_]{{1,80}}")
_NOT_A_SECRETS = frozenset(
    {
        "host", "content-length", "content-type", "transfer-encoding", "connection", "accept", "user-agent", "idempotency-key",
        "upgrade", "te", "trailer", "expect", "cookie", "forwarded", "via",
    }
)  # fmt: skip
RESERVED = frozenset({"confirm", "proof", "code", "tool"})
Fault = tuple[str, str]


def faults_in(tool: Description, *, taken: Collection[str] = ()) -> list[Fault]:
    """Return what is wrong with a description, as (field, sentence); `taken` are names of the desk's own tools."""
    return [
        *_of_words(tool, taken),
        *_of_arguments(tool),
        *_of_address("url", tool.url, {one.name for one in tool.arguments if one.is_required}, tool),
        *_of_answer(tool),
        *_of_care(tool),
        *_of_undo(tool),
        *_of_secret(tool),
        *_of_remote(tool),
    ]


def _of_words(tool: Description, taken: Collection[str]) -> Iterator[Fault]:
    if not _KEY.fullmatch(tool.key):
        yield "key", "A tool's name is made of small letters, digits and _, such as warranty_check."
    if tool.key in taken:
        yield "key", f"{tool.key} is a tool of the desk itself: choose another name."
    for name, text, most in (("title", tool.title, 120), ("purpose", tool.purpose, 400)):
        if not 0 < len(text.strip()) <= most:
            yield name, f"Say the {name} in 1 to {most} characters."
    if len(tool.examples) > MOST_EXAMPLES or any(not 0 < len(one.strip()) <= LONGEST_EXAMPLE for one in tool.examples):
        yield "examples", f"At most {MOST_EXAMPLES} examples of at most {LONGEST_EXAMPLE} characters."
    if tool.who != "staff" and not tool.examples:
        yield "examples", "Give at least one sentence of a customer who wants this: by those the assistant knows when to use it."


def _of_arguments(tool: Description) -> Iterator[Fault]:
    names = [one.name for one in tool.arguments]
    if len(names) > MOST_ARGUMENTS or len(set(names)) < len(names):
        yield "arguments", f"At most {MOST_ARGUMENTS} arguments, each with a name of its own."
    for one in tool.arguments:
        yield from _of_argument(one, tool)


def _of_argument(one: Wanted, tool: Description) -> Iterator[Fault]:
    if not _NAME.fullmatch(one.name) or one.name in RESERVED:
        yield (
            "arguments",
            f"{one.name or 'An argument'}: its name is made of small letters, digits and _, and is no word of the desk's.",
        )
    if one.kind not in KINDS:
        yield "arguments", f"{one.name}: its kind is one of {', '.join(KINDS)}."
    if one.kind == "choice" and not 2 <= len(one.choices) <= MOST_CHOICES:
        yield "arguments", f"{one.name}: a choice needs 2 to {MOST_CHOICES} things to choose from."
    if any(not 0 < len(choice.strip()) <= LONGEST_CHOICE for choice in one.choices):
        yield "arguments", f"{one.name}: what can be chosen has at most {LONGEST_CHOICE} characters."
    if one.kind in OF_THE_CUSTOMER and tool.who != "customer":
        yield "arguments", f"{one.name}: only a tool for proven customers can know the customer's own address."
    if one.kind not in OF_THE_CUSTOMER and not _is_said(one.question):
        yield "arguments", f"{one.name}: write the question that asks for it."
    yield from _of_sentence("arguments", one.question, frozenset())


def faults_in_address(url: str) -> list[Fault]:
    """Return what is wrong with the address of an MCP server."""
    bare = Description("", "", "", "POST", url)
    return [*_of_address("url", url, (), bare), *([("url", "An address of a server has no places.")] if places_in(url) else [])]


def _of_address(field: str, url: str, names: Collection[str], tool: Description) -> Iterator[Fault]:
    plain = PLACE.sub("x", url)
    try:
        parts, bare = urlsplit(plain), urlsplit(url)
        place = f"{parts.hostname}:{parts.port or (443 if parts.scheme == 'https' else 80)}"
    except ValueError:
        yield field, "That is no address."
        return
    if "{" in bare.scheme + bare.netloc or not parts.hostname or parts.username or any(ord(one) <= 32 for one in url):
        yield field, "An address begins with https:// and a host; places such as {serial} may stand after the host only."
        return
    if parts.scheme != "https" and not (parts.scheme == "http" and place in settings.PRIVATE_PLACES):
        yield field, "An address begins with https://; http:// is for places named in WARMDESK_PRIVATE_PLACES only."
    if "#" in url or "{" in PLACE.sub("", url) or "}" in PLACE.sub("", url):
        yield field, "Places are written {name}, and an address has no # part."
    known = {one.name for one in tool.arguments} | (set(names) if field == "undo_url" else set())
    path, _, query = url.partition("?")
    for name in places_in(path):
        if name not in names:
            yield field, f"{{{name}}} stands in the path, so it must be an argument that is always given."
    for name in places_in(query):
        if name not in known:
            yield field, f"There is no argument {{{name}}}."


def _of_answer(tool: Description) -> Iterator[Fault]:
    names = [one.name for one in tool.facts]
    arguments = {one.name for one in tool.arguments}
    if len(names) > MOST_FACTS or len(set(names)) < len(names) or set(names) & arguments:
        yield "facts", f"At most {MOST_FACTS} facts, each with a name that neither a fact nor an argument has already."
    for one in tool.facts:
        if not _NAME.fullmatch(one.name) or not is_path(one.path) or len(one.path) > 200 or one.kind not in FACT_KINDS:
            yield (
                "facts",
                f"{one.name or 'A fact'}: give a name, a path such as data.items[0].until, and a kind ({', '.join(FACT_KINDS)}).",
            )
    if not _is_said(tool.reply):
        yield "reply", "Write the sentence that answers the customer."
    yield from _of_sentence("reply", tool.reply, arguments | set(names))
    yield from _of_sentence("missing", tool.missing, arguments)
    yield from _of_sentence("confirm", tool.confirm, arguments)


def _of_care(tool: Description) -> Iterator[Fault]:
    if tool.method not in METHODS:
        yield "method", f"The method is one of {', '.join(METHODS)}."
    if tool.who not in WHO or tool.stakes not in STAKES:
        yield "who", f"Who may call it: {', '.join(WHO)}; what is at stake: {', '.join(STAKES)}."
    if tool.stakes == "high" and (tool.who == "anybody" or not tool.must_confirm):
        yield "stakes", "Where much is at stake, the customer must have proven who they are and say yes first."
    if not tool.only_reads and not tool.must_confirm and tool.who != "staff":
        yield "must_confirm", f"{tool.method} changes something: the customer must say yes first."
    if not 1 <= tool.times <= 20:
        yield "times", "Between 1 and 20 times in one conversation."
    if not 1 <= tool.timeout_s <= LONGEST_WAIT_S:
        yield "timeout_s", f"Wait between 1 and {LONGEST_WAIT_S} seconds for an answer."


def _of_undo(tool: Description) -> Iterator[Fault]:
    if not tool.undo_method and not tool.undo_url:
        return
    if tool.undo_method not in set(METHODS) - {"GET"} or tool.only_reads:
        yield "undo_method", "What changes something can be taken back by POST, PUT, PATCH or DELETE."
    given = {one.name for one in tool.arguments if one.is_required} | {one.name for one in tool.facts}
    yield from _of_address("undo_url", tool.undo_url, given, tool)
    if urlsplit(tool.undo_url).netloc != urlsplit(tool.url).netloc:
        yield "undo_url", "The address that takes it back is on the same host."


def _of_secret(tool: Description) -> Iterator[Fault]:
    if tool.secret_header and (not _HEADER.fullmatch(tool.secret_header) or tool.secret_header.lower() in _NOT_A_SECRETS):
        yield "secret_header", "Name a header for the secret, such as Authorization or X-Api-Key."
    if tool.secret_env and not _ENV.fullmatch(tool.secret_env):
        yield "secret_env", f"The variable that holds the secret is named {ENV_PREFIX}…"
    if tool.secret_env and not tool.secret_header and not tool.remote:
        yield "secret_header", "Name the header that carries the secret."


def _of_remote(tool: Description) -> Iterator[Fault]:
    if not tool.remote:
        if tool.remote_mark or any(one.sent_as for one in tool.arguments):
            yield "remote", "Name the MCP server's tool."
        return
    if not NAME.fullmatch(tool.remote) or not _MARK.fullmatch(tool.remote_mark):
        yield "remote", "A tool of an MCP server has a name there, and the mark under which it was adopted."
    if tool.method not in {"GET", "POST"} or places_in(tool.url):
        yield "method", "A tool of an MCP server is GET (it only looks) or POST, and its address is that of the server."
    if tool.undo_method or tool.undo_url or tool.missing or tool.secret_header:
        yield "remote", "Undo, missing and a secret's header are for HTTP tools."
    sent = [one.sent_as or one.name for one in tool.arguments]
    if len(set(sent)) < len(sent) or any(len(name) > LONGEST_SENT for name in sent):
        yield "arguments", f"Each argument is sent under a name of its own, of at most {LONGEST_SENT} characters."


def _of_sentence(field: str, words: Words, places: Collection[str]) -> Iterator[Fault]:
    for text in words.values():
        if len(text) > LONGEST_SENTENCE:
            yield field, f"A sentence has at most {LONGEST_SENTENCE} characters."
        for name in places_in(text):
            if name not in places:
                yield field, f"There is nothing called {{{name}}} to say here."


def _is_said(words: Words) -> bool:
    return any(text.strip() for text in words.values())
