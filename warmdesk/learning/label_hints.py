"""Reads: which labels a conversation perhaps wants, by what people put on those most like it, and took off them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.conversations.events import Labelled
from warmdesk.conversations.models import Conversation, Label, Message
from warmdesk.conversations.selectors import labels
from warmdesk.learning.solved import ALIKE_IN_LETTERS, likeness_in_letters
from warmdesk.outbox.models import Event

MOST_EXAMPLES = 200
MOST_EVENTS = 2000
FIRST_WORDS = 3
"""What somebody wants stands in their first messages."""
NEAREST, FEWEST, SURE = 5, 3, 0.6
"""Of the five most alike at least three, and at least six in ten, must wear a label for it to be suggested."""

Worn = Mapping[str, bool]
"""By a label's key, whether a person's last word put it on, or took it off."""


@dataclass(frozen=True)
class LabelHint:
    """A label that `k` of the `n` most alike conversations wear."""

    label: Label
    k: int
    n: int


def label_hints(conversation: Conversation, user: User) -> list[LabelHint]:
    """Return the labels to suggest to this person, the surest first; none that a person put on or took off here already.

    A bounded number of queries and of texts, however much was labelled.
    """
    known = {label.key: label for label in labels()}
    if not known or not user.may(May.ANSWER):
        return []
    examples = _examples()
    here = {**examples.pop(conversation.id, {}), **dict.fromkeys(conversation.labels.values_list("key", flat=True), True)}
    texts = _first_words([conversation.id, *list(examples)[:MOST_EXAMPLES]])
    wanted = texts.pop(conversation.id, "")
    if not wanted or len(texts) < FEWEST:
        return []
    likeness = likeness_in_letters(wanted, conversation.language, list(texts.values()))
    voted = vote([(float(alike), examples[one]) for alike, one in zip(likeness, texts, strict=True)])
    return [LabelHint(known[key], k, n) for key, k, n in voted if key in known and key not in here]


def vote(examples: Sequence[tuple[float, Worn]]) -> list[tuple[str, int, int]]:
    """Return (label, k, n) of what enough of the nearest wear, the surest first; likeness is from 0 to 1."""
    nearest = sorted((one for one in examples if one[0] >= ALIKE_IN_LETTERS), key=lambda one: -one[0])[:NEAREST]
    counts = {key: sum(worn.get(key, False) for _, worn in nearest) for _, worn in nearest for key in worn}
    sure = [(key, k, len(nearest)) for key, k in counts.items() if k >= FEWEST and k / len(nearest) >= SURE]
    return sorted(sure, key=lambda one: (-one[1], one[0]))


def _examples() -> dict[int, dict[str, bool]]:
    """Return what people's last words were on the labels of each conversation, the newest first."""
    told = Event.objects.filter(name=Labelled.name, facts__by_id__gt=0).order_by("-id")[:MOST_EVENTS]
    found: dict[int, dict[str, bool]] = defaultdict(dict)
    for conversation_id, facts in told.values_list("conversation_id", "facts"):
        if conversation_id is not None:
            found[conversation_id].setdefault(facts["label"], facts["is_on"])
    return dict(found)


def _first_words(conversation_ids: Sequence[int]) -> dict[int, str]:
    """Return what the customers of these conversations said first; nothing of those who were forgotten."""
    said = Message.objects.filter(conversation_id__in=conversation_ids, author=Message.Author.CUSTOMER).exclude(text="")
    first: dict[int, list[str]] = defaultdict(list)
    for conversation_id, text in said.filter(seq__lte=4 * FIRST_WORDS).order_by("seq").values_list("conversation_id", "text"):
        first[conversation_id].append(text)
    return {one: "\n".join(texts[:FIRST_WORDS]) for one, texts in first.items()}
