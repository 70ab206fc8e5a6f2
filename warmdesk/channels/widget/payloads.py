"""What browsers may send, validated into frozen values at the door."""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import dataclass
from typing import Any, Self

from django.utils.translation import gettext as _

from warmdesk.channels.errors import MalformedPayload, TooLarge
from warmdesk.conversations.attachments import MOST_A_MESSAGE

MOST_BYTES = 16 * 1024
MOST_CHARACTERS = 4000
LONGEST_COMMENT = 1000
LONGEST_TAG = 35
"""RFC 5646, section 4.4.1: enough for every language tag in use."""

Fields = dict[str, Any]
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0080-\u009f\ufffe\uffff]|[\ud800-\udfff]")
"""Control characters but tab and line ends, and what is no character at all: no database, log or reader should meet them."""


def read_fields(body: bytes) -> Fields:
    """Return a JSON object from a request's body; raise TooLarge or MalformedPayload."""
    if len(body) > MOST_BYTES:
        raise too_large()
    try:
        fields = json.loads(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise MalformedPayload("The text is not valid UTF-8.") from None
    except (ValueError, RecursionError):
        raise MalformedPayload("The body is not valid JSON.") from None
    if not isinstance(fields, dict):
        raise MalformedPayload("The body must be a JSON object.")
    return fields


def too_large() -> TooLarge:
    """Return the error for more than a message may hold."""
    sentence = _("This message is too long: up to {most} characters can be sent at once. Please send it in parts.")
    return TooLarge(sentence.format(most=MOST_CHARACTERS))


@dataclass(frozen=True)
class Opening:
    """A browser opens a session."""

    inbox: str
    visitor: str
    identity: str
    language: str

    @classmethod
    def of(cls, fields: Fields) -> Self:
        """Validate; raise MalformedPayload that names the field."""
        return cls(
            inbox=_text(fields, "inbox", most=40, is_required=True),
            visitor=_text(fields, "visitor", most=200),
            identity=_text(fields, "identity", most=4000),
            language=_text(fields, "language", most=LONGEST_TAG),
        )


@dataclass(frozen=True)
class Words:
    """The visitor says something, in words or by files that were uploaded before."""

    id: str
    text: str
    files: tuple[str, ...] = ()

    @classmethod
    def of(cls, fields: Fields) -> Self:
        """Validate; raise MalformedPayload that names the field, or TooLarge."""
        files = _ids(fields, "files", most=MOST_A_MESSAGE)
        text = _UNSEEN.sub("", _text(fields, "text", is_required=not files)).replace("\r\n", "\n").strip()
        if len(text) > MOST_CHARACTERS:
            raise too_large()
        if not text and not files:
            raise MalformedPayload(_("There is nothing to send yet."), field="text")
        return cls(id=_id(fields), text=text, files=files)


@dataclass(frozen=True)
class Wish:
    """The visitor asks for a person."""

    id: str

    @classmethod
    def of(cls, fields: Fields) -> Self:
        """Validate; raise MalformedPayload that names the field."""
        return cls(id=_id(fields))


@dataclass(frozen=True)
class Reading:
    """The visitor has seen everything up to `seq`."""

    seq: int

    @classmethod
    def of(cls, fields: Fields) -> Self:
        """Validate; raise MalformedPayload that names the field."""
        return cls(seq=_number(fields, "seq"))


@dataclass(frozen=True)
class Verdict:
    """The visitor rates the conversation."""

    score: int
    comment: str

    @classmethod
    def of(cls, fields: Fields) -> Self:
        """Validate; raise MalformedPayload that names the field."""
        comment = _UNSEEN.sub("", _text(fields, "comment", most=LONGEST_COMMENT)).strip()
        return cls(score=_number(fields, "score"), comment=comment)


@dataclass(frozen=True)
class Nothing:
    """A request that says all by its address."""

    @classmethod
    def of(cls, fields: Fields) -> Self:
        """Take any object: nothing of it is read."""
        return cls()


def _text(fields: Fields, name: str, *, most: int | None = None, is_required: bool = False) -> str:
    value = fields.get(name)
    if value is None and not is_required:
        return ""
    if not isinstance(value, str):
        raise MalformedPayload(f"“{name}” must be a text.", field=name)
    if most is not None and len(value) > most:
        raise MalformedPayload(f"“{name}” may hold {most} characters.", field=name)
    return value


def _number(fields: Fields, name: str) -> int:
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise MalformedPayload(f"“{name}” must be a whole number.", field=name)
    return value


def _ids(fields: Fields, name: str, *, most: int) -> tuple[str, ...]:
    values = fields.get(name, [])
    if not isinstance(values, list) or len(values) > most:
        raise MalformedPayload(f"“{name}” must be a list of at most {most}.", field=name)
    try:
        return tuple(str(uuid.UUID(value)) for value in values)
    except (AttributeError, TypeError, ValueError):
        raise MalformedPayload(f"“{name}” must hold ids that the desk gave out.", field=name) from None


def _id(fields: Fields) -> str:
    try:
        return str(uuid.UUID(_text(fields, "id", most=36, is_required=True)))
    except ValueError:
        raise MalformedPayload("“id” must be a UUID made by the browser.", field="id") from None
