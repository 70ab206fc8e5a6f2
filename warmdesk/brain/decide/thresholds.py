"""The numbers that decide, in one place and versioned, so that a stored decision can be replayed."""

from __future__ import annotations

from dataclasses import dataclass

THRESHOLDS_VERSION = "7"


@dataclass(frozen=True)
class Thresholds:
    """Probabilities 0..1 unless said otherwise."""

    certain: float = 0.9
    """From here on a reason to get a person decides, whatever else the message holds."""
    likely: float = 0.75
    """From here on a learned reason decides, unless the message is a question with a sure answer."""
    rather: float = 0.5
    """From here on one of them decides for somebody who tells something and asks nothing."""
    needs_person: float = 0.8
    """The same for all learned reasons together."""
    needs_person_though_answered: float = 0.9
    people_only: float = 0.55
    topic: float = 0.5
    wish: float = 0.5
    wish_sure: float = 0.8
    """From here on a wish counts though the message is put as a question."""
    wish_theirs: float = 0.4
    """The same for a look at what a proven customer has under way: it harms nobody."""
    answer: float = 0.72
    """Least score of a source to answer from."""
    answer_told: float = 0.76
    """The same when the customer tells something instead of asking."""
    sure: float = 0.78
    """A source that outweighs a wish or an open form."""
    offer: float = 0.12
    """Least score of the best source for choices to be offered at all: below it, what is asked is rarely answered anywhere."""
    choice: float = 0.03
    """Least score of each source that is then offered."""
    choice_told: float = 0.25
    """The same when the customer tells something instead of asking."""
    peaceful: float = 0.35
    """Below this, all learned reasons together, somebody who tells something is offered choices."""
    failures: int = 2
    """Failed tries after which a person takes over."""


THRESHOLDS = Thresholds()
"""With an encoder."""

BY_WORDS = Thresholds(answer=0.62, answer_told=0.7, sure=0.74, offer=0.08)
"""Without one, where a score means less."""
