"""Writes: a gap becomes a drafted article; an owner's yes makes it live, and its questions are then answered from it."""

from __future__ import annotations

from warmdesk.accounts.errors import NotAllowed
from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.models import Example
from warmdesk.assistant.teaching import teach, withdraw
from warmdesk.brain.text.personal_data import mask
from warmdesk.conversations.models import Message
from warmdesk.knowledge.models import Article
from warmdesk.knowledge.services import approve_draft, discard_draft, draft_article
from warmdesk.learning.gaps import Gap
from warmdesk.lib.reach import region_of
from warmdesk.lib.transactions import write

NOTHING_YET = "Write here what a customer should be told."


def draft_from(gap: Gap, *, by: User) -> Article:
    """Draft an article from what people answered, and put the gap's questions beside it; nothing is answered from it yet."""
    _require_owner(by)
    business = the_business()
    region, language = region_of(business.phone), gap.language or business.language
    body = "\n\n".join(mask(reply, region) for reply in gap.replies) or NOTHING_YET
    with write():
        draft = draft_article(title=mask(gap.questions[0].text, region), body=body, language=language)
        for question in gap.questions:
            teach(by=by, how=Example.How.GAP, source=draft.key, message=question)
    return draft


def draft_from_answer(*, question: Message, answer: Message, by: User) -> Article:
    """Draft an article from what a person answered; whoever answers customers may, and an owner's yes makes it live.

    Addresses and numbers are masked. Raises NotAllowed.
    """
    if not by.may(May.ANSWER):
        raise NotAllowed("Only who answers customers can draft an article.")
    business = the_business()
    region = region_of(business.phone)
    with write():
        draft = draft_article(
            title=mask(question.text, region), body=mask(answer.text, region), language=question.language or business.language
        )
        teach(by=by, how=Example.How.GAP, source=draft.key, message=question)
    return draft


def approve(draft: Article, *, title: str, body: str, by: User) -> Article:
    """Make a draft live as it was edited, at once, with its questions as examples. Safe to call twice."""
    _require_owner(by)
    return approve_draft(draft=draft, title=title, body=body)


def discard(draft: Article, *, by: User) -> None:
    """Throw a draft away; its questions are a gap again."""
    _require_owner(by)
    with write():
        withdraw(examples=Example.objects.filter(source=draft.key), reason="retired")
        discard_draft(draft=draft)


def _require_owner(person: User) -> None:
    if not person.may(May.RUN):
        raise NotAllowed("Only an owner decides what customers are told.")
