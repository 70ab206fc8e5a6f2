"""The contract of a tool for programs: what it is for, what it takes, under which scope, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from warmdesk.accounts.models import Business, User
from warmdesk.accounts.selectors import the_business
from warmdesk.api.errors import NotFound, Unreadable
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import contact_by_external_id

Json = dict[str, Any]
REQUEST_ID = "request_id"
LONGEST_ID = 60
YEARS = range(2000, 2200)
FORMATS = {"day": "date", "moment": "date-time"}


@dataclass(frozen=True)
class Wanted:
    """An argument, always text: a `day` is 2026-03-01, a `moment` 2026-03-01T14:30 in the business's zone or with an offset."""

    name: str
    text: str
    kind: Literal["text", "day", "moment"] = "text"
    is_required: bool = True
    longest: int = 200

    def schema(self) -> Json:
        """Return its JSON Schema."""
        form = {"format": FORMATS[self.kind]} if self.kind == "day" else {}
        return {"type": "string", "description": self.text, "minLength": 1, "maxLength": self.longest, **form}


@dataclass(frozen=True)
class Asked:
    """One call: what was given, and in whose name. What is done under the same `key` is done once."""

    values: Mapping[str, str]
    person: User
    key: str = ""

    def get(self, name: str) -> str:
        """Return an argument, or nothing where it was not given."""
        return self.values.get(name, "")

    @property
    def business(self) -> Business:
        """Return whose desk it is."""
        return the_business()

    def moment(self, name: str) -> datetime:
        """Return an aware moment."""
        found = datetime.fromisoformat(self.values[name])
        return found if found.tzinfo else found.replace(tzinfo=self.business.zone)

    def day(self, name: str) -> date | None:
        """Return a day, if it was given."""
        return date.fromisoformat(self.values[name]) if name in self.values else None

    def customer(self) -> Contact | None:
        """Return the customer whose number was given, if one was. Raises NotFound."""
        if "customer_id" not in self.values:
            return None
        found = contact_by_external_id(self.values["customer_id"])
        if found is None:
            raise NotFound(f"There is no customer {self.values['customer_id']}.")
        return found


@dataclass(frozen=True)
class ApiTool:
    """A tool for programs. What only reads returns what was found; what writes returns ids, which `show` makes readable."""

    name: str
    title: str
    purpose: str
    scope: str
    wanted: tuple[Wanted, ...]
    run: Callable[[Asked], Json]
    show: Callable[[Json], Json] = dict
    most_an_hour: int = 120
    """How often a token may have it done, where it writes."""

    @property
    def only_reads(self) -> bool:
        """Whether it changes nothing."""
        return self.scope.endswith(":read")

    @property
    def arguments(self) -> tuple[Wanted, ...]:
        """Return all that it takes; what writes also takes the name that the program gives to the request."""
        return self.wanted if self.only_reads else (*self.wanted, _REQUEST)

    def schema(self) -> Json:
        """Return the JSON Schema of its arguments."""
        return {
            "type": "object",
            "properties": {one.name: one.schema() for one in self.arguments},
            "required": [one.name for one in self.arguments if one.is_required],
            "additionalProperties": False,
        }

    def values_of(self, given: object) -> dict[str, str]:
        """Return the arguments of a call, each as it must be. Raises Unreadable with every problem."""
        if not isinstance(given, dict):
            raise Unreadable("The arguments are not a JSON object.", problems=[])
        known = {one.name: one for one in self.arguments}
        problems = [{"key": str(key), "message": "is unknown", "expected": ", ".join(known)} for key in given if key not in known]
        values: dict[str, str] = {}
        for name, one in known.items():
            found = given.get(name)
            if found is None:
                problems += [{"key": name, "message": "is missing", "expected": one.text}] if one.is_required else []
            elif fault := _fault(one, found):
                problems.append({"key": name, "message": fault, "expected": one.text})
            else:
                values[name] = found.strip()
        if problems:
            raise Unreadable(f"These are not the arguments of {self.name}.", problems=problems)
        return values


_REQUEST = Wanted(REQUEST_ID, "your own name for this request: the same again is done once", longest=LONGEST_ID)


def _fault(one: Wanted, found: object) -> str:
    if not isinstance(found, str) or not found.strip():
        return "is no text"
    if len(found) > one.longest or any(ord(character) < 32 for character in found):
        return f"is longer than {one.longest} characters, or holds some that cannot be seen"
    return "" if one.kind == "text" or _is_near(one.kind, found.strip()) else f"is no {one.kind} of these times"


def _is_near(kind: str, typed: str) -> bool:
    """Tell whether a day or moment can be read and is one that a calendar can count with."""
    try:
        read = date.fromisoformat(typed) if kind == "day" else datetime.fromisoformat(typed)
    except ValueError:
        return False
    return read.year in YEARS
