"""Short names from outside, such as a carrier's, a tracking number or that of an ordered thing, as the desk may say them.

Who orders may write into an order what the shop passes on ("engraving: …"). Said back word for word, it would stand in the
desk's mouth as a promise or a link. A name has few words and none of a sentence's marks.
"""

from __future__ import annotations

import re

LONGEST, MOST_WORDS = 40, 5
_NAME = re.compile(r"[\w&+'’/#()-]+(?:[ ,]? [\w&+'’/#()-]+)*")


def as_label(text: str) -> str:
    """Return a name from outside if it is no more than a name, else an empty text."""
    name = text.strip()
    return name if len(name) <= LONGEST and len(name.split()) <= MOST_WORDS and _NAME.fullmatch(name) else ""
