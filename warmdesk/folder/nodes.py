"""YAML with its places: every key and value knows its line, and every scalar is kept as it was typed.

Keeping the typed text does away with YAML's surprises (`off` is false, `10:30` is 630, `+1 555` is a number): what a value is,
our kinds decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from warmdesk.folder.kinds import TEXT, Kind, Unreadable
from warmdesk.folder.problems import Findings, Spot, nearest, one_of, shortened

T = TypeVar("T")
D = TypeVar("D")

_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class Value:
    """A node with its place; `offset` lines stand above it in the file when it comes from a front matter."""

    node: Node
    spot: Spot
    offset: int = 0

    def inner(self, node: Node, key: str | None = None) -> Value:
        return Value(node, self.spot.at(key=key, line=_line(node, self.offset)), self.offset)

    @property
    def is_empty(self) -> bool:
        return isinstance(self.node, ScalarNode) and (self.node.tag == _NULL or not self.node.value.strip())

    def read(self, kind: Kind[T]) -> T:
        """Return the scalar as a `kind`; complain and return the kind's blank if it is none."""
        if not isinstance(self.node, ScalarNode):
            self.spot.error(f"is a {_shape(self.node)}", expected=kind.expected)
            return kind.blank
        if self.is_empty:
            self.spot.error("is empty", expected=kind.expected)
            return kind.blank
        text = self.node.value.strip()
        try:
            return kind.parse(text)
        except Unreadable as error:
            self.spot.error(f'"{shortened(text)}" is malformed', expected=kind.expected, nearest=error.nearest)
            return kind.blank

    def items(self) -> Iterator[Value]:
        """Yield the items of a list; complain of anything else, but nothing is an empty list."""
        if isinstance(self.node, SequenceNode):
            yield from (self.inner(item) for item in self.node.value)
        elif not self.is_empty:
            self.spot.error(f"is a {_shape(self.node)}", expected="a list, as in [first, second]")

    def keys(self) -> Keys:
        """Return the keys of a mapping; complain of anything else and of keys that stand twice."""
        keys = Keys(self)
        if not isinstance(self.node, MappingNode):
            self.spot.error(f"is a {_shape(self.node)}", expected="keys with values, as in name: value")
            keys.is_broken = True
            return keys
        for key_node, node in self.node.value:
            key = str(key_node.value).strip() if isinstance(key_node, ScalarNode) else ""
            spot = self.spot.at(key=key or None, line=_line(key_node, self.offset))
            if not key:
                spot.error("a key must be text", expected="name: value")
            elif key in keys.found:
                spot.error(f"the key stands twice, first in line {keys.found[key].spot.line}", expected="each key once")
            else:
                keys.found[key] = Value(node, spot, self.offset)
        return keys


@dataclass
class Keys:
    """The keys of one mapping: each is asked for once, then `close` complains of those that nobody knows."""

    value: Value
    found: dict[str, Value] = field(default_factory=dict)
    known: list[str] = field(default_factory=list)
    is_broken: bool = False

    def get(self, key: str) -> Value | None:
        """Return the value of an optional key, or nothing where it is absent or empty."""
        self.known.append(key)
        value = self.found.get(key)
        return None if value is None or value.is_empty else value

    def required(self, key: str, kind: Kind[T]) -> T:
        """Return the value of a key that must be there."""
        self.known.append(key)
        if key in self.found:
            return self.found[key].read(kind)
        if not self.is_broken:
            self.value.spot.at(key=key).error("is missing", expected=kind.expected)
        return kind.blank

    def optional(self, key: str, kind: Kind[T], default: D) -> T | D:
        """Return the value of a key, or `default` where it is absent or empty."""
        value = self.get(key)
        return default if value is None else value.read(kind)

    def many(self, key: str, kind: Kind[T] = TEXT) -> tuple[T, ...]:  # type: ignore[assignment]
        """Return the items of a list; empty where the key is absent."""
        return tuple(item.read(kind) for item in self.items(key))

    def items(self, key: str) -> Iterator[Value]:
        value = self.get(key)
        return iter(()) if value is None else value.items()

    def section(self, key: str) -> Keys:
        """Return the keys of an optional mapping; empty where the key is absent."""
        value = self.get(key)
        return Keys(self.value, is_broken=True) if value is None else value.keys()

    def spot(self, key: str) -> Spot:
        """Return the place of a key, or of the mapping where the key is absent."""
        return self.found[key].spot if key in self.found else self.value.spot.at(key=key)

    def close(self) -> None:
        """Complain of every key that nobody asked for."""
        for key, value in self.found.items():
            if key not in self.known:
                value.spot.error("unknown key", expected=one_of(self.known), nearest=nearest(key, self.known))


def parse(text: str, spot: Spot, *, offset: int = 0) -> Value | None:
    """Return the one document in `text`; complain of YAML that cannot be read, and return nothing for none."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = spot.at(line=mark.line + 1 + offset) if mark else spot
        place.error(f"YAML cannot be read: {error.problem or error.context}", expected="valid YAML")
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 + offset
        spot.at(line=line).error(f"character {error.character!r} may not stand in YAML", expected="valid YAML")
    except RecursionError:
        spot.error("is nested too deeply", expected="valid YAML of a few levels")
    else:
        return None if node is None else Value(node, spot.at(line=_line(node, offset)), offset)
    return None


def document(text: str, findings: Findings, file: str) -> Value | None:
    """Return the document of a whole file."""
    return parse(text, Spot(findings, file, line=1))


def _line(node: Node, offset: int) -> int:
    return int(node.start_mark.line) + 1 + offset


def _shape(node: Node) -> str:
    if isinstance(node, MappingNode):
        return "mapping"
    return "list" if isinstance(node, SequenceNode) else "single value"
