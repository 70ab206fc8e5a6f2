"""What each figure means, in words: `docs/reference/figures.md` is generated from this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["seconds", "minutes", "share", "count", "score", "part"]

FEWEST_FOR_SHARE = 20
FEWEST_FOR_MEDIAN = 6
"""From six values on, two of them enclose the median with a confidence of 95 %."""
FEWEST_FOR_P95 = 20
"""Under twenty values the 95th percentile is only the greatest of them."""


@dataclass(frozen=True)
class Definition:
    """One figure: `fewest` is the n under which it is not shown; `splits` names what it is told apart by, if by anything."""

    name: str
    title: str
    unit: Unit
    fewest: int
    formula: str
    population: str
    exclusions: str
    splits: str = ""


_ASSISTANT_WAITS = (
    "Waits that begin with a customer's message while the assistant had the conversation, or while it was resolved."
)
_NO_ASSISTANT_WAIT = (
    "Later messages of the same wait. Waits without a reply of the assistant: handed over, taken by a person, resolved, judged "
    "to need no reply (thanks), or still going on."
)
_PEOPLE_WAITS = "Handovers after which a person replied; a second handover before that reply goes on with the first one's wait."
_NO_PEOPLE_WAIT = (
    "Replies by the assistant, by the system and the word at the handover: none of them is a person's reply. Handovers without a "
    "person's reply: see the share of handovers answered. Conversations that people took or reopened themselves: nobody waited."
)
_OPEN = " Minutes outside the business's opening hours, as they are now, count as none."
_RATINGS = "Ratings that customers gave, by who spoke to them: the assistant, people, or both (mixed)."
_NO_RATING = "Customers who were asked and gave none."

DEFINITIONS = (
    Definition(
        "assistant_first_response_median", "First response of the assistant, median", "seconds", FEWEST_FOR_MEDIAN,
        "Median of the time from the message that begins a wait to the assistant's next reply.",
        _ASSISTANT_WAITS, _NO_ASSISTANT_WAIT,
    ),
    Definition(
        "assistant_first_response_p95", "First response of the assistant, 95th percentile", "seconds", FEWEST_FOR_P95,
        "The time within which 95 of 100 waits for the assistant ended (nearest rank).", _ASSISTANT_WAITS, _NO_ASSISTANT_WAIT,
    ),
    Definition(
        "people_first_response_median", "First response of people, median", "minutes", FEWEST_FOR_MEDIAN,
        "Median of the time from the handover to the first reply by a person, around the clock.", _PEOPLE_WAITS, _NO_PEOPLE_WAIT,
    ),
    Definition(
        "people_first_response_p95", "First response of people, 95th percentile", "minutes", FEWEST_FOR_P95,
        "The time within which 95 of 100 answered handovers had a person's reply (nearest rank), around the clock.",
        _PEOPLE_WAITS, _NO_PEOPLE_WAIT,
    ),
    Definition(
        "people_first_response_open_median", "First response of people in opening hours, median", "minutes", FEWEST_FOR_MEDIAN,
        "Median of the opening minutes from the handover to the first reply by a person." + _OPEN, _PEOPLE_WAITS, _NO_PEOPLE_WAIT,
    ),
    Definition(
        "people_first_response_open_p95", "First response of people in opening hours, 95th percentile", "minutes", FEWEST_FOR_P95,
        "The opening minutes within which 95 of 100 answered handovers had a person's reply (nearest rank)." + _OPEN,
        _PEOPLE_WAITS, _NO_PEOPLE_WAIT,
    ),
    Definition(
        "handovers_answered", "Handovers answered by a person", "share", FEWEST_FOR_SHARE,
        "Waits for people that ended with a person's reply, divided by all waits for people.",
        "Handovers; a second one before a person's reply belongs to the same wait.",
        "Nothing: who is still waiting, or was never answered, counts as not answered.",
    ),
    Definition(
        "containment", "Containment", "share", FEWEST_FOR_SHARE,
        "Engagements in which the assistant replied, which were not handed over, which no person took or replied in, and whose "
        "customer did not reopen the conversation within 24 hours of its resolution, divided by all of the population.",
        "Engagements that a customer began with the assistant and that are over: resolved, in people's hands, or without a word "
        "for 24 hours.",
        "Engagements that still go on, that a person reopened, and those to which neither the assistant nor people replied.",
    ),
    Definition(
        "handovers", "Handovers", "count", 0, "Number of conversations given to people.", "Every handover.",
        "Conversations that people took by themselves.",
    ),
    Definition(
        "handover_reason", "Handovers by reason", "share", FEWEST_FOR_SHARE,
        "Handovers with this decisive (first) reason, divided by all handovers.", "Every handover.",
        "Conversations that people took by themselves.", splits="the decisive reason",
    ),
    Definition(
        "csat", "CSAT", "share", FEWEST_FOR_SHARE, "Ratings of 4 or 5, divided by all ratings.", _RATINGS, _NO_RATING,
        splits="who handled it",
    ),
    Definition(
        "csat_mean", "CSAT, mean score", "score", FEWEST_FOR_SHARE, "Mean of the ratings, from 1 to 5.", _RATINGS, _NO_RATING,
        splits="who handled it",
    ),
    Definition(
        "ratings_answered", "Ratings given", "share", FEWEST_FOR_SHARE,
        "Requests for a rating that were answered, divided by all of them.",
        "Requests for a rating; one is made after a resolution, once in a conversation.", "Nothing.",
    ),
)  # fmt: skip

FEWEST_OF_ONES_OWN = 30
"""One person's figures swing more, and more hangs on them."""
_EACH = " Where several people are meant, it counts for each of them."
OWN_DEFINITIONS = (
    Definition(
        "own_csat", "Ratings of 4 or 5", "share", FEWEST_OF_ONES_OWN,
        "Ratings of 4 or 5, divided by all ratings of conversations in which they replied.",
        "Ratings of conversations in which they had replied to the customer before the rating was asked for." + _EACH,
        "Customers who were asked and gave none; replies of an earlier round of the same conversation.",
    ),
    Definition(
        "own_first_reply", "First replies in time", "share", FEWEST_OF_ONES_OWN,
        "First replies within the promised minutes of opening hours, divided by all their first replies.",
        "Handovers to people in which their reply was the first.",
        "Handovers that a colleague replied to first, or nobody: they are nobody's first reply.",
    ),
    Definition(
        "own_promises", "Promises kept", "share", FEWEST_OF_ONES_OWN,
        "Promises that were done in time, divided by all of the population.",
        "Promises to customers that were theirs to keep when they were done, or when their time was over.",
        "Promises that are still open, were read wrongly or were undone. One that was made anew counts as it came out at last.",
    ),
    Definition(
        "own_edited", "Changed words of suggested replies, median", "part", FEWEST_OF_ONES_OWN,
        "Median of the share of words that were changed between the suggested reply and what they sent.",
        "Their replies where a reply had been suggested; all words changed means another reply.",
        "Replies without a suggested one. Neither few nor many changes are better: the figure tells how far suggestions fit.",
    ),
    Definition(
        "own_came_back", "Reopened within a day", "share", FEWEST_OF_ONES_OWN,
        "Conversations that the customer reopened within 24 hours of its resolution by them, divided by all of the population.",
        "Resolutions by them whose 24 hours are over, or after which the customer came back sooner.",
        "Resolutions that a colleague or they themselves took back within the 24 hours.",
    ),
)  # fmt: skip
"""What is told of one person's work, to them first: each conversation by itself, merged or not."""

INTERVALS: dict[Unit, str] = {
    "seconds": "two of the measured values, chosen by rank, that enclose the figure; where too few values lie above it, none",
    "minutes": "two of the measured values, chosen by rank, that enclose the figure; where too few values lie above it, none",
    "share": "Wilson's score interval",
    "part": "two of the measured values, chosen by rank, that enclose the figure",
    "score": "normal interval of a mean, cut at 1 and 5",
    "count": "none: everything is counted",
}
"""How sure each kind of figure is, with a confidence of 95 %."""

DEFINED = {definition.name: definition for definition in DEFINITIONS}
OWN = {definition.name: definition for definition in OWN_DEFINITIONS}
