"""Reads: conversations for those who may see them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from warmdesk.accounts.models import User
from warmdesk.accounts.permissions import May
from warmdesk.contacts.models import Contact
from warmdesk.contacts.selectors import same_person
from warmdesk.conversations.errors import NoSuchConversation
from warmdesk.conversations.models import Activity, Conversation, ConversationMerge, Following, Inbox, Label, Message, SavedView
from warmdesk.conversations.seats import within_seat

_WITH_PEOPLE = (Conversation.Owner.QUEUE, Conversation.Owner.PERSON)


def visible_to(user: User) -> QuerySet[Conversation]:
    """Return the conversations that this person may read: all of them for staff, for a partner what the open seat holds."""
    found = Conversation.objects.select_related("contact__merged_into", "assignee", "team", "topic", "inbox")
    return found if user.may(May.READ) else found.filter(within_seat(user))


def who_may_see(conversation: Conversation, people: Iterable[User]) -> list[User]:
    """Return those of these people for whom `visible_to` has this conversation."""
    people = list(people)
    partners = {one.id for one in people if one.has_limited_seat and one.may_attend}
    if partners and conversation.team_id:
        partners &= set(User.objects.filter(teams=conversation.team_id).values_list("id", flat=True))
    return [one for one in people if one.may(May.READ) or (one.id in partners and _is_within_seat(conversation, one))]


def _is_within_seat(conversation: Conversation, partner: User) -> bool:
    return Conversation.objects.filter(within_seat(partner), id=conversation.id).exists()


def conversation_for(user: User, public_id: uuid.UUID | str) -> Conversation:
    """Return one conversation that this person may read; raise NoSuchConversation."""
    found = visible_to(user).filter(public_id=public_id).first()
    if found is None:
        raise NoSuchConversation("There is no such conversation.")
    return found


def conversations_in(user: User, view: str) -> QuerySet[Conversation]:
    """Return a view's conversations: those who wait longest first where somebody waits, else the newest first.

    What is snoozed stands in its own view, in `all`, and where one follows it.
    """
    found = visible_to(user)
    if view == "all":
        return found.filter(merged_into=None).order_by("-changed_at")
    if view == "snoozed":
        return found.filter(snoozed_until__isnull=False).order_by("snoozed_until")
    if view == "following":
        followed = found.filter(followed_by(user), merged_into=None)
        return followed.exclude(owner=Conversation.Owner.NOBODY).order_by("-changed_at")
    found = found.filter(_belongs_in(view, user), snoozed_until=None, merged_into=None)
    return found.order_by("waiting_since", "changed_at") if view in {"queue", "waiting"} else found.order_by("-changed_at")


def followed_by(user: User) -> Q:
    """Return the condition under which somebody follows a conversation, or one that goes on in it."""
    followed = Following.objects.filter(person=user)
    return Q(id__in=followed.values("conversation_id")) | Q(id__in=followed.values("conversation__merged_into_id"))


def _belongs_in(view: str, user: User) -> Q:
    return {
        "queue": Q(owner=Conversation.Owner.QUEUE),
        "mine": Q(owner=Conversation.Owner.PERSON, assignee=user),
        "team": Q(owner__in=_WITH_PEOPLE, team__in=user.teams.all()),
        "waiting": Q(owner=Conversation.Owner.PERSON, waiting_since__isnull=False),
        "people": Q(owner=Conversation.Owner.PERSON),
        "assistant": Q(owner=Conversation.Owner.ASSISTANT),
        "resolved": Q(owner=Conversation.Owner.NOBODY),
    }[view]


def counts_for(user: User) -> dict[str, int]:
    """Return how many conversations each view holds, in four queries, each answered by an index."""
    seen = visible_to(user).order_by()
    by_owner = {row["owner"]: row["n"] for row in seen.values("owner").annotate(n=Count("id"))}
    merged = seen.filter(merged_into__isnull=False).count()
    with_people = seen.filter(owner__in=_WITH_PEOPLE, snoozed_until=None)
    views = ("queue", "mine", "team", "waiting", "people")
    return {
        **with_people.aggregate(**{view: Count("id", filter=_belongs_in(view, user), distinct=True) for view in views}),
        "following": conversations_in(user, "following").count(),
        "snoozed": seen.filter(snoozed_until__isnull=False).count(),
        "assistant": by_owner.get("assistant", 0),
        "resolved": by_owner.get("nobody", 0) - merged,
        "all": sum(by_owner.values()) - merged,
    }


def labels() -> list[Label]:
    """Return every label, by name."""
    return list(Label.objects.all())


def saved_views(user: User) -> list[SavedView]:
    """Return one's own saved views and everybody's, by name."""
    return list(SavedView.objects.filter(Q(person=user) | Q(person=None)))


def all_views() -> list[SavedView]:
    """Return everybody's saved views and each person's own."""
    return list(SavedView.objects.order_by("name", "id"))


def conversation(conversation_id: int) -> Conversation:
    """Return a conversation for a handler of the house (no person looks at it)."""
    return Conversation.objects.select_related("contact", "assignee", "team", "topic", "inbox").get(id=conversation_id)


def said_by_others(conversation: Conversation, *, after: int, than: User) -> Message | None:
    """Return the last thing that the assistant or a colleague told the customer after this sequence number."""
    others = Message.objects.filter(conversation=conversation, seq__gt=after, is_note=False).exclude(person=than)
    return others.filter(author__in=["assistant", "person"]).select_related("person").order_by("-seq").first()


def message(message_id: int) -> Message:
    """Return one message for a handler of the house."""
    return Message.objects.get(id=message_id)


def seqs_of(message_ids: Sequence[int]) -> dict[int, int]:
    """Return at which place each of these messages stands in its conversation."""
    return dict(Message.objects.filter(id__in=message_ids).values_list("id", "seq"))


def conversation_of_thread(inbox: Inbox, thread_key: str) -> Conversation | None:
    """Return the conversation that a door knows by this key, if any."""
    return Conversation.objects.select_related("contact", "assignee", "inbox").filter(inbox=inbox, thread_key=thread_key).first()


def inbox_by_key(key: str) -> Inbox | None:
    """Return the active inbox with this key, if any."""
    return Inbox.objects.filter(key=key, is_active=True).first()


def inboxes() -> list[Inbox]:
    """Return the active inboxes, by name."""
    return list(Inbox.objects.filter(is_active=True).order_by("name", "key"))


def messages_of(conversation: Conversation, *, after_seq: int = 0, with_notes: bool = False, limit: int = 500) -> list[Message]:
    """Return messages in order with their files, at most the `limit` newest; notes only for staff."""
    found = Message.objects.filter(conversation=conversation, seq__gt=after_seq)
    found = found.select_related("person").prefetch_related("files")
    if not with_notes:
        found = found.filter(is_note=False)
    return list(found.order_by("-seq")[:limit])[::-1]


def standing(conversation: Conversation) -> Conversation:
    """Return the conversation in which what comes by this one's thread goes on, as it is now."""
    rows = Conversation.objects.select_related("contact", "assignee", "team", "topic", "inbox")
    found = rows.get(id=conversation.leads_to_id or conversation.id)
    return rows.get(id=found.merged_into_id) if found.merged_into_id else found


def parts_of(conversation: Conversation) -> list[Conversation]:
    """Return a conversation and those merged into it, the oldest first."""
    return list(Conversation.objects.filter(Q(id=conversation.id) | Q(merged_into=conversation)).order_by("id"))


def said_in(conversations: Sequence[Conversation], *, limit: int) -> list[Message]:
    """Return what was said in these conversations with its notes, in order of time, at most the `limit` newest."""
    found = Message.objects.filter(conversation__in=conversations).select_related("person").prefetch_related("files")
    return list(found.order_by("-created_at", "-id")[:limit])[::-1]


def messages_by_thread(thread: Conversation, *, after_seq: int = 0, limit: int = 500) -> list[Message]:
    """Return what the customer sees in their thread, in order: what was said by it, wherever it belongs by now."""
    own = Q(conversation=thread, thread=None) | Q(thread=thread)
    found = Message.objects.filter(own, seq__gt=after_seq, is_note=False).select_related("person")
    return list(found.prefetch_related("files").order_by("-seq")[:limit])[::-1]


def merges_of(conversation: Conversation) -> list[ConversationMerge]:
    """Return what was merged into a conversation, the newest first."""
    found = ConversationMerge.objects.filter(survivor=conversation).select_related("merged__inbox", "by")
    return list(found.order_by("-at", "-id"))


def split_off(conversation: Conversation) -> list[Conversation]:
    """Return what was split off a conversation and goes on by itself, the newest first."""
    return list(Conversation.objects.filter(split_from=conversation, merged_into=None).select_related("topic").order_by("-id"))


def turns_of(conversation: Conversation, *, before_seq: int | None = None) -> list[Message]:
    """Return what was said in this engagement, in order, without notes."""
    found = Message.objects.filter(conversation=conversation, is_note=False, seq__gte=conversation.engagement_from_seq)
    if before_seq is not None:
        found = found.filter(seq__lt=before_seq)
    return list(found.order_by("seq"))


def persons_words(conversation: Conversation, *, after_seq: int, before_seq: int | None = None) -> list[str]:
    """Return what people of the desk said to the customer between two messages, in order."""
    found = Message.objects.filter(conversation=conversation, author=Message.Author.PERSON, is_note=False, seq__gt=after_seq)
    if before_seq is not None:
        found = found.filter(seq__lt=before_seq)
    return [text for text in found.order_by("seq").values_list("text", flat=True) if text]


def replies_by_people(question: Message, most: int = 3) -> list[str]:
    """Return the first of what people replied after a customer's message, in its engagement."""
    later = Message.objects.filter(
        conversation_id=question.conversation_id, engagement=question.engagement, seq__gt=question.seq, is_note=False
    )
    replies = later.filter(author=Message.Author.PERSON).exclude(text="").order_by("seq")
    return list(replies.values_list("text", flat=True)[:most])


def activities_of(conversation: Conversation) -> list[Activity]:
    """Return the timeline's entries, in order."""
    return list(Activity.objects.filter(conversation=conversation).order_by("id"))


def has_conversations() -> bool:
    """Tell whether anybody has ever written to this desk."""
    return Conversation.objects.exists()


def left_behind() -> list[Conversation]:
    """Return conversations whose person works here no more."""
    return list(Conversation.objects.filter(owner=Conversation.Owner.PERSON, assignee__is_active=False))


def stranded(before: datetime) -> list[Conversation]:
    """Return conversations that the assistant owns and whose customer has had no reply since `before`."""
    return list(Conversation.objects.filter(owner=Conversation.Owner.ASSISTANT, waiting_since__lt=before)[:100])


def orphaned(most: int = 500) -> list[Conversation]:
    """Return conversations whose person works here no more."""
    return list(Conversation.objects.filter(owner=Conversation.Owner.PERSON, assignee__is_active=False).order_by("id")[:most])


def waiting_outside_seat(partner: User) -> list[Conversation]:
    """Return what a partner has, outside the seat by now, and a customer waits in, the longest waiting first."""
    found = Conversation.objects.filter(owner=Conversation.Owner.PERSON, assignee=partner, waiting_since__isnull=False)
    return list(found.exclude(within_seat(partner)).order_by("waiting_since", "id"))


def conversation_counts(contacts: Sequence[Contact]) -> dict[int, int]:
    """Return how many conversations each contact has, by the contact's id."""
    counted = (
        Conversation.objects.filter(contact__in=contacts, merged_into=None)
        .order_by()
        .values_list("contact")
        .annotate(n=Count("id"))
    )
    return dict(counted)


def conversations_of_person(contact: Contact) -> Sequence[Conversation]:
    """Return the conversations with the person that a contact is, the newest first; one that was merged is part of another."""
    return list(Conversation.objects.filter(contact__in=same_person(contact), merged_into=None).order_by("-changed_at"))
