"""Writes: tasks are opened and done; a rating is asked for once and given once."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import Q

from warmdesk.accounts.models import Business, Team, User
from warmdesk.accounts.selectors import business_or_none, opening_hours, owners, team_members, the_business, voice_of
from warmdesk.accounts.voice import say
from warmdesk.contacts.models import Contact
from warmdesk.conversations.events import (
    ContactProven,
    ConversationsMerged,
    ConversationSplit,
    ConversationsUnmerged,
    ReplyQueued,
    Resolved,
)
from warmdesk.conversations.models import Conversation, Message
from warmdesk.conversations.selectors import conversation as conversation_by_id
from warmdesk.conversations.services import SYSTEM, reply
from warmdesk.followups.errors import NotAsked, ScoreOutOfRange
from warmdesk.followups.events import (
    PromiseBroken,
    PromiseKept,
    PromiseWithdrawn,
    Rated,
    RatingAsked,
    TaskChanged,
    TaskDone,
    TaskOpened,
    TaskSnoozed,
)
from warmdesk.followups.models import Rating, Task
from warmdesk.lib import clock
from warmdesk.lib.transactions import write
from warmdesk.notices.services import let_rest, tell_people
from warmdesk.outbox.services import record
from warmdesk.routing.events import HandedOver, ReachNoted
from warmdesk.routing.levels import level_for
from warmdesk.routing.models import Handover

log = logging.getLogger(__name__)
ESCALATES_AFTER = timedelta(minutes=30)
MOST_AT_ONCE = 200


def due_moment(business: Business, priority: str) -> datetime:
    """Return when a first reply of this priority is due, counted in opening hours."""
    minutes = level_for(business, priority=priority).first_reply
    return opening_hours(business).add_minutes(clock.now(), minutes) or clock.now() + timedelta(minutes=minutes)


def open_task(
    *,
    kind: str,
    summary: str,
    due_at: datetime,
    conversation: Conversation | None,
    contact: Contact | None = None,
    reach: str = "",
    team: Team | None = None,
    is_promise: bool = False,
) -> Task:
    """Open dated work for people; records TaskOpened. An open task of this kind in this conversation is kept and
    made the later word.
    """
    with write():
        known = Task.objects.filter(conversation=conversation, kind=kind, done_at=None).first() if conversation else None
        if known is not None:
            known.reach, known.is_promise = reach or known.reach, known.is_promise or is_promise
            known.save(update_fields=["reach", "is_promise"])
            return known
        task = Task.objects.create(
            kind=kind,
            summary=summary,
            due_at=due_at,
            conversation=conversation,
            contact=contact,
            reach=reach,
            team=team,
            is_promise=is_promise,
            created_at=clock.now(),
        )
        fact = TaskOpened(
            conversation_id=conversation.id if conversation else None,
            task_id=task.id,
            kind=kind,
            is_promise=is_promise,
            due_at=due_at.isoformat(),
        )
        record(fact)
    return task


def date_handover(fact: HandedOver) -> None:
    """Open the dated task behind a handover outside opening hours: the customer was told when people are back."""
    if not fact.is_outside_hours or fact.conversation_id is None:
        return
    handover = Handover.objects.select_related("team").get(id=fact.handover_id)
    conversation = conversation_by_id(fact.conversation_id)
    if not conversation.is_with_people:
        return
    open_task(
        kind="reply",
        summary="Answer a customer who wrote while we were closed",
        due_at=due_moment(the_business(), fact.priority),
        conversation=conversation,
        contact=conversation.contact,
        reach=handover.reach,
        team=handover.team,
        is_promise=True,
    )


def put_reach_on_task(fact: ReachNoted) -> None:
    """Note on the open task how the customer wants to be reached."""
    if fact.conversation_id is None:
        return
    reach = Handover.objects.values_list("reach", flat=True).get(id=fact.handover_id)
    with write():
        Task.objects.filter(conversation_id=fact.conversation_id, done_at=None).update(reach=reach)


def finish(*, task: Task, how: str = "ticked") -> None:
    """Say that a task is done, `how` ticked, reply or call; records TaskDone, and of a promise PromiseKept or that it was broken.

    Calling twice is harmless.
    """
    now = clock.now()
    with write():
        if not Task.objects.filter(id=task.id, done_at=None).update(done_at=now, done_how=how):
            return
        record(TaskDone(conversation_id=task.conversation_id, task_id=task.id, was_late=now > task.due_at))
        let_rest(reference=f"task:{task.id}")
        if task.is_promise and (now > task.due_at or task.broken_at):
            _break(task, now)
        elif task.is_promise:
            record(
                PromiseKept(
                    conversation_id=task.conversation_id, task_id=task.id, kind=task.kind, how=how, owner_id=task.owner_id
                )
            )


def add_task(
    *, summary: str, due_at: datetime, by: User, owner: User | None, conversation: Conversation | None, contact: Contact | None
) -> Task:
    """Open dated work that somebody writes down for themselves or a colleague; records TaskOpened."""
    with write():
        task = Task.objects.create(
            kind="task",
            summary=summary.strip()[:300],
            due_at=due_at,
            conversation=conversation,
            contact=contact or (conversation.contact if conversation else None),
            team=conversation.team if conversation else None,
            owner=owner,
            created_at=clock.now(),
        )
        fact = TaskOpened(
            conversation_id=task.conversation_id, task_id=task.id, kind=task.kind, is_promise=False, due_at=due_at.isoformat()
        )
        record(fact)
    return task


def change_task(*, task: Task, due_at: datetime, owner: User | None, summary: str = "", by: User) -> Task:
    """Give a task another time, owner or words; records TaskChanged. Who owns it now is paged anew if it is late again."""
    with write():
        was = Task.objects.filter(id=task.id, done_at=None).first()
        if was is None:
            return task
        fields = {"due_at": due_at, "owner": owner, "snoozed_until": None, "summary": summary.strip()[:300] or was.summary}
        if (due_at, owner) != (was.due_at, was.owner):
            fields |= {"paged_at": None, "escalated_at": None}
        Task.objects.filter(id=task.id).update(**fields)
        changed = TaskChanged(
            conversation_id=was.conversation_id,
            task_id=was.id,
            owner_id=owner.id if owner else None,
            was_owner_id=was.owner_id,
            due_at=due_at.isoformat(),
            was_due_at=was.due_at.isoformat(),
            by_id=by.id,
        )
        record(changed)
        let_rest(reference=f"task:{task.id}")
        was.refresh_from_db()
    return was


def snooze_task(*, task: Task, until: datetime, by: User) -> None:
    """Put a task out of sight until a moment; records TaskSnoozed. A promise is due when it was, seen or not."""
    with write():
        if Task.objects.filter(id=task.id, done_at=None).update(snoozed_until=until, paged_at=None):
            record(TaskSnoozed(conversation_id=task.conversation_id, task_id=task.id, until=until.isoformat(), by_id=by.id))
            let_rest(reference=f"task:{task.id}")


def page_overdue() -> None:
    """By the clock: whoever owns an overdue task is told, and if it stays overdue the business's owners are."""
    now = clock.now()
    late = Task.objects.filter(done_at=None, due_at__lte=now).select_related("owner", "team")
    for task in late.filter(is_promise=True, broken_at=None)[:MOST_AT_ONCE]:
        with write():
            _break(task, now)
    late = late.filter(Q(snoozed_until=None) | Q(snoozed_until__lte=now))
    for task in late.filter(paged_at=None)[:MOST_AT_ONCE]:
        people = [task.owner] if task.owner and task.owner.is_active else team_members(task.team)
        _page(task, people or owners(), paged_at=now)
    for task in late.filter(due_at__lte=now - ESCALATES_AFTER, escalated_at=None)[:MOST_AT_ONCE]:
        _page(task, owners(), escalated_at=now)


def _page(task: Task, people: Sequence[User], **noted: datetime) -> None:
    with write():
        if Task.objects.filter(id=task.id, done_at=None).update(**noted):
            tell_people(people=people, kind="overdue", reference=f"task:{task.id}", conversation_id=task.conversation_id)


def _break(task: Task, now: datetime) -> None:
    """Note once that a promise was not kept in time; records PromiseBroken."""
    if Task.objects.filter(id=task.id, broken_at=None).update(broken_at=now):
        broken = PromiseBroken(conversation_id=task.conversation_id, task_id=task.id, kind=task.kind, owner_id=task.owner_id)
        record(broken)


def withdraw(*, task_id: int) -> None:
    """Take back a task that should not have been opened; records TaskDone and, of a promise, PromiseWithdrawn.

    Calling twice is harmless.
    """
    task = Task.objects.filter(id=task_id).first()
    if task is not None:
        take_back(task=task, reason="undone", by=None)


def take_back(*, task: Task, reason: str, by: User | None) -> None:
    """End a task that counts for nothing: `undone`, or `not_a_promise`. Records TaskDone and, of a promise, PromiseWithdrawn."""
    with write():
        if not Task.objects.filter(id=task.id, done_at=None).update(done_at=clock.now(), done_how="withdrawn"):
            return
        record(TaskDone(conversation_id=task.conversation_id, task_id=task.id, was_late=False))
        let_rest(reference=f"task:{task.id}")
        if task.is_promise:
            withdrawn = PromiseWithdrawn(
                conversation_id=task.conversation_id,
                task_id=task.id,
                kind=task.kind,
                reason=reason,
                by_id=by.id if by else None,
            )
            record(withdrawn)


def keep_by_reply(fact: ReplyQueued) -> None:
    """A person's reply keeps what the desk promised outside opening hours: one.

    What a person promised by their own words is kept in the reply's transaction (`promises.keep_by_message`).
    """
    if fact.actor == "person" and fact.conversation_id:
        for task in Task.objects.filter(conversation_id=fact.conversation_id, kind="reply", message=None, done_at=None):
            finish(task=task, how="reply")


def _handled_by(conversation: Conversation, engagement: int) -> str:
    said = Message.objects.filter(conversation=conversation, engagement=engagement, is_note=False)
    authors = set(said.values_list("author", flat=True))
    if Message.Author.PERSON in authors:
        return "mixed" if Message.Author.ASSISTANT in authors else "people"
    return "assistant" if Message.Author.ASSISTANT in authors else ""


def ask_for_rating(fact: Resolved) -> None:
    """Ask once, after a conversation in which somebody answered the customer; records RatingAsked."""
    if fact.conversation_id is None:
        return
    conversation = conversation_by_id(fact.conversation_id)
    handled_by = _handled_by(conversation, fact.engagement)
    business = business_or_none()
    if not conversation.is_resolved or not handled_by or business is None:
        return
    with write():
        if Rating.objects.filter(conversation=conversation).exists():
            return
        Rating.objects.create(conversation=conversation, engagement=fact.engagement, handled_by=handled_by, asked_at=clock.now())
        record(RatingAsked(conversation_id=conversation.id, handled_by=handled_by, engagement=fact.engagement))
        text = say("resolved_ask_rating", voice=voice_of(business), language=conversation.language or business.language)
        reply(conversation=conversation, text=text, by=SYSTEM, kind="rating")


def rate(*, conversation: Conversation, score: int, comment: str = "") -> Rating:
    """Take a customer's rating; records Rated. Raises NotAsked, ScoreOutOfRange; a second rating changes nothing."""
    if not 1 <= score <= 5:
        raise ScoreOutOfRange("A rating is a whole number from 1 to 5.")
    with write():
        rating = Rating.objects.select_for_update().filter(conversation=conversation, score=None).first()
        if rating is None:
            raise NotAsked("This conversation is not waiting for a rating.")
        rating.score, rating.comment, rating.given_at = score, comment[:2000], clock.now()
        rating.save(update_fields=["score", "comment", "given_at"])
        record(Rated(conversation_id=conversation.id, score=score, handled_by=rating.handled_by, has_comment=bool(comment)))
        business = business_or_none()
        if business is not None:
            text = say("rating_thanks", voice=voice_of(business), language=conversation.language or business.language)
            reply(conversation=conversation, text=text, by=SYSTEM, kind="rating")
    return rating


def follow_proof(fact: ContactProven) -> None:
    """Let the tasks of a conversation be owed to whom its visitor was proven to be. Safe to call twice."""
    if fact.conversation_id is None:
        return
    with write():
        mine = Task.objects.filter(conversation_id=fact.conversation_id, contact_id=fact.was_contact_id)
        mine.update(contact_id=fact.contact_id)


def follow_merge(fact: ConversationsMerged | ConversationsUnmerged) -> None:
    """Let a conversation's tasks be where it goes on: in another one, or by itself again.

    Safe to call twice, and in any order.
    """
    with write():
        merged = conversation_by_id(fact.merged_id)
        if merged.merged_into:
            Task.objects.filter(conversation=merged, done_at=None).update(conversation=merged.merged_into, merged_from=merged)
        else:
            Task.objects.filter(merged_from=merged).update(conversation=merged, merged_from=None)


def follow_split(fact: ConversationSplit) -> None:
    """Let what was promised in a message that was split off be owed there. Safe to call twice."""
    with write():
        Task.objects.filter(message__conversation_id=fact.split_id).update(conversation_id=fact.split_id)


def erase_contact(contact_id: int) -> None:
    """Forget addresses on tasks and words in comments; scores and moments stay."""
    with write():
        nothing = {"reach": "", "summary": "", "said": ""}
        Task.objects.filter(contact_id=contact_id).update(**nothing)
        Task.objects.filter(conversation__contact_id=contact_id).update(**nothing)
        Rating.objects.filter(conversation__contact_id=contact_id).update(comment="")


def page_undated(fact: HandedOver, because: str) -> None:
    """A promise could not be dated: the conversation still stands in the queue; say so loudly, for the owner must look."""
    log.error("handover %s has no dated task (%s): look at the queue", fact.handover_id, because)
