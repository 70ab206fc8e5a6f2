"""Reads and writes `tools.yaml`: the business's own tools.

A secret never stands in it, only the name of the variable that holds one.
"""

from __future__ import annotations

from typing import Any

from yaml.nodes import MappingNode

from warmdesk.folder import kinds
from warmdesk.folder.kinds import ID, NAME, Unreadable
from warmdesk.folder.names import Names, Thing
from warmdesk.folder.nodes import Keys, Value
from warmdesk.folder.values import ACTIONS
from warmdesk.own_tools.checks import LONGEST_SENTENCE, LONGEST_WAIT_S, faults_in
from warmdesk.own_tools.description import FACT_KINDS, KINDS, METHODS, STAKES, WHO, Description, Fact, Wanted, Words

FILE = "tools.yaml"
SENTENCE = kinds.text(LONGEST_SENTENCE)
PURPOSE = kinds.text(400)
ADDRESS = kinds.text(1000)
REMOTE = kinds.text(128)
_KEY_OF = {
    "key": "name", "timeout_s": "timeout_seconds", "undo_method": "undo", "undo_url": "undo", "secret_header": "secret",
    "secret_env": "secret", "must_confirm": "confirm_first", "remote": "mcp",
}  # fmt: skip
"""Which key of the file a fault of a description is about, where it is called otherwise."""


def read_tools(document: Value, names: Names) -> tuple[Description, ...]:
    """Return the tools of the file; complain of everything that is wrong with it."""
    return tuple(_tool(item.keys(), names) for item in document.items())


def document_of(tool: Description) -> dict[str, Any]:
    """Return a tool as the file holds it; what is as usual has no key."""
    usual = _document(Description(tool.key, "", "", "GET", ""))
    return {key: value for key, value in _document(tool).items() if key == "name" or value != usual[key]}


def _document(tool: Description) -> dict[str, Any]:
    return {
        "name": tool.key,
        "title": tool.title,
        "purpose": tool.purpose,
        "examples": list(tool.examples),
        "method": tool.method,
        "url": tool.url,
        "mcp": {"tool": tool.remote, "mark": tool.remote_mark},
        "arguments": [_wanted(one) for one in tool.arguments],
        "who": tool.who,
        "stakes": tool.stakes,
        "confirm_first": tool.must_confirm,
        "times": tool.times,
        "facts": [{"name": fact.name, "path": fact.path, "kind": fact.kind} for fact in tool.facts],
        "reply": _said(tool.reply),
        "missing": _said(tool.missing),
        "confirm": _said(tool.confirm),
        "undo": {"method": tool.undo_method, "url": tool.undo_url},
        "secret": {"header": tool.secret_header, "variable": tool.secret_env},
        "timeout_seconds": tool.timeout_s,
    }


def _wanted(wanted: Wanted) -> dict[str, Any]:
    kept = {
        "name": wanted.name,
        "kind": wanted.kind,
        "question": _said(wanted.question),
        "choices": list(wanted.choices),
        "sent_as": wanted.sent_as,
    }
    return {key: value for key, value in kept.items() if value} | ({} if wanted.is_required else {"required": False})


def _said(words: Words) -> str | dict[str, str]:
    return words[""] if set(words) == {""} else {language: text for language, text in words.items() if language}


def _tool(keys: Keys, names: Names) -> Description:
    complaints = len(keys.value.spot.findings.errors)
    name = keys.required("name", ID)
    names.define(Thing.TOOL, name, keys.spot("name"))
    undo, secret, mcp = keys.section("undo"), keys.section("secret"), keys.section("mcp")
    tool = Description(
        key=name,
        title=keys.optional("title", NAME, name),
        purpose=keys.required("purpose", PURPOSE),
        examples=keys.many("examples"),
        method=keys.optional("method", kinds.choice(METHODS), "GET"),
        url=keys.required("url", ADDRESS),
        arguments=tuple(_argument(item.keys()) for item in keys.items("arguments")),
        who=keys.optional("who", kinds.choice(WHO), "anybody"),
        stakes=keys.optional("stakes", kinds.choice(STAKES), "low"),
        must_confirm=keys.optional("confirm_first", kinds.YES_OR_NO, False),
        times=keys.optional("times", kinds.number(least=1), 3),
        facts=tuple(_fact(item.keys()) for item in keys.items("facts")),
        reply=_words(keys, "reply"),
        missing=_words(keys, "missing"),
        confirm=_words(keys, "confirm"),
        undo_method=undo.optional("method", kinds.choice(METHODS), "DELETE" if undo.found else ""),
        undo_url=undo.optional("url", ADDRESS, ""),
        secret_header=secret.optional("header", NAME, ""),
        secret_env=secret.optional("variable", NAME, ""),
        timeout_s=keys.optional("timeout_seconds", kinds.number(least=1), min(10, LONGEST_WAIT_S)),
        remote=mcp.required("tool", REMOTE) if mcp.found else "",
        remote_mark=mcp.required("mark", REMOTE) if mcp.found else "",
    )
    for inner in (undo, secret, mcp, keys):
        inner.close()
    if len(keys.value.spot.findings.errors) == complaints:
        for field, sentence in faults_in(tool, taken=ACTIONS):
            keys.spot(_KEY_OF.get(field, field)).error("does not work", expected=sentence)
    return tool


def _argument(keys: Keys) -> Wanted:
    wanted = Wanted(
        name=keys.required("name", ID),
        kind=keys.optional("kind", kinds.choice(KINDS), "text"),
        question=_words(keys, "question"),
        choices=keys.many("choices"),
        is_required=keys.optional("required", kinds.YES_OR_NO, True),
        sent_as=keys.optional("sent_as", REMOTE, ""),
    )
    keys.close()
    return wanted


def _fact(keys: Keys) -> Fact:
    fact = Fact(
        name=keys.required("name", ID),
        path=keys.required("path", kinds.text(200)),
        kind=keys.optional("kind", kinds.choice(FACT_KINDS), "text"),
    )
    keys.close()
    return fact


def _words(keys: Keys, key: str) -> Words:
    """Return a sentence: one for every language, or one by language."""
    value = keys.get(key)
    if value is None:
        return {}
    if not isinstance(value.node, MappingNode):
        return {"": value.read(SENTENCE)}
    inner = value.keys()
    words = {language: inner.required(language, SENTENCE) for language in list(inner.found)}
    for language in words:
        try:
            kinds.LANGUAGE.parse(language)
        except Unreadable:
            inner.spot(language).error(f'"{language}" is no language', expected=kinds.LANGUAGE.expected)
    inner.close()
    return words
