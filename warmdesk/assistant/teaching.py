"""Writes: what people teach the assistant, each lesson in force for the very next message.

Only people teach: not the assistant by what it said itself, and no customer by what they claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.db.models import F, QuerySet

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.accounts.selectors import the_business
from warmdesk.assistant.errors import LessonRefused
from warmdesk.assistant.events import Taught, Withdrawn
from warmdesk.assistant.models import Example, InstalledModel, Lessons
from warmdesk.brain.text.personal_data import mask
from warmdesk.conversations.models import Message
from warmdesk.knowledge.selectors import has_source
from warmdesk.knowledge.vectors import forget_vectors
from warmdesk.lib import clock
from warmdesk.lib.reach import region_of
from warmdesk.lib.transactions import write
from warmdesk.outbox.services import record
from warmdesk.topics.selectors import topic_by_key

LONGEST_LESSON = 2000
FIELDS = {InstalledModel.Kind.ANSWERS.value: ("source", "topic"), InstalledModel.Kind.TOPICS.value: ("topic", "source")}
"""What a lesson says for a kind of model, and what it may say besides."""
A_FACT = re.compile(r"(?:business|service|product):.+")


def teach(
    *, by: User, how: str, source: str = "", topic: str = "", message: Message | None = None, text: str = "", language: str = ""
) -> Example:
    """Teach which `source` answers, or which `topic` it is: a customer's `message`, or what staff typed; records Taught.

    Personal data is masked. The same lesson is kept once; a lesson about a question that was taught another answer takes the
    other one's place. Raises LessonRefused.
    """
    question = message.text if message else text
    _refuse_whom_nobody_asked(by, message, question)
    _refuse_what_is_not_there(source, topic)
    masked = _masked(question, message)
    with write():
        Lessons.objects.update_or_create(id=1)
        Lessons.objects.filter(id=1).update(taught=F("taught") + 1)
        same = Example.objects.filter(text=masked, retired_at=None)
        known = same.filter(source=source, topic=topic).first()
        if known is not None:
            return known
        contradicted = _contradicting(same, source)
        kept = contradicted.last()
        topic, source = topic or (kept.topic if kept else ""), source or (kept.source if kept else "")
        _withdraw(contradicted)
        example = Example.objects.create(
            text=masked,
            language=language or (message.conversation.language if message else "") or the_business().language,
            source=source,
            topic=topic,
            how=how,
            taught_by=by,
            message=message,
            at=clock.now(),
        )
        record(_taught(example))
    return example


def _refuse_whom_nobody_asked(by: User, message: Message | None, question: str) -> None:
    if not by.may(May.ANSWER):
        raise LessonRefused("Only people who answer customers teach the assistant.")
    if message is not None and message.author != Message.Author.CUSTOMER:
        raise LessonRefused("The assistant learns from what customers asked, not from what it or a colleague said.")
    if not question.strip():
        raise LessonRefused("There is no question to learn from.")
    if message is None and Message.objects.filter(author=Message.Author.ASSISTANT, text=question).exists():
        raise LessonRefused("The assistant does not learn from its own words.")


def _refuse_what_is_not_there(source: str, topic: str) -> None:
    if not source and not topic:
        raise LessonRefused("Say which article answers, or what it is about.")
    if source and not A_FACT.fullmatch(source) and not has_source(source):
        raise LessonRefused("Customers are not answered from an article of that name.")
    if topic and topic_by_key(topic) is None:
        raise LessonRefused("There is no topic of that name.")


def _masked(question: str, message: Message | None) -> str:
    """Return the question without addresses, numbers and accounts, and without the customer's own name."""
    masked = mask(question.strip()[:LONGEST_LESSON], region_of(the_business().phone))
    names = message.conversation.contact.name.split() if message else []
    for name in names:
        masked = re.sub(rf"\b{re.escape(name)}\b", "[name]", masked, flags=re.IGNORECASE)
    return masked


def _contradicting(same: QuerySet[Example], source: str) -> QuerySet[Example]:
    """Return what was taught about the same question and is now said otherwise."""
    return same.exclude(source="") if source else same.filter(source="").exclude(topic="")


def _taught(example: Example) -> Taught:
    return Taught(
        example_id=example.id,
        conversation_id=example.message.conversation_id if example.message else None,
        how=example.how,
        source=example.source,
        topic=example.topic,
        language=example.language,
        actor_id=example.taught_by_id,
    )


def withdraw(*, examples: QuerySet[Example], reason: str) -> int:
    """Take lessons back, at once, and return how many; records Withdrawn. Safe to call twice."""
    with write():
        count = _withdraw(examples)
        if count:
            record(Withdrawn(count=count, reason=reason))
    return count


def _withdraw(examples: QuerySet[Example]) -> int:
    count = examples.filter(retired_at=None).update(retired_at=clock.now())
    if count:
        _say_withdrawn()
    return count


def go_back(*, kind: str, to: InstalledModel) -> None:
    """Have only the lessons of one kind that there were when a version was made; records Withdrawn. Safe to call twice.

    What a lesson that goes says of the other kind stays.
    """
    field, other = FIELDS[kind]
    with write():
        later = Example.objects.filter(id__gt=to.last_example_id, retired_at=None).exclude(**{field: ""})
        count = later.exclude(**{other: ""}).update(**{field: ""}) + later.filter(**{other: ""}).update(retired_at=clock.now())
        replaced = Example.objects.filter(id__lte=to.last_example_id, retired_at__gt=to.trained_at).exclude(**{field: ""})
        replaced.update(retired_at=None)
        if count:
            _say_withdrawn()
            record(Withdrawn(count=count, reason="rolled_back"))


def forget_examples(contact_id: int) -> None:
    """Forget what was learned from a contact's own words."""
    with write():
        mine = Example.objects.filter(message__conversation__contact_id=contact_id)
        texts: Sequence[str] = list(mine.values_list("text", flat=True))
        if texts:
            forget_vectors(texts)
            mine.delete()
            _say_withdrawn()


def _say_withdrawn() -> None:
    Lessons.objects.update_or_create(id=1)
    Lessons.objects.filter(id=1).update(withdrawn=F("withdrawn") + 1)
