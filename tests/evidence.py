"""Runs of the assistant that were compared with what people did: what topics climb and fall by."""

from __future__ import annotations

from tests import cast
from warmdesk.assistant.models import Draft
from warmdesk.conversations.selectors import messages_of
from warmdesk.learning.models import Evidence
from warmdesk.learning.services import judge
from warmdesk.lib import clock

OUTCOMES = {"g": ("good", "sent"), "b": ("bad", "rejected")}


def draft_on(key: str, text: str = "At 8.", **fields: object) -> Draft:
    """Return a draft on a topic, for a customer who has just asked."""
    found = cast.says("when do you open?")
    (message,) = messages_of(found)
    return Draft.objects.create(
        conversation=found, engagement=1, message=message, subject=key, level="draft", kind="answer", text=text, at=clock.now(),
        **fields,
    )  # fmt: skip


def runs(key: str, outcomes: str) -> None:
    """Give a topic a right run for each g and a wrong one for each b, and judge it after each."""
    for letter in outcomes:
        draft = draft_on(key, state="compared")
        outcome, why = OUTCOMES[letter]
        made = Evidence.objects.create(
            subject=key, level="draft", outcome=outcome, why=why, conversation=draft.conversation, engagement=1, draft=draft,
            at=clock.now(), heard_at=clock.now(),
        )  # fmt: skip
        judge(subject=key, newest=made)
