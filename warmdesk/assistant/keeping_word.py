"""Whether what the assistant is about to say promises something that nobody has been asked to do."""

from __future__ import annotations

from warmdesk.accounts.models import Business
from warmdesk.assistant.minds import Thought
from warmdesk.assistant.spoken import Spoken
from warmdesk.brain.contract import Answer, Decision, HandOver
from warmdesk.brain.text.words import fold
from warmdesk.conversations.models import Conversation
from warmdesk.followups.reading import Proposed, promised_in
from warmdesk.followups.selectors import has_promised

BECAUSE = "the answer would promise what nobody has been asked to do"


def with_word_kept(
    decided: Decision, spoken: Spoken, *, thought: Thought, conversation: Conversation, business: Business
) -> tuple[Decision, Spoken]:
    """Return the decision and its reply, or a handover instead of an answer whose promise nothing backs.

    What a tool did or will have done is its own sentence, with its dated task. Of the business's own standing words ("we refund
    within a week") only a call counts: nobody calls whom nobody knows of.
    """
    if not isinstance(decided, Answer) or not spoken.text:
        return decided, spoken
    found = promised_in(spoken.text, language=thought.understanding.language, business=business, speaker=None)
    if all(_is_backed(promise, thought, conversation) for promise in found):
        return decided, spoken
    return HandOver((*decided.reasons, BECAUSE), decided.scores, reason="unsure"), Spoken()


def _is_backed(promise: Proposed, thought: Thought, conversation: Conversation) -> bool:
    if has_promised(conversation, promise.kind):
        return True
    return promise.kind != "callback" and _is_the_businesss_own(promise.said, thought)


def _is_the_businesss_own(sentence: str, thought: Thought) -> bool:
    """Tell whether a sentence stands in what was found, word for word; a model's rewording of it is the assistant's own."""
    if thought.wording is None:
        return True
    plain = fold(sentence).strip(" .!")
    return any(plain in fold(found.passage.text) for found in thought.understanding.found)
