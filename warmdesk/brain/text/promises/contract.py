"""What reading a text for promises gives, and the words that it is read by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal["callback", "reply", "send", "check", "do"]
"""What is promised: to call, to write, to send something, to find something out, or to do another thing."""


@dataclass(frozen=True)
class Promise:
    """One thing that somebody of the business said that they will do for the customer."""

    kind: Kind
    said: str
    """The sentence that promises it, as typed."""
    language: str
    by: datetime | None = None
    """The first instant at which it is late, aware, as the words alone say it; None where no date was said."""
    is_whole_day: bool = False
    """`by` is the end of a day of which no hour was said: the desk's closing time is meant."""
    who: str = ""
    """The colleague's name, where the sentence names one ("Ann will call you")."""
    when: str = ""
    """The words of the date, as typed."""


@dataclass(frozen=True)
class Words:
    """How one language promises: patterns over folded text (no case, no accents); `{staff}` stands for who works here."""

    staff: str
    """Who speaks for the business in the third person: somebody, a colleague, our team."""
    sure: Mapping[Kind, tuple[str, ...]]
    """What is a promise by itself."""
    dated: Mapping[Kind, tuple[str, ...]]
    """What is one only beside a day or time to come."""
    negated: str
    """Before the promise, in its clause: there is none."""
    negated_after: str
    """The same after its verb, in its clause."""
    condition: str
    """What makes it depend on something, or on the customer's wish."""
    polite: str
    """What looks like a condition and is good manners ("if that's all right")."""
    hedged: str
    """Anywhere in the sentence: it is only possible, the rule for everybody, over already, happening now, or another's word."""
    end_of_day: str = r"(?!)"
    """ "By the end of the day": today, before the desk closes."""
