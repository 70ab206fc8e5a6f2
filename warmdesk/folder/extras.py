"""Reads `extra/<room>.yaml`: what a person configured beyond the other files.

Each file's shape stands here once, for reading and for writing.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from warmdesk.accounts.voice.phrases import LANGUAGES
from warmdesk.folder import kinds
from warmdesk.folder.kinds import ID, NAME, PERIOD, TEXT, Kind, Unreadable
from warmdesk.folder.names import Names, Thing
from warmdesk.folder.nodes import Value
from warmdesk.folder.values import PRIORITIES, SEES, TIERS, WEEKDAYS
from warmdesk.followups.ladder import DEFAULT as RUNG_DEFAULTS
from warmdesk.followups.ladder import RUNGS
from warmdesk.lib.money import Money as Amount

EXTRA = "extra"
RECORDS = ("customers", "orders", "appointments", "invoices")
"""Tables of what happened with customers: records, not settings."""
CUES = ("with_consent", "unless_declined", "off")
CHANNELS = ("web", "email", "sms", "whatsapp", "voice")
LONGEST_TEXT = 20_000
_DAY_OF_YEAR = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True)
class Money:
    """Stands for an amount of the business's currency, until that is known."""


@dataclass(frozen=True)
class Reader:
    """What reading a value needs to know."""

    amount: Kind[int]
    names: Names


class Shape(ABC):
    """What may stand at a key: how it is read, and what it says where nothing is written."""

    default: Any = None

    @abstractmethod
    def read(self, value: Value, reader: Reader) -> Any:
        """Return what stands there; complain of what is wrong."""

    @abstractmethod
    def write(self, held: Any, currency: str) -> Any:
        """Return what is to be written; an amount in `currency`."""


@dataclass(frozen=True)
class One(Shape):
    """A single value; `refers` is what it names."""

    kind: Kind[Any] | Money
    default: Any = None
    refers: Thing | None = None
    is_required: bool = False

    def read(self, value: Value, reader: Reader) -> Any:
        found = value.read(reader.amount if isinstance(self.kind, Money) else self.kind)
        if self.refers and isinstance(found, str):
            reader.names.refer(self.refers, found, value.spot)
        return found

    def write(self, held: Any, currency: str) -> Any:
        if isinstance(self.kind, Money):
            return str(Amount(held, currency).decimal)
        return str(held) if isinstance(held, Decimal) else held


@dataclass(frozen=True)
class Many(Shape):
    """A list of single values."""

    kind: Kind[Any]
    refers: Thing | None = None
    default: Any = ()

    def read(self, value: Value, reader: Reader) -> tuple[Any, ...]:
        one = One(self.kind, refers=self.refers)
        return tuple(one.read(item, reader) for item in value.items())

    def write(self, held: Sequence[Any], currency: str) -> list[Any]:
        return list(held)


@dataclass(frozen=True)
class Section(Shape):
    """Keys with values; every key has its value, or its default."""

    keys: Mapping[str, Shape]
    default: Any = None

    def read(self, value: Value, reader: Reader) -> dict[str, Any]:
        keys = value.keys()
        held = {}
        for name, shape in self.keys.items():
            inner = keys.get(name)
            if inner is None and isinstance(shape, One) and shape.is_required and not keys.is_broken:
                kind = reader.amount if isinstance(shape.kind, Money) else shape.kind
                keys.spot(name).error("is missing", expected=kind.expected)
            held[name] = shape.default if inner is None else shape.read(inner, reader)
        keys.close()
        return held

    def write(self, held: Mapping[str, Any], currency: str) -> dict[str, Any]:
        return {
            name: shape.write(held[name], currency)
            for name, shape in self.keys.items()
            if name in held and held[name] is not None and (held[name] != shape.default or _is_required(shape))
        }


@dataclass(frozen=True)
class Rows(Shape):
    """A list of sections; `key` is the one that must be different in each."""

    row: Section
    key: str = ""
    default: Any = ()

    def read(self, value: Value, reader: Reader) -> tuple[dict[str, Any], ...]:
        found: list[dict[str, Any]] = []
        for item in value.items():
            row = self.row.read(item, reader)
            if self.key and row[self.key] in [other[self.key] for other in found]:
                item.spot.at(key=self.key).error(f'"{row[self.key]}" stands twice', expected="each once")
            found.append(row)
        return tuple(found)

    def write(self, held: Sequence[Mapping[str, Any]], currency: str) -> list[dict[str, Any]]:
        return [self.row.write(row, currency) for row in held]


def _is_required(shape: Shape) -> bool:
    return isinstance(shape, One) and shape.is_required


def _yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word not in {"yes", "true", "on", "no", "false", "off"}:
        raise Unreadable
    return word in {"yes", "true", "on"}


def _period(text: str) -> str:
    opens, closes = PERIOD.parse(text)
    return f"{opens:%H:%M}-{closes:%H:%M}"


def _minutes(text: str) -> float:
    if not re.fullmatch(r"\d{1,6}(\.\d{1,6})?", text, re.ASCII) or float(text) <= 0:
        raise Unreadable
    return int(text) if text.isdecimal() else float(text)


def _percent(text: str) -> Decimal:
    try:
        percent = Decimal(text)
    except InvalidOperation:
        raise Unreadable from None
    if not percent.is_finite() or not 0 <= percent < 1000:
        raise Unreadable
    return percent.quantize(Decimal("0.01"))


def _day_of_year(text: str) -> str:
    if not _DAY_OF_YEAR.fullmatch(text):
        raise Unreadable
    return text


YES_OR_NO: Kind[Any] = Kind("yes or no", _yes_or_no, False)
WEEKLY_PERIOD = Kind(PERIOD.expected, _period, "")
MINUTES: Kind[Any] = Kind("minutes above 0", _minutes, 1)
PERCENT = Kind("a percentage such as 19 or 7.7", _percent, Decimal(0))
DAY_OF_YEAR = Kind('a day of the year such as "11-15"', _day_of_year, "01-01")
WORDS = kinds.text(LONGEST_TEXT)
NUMBER = kinds.number()


def _id() -> One:
    return One(ID, "", is_required=True)


def _name() -> One:
    return One(NAME, "", is_required=True)


HOURS = Section({day: Many(WEEKLY_PERIOD) for day in WEEKDAYS})
SEAT = Section(
    {
        "email": One(kinds.EMAIL, "", Thing.STAFF, is_required=True),
        "hours": HOURS,
        "last_day": One(kinds.DATE, None),
        "sees": Many(kinds.choice(SEES)),
    }
)
"""A partner's: when it is open and what it shows."""
CONDITIONS = Section(
    {
        "reasons": Many(ID),
        "topics": Many(TEXT, Thing.TOPIC),
        "tiers": Many(kinds.choice(TIERS)),
        "languages": Many(kinds.LANGUAGE),
        "channels": Many(kinds.choice(CHANNELS)),
        "priorities": Many(kinds.choice(PRIORITIES)),
    }
)
PROTOCOL = Section(
    {
        "id": _id(),
        "name": _name(),
        "is_on": One(YES_OR_NO, True),
        "when": Section(CONDITIONS.keys, default={}),
        "team": One(TEXT, "", Thing.TEAM),
        "person": One(kinds.EMAIL, "", Thing.STAFF),
        "fallback_team": One(TEXT, "", Thing.TEAM),
        "target_minutes": One(MINUTES),
        "priority": One(kinds.choice(PRIORITIES), ""),
    }
)
RETURNS = Section(
    {
        "days": One(NUMBER),
        "extended": Rows(Section({name: One(DAY_OF_YEAR, "", is_required=True) for name in ("from", "to", "until")})),
        "exempt_categories": Many(TEXT),
        "exempt_skus": Many(TEXT),
        "approval": One(kinds.choice(("person", "automatic")), "person"),
        "automatic_up_to": One(Money()),
        "offers_exchange": One(YES_OR_NO, True),
    }
)
RULES = Section(
    {
        "service": One(TEXT, "", Thing.SERVICE, is_required=True),
        "step_minutes": One(NUMBER, 15),
        "notice_minutes": One(NUMBER, 0),
        "ahead_days": One(NUMBER, 365),
        "cancel_hours": One(NUMBER, 0),
        "capacity": One(kinds.number(least=1), 1),
        "deposit": One(Money(), 0),
        "is_away": One(YES_OR_NO, False),
        "is_public": One(YES_OR_NO, True),
        "needs": Many(ID),
    }
)
BILLING = Section(
    {
        "account_holder": One(NAME, ""),
        "account": One(kinds.text(60), ""),
        "bank": One(NAME, ""),
        "bic": One(kinds.text(11), ""),
        "tax_number": One(kinds.text(40), ""),
        "tax_percent": One(PERCENT, Decimal("0.00")),
        "includes_tax": One(YES_OR_NO, True),
        "pay_within_days": One(NUMBER, 14),
        "invoice_prefix": One(kinds.text(20), "{year}-"),
        "credit_prefix": One(kinds.text(20), "C{year}-"),
        "footer": One(kinds.text(300), ""),
        "buyer_kept_years": One(NUMBER, 0),
    }
)


def _rung(key: str) -> Section:
    brought = RUNG_DEFAULTS[key]
    texts = Section({language: One(WORDS, "") for language in LANGUAGES})
    return Section({"is_on": One(YES_OR_NO, brought.is_on), "days": One(NUMBER, brought.days), "texts": texts})


ROOMS: dict[str, Section] = {
    "folder": Section({"leaves_alone": Many(kinds.choice(RECORDS))}),
    "accounts": Section(
        {
            "assistant_is_on": One(YES_OR_NO, True),
            "cues": One(kinds.choice(CUES), "with_consent"),
            "refund_limits": Section({"manager": One(Money(), 0), "agent": One(Money(), 0)}),
            "seats": Rows(SEAT, "email"),
        }
    ),
    "topics": Section({"switched_off": Many(TEXT, Thing.TOPIC)}),
    "contacts": Section(
        {
            "fields": Rows(
                Section(
                    {
                        "id": _id(),
                        "name": _name(),
                        "about": One(kinds.choice(("contact", "conversation")), "", is_required=True),
                        "kind": One(kinds.choice(("text", "number", "date", "choice", "yes_no")), "text"),
                        "choices": Many(TEXT),
                    }
                ),
                "id",
            ),
            "values": Rows(
                Section({"customer": One(TEXT, "", Thing.CUSTOMER, is_required=True), "field": _id(), "value": _name()})
            ),
        }
    ),
    "conversations": Section(
        {
            "labels": Rows(Section({"id": _id(), "name": _name(), "colour": One(ID, "stone")}), "id"),
            "canned_replies": Rows(
                Section(
                    {
                        "id": _id(),
                        "name": _name(),
                        "text": One(WORDS, ""),
                        "steps": Rows(Section({"do": _id(), "to": One(NAME, "")})),
                    }
                ),
                "id",
            ),
            "views": Rows(Section({"name": _name(), "query": One(TEXT, ""), "person": One(kinds.EMAIL, "", Thing.STAFF)})),
        }
    ),
    "routing": Section({"protocols": Rows(PROTOCOL, "id")}),
    "bookings": Section(
        {
            "people": Rows(Section({"email": One(kinds.EMAIL, "", Thing.STAFF, is_required=True), "hours": HOURS}), "email"),
            "resources": Rows(
                Section(
                    {
                        "id": _id(),
                        "kind": One(kinds.choice(("room", "van")), "", is_required=True),
                        "name": One(NAME, ""),
                        "hours": HOURS,
                    }
                ),
                "id",
            ),
            "areas": Rows(Section({"id": _id(), "name": One(NAME, ""), "codes": Many(TEXT)}), "id"),
            "travel": Rows(Section({"from": One(ID, ""), "to": _id(), "minutes": One(NUMBER, 0, is_required=True)})),
            "rules": Rows(RULES, "service"),
        }
    ),
    "orders": Section(
        {
            "returns": RETURNS,
            "offers": Rows(Section({"sku": _id(), "offer": One(kinds.choice(("pin", "block")), "pin"), "beside": One(ID, "")})),
        }
    ),
    "payments": Section({"billing": BILLING}),
    "followups": Section({"reminders": Section({"is_on": One(YES_OR_NO, False), **{key: _rung(key) for key in RUNGS}})}),
}
"""By room what its file may say."""


def read_extra(room: str, document: Value, reader: Reader) -> dict[str, Any]:
    """Return what a room's file says, by its own keys; a key that is absent is not there."""
    keys = document.keys()
    held = {}
    for name, shape in ROOMS[room].keys.items():
        value = keys.found.get(name)
        keys.known.append(name)
        if value is not None:
            held[name] = shape.default if value.is_empty else shape.read(value, reader)
    keys.close()
    return held


def said(room: str, held: Mapping[str, Any], currency: str) -> dict[str, Any]:
    """Return what is to be written of a room; empty where all is as it would be without."""
    return ROOMS[room].write(held, currency)
